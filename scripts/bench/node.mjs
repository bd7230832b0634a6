/** Node, bare and with something to do. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../running.mjs';
import { nodeToBuildWith } from '../setup.mjs';

export const node = nodeToBuildWith();
export const icb = join(root, 'packages/cli/bin/icb.cjs');

export function run(args, options = {}) {
  const result = spawnSync(node, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], ...options });
  if (result.error) throw result.error;
  return result;
}

/** How many milliseconds a run takes. */
export function timed(args, options) {
  const start = performance.now();
  run(args, options);
  return performance.now() - start;
}

/** How many milliseconds Node takes to do nothing. */
export const timedBare = () => timed(['-e', '0']);

/** Arguments with which a process tells, on file descriptor 3 at its end, its greatest resident memory in kilobytes. */
export const tellingMemory = ['--import', dataUrl()];

function dataUrl() {
  const tell = "process.on('exit',()=>require('fs').writeSync(3,String(process.resourceUsage().maxRSS)))";
  return `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('/');${encodeURIComponent(tell)}`;
}

export const megabytes = (told) => Math.round(Number(told) / 1024);
