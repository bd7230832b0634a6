/** What a person says of a constitution before there is one. Texts stand as they were typed; lists may be empty. */
export interface Answers {
  readonly kind: ConstitutionKind;
  /** The full name of the board or the partnership. */
  readonly name: string;
  /** The area, in words. */
  readonly area: string;
  readonly localAuthorities: readonly string[];
  readonly trusts: readonly string[];
}

/** The language's own words: an Integrated Care Board, or an Integrated Care Partnership. */
export type ConstitutionKind = 'icb' | 'icp';

export interface Question {
  readonly prompt: string;
  /** An answer as somebody might give it. */
  readonly example: string;
}

/** What an author is asked, in this order, once it is known whose constitution it is to be. */
export const questions: Readonly<
  Record<'area' | 'localAuthorities' | 'trusts', Question> & {
    readonly name: Readonly<Record<ConstitutionKind, Question>>;
  }
> = {
  name: {
    icb: { prompt: 'The name of the board', example: 'NHS Northshire Integrated Care Board' },
    icp: { prompt: 'The name of the partnership', example: 'Northshire Integrated Care Partnership' },
  },
  area: { prompt: 'Its area, in words', example: 'The county of Northshire and the city of Port Ravel' },
  localAuthorities: {
    prompt: 'Its local authorities, with semicolons between them. Leave it empty to fill them in later.',
    example: 'Northshire County Council; Port Ravel City Council',
  },
  trusts: {
    prompt: 'Its NHS trusts and foundation trusts, with semicolons between them. Leave it empty to fill them in later.',
    example: 'Port Ravel University Hospitals NHS Foundation Trust; Northshire Partnership NHS Trust',
  },
};

/** A text as it can stand between quotes: on one line, without what no reader could see. */
export function oneLine(typed: string): string {
  return typed
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** A list as it was typed in one line, with semicolons between its entries: each once, none empty. */
export function entriesOf(typed: string): readonly string[] {
  return distinct(typed.split(';').map(oneLine));
}

/** Each text once, in the order in which they came; what is empty is left out. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

const longest = 200;

/** What is wrong with a name or an area, as it was typed; `undefined` if nothing is. */
export function problemWithText(typed: string): string | undefined {
  const text = oneLine(typed);
  if (text === '') return 'Please type something; what is not known yet can stand in square brackets.';
  if (text.length > longest) return `That is too long: ${text.length} characters, where ${longest} are the most.`;
  return undefined;
}

/** What is wrong with a list of names, as it was typed; `undefined` if nothing is. It may be empty. */
export function problemWithList(typed: string): string | undefined {
  const entries = entriesOf(typed);
  const tooLong = entries.find((entry) => entry.length > longest);
  if (tooLong) return `“${tooLong.slice(0, 40)}…” is too long for a name. Put semicolons between names.`;
  const joined = entries.find((entry) => /\b(council|trust), .*\b(council|trust)\b/i.test(entry));
  if (joined) return 'Put semicolons between names, not commas: a name may have a comma in it.';
  return undefined;
}
