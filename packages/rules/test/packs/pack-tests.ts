/**
 * What is asked of every built-in pack: the rules of the catalogue are there with their exact words, their examples pass
 * and fail as they say, a change that breaks one rule of a complete constitution breaks that one and what it entails, and
 * its fixes mend what they are offered for.
 */
import { readFileSync } from 'node:fs';
import type { PackRule } from '@icb/language';
import { expect, it } from 'vitest';
import { edited } from '../../src/apply-fixes.ts';
import { applyFixes, runExamples } from '../../src/index.ts';
import { exampleText, judged, pack, readAs, root, TODAY, unmet } from './built-in.ts';
import { filledIn } from './placeholders.ts';

/** For each rule: the lines, from 1, of the findings in each of its failing and half-met examples, in their order. */
export type Lines = Readonly<Record<string, readonly (readonly number[])[]>>;

/**
 * One change to a complete constitution for every rule that can fail: it breaks that rule, and no other than those that
 * the rule entails.
 */
export type Breaks = readonly Break[];

export interface Break {
  readonly rule: string;
  /** What is taken out of the example (the first that fits), and what comes in its place. */
  readonly from: string | RegExp;
  readonly to: string;
  /** How the line of the finding begins. */
  readonly at: string;
  /** The example that is changed, if it is not the complete board. */
  readonly file?: string;
  /** The day by whose law, if it is not today's. */
  readonly asAt?: string;
}

/** A provision on a topic, whether of one line or several. */
export const provision = (topic: string): RegExp => new RegExp(`\\n  provision ${topic} ("""[^"]*"""|"[^"]*")`);

/** Hosts of the publishers of sources: no copies, no test sites. */
const publishers =
  /^(www\.)?(legislation\.gov\.uk|gov\.uk|england\.nhs\.uk|bma\.org\.uk|lmc\.org\.uk|hsj\.co\.uk|health\.org\.uk|capsticks\.com|parliament\.uk|[a-z-]+\.parliament\.uk|[a-z-]+\.(ic[bs]\.)?nhs\.uk|countycouncilsnetwork\.org\.uk|brownejacobson\.com|nuffieldtrust\.org\.uk)$/;

export interface PackTests {
  readonly breaks: Breaks;
  readonly lines: Lines;
  /** Constitutions that every fix of the pack together must mend. */
  readonly mends: readonly (readonly [file: string, text: string])[];
  /** The day by whose law the broken and the mended constitutions are judged, if it is not today's. */
  readonly asAt?: string;
  /** Packs that judge with it, where its rules rest on how a constitution stands to theirs. */
  readonly beside?: readonly string[];
}

const canFail = (rule: PackRule): boolean => rule.notCheckable === undefined && rule.obligation !== 'background';

export function testPack(name: string, { breaks, lines, mends, asAt: today = TODAY, beside = [] }: PackTests): void {
  const ready = pack(name);
  const packs = [ready, ...beside.map(pack)];
  const rules = ready.rules.map(({ rule }) => rule);
  const failing = ready.rules.filter(({ rule }) => canFail(rule));
  /** Which rule, which paragraph, which words (`-` for none): from the catalogue of the law as corrected. */
  const rows = readFileSync(new URL(`packages/rules/test/packs/${name}/quotes.tsv`, root), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as [rule: string, paragraph: string, quote: string]);
  const dayOf = ({ inForce }: PackRule): string => (inForce.until && inForce.until < TODAY ? inForce.until : TODAY);

  it('has the rules of the catalogue, each once', () => {
    expect(rules.map((rule) => rule.name).sort()).toEqual([...new Set(rows.map(([rule]) => rule))].sort());
  });

  it.each(rows)('%s quotes %s exactly', (name, paragraph, quote) => {
    const citations = rules.find((rule) => rule.name === name)?.citations ?? [];
    expect(citations.map((each) => ({ paragraph: each.reference, quote: each.quote ?? '-' }))).toContainEqual({
      paragraph,
      quote,
    });
  });

  it('quotes nothing else', () => {
    const given = rules.flatMap((rule) => rule.citations.map((each) => [rule.name, each.reference, each.quote ?? '-']));
    const known = new Set(rows.map((row) => row.join('\t')));
    expect(given.map((each) => each.join('\t')).filter((each) => !known.has(each))).toEqual([]);
  });

  it('says of every rule what it asks, and how it is known', () => {
    for (const rule of rules) {
      expect(rule.citations, rule.name).not.toEqual([]);
      for (const each of rule.citations) expect(each.verified, rule.name).not.toEqual([]);
      if (canFail(rule)) expect([rule.name, rule.requirement, rule.otherwise]).not.toContain(undefined);
      else expect(rule.notCheckable ?? rule.description, rule.name).toBeDefined();
    }
  });

  it('has an example that passes and one that does not for every rule that can fail', () => {
    const passes = ({ outcome }: { readonly outcome: string }): boolean => outcome === 'passes';
    const lacking = rules.filter(({ examples }) => !examples.some(passes) || examples.every(passes));
    expect(lacking.filter(canFail).map((rule) => rule.name)).toEqual([]);
  });

  it('gives the addresses of publishers only', () => {
    for (const { address } of ready.pack.sources)
      if (address !== null) expect(new URL(address).host).toMatch(publishers);
  });

  it.each(ready.rules)('$id: its examples pass and fail as they say', async (each) => {
    // (What rests on other rules is judged with them.)
    const alone = each.restsOnRules ? ready : { ...ready, rules: [each] };
    const results = (await runExamples(alone, TODAY, packs)).filter(({ rule }) => rule === each.id);
    expect(results.map(({ message }) => message)).toEqual(each.rule.examples.map(() => ''));
    expect(results.every(({ ok }) => ok)).toBe(true);
  });

  it.each(failing)('$id: its findings stand on the line that a reader would look at', async ({ id, rule }) => {
    const found: number[][] = [];
    for (const { outcome, text, asAt } of rule.examples) {
      if (outcome === 'passes') continue;
      const { findings, lineOf } = await judged('example.icb', text.value, packs, asAt ?? dayOf(rule));
      found.push(findings.filter((each) => each.rule === id).map(lineOf));
    }
    expect(found).toEqual(lines[rule.name]);
  });

  it('is broken once for every rule that can fail', () => {
    const untried = failing.filter(({ rule }) => !breaks.some((each) => each.rule === rule.name));
    expect(untried.map(({ rule }) => rule.name)).toEqual([]);
  });

  it.each(breaks)('one change breaks $rule', async ({ rule, from, to, at, file = 'northshire.icb', asAt = today }) => {
    const text = exampleText(file);
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const { states, findings, lineOf, errors } = await judged(file, changed, packs, asAt);
    expect(errors).toEqual([]);
    const id = `${name}/${rule}`;
    const entails = ready.rules.find((each) => each.id === id)?.rule.entails ?? [];
    expect(unmet(states)).toContain(id);
    const own = unmet(states).filter((each) => each.startsWith(`${name}/`));
    expect(own.filter((each) => each !== id && !entails.includes(each))).toEqual([]);
    const [finding, ...more] = findings.filter((each) => each.rule === id);
    expect(more).toEqual([]);
    const line = finding && changed.split('\n')[lineOf(finding) - 1];
    expect(line?.trim().slice(0, at.length)).toBe(at);
  });

  it.each(ready.rules.filter(({ rule }) => rule.fixes.length > 0))(
    '$id: each fix reads where it is offered',
    async ({ id, rule }) => {
      const offered = new Set<string>();
      for (const { outcome, text, asAt } of rule.examples) {
        if (outcome === 'passes') continue;
        const { findings } = await judged('example.icb', text.value, packs, asAt ?? dayOf(rule));
        for (const { title, edits } of findings.filter((each) => each.rule === id).flatMap(({ fixes }) => fixes)) {
          offered.add(title);
          expect((await judged('example.icb', edited(text.value, edits), [ready])).errors, title).toEqual([]);
        }
      }
      expect([...offered].sort()).toEqual(rule.fixes.map(({ title }) => title).sort());
    },
  );

  it.each(mends)(
    'mends %s, and when every placeholder is filled in, all of it',
    async (file, text) => {
      const { text: mended } = await applyFixes({ uri: file, text }, (each) => readAs(file, each.text), [ready], {
        kind: 'all',
        day: () => today,
      });
      const { states } = await judged(file, mended, [ready], today);
      const fixable = new Set(ready.rules.filter(({ rule }) => rule.fixes.length > 0).map(({ id }) => id));
      expect([...states].filter(([id, state]) => state === 'open' && fixable.has(id))).toEqual([]);
      const filled = await judged(file, filledIn(mended), [ready], today);
      expect(unmet(filled.states).filter((id) => fixable.has(id))).toEqual([]);
      expect(filled.errors).toEqual([]);
    },
    60_000,
  );
}
