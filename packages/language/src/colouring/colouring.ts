/**
 * How an editor colours a text by patterns alone, as a TextMate grammar made from the language's own: which words open a
 * line, and which may follow in it. Every other word of the line is a name, whatever keyword it may be elsewhere.
 */
import { type Grammar, GrammarAST } from 'langium';
import { tablesOf } from '../compiling/tables.ts';
import { type Blocks, blocksFrom } from '../reading/blocks.ts';
import { isKeywordOfLetters, keywordsAfter } from './words-of-lines.ts';

export interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Pattern[];
  readonly include?: string;
}

export interface Colouring {
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, Pattern>>;
}

export interface ColouringOptions {
  /** Words that are no names anywhere. */
  readonly reserved?: ReadonlySet<string>;
  /** Whether a line goes on until the next one opens; otherwise it goes on only after a comma. */
  readonly linesGoOn?: boolean;
}

/** The colouring of a language, `icb` or `icbrules`. The same grammar gives the same colouring. */
export function colouringOf(language: string, grammar: Grammar, options: ColouringOptions = {}): Colouring {
  const { reserved = new Set<string>(), linesGoOn = false } = options;
  const lines = linesOf(grammar);
  const end = linesGoOn ? nextLineOf(lines, reserved) : END_OF_LINE;
  return {
    name: language,
    scopeName: `source.${language}`,
    fileTypes: [language],
    patterns: [
      { include: '#apart' },
      ...lines.map(({ firsts, words }) => line(firsts, words, { language, end })),
      { include: '#values' },
    ],
    repository: {
      apart: { patterns: [...comments(language), ...texts(language), placeholder(language)] },
      values: { patterns: values(language) },
    },
  };
}

const LETTER = '\\p{L}\\p{M}\\p{N}_-';
const WORD = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*';
const BEFORE_WORD = `(?<![/${LETTER}])`;
const AFTER_WORD = `(?![/${LETTER}])`;
/** At the start of a line, comments aside, or right after a brace. */
const OPENING = '(?:^\\x{FEFF}?|(?<=[{}]|\\*/))\\s*';
/** Before a brace, and at the end of the line unless a comma ends it. */
const END_OF_LINE = '(?=[{}])|(?<=[^,\\s])\\s*$';

interface Line {
  readonly firsts: readonly string[];
  /** Keywords that may follow. */
  readonly words: readonly string[];
}

/** The lines of all blocks: those with the same further words together. Lines that open with a term come last, without a first word. */
function linesOf(grammar: Grammar): Line[] {
  const { blocks: kept, keywords } = tablesOf(grammar);
  const blocks = blocksFrom(kept, keywords);
  const rules = grammar.rules.filter(GrammarAST.isParserRule).filter(({ name }) => blocks.rules.has(name));
  const byWords = new Map<string, { firsts: string[]; words: string[] }>();
  for (const first of firstsOf(blocks)) {
    const words = [...new Set(rules.flatMap((rule) => keywordsAfter(first, rule) ?? []))].sort();
    const key = words.join(' ');
    const same = byWords.get(key) ?? { firsts: [], words };
    same.firsts.push(first);
    byWords.set(key, same);
  }
  const opening = [...byWords.values()].map(({ firsts, words }) => ({ firsts: firsts.sort(), words }));
  const leading = [...new Set(rules.flatMap((rule) => keywordsAfter(undefined, rule) ?? []))].sort();
  return blocks.all.some(({ lead }) => lead) ? [...opening, { firsts: [], words: leading }] : opening;
}

function firstsOf(blocks: Blocks): string[] {
  const all = blocks.all.flatMap(({ statements }) => [...statements.keys()]);
  return [...new Set(all.filter(isKeywordOfLetters))].sort();
}

function line(
  firsts: readonly string[],
  words: readonly string[],
  { language, end }: { readonly language: string; readonly end: string },
): Pattern {
  const opens = firsts.length > 0 ? firsts.join('|') : WORD;
  const kind = firsts.length > 0 ? 'keyword.control' : 'entity.name.type';
  return {
    begin: `${OPENING}(${opens})${AFTER_WORD}`,
    beginCaptures: { 1: { name: `${kind}.${language}` } },
    end,
    patterns: [
      { include: '#apart' },
      ...(words.length > 0
        ? [{ name: `keyword.other.${language}`, match: `${BEFORE_WORD}(?:${words.join('|')})${AFTER_WORD}` }]
        : []),
      { include: '#values' },
      { name: `variable.other.${language}`, match: WORD },
    ],
  };
}

/** Before the next line that opens with one of the first words; if that is no name anywhere, with a word that may follow it. */
function nextLineOf(lines: readonly Line[], reserved: ReadonlySet<string>): string {
  const opens = lines.flatMap(({ firsts, words }) =>
    firsts.map((first) => (reserved.has(first) ? `${first}\\s+(?:${words.join('|')})` : first)),
  );
  return `(?=[{}])|(?=^\\s*(?:${opens.join('|')})${AFTER_WORD})`;
}

function comments(language: string): Pattern[] {
  return [
    { name: `comment.block.documentation.${language}`, begin: '/\\*\\*(?!/)', end: '\\*/' },
    { name: `comment.block.${language}`, begin: '/\\*', end: '\\*/' },
    { name: `comment.line.double-slash.${language}`, match: '//.*$' },
  ];
}

/** Text blocks close with as many quotes as they open with; other texts end with their line. */
function texts(language: string): Pattern[] {
  const within = [placeholder(language)];
  const escaped = { name: `constant.character.escape.${language}`, match: '\\\\.' };
  return [
    { name: `string.quoted.triple.${language}`, begin: '("{3,})', end: '"*\\1', patterns: within },
    { name: `string.quoted.double.${language}`, begin: '"', end: '"|$', patterns: [escaped, ...within] },
    { name: `string.quoted.other.${language}`, begin: '[“”„«]', end: '[“”»"]|$', patterns: within },
  ];
}

function placeholder(language: string): Pattern {
  return { name: `constant.other.placeholder.${language}`, match: '\\[[^\\]]*\\]' };
}

function values(language: string): Pattern[] {
  return [
    { name: `constant.other.rule.${language}`, match: `${WORD}/${WORD}` },
    { name: `constant.numeric.date.${language}`, match: `${BEFORE_WORD}\\d+-\\d+-\\d+(?![${LETTER}])` },
    { name: `constant.numeric.share.${language}`, match: `${BEFORE_WORD}(?:\\d+/\\d+|\\d+(?:\\.\\d+)?%)` },
    { name: `constant.numeric.${language}`, match: `${BEFORE_WORD}\\d+(?:\\.\\d+)?(?![${LETTER}])` },
  ];
}
