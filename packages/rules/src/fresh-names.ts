/** The names that a draft brings along, made different from those that the constitution has given already. */
import type { Constitution } from '@icb/language';
import { partiesOf } from './nouns.ts';
import { onceForEach } from './once-for-each.ts';

/** Lines that give something a name: the kind of seat or body, and then the name. */
const declares =
  /^[ \t]*(?:executive|non-executive|partner|other member|participant|observer|member|committee|sub-committee|joint-committee|place|neighbourhood|collaborative|arrangement)\s+([A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*)/gm;

export function withFreshNames(clause: string, constitution: Constitution): string {
  const known = namesIn(constitution);
  const names = namesDeclared(clause);
  if (!names.some((name, index) => known.has(name) || names.indexOf(name) < index)) return clause;
  const taken = new Set(known);
  let result = clause;
  for (const name of names) {
    if (!taken.has(name)) {
      taken.add(name);
      continue;
    }
    let count = 2;
    while (taken.has(`${name}-${count}`)) count += 1;
    taken.add(`${name}-${count}`);
    result = renamed(result, name, `${name}-${count}`);
  }
  return result;
}

/** (Many findings draft the same clause.) */
function namesDeclared(clause: string): readonly string[] {
  const before = declared.get(clause);
  if (before) return before;
  if (declared.size >= MOST) declared.clear();
  const names = Array.from(clause.matchAll(declares), ([, name = '']) => name);
  declared.set(clause, names);
  return names;
}

const declared = new Map<string, readonly string[]>();
const MOST = 1000;

/** Renames outside of texts and placeholders. */
function renamed(clause: string, from: string, to: string): string {
  return clause.replace(/"(?:[^"\\]|\\.)*"|\[[^\][]*\]|[\p{L}_][\p{L}\p{N}_-]*/gu, (word) =>
    word === from ? to : word,
  );
}

const namesIn = onceForEach((constitution: Constitution): ReadonlySet<string> => {
  const seats = [...(constitution.board?.members ?? []), ...constitution.bodies.flatMap((body) => body.seats)];
  return new Set([
    constitution.name,
    ...partiesOf(constitution).map((party) => party.name),
    ...seats.map((seat) => seat.name),
    ...constitution.bodies.map((body) => body.name),
  ]);
});
