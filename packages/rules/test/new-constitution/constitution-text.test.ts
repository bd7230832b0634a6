/** A new constitution is one that the language has nothing against, and the Act no more than what is to be filled in. */
import { builtInTerms, createLanguage, format, type ReadFile } from '@icb/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPacks, type Judgement, judge, loadPacks } from '../../src/index.ts';
import type { Answers } from '../../src/new-constitution/answers.ts';
import { constitutionText, fileNameFor } from '../../src/new-constitution/constitution-text.ts';

const language = createLanguage({ load: async () => ({ problem: 'missing' }) });
const { packs } = await loadPacks(builtInPacks);

const read = async (text: string): Promise<ReadFile> => {
  const [file] = await language.read([{ uri: 'untitled:new.icb', text }]);
  return file as ReadFile;
};

const judgedBy = async (pack: string, text: string): Promise<Judgement> => {
  const { constitution } = await read(text);
  if (!constitution) throw new Error('No constitution was read.');
  return judge(
    constitution,
    packs.filter((each) => each.pack.name === pack),
    '2026-11-21',
  );
};

/** The rules of a pack that are not met, placeholders aside. */
const notMet = ({ states }: Judgement): string[] =>
  [...states].filter(([, state]) => state === 'open' || state === 'explained').map(([rule]) => rule);

const northshire: Answers = {
  kind: 'icb',
  name: 'NHS Northshire Integrated Care Board',
  area: 'The county of Northshire and the city of Port Ravel',
  localAuthorities: ['Northshire County Council', 'Port Ravel City Council'],
  trusts: ['Port Ravel University Hospitals NHS Foundation Trust', 'Northshire Partnership NHS Trust', 'Moor Care'],
};
const nothingYet: Answers = { kind: 'icb', name: '', area: '', localAuthorities: [], trusts: [] };
const partnership: Answers = { ...northshire, kind: 'icp', name: 'Northshire Integrated Care Partnership' };

/** Typed at random, with a liking for what could break out of a text, and for words that mean something. */
const words = [
  'icb',
  'board',
  '}',
  '{',
  '"',
  '"""',
  '\\',
  '[',
  ']',
  '“',
  '”',
  '//',
  '/*',
  '\n',
  '\u2028',
  '\ud800',
  ',',
];
const terms = builtInTerms().flatMap(({ name, title }) => [name, title ?? '']);
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...terms)), { maxLength: 6 })
    .map((all) => all.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((all) => all.join('')),
  fc.constantFrom(...terms),
);
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  kind: fc.constantFrom('icb', 'icp'),
  name: typed,
  area: typed,
  localAuthorities: fc.array(typed, { maxLength: 4 }),
  trusts: fc.array(typed, { maxLength: 4 }),
});

describe('the text of a new constitution', () => {
  it('says what was typed, each organisation with a short name of its own', () => {
    const text = constitutionText(northshire);
    expect(text).toContain('icb northshire-icb "NHS Northshire Integrated Care Board" {');
    expect(text).toContain('local-authority northshire-la "Northshire County Council"');
    expect(text).toContain('foundation-trust port-ravel-nhs "Port Ravel University Hospitals NHS Foundation Trust"');
    expect(text).toContain('nhs-trust northshire-nhs "Northshire Partnership NHS Trust"');
    expect(text).toContain('trust moor-nhs "Moor Care"');
    expect(text).toContain('nominated jointly by port-ravel-nhs, northshire-nhs, moor-nhs as prescribed');
  });

  it('tells organisations of like names apart', () => {
    const text = constitutionText({
      ...northshire,
      localAuthorities: ['Port Ravel', 'Port Ravel Council', 'Port Ravel'],
    });
    expect(text.match(/^ {4}local-authority .*$/gm)).toEqual([
      '    local-authority port-ravel-la "Port Ravel"',
      '    local-authority port-ravel-la-2 "Port Ravel Council"',
    ]);
  });

  it.each([northshire, nothingYet, partnership, { ...nothingYet, kind: 'icp' as const }])(
    'has nothing that the language finds wrong, and is in its layout (%j)',
    async (answers) => {
      const text = constitutionText(answers);
      expect((await read(text)).findings).toEqual([]);
      expect(format(text)).toBe(text);
    },
  );

  it.each(['statute', 'nhs-act', 'model-constitution'])('of a board meets %s', async (pack) => {
    expect(notMet(await judgedBy(pack, constitutionText(northshire)))).toEqual([]);
  });

  it('of a partnership meets what the Act and guidance ask of one', async () => {
    expect(notMet(await judgedBy('partnership', constitutionText(partnership)))).toEqual([]);
  });

  it('is wanting in nothing but what is still to be filled in, where nothing was typed', async () => {
    const judgement = await judgedBy('statute', constitutionText(nothingYet));
    expect(notMet(judgement)).toEqual([]);
    const partly = [...judgement.states].filter(([, state]) => state === 'partly').map(([rule]) => rule);
    expect(partly.sort()).toEqual([
      'statute/area',
      'statute/local-authority-nominee',
      'statute/name',
      'statute/nominators-identified',
      'statute/trust-nominee',
    ]);
  });

  it('has nothing that the language finds wrong, nor an error of the Act, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, async (answers) => {
        const text = constitutionText(answers);
        const { findings, constitution } = await read(text);
        expect(findings).toEqual([]);
        expect(constitution?.kind).toBe(answers.kind);
        expect(format(text)).toBe(text);
        if (answers.kind === 'icb') expect(notMet(await judgedBy('statute', text))).toEqual([]);
      }),
      process.env.ICB_FEW ? { numRuns: 8, seed: 1 } : { numRuns: 150 },
    );
  }, 120_000);

  it('gives no organisation the name of a term', () => {
    expect(terms.filter((name) => /-(la|nhs|icb|icp)(-\d+)?$/.test(name))).toEqual([]);
  });
});

it.each([
  ['icb', 'NHS Northshire Integrated Care Board', 'northshire.icb'],
  ['icb', ' NHS\nHarbour  and Moor\tIntegrated Care Board', 'harbour-moor.icb'],
  ['icb', '', 'board.icb'],
  ['icb', 'NHS Integrated Care Board', 'board.icb'],
  ['icp', 'Northshire Integrated Care Partnership', 'northshire-partnership.icb'],
  ['icp', ' ', 'partnership.icb'],
] as const)('the file of an %s with the name %j is %s', (kind, name, file) => {
  expect(fileNameFor({ kind, name })).toBe(file);
});

describe('what was not typed stands in brackets', () => {
  it.each([
    [nothingYet, '-icb "NHS [name of the area] Integrated Care Board"'],
    [{ ...nothingYet, kind: 'icp' as const }, '-icp "[name of the area] Integrated Care Partnership"'],
  ])('%j', (answers, head) => {
    const text = constitutionText(answers);
    expect(text).toContain(head);
    expect(text).toContain('"[state the area]"');
    expect(text).toContain('local-authority [short name] "[name of each local authority of the area]"');
    expect(text).toContain('[each local authority of the area]');
  });

  it('and what was typed as it was, whatever marks it has', () => {
    const text = constitutionText({ ...northshire, name: 'NHS "Moor"', area: 'Moor \\ Dale' });
    expect(text).toContain('"NHS \\"Moor\\""');
    expect(text).toContain('"Moor \\\\ Dale"');
    expect(text).not.toContain('[state the area]');
  });
});
