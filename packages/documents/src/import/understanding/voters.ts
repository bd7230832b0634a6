/** Who votes, in any words: all, all but some, only some, nobody else. What is said, and of whom, are told apart. */
import { lexicon } from '../lexicon.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';
import { isSeat } from './lists.ts';
import { type Match, matchesIn } from './matching.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import type { Surroundings } from './slots.ts';

export type Voters =
  | { readonly who: 'members' | 'attendees' | 'listed' | 'others' | 'marked' | 'told' }
  | { readonly who: 'seats'; readonly seats: readonly SeatReading[] }
  | { readonly who: 'person'; readonly name: string };

export interface VoteStatement {
  readonly voters: Voters;
  readonly votes: boolean;
  /** Whether nobody but they votes. */
  readonly isOnly: boolean;
  /** Of whom the contrary holds. */
  readonly except: readonly Voters[];
}

/** What is said of one item, of other bodies and people, or of another time, is not said of the members. */
const notOfMembers =
  / (?:conflict|conflicts|conflicted|interest|interests|deput(?:y|ies|ise|ising)|substitutes?|alternates?|prox(?:y|ies)|absent|absence|public|press|formerly|previously|predecessor|used to|would|could|should|propos(?:e|ed|es|al)|whether|suggested|asked|candidates?|nominees?|nominated|ballots?|elections?|practices|shareholders?|governors?|committees?|its own|their own|each other|cabinet|for the time being|until|pending|if|when|whenever|once) /;

const excepting =
  / (?:(?:with|subject to) the (?:sole |only )?exceptions? of|other than|except(?:ing)?(?: for)?|apart from|save(?: for| that)?|excluding|but not|but for|bar|unless) /;
/** Where another clause begins. */
const boundary = / (?:;|:|(?<!nobody |no one |none )but|while|whereas|and that|so that|because|although|since|so) /;

/** What a sentence says of who votes; nothing where it is not plain of whom. */
export function votersIn(sentence: string, around: Surroundings): readonly VoteStatement[] {
  const words = wordsOf(withMarks(sentence));
  const { plain } = words;
  if (notOfMembers.test(plain)) return [];
  const matches = matchesIn(words, 'voters.patterns', around);
  return matches.flatMap((match, index) => {
    // “All vote”: what is said of them begins with who they are.
    const own = /^(?: ,)*((?: (?:all|each|both|,))*)(?= )/.exec(plain.slice(match.from))?.[0].length ?? 0;
    const before = plain.slice(index === 0 ? 0 : (matches[index - 1]?.to ?? 0), match.from + own + 1);
    const after = plain.slice(match.to, matches[index + 1]?.from ?? plain.length);
    return statementOf(match, plain.slice(match.from, match.to), before, after, sentence, around);
  });
}

/** “Marked *”: the mark as a word. */
function withMarks(sentence: string): string {
  return sentence.replace(
    /\b(marked|shown|indicated|denoted|identified|against|beside|with|by) (?:(?:with|by) )?(?:an? )?["“'(]?\\?[*†‡#^✓✔●■▲◆]+["”')]?/gi,
    '$1 an asterisk ',
  );
}

function statementOf(
  { says: [line = ''] }: Match,
  said: string,
  before: string,
  after: string,
  sentence: string,
  around: Surroundings,
): VoteStatement[] {
  const isAfter = line.includes('those after');
  // “Put to the vote”, “has the casting vote”: no more than the noun.
  if (/^(?: (?:the|a|an|any|its|their|our))* casting /.test(said)) return [];
  if (
    /^(?: (?:the|a|an|any|its|their|our))* votes?$/.test(said) &&
    (/ (?:the|a|an|any|its|their|our) /.test(said) ||
      / (?:casting|second|to|by|of|put|under|in|before|after|one|no|equal) $/.test(before))
  )
    return [];
  const [clause = ''] = (isAfter ? after : before).split(boundary).slice(isAfter ? 0 : -1);
  const { rest, excepted } = parted(` ${clause.trim()} `);
  const behind = isAfter ? '' : ((after.split(excepting)[1] ?? '').split(/ [;.] /)[0] ?? '');
  const isNobody = / (?:nobody|no one|none|no members?|no seats?|neither|not one|no other) /.test(rest);
  const value = !line.includes('not vote');
  if (isNobody && / (?:else|other|others) /.test(rest) && excepted === '')
    return value ? [{ voters: { who: 'others' }, votes: false, isOnly: false, except: [] }] : [];
  const but =
    / (?:nobody|no one|none) but (.*)$/.exec(rest)?.[1] ?? (isNobody && excepted !== '' ? excepted : undefined);
  if (but !== undefined) {
    const meant = votersOf(` ${but} `, sentence, around);
    return meant && value ? [{ voters: meant, votes: true, isOnly: true, except: [] }] : [];
  }
  // “All members are equal, and each may cast one vote.”
  const [, last = ''] =
    /^.* (?:members|board|partnership)(?: .*)? , and( (?:each|all|everyone|everybody)(?: of them)?) $/.exec(rest) ?? [];
  // “Two seats carry no vote: the director of people and …”
  const named = /^ : (.*)/.exec(after)?.[1];
  const announced = named !== undefined && announces.test(rest) ? votersOf(` ${named} `, sentence, around) : undefined;
  const voters =
    announced ?? votersOf(rest, sentence, around) ?? (last === '' ? undefined : votersOf(`${last} `, sentence, around));
  if (!voters) return [];
  const exceptions = [excepted, behind].filter((each) => each.trim() !== '');
  const except = exceptions.flatMap((each) => votersOf(` ${each} `, sentence, around) ?? []);
  // “All except those at (l) and (m)”: who they are is told by no word.
  if (except.some(({ who }) => who === 'members')) return [];
  return [
    {
      voters,
      votes: isNobody ? !value : value,
      isOnly: / (?:only|alone|solely) /.test(rest) || line.startsWith('only'),
      except,
    },
  ];
}

/** Those whom the rest of the sentence names. */
const announces =
  / (?:following|these|those|(?:one|two|three|four|five|six|\d) (?:[a-z]+ )*(?:seats?|posts?|roles?|members?|directors?|people|colleagues|of (?:them|us|these)))(?: .*)? $/;

/** “Other than the observer, all”: whom it is said of, and of whom not. */
function parted(clause: string): { readonly rest: string; readonly excepted: string } {
  const found = excepting.exec(clause);
  if (!found) return { rest: clause, excepted: '' };
  const lead = clause.slice(0, found.index + 1);
  const tail = clause.slice(found.index + found[0].length);
  if (lead.replace(/[ ,]/g, '') !== '') return { rest: lead, excepted: tail };
  const at = tail.lastIndexOf(' , ');
  return at < 0 ? { rest: '', excepted: tail } : { rest: tail.slice(at + 2), excepted: tail.slice(0, at + 1) };
}

/** Of whom words speak, if of anybody whom the text can have told. */
function votersOf(subject: string, sentence: string, around: Surroundings): Voters | undefined {
  const plain = ` ${subject
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[,:;.()"](?= |$)/g, ' ')
    .replace(/ (?:in |at |under )?(?:paragraphs?|clauses?|sections?)?(?: \d+(?:\.\d+)*)+(?= )/g, ' ')
    .trim()} `.replace(/ +/g, ' ');
  if (plain.trim() === '') return undefined;
  if (/ (?:asterisk|marked) /.test(plain)) return { who: 'marked' };
  const has = (name: string): boolean => phrasesOf(name).some((phrase) => plain.includes(` ${phrase} `));
  // “The director of people” is one, whatever else its words may mean.
  const [office] = readSeats(plain, 'prose', around);
  if (office && office.roles.length > 0 && plainPhrase(office.title) === plain.trim().replace(/^the /, ''))
    return { who: 'seats', seats: [office] };
  if (has('others') && isMade(plain, ['others', 'all', 'beside'])) return { who: 'others' };
  if (has('attendees') && isMade(plain, ['attendees', 'all', 'beside', 'listed'])) return { who: 'attendees' };
  if (has('listed') && isMade(plain, ['listed', 'all', 'beside']))
    return { who: has('all') && / (?:here|above|below|said|list) /.test(plain) ? 'members' : 'listed' };
  if (has('all') && isMade(plain, ['all', 'beside'])) return { who: 'members' };
  const name = /^ ([a-z'-]+(?: [a-z'-]+)?) $/.exec(plain)?.[1];
  const seats = readSeats(plain, 'prose', around).filter((seat) => isSeat(seat) || seat.title !== '');
  const told = seats.filter(
    ({ kind, bare, from, title }) =>
      kind !== 'person' &&
      !(kind === 'other-member' && bare && from.length === 0 && !/\b(?:other|associate|co-opted) member/i.test(title)),
  );
  if (told.length > 0 && !/ (?:was|were|decides?|agrees?|puts?|takes?|must|need|needs) /.test(plain))
    return { who: 'seats', seats: told };
  const original =
    name &&
    !isMade(plain, ['all', 'beside', 'listed']) &&
    new RegExp(`^${name.replace(' ', '\\s')}(?= )`, 'i').exec(sentence)?.[0];
  return original && /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u.test(original)
    ? { who: 'person', name: original }
    : undefined;
}

/** Whether the words are those of some lists and no others. */
function isMade(plain: string, names: readonly string[]): boolean {
  const phrases = names.flatMap(phrasesOf).sort((one, other) => other.length - one.length);
  let rest = plain.trimStart();
  while (rest !== '') {
    const phrase = phrases.find((each) => rest.startsWith(`${each} `));
    if (phrase === undefined) return false;
    rest = rest.slice(phrase.length + 1);
  }
  return true;
}

function phrasesOf(name: string): readonly string[] {
  return (
    lexicon()
      .meanings('voters.words')
      .find(({ says }) => says === name)?.phrases ?? []
  ).map(plainPhrase);
}
