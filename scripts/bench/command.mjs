/** The command, as people run it: what is in each round, and which caches it finds. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { boardsIn, corpus, freshSeed, writeWorkspace } from './corpus.mjs';
import { icb, run } from './node.mjs';

const ONE = { boards: 1, lines: [150, 160] };
const MANY = { boards: 42 };
/** Milliseconds after which nobody has to look into a file again to know that it is the same. */
const SURE = 2100;

/** For each row, what makes its rounds ready. Every row has a folder of its own, with its caches in it. */
export const commandRounds = {
  version: async () => () => ({ args: [icb, '--version'] }),
  'check-1': (folder) => anew(folder, ONE),
  'check-first': (folder) => first(folder),
  'check-again': (folder) => again(folder, ONE),
  'check-42': (folder) => anew(folder, MANY),
  'check-42-again': (folder) => again(folder, MANY),
  'check-42-changed': (folder) => changed(folder),
  'check-1-off': (folder) => anew(folder, ONE, 'off'),
  'check-42-off': (folder) => anew(folder, MANY, 'off'),
};

const judgeAnew = [icb, 'check', '--no-cache', '.'];
const judge = [icb, 'check', '.'];

/** Contents that nobody has seen, judged anew; the compiled form comes from a check of others. */
export async function anew(folder, of, cache = join(folder, 'kept')) {
  const warm = { args: judgeAnew, cwd: await writeWorkspace(join(folder, 'warm'), of), cache };
  hasJudged(warm, of.boards);
  return async () => ({ ...warm, cwd: await inPlaceOfTheLast(folder, of) });
}

async function first(folder) {
  let round = 0;
  return async () => {
    const cache = join(folder, `kept-${round++}`);
    rmSync(join(folder, `kept-${round - 2}`), { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    return { args: judge, cwd: await inPlaceOfTheLast(folder, ONE), cache };
  };
}

async function again(folder, of) {
  const at = { args: judge, cwd: await writeWorkspace(join(folder, 'same'), of), cache: join(folder, 'kept') };
  await after(SURE);
  hasJudged(at, of.boards);
  return () => at;
}

async function changed(folder) {
  const at = { args: judge, cwd: await writeWorkspace(join(folder, 'same'), MANY), cache: join(folder, 'kept') };
  await after(SURE);
  hasJudged(at, MANY.boards);
  const names = boardsIn(at.cwd);
  const { boardsOf } = await corpus();
  return (round) => {
    const [{ text }] = boardsOf(1, freshSeed());
    writeFileSync(join(at.cwd, names[(round * 5) % names.length]), text);
    return at;
  };
}

async function inPlaceOfTheLast(folder, of) {
  const place = join(folder, 'round');
  rmSync(place, { recursive: true, force: true });
  return writeWorkspace(place, of);
}

/** Runs a check that is not timed, and makes sure that it was one. */
function hasJudged({ args, ...at }, files) {
  const { stdout } = run(args, { ...at, stdout: 'pipe' });
  const end = files === 1 ? / in 1 file\.\s*$/ : new RegExp(` in ${files.toLocaleString('en')} files\\.\\s*$`);
  if (!end.test(stdout.toString())) throw new Error(`A check of ${files} files has not told of so many.`);
}
