/** Runs the suites in the extension host of the browser, a worker without files: the results go to its console. */
import 'mocha/mocha.js';
import { noteResults, RESULTS_MARK } from './results.ts';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: class {} as never });
  await import('./all.ts');
  const failures = await new Promise<number>((resolve) => {
    const results = noteResults(
      mocha.run((count) => {
        console.log(RESULTS_MARK + JSON.stringify(results()));
        resolve(count);
      }),
    );
  });
  if (failures > 0) throw new Error(`${failures} failed.`);
}
