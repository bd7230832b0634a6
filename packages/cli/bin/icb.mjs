#!/usr/bin/env node
// Starts what `npm run build` has built. This file is here before anything is built, so that npm can link it.
import { existsSync } from 'node:fs';
import * as modules from 'node:module';

const built = new URL('../dist/icb.mjs', import.meta.url);

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`icb needs Node 20 or later; this is ${process.versions.node}.`);
} else if (!existsSync(built)) {
  stop('icb is not built yet. Run `npm run build` in the folder of the project, and try again.');
} else {
  // From Node 22 on, what was compiled once is kept.
  modules.enableCompileCache?.();
  await import(built.href);
}

// 3 says to scripts that it was icb, not the files, that failed.
function stop(sentence) {
  console.error(sentence);
  process.exitCode = 3;
}
