/** `icb init`: a first constitution, and the settings beside it. What is there already stays as it is. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Answers, constitutionText, fileNameFor } from '@icb/rules/new-constitution';
import { configuredPacks } from '../config/configured-packs.ts';
import { configName, configOf } from '../config/find-config.ts';
import { exitCode, type Outcome } from '../exit-code.ts';
import { shownFrom } from '../files/folders.ts';
import { newFile } from '../files/write.ts';
import { onOneLine } from '../pretty/visible.ts';
import { wrapped } from '../pretty/width.ts';
import { counted } from '../pretty/wording.ts';
import type { Surroundings } from '../surroundings.ts';
import { askMissing } from './ask.ts';

/** What the options say of a constitution; what they leave out is asked at a terminal, and else left open. */
export type Given = Partial<Answers>;

interface Step {
  readonly path: string;
  /** What it is, as a sentence goes on that begins with the path. */
  readonly says: string;
  readonly became: 'written' | 'kept' | 'failed';
}

export async function init(folder: string, given: Given, surroundings: Surroundings): Promise<Outcome> {
  const { workingFolder, ask } = surroundings;
  const answers = ask ? await askMissing(given, ask) : leftOpen(given);
  if (!answers)
    return {
      exitCode: exitCode.wrongInput,
      stdout: '',
      stderr: 'icb: This was broken off, and nothing was written.\n',
    };
  const full = resolve(workingFolder, folder);
  const shown = (path: string): string => onOneLine(shownFrom(workingFolder, path));
  try {
    mkdirSync(full, { recursive: true });
  } catch {
    return {
      exitCode: exitCode.wrongInput,
      stdout: '',
      stderr: `icb: ${shown(full)}: This folder cannot be made; nothing was written.\n`,
    };
  }
  const constitution = writeConstitution(join(full, fileNameFor(answers)), answers);
  const steps = [constitution, await writeSettings(full, surroundings)];
  const failed = steps.filter(({ became }) => became === 'failed');
  return {
    exitCode: failed.length > 0 ? exitCode.wrongInput : exitCode.fine,
    stdout: [
      ...paragraph('Written:', steps, 'written', shown),
      ...paragraph('There already, and left as it was:', steps, 'kept', shown),
      ...(constitution.became === 'kept' ? ['To begin another constitution here, give it another --name.'] : []),
      ...(constitution.became === 'written' ? nextSteps(shown(constitution.path), shown(full)) : []),
    ]
      .flatMap((line) =>
        isCommand(line) || line.length <= surroundings.width ? [line] : hanging(line, surroundings.width),
      )
      .map((line) => `${line}\n`)
      .join(''),
    stderr: failed.map(({ path, says }) => `icb: ${shown(path)}: ${says}\n`).join(''),
  };
}

function leftOpen({ kind = 'icb', name = '', area = '', localAuthorities = [], trusts = [] }: Given): Answers {
  return { kind, name, area, localAuthorities, trusts };
}

function writeConstitution(path: string, answers: Answers): Step {
  const text = constitutionText(answers);
  const open = text.match(/\[[^\]]*\]/g)?.length ?? 0;
  const from = answers.kind === 'icb' ? "a constitution, begun from NHS England's model" : 'the terms of a partnership';
  return stepOf(path, text, `${from}; ${counted(open, 'placeholder')} in square brackets to fill in`);
}

/** One that holds here already, even from a folder above, is not put out of force. */
async function writeSettings(folder: string, { packs }: Surroundings): Promise<Step> {
  const says = 'which packs of rules judge the constitutions in this folder and below';
  const existing = configOf(folder);
  if (existing !== undefined) return { path: existing, says, became: 'kept' };
  const { packs: ready } = await configuredPacks(packs, undefined);
  const use = Object.fromEntries(ready.map(({ pack }) => [pack.name, !pack.offByDefault]));
  return stepOf(join(folder, configName), `${JSON.stringify({ use }, null, 2)}\n`, says);
}

function stepOf(path: string, text: string, says: string): Step {
  const problem = newFile(path, text);
  if (problem === 'there already') return { path, says, became: 'kept' };
  return problem === undefined ? { path, says, became: 'written' } : { path, says: problem, became: 'failed' };
}

function paragraph(
  head: string,
  steps: readonly Step[],
  became: Step['became'],
  shown: (path: string) => string,
): string[] {
  const these = steps.filter((step) => step.became === became);
  if (these.length === 0) return [];
  // Of a file that somebody else wrote, nobody here knows what is in it.
  const line = ({ path, says }: Step): string => (became === 'kept' ? `  ${shown(path)}` : `  ${shown(path)}: ${says}`);
  return [head, ...these.map(line), ''];
}

function nextSteps(file: string, folder: string): string[] {
  return [
    'What comes next:',
    `  Fill in what stands in square brackets in ${file}, in any editor: best in one that knows .icb files.`,
    `  icb check ${quoted(file)}`,
    '      says what is still to be filled in, and what the law asks',
    `  icb check ${quoted(folder)} --watch`,
    '      checks again whenever a file is saved',
    `  icb diagram ${quoted(file)} -o board.svg`,
    '      draws who sits on the board',
  ];
}

/** As a shell wants it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`;
}

/** To be copied as it is. */
function isCommand(line: string): boolean {
  return line.startsWith('  icb ');
}

/** Over several lines, those after the first further in. */
function hanging(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const [first = '', ...rest] = wrapped(line.trimStart(), width - indent.length - 4);
  return [`${indent}${first}`, ...rest.map((each) => `${indent}    ${each}`)];
}
