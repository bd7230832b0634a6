/** What stands in the gaps of a pattern: organisations, offices, seats, numbers, terms; read from the front of the words. */
import type { TermCategory } from '@icb/language';
import { lexicon, type SeatMeaning } from '../lexicon.ts';
import { type Dictionary, dictionary } from '../words/dictionary.ts';
import { type Read, readDuration, readNumber, readShare } from '../words/numbers.ts';
import type { Organisation } from './names.ts';

/** What a document names, for all that is read in it. */
export interface Surroundings {
  readonly organisations: readonly Organisation[];
  /** What the text names, by title or by what it calls them afterwards: the short names of one or several. */
  readonly named: Dictionary<readonly string[]>;
  /** The names of the board, or of the partnership, itself. */
  readonly own: RegExp | undefined;
  /** Whether `the chair` and others are said of the seats of a board. */
  readonly kind: 'icb' | 'icp';
}

export function surroundingsOf(
  organisations: readonly Organisation[],
  kind: 'icb' | 'icp',
  aliases: readonly (readonly [string, readonly string[]])[] = [],
  own: RegExp | undefined = undefined,
): Surroundings {
  return {
    organisations,
    kind,
    own,
    named: dictionary([...organisations.map(({ title, name }) => [title, [name]] as const), ...aliases]),
  };
}

export interface Referred {
  /** As the draft writes them; a seat as `@chair@`, to be named when all seats are known. */
  readonly names: readonly string[];
  /** Of a description prescribed in regulations. */
  readonly prescribed: boolean;
}

const determiners =
  /^(?:(?:the|a|an|following(?: [a-z]+){0,2} :|each|every|all|both|any|one|of|those|these|its|their|our|relevant|respective|either|eligible|constituent|new|outgoing|current|at|least|two|three|four|five|six|seven|eight|main|own) )+/;
const tails =
  /^ (?:(?:in|within|of|from|across|covering|serving|around) (?:(?:the|our|its|this|that|whole|same) )*(?:(?:icb|integrated care board|system|local|whole|icp|wider) )*(?:area|system|county|region|patch|footprint|city)(?: of the (?:icb|board))?|of the (?:icb|board|integrated care board|partnership)|(?:which|that|who) (?:provide|deliver|are responsible|operate|work|cover)[^,;:.]{0,160}?(?:area|system|services|health service)(?= )|(?:which|that|who) (?:serve|treat|cover|look after|work in)(?: (?!(?:put|puts|propose|name|names|nominate|jointly|together|will|shall|may|choose|have|has|are|is|and|in turn) )[^ ,;:.]+){1,6}|(?:(?:which|that|who) (?:are |have ))?(?:responsible|responsibility) for (?:providing |the provision of |the )?(?:adult )?social (?:care|services)(?: services)?|(?:of|in|across|around) (?!the )[a-z]+(?: and [a-z]+)?(?= (?:nominates?|puts?|chooses?|appoints?|proposes?|jointly|together|have|has|fills?|elects?|agrees?|names?|sends?|each|will|shall|may) )|\( \w+ \)|for the purposes of the health service|in the integrated care board area|locally|jointly|together|(?:listed|named|set out|identified) (?:at|in|under|above|below)(?: (?:paragraph|clause|section|appendix))?(?: [\d.]+\w?)?)/;
/** What kind of panel it is: “a panel convened by the chief executive”, “a panel of three”, “a panel that the chair leads”. */
const panels =
  /^(?:,? (?:(?:which|that) (?:is|are|was) )?(?:convened|chaired|established|set up|described|appointed|brought together|formed|led|made up|consisting|comprising|drawn)(?: (?!subject|with|and|appoints?|makes?|selects?|interviews?|chooses?|will|shall|;|,)[^ ]+){1,10}| of (?:one|two|three|four|five|six|\d+)(?: (?:people|persons|members))?| (?:of|comprising|made up of) (?:(?:the|a|an|our|its|one|two|three|four) (?!people|persons|members)[a-z]+(?: (?!and |subject|with|will|shall|is|are|appoints?)[a-z]+){0,4}?(?: and | , ))*(?:the|a|an|our|its|one|two|three|four) (?:non executive|executive|independent|chief|partner|lay) [a-z]+| that (?:the |its |our )?(?:[a-z]+ ){1,4}?(?:chairs|convenes|leads|sets up|brings together|appoints)(?! them| these| this| the ))(?= |$)/;
const prescribed =
  /^(?: , | and | )?(?:are |is |being )?of (?:a|the) description prescribed(?: (?:for the purposes of|in|by)[^,;:.]{0,80}?regulations?)?/;

/** Organisations, offices and seats in a row. */
export function readWho(text: string, { named }: Surroundings): Read<Referred> | undefined {
  const general = lexicon().terms(['organisation', 'office', 'sector']);
  const names: string[] = [];
  let at = 0;
  let end = 0;
  let isPrescribed = false;
  for (;;) {
    const skipped = determiners.exec(`${text.slice(at)} `)?.[0].length ?? 0;
    const rest = text.slice(at + skipped);
    const found = longest(
      named.at(rest),
      (all: readonly string[]) => all.join(', '),
      general.at(rest),
      ({ name }) => name,
      lexicon().seats.at(rest),
      seatName,
    );
    if (!found) break;
    const each = /\b(?:each|every) /.test(text.slice(at, at + skipped)) && found.isTerm ? 'each ' : '';
    names.push(...`${each}${found.name}`.split(', '));
    end = at + skipped + found.length;
    if (found.name === 'appointment-panel') end += panels.exec(text.slice(end))?.[0].length ?? 0;
    for (let tail = tails.exec(text.slice(end)); tail; tail = tails.exec(text.slice(end))) end += tail[0].length;
    const prescription = prescribed.exec(text.slice(end));
    if (prescription) {
      isPrescribed = true;
      end += prescription[0].length;
    }
    const connector = /^ (?:, (?:and |or )?|and (?:\/ or )?|or |\/ |together with |as well as )/.exec(text.slice(end));
    if (!connector) break;
    at = end + connector[0].length;
  }
  return names.length > 0
    ? { value: { names: [...new Set(names)], prescribed: isPrescribed }, length: end }
    : undefined;
}

/** A seat in a reference; `undefined` for what is no one seat. */
function seatName({ kind, role, mustBe }: SeatMeaning): string | undefined {
  if (role !== undefined) return `@${role}@`;
  if (mustBe !== undefined) return lexicon().term(mustBe)?.category === 'office' ? mustBe : undefined;
  return kind === 'chair' || kind === 'chief-executive' ? `@${kind}@` : undefined;
}

/** Somebody of a kind of seat: “a non-executive member”. */
function kindMark({ kind }: SeatMeaning): string | undefined {
  return ['non-executive', 'executive', 'partner'].includes(kind) ? `@${kind}@` : undefined;
}

interface Found<T> {
  readonly value: T;
  readonly length: number;
}

function longest<A, B extends { readonly name: string }, C>(
  party: Found<A> | undefined,
  partyName: (value: A) => string,
  term: Found<B> | undefined,
  termName: (value: B) => string,
  seat: Found<C> | undefined,
  nameOfSeat: (value: C) => string | undefined,
): { readonly name: string; readonly length: number; readonly isTerm: boolean } | undefined {
  const seated = seat && nameOfSeat(seat.value);
  const all = [
    ...(party ? [{ name: partyName(party.value), length: party.length, isTerm: false }] : []),
    ...(seat && seated !== undefined ? [{ name: seated, length: seat.length, isTerm: false }] : []),
    ...(term ? [{ name: termName(term.value), length: term.length, isTerm: true }] : []),
  ];
  return all.sort((one, other) => other.length - one.length)[0];
}

/** The seats among which one has to be, as the language counts them: kinds and roles. */
function readChoice(text: string): Read<string> | undefined {
  const kinds: string[] = [];
  // “One of the doctor and the nurse” is one or the other.
  const isOneOf = /^(?:(?:at least|either|any) )*one of (?:the |our |its )?/.test(text);
  let end = 0;
  let at = 0;
  let number: number | undefined;
  for (;;) {
    const skipped =
      /^(?:(?:the|a|an|either|at|least|one|of|any|both|two of|from|not|no|fewer|less|than|minimum) )*/.exec(
        text.slice(at),
      )?.[0].length ?? 0;
    const counted = at === 0 ? readNumber(text.slice(at + skipped)) : undefined;
    const from = at + skipped + (counted ? counted.length + 1 : 0);
    const found = lexicon().seats.at(text.slice(from).replace(/^of the /, ''));
    const kind = found && kindName(found.value);
    if (!found || kind === undefined) break;
    if (counted) number = counted.value;
    kinds.push(kind);
    end = from + found.length;
    const connector = (isOneOf ? /^ (?:, )?(?:or|and) (?:of )?/ : /^ (?:, )?or /).exec(text.slice(end));
    if (!connector) break;
    at = end + connector[0].length;
  }
  return kinds.length > 0 ? { value: `${number ?? 1} ${[...new Set(kinds)].join(' or ')}`, length: end } : undefined;
}

/** One choice after another: the chair, and one executive, and either the doctor or the nurse. */
function readChoices(text: string): Read<string> | undefined {
  const choices: string[] = [];
  let end = 0;
  let at = 0;
  for (;;) {
    const choice = readChoice(text.slice(at));
    const unknown: RegExpExecArray | null = choice ? null : /^[^,;:]{1,80}? [,;:] /.exec(text.slice(at));
    if (!choice && choices.length > 0 && unknown) {
      // One that is not understood hides no other.
      at += unknown[0].length;
      continue;
    }
    if (!choice) break;
    choices.push(choice.value);
    end = at + choice.length;
    // “A non-executive member acting as chair, …”
    end +=
      /^ (?:acting|who|present|in the chair|attending|or (?:a|an|their|his|her) )(?:[^ ,;:]* ?){0,10}?(?= [,;:] )/.exec(
        text.slice(end),
      )?.[0].length ?? 0;
    const connector =
      /^(?: (?:,|:|;|and|also|with|in addition|plus|at least|including|who must be present|\( [a-z0-9]+ \)))+ /.exec(
        text.slice(end),
      );
    if (!connector) break;
    at = end + connector[0].length;
  }
  return choices.length > 0 ? { value: choices.join('\nincludes '), length: end } : undefined;
}

function kindName({ kind, role, mustBe }: SeatMeaning): string | undefined {
  return role ?? mustBe ?? (kind === 'person' || kind === 'other-member' ? undefined : kind);
}

const pronouns =
  /^(?:(?:(?:this|these|such|each|the|that|those|any|both|all|every|of) )+(?:(?:partner|ordinary|board|voting|non executive|executive|further) )*(?:members?|appointments?|appointees?|seats?|people|persons?|posts?|post holders?|directors?|two|three|four|best(?: [a-z]+)?|most suitable(?: [a-z]+)?)|(?:each |both |all |any |one )?(?:of )?(?:them|these|those|him or her|him|her|it|themselves))(?= |$)/;

/** Whether a text only points back to seats that were spoken of before. */
export function isPronoun(text: string): boolean {
  return pronouns.exec(text.trim())?.[0].length === text.trim().length;
}

/** Seats of which something is said: up to where the sentence goes on with something else. */
function readThem(text: string, around: Surroundings): Read<string> | undefined {
  const pronoun = pronouns.exec(text);
  if (pronoun) return { value: pronoun[0], length: pronoun[0].length };
  const end =
    / (?:[,;:.()]|(?:for|from)(?! (?:the |our )?(?:general practice|primary|nhs|local|trusts?|councils?|hospitals?))|at|in|by|when|after|if|subject|unless|having|taking|following|between them|together|jointly) /.exec(
      `${text} `,
    )?.index ?? text.length;
  const them = text.slice(0, end);
  for (let at = 0; at >= 0 && at < them.length; ) {
    const seat = lexicon().seats.at(them.slice(at));
    if (seat && !around.named.at(them.slice(at))) return { value: them, length: end };
    const next = them.indexOf(' ', at);
    if (next < 0) break;
    at = next + 1;
  }
  return undefined;
}

const people: readonly TermCategory[] = ['people', 'seat-kind'];

/** What stands in a gap of the type, as the draft writes it. */
export function readSlot(type: string, text: string, around: Surroundings): Read<string> | undefined {
  switch (type) {
    case 'who': {
      const who = readWho(text, around);
      return (
        who && {
          value: `${who.value.names.join(', ')}${who.value.prescribed ? ' as prescribed' : ''}`,
          length: who.length,
        }
      );
    }
    case 'both': {
      const who = readWho(text, around);
      return who && { value: who.value.names.join(' and '), length: who.length };
    }
    case 'number': {
      const number = readNumber(text);
      return number && { value: String(number.value), length: number.length };
    }
    case 'duration':
      return readDuration(text);
    case 'share':
      return readShare(text);
    case 'choices':
      return readChoices(text);
    case 'them':
      return readThem(text, around);
    case 'policy':
      return readTerms(text, ['policy'], ', ');
    case 'seat': {
      const skipped = /^(?:(?:the|a|an|its|our|one of|another|independent) )*/.exec(text)?.[0].length ?? 0;
      const independent = /^(?:(?:the|a|an|its|our|one of|another) )*(?=independent )/.exec(text)?.[0].length;
      for (const at of independent === undefined ? [skipped] : [skipped, independent]) {
        const found = lexicon().seats.at(text.slice(at));
        const name = found && (seatName(found.value) ?? kindMark(found.value));
        if (found && name !== undefined) return { value: name, length: at + found.length };
      }
      return undefined;
    }
    case 'people':
      return readTerms(text, people, ', ');
    case 'knowledge':
      return readTerms(text, ['knowledge'], ', ');
    default:
      return readTerms(text, [type as TermCategory], ' or ');
  }
}

function readTerms(text: string, categories: readonly TermCategory[], joint: string): Read<string> | undefined {
  const words = lexicon().terms(categories);
  const names: string[] = [];
  let end = 0;
  let at = 0;
  for (;;) {
    const skipped =
      /^(?:(?:the|a|an|its|their|all|of|either|one|registered|practising|any) )*/.exec(text.slice(at))?.[0].length ?? 0;
    const found = words.at(text.slice(at + skipped));
    if (!found) break;
    names.push(found.value.name);
    end = at + skipped + found.length;
    const connector = /^ (?:, (?:and |or )?|and (?:\/ or )?|or )/.exec(text.slice(end));
    if (!connector) break;
    at = end + connector[0].length;
  }
  return names.length > 0 ? { value: [...new Set(names)].join(joint), length: end } : undefined;
}
