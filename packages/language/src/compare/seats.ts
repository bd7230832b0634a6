/** How two versions of a seat are compared. */
import type { Count, Requirement, Seat } from '../model/constitution.ts';
import type { Effect } from './change.ts';
import { each, type Facets, one } from './facets.ts';
import { appointed, provisionsFacet } from './procedures.ts';
import { kindTitles, type Said, type Side, say, sayAs, spoken, terms, time, words } from './side.ts';

export const seatFacets: Facets<Seat> = {
  kind: one('kind', 'kind of seat', ({ kind, span }) => say(span, { key: kind, text: kindTitles[kind] })),
  // The name in the file is what a seat goes by only where it has no title.
  name: (old, now) =>
    !old.title && !now.title && old.named && now.named && old.name !== now.name
      ? [
          {
            property: 'name',
            what: 'name',
            before: say(old.nameSpan, spoken(old.name)),
            after: say(now.nameSpan, spoken(now.name)),
          },
        ]
      : [],
  named: 'elsewhere',
  title: one('title', 'title', ({ title }) => title && say(title.span, words(title))),
  aliases: each('aliases', 'other title', ({ aliases }) => aliases.map((alias) => say(alias.span, words(alias)))),
  count: (old, now, sides) => {
    const [before, after] = [countSaid(old, sides.old), countSaid(now, sides.new)];
    return before.key === after.key
      ? []
      : [{ property: 'count', what: 'number of seats', before, after, effect: countEffect(old.count, now.count) }];
  },
  votes: (old, now) => (old.votes === now.votes ? [] : [votesDifference(old, now)]),
  votesStated: 'elsewhere',
  roles: each('roles', 'role', ({ roles }) => roles.map((role) => say(role.span, terms([role])))),
  responsibleFor: each('responsibleFor', 'responsibility', ({ responsibleFor }) =>
    responsibleFor.map((field) => say(field.span, terms([field]))),
  ),
  appointed: one('appointed', 'appointment', ({ appointed: by }, side) => appointed(by, side)),
  removals: each('removals', 'way of removal', ({ removals }, side) =>
    removals.map((removal) =>
      sayAs(
        removal.kind,
        removal.span,
        removal.kind,
        'by',
        appointed(removal, side),
        removal.grounds.length > 0 && 'on grounds',
        terms(removal.grounds),
      ),
    ),
  ),
  nominated: one(
    'nominated',
    'nomination',
    ({ nominated: by }, side) =>
      by &&
      say(
        by.span,
        by.jointly && 'jointly by',
        side.who(by.by),
        by.asPrescribed && 'as prescribed',
        by.listedIn && 'listed in',
        terms([by.listedIn]),
      ),
  ),
  nominationProcess: one(
    'nominationProcess',
    'process of nomination',
    ({ nominationProcess: process }, side) =>
      process &&
      say(
        process.span,
        process.as && 'as for',
        side.who(process.as ? [process.as] : []),
        ...process.steps.flatMap(({ term, text }) => [terms([term]), words(text), ';']),
        process.hasRegardTo.length > 0 && 'with regard to',
        terms(process.hasRegardTo),
      ),
  ),
  from: each('from', 'place of work', ({ from }, side) => from.map((who) => say(who.span, side.who([who])))),
  represents: each('represents', 'body for which it speaks', ({ represents }, side) =>
    represents.map((who) => say(who.span, side.who([who]))),
  ),
  requirements: each('requirements', 'requirement', ({ requirements }, side) =>
    requirements.map((each) => requirement(each, side)),
  ),
  term: one(
    'term',
    'term of office',
    ({ term }) =>
      term &&
      say(
        term.span,
        [
          `${term.upTo ? 'up to ' : ''}${time(term.length).text}`,
          ...term.most.map((most) => `at most ${most.amount.text} ${most.unit}${most.amount.text === '1' ? '' : 's'}`),
          ...(term.break ? [`with a break of ${time(term.break).text}`] : []),
        ].join(', '),
      ),
  ),
  deputies: one(
    'deputies',
    'rule on deputies',
    ({ deputies }, side) =>
      deputies &&
      say(
        deputies.span,
        deputies.are,
        deputies.vote === undefined ? undefined : deputies.vote ? 'with vote' : 'without vote',
        deputies.withApprovalOf.length > 0 && 'with approval of',
        side.who(deputies.withApprovalOf),
      ),
  ),
  vacancy: one(
    'vacancy',
    'rule on vacancies',
    ({ vacancy }, side) =>
      vacancy &&
      say(
        vacancy.span,
        words(vacancy.text),
        vacancy.filledBy.length > 0 && 'filled by',
        side.who(vacancy.filledBy),
        vacancy.within && 'within',
        time(vacancy.within),
      ),
  ),
  remuneration: one(
    'remuneration',
    'remuneration',
    ({ remuneration: pay }, side) =>
      pay && say(pay.span, pay.setBy.length > 0 && 'set by', side.who(pay.setBy), words(pay.text)),
  ),
  accountableTo: each('accountableTo', 'accountability', ({ accountableTo }, side) =>
    accountableTo.map((who) => say(who.span, 'to', side.who([who]))),
  ),
  actsFor: each('actsFor', 'standing in', ({ actsFor }, side) =>
    actsFor.map(({ seat, occasions, span }) =>
      sayAs(side.who([seat]).key, span, 'for', side.who([seat]), occasions.length > 0 && 'during', terms(occasions)),
    ),
  ),
  becomes: each('becomes', 'succession', ({ becomes }, side) =>
    becomes.map(({ seat, occasions, span }) =>
      sayAs(side.who([seat]).key, span, 'to', side.who([seat]), occasions.length > 0 && 'on', terms(occasions)),
    ),
  ),
  sharedWith: each('sharedWith', 'sharing', ({ sharedWith }, side) =>
    sharedWith.map((who) => say(who.span, 'with', side.who([who]))),
  ),
  jointWith: each('jointWith', 'joint appointment', ({ jointWith }, side) =>
    jointWith.map((who) => say(who.span, 'with', side.who([who]))),
  ),
  jobShare: one('jobShare', 'job-share', ({ jobShare: share }) => share && say(share.span, `of ${share.people.text}`)),
  samePersonAs: each('samePersonAs', 'identity with another seat', ({ samePersonAs }, side) =>
    samePersonAs.map((who) => say(who.span, side.who([who]))),
  ),
  heldJointlyBy: each('heldJointlyBy', 'joint holder', ({ heldJointlyBy }, side) =>
    heldJointlyBy.map((who) => say(who.span, side.who([who]))),
  ),
  rotates: one(
    'rotates',
    'rotation',
    ({ rotates }, side) =>
      rotates &&
      say(rotates.span, 'between', side.who(rotates.between, true), rotates.every && 'every', time(rotates.every)),
  ),
  invitedBy: each('invitedBy', 'person who invites', ({ invitedBy }, side) =>
    invitedBy.map((who) => say(who.span, side.who([who]))),
  ),
  provisions: provisionsFacet(),
};

/** How many seats, in words: “2”, “1 to 3”, “1 for each local authority”. */
function countSaid({ count, span }: Seat, side: Side): Said {
  const { stated, min, max } = count;
  if (stated?.form === 'not-stated') return say(stated.span, 'not stated');
  if (stated?.form === 'for-each') {
    return say(
      stated.span,
      stated.least?.text,
      stated.perEach && `in all, ${stated.perEach.text}`,
      'for each',
      stated.forBodies ?? (stated.forEach && side.who([stated.forEach])),
    );
  }
  if (stated && isOpen(count))
    return say(
      stated.span,
      stated.form === 'at-least' && 'at least',
      stated.least?.text,
      stated.most && `to ${stated.most.text}`,
    );
  return say(
    stated?.span ?? span,
    max === undefined ? `${min} or more` : min === max ? String(min) : `${min} to ${max}`,
  );
}

/** Whether the text leaves a number to be filled in. */
function isOpen({ stated }: Count): boolean {
  return [stated?.least, stated?.most].some((amount) => amount && amount.value === undefined);
}

/** Nothing where a number is still to be filled in. */
function countEffect(old: Count, now: Count): Effect | undefined {
  if (isOpen(old) || isOpen(now)) return undefined;
  const most = ({ max }: Count): number => max ?? Number.POSITIVE_INFINITY;
  const step = Math.sign(now.min - old.min) + Math.sign(most(now) - most(old) || 0);
  return step > 0 ? 'more-seats' : step < 0 ? 'fewer-seats' : undefined;
}

function votesDifference(
  old: Seat,
  now: Seat,
): ReturnType<Extract<typeof seatFacets.votes, (...args: never[]) => unknown>>[number] {
  const vote = ({ votes, span }: Seat): Said =>
    say(span, votes === 'unknown' ? 'not stated' : votes ? 'votes' : 'does not vote');
  const known = old.votes !== 'unknown' && now.votes !== 'unknown';
  return {
    property: 'votes',
    what: 'vote',
    before: vote(old),
    after: vote(now),
    ...(known && { effect: now.votes ? 'vote-gained' : 'vote-lost' }),
    ...(known && { sentence: now.votes ? 'WHO now votes.' : 'WHO no longer votes.' }),
  };
}

const requires: Readonly<Record<Requirement['what'], string>> = {
  be: 'be',
  independent: 'be independent of',
  registered: 'be registered with',
  seconded: 'be seconded from',
  hold: 'hold',
  knowledge: 'have knowledge of',
  experience: 'have experience of',
};

function requirement({ modal, not, what, andExperience, terms: list, who, span }: Requirement, side: Side): Said {
  const phrase = andExperience ? 'have knowledge and experience of' : requires[what];
  const between = ['be', 'registered', 'hold'].includes(what) ? ' or ' : ' and ';
  return sayAs(what, span, modal, not && 'not', phrase, terms(list, false, between), side.who(who));
}
