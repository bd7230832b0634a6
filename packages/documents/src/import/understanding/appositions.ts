/** One seat that is said twice, or in parts: “four executive members: the …”, “two from trusts, one nominated by the councils”. */
import { lexicon } from '../lexicon.ts';
import { readNumber } from '../words/numbers.ts';
import { grammar } from './grammar.ts';
import type { Head, Part } from './heads.ts';
import type { PartReading, SeatReading } from './seat-phrase.ts';
import { readWho, type Surroundings } from './slots.ts';

/** “Four executive members: the finance director, …” are those that follow; “…, who are executive members” those before. */
export function withoutRepeats(heads: readonly Head[], plain: string): Head[] {
  const kept: Head[] = [];
  for (let index = 0; index < heads.length; index += 1) {
    const head = heads[index] as Head;
    const before = kept.at(-1);
    if (head.bare && before && grammar().sumsUp.test(plain.slice(before.end, head.start))) continue;
    // “The chief executive and the finance director are the executive members.”
    const isSum = head.bare && head.plural && head.count === undefined && kept.length > 1;
    if (isSum && before && / (?:are|will be|shall be)(?: all)?(?: the| our)? $/.test(plain.slice(before.end, head.at)))
      continue;
    const close = head.bare ? followersOf(head, heads.slice(index + 1), plain) : [];
    const following = close.length > 0 ? close : head.bare ? namedAfter(head, heads.slice(index + 1), plain) : [];
    const number = head.count?.form === 'exactly' ? head.count.number : undefined;
    if (following.length === 0) kept.push(head);
    else if (
      number !== undefined &&
      number > following.length &&
      following[0]?.count?.form === 'exactly' &&
      following[0].count.number === 1 &&
      (close.length > 0 || number - following.length <= following.length)
    )
      kept.push({ ...head, count: { form: 'exactly', number: number - following.length }, doubt: true });
    kept.push(...following.map((each) => ({ ...each, votes: each.votes ?? head.votes, of: head.meaning.kind })));
    index += following.length;
  }
  return kept;
}

/** The seats, one by one, that a word for several stands for. */
function followersOf(head: Head, after: readonly Head[], plain: string): Head[] {
  const [first] = after;
  const gap = first && plain.slice(head.end, first.at).replace(/^ \( \d+ \)/, '');
  const isExplained =
    first !== undefined &&
    gap !== undefined &&
    grammar().explains.test(gap.slice(0, gap.length - prefixOf(first, plain).length));
  if (!first || !isExplained || !/[:,(-]|namely|being|that is|comprising|consisting|made up|call|known/.test(gap))
    return [];
  // “Five independent people, whom we call lay directors”: the number is theirs.
  if (/ (?:call|called|known) /.test(gap) && first.count === undefined)
    return [{ ...first, count: head.count, counted: head.counted }];
  const number = head.count?.form === 'exactly' ? head.count.number : Number.POSITIVE_INFINITY;
  const following: Head[] = [];
  for (const each of after) {
    const isSuch =
      !each.bare &&
      !each.counted &&
      each.part === undefined &&
      each.count?.form === 'exactly' &&
      (each.meaning.kind === head.meaning.kind ||
        each.meaning.kind === 'person' ||
        (each.meaning.kind === 'chief-executive' && head.meaning.kind === 'executive') ||
        head.meaning.kind === 'other-member');
    if (!isSuch || following.length >= number) break;
    following.push(each);
  }
  // After a comma, only as many as were counted are meant: “one non-executive member, the chair and …”.
  return /[:(]|namely|being|comprising|consisting|made up/.test(gap) || following.length === number ? following : [];
}

/** “Three executives: Jane Doe, who is …, John Roe, our medical director, and …”: those with an office of their own. */
function namedAfter(head: Head, after: readonly Head[], plain: string): readonly Head[] {
  const [first] = after;
  const number = head.count?.form === 'exactly' ? head.count.number : 0;
  if (!first || number < 2 || !/^ (?:\( \d+ \) )?: [^.:]*$/.test(plain.slice(head.end, first.start))) return [];
  const own: Head[] = [];
  for (const each of after) {
    if (
      each.bare ||
      each.meaning.kind !== head.meaning.kind ||
      each.count?.form !== 'exactly' ||
      each.count.number !== 1
    )
      break;
    own.push(each);
  }
  return own.length <= number ? own : [];
}

function prefixOf(head: Head, plain: string): string {
  return plain.slice(head.start, head.at);
}

const partly =
  /(?<= )(one|two|three|four|five|six|seven|eight|\d{1,2})((?: of (?:whom|them|these|those))|(?: of (?:the|these|those|our|its) (?:\w+ ){0,3}?members?))?(?: (?:is|are|to be|will be|shall be|who|which|being|further|member|members|seat|place|each|must|be|comes?|others?|more|another))* (?=(?:from|for|nominated|jointly nominated|put forward|proposed|appointed|drawn|representing|represents?|by|chosen|jointly|bringing|on behalf|speaks? for|selected)\b)/g;

const ofEach = /^ (?:jointly )?(?:\w+ ){0,2}?(?:by|from|for|of) (?:each|every|both)\b/;

/** “… two from NHS trusts, one nominated by the councils and one by the practices”: numbers that count parts of a seat said before. */
export function withParts(heads: readonly Head[], plain: string): Head[] {
  const all = [...heads];
  let leader: Head['meaning'] | undefined;
  for (const found of plain.matchAll(partly)) {
    const at = found.index;
    const end = at + found[0].length - 1;
    if (heads.some((head) => at < head.end && end > head.start)) continue;
    // “Three, one nominated by each of the following”: all three are.
    if (ofEach.test(plain.slice(end))) continue;
    const before = all.filter((head) => head.end <= at).sort((one, other) => other.end - one.end)[0];
    const leading =
      / (?:of|among) (?:the|these|our|its|those) (?:\w+ )?((?:\w+ ){1,3}?members?|non executive directors|partners|executives) (?:, )?$/.exec(
        plain.slice(0, at),
      );
    const led = leading && lexicon().seats.at(leading[1] ?? '');
    if (led) leader = led.value;
    const named = / of (?:the|these|those|our|its) (.*)$/.exec(found[2] ?? '');
    const own = named && lexicon().seats.at(named[1] ?? '');
    const meaning = own?.value ?? before?.meaning ?? leader;
    if (!meaning || ['chair', 'chief-executive'].includes(meaning.kind)) continue;
    const number = readNumber(found[1] ?? '')?.value ?? 1;
    const part: Part = found[2] === undefined ? 'more' : 'of-whom';
    all.push({
      ...{ at, end, start: at, meaning: { kind: meaning.kind }, plural: number > 1, bare: true, part },
      ...{ count: { form: 'exactly', number }, counted: true, article: false, forEach: undefined, votes: undefined },
      ...{ from: [], mustBe: [], doubt: false },
    });
  }
  return all.sort((one, other) => one.at - other.at);
}

/** “One nominated by the trusts, one by the councils”: the second is nominated too. */
export function inheriting(
  readings: readonly PartReading[],
  groups: readonly (readonly Head[])[],
  plain: string,
  around: Surroundings,
): PartReading[] {
  let verb: string | undefined;
  return readings.map((reading, index) => {
    const own = reading.lines
      .map(({ text }) => /^(nominated|appointed)(?: jointly)? by /.exec(text)?.[1])
      .find((each) => each !== undefined);
    verb = own ?? verb;
    const head = groups[index]?.[0];
    if (reading.part === undefined || own !== undefined || verb === undefined || !head) return reading;
    const by = /^ by /.exec(plain.slice(head.end));
    const who = by && readWho(plain.slice(head.end + by[0].length), around);
    return who
      ? {
          ...reading,
          from: [],
          leftover: '',
          lines: [...reading.lines, { text: `${verb} by ${who.value.names.join(', ')}`, sure: 'certain' as const }],
        }
      : reading;
  });
}

/** Parts take the place of the whole that they add up to. */
export function settled(readings: readonly PartReading[]): SeatReading[] {
  const kept: SeatReading[] = [];
  for (let index = 0; index < readings.length; index += 1) {
    const { part, ...reading } = readings[index] as PartReading;
    const parts: PartReading[] = [];
    while (part === undefined && readings[index + 1]?.part !== undefined) {
      index += 1;
      const next = readings[index] as PartReading;
      if (isTied(next)) parts.push(next);
    }
    if (parts.length === 0 || part !== undefined) {
      if (part === undefined || isTied(readings[index] as PartReading)) kept.push(reading);
      continue;
    }
    const sum = parts.reduce((all, { count }) => all + (count?.form === 'exactly' ? count.number : 0), 0);
    const whole = reading.count?.form === 'exactly' ? reading.count.number : undefined;
    const rest = whole === undefined ? 0 : whole - sum;
    const tied = parts.map(({ part: _, ...each }) => ({
      ...each,
      title: each.kind === reading.kind ? reading.title : each.title,
      votes: each.votes ?? reading.votes,
    }));
    if (isTied(reading) && !parts.some((each) => each.part === 'of-whom')) kept.push(reading, ...tied);
    else if (whole !== undefined && rest < 0) kept.push(reading);
    else if (rest > 0) kept.push({ ...reading, count: { form: 'exactly', number: rest }, sure: 'likely' }, ...tied);
    else kept.push(...tied.map((each) => ({ ...each, lines: [...reading.lines, ...each.lines] })));
  }
  return kept;
}

/** Whether something tells whose seat it is. */
export function isTied({ kind, from, lines, roles }: SeatReading): boolean {
  return (
    kind === 'chief-executive' ||
    from.length > 0 ||
    roles.length > 0 ||
    lines.some(({ text }) => /^(nominated|from|represents|appointed) /.test(text))
  );
}
