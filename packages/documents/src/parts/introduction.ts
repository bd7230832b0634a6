/** Section 1: name, area and its authorities, how the text came about, how it can be varied, and what stands beside it. */
import type { Constitution, Party, Policy } from '@icb/language';
import type { Clause, Item, Words } from '../document/document.ts';
import { placeOfPolicy } from '../document/drafted-places.ts';
import { titleOf } from '../wording/names.ts';
import { one } from '../wording/nouns.ts';
import { amountWords, dayWords, everyWords, listWords } from '../wording/numbers.ts';
import { saidIn, together, wordsOf } from '../wording/words.ts';
import { across, itemOf, provisions, type Saying, withItems } from './clauses.ts';
import type { Placed } from './membership.ts';
import { approvalOf } from './seat.ts';

const kindNames = { icb: 'Integrated Care Board', icp: 'Integrated Care Partnership' } as const;

export function introduction(constitution: Constitution, saying: Saying): Placed[] {
  return [
    ['name', ...name(constitution, saying)],
    ['area', ...area(constitution, saying)],
    ['status', ...status(constitution, saying)],
    ['variation', ...variation(constitution, saying)],
    ...constitution.policies.map((each): Placed => [placeOfPolicy(each.policy.name), policy(each, saying)]),
  ];
}

function name(
  { kind, title, name: short, nameSpan, for: board, codes }: Constitution,
  { say, names }: Saying,
): Clause[] {
  const full = title ? saidIn(title) : wordsOf(`[the full name of ${short}]`);
  return [
    say('name', title?.span ?? nameSpan, 'name', { kind: kindNames[kind], title: full }),
    ...(board ? [say('for', board.span, 'forBoard', { who: names.one(board) })] : []),
    ...codes.map(({ scheme, code, span }) =>
      say(`code/${scheme}`, span, 'code', { scheme: scheme.toUpperCase(), code: wordsOf(code) }),
    ),
  ];
}

function area({ area: where, population }: Constitution, saying: Saying): Clause[] {
  const { say, names } = saying;
  const clauses: Clause[] = [];
  if (where?.text) clauses.push(say('area', where.text.span, 'area', { text: saidIn(where.text) }));
  if (where && where.covers.length > 0)
    clauses.push(say('area/covers', across(where.covers), 'areaCovers', { who: names.list(where.covers) }));
  if (where && (where.parties.length > 0 || clauses.length === 0))
    clauses.push(
      withItems(
        say('area/parties', where.span, 'areaParties'),
        where.parties.map((each) => party(each, saying)),
      ),
    );
  if (population)
    clauses.push(
      say('population', population.span, 'population', {
        count: amountWords(population.count),
        most: population.most && amountWords(population.most),
      }),
    );
  return clauses;
}

/** “Port Ravel University Hospitals NHS Foundation Trust: an NHS foundation trust that provides acute hospital services”. */
export function party(each: Party, { words, names }: Saying): Item {
  const codes = each.codes.map(({ scheme, code }) => together(`${scheme.toUpperCase()} code `, wordsOf(code)));
  const said = words('party', {
    title: titleOf(each),
    kind: names.term(each.kind, one),
    services: each.provides.length > 0 ? names.terms(each.provides) : undefined,
    list: each.listedIn && names.term(each.listedIn),
    codes: codes.length > 0 ? listWords(codes) : undefined,
    covers: names.maybe(each.covers),
    part:
      each.inPart &&
      (each.inPart.extent ? words('partOfPartySaid', { extent: saidIn(each.inPart.extent) }) : words('partOfParty')),
  });
  return itemOf(`party/${each.name}`, each.span, said);
}

function status(constitution: Constitution, saying: Saying): Clause[] {
  const { say, names } = saying;
  const { inForce, published } = constitution;
  return [
    ...constitution.established.map(({ date, order, jointlyBy, span }, index) => {
      const id = `established/${index + 1}`;
      if (jointlyBy.length > 0) return say(id, span, 'establishedJointly', { who: names.list(jointlyBy) });
      const on = date && dayWords(date);
      return order
        ? say(id, span, 'establishedByOrder', { date: on, order: saidIn(order) })
        : say(id, span, 'established', { date: on ?? [] });
    }),
    ...(inForce
      ? [
          say('inForce', inForce.span, 'inForce', {
            from: inForce.from && dayWords(inForce.from),
            until: inForce.until && dayWords(inForce.until),
          }),
        ]
      : []),
    ...constitution.varied.map(({ date, note, span }) =>
      say(`varied/${date.text}`, span, 'varied', { date: dayWords(date), note: note && saidIn(note) }),
    ),
    ...(published ? [say('published', published.span, 'published', { address: saidIn(published.address) })] : []),
  ];
}

function variation({ variation: how }: Constitution, saying: Saying): Clause[] {
  const { say, names } = saying;
  if (!how) return [];
  const { effectiveFromApproval } = how;
  return [
    ...how.routes.map((route) =>
      say(`variation/by/${route.by.map((each) => each.name).join('-')}`, route.span, 'variedBy', {
        who: names.list(route.by),
        initiative: route.onOwnInitiative ? 'on its own initiative' : undefined,
        ...approvalOf(route, saying),
      }),
    ),
    ...(how.proposedBy.length > 0
      ? [say('variation/proposed', across(how.proposedBy), 'variationProposed', { who: names.list(how.proposedBy) })]
      : []),
    ...(how.consults.length > 0
      ? [say('variation/consults', across(how.consults), 'variationConsults', { who: names.list(how.consults) })]
      : []),
    ...(effectiveFromApproval ? [say('variation/effective', effectiveFromApproval.span, 'variationEffective')] : []),
    ...provisions('variation/', how.provisions, saying),
  ];
}

function policy({ policy: which, title, published, reviewedEvery, span }: Policy, { say, names }: Saying): Clause {
  const id = `policy/${which.name}`;
  // (“Standing orders are published” wants another verb than “The Governance Handbook is published”.)
  const many = /s$/.test(which.term?.title ?? '');
  const is = many ? 'are' : 'is';
  const facts: Words[] = [
    ...(published === undefined ? [] : [[published ? `${is} published` : `${is} not published`]]),
    ...(reviewedEvery ? [together(`${is} reviewed `, everyWords(reviewedEvery))] : []),
  ];
  const isSame = title?.value.trim() === which.term?.title;
  const values = { policy: names.term(which), title: isSame ? undefined : title && saidIn(title) };
  return facts.length > 0
    ? say(id, span, 'policy', { ...values, facts: listWords(facts) })
    : say(id, span, 'policyWithoutFacts', values);
}
