/** By what each file is judged: the settings that hold where it lies, and what the command line asks for. */
import { dirname } from 'node:path';
import type { PackFault } from '@icb/rules';
import type { Judging } from '../check/judged.ts';
import { lookedAt } from '../files/looks.ts';
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
  /** The files that were looked at to know that, by absolute path, whether or not they are there. */
  readonly restsOn: (path: string) => readonly string[];
  readonly faults: readonly PackFault[];
}

/** For the files of these paths, and the folder that the command works in if there is none. */
export async function judgingsOf(
  paths: readonly string[],
  asked: Asked,
  { packs: builtIn, today, workingFolder }: Surroundings,
): Promise<Judgings | { readonly error: string }> {
  const configs = new Map<string, string | undefined>();
  const searched = new Map<string, readonly string[]>();
  for (const folder of new Set(paths.length > 0 ? paths.map(dirname) : [workingFolder])) {
    const { result, files } = await lookedAt(() => configOf(folder));
    configs.set(folder, result);
    searched.set(folder, files);
  }
  const judgings = new Map<string | undefined, Judging & { readonly chosen: ChosenPacks }>();
  const read = new Map<string | undefined, readonly string[]>();
  const faults: PackFault[] = [];
  for (const config of new Set(configs.values())) {
    const { result: loaded, files } = await lookedAt(() => configuredPacks(builtIn, config));
    read.set(config, files);
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
    restsOn: (path) => [...(searched.get(dirname(path)) ?? []), ...(read.get(configs.get(dirname(path))) ?? [])],
  };
}
