/** What a check says to a file, to another program or to nobody waits for none of Node's streams: they take milliseconds to start. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const command = join(import.meta.dirname, '../bin/icb.cjs');
const place = mkdtempSync(join(tmpdir(), 'icb-outlets-'));
const [board, hook, seen] = [join(place, 'board.icb'), join(place, 'hook.cjs'), join(place, 'seen')];
writeFileSync(board, 'icb x "X" {\n}\n');
writeFileSync(
  hook,
  `process.on('exit', () => {
  const streams = process.moduleLoadList.filter((name) => /^NativeModule (stream|tty|net)$/.test(name));
  require('node:fs').writeFileSync(${JSON.stringify(seen)}, streams.join());
});`,
);
afterAll(() => rmSync(place, { recursive: true, force: true }));

it.runIf(process.platform === 'linux').each([
  ['a file', join(place, 'report.txt')],
  ['another program', undefined],
  ['nobody', devNull],
])('says to %s without a stream', (_, file) => {
  const out = file === undefined ? 'pipe' : openSync(file, 'w');
  rmSync(seen, { force: true });
  const { status, stdout } = spawnSync(process.execPath, ['--require', hook, command, 'check', '--no-cache', board], {
    stdio: ['ignore', out, out],
    env: { PATH: process.env.PATH, ICB_CACHE: 'off' },
  });
  if (typeof out === 'number') closeSync(out);
  expect(status).toBe(1);
  const said = file === undefined ? stdout.toString() : file === devNull ? undefined : readFileSync(file, 'utf8');
  if (said !== undefined) expect(said).toContain('in 1 file.');
  expect(existsSync(seen) && readFileSync(seen, 'utf8')).toBe('');
});
