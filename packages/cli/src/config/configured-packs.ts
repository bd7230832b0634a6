/** The packs that judge in a folder: those that are built in and those that its settings name, as the settings want them. */
import { dirname, isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceFile, Span } from '@icb/language';
import {
  configured,
  type LoadedPacks,
  loadPacks,
  noSettings,
  type PackFault,
  readSettings,
  type Settings,
} from '@icb/rules';
import { isInside } from '../files/folders.ts';
import { noteFile } from '../files/looks.ts';
import { realPathOf } from '../files/real-path.ts';
import { readText } from '../files/text-file.ts';

export interface ConfiguredPacks extends LoadedPacks {
  /** The names of the packs that judge where none is named. */
  readonly on: ReadonlySet<string>;
  /** The texts from which they were read. */
  readonly files: readonly SourceFile[];
  /** The day that the settings set, `YYYY-MM-DD`. */
  readonly asAt: string | undefined;
}

/** `config` is the path of the settings; without one, the packs are as they come. */
export async function configuredPacks(
  builtIn: readonly SourceFile[],
  config: string | undefined,
): Promise<ConfiguredPacks> {
  const read = config === undefined ? noConfig : readConfig(config);
  const files = [...builtIn, ...read.packs];
  const loaded = await loadPacks(files, { settings: read.settings });
  const { packs, on, problems } = configured(loaded.packs, read.settings);
  const faults = problems.map(({ span, message }) => read.fault(span, message));
  return {
    packs,
    files,
    on: new Set(on.map(({ pack }) => pack.name)),
    faults: [...read.faults, ...faults, ...loaded.faults],
    asAt: read.settings.asAt,
  };
}

interface Config {
  readonly settings: Settings;
  readonly packs: readonly SourceFile[];
  readonly faults: readonly PackFault[];
  readonly fault: (span: Span, message: string) => PackFault;
}

const nowhere = (): never => {
  throw new Error('Where there are no settings, nothing can be wrong with them.');
};
const noConfig: Config = { settings: noSettings, packs: [], faults: [], fault: nowhere };

function readConfig(path: string): Config {
  const uri = pathToFileURL(path).href;
  const file = readText(path);
  const text = 'text' in file ? file.text : '';
  const fault = (span: Span, message: string): PackFault => ({ uri, text, pack: undefined, span, message });
  if ('error' in file) return { ...noConfig, fault, faults: [fault({ offset: 0, end: 0 }, file.error)] };
  const { settings, problems } = readSettings(text);
  const packs = settings.packFiles.map((each) => ({ ...each, file: packFile(each.path, dirname(path)) }));
  return {
    settings,
    fault,
    packs: packs.flatMap(({ file }) => ('text' in file ? [file] : [])),
    faults: [
      ...problems.map(({ span, message }) => fault(span, message)),
      ...packs.flatMap(({ file, span, path }) => ('error' in file ? [fault(span, `\`${path}\`: ${file.error}`)] : [])),
    ],
  };
}

/** A file of rules in the folder of the settings or below: nothing outside of a workspace is read for it. */
function packFile(path: string, folder: string): SourceFile | { readonly error: string } {
  const outside = { error: 'It lies outside of the folder of the settings, and is not read.' };
  if (isAbsolute(path) || !path.endsWith('.icbrules'))
    return { error: 'A path from here to a file of rules is expected: `rules/ours.icbrules`.' };
  const full = resolve(folder, path);
  if (!isInside(full, folder)) return outside;
  // (What is a link to the outside today may be a file tomorrow.)
  noteFile(full);
  if (!isInside(realPathOf(full), realPathOf(folder))) return outside;
  const read = readText(full);
  return 'text' in read ? { uri: pathToFileURL(full).href, text: read.text } : { error: read.error };
}
