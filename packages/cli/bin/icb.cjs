#!/usr/bin/env node
// Starts what `npm run build` has built. This file is here before anything is built, so that npm can link it.
'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const command = join(__dirname, '../dist/start.cjs');
const [given, ...more] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`icb needs Node 20 or later; this is ${process.versions.node}.`);
} else if ((given === '--version' || given === '-V') && more.length === 0) {
  // The answer stands beside this file; nothing else has to be read.
  process.stdout.write(`${JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')).version}\n`);
} else if (!existsSync(command)) {
  stop('icb is not built yet. Run `npm run build` in the folder of the project, and try again.');
} else {
  require(command);
}

// 3 says to scripts that it was icb, not the files, that failed.
function stop(sentence) {
  console.error(sentence);
  process.exitCode = 3;
}
