/** Who has to be there for a quorum: the seats that its words name, each with how many, wherever in the sentence they stand. */
import { lexicon, type SeatMeaning } from '../lexicon.ts';
import { readNumber } from '../words/numbers.ts';
import { plainPhrase, type Words, wordsOf } from '../words/tokens.ts';
import type { Said, Source } from './found.ts';
import { nounAt } from './heads.ts';
import type { Surroundings } from './slots.ts';

interface Named {
  readonly name: string;
  readonly from: number;
  /** Where its own words begin, after what counts it. */
  readonly at: number;
  readonly to: number;
  /** What stands right before it counts it: “two of whom must be”, “at least one”. */
  readonly count: number | undefined;
  /** Whether it is another word for the seat, or no seat at all. */
  readonly isLoose: boolean;
}

const determiners =
  /(?<= |^)(?:(?:the|a|an|our|its|one|of|at|least|no|not|fewer|less|than|minimum|either|any|both|other|further|additional|more|voting|named|different|separate|board|else) |\( \d+ \) )*$/;
const counted =
  /(?<= )(?:at least |not fewer than |no fewer than |not less than |a minimum of |minimum of |minimum )*(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: \( \d+ \))?(?: (?:of|from) (?:whom|which|them|these|those|the(?: \w+)?))?(?: (?:members?|people|persons|directors?))?(?: (?:one|it|being|who|that|which|those))?(?: (?:must|shall|should|has to|have to|needs? to|is to|are to|will))?(?: (?:always|also))?(?: (?:be|are|is|being|include|come))?(?: (?:from|among|from among|drawn from|either|at least))*(?: \w+ly)? (?:(?:of )?(?:the|a|an|our|its|other|further|additional|different|voting|board|either) )*$/;

/** A quorum that takes more words is none. */
const longest = 4000;

/** The lines of a quorum that say who has to be present. */
export function includesIn(text: string, source: Source, around: Surroundings): Said[] {
  const words = wordsOf(text.slice(0, longest));
  const named = namedIn(words, around);
  const choices = choicesOf(named, words.plain).filter((choice) => isAsked(choice, words.plain));
  return choices.map(({ names, count, isGuess }) => ({
    text: `includes ${count} ${[...new Set(names)].join(' or ')}`,
    sure: isGuess ? 'likely' : 'certain',
    ...source,
  }));
}

function namedIn({ plain }: Words, around: Surroundings): Named[] {
  const named: Named[] = [];
  let end = 0;
  for (let at = 1; at < plain.length; at = plain.indexOf(' ', at) + 1) {
    const found = /[a-z]/.test(plain[at] ?? '') ? nameAt(plain.slice(at), plain.slice(0, at)) : undefined;
    const isOrganisation = around.named.at(plain.slice(at)) !== undefined;
    if (found && !isOrganisation) {
      const before = plain.slice(end, at);
      const number = counted.exec(before);
      const start = number ? end + number.index : at - (determiners.exec(before)?.[0].length ?? 0);
      named.push({
        ...{ name: found.name, from: start, at, to: at + found.length },
        count: number ? readNumber(number[1] ?? '')?.value : undefined,
        isLoose: found.isLoose,
      });
      end = at + found.length;
      at = end - 1;
    }
    if (plain.indexOf(' ', at) < 0) break;
  }
  return named;
}

function nameAt(
  text: string,
  before: string,
): { readonly name: string; readonly length: number; readonly isLoose: boolean } | undefined {
  const seat = nounAt(text);
  const name = seat && kindOf(seat.value);
  const length = text.slice(0, seat?.length ?? 0).replace(/(?: [,;:])+$/, '').length;
  const isProfession = name !== undefined && lexicon().term(name)?.category === 'profession';
  // “The Director of Improvement” is one executive, and not any.
  if (name !== undefined && !isProfession) return { name, length, isLoose: lexicon().seats.at(text) === undefined };
  for (const [word, role] of [
    ['doctor', 'medical-director'],
    ['nurse', 'nursing-director'],
    ['independent', 'non-executive'],
  ] as const) {
    const phrases =
      lexicon()
        .meanings('quorum.words')
        .find(({ says }) => says === word)?.phrases ?? [];
    const phrase = [...phrases]
      .sort((one, other) => other.length - one.length)
      .find((each) => `${text} `.startsWith(`${plainPhrase(each)} `));
    // “The nurse” is the one on the board; “a nurse” is any.
    const isOne =
      word === 'independent'
        ? !/ of $/.test(before) && !text.slice(phrase?.length ?? 0).startsWith(' of ')
        : / (?:the|our|either) $/.test(before);
    if (phrase !== undefined && isOne) return { name: role, length: phrase.length, isLoose: true };
  }
  return name === undefined ? undefined : { name, length, isLoose: true };
}

function kindOf({ kind, role, mustBe }: SeatMeaning): string | undefined {
  const isOfNobody = ['person', 'other-member', 'participant', 'observer'].includes(kind);
  const profession = mustBe !== undefined && lexicon().term(mustBe)?.category === 'profession' ? mustBe : undefined;
  return role ?? profession ?? (isOfNobody || mustBe !== undefined ? undefined : kind);
}

interface Choice {
  readonly names: readonly string[];
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly count: number;
  readonly isGuess: boolean;
  /** Whether a comma, or “and”, goes on with it: “one of the doctor, the nurse and …”. */
  readonly isOpen: boolean;
}

const alternative =
  /^ (?:[,;(] )*(?:or|\/|or else|or in (?:his or her|their|his|her) absence|failing (?:him|her|them|whom|that))(?: ,)? (?:(?:else|nominated|their|his|her|by|vice) )*$/;
/** “One member from among the chair and the non-executives”, “either of the doctor and the nurse”. */
const ofSeveral =
  / (?:one|either|any|member|clinician)(?: (?:of|from|among|amongst|out))+(?: (?:the|either|our|these|following))* $| from among(?: the)? $/;
const explained =
  /^ (?:on the board |of the board )?(?:[,:(] )*(?:(?:being|namely|that is|ie|i e|who is|who may be|by which we mean|by whom we mean|meaning)(?: ,)? )?(?:(?:either|the|a|an|our|one of) )*$/;
const marked = /[:(]|being|namely|that is|\bie\b|i e|who is|who may be|mean/;

/** Roles that somebody has who holds another office. */
const besides: ReadonlySet<string> = new Set(['deputy-chief-executive', 'deputy-chair', 'senior-non-executive']);

/** “The Chair and Deputy Chair” are two. */
function isHead({ names }: Choice): boolean {
  return names.includes('chair') || names.includes('chief-executive');
}

/** Those that stand as alternatives together: “the chair or the deputy chair”. */
function choicesOf(named: readonly Named[], plain: string): Choice[] {
  const choices: Choice[] = [];
  for (const each of named) {
    const before = choices.at(-1);
    // “The Director of Finance and Deputy Chief Executive” is one person.
    if (before && !isHead(before) && besides.has(each.name) && plain.slice(before.to, each.at) === ' and ') continue;
    const between = before === undefined ? undefined : plain.slice(before.to, each.from);
    const fresh: Choice = {
      ...{ names: [each.name], from: each.from, at: each.at, to: each.to, count: each.count ?? 1 },
      ...{
        isGuess: each.isLoose || /^ (?:, )?or /.test(plain.slice(each.to)),
        isOpen: ofSeveral.test(plain.slice(0, each.at)),
      },
    };
    if (before === undefined || between === undefined || (each.count !== undefined && !/ or $/.test(between))) {
      choices.push(fresh);
      continue;
    }
    const isGeneral = before.names.every(
      (name) => ['executive', 'non-executive'].includes(name) || lexicon().term(name)?.category === 'profession',
    );
    // “A clinician (the medical director or the chief nurse)” is one of the two; so is “an executive clinician”.
    const isExplained =
      isGeneral &&
      ((explained.test(between) && marked.test(between)) ||
        (between.trim() === '' && !plain.slice(before.to, each.at).includes(' of ')));
    const goesOn = before.isOpen && /^ (?:, )?(?:and |or )?(?:the |our )?$/.test(between);
    if (isExplained)
      choices[choices.length - 1] = { ...before, names: [each.name], to: each.to, isOpen: true, isGuess: true };
    else if (alternative.test(between) || goesOn)
      choices[choices.length - 1] = {
        ...before,
        ...{ names: [...before.names, each.name], to: each.to, isGuess: fresh.isGuess },
      };
    else choices.push(fresh);
  }
  return choices;
}

/** “It need not include the Chair.” */
const denied =
  / (?:need not|does not have to|do not have to) (?:include|contain|comprise)s? (?:the |an? |our |either |any )*$/;

function isAsked({ from, to, names }: Choice, plain: string): boolean {
  const before = plain.slice(0, from).trimEnd();
  const after = plain.slice(to);
  const [must, there, not, notAfter] = ['must-be', 'is-there', 'is-not', 'is-not-after'].map(cues) as [
    RegExp,
    RegExp,
    RegExp,
    RegExp,
  ];
  if (
    names.length === 0 ||
    / (?:may|might|can|could|need not) be (?:the |an? |our |either |one of (?:the )?)*$/.test(`${before} `) ||
    denied.test(`${before} `)
  )
    return false;
  const clause = before.slice(Math.max(before.lastIndexOf(' ; '), before.lastIndexOf(' . '), 0));
  if (new RegExp(`(?:${not.source})(?: (?:the|a|an|its|our))*$`).test(clause)) return false;
  if (
    / (?:without|if|where|when|in the absence of)(?: (?:the|a|an|either|its|our))*$/.test(clause) &&
    !new RegExp(`^ (?:${there.source})(?= )`).test(after)
  )
    return false;
  if (
    new RegExp(`^ (?:of (?:the |that )?(?:meeting|board|committee) )?(?:,? ?who )?(?:${notAfter.source})(?= )`).test(
      after,
    ) &&
    !new RegExp(`^ (?:${there.source})(?= )`).test(after)
  )
    return false;
  return (
    new RegExp(`(?:^| )(?:${must.source}|[.,;:()]|[a-z0-9]+ \\)|\\d)(?: (?:the|a|an|of|our|its|either))*$`).test(
      before,
    ) ||
    new RegExp(`^ (?:on the board |of the board )?(?:${there.source})(?= )`).test(after) ||
    before.trim() === ''
  );
}

const known = new Map<string, RegExp>();

function cues(name: string): RegExp {
  const found = known.get(name);
  if (found) return found;
  const phrases =
    lexicon()
      .meanings('quorum.words')
      .find(({ says }) => says === name)?.phrases ?? [];
  const made = new RegExp(
    [...phrases]
      .map(plainPhrase)
      .sort((one, other) => other.length - one.length)
      .join('|'),
  );
  known.set(name, made);
  return made;
}
