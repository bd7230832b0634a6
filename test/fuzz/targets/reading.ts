/** Parser, linker, model and checks: everything that is read of a text, and its prefixes. */
import { readRules } from '@icb/language';
import { plain, randomFrom } from '@icb/language/testing';
import * as fc from 'fast-check';
import { icb } from '../../../packages/language/src/generated/icb-parser.ts';
import { icbRules } from '../../../packages/language/src/generated/icbrules-parser.ts';
import { createConstitutionParser } from '../../../packages/language/src/reading/parser.ts';
import { createRecoveringParser } from '../../../packages/language/src/reading/recovering-parser.ts';
import { createServices } from '../../../packages/language/src/services.ts';
import { whatReadingsDiffer } from '../../../packages/language/test/trees.ts';
import { constitutions, one, packs, sound, two } from '../generating/inputs.ts';
import { tokensOf } from '../generating/parts.ts';
import { checkEdits, checkFindings, checkSpan, read, told } from '../reading.ts';
import { holds, type Target } from '../target.ts';

/** Every place in a model lies in the text, however deep it is. */
function checkPlaces(value: unknown, text: string, path: string): void {
  if (Array.isArray(value)) for (const [at, each] of value.entries()) checkPlaces(each, text, `${path}[${at}]`);
  else if (value !== null && typeof value === 'object') {
    if ('is' in value && ('party' in value || 'seat' in value || 'body' in value || 'term' in value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'span' || key === 'nameSpan' || key === 'room' || key === 'header')
        checkSpan(inner as { offset: number; end: number }, text, () => `${path}.${key}`);
      else if (key !== 'term' && key !== 'uri') checkPlaces(inner, text, `${path}.${key}`);
    }
  }
}

export const reading: Target = {
  name: 'reading',
  share: 16,
  grows: 'icb',
  inputs: one(constitutions),
  async run({ texts: [text = ''] }) {
    const file = await read(text);
    checkFindings(file.findings, text);
    if (file.constitution) checkPlaces(file.constitution, text, 'constitution');
    return `${told(file.findings)}\n${JSON.stringify(file.constitution ? plain(file.constitution) : null)}`;
  },
};

/** A text that is not finished: cut off anywhere, as it stands while somebody writes it. */
export const prefixes: Target = {
  name: 'prefixes',
  share: 6,
  inputs: one(fc.oneof(sound, constitutions)),
  async run({ texts: [text = ''], chance }) {
    const random = randomFrom(chance);
    const told_: string[] = [];
    const short = text.slice(0, 1500);
    const words = tokensOf(short);
    for (let left = 4; left > 0; left--) {
      // (Behind a word, mostly: there a writer rests.)
      const anywhere = random.integer(0, short.length);
      const behind = random.chance(0.75) && words.length > 0 ? random.pick(words).to : anywhere;
      const prefix = short.slice(0, behind) + random.pick(['', '', ' ', '\n']);
      const file = await read(prefix);
      checkFindings(file.findings, prefix);
      told_.push(told(file.findings));
    }
    return told_.join('\n');
  },
};

/** Files that import one another, and themselves. */
export const importing: Target = {
  name: 'linker',
  share: 3,
  inputs: two(constitutions, constitutions),
  async run({ texts: [text = '', other = ''], chance }) {
    const random = randomFrom(chance);
    const line = (): string =>
      `import ${random.pick(['"b.icb"', '"./b.icb"', '"a.icb"', '"missing.icb"', '"../out.icb"', '"%"', '""', '"b"', '"b.icb"'])}\n`;
    const first = line() + text;
    const second = random.chance(0.6) ? line() + other : other;
    const file = await read(first, { 'b.icb': second });
    checkFindings(file.findings, first);
    return told(file.findings);
  },
};

export const rulesReading: Target = {
  name: 'reading of rules',
  share: 14,
  grows: 'rules',
  inputs: one(packs),
  async run({ texts: [text = ''] }) {
    const { packs: found, findings } = readRules({ uri: 'file:///fuzz/a.icbrules', text });
    checkFindings(findings, text);
    for (const finding of findings)
      for (const fix of finding.fixes) checkEdits(fix.edits, text, () => `${finding.rule} / ${fix.title}`);
    checkPlaces(found, text, 'packs');
    return told(findings) + JSON.stringify(found);
  },
};

const services = createServices();
const languages = {
  icb: { services: services.core, compiled: icb },
  rules: { services: services.rules, compiled: icbRules },
};

/** What the compiled parser and Langium's make of a text together is what Langium's makes of it alone. */
function parsersTarget(name: string, kind: 'icb' | 'rules', share: number, inputs: Target['inputs']): Target {
  const { services: own, compiled } = languages[kind];
  const both = createConstitutionParser(own, compiled);
  let langium: ReturnType<typeof createRecoveringParser> | undefined;
  return {
    name,
    share,
    inputs,
    async run({ texts: [text = ''] }) {
      langium ??= createRecoveringParser(own);
      const wanted = langium.parse(text);
      const differs = whatReadingsDiffer(both.parse(text), wanted);
      holds('parsers', differs === undefined, () => differs as string);
      return `${wanted.parserErrors.length}`;
    },
  };
}

export const parsers = parsersTarget('two parsers', 'icb', 1.5, one(fc.oneof(constitutions, sound)));
export const rulesParsers = parsersTarget('two parsers of rules', 'rules', 0.7, one(packs));
