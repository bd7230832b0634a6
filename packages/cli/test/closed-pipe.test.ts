import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

test('whoever stops reading the report before its end, as `| head` does, sees no fault', async () => {
  const dates = Array.from(
    { length: 3000 },
    (_, index) => `icb board-${index} "Board" {\n  established 2022-02-30\n}\n`,
  );
  const folder = temporaryFolder({ 'northshire.icb': dates.join('') });
  const icb = join(import.meta.dirname, '../bin/icb.mjs');
  const child = spawn(process.execPath, [icb, 'check', '--format', 'json'], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [exit] = await once(child, 'close');
  expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
}, 60_000);
