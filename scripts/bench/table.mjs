/**
 * Every row of the benchmark: what is measured, which caches there are, and what it may come to. `budget` and `goal` are in
 * any of: `ratio` (to a bare start of Node), `ms`, `megabytes` (of memory), `exponent` (of growth), `kilobytes` (of a file).
 * `short` says that a short run measures it too.
 */
const WARM = 'compiled form kept, answers not (`--no-cache`)';
const BOTH = 'compiled form and answers kept';
const SERVER = 'compiled form kept';
const NONE = 'its own, none of icb';

/** How much more than linear growth may seem to be: what is measured is never quite even. */
export const EXPONENT_TOLERANCE = 0.15;
/** What CI lets pass: so many times the budget, or the figure of what is not within its budget yet. */
export const LENIENCE = 1.5;

export const table = [
  row('version', 'command', '`icb --version`', 'none are used', { ratio: 1.15 }, { ratio: 1.1 }),
  row('check-1', 'command', '`icb check`, one file of 150 lines', WARM, { ratio: 3 }, { ratio: 2 }),
  row(
    'check-first',
    'command',
    'the first run ever, the same',
    'an empty folder each time',
    { ratio: 6 },
    { ratio: 4 },
  ),
  row(
    'check-again',
    'command',
    'the same file again, written more than 2 s before',
    BOTH,
    { ratio: 1.6 },
    { ratio: 1.3 },
  ),
  row(
    'check-42',
    'command',
    '42 files of 150–250 lines',
    WARM,
    { ratio: 12, megabytes: 130 },
    { ratio: 7, megabytes: 100 },
  ),
  row('check-42-again', 'command', '42 again, written more than 2 s before', BOTH, { ratio: 2 }, { ratio: 1.6 }),
  row('check-42-changed', 'command', '42 with one changed', BOTH, { ratio: 4 }, { ratio: 2.5 }),
  row('check-1-off', 'measures', 'one file of 150 lines, nothing kept', 'none (`ICB_CACHE=off`)'),
  row('check-42-off', 'measures', '42 files, nothing kept', 'none (`ICB_CACHE=off`)'),
  row('check-420', 'growth', '420 files', WARM),
  row(
    'check-4200',
    'growth',
    '4,200 files',
    WARM,
    { ratio: 350, megabytes: 600 },
    { ratio: 200, megabytes: 400 },
    false,
  ),
  row('growth-files', 'growth', 'growth with the number of files, beyond one file', WARM, { exponent: 1 }),
  row('check-5000-lines', 'growth', 'one file of 5,000 lines', WARM),
  row('check-20000-lines', 'growth', 'one file of 20,000 lines', WARM),
  row('growth-lines', 'growth', 'growth with the length of a file, beyond a short one', WARM, { exponent: 1 }),
  row('server-initialize', 'editor', 'server: `initialize` answered, from its start', SERVER, { ms: 200 }, { ms: 120 }),
  row('server-diagnosed', 'editor', 'server: all 42 diagnosed, from its start', SERVER, { ms: 600 }, { ms: 400 }),
  row(
    'edit',
    'editor',
    'edit → findings, 42 files, median',
    SERVER,
    { ms: 10, megabytes: 200 },
    { ms: 5, megabytes: 130 },
  ),
  row('edit-p95', 'editor', 'the same, 95th percentile', SERVER, { ms: 30 }, { ms: 15 }),
  row(
    'edit-faulty',
    'editor',
    'edit → findings, a name and a line that mean nothing in each of the other 41, median',
    SERVER,
    { ms: 10, megabytes: 200 },
    { ms: 5, megabytes: 130 },
  ),
  row('edit-faulty-p95', 'editor', 'the same, 95th percentile', SERVER, { ms: 30 }, { ms: 15 }),
  row('edit-all-faulty', 'editor', 'the same in all 42, median', SERVER),
  row('edit-all-faulty-p95', 'editor', 'the same, 95th percentile', SERVER),
  row('edit-no-pause', 'editor', 'edit → findings, no pause between edits, median', SERVER),
  row('edit-no-pause-p95', 'editor', 'the same, 95th percentile', SERVER),
  row('picture', 'editor', 'edit → picture in the preview, median', SERVER, { ms: 30 }, { ms: 16 }),
  row('document', 'editor', 'edit → document in the preview, median', SERVER, { ms: 30 }),
  row('drawing', 'editor', 'a board of 25 seats drawn, in a process that has drawn before', 'none are used', { ms: 5 }),
  row('npm-packed', 'sizes', 'npm package, packed', '', { kilobytes: 1800 }),
  row('npm-unpacked', 'sizes', 'npm package, unpacked', '', { kilobytes: 6000 }),
  row('vsix', 'sizes', '`.vsix`', '', { kilobytes: 2500 }),
  row('ajv-script-1', 'peers', 'ajv (script), one file as YAML, 18 rules', NONE),
  row('ajv-script-42', 'peers', 'ajv (script), 42 files as YAML, 18 rules', NONE),
  row('ajv-cli-42', 'peers', 'ajv-cli, 42 files as YAML, 18 rules', NONE),
  row('spectral-1', 'peers', 'Spectral, one file as YAML, 18 rules', NONE),
  row('spectral-42', 'peers', 'Spectral, 42 files as YAML, 18 rules', NONE),
  row('likec4-1', 'peers', 'LikeC4 `validate`, the model of one file', NONE),
  row('likec4-42', 'peers', 'LikeC4 `validate`, the model of 42 files', NONE),
];

export const groups = [...new Set(table.map(({ group }) => group))];

export const rowOf = (id) => table.find((each) => each.id === id);

function row(id, group, what, caches, budget, goal, short = true) {
  return { id, group, what, caches, short, ...(budget && { budget }), ...(goal && { goal }) };
}

/** By what a figure exceeds what is allowed, at its worst: 1 where it is just within; undefined where nothing is said. */
export function shareOf(figures, allowed) {
  if (!allowed) return undefined;
  return Math.max(
    ...Object.entries(allowed).map(([of, most]) =>
      of === 'exponent' ? (figures[of] > most + EXPONENT_TOLERANCE ? figures[of] / most : 1) : figures[of] / most,
    ),
  );
}

/** What CI lets pass for a row: a ceiling for each figure. `notYet` holds the figures of rows that are not within their budgets. */
export function ceilingOf(id, notYet) {
  const { budget } = rowOf(id);
  const allowed = Object.entries({ ...budget, ...notYet[id] });
  return Object.fromEntries(
    allowed.map(([of, most]) => [
      of,
      of === 'exponent' ? most + EXPONENT_TOLERANCE : of === 'kilobytes' ? most : most * LENIENCE,
    ]),
  );
}
