/** The sources, loaded once from the beginning, and the tests that look at them. */
import { gatherer } from './tests.mjs';

/** `from` is one of the two sources of the programs. `entering` is told of the file whose tests are gathered, and when that is over. */
export function instanceOf({ host, tests }, from, entering = () => {}) {
  const { vitest, gather } = gatherer();
  const library = (name) => (name === 'vitest' ? vitest : host.get(name));
  const modules = {};
  const loaders = {};
  const files = new Map();
  let gathered;
  from(library, modules);
  tests(
    library,
    (path) => {
      entering(undefined);
      try {
        return modules[path]();
      } finally {
        entering(gathered);
      }
    },
    loaders,
  );

  return {
    /** The tests of a file by their names. Ask for one file at a time. */
    async testsOf(file) {
      if (files.has(file)) return files.get(file);
      gathered = file;
      entering(file);
      try {
        files.set(file, await gather(loaders[file]));
      } finally {
        gathered = undefined;
        entering(undefined);
      }
      return files.get(file);
    },
  };
}
