/** What is measured: each row with its budget, its figures, and a bare start of Node in the same rounds. */
import { join } from 'node:path';
import { boardsIn, bundled } from './corpus.mjs';
import { timedEdits, timedPreviews, timedStart } from './editor.mjs';
import { icb, megabytes, run, tellingMemory, timed, timedBare } from './node.mjs';
import { median, quantile, spread } from './statistics.mjs';

/** Milliseconds between findings and the next letter: somebody who types very fast needs a hundred from letter to letter. */
const TYPING = 40;

/** The command, each round with a bare start before it; memory from a run of its own. */
export function commandRows({ clean, rounds }) {
  const boards = boardsIn(clean);
  const asked = [
    ['`icb --version`', [icb, '--version']],
    ['`icb check`, one file of 150 to 250 lines', [icb, 'check', boards[0]]],
    [`\`icb check\`, ${boards.length} such files`, [icb, 'check', ...boards]],
  ];
  return asked.map(([what, args]) => {
    const [times, bare] = [[], []];
    const at = { cwd: clean };
    run(args, at);
    for (let round = 0; round < rounds; round++) {
      bare.push(timedBare());
      times.push(timed(args, at));
    }
    const told = run([...tellingMemory, ...args], at).output[3];
    return { ...row(what, times, median(bare)), megabytes: megabytes(told) };
  });
}

/** The server at its start, and while somebody types. Its first start of all is not counted. */
export async function editorRows({ clean, faulty, rounds }) {
  const starts = [];
  const bare = [];
  await timedStart(clean);
  for (let round = 0; round < rounds; round++) {
    bare.push(timedBare());
    starts.push(await timedStart(clean));
  }
  const bareMs = median(bare);
  const boards = boardsIn(clean).length;
  const started = [
    {
      ...row(
        'server: `initialize` answered, from its start',
        starts.map(({ initialized }) => initialized),
        bareMs,
      ),
      budget: { ms: 250 },
    },
    {
      ...row(
        `server: ${boards} boards diagnosed, from its start`,
        starts.map(({ diagnosed }) => diagnosed),
        bareMs,
      ),
      budget: { ms: 800 },
    },
  ];
  return [
    ...started,
    ...(await editRows('', clean, { pause: TYPING })),
    ...(await editRows(', a slip in each board', faulty, {
      expect: ['language/unknown-name', 'language/syntax'],
      pause: TYPING,
    })),
    ...(await editRows(', no pause between edits', clean, {})),
    await previewRow('picture'),
    await previewRow('document'),
  ];

  async function previewRow(what) {
    bare.push(timedBare());
    const times = (await timedPreviews(clean, what)).map(({ ms }) => ms);
    return {
      ...row(`server: edit to ${what} (${times.length} edits), median`, times, median(bare)),
      budget: { ms: 30 },
    };
  }

  async function editRows(where, folder, how) {
    const sessions = [];
    for (let session = 0; session < Math.max(2, Math.ceil(rounds / 5)); session++) {
      bare.push(timedBare());
      sessions.push(await timedEdits(folder, how));
    }
    const edits = sessions.flatMap(({ times }) => times);
    const times = edits.map(({ ms }) => ms);
    const memory = Math.max(...sessions.map(({ megabytes }) => megabytes));
    const kinds = [...new Set(edits.map(({ kind }) => kind))].map((kind) => {
      const of = edits.filter((each) => each.kind === kind).map(({ ms }) => ms);
      return { kind, edits: of.length, ms: median(of), p95: quantile(of, 0.95) };
    });
    return [
      {
        ...row(`server: edit to findings (${times.length} edits)${where}, median`, times, median(bare)),
        megabytes: memory,
        budget: { ms: 10, megabytes: 200 },
        kinds,
      },
      {
        what: `server: the same${where}, 95th percentile`,
        ms: quantile(times, 0.95),
        bare: median(bare),
        budget: { ms: 30 },
      },
    ];
  }
}

/** A board drawn again and again by a program that does nothing else. */
export async function drawingRow(folder) {
  const [program, seats, times] = [join(folder, 'drawing.mjs'), 25, 200];
  await bundled('drawing.ts', program);
  const bare = timedBare();
  const measured = JSON.parse(run([program, String(seats), String(times)]).output[3]);
  return {
    ...row(`a board of ${seats} seats drawn, warm (${times} times), median`, measured, bare),
    budget: { ms: 5 },
  };
}

function row(what, times, bare) {
  return { what, ms: median(times), bare, spread: spread(times) };
}
