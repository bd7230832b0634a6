/** How two constitutions are compared as wholes. Their seats, committees and organisations are compared one by one. */
import type { Conditions, Constitution, Encoding, Party, Removal, When } from '../model/constitution.ts';
import { exerciseSaid, membersOfSaid, populationSaid } from './bodies.ts';
import { differences, each, type Facet, type Facets, one } from './facets.ts';
import { pairsBy } from './pairs.ts';
import {
  appointed,
  challengeFacet,
  interestsFacet,
  provisionsFacet,
  strategyFacet,
  variationFacet,
  workingFacets,
} from './procedures.ts';
import { type Said, say, sayAs, terms, time, words } from './side.ts';

export const partyFacets: Facets<Party> = {
  kind: one('kind', 'kind of organisation', ({ kind }) => say(kind.span, terms([kind]))),
  name: 'elsewhere',
  title: one('title', 'name', ({ title }) => title && say(title.span, words(title))),
  provides: each('provides', 'service', ({ provides }) => provides.map((term) => say(term.span, terms([term])))),
  listedIn: one('listedIn', 'list', ({ listedIn }) => listedIn && say(listedIn.span, 'in', terms([listedIn]))),
  inPart: one(
    'inPart',
    'part of it in the area',
    ({ inPart, span }) => inPart && say(span, 'in part', words(inPart.extent)),
  ),
  covers: each('covers', 'area', ({ covers }, side) => covers.map((who) => say(who.span, side.who([who])))),
  codes: each('codes', 'code', ({ codes }) =>
    codes.map(({ scheme, code, span }) => sayAs(scheme, span, scheme.toUpperCase(), code)),
  ),
};

export const wholeFacets: Facets<Constitution> = {
  kind: one('kind', 'kind of body', ({ kind, nameSpan }) =>
    say(nameSpan, kind === 'icb' ? 'Integrated Care Board' : 'Integrated Care Partnership'),
  ),
  // Its name in the file is for other files; what it is called is its title.
  name: (old, now) =>
    !old.title && !now.title && old.name !== now.name
      ? [{ property: 'name', what: 'name', before: say(old.nameSpan, old.name), after: say(now.nameSpan, now.name) }]
      : [],
  title: one('title', 'title', ({ title }) => title && say(title.span, words(title))),
  for: one(
    'for',
    'board with which it was established',
    ({ for: board }, side) => board && say(board.span, side.who([board])),
  ),
  established: each('established', 'establishment', ({ established }, side) =>
    established.map(({ date, order, jointlyBy, span }) =>
      sayAs(
        jointlyBy.length > 0 ? 'jointly' : 'order',
        span,
        date?.text,
        order && 'by order',
        words(order),
        jointlyBy.length > 0 && 'jointly by',
        side.who(jointlyBy),
      ),
    ),
  ),
  inForce: (old, now) => [
    ...dateFacet('inForce.from', 'first day in force', old.inForce?.from, now.inForce?.from),
    ...dateFacet('inForce.until', 'last day in force', old.inForce?.until, now.inForce?.until),
  ],
  varied: each('varied', 'variation', ({ varied }) =>
    varied.map(({ date, note, span }) => sayAs(date.text, span, 'on', date.text, words(note))),
  ),
  published: one(
    'published',
    'address of publication',
    ({ published }) => published && say(published.span, words(published.address)),
  ),
  encodings: (old, now, sides) => {
    const { both, onlyOld, onlyNew } = pairsBy(old.encodings, now.encodings, [({ source }) => source.value]);
    const whole = ({ source, span }: Encoding): Said => say(span, 'from', words(source));
    return [
      ...both.flatMap(([before, after]) => encodingCovers(before, after, sides)),
      ...onlyOld.map((one) => ({ property: 'encodings', what: 'encoding', before: whole(one), after: undefined })),
      ...onlyNew.map((one) => ({ property: 'encodings', what: 'encoding', before: undefined, after: whole(one) })),
    ];
  },
  codes: each('codes', 'code', ({ codes }) =>
    codes.map(({ scheme, code, span }) => sayAs(scheme, span, scheme.toUpperCase(), code)),
  ),
  population: one('population', 'population', ({ population }) => populationSaid(population)),
  area: (old, now, sides) => [...areaText(old, now, sides), ...areaCovers(old, now, sides)],
  partners: 'elsewhere',
  organisations: 'elsewhere',
  eligibility: conditions('eligibility', 'condition of eligibility', ({ eligibility }) => eligibility),
  disqualification: conditions(
    'disqualification',
    'ground of disqualification',
    ({ disqualification }) => disqualification,
  ),
  board: each('board.membersOf', 'membership by reference', ({ board }, side) =>
    (board?.membersOf ?? []).map((all) => membersOfSaid(all, side)),
  ),
  removals: (old, now, sides) => {
    const { both, onlyOld, onlyNew } = pairsBy(old.removals, now.removals, [
      (removal) => `${removal.kind} ${terms(removal.of).key} ${terms(removal.grounds).key}`,
      (removal) => `${removal.kind} ${terms(removal.of).key}`,
      ({ kind }) => kind,
    ]);
    const whole = ({ kind, of, span }: Removal): Said => say(span, kind, of.length > 0 && 'of', terms(of));
    return [
      ...both.flatMap(([before, after]) => differences(before, after, removalFacets, sides, 'removals.')),
      ...onlyOld.map((one) => ({ property: 'removals', what: 'section', before: whole(one), after: undefined })),
      ...onlyNew.map((one) => ({ property: 'removals', what: 'section', before: undefined, after: whole(one) })),
    ];
  },
  bodies: 'elsewhere',
  delegations: each('delegations', 'delegation', ({ delegations }, side) =>
    delegations.flatMap((each) =>
      exerciseSaid(each).map((said) => {
        const to = side.who(each.to);
        return { ...said, key: `${said.key} to ${to.key}`, text: `${said.text} to ${to.text}` };
      }),
    ),
  ),
  ...workingFacets<Constitution>(),
  interests: interestsFacet,
  principles: (old, now, sides) => {
    const said = principlesSaid(old, now, sides);
    return said.filter(({ before, after }) => before?.key !== after?.key);
  },
  variation: variationFacet,
  challenge: challengeFacet,
  strategy: strategyFacet,
  policies: each('policies', 'policy', ({ policies }) =>
    policies.map(({ policy, title, published, reviewedEvery, span }) =>
      sayAs(
        policy.name,
        span,
        terms([policy]),
        words(title),
        published === undefined ? undefined : published ? 'published' : 'not published',
        reviewedEvery && 'reviewed every',
        time(reviewedEvery),
      ),
    ),
  ),
  provisions: provisionsFacet(),
  explanations: each('explanations', 'explanation', ({ explanations }) =>
    explanations.map(({ rule, reason, review, span }) =>
      sayAs(rule, span, `of ${rule}`, words(reason), review && `review ${review.text}`),
    ),
  ),
  // These are of the file, not of the constitution.
  imports: 'elsewhere',
  neighbours: 'elsewhere',
  unread: 'elsewhere',
  comments: 'elsewhere',
};

const removalFacets: Facets<Removal> = {
  kind: 'elsewhere',
  of: each('of', 'group that can be removed', ({ of }) => of.map((term) => say(term.span, terms([term])))),
  by: each('by', 'person who removes', ({ by }, side) =>
    by.map((appointment) => ({ ...(appointed(appointment, side) as Said), pair: 'by' })),
  ),
  grounds: each('grounds', 'ground of removal', ({ grounds }) => grounds.map((term) => say(term.span, terms([term])))),
  provisions: provisionsFacet(),
};

const encodingCovers: Facet<Encoding> = each('encodings.covers', 'part that is encoded', ({ covers }) =>
  covers.map((term) => say(term.span, terms([term]))),
);

const areaText: Facet<Constitution> = one(
  'area.text',
  'area',
  ({ area }) => area?.text && say(area.text.span, words(area.text)),
);

const areaCovers: Facet<Constitution> = each('area.covers', 'authority in the area', ({ area }, side) =>
  (area?.covers ?? []).map((who) => say(who.span, side.who([who]))),
);

const principlesSaid: Facet<Constitution> = each('principles', 'principle', ({ principles }) =>
  principles.flatMap(({ topic, from, items, span }) =>
    from || items.length === 0
      ? [sayAs(topic.name, span, 'on', terms([topic]), from && 'from', terms([from]))]
      : items.map((item) =>
          sayAs(topic.name, item.span, { key: topic.name, text: `on ${terms([topic]).text}:` }, words(item)),
        ),
  ),
);

function conditions(
  property: string,
  what: string,
  of: (whole: Constitution) => Conditions | undefined,
): Facet<Constitution> {
  return each(property, what, (whole) =>
    (of(whole)?.conditions ?? []).map(({ term, text, span }) => sayAs(term.name, span, terms([term]), words(text))),
  );
}

function dateFacet(
  property: string,
  what: string,
  old: When | undefined,
  now: When | undefined,
): ReturnType<Facet<Constitution>> {
  if (old?.text === now?.text) return [];
  const said = (when: When | undefined): Said | undefined => when && say(when.span, when.text);
  return [{ property, what, before: said(old), after: said(now) }];
}
