/** Asks for what a new constitution starts from, one question after another. Whoever cancels one cancels all. */
import {
  type Answers,
  type ConstitutionKind,
  entriesOf,
  problemWithList,
  problemWithText,
  type Question,
  questions,
} from '@icb/rules/new-constitution';
import { window } from 'vscode';

const titleOf = (number: number): string => `New constitution (${number} of 5)`;

/** `undefined` if it was cancelled. */
export async function ask(): Promise<Answers | undefined> {
  const kind = await askKind();
  if (!kind) return undefined;
  const name = await askText(2, questions.name[kind]);
  if (name === undefined) return undefined;
  const area = await askText(3, questions.area);
  if (area === undefined) return undefined;
  const localAuthorities = await askList(4, questions.localAuthorities);
  if (!localAuthorities) return undefined;
  const trusts = await askList(5, questions.trusts);
  return trusts && { kind, name, area, localAuthorities, trusts };
}

async function askKind(): Promise<ConstitutionKind | undefined> {
  const items = [
    { label: 'Integrated Care Board', description: 'icb', means: 'icb' as const },
    { label: 'Integrated Care Partnership', description: 'icp', means: 'icp' as const },
  ];
  const options = { title: titleOf(1), placeHolder: 'Whose constitution?', ignoreFocusOut: true };
  return (await window.showQuickPick(items, options))?.means;
}

async function askText(number: number, question: Question): Promise<string | undefined> {
  return window.showInputBox({
    prompt: question.prompt,
    placeHolder: question.example,
    title: titleOf(number),
    ignoreFocusOut: true,
    validateInput: problemWithText,
  });
}

async function askList(number: number, question: Question): Promise<readonly string[] | undefined> {
  const typed = await window.showInputBox({
    prompt: question.prompt,
    placeHolder: question.example,
    title: titleOf(number),
    ignoreFocusOut: true,
    validateInput: problemWithList,
  });
  return typed === undefined ? undefined : entriesOf(typed);
}
