import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const icb = join(import.meta.dirname, '../bin/icb.cjs');

// (Only Linux has a disk that is always full.)
test.runIf(process.platform === 'linux')('a disk that is full is no fault of icb', () => {
  const folder = temporaryFolder({ 'northshire.icb': 'icb northshire "NHS Northshire" {}\n' });
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [icb, 'check', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'icb: The report was not written to its end. There is no room left on the disk to write this file.\n',
  });
});

test('whoever stops reading the report before its end, as `| head` does, sees no fault', async () => {
  const dates = Array.from(
    { length: 3000 },
    (_, index) => `icb board-${index} "Board" {\n  established 2022-02-30\n}\n`,
  );
  const folder = temporaryFolder({ 'northshire.icb': dates.join('') });
  const child = spawn(process.execPath, [icb, 'check', '--format', 'json'], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [exit] = await once(child, 'close');
  expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
}, 60_000);
