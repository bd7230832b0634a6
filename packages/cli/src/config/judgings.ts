/** By what each file is judged: the settings that hold where it lies, and what the command line asks for. */
import { dirname } from 'node:path';
import type { PackFault } from '@icb/rules';
import type { Judging } from '../check/judged.ts';
import { type ChosenPacks, choosePacks } from '../packs/choose.ts';
import type { Surroundings } from '../surroundings.ts';
import { configuredPacks } from './configured-packs.ts';
import { configOf } from './find-config.ts';

export interface Asked {
  /** The names of the packs to judge by; none means those that are on. */
  readonly packs: readonly string[];
  /** The day by whose law to judge, `YYYY-MM-DD`. */
  readonly asAt?: string | undefined;
}

export interface Judgings {
  /** By what the file of this path is judged. */
  readonly of: (path: string) => Judging & { readonly chosen: ChosenPacks };
  readonly faults: readonly PackFault[];
}

/** For the files of these paths, and the folder that the command works in if there is none. */
export async function judgingsOf(
  paths: readonly string[],
  asked: Asked,
  { packs: builtIn, today, workingFolder }: Surroundings,
): Promise<Judgings | { readonly error: string }> {
  const configs = new Map<string, string | undefined>();
  const folders = paths.length > 0 ? paths.map(dirname) : [workingFolder];
  for (const folder of folders) if (!configs.has(folder)) configs.set(folder, configOf(folder));
  const judgings = new Map<string | undefined, Judging & { readonly chosen: ChosenPacks }>();
  const faults: PackFault[] = [];
  for (const config of new Set(configs.values())) {
    const loaded = await configuredPacks(builtIn, config);
    const chosen = choosePacks(loaded, asked.packs, loaded.on);
    if ('error' in chosen) return chosen;
    faults.push(
      ...loaded.faults.filter(
        ({ uri, span, message }) =>
          !faults.some((each) => each.uri === uri && each.span.offset === span.offset && each.message === message),
      ),
    );
    judgings.set(config, { packs: chosen.packs, chosen, today, asAt: asked.asAt ?? loaded.asAt });
  }
  return {
    faults,
    of: (path) => {
      const found = judgings.get(configs.get(dirname(path)));
      if (!found) throw new Error(`Nobody asked by what ${path} is to be judged.`);
      return found;
    },
  };
}
