/** What can stand where somebody presses Tab: read off the commands as they are defined. */
import type { Argument, Command, Option } from 'commander';
import type { Surroundings } from '../surroundings.ts';
import { type Values, valuesOf, type Word } from './values.ts';

export interface Completions {
  readonly words: readonly Word[];
  /** Whether files are meant: those whose names end so (all, if no ending is given), and folders. */
  readonly files: { readonly endings: readonly string[]; readonly after: string } | undefined;
}

const nothing: Completions = { words: [], files: undefined };

/** `typed` is what stands behind `icb`, as far as the cursor; its last word, which may be empty, is the one to complete. */
export async function completions(
  program: Command,
  typed: readonly string[],
  surroundings: Surroundings,
): Promise<Completions> {
  const current = typed.at(-1) ?? '';
  const before = typed.slice(0, -1);
  const at = before.findIndex((word) => !word.startsWith('-'));
  if (at < 0) return starting(current, current.startsWith('-') ? optionsOf(program, before) : commandsOf(program));
  if (before[at] === 'help') return before.length > at + 1 ? nothing : starting(current, commandsOf(program));
  const command = program.commands.find((each) => each.name() === before[at]);
  return command ? within(command, before.slice(at + 1), current, surroundings) : nothing;
}

async function within(
  command: Command,
  before: readonly string[],
  current: string,
  surroundings: Surroundings,
): Promise<Completions> {
  const { waiting, given, onlyArguments } = read(command, before);
  if (waiting) return valuesFor(waiting, '', current, surroundings);
  if (!onlyArguments && current.startsWith('-')) {
    const [, name, value] = /^(--[^=]+)=(.*)$/s.exec(current) ?? [];
    if (name === undefined || value === undefined) return starting(current, optionsOf(command, before));
    const option = command.options.find(({ long }) => long === name);
    return option && !option.isBoolean() ? valuesFor(option, `${name}=`, value, surroundings) : nothing;
  }
  const expected = command.registeredArguments;
  const last = expected.at(-1);
  const argument = expected[given] ?? (last?.variadic ? last : undefined);
  return argument ? valuesFor(argument, '', current, surroundings) : nothing;
}

/** How far the words of a command have come: which option waits for its value, and how many arguments there were. */
function read(
  command: Command,
  words: readonly string[],
): { readonly waiting: Option | undefined; readonly given: number; readonly onlyArguments: boolean } {
  let waiting: Option | undefined;
  let given = 0;
  let onlyArguments = false;
  for (const word of words) {
    if (waiting) waiting = undefined;
    else if (onlyArguments || !word.startsWith('-') || word === '-') given += 1;
    else if (word === '--') onlyArguments = true;
    else waiting = command.options.find((option) => option.required && (option.long === word || option.short === word));
  }
  return { waiting, given, onlyArguments };
}

async function valuesFor(
  of: Option | Argument,
  prefix: string,
  typed: string,
  surroundings: Surroundings,
): Promise<Completions> {
  const { words, files, fileAfter }: Values = valuesOf(of) ?? {};
  const inner = fileAfter?.exec(typed)?.[0];
  if (inner !== undefined) return { words: [], files: { endings: [], after: prefix + inner } };
  const known = starting(typed, words ? await words(typed, surroundings) : []).words;
  return {
    words: known.map((each) => ({ ...each, word: prefix + each.word })),
    files: files && { endings: files, after: prefix },
  };
}

function commandsOf(program: Command): Word[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ word: command.name(), meaning: firstSentence(command.summary() || command.description()) }));
}

/** Those that were not given yet, and those that can be given again: with another value. */
function optionsOf(command: Command, given: readonly string[]): Word[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter(({ required, long, short }) => required || !given.some((word) => word === long || word === short))
    .flatMap(({ long, description }) => (long ? [{ word: long, meaning: firstSentence(description) }] : []));
}

function starting(typed: string, words: readonly Word[]): Completions {
  return { words: words.filter(({ word }) => word.startsWith(typed)), files: undefined };
}

function firstSentence(text: string): string {
  return /^.*?\.(?= [A-Z]|$)/s.exec(text)?.[0] ?? text;
}
