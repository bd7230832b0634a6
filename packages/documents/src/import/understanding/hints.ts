/** What a heading, or the words that lead in to a list, tell of what follows. */
import type { SeatKind } from '../lexicon.ts';
import type { Words } from '../words/tokens.ts';
import { hintsIn, type Match } from './matching.ts';
import type { Surroundings } from './slots.ts';

export type ListKind =
  | 'open'
  | 'members'
  | 'participants'
  | 'observers'
  | 'apologies'
  | 'mentions'
  | 'law'
  | 'outside'
  | 'none';

export interface Hints {
  readonly list: Exclude<ListKind, 'open'> | undefined;
  /** Whether it is said that they are no members: they may attend all the same. */
  readonly outside?: boolean;
  readonly votes: boolean | undefined;
  readonly group: SeatKind | undefined;
  readonly about: readonly string[];
  /** Where in the words the list is announced, in `plain`. */
  readonly span: { readonly from: number; readonly to: number } | undefined;
}

/** What says that something is no seat outweighs what says that it is one. */
const order: readonly ListKind[] = [
  ...(['open', 'none', 'law', 'participants', 'observers', 'outside', 'apologies', 'mentions', 'members'] as const),
];

/** “Voting members are shown with an asterisk”: said of those with a mark, and not of all. */
export const isOfMarks = / (?:shown|marked|indicated|denoted|identified) (?:with|by|in) /;

/** Of a heading, or of a sentence: what leads in to a list is said in other words there. */
export function hintsOf(words: Words, around: Surroundings, of: 'heading' | 'sentence'): Hints {
  const headed = hintsIn(words, 'headings.patterns', around);
  const abouts = headed.filter(({ says }) => says.some((line) => line.startsWith('about ')));
  const all = of === 'heading' ? headed : [...hintsIn(words, 'lists.patterns', around), ...abouts];
  const lists = all.flatMap((match) => listOf(match));
  // “Voting members in attendance” are members.
  // “Regular participants at meetings of the Board” heads a list of them.
  const isOfAttendees =
    / (?:participants|observers|attendees|attendance) (?:and observers )?at (?:the )?meetings of /.test(words.plain);
  const isOfMembers =
    / members? (?:in attendance|attending) /.test(words.plain) && lists.some(({ list }) => list === 'members');
  const list = order.find(
    (each) =>
      lists.some(({ list: other }) => other === each) &&
      !(isOfMembers && each === 'mentions') &&
      !(isOfAttendees && each === 'open'),
  );
  const ofList = lists.filter((each) => each.list === list);
  const says = (line: string): boolean => ofList.some(({ match }) => match.says.includes(line));
  const groups = all.flatMap(({ says: lines }) =>
    lines.flatMap((line) => (line.startsWith('group ') ? [line.slice(6) as SeatKind] : [])),
  );
  return {
    list: list === 'outside' ? 'none' : list === 'open' ? undefined : list,
    outside: list === 'outside',
    votes: isOfMarks.test(words.plain)
      ? undefined
      : says('does not vote') ||
          (of === 'heading' &&
            (list !== undefined || groups.length > 0 || / \( (?:all )?non voting /.test(words.plain)) &&
            isOfOthers(words.plain))
        ? false
        : says('votes') ||
            ((list === 'members' ||
              list === 'apologies' ||
              (of === 'heading' && (groups.length > 0 || / \( (?:all )?voting \)/.test(words.plain)))) &&
              isOfVoters(words.plain))
          ? true
          : undefined,
    group: groups[0],
    about: [
      ...new Set(
        all.flatMap(({ says: lines }) => lines.flatMap((line) => (line.startsWith('about ') ? [line.slice(6)] : []))),
      ),
      // “Voting members” heads a list, and says nothing of how they vote.
    ].filter((each) => !(of === 'heading' && list !== undefined && each === 'decisions')),
    span: spanOf(ofList.map(({ match }) => match)),
  };
}

/** Where the words that announce a list first stand, as far as they hang together. */
function spanOf(matches: readonly Match[]): Hints['span'] {
  const [first, ...others] = [...matches].sort((one, other) => one.from - other.from || other.to - one.to);
  return (
    first &&
    others.reduce(
      (span, { from, to }) => (from <= span.to + 2 ? { from: span.from, to: Math.max(span.to, to) } : span),
      { from: first.from, to: first.to },
    )
  );
}

/** “The voting members are …”, “members with voting rights”. */
function isOfVoters(plain: string): boolean {
  // What is shown by the look of the letters is not read.
  if (/ (?:bold|italics?|colou?r|shaded|highlighted) /.test(plain)) return false;
  return (
    / (?:\( (?:all |each )?(?:voting|one vote each|one vote|(?:with )?a vote(?: each)?|with votes|with vote|all vote|have a vote|voting rights) \)|voting (?:[a-z]+ ){0,2}(?:members?|directors?|executives?)|members? (?:present |in attendance )?\( voting(?: members?)? \)|all of whom (?:vote|have a vote|have one vote|are voting)|each (?:of whom has|with) (?:a|one) vote|with (?:a vote|votes|voting rights|full voting rights)|who vote|entitled to vote) /.test(
      plain,
    ) && !/ (?:non|not|no|without) (?:[a-z]+ ){0,2}(?:voting|vote|votes) /.test(plain)
  );
}

/** “Participants (without a vote)”. */
function isOfOthers(plain: string): boolean {
  return / (?:non voting|not voting|without (?:a vote|votes|voting rights|the right to vote)|no vote|do not vote|who cannot vote) /.test(
    plain,
  );
}

function listOf(match: Match): { readonly list: ListKind; readonly match: Match }[] {
  return match.says.flatMap((line) => (line.startsWith('list ') ? [{ list: line.slice(5) as ListKind, match }] : []));
}
