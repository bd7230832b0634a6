/** Seats in words: “three non-executive members, one of them for audit”, “Partner member – NHS trusts (2)”. */
import { lexicon, type SeatKind, type SeatMeaning } from '../lexicon.ts';
import type { Confidence } from '../patterns/pattern-file.ts';
import { type Count, readCount, readNumber } from '../words/numbers.ts';
import { type Words, wordsOf } from '../words/tokens.ts';
import { type Match, matchesIn } from './matching.ts';
import { readWho, type Surroundings } from './slots.ts';

export interface SeatReading {
  readonly kind: SeatKind;
  /** The words that name it, as they stand. */
  readonly title: string;
  /** `undefined` for several without a number. */
  readonly count: Count | undefined;
  /** Whether a number, or an article, was there. */
  readonly counted: boolean;
  readonly forEach: string | undefined;
  readonly roles: readonly string[];
  readonly mustBe: readonly string[];
  readonly votes: boolean | undefined;
  readonly from: readonly string[];
  /** Lines of its provisions, as patterns gave them. */
  readonly lines: readonly { readonly text: string; readonly sure: Confidence }[];
  readonly sure: Confidence;
  /** What was not understood of the words. */
  readonly leftover: string;
}

/** An item of a list is about one seat unless it counts another; a sentence goes from seat to seat. */
export type Manner = 'item' | 'prose';

interface Head {
  readonly at: number;
  readonly end: number;
  readonly meaning: SeatMeaning;
  readonly plural: boolean;
  readonly start: number;
  readonly count: Count | undefined;
  readonly counted: boolean;
  readonly article: boolean;
  readonly forEach: string | undefined;
  readonly votes: boolean | undefined;
  readonly from: readonly string[];
  readonly mustBe: readonly string[];
  readonly doubt: boolean;
  readonly part?: Part;
}

export function readSeats(text: string, manner: Manner, around: Surroundings): SeatReading[] {
  const words = wordsOf(text);
  const predicates = matchesIn(words, 'office.patterns', around);
  const heads = withParts(headsIn(words, predicates, around, manner), words.plain);
  const groups = manner === 'item' ? grouped(heads, words) : heads.map((head) => [head]);
  const readings = groups.map((group, index): PartReading => {
    const start = index === 0 ? 0 : Math.min(...group.map((head) => head.start));
    const end = Math.min(words.plain.length, ...(groups[index + 1] ?? []).map((head) => head.start));
    const inside = predicates.filter(({ from }) => from >= start && from < end);
    const near = manner === 'item' ? inside : inside.filter((each) => !isFarVote(each, group, words.plain));
    return { ...readingOf(words, group, start, end, near, around), part: group[0]?.part };
  });
  return settled(inheriting(readings, groups, words.plain, around));
}

/** `of whom` is said of some that are counted already; `more` counts on. */
type Part = 'of-whom' | 'more' | undefined;
type PartReading = SeatReading & { readonly part: Part };

const partly =
  /(?<= )(one|two|three|four|five|six|seven|eight|\d{1,2})((?: of (?:whom|them|these|those))|(?: of (?:the|these|those|our|its) (?:\w+ ){0,3}?members?))?(?: (?:is|are|to be|will be|shall be|who|which|being|further|member|members|seat|place|each|must|be|comes?|others?|more|another))* (?=(?:from|for|nominated|put forward|proposed|appointed|drawn|representing|represents?|by|chosen|jointly|bringing|on behalf|speaks? for|selected)\b)/g;

/** “… two from NHS trusts, one nominated by the councils and one by the practices”: numbers that count parts of a seat said before. */
function withParts(heads: readonly Head[], plain: string): Head[] {
  const all = [...heads];
  for (const found of plain.matchAll(partly)) {
    const at = found.index;
    const end = at + found[0].length - 1;
    if (heads.some((head) => at < head.end && end > head.start)) continue;
    const before = all.filter((head) => head.end <= at).sort((one, other) => other.end - one.end)[0];
    const named = / of (?:the|these|those|our|its) (.*)$/.exec(found[2] ?? '');
    const own = named && lexicon().seats.at(named[1] ?? '');
    const meaning = own?.value ?? before?.meaning;
    if (!meaning || ['chair', 'chief-executive'].includes(meaning.kind)) continue;
    const number = readNumber(found[1] ?? '')?.value ?? 1;
    const part: Part = found[2] === undefined ? 'more' : 'of-whom';
    all.push({
      at,
      end,
      start: at,
      meaning: { kind: meaning.kind },
      plural: number > 1,
      count: { form: 'exactly', number },
      counted: true,
      article: false,
      forEach: undefined,
      votes: undefined,
      from: [],
      mustBe: [],
      doubt: false,
      part,
    });
  }
  return all.sort((one, other) => one.at - other.at);
}

/** “One nominated by the trusts, one by the councils”: the second is nominated too. */
function inheriting(
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
function settled(readings: readonly PartReading[]): SeatReading[] {
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
      title: reading.title,
      votes: each.votes ?? reading.votes,
    }));
    if (isTied(reading) && !parts.some((each) => each.part === 'of-whom')) kept.push(reading, ...tied);
    else if (whole !== undefined && rest < 0) kept.push(reading);
    else if (rest > 0) kept.push({ ...reading, count: { form: 'exactly', number: rest }, sure: 'likely' }, ...tied);
    else kept.push(...tied.map((each) => ({ ...each, lines: [...reading.lines, ...each.lines] })));
  }
  return kept;
}

function isTied({ from, lines, roles }: SeatReading): boolean {
  return (
    from.length > 0 ||
    roles.length > 0 ||
    lines.some(({ text }) => /^(nominated|from|represents|appointed) /.test(text))
  );
}

/** In a sentence, a vote is said of the seat beside it. What is said further off is said of several, or of nobody here. */
function isFarVote({ says, from }: Match, group: readonly Head[], plain: string): boolean {
  if (!says.some((line) => line === 'votes' || line === 'does not vote')) return false;
  return group.every(({ end }) => from < end || plain.slice(end, from).trim().split(' ').length > 5);
}

/** Those that one item says of one holder: “Chief Nurse and Deputy Chief Executive”, “Jane Doe, partner member, Chief Executive of …”. */
function grouped(heads: readonly Head[], { plain }: Words): Head[][] {
  const groups: Head[][] = [];
  for (const head of heads) {
    const before = groups.at(-1);
    const joined = before !== undefined && plain.slice(before.at(-1)?.end ?? 0, head.start + 1);
    const isOther =
      before !== undefined &&
      (head.counted || head.article) &&
      typeof joined === 'string' &&
      /\b(and|plus)\b|[;,]/.test(joined);
    if (before && !isOther) before.push(head);
    else groups.push([head]);
  }
  return groups.map((group) => [...group].sort((one, other) => weight(other) - weight(one)));
}

/** What a holder is on the board says more than what the same person is elsewhere. */
function weight({ meaning: { kind, role } }: Head): number {
  if (kind === 'observer' || kind === 'participant') return 6;
  if (kind === 'partner') return 5;
  if (kind === 'non-executive') return 4;
  if (kind === 'person' && role !== undefined) return 1;
  return kind === 'person' ? 0 : 3;
}

const boundary =
  /(?:^|[,;:(.\-–/"]|\b(?:and|plus|with|comprising|includes|including|namely|being|of:|together|also|one each for|has|have|are|is|will be|shall be|be|comprises|contains|by:|alongside|then|there|sit|sits|joined by|joins|join|as well as|there are|there is|adding|add) )(?=[^,;:(.\-–/"]*$)/g;
const governed =
  /(?:^| )(?:by|of|to|from|for|as|under|than|that|which|whom|when|if|or|at|on|in|not|unless|until|whose|who|advises|supports|reports|assists|tells|asks|absent|without|where|assist|support|approves|per|deputy|against|between|every time|among|amongst|former|past|previous|appoints|nominate|nominates|remove|removes|any|no|another|such)(?: (?:the|a|an|each|every|its|their|our|this))* $/;
const modifiers =
  /^(?:(?:independent|further|additional|other|new|icb|board|ordinary|current|designate|our|standing|regular|statutory|executive|full|separate|appointed|elected|named|the|a|an|these|remaining|joint|lead|clinical|designated|interim|acting|vacant|substantive|permanent|co opted|external|dedicated|specialist|local|senior|partner|single|different|following|practising|core|each) )+/;

function headsIn(words: Words, predicates: readonly Match[], around: Surroundings, manner: Manner): Head[] {
  const { plain } = words;
  const heads: Head[] = [];
  let from = 1;
  while (from < plain.length) {
    const inside = predicates.find((each) => from > each.from && from < each.to);
    const found = inside ? undefined : lexicon().seats.at(plain.slice(from));
    const named = around.named.at(plain.slice(from));
    if (named && named.length > (found?.length ?? 0)) {
      from += named.length + 1;
      continue;
    }
    if (found) {
      const head = headAt(words, from, found, heads.at(-1)?.end ?? 0, predicates, around, manner);
      if (head) heads.push(head);
      from += found.length + 1;
      continue;
    }
    const next = plain.indexOf(' ', from);
    from = next < 0 ? plain.length : next + 1;
  }
  return heads;
}

function headAt(
  { plain }: Words,
  at: number,
  { value: meaning, length, plural }: { value: SeatMeaning; length: number; plural: boolean },
  after: number,
  predicates: readonly Match[],
  around: Surroundings,
  manner: Manner,
): Head | undefined {
  const since = Math.max(after, ...predicates.filter(({ to }) => to <= at).map(({ to }) => to));
  const before = plain.slice(since, at);
  const ranged = / between \S+ and \S+(?: \S+){0,4} $/.exec(before);
  const bounds = ranged ? undefined : [...before.matchAll(boundary)].at(-1);
  const start = since + (ranged ? ranged.index + 1 : bounds ? bounds.index + bounds[0].length : 0);
  const prefix = plain.slice(start, at).trimStart();
  const skipped = plain.slice(start, at).length - prefix.length;
  if (governed.test(` ${prefix}`) || governed.test(before)) return undefined;
  let rest = prefix;
  let forEach: string | undefined;
  const counted = readCount(rest);
  const article = /^(?:the|a|an|our) /.test(rest);
  if (counted) rest = rest.slice(counted.length).trimStart();
  const isNumber = counted !== undefined && !/^(?:a|an|the) $/.test(`${prefix.slice(0, counted.length)} `);
  let votes: boolean | undefined;
  const from: string[] = [];
  const mustBe: string[] = [];
  let doubt = false;
  while (rest !== '') {
    const vote = /^(non voting|voting)(?= )/.exec(rest);
    if (vote) votes = vote[1] === 'voting';
    const step = vote ?? modifiers.exec(rest) ?? /^(?:x \d+|\( \d+ \)|\d+ x)(?= )/.exec(rest);
    if (step) {
      rest = rest.slice(step[0].length).trimStart();
      continue;
    }
    const profession = lexicon().terms(['profession']).at(rest);
    const who = readWho(rest, around);
    if (profession && profession.length >= (who?.length ?? 0) && profession.length <= rest.length) {
      mustBe.push(profession.value.name);
      rest = rest.slice(profession.length).trimStart();
    } else if (who) {
      from.push(...who.value.names);
      rest = rest.slice(who.length).trimStart();
    } else {
      const word = rest.split(' ')[0] ?? '';
      if (manner === 'prose' && !/^[-,]$/.test(word)) doubt = true;
      rest = rest.slice(word.length).trimStart();
    }
  }
  const after_ = plain.slice(at + length);
  const trailing = /^ (?:\( ?)?(?:x (\d+|\w+)|(\d+) x|- (\d+)(?= $)|\( (\w+) \)|: (\d+|[a-z]+)(?= (?:$|[,(])))/.exec(
    after_,
  );
  const number = trailing && readNumber(trailing.slice(1).find(Boolean) ?? '');
  const count = number ? ({ form: 'exactly', number: number.value } as const) : counted?.value;
  const each = /^ (?:from|for|of|per) each (?:of the )?/.exec(after_) ?? /^ (?:from|for|of|per) every /.exec(after_);
  const eachOf = each && readWho(after_.slice(each[0].length), around);
  if (eachOf) [forEach] = eachOf.value.names;
  // “Four non-executive members, one of whom is the deputy chair”: one of the four.
  const isOneOf =
    /one (?:of (?:whom|them|these|those) )?(?:is|are|serves as|acts as|will be|shall be|being|as) (?:the |our |also the |a )?$/.test(
      before,
    );
  return {
    ...(isOneOf ? { part: 'of-whom' as const } : {}),
    at,
    end: at + length,
    meaning,
    plural,
    start: start + skipped,
    count: count ?? (plural ? undefined : { form: 'exactly', number: 1 }),
    counted: isNumber || number !== undefined,
    article,
    forEach,
    votes,
    from: from.filter((name) => !isOwn(name)),
    mustBe,
    doubt,
  };
}

function isOwn(name: string): boolean {
  return ['board', 'integrated-care-board', 'integrated-care-partnership'].includes(name);
}

const small =
  /^(?:the|a|an|of|and|or|in|on|to|for|at|by|is|are|be|will|shall|one|who|which|with|as|its|their|our|also|board|icb|icp|partnership|nhs|member|members|dr|mr|mrs|ms|miss|professor|prof|dame|sir|cllr|vacant|vacancy|interim|acting|currently|post|seat|seats|area|local|each|integrated|care|system|both|two|three|four|five|six|\d+|x|[,;:()./"-]|[a-z])$/;

function readingOf(
  words: Words,
  group: readonly Head[],
  start: number,
  end: number,
  predicates: readonly Match[],
  around: Surroundings,
): SeatReading {
  const head = group[0] as Head;
  const { plain } = words;
  const lines = predicates.flatMap(({ says, sure }) => says.map((text) => ({ text, sure })));
  const from = group.flatMap((each) => each.from);
  let { kind } = head.meaning;
  const covered: [number, number][] = [
    ...predicates.map((each): [number, number] => [each.from, each.to]),
    ...group.map((each): [number, number] => [each.at, each.end]),
  ];
  const tails: string[] = [];
  for (const found of relations(plain, start, end, covered, around)) {
    covered.push([found.from, found.to]);
    tails.push(...found.names);
  }
  const tied = tails.filter(
    (name) =>
      !isOwn(name) &&
      !name.startsWith('@') &&
      ![
        'nhs-england',
        'secretary-of-state',
        'appointment-panel',
        'presiding-member',
        'board-secretary',
        'remuneration-panel',
      ].includes(name),
  );
  // The chief executive of a trust is not that of the board: who holds an office elsewhere is here for that body.
  const isElsewhere =
    tied.length > 0 &&
    ['chair', 'chief-executive', 'executive'].includes(kind) &&
    /^ (?:of|at|for|from|,|-|\() /.test(plain.slice(head.end, head.end + 8));
  if (isElsewhere) kind = 'person';
  const asks = ['partner', 'other-member', 'person', 'participant', 'observer'].includes(kind);
  const others = group.filter((each) => each !== head);
  const votes =
    group.map((each) => each.votes).find((each) => each !== undefined) ??
    (lines.some(({ text }) => text === 'votes')
      ? true
      : lines.some(({ text }) => text === 'does not vote')
        ? false
        : undefined);
  const leftover = plain
    .split(' ')
    .reduce<{ readonly at: number; readonly words: readonly string[] }>(
      ({ at, words: all }, word) => ({
        at: at + word.length + 1,
        words:
          at >= start && at < end && word !== '' && !small.test(word) && !covered.some(([a, b]) => at >= a && at < b)
            ? [...all, word]
            : all,
      }),
      { at: 0, words: [] },
    )
    .words.join(' ');
  const roles = [head, ...others.filter(({ meaning }) => meaning.kind === 'person' || !isElsewhere)].flatMap(
    ({ meaning: { role } }) => (role === undefined || (isElsewhere && role !== 'deputy-chair') ? [] : [role]),
  );
  return {
    kind,
    title: titleOf(words, head, end, around),
    count: head.count,
    counted: head.counted || head.article,
    forEach: head.forEach,
    roles: [...new Set(roles)],
    mustBe: [
      ...new Set([
        ...group.flatMap((each) => each.mustBe),
        ...(head.meaning.mustBe === undefined ? [] : [head.meaning.mustBe]),
      ]),
    ],
    votes,
    from: asks ? [...new Set([...from, ...tied])] : [],
    lines: lines.filter(({ text }) => text !== 'votes' && text !== 'does not vote'),
    sure: head.doubt ? 'likely' : 'certain',
    leftover,
  };
}

/** Organisations after the seat or before it that no pattern has taken: “– NHS trusts”, “for general practice”, “Harbour Council:”. */
function relations(
  plain: string,
  start: number,
  end: number,
  covered: readonly [number, number][],
  around: Surroundings,
): { names: readonly string[]; from: number; to: number }[] {
  const found: { names: readonly string[]; from: number; to: number }[] = [];
  let at = Math.max(start, 0);
  while (at < end) {
    if (plain[at] === ' ') {
      at += 1;
      continue;
    }
    const inside = covered.find(([from, to]) => at >= from && at < to);
    if (inside) {
      at = inside[1] + 1;
      continue;
    }
    const who = readWho(plain.slice(at, end), around);
    const next = plain.indexOf(' ', at);
    if (!who || covered.some(([from, to]) => at < to && at + who.length > from)) {
      at = next < 0 ? end : next + 1;
      continue;
    }
    found.push({ names: who.value.names, from: at, to: at + who.length });
    at += who.length + 1;
  }
  return found;
}

function titleOf(words: Words, head: Head, end: number, around: Surroundings): string {
  const { plain } = words;
  const modified = plain.slice(head.start, head.at).replace(/^(?:the|a|an|our|each) /, '');
  const counted = readCount(plain.slice(head.start));
  const from =
    counted && counted.length < head.at - head.start ? head.start + counted.length + 1 : head.at - modified.length;
  const dash = /^ (?:-|,|:|\(|for|from|representing) /.exec(plain.slice(head.end, end));
  const who = dash && readWho(plain.slice(head.end + dash[0].length, end), around);
  const to = dash && who ? head.end + dash[0].length + who.length : head.end;
  const quoted = words.quote(
    Math.min(from, head.at),
    to + (dash?.[0] === ' ( ' && plain.slice(to, to + 2) === ' )' ? 2 : 0),
  );
  return quoted.replace(/\s+/g, ' ').replace(/["\\]/g, '').trim();
}
