/** The committed TextMate grammars are those that the languages' grammars give, and they colour as one reads. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { colourings } from '../packages/language/src/colouring/languages.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const fileOf = (language: string): string => `../syntaxes/${language}.tmLanguage.json`;
const grammars = new Map<string, IGrammar>();

beforeAll(async () => {
  await loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const path = fileOf(scope.replace('source.', ''));
      return parseRawGrammar(read(path), path);
    },
  });
  for (const language of ['icb', 'icbrules']) {
    const grammar = await registry.loadGrammar(`source.${language}`);
    if (grammar) grammars.set(language, grammar);
  }
});

test.each(colourings())('the colours of $name are fresh', (colouring) => {
  expect(JSON.parse(read(fileOf(colouring.name)))).toEqual(JSON.parse(JSON.stringify(colouring)));
});

/** Each piece of a text that is not blank, with its innermost scope, without the name of the language. */
function coloured(text: string, language = 'icb'): [string, string][] {
  const grammar = grammars.get(language) as IGrammar;
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const pieces: [string, string][] = [];
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = (scopes.at(-1) ?? '').replace(`.${language}`, '');
      const piece = line.slice(startIndex, endIndex);
      const last = pieces.at(-1);
      if (last && last[1] === scope) last[0] += piece;
      else pieces.push([piece, scope]);
    }
    return pieces.map(([piece, scope]): [string, string] => [piece.trim(), scope]).filter(([piece]) => piece !== '');
  });
}

/** What a piece of text is coloured as, wherever it stands. */
const scopesOf = (piece: string, text: string, language?: string): string[] =>
  coloured(text, language).flatMap(([found, scope]) => (found === piece ? [scope] : []));

describe('constitutions', () => {
  it('colours the words of a line, and its names', () => {
    expect(coloured('  chair {\n    appointed by nhs-england with approval of secretary-of-state\n  }')).toEqual([
      ['chair', 'keyword.control'],
      ['{', 'source'],
      ['appointed', 'keyword.control'],
      ['by', 'keyword.other'],
      ['nhs-england', 'variable.other'],
      ['with', 'keyword.other'],
      ['approval', 'keyword.other'],
      ['of', 'keyword.other'],
      ['secretary-of-state', 'variable.other'],
      ['}', 'source'],
    ]);
  });

  it('takes a keyword for a name where it is one', () => {
    expect(scopesOf('quorum', 'committee quorum "Quorum Committee" {')).toEqual(['variable.other']);
    expect(scopesOf('chair', 'executive chair "Chair" {')).toEqual(['variable.other']);
    expect(scopesOf('meetings', '  represents meetings, interests')).toEqual(['variable.other']);
    expect(scopesOf('members', '  nominated by members, committee and board as prescribed')).toEqual([
      'variable.other',
    ]);
    expect(scopesOf('interests', '  members a,\n    interests\n  interests {')).toEqual([
      'variable.other',
      'keyword.control',
    ]);
    expect(scopesOf('member', 'other member member "A member" {')).toEqual(['keyword.other', 'keyword.other']);
  });

  it('leaves a keyword within a longer name alone', () => {
    const text = 'committee not-the-chair "X" {\n  members chair-of-board, of-members, ärzte-chair, chair_2\n}';
    for (const name of ['not-the-chair', 'chair-of-board', 'of-members', 'ärzte-chair', 'chair_2'])
      expect(scopesOf(name, text), name).toEqual(['variable.other']);
  });

  it('opens a line after a brace too', () => {
    expect(coloured('quorum { at least 1/2 of voting members }').map(([, scope]) => scope)).toEqual([
      'keyword.control',
      'source',
      'keyword.control',
      'keyword.other',
      'constant.numeric.share',
      'keyword.other',
      'keyword.other',
      'keyword.other',
      'source',
    ]);
  });

  it('colours terms that open a line', () => {
    expect(coloured('    foundation-trust port "Port Trust" provides acute')).toEqual([
      ['foundation-trust', 'entity.name.type'],
      ['port', 'variable.other'],
      ['"Port Trust"', 'string.quoted.double'],
      ['provides', 'keyword.other'],
      ['acute', 'variable.other'],
    ]);
  });

  it('ends a text block where as many quotes stand as opened it', () => {
    const text = 'provision transparency """"\n  committee "x" { """ // no comment\n  [to be said]\n"""" \nquorum {}';
    expect(coloured(text)).toEqual([
      ['provision', 'keyword.control'],
      ['transparency', 'variable.other'],
      ['""""', 'string.quoted.triple'],
      ['committee "x" { """ // no comment', 'string.quoted.triple'],
      ['[to be said]', 'constant.other.placeholder'],
      ['""""', 'string.quoted.triple'],
      ['quorum', 'keyword.control'],
      ['{}', 'source'],
    ]);
  });

  it('ends a text that is not closed with its line', () => {
    expect(scopesOf('committee', 'provision transparency "not closed\ncommittee a "A" {')).toEqual(['keyword.control']);
  });

  it('colours escapes, quotes of a word processor, and placeholders wherever they stand', () => {
    expect(scopesOf('\\"', 'chair "He said \\"yes\\"" {')).toEqual(Array(2).fill('constant.character.escape'));
    expect(scopesOf('“The Board”', 'chair “The Board” {')).toEqual(['string.quoted.other']);
    expect(scopesOf('[the area]', 'area "Of [the area]" covers [the area]')).toEqual(
      Array(2).fill('constant.other.placeholder'),
    );
  });

  it('colours numbers, shares, dates and rules', () => {
    expect(scopesOf('2026-04-01', 'in force from 2026-04-01')).toEqual(['constant.numeric.date']);
    expect(scopesOf('30%', 'at least 30% of members')).toEqual(['constant.numeric.share']);
    expect(scopesOf('3', 'term 3 years, at most 3 terms')).toEqual(Array(2).fill('constant.numeric'));
    expect(scopesOf('bma/lnc-board', 'explain bma/lnc-board because "No."')).toEqual(['constant.other.rule']);
    expect(scopesOf('area-2', 'members area-2')).toEqual(['variable.other']);
  });

  it('colours comments, and nothing in them', () => {
    const text = '/** A chair. */\n/* committee\n   board */ chair { // appointed by "x\n';
    expect(coloured(text).map(([, scope]) => scope)).toEqual([
      'comment.block.documentation',
      'comment.block',
      'comment.block',
      'keyword.control',
      'source',
      'comment.line.double-slash',
    ]);
  });

  it('colours every word of the examples that the language takes for a keyword as one', () => {
    const text = read('../examples/northshire.icb');
    const firsts = text.split('\n').map((line) => /^ {2,}([a-z-]+) .*\{$/.exec(line)?.[1]);
    const controls = coloured(text).flatMap(([piece, scope]) => (scope === 'keyword.control' ? [piece] : []));
    for (const word of firsts.filter((each) => each !== undefined)) expect(controls).toContain(word);
    expect(
      coloured(text)
        .filter(([, scope]) => scope === 'source')
        .map(([piece]) => piece.replace(/[{},\s]/g, '')),
    ).toEqual(expect.not.arrayContaining([expect.stringMatching(/./)]));
  });
});

describe('rules', () => {
  const rule = `rule chair "The chair" {
    applies to icb
    obligation must
    cites act "paragraph 5" quoting "chair to be appointed" verified primary
    require some policy
      and not (every ordinary member where is doctor has seats at least 1)
    not checkable because "It is not."
    otherwise "There is \${count of seats}."
    fails """
      icb x "X" {}
    """
  }`;
  it('colours a requirement over several lines, and words of other lines in it as names', () => {
    expect(scopesOf('policy', rule, 'icbrules')).toEqual(['variable.other']);
    expect(scopesOf('require', rule, 'icbrules')).toEqual(['keyword.control']);
    expect(scopesOf('every', rule, 'icbrules')).toEqual(['keyword.other']);
    expect(scopesOf('has', rule, 'icbrules')).toEqual(['keyword.other']);
    expect(scopesOf('ordinary', rule, 'icbrules')).toEqual(['variable.other']);
    expect(scopesOf('not', rule, 'icbrules')).toEqual(['keyword.other', 'keyword.control']);
    expect(scopesOf('checkable', rule, 'icbrules')).toEqual(['keyword.other']);
    expect(scopesOf('otherwise', rule, 'icbrules')).toEqual(['keyword.control']);
    expect(scopesOf('icb x "X" {}', rule, 'icbrules')).toEqual(['string.quoted.triple']);
  });
  it('colours the names of packs, rules and sources as names', () => {
    expect(scopesOf('chair', rule, 'icbrules')).toEqual(['variable.other']);
    expect(scopesOf('act', rule, 'icbrules')).toEqual(['variable.other']);
    expect(scopesOf('source', 'pack source "S" language 1 {\n  source rule "A" no public address', 'icbrules')).toEqual(
      ['variable.other', 'keyword.control'],
    );
  });
});
