/** What words of a document stand for: the names of its seats, bodies and organisations, and the terms of the vocabulary. */
import { builtInTerms, months, type TermCategory, type TermInfo } from '@icb/language';
import { acting, bare, eachOf, held, one, several } from '../../wording/nouns.ts';

/** Words and the names that they may be, the first that fits being meant. */
export interface Book {
  readonly references: ReadonlyMap<string, string>;
  readonly kind: 'icb' | 'icp';
  /** The terms whose meaning the text tells: where two are called the same, one of these is meant. */
  readonly defined: ReadonlySet<string>;
}

type Form = (term: TermInfo) => string;

export const forms: Readonly<Record<'bare' | 'one' | 'several' | 'held' | 'title' | 'theTitle', Form>> = {
  bare,
  one,
  several,
  held,
  title: ({ title }) => title,
  theTitle: ({ title }) => `the ${title}`,
};

const ofTerms = new Map<string, ReadonlyMap<string, string>>();

/** Terms by what they are called in some form. */
function termsBy(
  form: keyof typeof forms,
  kind: Book['kind'],
  categories?: readonly TermCategory[],
): ReadonlyMap<string, string> {
  const key = `${form} ${kind} ${categories?.join() ?? ''}`;
  let found = ofTerms.get(key);
  if (!found) {
    found = new Map(
      builtInTerms()
        .filter(({ category }) => categories === undefined || categories.includes(category))
        .sort((first, second) =>
          categories ? categories.indexOf(first.category) - categories.indexOf(second.category) : 0,
        )
        .map((term) => [ofBoard(forms[form](term), kind), term.name] as const)
        .reverse(),
    );
    ofTerms.set(key, found);
  }
  return found;
}

function ofBoard(words: string, kind: Book['kind']): string {
  return kind === 'icb' ? words.replace(/\bthe board\b/g, 'the Board') : words;
}

const actingTerms = new Map<string, ReadonlyMap<string, string>>();

/** Those who act, in the order in which they are looked for: the document’s own names before terms. */
export function bookOf(
  own: ReadonlyMap<string, string>,
  kind: Book['kind'],
  defined: ReadonlySet<string> = new Set(),
): Book {
  let terms = actingTerms.get(kind);
  if (!terms) {
    const all = new Map<string, string>();
    for (const term of builtInTerms()) {
      for (const [words, name] of [
        [acting(term), term.name],
        [eachOf(term), `each ${term.name}`],
      ] as const)
        if (!all.has(ofBoard(words, kind))) all.set(ofBoard(words, kind), name);
    }
    terms = all;
    actingTerms.set(kind, terms);
  }
  return { kind, defined, references: new Map([...terms, ...own]) };
}

export function references(text: string, { references: known }: Book): string[] | undefined {
  return listOf(text, known, true);
}

export function terms(
  text: string,
  form: keyof typeof forms,
  { kind, defined }: Book,
  categories?: readonly TermCategory[],
  others: readonly TermCategory[] | undefined = categories,
): string[] | undefined {
  const found = listOf(text, termsBy(form, kind, categories), false);
  return found?.map((name) =>
    defined.size === 0 || defined.has(name) ? name : (namesake(name, form, defined, others) ?? name),
  );
}

/** Another term that is called the same, and whose meaning the text tells. */
function namesake(
  name: string,
  form: keyof typeof forms,
  defined: ReadonlySet<string>,
  categories: readonly TermCategory[] | undefined,
): string | undefined {
  const all = builtInTerms();
  const term = all.find((each) => each.name === name);
  if (!term) return undefined;
  const words = forms[form](term);
  return all.find(
    (each) =>
      each !== term &&
      defined.has(each.name) &&
      (categories === undefined || categories.includes(each.category)) &&
      forms[form](each) === words,
  )?.name;
}

/** A list as it is written out, “a, b and c” or “a, too; b; and c”, taken apart at names that are known. */
function listOf(text: string, known: ReadonlyMap<string, string>, isReference: boolean): string[] | undefined {
  const whole = nameOf(text, known, isReference);
  if (whole !== undefined) return [whole];
  for (const { index, length } of jointsIn(text)) {
    const first = nameOf(text.slice(0, index), known, isReference);
    if (first === undefined) continue;
    const rest = listOf(text.slice(index + length), known, isReference);
    if (rest) return [first, ...rest];
  }
  return undefined;
}

/** Where a list may go on, the furthest first: names are as long as they can be. */
function jointsIn(text: string): { readonly index: number; readonly length: number }[] {
  return [...text.matchAll(/; and |; or |; |, | and | or /g)]
    .map(({ index, 0: joint }) => ({ index, length: joint.length }))
    .reverse();
}

function nameOf(text: string, known: ReadonlyMap<string, string>, isReference: boolean): string | undefined {
  const own = known.get(text) ?? known.get(text.charAt(0).toLowerCase() + text.slice(1));
  if (own !== undefined) return own;
  if (/^\[[^\]]*\]$/.test(text)) return text;
  if (isReference && /^each \[[^\]]*\]$/.test(text)) return text;
  return undefined;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function amount(text: string): string | undefined {
  const at = small.indexOf(text.toLowerCase());
  if (at >= 0) return String(at);
  if (/^\[[^\]]*\]$/.test(text)) return text;
  return /^\d[\d,]*(?:\.\d+)?$/.test(text) ? text.replace(/,/g, '') : undefined;
}

/** “three clear days” */
export function length(text: string): string | undefined {
  const [, number = '', quality = '', unit = ''] =
    /^(\[[^\]]*\]|\S+) (?:(clear|working) )?(hour|day|week|month|year)s?$/.exec(text) ?? [];
  const value = amount(number);
  return value === undefined
    ? undefined
    : `${value} ${quality === '' ? '' : `${quality} `}${unit}${value === '1' ? '' : 's'}`;
}

/** “every two years”, “every month” */
export function every(text: string): string | undefined {
  const [, rest = ''] = /^every (.*)$/.exec(text) ?? [];
  const given = length(rest) ?? length(`one ${rest}`);
  return given && `every ${given}`;
}

/** “three terms”, “one year” */
export function limit(text: string): string | undefined {
  const [, number = '', unit = ''] = /^(\[[^\]]*\]|\S+) (term|time|hour|day|week|month|year)s?$/.exec(text) ?? [];
  const value = amount(number);
  return value === undefined ? undefined : `${value} ${unit}${value === '1' ? '' : 's'}`;
}

export function day(text: string): string | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const at = months.indexOf(month);
  if (at >= 0) return `${year}-${String(at + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return /^\[[^\]]*\]$|^\d{4}-\d{1,2}-\d{1,2}$/.test(text) ? text : undefined;
}

const wholes = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

export function share(text: string): string | undefined {
  if (text === 'half') return '1/2';
  const [, part = '', whole = ''] = /^(\w+) (\w+?)s?$/.exec(text) ?? [];
  const [number, of] = [small.indexOf(part), wholes.indexOf(whole === 'halve' ? 'half' : whole)];
  if (number > 0 && of >= 0) return `${number}/${of + 2}`;
  return /^\d+\/\d+$|^\d+(?:\.\d+)?%$|^\[[^\]]*\]$/.test(text) ? text : undefined;
}

/** A text of the file, for quotation marks. */
export function quoted(text: string): string {
  const plain = text.replace(/\\/g, '\\\\').replace(/"/g, '\\"');
  return `"${plain}"`;
}

/** A text of several paragraphs. */
export function longText(paragraphs: readonly string[]): string {
  if (paragraphs.length === 1) return quoted(paragraphs[0] ?? '');
  return `"""\n${paragraphs.join('\n\n').replace(/"""/g, '"')}\n"""`;
}
