/** What `icb init` asks at a terminal: what no option has said. */
import {
  type Answers,
  type ConstitutionKind,
  entriesOf,
  problemWithList,
  problemWithText,
  questions,
} from '@icb/rules/new-constitution';

type Ask = (question: string) => Promise<string | undefined>;

/** `undefined` if it was broken off. */
export async function askMissing(given: Partial<Answers>, ask: Ask): Promise<Answers | undefined> {
  const kind = given.kind ?? (await askKind(ask));
  if (!kind) return undefined;
  const name = given.name ?? (await answer(ask, questions.name[kind], optional(problemWithText)));
  if (name === undefined) return undefined;
  const area = given.area ?? (await answer(ask, questions.area, optional(problemWithText)));
  if (area === undefined) return undefined;
  const localAuthorities = given.localAuthorities ?? (await answers(ask, questions.localAuthorities));
  if (!localAuthorities) return undefined;
  const trusts = given.trusts ?? (await answers(ask, questions.trusts));
  return trusts && { kind, name, area, localAuthorities, trusts };
}

/** At a terminal everything can be left open, and filled in later. */
function optional(problem: (typed: string) => string | undefined): (typed: string) => string | undefined {
  return (typed) => (typed.trim() === '' ? undefined : problem(typed));
}

async function askKind(ask: Ask): Promise<ConstitutionKind | undefined> {
  const kinds: Readonly<Record<string, ConstitutionKind>> = {
    '': 'icb',
    '1': 'icb',
    icb: 'icb',
    '2': 'icp',
    icp: 'icp',
  };
  const question = 'Whose constitution? 1 an Integrated Care Board, 2 an Integrated Care Partnership [1]: ';
  for (;;) {
    const typed = await ask(question);
    if (typed === undefined) return undefined;
    const kind = kinds[typed.trim().toLowerCase()];
    if (kind) return kind;
  }
}

/** Asked again until nothing is wrong with it. */
async function answer(
  ask: Ask,
  { prompt, example }: { readonly prompt: string; readonly example: string },
  problem: (typed: string) => string | undefined,
): Promise<string | undefined> {
  let wrong: string | undefined;
  for (;;) {
    const typed = await ask(`${wrong === undefined ? '' : `${wrong}\n`}${prompt}\n  such as: ${example}\n> `);
    if (typed === undefined) return undefined;
    wrong = problem(typed);
    if (wrong === undefined) return typed;
  }
}

async function answers(
  ask: Ask,
  question: { readonly prompt: string; readonly example: string },
): Promise<readonly string[] | undefined> {
  const typed = await answer(ask, question, problemWithList);
  return typed === undefined ? undefined : entriesOf(typed);
}
