/** What a suite found, in a form that can leave the extension host: as a file, or as a line of its console. */

export interface Results {
  /** How many tests there are; fewer results than that is a failure. */
  readonly tests: number;
  readonly results: readonly Result[];
}

export interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  readonly error?: string;
}

/** How the line of the console begins. */
export const RESULTS_MARK = 'ICB_TEST_RESULTS ';

/** The events of a runner of mocha, in its desktop's form or in its browser's. */
interface Runner {
  on(event: 'pass' | 'pending', heard: (test: Test) => void): unknown;
  on(event: 'fail', heard: (test: Test, error: unknown) => void): unknown;
  readonly total: number;
}

interface Test {
  fullTitle(): string;
  readonly duration?: number;
}

/** Notes what a runner does. Give it the runner before it has ended. */
export function noteResults(runner: Runner): () => Results {
  const results: Result[] = [];
  const note = (test: Test, state: Result['state'], error?: unknown): void => {
    const outcome = { title: test.fullTitle(), state, milliseconds: test.duration ?? 0 };
    results.push(error === undefined ? outcome : { ...outcome, error: said(error) });
  };
  runner.on('pass', (test) => note(test, 'passed'));
  runner.on('pending', (test) => note(test, 'skipped'));
  runner.on('fail', (test, error) => note(test, 'failed', error));
  return () => ({ tests: runner.total, results });
}

function said(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
