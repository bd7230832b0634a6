/**
 * One slip of the keyboard costs one provision: for every line of an example, cut short, misspelt, or without a brace
 * or quote, what is wrong shows there and nowhere else, and the rest of the file is read as before.
 */
import { readFileSync } from 'node:fs';
import { type Damage, damagesTo, oneOf } from '@icb/language/testing';
import { describe, expect, it } from 'vitest';
import { linesOf, type ReadFile } from '../src/index.ts';
import { provisionsRead } from './provisions-read.ts';
import { readText, readWorkspace } from './workspace.ts';

const example = (name: string): string => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');

/** Words of a parser, which no reader should see. */
const jargon = /token|expecting|parser|rule '|syntax error|undefined|EOF|regex|\bnull\b/i;

describe.each([
  ['northshire.icb', []],
  ['northshire-partnership.icb', ['northshire.icb']],
  ['three-rivers.icb', ['three-rivers-organisations.icb']],
] as const)('every damaged line of %s', (name, imports) => {
  const text = example(name);
  const others = Object.fromEntries(imports.map((file) => [file, example(file)]));
  const read = async (damaged: string): Promise<ReadFile> =>
    (await readWorkspace({ ...others, [name]: damaged }))[name] as ReadFile;

  it('shows its error at that provision or the next line, in plain words, and keeps the rest', async () => {
    const whole = provisionsRead((await read(text)).constitution, text);
    const damages = damagesTo(text);
    expect(damages.length).toBeGreaterThan(200);
    const complaints: string[] = [];
    // (All of them: `npm run test:long`.)
    for (const damage of oneOf(process.env.ICB_FEW ? 41 : 3, damages, { all: process.env.ICB_LONG !== undefined })) {
      const file = await read(damage.text);
      const { elsewhere, share, worded } = assess(damage, file, text, whole);
      const about = `${damage.line + 1} ${damage.what}`;
      for (const message of elsewhere) complaints.push(`${about}: error elsewhere: ${message}`);
      for (const message of worded) complaints.push(`${about}: jargon: ${message}`);
      if (share < 0.95) complaints.push(`${about}: only ${(share * 100).toFixed(1)} % of the other provisions kept`);
    }
    expect(complaints).toEqual([]);
  }, 600_000);
});

type Whole = ReturnType<typeof provisionsRead>;

function assess(damage: Damage, file: ReadFile, original: string, whole: Whole) {
  const lines = linesOf(damage.text);
  const near = linesNear(damage, original);
  const errors = file.findings.filter((finding) => finding.severity === 'error');
  const elsewhere = errors
    .map((error) => ({ error, line: lines.positionAt(error.span.offset).line }))
    .filter(({ line }) => line < near.from || line > near.to)
    .map(({ error, line }) => `line ${line + 1} ${error.message}`);
  const originalLines = linesOf(original);
  const others = whole.filter(({ line }) => originalLines.positionAt(line.span.offset).line !== damage.line);
  const kept = count(provisionsRead(file.constitution, damage.text).map(({ words }) => words));
  const found = others.filter(({ words }) => {
    const left = kept.get(words) ?? 0;
    kept.set(words, left - 1);
    return left > 0;
  });
  return {
    elsewhere,
    share: found.length / others.length,
    worded: errors.map((error) => error.message).filter((message) => jargon.test(message)),
  };
}

/** From the provision's first line to the next line that says something; a text block belongs to its provision. */
function linesNear({ line, text }: Damage, original: string): { from: number; to: number } {
  const lines = linesOf(text);
  const block = [...original.matchAll(/"""[\s\S]*?"""/g)]
    .map((match) =>
      [match.index, match.index + match[0].length].map((offset) => linesOf(original).positionAt(offset).line),
    )
    .find(([from = 0, to = 0]) => line >= from && line <= to && from !== to);
  const isBlank = (at: number): boolean => /^\s*(\/\/.*|\/?\*.*)?$/.test(lines.textOf(at));
  let to = (block?.[1] ?? line) + 1;
  while (to < lines.count - 1 && isBlank(to)) to += 1;
  let from = block?.[0] ?? line;
  if (isBlank(line)) while (from > 0 && isBlank(from)) from -= 1;
  return { from, to };
}

function count(words: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}

describe('a file with several slips', () => {
  it('reports each at its place and reads what is left', async () => {
    const file = await readText(`icb x "NHS X" {
  area "[state the area]"
  boad {
    chair
      appointd by nhs-england with approvl of secretary-of-state
    }
    partner trusts "Partner {
      nominated jointly by trust
    partner councils "Partner" {
      nominated by local-authority
    }
  }
  comittee audit "Audit" {
    purpose audit
  }
  provision accounts """
    The accounts are audited.
  policy governance-handbook published
  quorum { at least 1/2 members }
}
`);
    const at = (offset: number): number => linesOf(file.text).positionAt(offset).line + 1;
    expect(file.findings.map((finding) => [at(finding.span.offset), finding.rule])).toEqual([
      [3, 'language/unknown-word'],
      [4, 'language/brace'],
      [5, 'language/unknown-word'],
      [5, 'language/syntax'],
      [7, 'language/unclosed-text'],
      [9, 'language/brace'],
      [13, 'language/unknown-word'],
      [16, 'language/unclosed-text'],
      [19, 'language/syntax'],
    ]);
    expect(file.constitution?.board?.members.map((seat) => seat.name)).toEqual(['chair', 'trusts', 'councils']);
    expect(file.constitution?.bodies.map((body) => body.name)).toEqual(['audit']);
    expect(file.constitution?.policies.map((policy) => policy.policy.name)).toEqual(['governance-handbook']);
    expect(file.constitution?.provisions[0]?.text.value).toContain('The accounts are audited.');
  });

  it('says what it could not read, and within what', async () => {
    const { constitution } = await readText(
      'icb x "NHS X" {\n  quorum {\n    at least 1/2 members\n  }\n  xyzzy foo\n}\n',
    );
    expect(constitution?.unread.map(({ within }) => within.at(-1)).sort()).toEqual(['Provision', 'QuorumProvision']);
  });

  it('claims of no name that it is missing while its declaration may be unread', async () => {
    const file = await readText(
      'icb x "NHS X" {\n  partners {\n    lmc\n  }\n  board {\n    other member m { represents x-lmc }\n  }\n}\n',
    );
    expect(file.findings.map((finding) => finding.rule)).toEqual(['language/no-name']);
  });
});
