/** The labelled set, half by half: what is there, and what is wrong with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLanguage } from '../../packages/language/src/index.ts';
import { asConstitution, type Label, readLabel, titleOf } from './label.ts';
import { oneLine, visibleText } from './visible-text.ts';

export type Half = 'open' | 'practice' | 'held-out';
/** A paragraph to half a page, or a document as a whole. */
export type Extent = 'passages' | 'documents';

export interface Entry {
  /** Half, extent and file, for messages. */
  readonly name: string;
  readonly half: Half;
  readonly extent: Extent;
  /** The file that is to be imported. */
  readonly path: string;
  readonly label: Label;
  /** What is wrong with the form of the label. */
  readonly problems: readonly string[];
}

const root = fileURLToPath(new URL('labelled', import.meta.url));
const labelEnding = '.label.yaml';

/** The halves that are there. */
export function halves(): Half[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name as Half);
}

/** Every file of a half with its label. Throws for a file without a label, and for a label without its file. */
export function labelledSet(half: Half): Entry[] {
  return (['passages', 'documents'] as const).flatMap((extent) => {
    const files = readdirSync(join(root, half, extent));
    const labels = files.filter((file) => file.endsWith(labelEnding));
    const entries = labels.map((file): Entry => {
      const { label, problems } = readLabel(readFileSync(join(root, half, extent, file), 'utf8'));
      if (label.of !== `${file.slice(0, -labelEnding.length)}${extname(label.of)}` || !files.includes(label.of))
        throw new Error(`${half}/${extent}/${file} labels “${label.of}”, which is not the file beside it.`);
      const name = `${half}/${extent}/${label.of}`;
      return { name, half, extent, path: join(root, half, extent, label.of), label, problems };
    });
    const labelled = new Set(entries.map(({ label }) => label.of));
    const bare = files.filter((file) => !file.endsWith(labelEnding) && !labelled.has(file));
    if (bare.length > 0) throw new Error(`${half}/${extent}: there is no label for ${bare.join(', ')}.`);
    return entries;
  });
}

const language = createLanguage({ load: async () => ({ problem: 'missing' }) });

/** What the language finds wrong with the lines of a label. */
export async function slipsOf(label: Label): Promise<string[]> {
  const [read] = await language.read([{ uri: 'file:///labelled.icb', text: asConstitution(label) }]);
  return (read?.findings ?? []).map(({ message }) => message);
}

/** All that is wrong with an entry: with its form, its words, its lines, and what it quotes. */
export async function problemsOf({ label, path, problems }: Entry): Promise<string[]> {
  const text = visibleText(path);
  const folded = text.toLowerCase();
  const stated = [...label.seats, ...label.quorum, ...label.voting, ...label.committees, ...label.interests];
  const heads = [
    ...label.seats.map(({ seat }) => seat),
    ...label.committees.map(({ committee }) => committee),
    ...label.organisations,
  ];
  return [
    ...problems,
    ...(await slipsOf(label)),
    ...stated.flatMap(({ evidence }) =>
      evidence.length === 0
        ? ['There are no words for something that is stated.']
        : evidence.filter((words) => !text.includes(oneLine(words))).map((words) => `“${words}” is not in the text.`),
    ),
    ...heads
      .map((head) => titleOf(head) ?? head)
      .filter((title) => !folded.includes(oneLine(title).toLowerCase()))
      .map((title) => `“${title}” is called so nowhere in the text.`),
  ];
}
