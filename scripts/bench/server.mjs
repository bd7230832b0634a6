/** The rows of the editor: the server at its start, and while somebody types; and a picture drawn. */
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { root } from '../running.mjs';
import { freshSeed, writeWorkspace } from './corpus.mjs';
import { timedEdits, timedPreviews, timedStart } from './editor.mjs';
import { run, timedBare } from './node.mjs';
import { figuresOf } from './sampling.mjs';
import { median, quantile, spread } from './statistics.mjs';

/** Milliseconds between findings and the next letter: somebody who types very fast needs a hundred from letter to letter. */
const TYPING = 40;
/** Rules of which every board with a slip falls foul: one for a name that is not there, one for a line that cannot be read. */
const SLIPS = ['language/unknown-name', 'language/syntax'];

/** The figures of every row of the group, by its id. */
export async function measuredEditor(folder, { starts, sessions }) {
  const seed = freshSeed();
  const clean = await writeWorkspace(join(folder, 'clean'), { boards: 42, seed });
  const faulty = await writeWorkspace(join(folder, 'faulty'), { boards: 42, seed, faults: true });
  const cache = join(folder, 'kept');
  return {
    ...(await started(clean, cache, starts)),
    ...(await edits('edit', clean, cache, sessions, { pause: TYPING })),
    ...(await edits('edit-faulty', faulty, cache, sessions, { pause: TYPING, expect: SLIPS, texts: clean })),
    ...(await edits('edit-all-faulty', faulty, cache, sessions, { pause: TYPING, expect: SLIPS })),
    ...(await edits('edit-no-pause', clean, cache, Math.min(2, sessions), {})),
    picture: await previews(clean, cache, 'picture'),
    document: await previews(clean, cache, 'document'),
    drawing: await drawings(folder),
  };
}

/** (The first start of all, by which the compiled form comes to be kept, is not counted.) */
async function started(folder, cache, rounds) {
  await timedStart(folder, cache);
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const bare = timedBare();
    measured.push({ bare, ...(await timedStart(folder, cache)) });
  }
  const of = (what) => figuresOf(measured.map(({ bare, [what]: ms }) => ({ bare, ms })));
  return { 'server-initialize': of('initialized'), 'server-diagnosed': of('diagnosed') };
}

async function edits(id, folder, cache, sessions, how) {
  const [bare, made] = [[], []];
  for (let session = 0; session < sessions; session++) {
    bare.push(timedBare());
    made.push(await timedEdits(folder, cache, how));
  }
  const each = made.flatMap(({ times }) => times);
  const kinds = [...new Set(each.map(({ kind }) => kind))].map((kind) => {
    const times = each.filter((edit) => edit.kind === kind).map(({ ms }) => ms);
    return { kind, edits: times.length, ms: median(times), p95: quantile(times, 0.95) };
  });
  const times = each.map(({ ms }) => ms);
  const megabytes = Math.max(...made.map((session) => session.megabytes));
  const p95 = { ms: quantile(times, 0.95), bare: median(bare), rounds: times.length };
  return { [id]: { ...unpaired(times, bare), megabytes, kinds }, [`${id}-p95`]: p95 };
}

async function previews(folder, cache, what) {
  const bare = [timedBare(), timedBare(), timedBare()];
  return unpaired(
    (await timedPreviews(folder, cache, what)).map(({ ms }) => ms),
    bare,
  );
}

/** A board drawn again and again by a program that does nothing else. */
async function drawings(folder) {
  const program = join(folder, 'drawing.mjs');
  await bundle({
    absWorkingDir: root,
    entryPoints: ['test/bench/drawing.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const bare = [timedBare(), timedBare(), timedBare()];
  const [seats, often] = ['25', '200'];
  return unpaired(JSON.parse(run([program, seats, often]).output[3]), bare);
}

/** Of many times within one process, which no single start of Node stands beside. */
function unpaired(times, bare) {
  return { ms: median(times), bare: median(bare), spread: spread(times), rounds: times.length };
}
