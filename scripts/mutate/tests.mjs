/** The tests of a file, gathered as vitest would, so that each can be run alone and again and again. */
import { format } from 'node:util';
import { chai, expect } from 'vitest';

// What differs need not be told at length: nobody reads it of thousands of mutants.
chai.config.truncateThreshold = 200;

/** What the files of tests have in place of vitest: whatever they want of it beyond that, they do not get. */
export function gatherer() {
  let tests = new Map();
  let suites = [];
  let path = [];
  const test = (name, ...rest) => {
    const run = rest.find((each) => typeof each === 'function');
    const whole = [...path, name].join(' > ');
    tests.set(tests.has(whole) ? `${whole} (${tests.size})` : whole, run);
  };
  const describe = (name, body) => {
    suites.push({ path: [...path, name], body });
  };
  test.each = eachOf(test);
  describe.each = eachOf(describe);
  return {
    vitest: { test, it: test, describe, expect },

    /** The tests that a file registers when it is loaded, by their names. One file at a time. */
    async gather(load) {
      tests = new Map();
      suites = [{ path: [], body: load }];
      // (The list grows while it is walked.)
      for (const suite of suites) {
        path = suite.path;
        await suite.body();
      }
      return tests;
    },
  };
}

function eachOf(register) {
  return (cases) =>
    (name, run, ...rest) => {
      for (const each of cases) {
        const given = Array.isArray(each) ? each : [each];
        register(titled(name, given), () => run(...given), ...rest);
      }
    };
}

function titled(name, given) {
  const named = name.replaceAll(/\$(\w+)/g, (whole, key) => given[0]?.[key] ?? whole);
  const wanted = named.match(/%[sdifjoO]/g)?.length ?? 0;
  return format(named, ...given.slice(0, wanted)).slice(0, 200);
}
