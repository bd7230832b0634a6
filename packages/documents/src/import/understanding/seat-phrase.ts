/** Seats in words: “three non-executive members, one of them for audit”, “Partner member – NHS trusts (2)”. */
import type { SeatKind } from '../lexicon.ts';
import type { Confidence } from '../patterns/pattern-file.ts';
import { type Count, readNumber } from '../words/numbers.ts';
import { type Words, wordsOf } from '../words/tokens.ts';
import { inheriting, settled, withoutRepeats, withParts } from './appositions.ts';
import { grammar } from './grammar.ts';
import { type Head, headsIn, isOwn, type Manner, type Part } from './heads.ts';
import { type Match, matchesIn } from './matching.ts';
import { fieldAfter, titleOf } from './seat-titles.ts';
import { namesIn } from './seats.ts';
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
  /** Whether it has no word of its own: “members”, “an executive member”. */
  readonly bare: boolean;
  readonly mustBe: readonly string[];
  readonly votes: boolean | undefined;
  readonly from: readonly string[];
  /** Lines of its provisions, as patterns gave them. */
  readonly lines: readonly { readonly text: string; readonly sure: Confidence }[];
  readonly sure: Confidence;
  /** What was not understood of the words. */
  readonly leftover: string;
}

export type PartReading = SeatReading & { readonly part: Part };

export function readSeats(text: string, manner: Manner, around: Surroundings): SeatReading[] {
  const words = wordsOf(text);
  const predicates = matchesIn(words, 'office.patterns', around).filter((each) => !isOfSome(each, words.plain));
  const found = withoutRepeats(headsIn(words, predicates, around, manner), words.plain);
  const heads = withParts(found, words.plain);
  const groups = manner === 'item' ? grouped(heads, words) : heads.map((head) => [head]);
  const readings = groups.map((each, index): PartReading => {
    let group = each;
    const start = index === 0 ? 0 : Math.min(...group.map((head) => head.start));
    const end = Math.min(words.plain.length, ...(groups[index + 1] ?? []).map((head) => head.start));
    const inside = predicates.filter(({ from }) => from >= start && from < end);
    const number = manner === 'item' && groups.length === 1 ? countAtEnd(words.plain) : undefined;
    const [head] = group;
    if (number !== undefined && head && !head.counted)
      group = [{ ...head, count: { form: 'exactly', number }, counted: true }, ...group.slice(1)];
    const near = manner === 'item' ? inside : inside.filter((each) => !isFarVote(each, group, words.plain));
    return { ...readingOf(words, group, start, end, near, around), part: group[0]?.part };
  });
  const isJoint = / (?:jointly|together|between them|or|in rotation) /.test(words.plain);
  return settled(
    inheriting(announced(readings, groups, words.plain), groups, words.plain, around).flatMap((each, index) =>
      shared(each, groups[index]?.[0]?.apiece).flatMap((one) => (isJoint ? [one] : oneOfEach(one))),
    ),
  ).filter(({ title }) => title !== announcing);
}

/** No title of a seat: what leads in to those after it, and stands no more. */
const announcing = ':';

/** “Twelve other members, each of whom has a vote: five …”: what is said of them is said of those that follow. */
function announced(
  readings: readonly PartReading[],
  groups: readonly (readonly Head[])[],
  plain: string,
): PartReading[] {
  let votes: boolean | undefined;
  return readings.map((reading, index) => {
    const [head] = groups[index] ?? [];
    const next = groups[index + 1]?.[0];
    const isLead =
      head !== undefined &&
      next !== undefined &&
      reading.kind === 'other-member' &&
      reading.bare &&
      reading.count?.form === 'exactly' &&
      reading.count.number > 2 &&
      / : /.test(plain.slice(head.end, next.start + 1));
    if (isLead) votes = reading.votes;
    return isLead ? { ...reading, title: announcing } : { ...reading, votes: reading.votes ?? votes };
  });
}

/** “Two members, one of whom must be a nurse”: asked of one, and of none of the others. */
function isOfSome({ says, from }: Match, plain: string): boolean {
  return (
    says.some((line) => line.startsWith('must')) &&
    / (?:one|two|three|some|half) of (?:whom|them|which|these|those)(?: [^,;.]*)?$| of (?:whom|which) (?:at least )?(?:one|two|three)(?: [^,;.]*)?$/.test(
      plain.slice(0, from),
    )
  );
}

/** “Partner members (trusts) x 3”, “Non-executive members (independent) – 4 seats”: how many, after all other words of an item. */
function countAtEnd(plain: string): number | undefined {
  const found =
    /(?: x (\w+)| (\d+) x| \( (?:x )?(\w+)(?: (?:seat|post|place|member|person|people|role)s?)? \)| [-:] (\w+)(?: (?:seat|post|place|member|person|people|role)s?)?) (?:[.;,] )*(?:and )?$/.exec(
      plain,
    );
  return found ? readNumber(found.slice(1).find(Boolean) ?? '')?.value : undefined;
}

/** One seat for each of those that are named is a seat of every one of them. */
function shared(reading: PartReading, names: readonly string[] | undefined): PartReading[] {
  if (!names || reading.count?.form !== 'exactly') return [reading];
  const count = { form: 'exactly', number: Math.max(1, Math.round(reading.count.number / names.length)) } as const;
  return names.map((name) => ({
    ...reading,
    count,
    from: reading.from.length > 0 ? [name] : [],
    lines: reading.lines.map((line) => ({
      ...line,
      text: line.text.replace(/^((?:nominated(?: jointly)? by|represents|from)) .*$/, `$1 ${name}`),
    })),
    sure: 'likely',
  }));
}

/** “Three partner members from the trusts, general practice and the councils”: one from each. */
function oneOfEach(reading: PartReading): PartReading[] {
  const { count, from, lines } = reading;
  const isNominated = lines.some(({ text }) => text.startsWith('nominated '));
  const said = lines.filter(({ text }) => /^(?:from|represents) /.test(text));
  const names = said.length === 0 ? from : from.length === 0 && said.length === 1 ? namesIn(said[0]?.text ?? '') : [];
  // “The leaders of Harbour Council and Port Council”: each has one.
  const isOfOffices = count === undefined && offices.test(reading.title);
  const isOneOfEach = isOfOffices || (count?.form === 'exactly' && count.number === names.length);
  if (isNominated || names.length < 2 || !isOneOfEach) return [reading];
  return names.map((name) => ({
    ...reading,
    ...{ count: { form: 'exactly', number: 1 }, from: [name], sure: 'likely' },
    lines: lines.filter((line) => !said.includes(line)),
  }));
}

const offices =
  /^(?:the )?(?:leaders|chief executives|chairs|mayors|chief officers|directors of (?:public health|adult social (?:care|services)))\b/i;

/** That a member is from the board says nothing. */
function isOfItself(line: string): boolean {
  return /^(?:from|represents) (?:board|integrated-care-board|integrated-care-partnership)$/.test(line);
}

/** In a sentence, a vote is said of the seat beside it. What is said further off is said of several, or of nobody here. */
function isFarVote({ says, from }: Match, group: readonly Head[], plain: string): boolean {
  if (!says.some((line) => line === 'votes' || line === 'does not vote')) return false;
  return group.every(({ end }) => from < end || plain.slice(end, from).trim().split(' ').length > 5);
}

/** “Deputy Chief Executive and Chief Finance Officer (one post)”. */
const onePost = / \( (?:one|a single|a joint|joint) (?:post|role|person|position|seat) \) /;

/** Those that one item says of one holder: “Chief Nurse and Deputy Chief Executive”, “Jane Doe, partner member, Chief Executive of …”. */
function grouped(heads: readonly Head[], { plain }: Words): Head[][] {
  const groups: Head[][] = [];
  // Three offices and more, one after the other, are as many seats.
  const offices = heads.filter(
    ({ meaning: { kind, role }, bare }) =>
      (kind === 'executive' && (role !== undefined || !bare)) || kind === 'chief-executive',
  );
  const roles = offices.flatMap(({ meaning: { role } }) => role ?? []);
  // “Executive Director of Nursing and Chief Nurse and Deputy Chief Executive” is one person, with two names for one role.
  const isList =
    offices.length >= 3 &&
    / [,;] /.test(plain.slice(offices[0]?.end, offices.at(-1)?.at)) &&
    new Set(roles).size === roles.length;
  // “The Chief Finance Officer and Deputy Chief Executive, the Medical Director and …”: who stands in for the chief executive has
  // another office, unless the list ends with it.
  const standsIn = ({ meaning: { role }, article }: Head, joined: string): boolean =>
    role === 'deputy-chief-executive' && !article && joined === ' and ';
  for (const head of heads) {
    const before = groups.at(-1);
    const joined = before !== undefined && plain.slice(before.at(-1)?.end ?? 0, head.start + 1).replace(/\S$/, '');
    const isOther =
      !onePost.test(`${plain} `) &&
      before !== undefined &&
      typeof joined === 'string' &&
      (((head.counted || head.article) &&
        /\b(and|plus)\b|[;,]/.test(joined) &&
        !/^ , (?:being|namely|who (?:is|shall be|will be)|that is) /.test(joined)) ||
        (isList &&
          offices.includes(head) &&
          (head === offices.at(-1) || !standsIn(head, joined)) &&
          /^ (?:[;,] )?(?:and |plus )?$/.test(joined)) ||
        (head.of !== undefined && /^ [;,] (?:and )?$/.test(joined)) ||
        / ; /.test(joined));
    if (before && !isOther && head.part !== 'of-whom') before.push(head);
    else groups.push([head]);
  }
  return groups.map((group) => {
    const [first] = group;
    const sorted = [...group].sort((one, other) => weight(other) - weight(one));
    // “Chair (non-executive)” is the chair; “Chair of the Audit Committee” is not.
    const isChair =
      first?.meaning.kind === 'chair' && !/^ of (?!the (?:board|icb|integrated) )/.test(plain.slice(first.end));
    return isChair && sorted[0]?.meaning.kind === 'non-executive'
      ? [first, ...sorted.filter((head) => head !== first && head.meaning.kind !== 'non-executive')]
      : sorted;
  });
}

/** What a holder is on the board says more than what the same person is elsewhere. */
function weight({ meaning: { kind, role } }: Head): number {
  if (kind === 'observer' || kind === 'participant') return 6;
  if (kind === 'partner') return 5;
  if (kind === 'non-executive') return 4;
  if (kind === 'person' && role !== undefined) return 1;
  return kind === 'person' ? 0 : 3;
}

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
  const lines = predicates
    .filter(({ about }) => about === undefined)
    .flatMap(({ says, sure }) =>
      says.filter((text) => text !== 'nothing' && !isOfItself(text)).map((text) => ({ text, sure })),
    );
  const from = group.flatMap((each) => each.from);
  let kind = head.of !== undefined && head.meaning.kind === 'person' ? head.of : head.meaning.kind;
  const covered: [number, number][] = [
    ...predicates.map((each): [number, number] => [each.from, each.to]),
    ...group.map((each): [number, number] => [each.at, each.end]),
  ];
  const field = fieldAfter(head, words, end, around);
  if (field !== undefined) covered.push([head.end, head.end + field.length]);
  const tails: string[] = [];
  for (const found of relations(plain, start, end, covered, around)) {
    covered.push([found.from, found.to]);
    tails.push(...found.names);
  }
  const tied = tails.filter(
    (name) =>
      !isOwn(name, around) &&
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
    ['chair', 'chief-executive', 'executive'].includes(kind) &&
    ((tied.length > 0 && /^ (?:of|at|for|from|,|-|\() /.test(plain.slice(head.end, head.end + 8))) ||
      (kind !== 'executive' && head.from.length > 0));
  // In a partnership, “the chair of the ICB” is one of its members.
  const isOfBoard =
    around.kind === 'icp' &&
    ['chair', 'chief-executive', 'executive', 'non-executive'].includes(kind) &&
    / (?:icb|integrated care board|board) /.test(` ${plain.slice(head.start, head.end + 26)} `) &&
    !tied.length;
  if (isElsewhere || isOfBoard) kind = 'person';
  const asks =
    ['partner', 'other-member', 'person', 'participant', 'observer'].includes(kind) ||
    (kind === 'chair' && around.kind === 'icp');
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
          at >= start &&
          at < end &&
          word !== '' &&
          !grammar().small.test(word) &&
          !covered.some(([a, b]) => at >= a && at < b)
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
    bare: head.bare && field === undefined,
    mustBe: [
      ...new Set([
        ...group.flatMap((each) => each.mustBe),
        ...(head.meaning.mustBe === undefined ? [] : [head.meaning.mustBe]),
        ...(isOfBoard && /^chi?/.test(head.meaning.kind) ? [`integrated-care-board-${head.meaning.kind}`] : []),
      ]),
    ],
    votes,
    from: asks
      ? [...new Set([...from, ...tied, ...(isOfBoard && tied.length === 0 ? ['integrated-care-board'] : [])])]
      : [],
    lines: lines.filter(({ text }) => text !== 'votes' && text !== 'does not vote'),
    // What is said of one holder in two ways may be said of two.
    sure:
      head.doubt || others.some(({ meaning }) => meaning.kind !== 'person' || meaning.role === undefined)
        ? 'likely'
        : 'certain',
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
    const until = Math.min(end, ...covered.map(([from]) => from).filter((from) => from > at));
    const who = readWho(plain.slice(at, until).trimEnd(), around);
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
