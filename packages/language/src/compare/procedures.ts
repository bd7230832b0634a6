/** How quorum, decisions, meetings, interests, variation, challenge, strategy are compared. */
import type {
  Appointment,
  Challenge,
  Constitution,
  Decisions,
  Interests,
  Meetings,
  Provision,
  Quorum,
  QuorumSize,
  Strategy,
  Variation,
} from '../model/constitution.ts';
import type { Effect } from './change.ts';
import { each, type Facet, type Facets, one, part } from './facets.ts';
import { type Said, type Side, say, sayAs, terms, time, words } from './side.ts';

/** Provisions in sentences, by their topic. */
export function provisionsFacet<T extends { readonly provisions: readonly Provision[] }>(): Facet<T> {
  return each('provisions', 'provision', ({ provisions }) =>
    provisions.map(({ topic, text, span }) =>
      sayAs(topic.name, span, { key: terms([topic]).key, text: `on ${terms([topic]).text}:` }, words(text)),
    ),
  );
}

/** Who does something, and with whose approval. */
export function appointed(of: Appointment | undefined, side: Side): Said | undefined {
  if (!of) return undefined;
  return say(
    of.span,
    side.who(of.by),
    of.withApprovalOf.length > 0 && `with ${of.prior ? 'prior ' : ''}approval of`,
    side.who(of.withApprovalOf),
  );
}

const quorum: Facets<Quorum> = {
  sizes: (old, now, sides) =>
    sizes(old, now, sides).map((found) => ({ ...found, effect: quorumEffect(old.sizes, now.sizes) })),
  includes: each('includes', 'required presence', ({ includes }, side) =>
    includes.map(({ count, kinds, seats, span }) =>
      sayAs(
        count ? `kinds ${terms(kinds).key}` : 'seats',
        span,
        count?.text,
        terms(kinds, false, ' or '),
        side.who(seats, false, ' or '),
      ),
    ),
  ),
  meetsWithout: each('meetsWithout', 'person without whom it may meet', ({ meetsWithout, span }, side) =>
    meetsWithout.map((who) => say(who.span ?? span, side.who([who]))),
  ),
  counts: each('counts', 'rule on who counts', ({ counts }) =>
    counts.flatMap(({ not, what, span }) =>
      what.map((term) => say(span, not ? 'does not count' : 'counts', terms([term]))),
    ),
  ),
  provisions: provisionsFacet(),
};

const sizes: Facet<Quorum> = each('sizes', 'size of the quorum', ({ sizes: all }) =>
  all.map(({ strictly, share, number, voting, span }) =>
    sayAs(
      'size',
      span,
      strictly ? 'more than' : 'at least',
      share ? `${share.text} of` : number?.text,
      voting && 'voting',
      'members',
    ),
  ),
);

/** Whether more or fewer must be present; nothing where the two cannot be told apart without counting heads. */
function quorumEffect(old: readonly QuorumSize[], now: readonly QuorumSize[]): Effect | undefined {
  const [before, after] = [old[0], now[0]];
  if (old.length > 1 || now.length > 1) return undefined;
  if (!before || !after) return after ? 'quorum-raised' : 'quorum-lowered';
  if (before.voting !== after.voting || Boolean(before.share) !== Boolean(after.share)) return undefined;
  const value = ({ share, number }: QuorumSize): number => share?.value ?? number?.value ?? Number.NaN;
  const step = value(after) - value(before) || Number(after.strictly) - Number(before.strictly);
  return step > 0 ? 'quorum-raised' : step < 0 ? 'quorum-lowered' : undefined;
}

const decisions: Facets<Decisions> = {
  consensusFirst: one(
    'consensusFirst',
    'search for consensus first',
    ({ consensusFirst: at }) => at && say(at.span, 'consensus first'),
  ),
  majorities: each('majorities', 'majority', ({ majorities }) =>
    majorities.map(({ share, of, for: matters, span }) =>
      sayAs(
        terms(matters).key,
        span,
        share ? `majority of ${share.text}` : 'simple majority',
        of && `of ${of} members`,
        matters.length > 0 && 'for',
        terms(matters),
      ),
    ),
  ),
  oneVoteEach: one(
    'oneVoteEach',
    'rule of one vote each',
    ({ oneVoteEach: at }) => at && say(at.span, 'one vote each'),
  ),
  proxies: one(
    'proxies',
    'rule on proxies',
    ({ proxies }) => proxies && say(proxies.span, proxies.allowed ? 'allowed' : 'not allowed'),
  ),
  castingVote: one(
    'castingVote',
    'casting vote',
    ({ castingVote: vote }, side) =>
      vote && say(vote.span, vote.heldBy.length === 0 ? 'none' : 'held by', side.who(vote.heldBy)),
  ),
  disagreement: one(
    'disagreement',
    'resolution of disagreement',
    ({ disagreement: at }, side) => at && say(at.span, side.who(at.resolvedBy)),
  ),
  urgent: each('urgent', 'rule on urgent decisions', ({ urgent }, side) =>
    urgent.map(({ by, reportedToNextMeeting, reportedTo, span }) =>
      sayAs(
        'urgent',
        span,
        'by',
        side.who(by),
        (reportedToNextMeeting || reportedTo.length > 0) && 'reported to',
        reportedToNextMeeting && 'next meeting',
        side.who(reportedTo),
      ),
    ),
  ),
  provisions: provisionsFacet(),
};

const meetings: Facets<Meetings> = {
  openness: one(
    'openness',
    'openness of meetings',
    ({ openness: at }) => at && say(at.span, at.public ? 'in public' : 'in private'),
  ),
  exclusions: each('exclusions', 'rule on exclusion', ({ exclusions }, side) =>
    exclusions.map(({ byResolution, by, grounds, span }) =>
      sayAs(
        'exclusion',
        span,
        'by',
        byResolution && 'resolution',
        side.who(by),
        grounds.length > 0 && 'for',
        terms(grounds),
      ),
    ),
  ),
  frequency: one(
    'frequency',
    'frequency of meetings',
    ({ frequency: at }) =>
      at && say(at.span, at.every ? 'every' : 'at least', time(at.every), at.perYear && `${at.perYear.text} per year`),
  ),
  notices: each('notices', 'notice', ({ notices }) =>
    notices.map(({ to, length, orWhenConvened, span }) =>
      sayAs(to, span, to, 'notice', time(length), orWhenConvened && 'or when convened'),
    ),
  ),
  papers: each('papers', 'publication', ({ papers }) =>
    papers.map(({ what, before, span }) => sayAs(what, span, what, 'published', time(before), before && 'before')),
  ),
  agendaToPress: one(
    'agendaToPress',
    'agenda for the press',
    ({ agendaToPress: at }) => at && say(at.span, 'agenda to press on request'),
  ),
  calledBy: each('calledBy', 'person who calls meetings', ({ calledBy }, side) =>
    calledBy.map((who) => say(who.span, side.who([who]))),
  ),
  chairedBy: each('chairedBy', 'person who chairs meetings', ({ chairedBy }, side) =>
    chairedBy.map((who) => say(who.span, side.who([who]))),
  ),
  provisions: provisionsFacet(),
};

const interests: Facets<Interests> = {
  registers: each('registers', 'register', ({ registers }) =>
    registers.flatMap(({ of, access, span }) =>
      of.map((people) =>
        sayAs(people.name, span, 'of', terms([people]), access === 'on-request' ? 'available on request' : access),
      ),
    ),
  ),
  declared: one(
    'declared',
    'time for declarations',
    ({ declared: at }) =>
      at && say(at.span, at.promptly && 'as soon as practicable', at.within && 'within', time(at.within)),
  ),
  managed: one(
    'managed',
    'management of interests',
    ({ managed: at }) =>
      at &&
      say(
        at.span,
        at.appearanceToo
          ? 'so that they do not, and do not appear to, affect decisions'
          : 'so that they do not affect decisions',
      ),
  ),
  kept: each('kept', 'time for which declarations are kept', ({ kept }) =>
    kept.map(({ published, length, span }) =>
      sayAs(String(published), span, published ? 'published' : 'on record', time(length)),
    ),
  ),
  provisions: provisionsFacet(),
};

const variation: Facets<Variation> = {
  routes: each('routes', 'route to variation', ({ routes }, side) =>
    routes.map((route) =>
      sayAs('route', route.span, appointed(route, side), route.onOwnInitiative && 'on its own initiative'),
    ),
  ),
  effectiveFromApproval: one(
    'effectiveFromApproval',
    'start of a variation',
    ({ effectiveFromApproval: at }) => at && say(at.span, 'from approval'),
  ),
  proposedBy: each('proposedBy', 'proposer of variations', ({ proposedBy }, side) =>
    proposedBy.map((who) => say(who.span, side.who([who]))),
  ),
  consults: each('consults', 'consultee on variations', ({ consults }, side) =>
    consults.map((who) => say(who.span, side.who([who]))),
  ),
  provisions: provisionsFacet(),
};

const challenge: Facets<Challenge> = {
  openToEveryone: one('openToEveryone', 'openness of the challenge procedure', ({ openToEveryone, span }) =>
    openToEveryone ? say(span, 'open to everyone') : undefined,
  ),
  openTo: each('openTo', 'person who can challenge', ({ openTo }, side) =>
    openTo.map((who) => say(who.span, side.who([who]))),
  ),
  raisedWithin: one(
    'raisedWithin',
    'time to raise a challenge',
    ({ raisedWithin: at }) => at && say(at.span, time(at)),
  ),
  heardBy: each('heardBy', 'person who hears challenges', ({ heardBy }, side) =>
    heardBy.map((who) => say(who.span, side.who([who]))),
  ),
  answered: one(
    'answered',
    'answer to a challenge',
    ({ answered: at }) => at && say(at.span, at.within && 'within', time(at.within), at.published && 'published'),
  ),
  provisions: provisionsFacet(),
};

const strategy: Facets<Strategy> = {
  assessedNeedsOf: each('assessedNeedsOf', 'authority whose assessed needs it meets', ({ assessedNeedsOf }, side) =>
    assessedNeedsOf.map((who) => say(who.span, side.who([who]))),
  ),
  reviewed: one(
    'reviewed',
    'review of the strategy',
    ({ reviewed: at }) =>
      at && say(at.span, at.onEachAssessment && 'on each new assessment', at.every && 'every', time(at.every)),
  ),
  considers: each('considers', 'matter for the strategy to consider', ({ considers }) =>
    considers.map((term) => say(term.span, terms([term]))),
  ),
  hasRegardTo: each('hasRegardTo', 'guidance for the strategy', ({ hasRegardTo }) =>
    hasRegardTo.map((term) => say(term.span, terms([term]))),
  ),
  involves: each('involves', 'person whom the strategy involves', ({ involves }, side) =>
    involves.map((who) => say(who.span, side.who([who]))),
  ),
  involvesLocalPeople: one('involvesLocalPeople', 'involvement of local people', ({ involvesLocalPeople, span }) =>
    involvesLocalPeople ? say(span, 'people who live or work in the area') : undefined,
  ),
  published: one(
    'published',
    'publication of the strategy',
    ({ published: at }, side) =>
      at && say(at.span, 'published', at.copiesTo.length > 0 && 'with copies to', side.who(at.copiesTo)),
  ),
  provisions: provisionsFacet(),
};

const span = (block: { readonly span: Said['span'] }): Said['span'] => block.span;

type Working = Pick<Constitution, 'quorum' | 'decisions' | 'meetings'>;

/** What boards and committees have alike. */
export function workingFacets<T extends Working>(): {
  readonly quorum: Facet<T>;
  readonly decisions: Facet<T>;
  readonly meetings: Facet<T>;
} {
  return {
    quorum: part('quorum', 'quorum', (whole: T) => whole.quorum, quorum, span),
    decisions: part('decisions', 'section on decisions', (whole: T) => whole.decisions, decisions, span),
    meetings: part('meetings', 'section on meetings', (whole: T) => whole.meetings, meetings, span),
  };
}

export const interestsFacet: Facet<Constitution> = part(
  'interests',
  'section on interests',
  (whole) => whole.interests,
  interests,
  span,
);
export const variationFacet: Facet<Constitution> = part(
  'variation',
  'section on variation',
  (whole) => whole.variation,
  variation,
  span,
);
export const challengeFacet: Facet<Constitution> = part(
  'challenge',
  'challenge procedure',
  (whole) => whole.challenge,
  challenge,
  span,
);
export const strategyFacet: Facet<Constitution> = part(
  'strategy',
  'section on the strategy',
  (whole) => whole.strategy,
  strategy,
  span,
);
