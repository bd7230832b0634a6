/** The packs of this package, as their authors wrote them, and constitutions to judge by them. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Constitution, createLanguage, type Finding, linesOf, type ReadFile } from '@icb/language';
import { judge, loadPacks, type ReadyPack, type State } from '../../src/index.ts';

export const TODAY = '2026-11-21';

export const root = new URL('../../../../', import.meta.url);

/** Without a day of its own, each pack is as it is today. */
export const packNames = readdirSync(new URL('packages/rules/packs/', root))
  .map((file) => file.replace('.icbrules', ''))
  .sort();

export const packTexts = packNames.map((name) => ({
  uri: `icb-pack:/${name}.icbrules`,
  text: readFileSync(new URL(`packages/rules/packs/${name}.icbrules`, root), 'utf8'),
}));

export const loaded = await loadPacks(packTexts);

export const pack = (name: string): ReadyPack => {
  const found = loaded.packs.find((each) => each.pack.name === name);
  if (!found) throw new Error(`The pack ${name} could not be loaded.`);
  return found;
};

const language = createLanguage({
  async load(path, from) {
    const uri = new URL(path, from);
    try {
      return { uri: uri.href, text: readFileSync(uri, 'utf8') };
    } catch {
      return { problem: 'missing' };
    }
  },
});

/** Reads a text as if it were the file of that name in the folder of examples. */
export async function readAs(name: string, text: string): Promise<ReadFile> {
  const [file] = await language.read([{ uri: new URL(`examples/${name}`, root).href, text }]);
  return file as ReadFile;
}

export const exampleText = (name: string): string => readFileSync(new URL(`examples/${name}`, root), 'utf8');

export interface Judged {
  readonly states: ReadonlyMap<string, State>;
  readonly findings: readonly Finding[];
  /** Errors of the language. */
  readonly errors: readonly string[];
  /** The line of a finding, from 1. */
  readonly lineOf: (finding: Finding) => number;
}

export async function judged(name: string, text: string, packs: readonly ReadyPack[], day = TODAY): Promise<Judged> {
  const { constitution, findings } = await readAs(name, text);
  const lines = linesOf(text);
  return {
    ...judge(constitution as Constitution, packs, day),
    errors: findings.filter((each) => each.severity === 'error').map((each) => each.message),
    lineOf: ({ span }) => lines.positionAt(span.offset).line + 1,
  };
}

/** The rules that are not met, by name. */
export function unmet(states: ReadonlyMap<string, State>): string[] {
  return [...states].filter(([, state]) => state === 'open' || state === 'partly').map(([rule]) => rule);
}

/** Those that judge where none is named. */
export const on: readonly ReadyPack[] = loaded.packs.filter((each) => !each.pack.offByDefault);

/** Those that a constitution could be asked to meet all at once. */
export const together = ['statute', 'nhs-act', 'partnership', 'model-constitution', 'bma', 'lmc', 'drafting'].map(pack);
