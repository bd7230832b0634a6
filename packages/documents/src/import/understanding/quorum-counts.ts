/** Who counts towards a quorum and who does not: by whom a clause speaks of, and whether it says so or goes on with what was said. */
import { lexicon } from '../lexicon.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';
import type { Said, Source } from './found.ts';

const whose = {
  'members-with-conflicts': 'conflicted',
  'members-attending-remotely': 'remote',
  deputies: 'deputy',
} as const;

/** “Those on the telephone count, but stand-ins do not.” “Do deputies count? No.” What was said before tells what “do not” is. */
export function countsIn(text: string, before: string, source: Source): Said[] {
  if (/\?\s*$/.test(text)) return [];
  const answer = /^(yes|no)\b/i.exec(text)?.[1]?.toLowerCase();
  if (answer !== undefined) return answered(before, answer === 'yes', source);
  const present = says(wordsOf(text).plain, 'either-way') ? [line('members-attending-remotely', true, source)] : [];
  let isOfCounting = says(wordsOf(before).plain, 'counts');
  const counted = clausesOf(text).flatMap((clause) => {
    const { plain } = wordsOf(clause);
    const verb = verbIn(plain, isOfCounting);
    isOfCounting ||= says(plain, 'counts');
    const people = verb && peopleIn(verb.isInverted ? plain.slice(verb.at) : plain.slice(0, verb.at));
    return verb && people ? [line(people, verb.counts, source)] : [];
  });
  return [...counted, ...present];
}

function answered(question: string, isYes: boolean, source: Source): Said[] {
  const { plain } = wordsOf(question);
  const people = /\?\s*$/.test(question) ? peopleIn(plain) : undefined;
  return people ? [line(people, isYes, source)] : [];
}

function line(people: string, counts: boolean, source: Source): Said {
  return { text: `${counts ? 'counts' : 'does not count'} ${people}`, sure: 'likely', ...source };
}

function clausesOf(text: string): string[] {
  return text.split(/(?<=[.;])\s+|,?\s+(?:but|whereas|while|and(?=\s+(?:so|neither|nor)\b))\s+|;\s*/).filter(Boolean);
}

const negative =
  / (?:not|no longer|nor|neither|never|cannot|nobody|no one|none|left out|leaves|excluded|disregarded|discounted|drops? out|ignored) /;
const elliptic =
  / (?:(?:do|does|are|is|will|shall|may|can)(?: (?:not|too|also|likewise))?|(?:don|doesn|aren|isn) t) \. $/;
const inverted = /^(?: ,)? (?:neither|nor|so) (?:do|does|are|is|will|shall) /;

interface Verb {
  readonly counts: boolean;
  readonly at: number;
  /** “… and neither is a stand-in”: who it is about comes after. */
  readonly isInverted: boolean;
}

function verbIn(plain: string, isOfCounting: boolean): Verb | undefined {
  const turned = isOfCounting ? inverted.exec(plain) : null;
  if (turned) return { counts: turned[0].includes(' so '), at: turned[0].length - 1, isInverted: true };
  const at = whereSaid(plain, 'counts');
  if (at !== undefined) {
    const isNot = negative.test(plain.slice(0, at + 1)) || whereSaid(plain, 'counts-not') !== undefined;
    return { counts: !isNot, at: at + 1, isInverted: false };
  }
  const ended = isOfCounting ? elliptic.exec(`${plain.replace(/ \. $/, ' ')}. `) : null;
  return ended
    ? { counts: !negative.test(` ${ended[0].replace(' t ', ' not ')} `), at: ended.index + 1, isInverted: false }
    : undefined;
}

/** Of whom a clause speaks: those whose words stand first. */
function peopleIn(plain: string): string | undefined {
  return Object.entries(whose)
    .flatMap(([people, word]) => {
      const at = whereSaid(plain, word);
      return at === undefined ? [] : [{ people, at }];
    })
    .sort((one, other) => one.at - other.at)[0]?.people;
}

function says(plain: string, word: string): boolean {
  return whereSaid(plain, word) !== undefined;
}

function whereSaid(plain: string, word: string): number | undefined {
  const phrases =
    lexicon()
      .meanings('quorum.words')
      .find(({ says: name }) => name === word)?.phrases ?? [];
  const places = phrases.map((phrase) => plain.indexOf(` ${plainPhrase(phrase)} `)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : undefined;
}
