/** Runs the suites in the extension host of the desktop. `extensionTestsPath` names the bundle of this file. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { noteResults } from './results.ts';

export async function run(): Promise<void> {
  const file = process.env.ICB_TEST_RESULTS;
  if (file === undefined) throw new Error('ICB_TEST_RESULTS has to say where the results shall go.');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./all.ts');
  const failures = await new Promise<number>((resolve) => {
    const results = noteResults(
      mocha.run((count) => {
        writeFileSync(file, JSON.stringify(results()));
        resolve(count);
      }),
    );
  });
  if (failures > 0) throw new Error(`${failures} failed.`);
}
