/**
 * Runs the tests of `language` and `rules` for Stryker, in its own process, without vitest around them.
 *
 * Stryker's runner for vitest starts a worker of vitest for each mutant, which loads the grammar, the vocabulary and the packs
 * again before the first test: seconds, where the test that kills a mutant takes a few thousandths of one. Here the tests of
 * all files are gathered once, and stay warm. What one mutant leaves in a value that the sources keep could kill the next one
 * falsely, or let it live; so
 *
 * - a test that fails is run again without the mutant, and if it fails then as well, everything is loaded anew;
 * - a mutant that no test comes by, since something that was worked out before is kept, is tried again with everything loaded
 *   while it is there. That is also how mutants are tried which only come by while files are loaded.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { instanceOf } from './instance.mjs';
import { programsIn } from './programs.mjs';

/** What the first process finds out about tests and mutants, for the others. */
const kept = '.covered.json';

// (Stryker's instrumented code looks here for the mutant that is there now.)
globalThis.__stryker__ ??= {};
const now = globalThis.__stryker__;

/** A mutant that is come by more often than this, in some seconds of tests, is in a loop without an end. */
const MOST_HITS = 20_000_000;

class WarmTestRunner {
  static inject = [commonTokens.options];

  constructor(options) {
    this.patterns = options.warm;
    this.folder = process.cwd();
    /** How often each test killed a mutant of a file: such a test comes first. */
    this.kills = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.ICB_FEW = '1';
    this.programs = await programsIn(this.folder, this.patterns);
  }

  async dryRun() {
    const found = await testsAndCoverage(this.programs, this.folder, this.patterns.only);
    if (found.failed) return { status: DryRunStatus.Complete, tests: [found.failed] };
    const { tests, perTest, loading, order, chosen } = found;
    writeFileSync(join(this.folder, kept), JSON.stringify({ loading, order, chosen }));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun({ activeMutant: { id, fileName }, testFilter, hitLimit }) {
    this.read ??= readKept(this.folder);
    const { loading, chosen, order } = this.read;
    const asked = new Set(testFilter);
    const choice = (chosen[id] ?? []).map((at) => order[at]).filter((test) => asked.has(test));
    const tests = this.inOrder(choice, fileName);
    now.hitLimit = hitLimit && Math.min(hitLimit, MOST_HITS);
    const warm = this.patterns.cold || loading.has(id) ? undefined : await this.tryWarm(id, tests);
    const result = warm ?? (await this.tryFrom(id, tests));
    if (result.failed) this.remember(fileName, result.failed.id);
    const tried = {
      status: DryRunStatus.Complete,
      tests: result.failed ? [result.failed] : tests.slice(0, 1).map(passed),
    };
    return { ...toMutantRunResult(result.timeout ?? tried), nrOfTests: result.count };
  }

  /** Nothing, if that does not settle it. */
  async tryWarm(id, tests) {
    this.warm ??= instanceOf(this.programs, this.programs.source);
    const result = await withMutant(id, () => firstFailing(this.warm, tests, without));
    if (!result.failed) return result.hits > 0 ? result : undefined;
    if (result.timeout) {
      this.warm = undefined;
      return result;
    }
    const again = await firstFailing(this.warm, [result.failed.id]);
    if (!again.failed) return result;
    this.warm = undefined;
    return undefined;
  }

  tryFrom(id, tests) {
    return withMutant(id, () => firstFailing(instanceOf(this.programs, this.programs.source), tests));
  }

  inOrder(tests, fileName) {
    const kills = this.kills.get(fileName);
    const { place } = this.read;
    return [...tests].sort(
      (one, other) => (kills?.get(other) ?? 0) - (kills?.get(one) ?? 0) || place.get(one) - place.get(other),
    );
  }

  remember(fileName, id) {
    const kills = this.kills.get(fileName) ?? new Map();
    this.kills.set(fileName, kills.set(id, (kills.get(id) ?? 0) + 1));
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'warm', WarmTestRunner)];

const fileOf = (id) => id.slice(0, id.indexOf(' > '));
const passed = (id) => ({ id, name: id, status: TestStatus.Success, timeSpentMs: 0 });

function readKept(folder) {
  const { loading, order, chosen } = JSON.parse(readFileSync(join(folder, kept), 'utf8'));
  return { loading: new Set(loading), place: new Map(order.map((id, index) => [id, index])), order, chosen };
}

async function withMutant(id, run) {
  now.hitCount = 0;
  now.activeMutant = id;
  try {
    const result = await run();
    return { ...result, hits: now.hitCount, timeout: determineHitLimitReached(now.hitCount, now.hitLimit) };
  } finally {
    now.activeMutant = undefined;
    now.hitCount = undefined;
  }
}

/** What is kept warm is loaded without the mutant. */
async function without(run) {
  const { activeMutant } = now;
  now.activeMutant = undefined;
  try {
    return await run();
  } finally {
    now.activeMutant = activeMutant;
  }
}

/** Runs tests until one fails. */
async function firstFailing(instance, tests, gathering = (gather) => gather()) {
  let count = 0;
  for (const id of tests) {
    count += 1;
    try {
      const file = fileOf(id);
      const gathered = await gathering(() => instance.testsOf(file));
      const run = gathered.get(id.slice(file.length + 3));
      // (A mutant may change what tests a file has.)
      if (!run) throw new Error('The test is no longer there.');
      await run();
    } catch (error) {
      return { count, failed: { ...passed(id), status: TestStatus.Failed, failureMessage: messageOf(error) } };
    }
  }
  return { count, failed: undefined };
}

function messageOf(error) {
  return String(error?.message ?? error).slice(0, 300);
}

/**
 * Every file's tests, from the beginning for each file, and by which mutants each came. Those that only the gathering of a file's
 * tests came by, are tried by these tests; those that only the loading of sources came by, by tests that come by a mutant near to it.
 */
async function testsAndCoverage(programs, folder, only) {
  const coverage = { static: {}, perTest: {} };
  now.mutantCoverage = coverage;
  const tests = [];
  for (const file of programs.files) {
    const instance = instanceOf(programs, programs.noting, (which) => {
      now.currentTestId = which;
    });
    for (const [name, run] of await instance.testsOf(file)) {
      const id = `${file} > ${name}`;
      now.currentTestId = id;
      const began = performance.now();
      try {
        await run();
      } catch (error) {
        return { failed: { ...passed(id), status: TestStatus.Failed, failureMessage: messageOf(error) } };
      }
      now.currentTestId = undefined;
      tests.push({ ...passed(id), timeSpentMs: Math.ceil(performance.now() - began) });
    }
  }
  return { tests, ...chosen(coverage, tests, { sourceOf: sourcesOfMutants(folder), only }) };
}

/**
 * How many tests a mutant is tried by, and how long these may take, in milliseconds, as they were measured at first. Tests that
 * are asked for by their names are few enough for all of them.
 */
const most = { tests: 400, time: 2000, timeOfAsked: 5000 };

/**
 * By which tests each mutant is tried, some of each file. The tests that come by the fewest other mutants are the first: a test
 * of one rule tells more of what that rule uses than one of a whole constitution; but some of the others are among them.
 */
function chosen({ static: loaded, perTest }, tests, { sourceOf, only }) {
  const size = new Map(tests.map(({ id }) => [id, Object.keys(perTest[id] ?? {}).length]));
  const time = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
  const cost = (id) => (size.get(id) + 100) * (time.get(id) + 2);
  const ordered = tests.map(({ id }) => id).sort((one, other) => cost(one) - cost(other));
  const isAsked = (id) => only.length === 0 || only.some((part) => fileOf(id).includes(part));
  const running = new Map();
  for (const test of ordered)
    for (const mutant of Object.keys(perTest[test] ?? {})) {
      if (!running.has(mutant)) running.set(mutant, []);
      running.get(mutant).push(test);
    }
  const byFile = Map.groupBy(ordered, fileOf);
  const loading = new Map();
  for (const [file, own] of byFile)
    for (const mutant of Object.keys(perTest[file] ?? {})) {
      if (running.has(mutant)) continue;
      loading.set(mutant, [...(loading.get(mutant) ?? []), ...own]);
    }
  const bySource = Map.groupBy([...running.keys()], sourceOf);
  const place = new Map(ordered.map((id, index) => [id, index]));
  const first = [...byFile.values()].map(([test]) => test);
  for (const mutant of Object.keys(loaded)) {
    if (running.has(mutant)) continue;
    const distance = (other) => Math.abs(Number(other) - Number(mutant));
    const near = (bySource.get(sourceOf(mutant)) ?? []).sort((one, other) => distance(one) - distance(other));
    const tried = [
      ...(loading.get(mutant) ?? []),
      ...near.slice(0, 20).flatMap((other) => someOf(running.get(other), 20)),
    ];
    const nearest = [...new Set(tried)].sort((one, other) => place.get(one) - place.get(other));
    const all = only.length > 0 ? ordered.filter(isAsked) : nearest.length > 0 ? nearest : ordered;
    // (What a file wants before its first test may be missing: the first tests of all files are asked as well, but after those
    // that come near, or there would be no time left for these.)
    loading.set(mutant, [...new Set([...all.slice(0, most.tests / 4), ...first, ...all])]);
  }
  // Stryker is told of all tests that come by a mutant, and so knows again what one of them has noticed before.
  const covered = {};
  const choice = {};
  for (const [mutant, all] of [...running, ...loading]) {
    for (const test of all) {
      covered[test] ??= {};
      // (By how often it is hit, Stryker tells a loop without an end.)
      covered[test][mutant] = perTest[test]?.[mutant] ?? 1000;
    }
    let left = only.length > 0 ? most.timeOfAsked : most.time;
    const asked = all.filter(isAsked);
    const tried = (only.length > 0 ? asked : someOf(asked, most.tests)).filter((test, index) => {
      if (time.get(test) > left && index > 0) return false;
      left -= time.get(test);
      return true;
    });
    choice[mutant] = tried.map((test) => place.get(test));
  }
  return { perTest: covered, loading: [...loading.keys()], order: ordered, chosen: choice };
}

/** So many tests at most: half of them the first ones, half of them some of each file, from its beginning to its end. */
function someOf(tests, count) {
  if (tests.length <= count) return tests;
  const first = tests.slice(0, count / 2);
  const files = [...Map.groupBy(tests.slice(count / 2), fileOf).values()];
  const each = Math.ceil(count / 2 / files.length);
  const spread = files.flatMap((own) => {
    const step = Math.max(1, own.length / each);
    return own.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  });
  return [...first, ...spread];
}

/** In which source a mutant stands, by the calls that Stryker has put there. */
function sourcesOfMutants(folder) {
  const { source } = JSON.parse(readFileSync(join(folder, '.programs.json'), 'utf8'));
  const sources = new Map();
  let file;
  for (const [, path, ids] of source.matchAll(
    /^ *\/\/ (packages\/\S+\.ts)$|stry(?:Mut|Cov|MutAct)_\w+\(((?:"\d+"(?:, )?)+)\)/gm,
  )) {
    if (path) file = path;
    else for (const [, id] of ids.matchAll(/"(\d+)"/g)) sources.set(id, file);
  }
  return (id) => sources.get(id);
}
