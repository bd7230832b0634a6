/** Finds the patterns of a file in the words of a text, and fills in what stands in their gaps. */
import { type CompiledPattern, lexicon } from '../lexicon.ts';
import type { Slot } from '../patterns/compile.ts';
import type { Confidence } from '../patterns/pattern-file.ts';
import type { Read } from '../words/numbers.ts';
import type { Words } from '../words/tokens.ts';
import { readSlot, type Surroundings } from './slots.ts';

export interface Match {
  readonly pattern: string;
  /** Lines, as the draft writes them; seats as `@chair@`. */
  readonly says: readonly string[];
  readonly sure: Confidence;
  /** The seats of which it is said, where the pattern tells: words of `plain`. */
  readonly about: string | undefined;
  /** In `plain`. */
  readonly from: number;
  readonly to: number;
}

/** All that is found and does not overlap: what stands further up in the file first, then what stands further left. */
export function matchesIn(words: Words, file: string, around: Surroundings): readonly Match[] {
  const known = remembered.get(around) ?? new Map<string, readonly Match[]>();
  remembered.set(around, known);
  const key = `${file} ${words.plain}`;
  const found = known.get(key) ?? matchesAnew(words, file, around);
  if (known.size < most) known.set(key, found);
  return found;
}

/** A sentence is looked at from several sides, and each time by the same patterns. */
const remembered = new WeakMap<Surroundings, Map<string, readonly Match[]>>();
const most = 20_000;

function matchesAnew(words: Words, file: string, around: Surroundings): Match[] {
  const matches: Match[] = [];
  for (const pattern of lexicon().patterns(file)) {
    for (const match of found(words.plain, pattern, around)) {
      if (matches.every(({ from, to }) => match.to <= from || match.from >= to)) matches.push(match);
    }
  }
  return matches.sort((one, other) => one.from - other.from);
}

/** Where patterns tell what the text is about, each is found by itself, overlapping or not. */
export function hintsIn(words: Words, file: string, around: Surroundings): Match[] {
  return lexicon()
    .patterns(file)
    .flatMap((pattern) => found(words.plain, pattern, around));
}

/** What stands in a gap: all of what was caught, but for words that any others may stand for. */
function filled(slot: Slot, captured: string, text: string, around: Surroundings): Read<string> | undefined {
  for (let at = 0; at >= 0 && at < captured.length; ) {
    const value = readSlot(slot.type, text.slice(at), around);
    const rest = value && captured.slice(at + value.length);
    if (value && (slot.last || slot.open || !/[^ ,:()]/.test(rest ?? ''))) return value;
    if (!slot.loose) return undefined;
    const next = captured.indexOf(' ', at);
    at = next < 0 ? -1 : next + 1;
  }
  return undefined;
}

function found(plain: string, { name, when, says, sure }: CompiledPattern, around: Surroundings): Match[] {
  const matches: Match[] = [];
  const { expression, slots } = when;
  expression.lastIndex = 0;
  for (let hit = expression.exec(plain); hit; hit = expression.exec(plain)) {
    const values = new Map<string, string>();
    let to = hit.index + hit[0].length;
    // “not be an employee” does not say “be an employee”.
    let isFilled =
      !/ (?:not|never|cannot|nor|neither|no longer)$/.test(plain.slice(0, hit.index)) ||
      /^ (?:not|no|never|cannot) /.test(hit[0]);
    let about: string | undefined;
    for (const slot of slots) {
      const captured = hit.groups?.[slot.name];
      if (captured === undefined) continue;
      const start = hit.indices?.groups?.[slot.name]?.[0] ?? 0;
      const value = filled(slot, captured, slot.open ? plain.slice(start, to) : captured, around);
      if (!value) {
        isFilled = false;
        break;
      }
      if (slot.type === 'them') about = value.value;
      values.set(slot.name, value.value);
      if (slot.last && !slot.loose && plain.slice(0, to).endsWith(captured)) to -= captured.length - value.length;
    }
    // “Non-executive” is one word in two: nothing begins in the middle of it.
    if (/ non$/.test(plain.slice(0, hit.index))) isFilled = false;
    if (isFilled) {
      const lines = says.map((line) => line.replace(/\{(\w+)\}/g, (gap, key: string) => values.get(key) ?? gap));
      // That the board appoints its members is said of every board, and does not tell who does.
      const isEmpty = around.kind === 'icb' && lines.includes('appointed by integrated-care-board');
      if (!isEmpty && !lines.some((line) => /\{\w+\}/.test(line)))
        matches.push({
          pattern: name,
          says: lines.flatMap((line) => line.split('\n')),
          sure,
          about,
          from: hit.index,
          to,
        });
    }
    expression.lastIndex = Math.max(hit.index + 1, isFilled ? to : hit.index + 1);
  }
  return matches;
}
