/** How lines of the language are made of what stands in the gaps of a phrase. */
import type { Phrase } from '../../wording/phrases.ts';
import { amount, type Book, day, every, length, limit, quoted, references, share, terms } from './names.ts';
import { type ReadPhrase, within } from './phrase-reader.ts';

/** The block that a line stands in: of a seat, of a committee, of the text as a whole, or one within these. */
export type Within =
  | (
      | 'seat'
      | 'body'
      | 'text'
      | 'quorum'
      | 'decisions'
      | 'meetings'
      | 'interests'
      | 'variation'
      | 'challenge'
      | 'strategy'
    )
  | ('area' | 'removal' | 'suspension' | 'board');

export interface Saying {
  readonly in: Within;
  readonly line: (gaps: ReadPhrase['gaps'], book: Book) => string | undefined;
}

export type Sayings = Readonly<Partial<Record<Phrase, Saying>>>;

export type Gaps = ReadPhrase['gaps'];
export type Line = Saying['line'];

export const fixed =
  (line: string): Line =>
  () =>
    line;

/** Names in a row, or nothing where one of them is not known. */
export function who(text: string | undefined, book: Book, joint = ', '): string | undefined {
  return text === undefined ? undefined : references(text, book)?.join(joint);
}

/** A line of parts of which none may be missing. */
export function all(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.some((part) => part === undefined) ? undefined : parts.filter((part) => part !== '').join(' ');
}

/** A part that may be left out: nothing where it is, `undefined` where it is there and not understood. */
export function maybe(text: string | undefined, make: (text: string) => string | undefined): string | undefined {
  return text === undefined ? '' : make(text);
}

export const listed =
  (word: string, joint = ', '): Line =>
  ({ who: names }, book) =>
    all(word, who(names, book, joint));

export const approved = ({ prior, approval }: Gaps, book: Book): string | undefined =>
  maybe(approval, (text) => all('with', prior ? 'prior' : '', 'approval of', who(text, book)));

export const vote = ({ vote: text }: Gaps): string => (text === undefined ? '' : text.replace(' a ', ' '));

export const deputies =
  (are: string): Line =>
  (gaps, book) => {
    const parts = [`deputies ${are}`, vote(gaps), approved(gaps, book)];
    return parts.includes(undefined) ? undefined : parts.filter(Boolean).join(', ');
  };

export const removal =
  (word: string): Line =>
  (gaps, book) =>
    all(word, who(gaps.who, book), approved(gaps, book));

export const functions = (gaps: Gaps, book: Book): string | undefined =>
  terms(gaps.functions ?? '', 'bare', book, ['function'])?.join(', ');

export const power = ({ power: text }: Gaps, book: Book): string | undefined =>
  maybe(text, (words) => all('under', terms(words, 'bare', book, ['power'])?.[0]));

export const upTo = ({ limit: text }: Gaps): string => (text === undefined ? '' : `up to ${quoted(text)}`);

export const offices = ['profession', 'office', 'status', 'role'] as const;

export function requirement({ Seat: seat = '', modal = '', not, what = '' }: Gaps, book: Book): string | undefined {
  const start = `${modal}${not ?? ''}`;
  const independent = within(what, 'independent');
  if (independent) return all(`${start} be independent of`, who(independent.who, book));
  const registered = within(what, 'registered');
  if (registered)
    return all(
      `${start} be registered with`,
      terms(registered.what ?? '', 'theTitle', book, ['register'])?.join(' or '),
    );
  const seconded = within(what, 'seconded');
  const from = seconded && who(seconded.who, book);
  if (from !== undefined) return `${start} be seconded from ${from}`;
  const be = within(what, 'be');
  if (be) {
    const order = seat.startsWith('These') ? (['several', 'one'] as const) : (['one', 'several'] as const);
    const names = order.map((form) => terms(be.what ?? '', form, book, offices)).find((each) => each !== undefined);
    return all(`${start} be`, names?.join(' or '));
  }
  const hold = within(what, 'hold');
  if (hold) return all(`${start} hold`, terms(hold.what ?? '', 'held', book)?.join(' or '));
  const knowledge = within(what, 'knowledge');
  if (knowledge)
    return all(
      `${start} have knowledge${knowledge.too ?? ''} of`,
      terms(knowledge.what ?? '', 'bare', book, ['knowledge'])?.join(', '),
    );
  const experience = within(what, 'experience');
  return (
    experience &&
    all(`${start} have experience of`, terms(experience.what ?? '', 'bare', book, ['knowledge'])?.join(', '))
  );
}

export function term({ upTo: most, length: text = '', most: limits, break: pause }: Gaps): string | undefined {
  const parts = [
    all('term', most ? 'up to' : '', length(text)),
    ...(limits === undefined ? [] : limits.split(/, | and /).map((each) => all('at most', limit(each)))),
    ...(pause === undefined ? [] : [all('break of', length(pause))]),
  ];
  return parts.includes(undefined) ? undefined : parts.join(', ');
}

export const size: Line = ({ size: text = '', voting }, _book) => {
  const [, how = '', what = ''] = /^(more than|at least) (.*)$/.exec(text) ?? [];
  const number = share(what) ?? amount(what);
  return all(
    how,
    number,
    share(what) !== undefined && !/^\[/.test(what) ? 'of' : '',
    voting ? 'voting' : '',
    'members',
  );
};

export const sizeOfShare: Line = ({ size: text = '', voting }) => {
  const [, how = '', what = ''] = /^(more than|at least) (.*)$/.exec(text) ?? [];
  return all(how, share(what), 'of', voting ? 'voting' : '', 'members');
};

export const policy: Line = ({ policy: name = '', title, facts }, book) =>
  all(
    'policy',
    terms(name, 'bare', book, ['policy'])?.[0],
    title === undefined ? '' : quoted(title),
    facts === undefined
      ? ''
      : /\bnot published\b/.test(facts)
        ? 'not published'
        : /\bpublished\b/.test(facts)
          ? 'published'
          : '',
    maybe(/reviewed (every .*)$/.exec(facts ?? '')?.[1], (text) => all('reviewed', every(text))),
  );

export const published =
  (what: string, when: string): Line =>
  ({ before }) =>
    all(
      what,
      'published',
      maybe(before, (text) => all(length(text), when)),
    );

export const notice =
  (to: string): Line =>
  ({ length: text = '', convened }) => {
    const given = all(to, 'notice', length(text));
    return given && `${given}${convened === undefined ? '' : ', or when convened'}`;
  };

export const on = (text: string | undefined): string | undefined => maybe(text, (words) => day(words));

export const kindTerms = ['seat-kind', 'profession', 'role', 'office', 'organisation', 'people'] as const;

/** A legal form as it stands after an article, with a small letter. */
export function formOf(text: string, book: Book): string | undefined {
  const plain = text.replace(/^an? /, '');
  const own = terms(plain, 'bare', book, ['form'])?.[0];
  if (own !== undefined) return own;
  return terms(plain.charAt(0).toUpperCase() + plain.slice(1), 'title', book, ['form'])?.[0];
}

export function counted(text: string, book: Book): string | undefined {
  return (terms(text, 'several', book) ?? terms(text.charAt(0).toLowerCase() + text.slice(1), 'several', book))?.join(
    ', ',
  );
}
