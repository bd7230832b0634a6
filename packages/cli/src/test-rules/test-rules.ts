/** `icb test-rules`: whether a pack is fit to judge, and whether its examples do what they say. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { linesOf, type SourceFile } from '@icb/language';
import { loadPacks, type ReadyPack, runExamples } from '@icb/rules';
import { exitCode, type Outcome, wrongUsage } from '../exit-code.ts';
import { shownFrom } from '../files/folders.ts';
import { readText } from '../files/text-file.ts';
import { noSuchPack } from '../packs/choose.ts';
import { fileNameOf } from '../packs/faults.ts';
import { onOneLine } from '../pretty/visible.ts';
import type { Surroundings } from '../surroundings.ts';
import { prettyTestsOf, type TestedPack } from './pretty-tests.ts';

/** `packOrPath` is the name of a built-in pack, or else the path of a file of rules. */
export async function testRules(packOrPath: string, surroundings: Surroundings): Promise<Outcome> {
  const found = fileOf(packOrPath, surroundings);
  if ('error' in found) return wrongUsage(found.error);
  const { path, file } = found;
  const loaded = await loadPacks([file], { tryFixes: true });
  // Examples of explanations name rules of other packs.
  const others = await loadPacks(surroundings.packs.filter(({ uri }) => uri !== file.uri));
  const packs = await Promise.all(
    loaded.packs.map((ready) => testedPack(ready, file, surroundings.today, others.packs)),
  );
  const examples = packs.flatMap((pack) => pack.examples);
  const nothing = `${onOneLine(path)}: There is no ${packs.length === 0 ? 'pack' : 'example'} in this file.`;
  if (loaded.faults.length === 0 && examples.length === 0) return wrongUsage(nothing);
  const failed = loaded.faults.length > 0 || !examples.every(({ ok }) => ok);
  return {
    exitCode: failed ? exitCode.findings : exitCode.fine,
    stdout: prettyTestsOf({ path, text: file.text, faults: loaded.faults, packs }, surroundings),
    stderr: '',
  };
}

interface FoundFile {
  readonly path: string;
  readonly file: SourceFile;
}

function fileOf(packOrPath: string, surroundings: Surroundings): FoundFile | { readonly error: string } {
  const builtIn = surroundings.packs.find(({ uri }) => fileNameOf(uri) === `${packOrPath}.icbrules`);
  if (builtIn) return { path: fileNameOf(builtIn.uri), file: builtIn };
  const { workingFolder } = surroundings;
  const full = resolve(workingFolder, packOrPath);
  const path = shownFrom(workingFolder, full);
  const read = readText(full);
  if ('text' in read) return { path, file: { uri: pathToFileURL(full).href, text: read.text } };
  if (read.problem === 'missing' && /^[\w-]+$/.test(packOrPath)) {
    const known = surroundings.packs.map(({ uri }) => fileNameOf(uri).replace(/\.icbrules$/, ''));
    return { error: noSuchPack(packOrPath, known) };
  }
  return { error: `${onOneLine(path)}: ${read.error}` };
}

async function testedPack(
  ready: ReadyPack,
  { text }: SourceFile,
  today: string,
  others: readonly ReadyPack[],
): Promise<TestedPack> {
  const lines = linesOf(text);
  const results = await runExamples(ready, today, others);
  return {
    name: ready.pack.name,
    rules: ready.rules.length,
    examples: results.map(({ rule, outcome, offset, ok, message }) => ({
      rule,
      outcome,
      line: lines.positionAt(offset).line + 1,
      ok,
      message,
    })),
  };
}
