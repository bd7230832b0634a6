/** A constitution as text that reads back to the same constitution. */
import type {
  Body,
  Challenge,
  Conditions,
  Constitution,
  Interests,
  Party,
  Policy,
  Principles,
  Removal,
  Strategy,
  Variation,
} from '../model/constitution.ts';
import {
  approval,
  block,
  duration,
  exercise,
  line,
  type Printed,
  quoted,
  references,
  terms,
  textLines,
} from './phrases.ts';
import {
  printDecisions,
  printMeetings,
  printMembersOf,
  printPopulation,
  printProvisions,
  printQuorum,
} from './print-parts.ts';
import { printSeat } from './print-seat.ts';

/**
 * Writes a constitution in the order of the model constitution. Comments are not part of it, and neither are the terms
 * that its file may define. The result is formatted as `format` would.
 */
export function print(constitution: Constitution): string {
  const { title } = constitution;
  const partnership = constitution.for ? ` for ${references([constitution.for])}` : '';
  const start = named(constitution.kind, constitution.name);
  const head = title ? textLines(start, title, partnership.trim()) : [`${start}${partnership}`];
  const [last, ...before] = [...head].reverse();
  const sections = sectionsOf(constitution).filter((section) => section.length > 0);
  const inner = sections.flatMap((section, index) => (index === 0 ? section : [[''], ...section]));
  const parts = [
    ...(constitution.imports.length > 0 ? [constitution.imports.map((each) => `import ${quoted(each.path)}`)] : []),
    ...(constitution.organisations.length > 0
      ? [block('organisations', constitution.organisations.map(printParty))]
      : []),
    [...before.reverse(), ...block(last as string, inner)],
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** The first words of what has a name; it has none yet where a line is still being written. */
function named(kind: string, name: string): string {
  return name === '' ? kind : `${kind} ${name}`;
}

/** Groups of provisions that belong together; a blank line comes between two. */
function sectionsOf(constitution: Constitution): Printed[][] {
  const { inForce, published, population, area, partners, board } = constitution;
  return [
    [
      ...constitution.established.flatMap(({ date, order, jointlyBy }) => {
        if (jointlyBy.length > 0) return [line('established jointly by', references(jointlyBy))];
        const start = date ? `established ${date.text}` : 'established';
        return [order ? textLines(`${start} by order`, order) : [start]];
      }),
      ...(inForce
        ? [
            line(
              'in force',
              inForce.from && `from ${inForce.from.text}`,
              inForce.until && `until ${inForce.until.text}`,
            ),
          ]
        : []),
      ...constitution.varied.map(({ date, note }) =>
        note ? textLines(`varied on ${date.text}`, note) : line('varied on', date.text),
      ),
      ...(published ? [textLines('published at', published.address)] : []),
      ...constitution.encodings.map(({ source, covers }) =>
        textLines('encoded from', source, covers.length > 0 ? `covers ${terms(covers)}` : ''),
      ),
      ...constitution.codes.map(({ scheme, code }) => line(scheme, code)),
      ...(population ? [printPopulation(population)] : []),
    ],
    area ? [printArea(area)] : [],
    partners ? [block('partners', partners.parties.map(printParty))] : [],
    constitution.eligibility ? [printConditions('eligibility', constitution.eligibility)] : [],
    constitution.disqualification ? [printConditions('disqualification', constitution.disqualification)] : [],
    board ? [block(board.kind, spaced([...board.members.map(printSeat), ...board.membersOf.map(printMembersOf)]))] : [],
    ...constitution.removals.map((each) => [printRemoval(each)]),
    ...constitution.bodies.map((each) => [printBody(each)]),
    constitution.delegations.map((each) =>
      exercise(`delegates ${terms(each.functions)} to ${references(each.to)}`, each),
    ),
    constitution.quorum ? [printQuorum(constitution.quorum)] : [],
    constitution.decisions ? [printDecisions(constitution.decisions)] : [],
    constitution.meetings ? [printMeetings(constitution.meetings)] : [],
    constitution.interests ? [printInterests(constitution.interests)] : [],
    ...constitution.principles.map((each) => [printPrinciples(each)]),
    constitution.variation ? [printVariation(constitution.variation)] : [],
    constitution.challenge ? [printChallenge(constitution.challenge)] : [],
    constitution.strategy ? [printStrategy(constitution.strategy)] : [],
    constitution.policies.map(printPolicy),
    printProvisions(constitution.provisions),
    constitution.explanations.map(({ rule, reason, review }) => {
      const end = review ? `review ${review.text}` : '';
      return reason ? textLines(`explain ${rule} because`, reason, end) : line(`explain ${rule}`, end);
    }),
  ];
}

/** A blank line between blocks. */
function spaced(parts: readonly Printed[]): Printed[] {
  return parts.flatMap((part, index) =>
    index > 0 && (part.length > 1 || (parts[index - 1]?.length ?? 0) > 1) ? [[''], part] : [part],
  );
}

function printArea({ text, covers, parties, block: braces }: NonNullable<Constitution['area']>): Printed {
  const others = covers.length > 0 ? `covers ${references(covers)}` : '';
  if (!text) return others === '' ? block('area', parties.map(printParty)) : line('area', others);
  const head = textLines('area', text, others);
  if (!braces && parties.length === 0) return head;
  const [last, ...before] = [...head].reverse();
  return [...before.reverse(), ...block(last as string, parties.map(printParty))];
}

function printParty(party: Party): Printed {
  const clauses = [
    party.provides.length > 0 ? `provides ${terms(party.provides)}` : '',
    party.listedIn ? `listed in ${party.listedIn.name}` : '',
    ...party.codes.map(({ scheme, code }) => `${scheme} ${code}`),
    party.covers.length > 0 ? `covers ${references(party.covers)}` : '',
  ].filter((clause) => clause !== '');
  const start = named(party.kind.name, party.name);
  const titled = party.title ? textLines(start, party.title, clauses.join(' ')) : line(start, ...clauses);
  if (!party.inPart) return titled;
  const last = `${titled[titled.length - 1]} in part`;
  const before = titled.slice(0, -1);
  return [...before, ...(party.inPart.extent ? textLines(last, party.inPart.extent) : [last])];
}

function printConditions(head: string, { conditions }: Conditions): Printed {
  return block(
    head,
    conditions.map(({ term, text }) => (text ? textLines(term.name, text) : line(term.name))),
  );
}

function printRemoval(removal: Removal): Printed {
  return block(removal.kind, [
    ...(removal.of.length > 0 ? [line('of', terms(removal.of))] : []),
    ...removal.by.map((each) => line('by', references(each.by), approval(each))),
    ...(removal.grounds.length > 0 ? [line('on grounds', terms(removal.grounds))] : []),
    ...printProvisions(removal.provisions),
  ]);
}

function printBody(body: Body): Printed {
  const { form, termsOfReference } = body;
  const start = named(body.kind, body.name);
  const head = body.title ? textLines(start, body.title) : [start];
  const [last, ...before] = [...head].reverse();
  const listed = (words: string, list: string): Printed[] => (list === '' ? [] : [line(words, list)]);
  const inner = [
    ...listed('purpose', terms(body.purposes)),
    ...listed('part of', body.partOf ? references([body.partOf]) : ''),
    ...(form ? [line('form', form.form.name, form.under && `under ${form.under.name}`)] : []),
    ...listed('parties', references(body.parties)),
    ...listed('covers', references(body.covers)),
    ...(body.population ? [printPopulation(body.population)] : []),
    ...body.exercises.map((each) => exercise(`exercises ${terms(each.functions)}`, each)),
    ...listed('chaired by', references(body.chairedBy)),
    ...body.membersChosen.map(({ how, by }) => line('members', how, 'by', references(by))),
    ...listed('members', references(body.members)),
    ...body.membersOf.map(printMembersOf),
    ...body.seats.map(printSeat),
    ...listed('bars', terms(body.bars)),
    ...(termsOfReference
      ? [
          line(
            `terms-of-reference ${[
              termsOfReference.agreedByBoard && 'agreed by board',
              termsOfReference.published && 'published',
            ]
              .filter(Boolean)
              .join(', ')}`,
          ),
        ]
      : []),
    ...listed('meets in common with', references(body.inCommonWith)),
    ...listed('reports to', references(body.reportsTo)),
    ...listed('advises', references(body.advises)),
    ...(body.quorum ? [printQuorum(body.quorum)] : []),
    ...(body.decisions ? [printDecisions(body.decisions)] : []),
    ...(body.meetings ? [printMeetings(body.meetings)] : []),
    ...printProvisions(body.provisions),
  ];
  return [...before.reverse(), ...block(last as string, inner)];
}

function printInterests(interests: Interests): Printed {
  const { declared, managed } = interests;
  return block('interests', [
    ...interests.registers.map(({ of, access }) =>
      line(
        'registers of',
        terms(of),
        access === 'published' ? 'published' : access === 'on-request' && 'available on request',
      ),
    ),
    ...(declared ? [printDeclared(declared)] : []),
    ...(managed
      ? [
          line(
            `managed so that they do not${managed.appearanceToo ? ', and do not appear to,' : ''} affect the integrity of decisions`,
          ),
        ]
      : []),
    ...interests.kept.map(({ published, length }) =>
      line('kept', published ? 'published' : 'on record', duration(length)),
    ),
    ...printProvisions(interests.provisions),
  ]);
}

function printDeclared({ promptly, within }: NonNullable<Interests['declared']>): Printed {
  const parts = [promptly && 'as soon as practicable', within && `within ${duration(within)}`].filter(Boolean);
  return line(`declared ${parts.join(', ')}`);
}

function printPrinciples({ topic, from, items }: Principles): Printed {
  if (from) return line('principles', topic.name, 'from', from.name);
  return block(
    `principles ${topic.name}`,
    items.map((item) => textLines('', item)).map(([first, ...rest]) => [(first as string).trimStart(), ...rest]),
  );
}

function printVariation(variation: Variation): Printed {
  return block('variation', [
    ...variation.routes.map((route) =>
      line('by', references(route.by), route.onOwnInitiative && 'on its own initiative', approval(route)),
    ),
    ...(variation.effectiveFromApproval ? [line('effective from approval')] : []),
    ...(variation.proposedBy.length > 0 ? [line('proposed by', references(variation.proposedBy))] : []),
    ...(variation.consults.length > 0 ? [line('consults', references(variation.consults))] : []),
    ...printProvisions(variation.provisions),
  ]);
}

function printChallenge(challenge: Challenge): Printed {
  const { answered } = challenge;
  return block('challenge', [
    ...(challenge.openToEveryone ? [line('open to everyone')] : []),
    ...(challenge.openTo.length > 0 ? [line('open to', references(challenge.openTo))] : []),
    ...(challenge.raisedWithin ? [line('raised within', duration(challenge.raisedWithin))] : []),
    ...(challenge.heardBy.length > 0 ? [line('heard by', references(challenge.heardBy))] : []),
    ...(answered
      ? [
          line(
            'answered',
            answered.within && `within ${duration(answered.within)}${answered.published ? ',' : ''}`,
            answered.published && 'published',
          ),
        ]
      : []),
    ...printProvisions(challenge.provisions),
  ]);
}

function printStrategy(strategy: Strategy): Printed {
  const { reviewed, published } = strategy;
  const involved = [
    ...(strategy.involves.length > 0 ? [references(strategy.involves)] : []),
    ...(strategy.involvesLocalPeople ? ['people who live or work in the area'] : []),
  ];
  return block('strategy', [
    ...(strategy.assessedNeedsOf.length > 0 ? [line('assessed needs of', references(strategy.assessedNeedsOf))] : []),
    ...(reviewed
      ? [line('reviewed', reviewed.every ? `every ${duration(reviewed.every)}` : 'on each new assessment')]
      : []),
    ...(strategy.considers.length > 0 ? [line('considers', terms(strategy.considers))] : []),
    ...(strategy.hasRegardTo.length > 0 ? [line('has regard to', terms(strategy.hasRegardTo))] : []),
    ...(involved.length > 0 ? [line('involves', involved.join(', '))] : []),
    ...(published
      ? [line('published', published.copiesTo.length > 0 && `with copies to ${references(published.copiesTo)}`)]
      : []),
    ...printProvisions(strategy.provisions),
  ]);
}

function printPolicy({ policy, title, published, reviewedEvery }: Policy): Printed {
  const end = [
    published === undefined ? '' : published ? 'published' : 'not published',
    reviewedEvery ? `reviewed every ${duration(reviewedEvery)}` : '',
  ].filter((part) => part !== '');
  return title ? textLines(`policy ${policy.name}`, title, end.join(' ')) : line('policy', policy.name, ...end);
}
