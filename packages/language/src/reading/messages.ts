/** What a syntax error says: what is missing, in the words of someone who drafts a constitution. */
import type { IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain';
import type { Blocks } from './blocks.ts';
import { nearest } from './nearest.ts';

/** Phrases for what is not a keyword. */
const phrases: Readonly<Record<string, string>> = {
  ID: 'a name',
  LEAD: 'a term of the vocabulary',
  STRING: 'a text in quotes',
  TEXT_BLOCK: 'a text in quotes',
  DATE: 'a date such as 2026-04-01',
  NUMBER: 'a number',
  SHARE: 'a share such as 1/2 or 50%',
  RULE_ID: 'a rule such as bma/lmc-board',
  PLACEHOLDER: 'a placeholder in square brackets',
  EOF: 'the end of the file',
};

/** Builds the messages for Chevrotain. `keywords` are offered where a word in the middle of a line is misspelt. */
export function syntaxMessages(keywords: () => ReadonlySet<string>): IParserErrorMessageProvider {
  return {
    buildMismatchTokenMessage: ({ expected, actual, previous }) =>
      expected.name === '}' ? notHere(actual, previous, keywords()) : missing([expected], actual, previous),
    buildNoViableAltMessage: ({ expectedPathsPerAlt, actual, previous }) =>
      missing(
        expectedPathsPerAlt.flatMap((paths) => paths.map((path) => path[0])).filter((type) => type !== undefined),
        actual[0] as IToken,
        previous,
      ),
    buildEarlyExitMessage: ({ expectedIterationPaths, actual, previous }) =>
      missing(
        expectedIterationPaths.map((path) => path[0]).filter((type) => type !== undefined),
        actual[0] as IToken,
        previous,
      ),
    buildNotAllInputParsedMessage: ({ firstRedundant }) => `\`${clip(firstRedundant.image)}\` is not expected here.`,
  };
}

function missing(expected: readonly TokenType[], actual: IToken, previous: IToken): string {
  const wanted = listed([...new Set(expected.map(phrase))]);
  const after = previous.image ? `After \`${clip(previous.image)}\`` : 'Here';
  const instead = isNextProvision(actual) ? 'this line is not finished' : `not \`${clip(actual.image)}\``;
  const near = new Set(expected.map((type) => type.LABEL).filter((label) => label !== undefined));
  return `${after}, ${wanted} is expected; ${instead}.${didYouMean(actual, near)}`;
}

/** For a provision that fits none of its forms: what may follow its first word. */
export function unfinishedMessage(
  first: IToken,
  second: IToken & { within?: readonly string[] },
  blocks: Blocks,
): string {
  const block = (first as { within?: readonly string[] }).within?.at(-1);
  const statement = block === undefined ? undefined : blocks.get(block)?.statements.get(first.image);
  const wanted = [...(statement?.seconds ?? [])].map((word) => `\`${word}\``);
  if (statement?.openSecond) wanted.push('a name');
  const after = wanted.length > 0 ? `: after \`${first.image}\`, ${listed(wanted)} is expected` : '';
  if (isNextProvision(second)) return `This line is not finished${after}.`;
  return `The words of this line do not fit together${after}.`;
}

function notHere(actual: IToken, previous: IToken, keywords: ReadonlySet<string>): string {
  const after = previous.image ? ` after \`${clip(previous.image)}\`` : '';
  if (!actual.image) return 'The file ends too early: something is not finished.';
  // (A word of the language may be right there, and what belongs after it is missing.)
  const open = actual.tokenType.name !== 'ID' && keywords.has(actual.image) ? ', or this line is not finished' : '';
  return `\`${clip(actual.image)}\` is not expected${after}${open}.${didYouMean(actual, keywords)}`;
}

function didYouMean(actual: IToken, keywords: ReadonlySet<string>): string {
  if (actual.tokenType.name !== 'ID' || actual.image.length < 4) return '';
  const meant = nearest(actual.image, keywords);
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}

function isNextProvision(token: IToken & { startsProvision?: boolean }): boolean {
  return token.startsProvision === true || token.image === '}' || !token.image;
}

function phrase(type: TokenType): string {
  return phrases[type.name] ?? `\`${type.LABEL ?? type.name}\``;
}

function listed(wanted: readonly string[]): string {
  const named = wanted.filter((each) => each !== phrases.PLACEHOLDER);
  const all = withUnits(named.length > 0 ? named : wanted);
  if (all.length > 8) return `${all.slice(0, 7).join(', ')} or another such word`;
  const shown = all;
  if (shown.length === 1) return shown[0] as string;
  return `${shown.slice(0, -1).join(', ')} or ${shown[shown.length - 1]}`;
}

/** Units of time are many, and one stands for all. */
function withUnits(wanted: readonly string[]): readonly string[] {
  const units = wanted.filter((each) => /^`(hour|day|week|month|year)s?`$/.test(each));
  if (units.length < 4) return wanted;
  return [...wanted.filter((each) => !units.includes(each)), 'a unit such as `days` or `years`'];
}

function clip(image: string): string {
  const line = image.split(/[\r\n]/, 1)[0] as string;
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
