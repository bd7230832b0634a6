/** Asks for what a new constitution starts from, one question after another. Whoever cancels one cancels all. */
import { window } from 'vscode';
import { type Answers, type ConstitutionKind, entriesOf, problemWithList, problemWithText } from './answers.ts';

const questions = 5;
const titleOf = (number: number): string => `New constitution (${number} of ${questions})`;

/** `undefined` if it was cancelled. */
export async function ask(): Promise<Answers | undefined> {
  const kind = await askKind();
  if (!kind) return undefined;
  const name = await askText(2, nameOf[kind]);
  if (name === undefined) return undefined;
  const area = await askText(3, {
    prompt: 'Its area, in words',
    placeHolder: 'The county of Northshire and the city of Port Ravel',
  });
  if (area === undefined) return undefined;
  const localAuthorities = await askList(4, {
    prompt: 'Its local authorities, with semicolons between them. Leave it empty to fill them in later.',
    placeHolder: 'Northshire County Council; Port Ravel City Council',
  });
  if (!localAuthorities) return undefined;
  const trusts = await askList(5, {
    prompt: 'Its NHS trusts and foundation trusts, with semicolons between them. Leave it empty to fill them in later.',
    placeHolder: 'Port Ravel University Hospitals NHS Foundation Trust; Northshire Partnership NHS Trust',
  });
  return trusts && { kind, name, area, localAuthorities, trusts };
}

interface Question {
  readonly prompt: string;
  readonly placeHolder: string;
}

const nameOf: Readonly<Record<ConstitutionKind, Question>> = {
  icb: { prompt: 'The name of the board', placeHolder: 'NHS Northshire Integrated Care Board' },
  icp: { prompt: 'The name of the partnership', placeHolder: 'Northshire Integrated Care Partnership' },
};

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
    ...question,
    title: titleOf(number),
    ignoreFocusOut: true,
    validateInput: problemWithText,
  });
}

async function askList(number: number, question: Question): Promise<readonly string[] | undefined> {
  const typed = await window.showInputBox({
    ...question,
    title: titleOf(number),
    ignoreFocusOut: true,
    validateInput: problemWithList,
  });
  return typed === undefined ? undefined : entriesOf(typed);
}
