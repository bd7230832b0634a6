/** “New Constitution…”: asks, and opens a constitution that is not saved yet. */
import { type Answers, constitutionText } from '@icb/rules/new-constitution';
import { type TextDocument, window, workspace } from 'vscode';
import { ask } from './ask.ts';

/** `given` answers, such as another extension may have, are not asked for. `undefined` if it was cancelled. */
export async function newConstitution(given?: Answers): Promise<TextDocument | undefined> {
  const answers = isAnswers(given) ? given : await ask();
  if (!answers) return undefined;
  const document = await workspace.openTextDocument({ language: 'icb', content: constitutionText(answers) });
  await window.showTextDocument(document);
  return document;
}

/** A menu calls the command with arguments of its own. */
function isAnswers(given: unknown): given is Answers {
  const answers = given as Partial<Answers> | undefined;
  return (
    (answers?.kind === 'icb' || answers?.kind === 'icp') &&
    typeof answers.name === 'string' &&
    typeof answers.area === 'string' &&
    Array.isArray(answers.localAuthorities) &&
    Array.isArray(answers.trusts)
  );
}
