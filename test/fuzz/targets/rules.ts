/** What judges: by the packs that come with the program, by packs that were changed, and by settings. */
import { type Constitution, fractionOf, linesOf, nearest } from '@icb/language';
import { randomFrom } from '@icb/language/testing';
import {
  builtInPacks,
  configured,
  dayOf,
  explain,
  gradesOf,
  isProhibition,
  judge,
  type LoadedPacks,
  loadPacks,
  measuresOf,
  nearestRule,
  obligationOn,
  placeCited,
  type ReadyPack,
  readSettings,
  runExamples,
  severityOf,
} from '@icb/rules';
import * as fc from 'fast-check';
import { byChance, constitutions, one, packs, sound, two } from '../generating/inputs.ts';
import { settingsText } from '../generating/settings.ts';
import { checkFindings, checkSpan, days, everyPack, read, told } from '../reading.ts';
import { holds, type Target } from '../target.ts';

function judgedBy(constitution: Constitution, packs: readonly ReadyPack[], day: string, text: string): string {
  const { states, findings } = judge(constitution, packs, day);
  checkFindings(findings, text);
  for (const finding of findings) {
    holds('states', states.has(finding.rule), () => `${finding.rule} has a finding and no state`);
    // A rule that is met has nothing open; one that is not, says so.
    const state = states.get(finding.rule);
    const fits = finding.status === 'explained' ? state === 'explained' : state !== 'met' && state !== 'not-in-force';
    holds('states', fits, () => `${finding.rule} is ${state} and has a finding ${finding.status}: ${finding.message}`);
  }
  const figures = packs.map((pack) => [gradesOf(constitution, pack), measuresOf(constitution, pack)]);
  return `${JSON.stringify([...states])}${told(findings)}${JSON.stringify(figures)}`;
}

export const judging: Target = {
  name: 'judging',
  share: 2,
  grows: 'icb',
  inputs: one(fc.oneof({ weight: 3, arbitrary: constitutions }, { weight: 1, arbitrary: sound })),
  async run({ texts: [text = ''], chance }) {
    const { constitution } = await read(text);
    if (!constitution) return '';
    const random = randomFrom(chance);
    const all = await everyPack();
    const some = random.chance(0.3) ? all : random.some(all, 1, 3);
    return judgedBy(constitution, some, dayOf(constitution, random.pick(days)), text);
  },
};

/** A pack of somebody else's: it is refused with its faults, or it judges. */
export const judgingByPacks: Target = {
  name: 'packs of rules',
  share: 3,
  grows: 'rules',
  inputs: two(packs, fc.oneof(constitutions, sound)),
  async run({ texts: [text = '', constitutionText = ''], chance }) {
    const random = randomFrom(chance);
    const uri = 'file:///fuzz/a.icbrules';
    const loaded: LoadedPacks = await loadPacks([{ uri, text }], { tryFixes: random.chance(0.2) });
    for (const fault of loaded.faults) {
      checkSpan(fault.span, text, () => fault.message);
      if (fault.meant) checkSpan(fault.meant.span, text, () => `${fault.message} / ${fault.meant?.newText}`);
    }
    const out = [JSON.stringify(loaded.faults.map(({ message, span, meant }) => [message, span, meant]))];
    const { constitution } = await read(constitutionText);
    const day = random.pick(days);
    const others = random.chance(0.1) ? await everyPack() : [];
    for (const pack of loaded.packs) {
      if (constitution) out.push(judgedBy(constitution, [pack, ...others], day, constitutionText));
      for (const { rule, id } of pack.rules) {
        out.push(`${isProhibition(obligationOn(rule, day))}${nearestRule(id.slice(1), [id])}`);
        if (constitution) out.push(JSON.stringify(explain(pack, rule.name, text, constitution, day) ?? null));
      }
    }
    for (const pack of loaded.packs)
      if (random.chance(0.1)) out.push(JSON.stringify(await runExamples(pack, day, await everyPack())));
    return out.join('\n');
  },
};

export const settings: Target = {
  name: 'settings',
  share: 70,
  grows: 'settings',
  inputs: fc.record({ texts: fc.tuple(byChance(settingsText)), chance: fc.nat(2 ** 30) }),
  async run({ texts: [text = ''], chance }) {
    const { settings: read, problems } = readSettings(text);
    const packs = await everyPack();
    const result = configured(packs, read);
    for (const { span, message, wrong } of [...problems, ...result.problems]) {
      checkSpan(span, text, () => message);
      if (wrong) checkSpan(wrong, text, () => message);
    }
    const places = [...read.packFiles, ...read.use, ...read.severities, ...read.options];
    for (const { span } of places) checkSpan(span, text, () => 'a setting');
    for (const [at, { pack, rules }] of packs.entries())
      for (const [index, rule] of rules.entries()) {
        const now = result.packs[at]?.rules[index]?.severity;
        const lowered = pack.act && severityOf(rule.rule, false) === 'error' && now !== undefined && now !== 'error';
        holds('states', !lowered, () => `${rule.id} is an error of an Act, and ${now} by these settings`);
      }
    const loadedWith = chance % 40 === 0 ? await loadPacks(builtInPacks.slice(0, 3), { settings: read }) : undefined;
    return JSON.stringify([
      read,
      problems,
      result.problems,
      result.on.map(({ pack }) => pack.name),
      loadedWith?.faults.length,
    ]);
  },
};

/** The small questions that others ask of the language and the rules. */
export const questions: Target = {
  name: 'small questions',
  share: 36,
  inputs: one(constitutions),
  async run({ texts: [text = ''], chance }) {
    const random = randomFrom(chance);
    const lines = linesOf(text);
    const out: unknown[] = [lines.count];
    for (let left = 5; left > 0; left--) {
      const offset = random.integer(0, text.length);
      const position = lines.positionAt(offset);
      out.push(position);
      const start = lines.startOf(position.line);
      holds(
        'places',
        start <= offset && start + position.column === offset,
        () => `${offset} is ${JSON.stringify(position)}, from ${start}`,
      );
      const words = text.slice(offset, offset + 40).split(/\s+/);
      out.push(
        nearest(words[0] ?? '', words),
        fractionOf(words[1] ?? ''),
        placeCited({ source: words[0] ?? '', reference: words.join(' ') }),
      );
    }
    return JSON.stringify(out);
  },
};
