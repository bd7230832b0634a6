/** From the words of a pattern to what finds them in a text. Articles and commas between words never matter. */
import { plainPhrase } from '../words/tokens.ts';
import { closing, splitAt } from './pattern-file.ts';

export interface Slot {
  readonly name: string;
  /** What may stand there: `who`, `seats`, `number`, `duration`, `share`, `text`, or a kind of term: `profession`. */
  readonly type: string;
  /** Whether nothing follows it: then what it holds says where it ends. */
  readonly last: boolean;
  /** Whether any words may stand before it, and after it: then some of what was caught may be theirs. */
  readonly loose: boolean;
  readonly open: boolean;
}

export interface Compiled {
  readonly expression: RegExp;
  readonly slots: readonly Slot[];
}

const between = '(?: (?:,|the|a|an|its|their|our|his|her|any|")){0,6}';

const number = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?: (?:one|two|three|four|five))?|thirty|forty|fifty)(?: \( \d+ \))?`;
const share = String.raw`(?:one|a|two|three|1|2|3) (?:half|thirds?|quarters?|fifths?)|half|[½⅓⅔¼¾]|\d \/ \d|[\d.]+%|(?:[\d.]+|${number}) (?:per cent|percent)`;
/** What can be told by its look alone. */
const shapes: Readonly<Record<string, string>> = {
  number,
  share,
  duration: `(?:a|an|${number})(?: (?:clear|full|calendar|working|business)){0,2} (?:hour|day|week|month|year)s?`,
};

export function compile(when: string): Compiled {
  const slots: Slot[] = [];
  const source = compiled(when.trim().replace(/(?:\s*\.\.\.)+$/, ''), slots, true);
  return { expression: new RegExp(`${source}(?= )`, 'dg'), slots };
}

function compiled(text: string, slots: Slot[], ends: boolean): string {
  let source = '';
  let rest = text.trim();
  let isLoose = false;
  while (rest !== '') {
    if (rest.startsWith('!(')) {
      // `may not vote !(on)`: not where one of these words follows.
      const close = closing(rest, 1);
      source += `(?!(?:${splitAt(rest.slice(2, close), '|')
        .map((choice) => compiled(choice, slots, false))
        .join('|')})(?= ))`;
      rest = rest.slice(close + 1).trim();
      continue;
    }
    if (rest.startsWith('\\(') || rest.startsWith('\\)')) {
      source += `${between} \\${rest[1]}`;
      rest = rest.slice(2).trim();
      isLoose = false;
      continue;
    }
    const [first] = rest;
    if (first === '[' || first === '(') {
      const close = closing(rest, 0);
      const inner = rest.slice(1, close);
      rest = rest.slice(close + 1).trim();
      const choices = splitAt(inner, '|').map((choice) => compiled(choice, slots, ends && rest === ''));
      source += `(?:${choices.join('|')})${first === '[' ? '?' : ''}`;
      isLoose &&= first === '[';
      continue;
    }
    if (first === '{') {
      const close = rest.indexOf('}');
      const [type = '', name = type] = rest.slice(1, close).split(':');
      rest = rest.slice(close + 1).trim();
      const last = ends && rest === '' && shapes[type] === undefined;
      slots.push({ name, type, last, loose: isLoose, open: rest.startsWith('...') });
      isLoose = false;
      source += `${between} (?<${name}>${shapes[type] ?? (last ? '[^;]{1,400}' : '[^;]{1,240}?')})`;
      continue;
    }
    const [word = ''] = /^[^\s[({!\\]+/.exec(rest) ?? [];
    rest = rest.slice(word.length).trim();
    isLoose = word === '...';
    source += isLoose ? '(?: (?![.;] )[^ ]+){0,24}?' : wordSource(word);
  }
  return source;
}

function wordSource(word: string): string {
  const [, stem = word, optional] = /^(.*?)~(\w*)$/.exec(word) ?? [];
  const plain = plainPhrase(stem);
  if (['the', 'a', 'an', 'its', 'their', 'our', 'his', 'her', 'any'].includes(plain)) return '';
  const escaped = plain
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .split(' ')
    .join(' ');
  return `${between} ${escaped}${optional === undefined ? '' : optional === '' ? 's?' : `(?:${optional})?`}`;
}
