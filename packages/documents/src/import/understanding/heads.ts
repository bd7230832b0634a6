/** The words for seats in a text: “three independent non-executive members”, “the Medical Director”, each with what stands before it. */
import { lexicon, type SeatKind, type SeatMeaning } from '../lexicon.ts';
import { type Count, readCount, readNumber } from '../words/numbers.ts';
import type { Words } from '../words/tokens.ts';
import { grammar } from './grammar.ts';
import type { Match } from './matching.ts';
import { readWho, type Surroundings } from './slots.ts';

/** An item of a list is about one seat unless it counts another; a sentence goes from seat to seat. */
export type Manner = 'item' | 'prose';

/** `of-whom` is said of some that are counted already; `more` counts on. */
export type Part = 'of-whom' | 'more' | undefined;

export interface Head {
  /** Of the word itself, in `plain`. */
  readonly at: number;
  readonly end: number;
  readonly meaning: SeatMeaning;
  readonly plural: boolean;
  /** Of all that belongs to it. */
  readonly start: number;
  readonly count: Count | undefined;
  readonly counted: boolean;
  readonly article: boolean;
  readonly forEach: string | undefined;
  readonly votes: boolean | undefined;
  readonly from: readonly string[];
  readonly mustBe: readonly string[];
  /** Whether it has no word of its own: “members”, “an executive member”. */
  readonly bare: boolean;
  readonly doubt: boolean;
  readonly part?: Part;
  /** Those of whom each has one: “nominated by each of Harbour LMC and Port LMC”. */
  readonly apiece?: readonly string[];
  /** The kind of several seats of which it is one: “three non-executive members, the deputy chair and …”. */
  readonly of?: SeatKind;
}

interface Noun {
  readonly value: SeatMeaning;
  readonly length: number;
  readonly plural: boolean;
}

export function headsIn(words: Words, predicates: readonly Match[], around: Surroundings, manner: Manner): Head[] {
  const { plain } = words;
  const heads: Head[] = [];
  let from = 1;
  let one: ReturnType<typeof oneOfThem>;
  while (from < plain.length) {
    const inside = predicates.some((each) => from > each.from && from < each.to);
    const known = inside ? undefined : nounAt(plain.slice(from));
    // “Ned” is somebody’s name; “NED” is a non-executive director.
    const noun = known && /^N(?:ed|em)\b/.test(words.quote(from, from + known.length)) ? undefined : known;
    const named = around.named.at(plain.slice(from));
    if (named && named.length > (noun?.length ?? 0)) {
      from += named.length + 1;
      continue;
    }
    if (noun) {
      const after = heads.at(-1)?.end ?? 0;
      const beside = plain.slice(after, from);
      one =
        oneOfThem(beside) ?? (/(?:^| )and (?:one|another) (?:as )?(?:the |a |our )?$/.test(beside) ? one : undefined);
      const head = one === 'to-be' ? undefined : headAt(words, from, noun, after, predicates, around, manner);
      if (head) heads.push(one === 'is' ? { ...head, part: 'of-whom' } : head);
      from += noun.length + 1;
      continue;
    }
    const next = plain.indexOf(' ', from);
    from = next < 0 ? plain.length : next + 1;
  }
  return heads;
}

const officers =
  /^(?:(?:executive )?directors? of (?!(?:the|a|an|public|adult|children|one|these|those) )[a-z]+(?: and (?!(?:one|two|three|four|five|six|seven|eight|nine|ten|the|an?|our|all|up|at) )[a-z]+)?|chief (?!(?:of|executive|officer)s? )[a-z]+(?: and [a-z]+)? officers?)(?= )/;

/** A word of the dictionary, or what can only be an executive’s title: “Director of Improvement”, “Chief Transformation Officer”. */
export function nounAt(text: string): Noun | undefined {
  const known = lexicon().seats.at(text);
  const title = officers.exec(`${text} `);
  if (!title || (known && known.length >= title[0].length - 4)) return known;
  if (known?.value.role !== undefined) return known;
  // “Chief Finance and Operating Officer” is a chief finance officer, whatever else.
  const first = lexicon().seats.at(title[0].replace(/^(chief [a-z]+) and [a-z]+/, '$1'))?.value;
  return {
    value: first?.kind === 'executive' && first.role !== undefined ? first : { kind: 'executive' },
    length: title[0].length,
    plural: /^(?:executive )?directors |officers$/.test(title[0]),
  };
}

function headAt(
  { plain }: Words,
  at: number,
  { value: meaning, length, plural }: Noun,
  after: number,
  predicates: readonly Match[],
  around: Surroundings,
  manner: Manner,
): Head | undefined {
  const since = Math.max(after, ...predicates.filter(({ to }) => to <= at).map(({ to }) => to));
  const before = plain.slice(since, at);
  const ranged =
    / (?:a minimum of \S+ (?:and|to|but) a maximum of \S+|between \S+ and \S+|(?:not fewer|no fewer|not less|no less) than \S+ (?:and|but) (?:not|no) more than \S+|at least \S+ (?:and|but) (?:at most|up to|not more than|no more than) \S+|one or two)(?: \S+){0,4} $/.exec(
      before,
    );
  const bounds = ranged ? undefined : [...before.matchAll(grammar().begins)].at(-1);
  const start = since + (ranged ? ranged.index + 1 : bounds ? bounds.index + bounds[0].length : 0);
  const prefix = plain.slice(start, at).trimStart();
  const skipped = plain.slice(start, at).length - prefix.length;
  const { governed } = grammar();
  // “Those present choose a member to preside”: who chairs a meeting is told, not who is on the board.
  if (
    /^ (?:(?:who is|who are) )?(?:present )?to (?:preside|chair|take the chair|be in the chair)(?= )/.test(
      `${plain.slice(at + length)} `,
    )
  )
    return undefined;
  const isLed =
    /(?:led|chaired|represented|joined|headed|attended) by (?:the |an? |our )*$/.test(before) ||
    (/ and by (?:the |an? |our )*$/.test(before) && / joined by /.test(plain.slice(0, at))) ||
    (manner === 'item' &&
      / (?:leads?|serves?|sits?|works?|runs?|joins?|acts?|us|board|organisation|icb) (?:[a-z]+ ){0,3}as (?:the |an? |our )*$/.test(
        before,
      ));
  if (
    governed.test(` ${prefix}`) ||
    (!isLed && governed.test(before) && !/ (?:one|two|three|four|\d+) (?:to|or) $/.test(before))
  )
    return undefined;
  const counted = readCount(prefix);
  const described = readDescription(counted ? prefix.slice(counted.length).trimStart() : prefix, around, manner);
  const following = plain.slice(at + length);
  const trailing =
    /^ (?:\( ?)?(?:x (\d+|\w+)|(\d+) x|- (\d+)(?= $)|\( (\w+) (?:seats? |posts? |places? )?\)|: (\d+|[a-z]+)(?= (?:$|[,(])))/.exec(
      following,
    );
  // “The chief executives of the three trusts” are three.
  const several = plural
    ? /^ (?:of|from) (?:the |our |its )?(two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) /.exec(following)
    : null;
  const ofSeveral =
    several && readWho(following.slice(several[0].length), around)
      ? ({ form: 'exactly', number: readNumber(several[1] ?? '')?.value ?? 1 } as const)
      : undefined;
  const number = trailing ? readNumber(trailing.slice(1).find(Boolean) ?? '') : undefined;
  const count = number ? ({ form: 'exactly', number: number.value } as const) : (counted?.value ?? ofSeveral);
  const each =
    /^ (?:each (?:of|from|for) (?:(?:the|our) )?|(?:(?:jointly )?(?:nominated|appointed|chosen|named|put forward|selected|sent|supplied|provided) by|representing|from|for|of|per) (?:each|every|both)(?: one)?(?: of)? (?:(?:the|our|its) )?)/.exec(
      following,
    );
  const eachOf = each && readWho(following.slice(each[0].length), around);
  const times = eachOf ? timesOf(following, eachOf.value.names) : 1;
  const isNumber = counted !== undefined && !/^(?:a|an|the) $/.test(`${prefix.slice(0, counted.length)} `);
  const bodies = eachOf?.value.names.map((name) => name.replace(/^each /, '')) ?? [];
  return {
    ...(times > 1 && bodies.length === times ? { apiece: bodies } : {}),
    at,
    end: at + length,
    meaning,
    plural,
    start: start + skipped,
    count: timesMore(count ?? (plural && times === 1 ? undefined : { form: 'exactly', number: 1 }), times),
    counted: isNumber || number !== undefined,
    article: /^(?:the|a|an|our|its|their) /.test(prefix),
    forEach: times > 1 ? undefined : eachOf?.value.names[0],
    votes: described.votes,
    from: [
      ...described.from,
      ...(times > 1 && eachOf ? eachOf.value.names.map((name) => name.replace(/^each /, '')) : []),
    ].filter((name) => !isOwn(name, around)),
    mustBe: described.mustBe,
    bare:
      described.bare &&
      meaning.kind !== 'chair' &&
      meaning.kind !== 'chief-executive' &&
      meaning.role === undefined &&
      meaning.mustBe === undefined &&
      (meaning.kind !== 'executive' || anyExecutive.test(plain.slice(at, at + length))) &&
      (meaning.kind !== 'other-member' || /\b(?:members?|member for)\b/.test(plain.slice(at, at + length))),
    doubt: described.doubt,
  };
}

/** What all executives are called, and none by an office of its own. */
const anyExecutive =
  /^(?:other )?(?:executives?|execs?|executive (?:members?|directors?|leads?|officers?|team members?|board members?)|members? of the executive)(?: of the board)?$/;

/** “Four members, one of whom is the deputy chair”: one of the four is. “… shall be” says what one of them is to become. */
function oneOfThem(before: string): 'is' | 'to-be' | undefined {
  if (/ (?:including|counting|of whom one is|among them|amongst them) (?:the |our |a )?$/.test(before)) return 'is';
  const found =
    /(?:one|two|another) (?:of (?:whom|them|these|those|which) )?(?:also )?(is|are|serves as|acts as|being|as|(?:is to|are to|will|shall|must|should|may|can|to) (?:be|act as|serve as|become)) (?:also )?(?:(?:appointed|designated|named|chosen|elected|nominated|identified) (?:as )?)?(?:the |our |a )?$/.exec(
      before,
    )?.[1];
  if (found === undefined) return undefined;
  return /be$|become$|to |will|shall/.test(found) ? 'to-be' : 'is';
}

/** “One from each of the two councils”, “of both councils”: how many there are. */
function timesOf(following: string, names: readonly string[]): number {
  const number =
    /^ (?:[a-z]+ ){0,2}(?:from|for|of|per|by|representing) (?:each|every|both)(?: one)?(?: of)? (?:(?:the|our|its) )?(two|three|four|five|six|seven|eight|\d) /.exec(
      following,
    );
  if (number) return readNumber(number[1] ?? '')?.value ?? 1;
  if (/^ (?:[a-z]+ ){0,2}(?:from|for|of|by) both /.test(following)) return 2;
  return names.length;
}

function timesMore(count: Count | undefined, times: number): Count | undefined {
  return times > 1 && count?.form === 'exactly' ? { form: 'exactly', number: count.number * times } : count;
}

interface Description {
  readonly votes: boolean | undefined;
  readonly from: readonly string[];
  readonly mustBe: readonly string[];
  readonly bare: boolean;
  readonly doubt: boolean;
}

/** What stands between the number and the word: “independent”, “non-voting”, “NHS trust”, “GP”. */
function readDescription(text: string, around: Surroundings, manner: Manner): Description {
  let rest = text;
  let votes: boolean | undefined;
  const from: string[] = [];
  const mustBe: string[] = [];
  let bare = true;
  let doubt = false;
  while (rest !== '') {
    const vote = /^(non voting|voting)(?= )/.exec(rest);
    if (vote) votes = vote[1] === 'voting';
    const step = vote ?? grammar().describes.exec(rest) ?? /^(?:x \d+|\( \d+ \)|\d+ x)(?= )/.exec(rest);
    if (step) {
      rest = rest.slice(step[0].length).trimStart();
      continue;
    }
    bare = false;
    const profession = lexicon().terms(['profession']).at(rest);
    const who = readWho(rest, around);
    if (profession && profession.length >= (who?.length ?? 0) && profession.length <= rest.length) {
      mustBe.push(profession.value.name);
      rest = rest.slice(profession.length).trimStart();
    } else if (who && who.length <= rest.length) {
      from.push(...who.value.names.filter((name) => name !== 'appointment-panel'));
      rest = rest.slice(who.length).trimStart();
    } else {
      const word = rest.split(' ')[0] ?? '';
      if (manner === 'prose' && !/^[-,]$/.test(word)) doubt = true;
      rest = rest.slice(word.length).trimStart();
    }
  }
  return { votes, from, mustBe, bare, doubt };
}

/** The board, or the partnership, itself, which no seat is from. */
export function isOwn(name: string, { kind }: Pick<Surroundings, 'kind'>): boolean {
  return (
    name === 'integrated-care-partnership' || (kind === 'icb' && ['board', 'integrated-care-board'].includes(name))
  );
}
