#!/usr/bin/env node
/** What pre-commit runs (.pre-commit-hooks.yaml): `icb`, with what it is given, and its exit code. */
import { spawnSync } from 'node:child_process';
import { commandToRun } from './command.mjs';

const { status } = spawnSync(process.execPath, [commandToRun(), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 3;
