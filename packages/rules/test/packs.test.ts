/**
 * The packs of the Act and of partnerships: every rule of the catalogue is there with its exact words, its examples pass
 * and fail as they say, and a change that breaks one rule of a complete constitution breaks that one and what it entails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { PackRule } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { edited } from '../src/apply-fixes.ts';
import { applyFixes, runExamples } from '../src/index.ts';
import { partnershipBreaks, statuteBreaks } from './packs/breaks.ts';
import { lines } from './packs/lines.ts';
import { exampleText, judged, loaded, pack, packNames, readAs, root, TODAY, unmet } from './packs/packs.ts';
import { filledIn } from './packs/placeholders.ts';

/** Which rule, which paragraph, which words: from the catalogue of the law as corrected. */
const quotes = readFileSync(new URL('packages/rules/test/packs/quotes.tsv', root), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [id: string, paragraph: string, quote: string]);

const canFail = (rule: PackRule): boolean => rule.notCheckable === undefined && rule.obligation !== 'background';

it('the packs load without a fault, and their fixes read in their place', () => {
  expect(loaded.faults.map(({ uri, message }) => `${uri}: ${message}`)).toEqual([]);
});

describe.each(packNames)('%s', (name) => {
  const ready = pack(name);
  const rules = ready.rules.map(({ rule }) => rule);
  const rows = quotes.filter(([id]) => id.startsWith(`${name}/`));

  it('has the rules of the catalogue, each once', () => {
    expect(rules.map((rule) => `${name}/${rule.name}`).sort()).toEqual(rows.map(([id]) => id).sort());
  });

  it.each(rows)('%s quotes %s exactly', (id, paragraph, quote) => {
    const citations = rules.find((rule) => `${name}/${rule.name}` === id)?.citations ?? [];
    expect(citations.map((each) => ({ paragraph: each.reference, quote: each.quote }))).toContainEqual({
      paragraph,
      quote,
    });
  });

  it('says of every rule what it asks, how it is known, and since when', () => {
    for (const rule of rules) {
      expect(rule.citations, rule.name).not.toEqual([]);
      for (const each of rule.citations) expect(each.verified, rule.name).not.toEqual([]);
      expect(rule.inForce.from, rule.name).toBeDefined();
      if (canFail(rule)) expect([rule.name, rule.requirement, rule.otherwise]).not.toContain(undefined);
      else expect(rule.notCheckable ?? rule.description, rule.name).toBeDefined();
    }
  });

  it('has an example that passes and one that fails for every rule that can fail', () => {
    const outcomes = (rule: PackRule): Set<string> => new Set(rule.examples.map((each) => each.outcome));
    const lacking = rules.filter((rule) => !(outcomes(rule).has('passes') && outcomes(rule).has('fails')));
    expect(lacking.filter(canFail).map((rule) => rule.name)).toEqual([]);
  });

  it('entails rules that there are', () => {
    const ids = new Set(quotes.map(([id]) => id));
    for (const rule of rules) for (const entailed of rule.entails) expect(ids).toContain(entailed);
  });

  it('gives the addresses of publishers only', () => {
    for (const { address } of ready.pack.sources)
      if (address !== null) expect(new URL(address).host).toMatch(/^www\.(legislation\.gov\.uk|gov\.uk)$/);
  });
});

describe.each(packNames)('the examples of %s', async (name) => {
  const results = (await runExamples(pack(name))).map((each, index) => ({ ...each, index }));
  it.each(results)('$rule $outcome ($index)', ({ ok, message }) => {
    expect(message).toBe('');
    expect(ok).toBe(true);
  });
});

describe.each(packNames)('the findings in the examples of %s', (name) => {
  const ready = pack(name);
  it.each(ready.rules.filter(({ rule }) => canFail(rule)))('$id', async ({ id, rule }) => {
    const found: number[][] = [];
    for (const { outcome, text } of rule.examples) {
      if (outcome === 'passes') continue;
      const { findings, lineOf } = await judged('example.icb', text.value, [ready]);
      found.push(findings.filter((each) => each.rule === id).map(lineOf));
    }
    expect(found).toEqual(lines[id]);
  });
});

describe.each([
  ['northshire.icb', 'statute', statuteBreaks],
  ['northshire-partnership.icb', 'partnership', partnershipBreaks],
] as const)('%s, with one thing changed', (file, name, breaks) => {
  const ready = pack(name);
  const text = exampleText(file);

  it('is tried for every rule that can fail', () => {
    const untried = ready.rules.filter(({ rule }) => canFail(rule) && !breaks.some((each) => each.rule === rule.name));
    expect(untried.map(({ rule }) => rule.name)).toEqual([]);
  });

  it.each(breaks)('breaks $rule', async ({ rule, from, to, at }) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const { states, findings, lineOf, errors } = await judged(file, changed, [ready]);
    expect(errors).toEqual([]);
    const id = `${name}/${rule}`;
    const entails = ready.rules.find((each) => each.id === id)?.rule.entails ?? [];
    expect(unmet(states)).toContain(id);
    expect(unmet(states).filter((each) => each !== id && !entails.includes(each))).toEqual([]);
    const [finding, ...more] = findings.filter((each) => each.rule === id);
    expect(more).toEqual([]);
    const line = finding && changed.split('\n')[lineOf(finding) - 1];
    expect(line?.trim().slice(0, at.length)).toBe(at);
  });
});

describe.each(packNames)('the fixes of %s', (name) => {
  const ready = pack(name);

  it.each(ready.rules.filter(({ rule }) => rule.fixes.length > 0))(
    '$id: each reads where it is offered',
    async (each) => {
      const offered = new Set<string>();
      for (const { outcome, text } of each.rule.examples) {
        if (outcome === 'passes') continue;
        const { findings } = await judged('example.icb', text.value, [ready]);
        for (const { title, edits } of findings.filter(({ rule }) => rule === each.id).flatMap(({ fixes }) => fixes)) {
          offered.add(title);
          expect((await judged('example.icb', edited(text.value, edits), [ready])).errors, title).toEqual([]);
        }
      }
      expect([...offered].sort()).toEqual(each.rule.fixes.map(({ title }) => title).sort());
    },
  );

  it.each([
    ['example.icb', `${name === 'statute' ? 'icb' : 'icp'} x {}\n`],
    ['example.icb', `${name === 'statute' ? 'icb' : 'icp'} x "X" {}\n`],
    ['deficient.icb', exampleText('deficient.icb')],
    ['westmere-partnership.icb', exampleText('westmere-partnership.icb')],
  ])('mend %s, and when every placeholder is filled in, all of it', async (file, text) => {
    const { text: mended } = await applyFixes({ uri: file, text }, (each) => readAs(file, each.text), [ready], {
      kind: 'all',
      day: () => TODAY,
    });
    const { states } = await judged(file, mended, [ready]);
    expect([...states].filter(([, state]) => state === 'open')).toEqual([]);
    const filled = await judged(file, filledIn(mended), [ready]);
    expect(unmet(filled.states)).toEqual([]);
    expect(filled.errors).toEqual([]);
  });
});

describe('the examples of this project', () => {
  const both = packNames.map(pack);
  const serious = async (file: string): Promise<string[]> => {
    const { findings, lineOf } = await judged(file, exampleText(file), both);
    return findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map((each) => `${lineOf(each)} ${each.severity} ${each.rule}`);
  };

  it.each(['northshire.icb', 'northshire-partnership.icb'])('%s meets everything', async (file) => {
    const { states } = await judged(file, exampleText(file), both);
    expect([...states].filter(([, state]) => state !== 'met')).toEqual(
      file === 'northshire.icb' ? [['statute/regulations', 'not-checkable']] : [],
    );
  });

  it.each(['westmere.icb', 'westmere-partnership.icb', 'three-rivers.icb'])('%s has no grave failing', async (file) => {
    expect(await serious(file)).toEqual([]);
  });

  it('deficient.icb fails as its comments say', async () => {
    expect(await serious('deficient.icb')).toEqual([
      '5 error statute/functions-arrangements',
      '5 error statute/employee-terms',
      '5 error statute/conflicts-principles',
      '5 error statute/involvement-principles',
      '5 warning statute/accounts',
      '23 error statute/independence-prohibition',
      '27 error statute/trust-nominee',
      '27 error statute/primary-medical-nominee',
      '27 error statute/local-authority-nominee',
      '27 error statute/min-ordinary-members',
      '27 error statute/nomination-process',
      '27 warning statute/nominators-identified',
      '27 warning statute/mental-illness-knowledge',
      '28 error statute/chair-appointer',
      '31 error statute/chair-removal',
      '34 error statute/ce-appointer',
      '34 error statute/ce-employee',
      '38 error statute/ordinary-chair-approval',
      '47 error statute/ordinary-chair-approval',
      '48 error statute/local-authority-meaning',
      '57 error statute/chair-removal',
      '68 error statute/commissioning-committee-approval',
      '68 error statute/commissioning-committee-independence',
      '77 error statute/delegates-allowed',
      '80 error statute/delegates-allowed',
      '87 error statute/decision-procedure',
      '96 error statute/conflicts-arrangements',
      '98 error statute/conflicts-arrangements',
      '100 error statute/variation-nhse-initiative',
      '101 error statute/variation-nhse-approval',
      '112 warning statute/involvement-arrangements',
    ]);
  });

  it.each(readdirSync(new URL('examples/published/', root)).filter((each) => each.endsWith('.icb')))(
    'published/%s is judged on what its source shows',
    async (file) => {
      const name = `published/${file}`;
      const { findings } = await judged(name, exampleText(name), both);
      expect(findings).toEqual([]);
      const { constitution } = await readAs(name, exampleText(name));
      expect(constitution?.encodings).not.toEqual([]);
    },
  );
});
