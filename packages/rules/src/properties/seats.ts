/** What can be asked of seats. */
import { type Condition, type Duration, isA, type Requirement, type Seat, type TermReference } from '@icb/language';
import type { Value } from '../items.ts';
import { rolesOf } from '../titles.ts';
import { termNamed } from '../vocabulary.ts';
import { speakingOf } from '../voices.ts';
import { by, flag, number, type Property, postOf, references, said, stated, terms } from './property.ts';

function seat(
  words: string,
  coverage: string,
  read: (part: Seat) => Value | undefined,
  more: Partial<Property> = {},
): Property {
  return { of: 'seat', words, coverage, content: 'SeatProvision', read: read as never, ...more };
}

/** What a requirement of a seat asks for, if all of its alternatives are asked together. */
function required(part: Seat, what: Requirement['what'], not = false): TermReference[] {
  return part.requirements
    .filter((each) => each.modal === 'must' && each.what === what && each.not === not)
    .flatMap((each) => each.terms);
}

/** Whether the seat is for employees only: whatever else a line allows does not make it so. */
function employed(part: Seat): Value | undefined {
  const lines = part.requirements.filter((each) => each.modal === 'must' && each.what === 'be' && !each.not);
  if (lines.some((each) => each.terms.every(({ term }) => isA(term, 'employee')))) return flag(true);
  return terms(lines.flatMap((each) => each.terms.filter(({ is }) => is === 'placeholder')));
}

/** `executive`, which is an ordinary member and a member too. */
function kindOf({ kind, nameSpan: span }: Seat): TermReference {
  const term = termNamed(kind);
  return { name: kind, is: 'term', span, ...(term && { term }) };
}

const inYear = { hour: 365 * 24, day: 365, week: 52, month: 12, year: 1 } as const;

/** A length of time in years, unless a placeholder leaves it open. */
function yearsOf({ amount, unit }: Duration): Value | undefined {
  if (amount.value === undefined) return terms([{ name: amount.text, is: 'placeholder', span: amount.span }]);
  return number(amount.value / inYear[unit]);
}

/** Lists of those who nominate, where somebody points to one: of the nomination, or of an organisation in it. */
function listsOf({ nominated }: Seat): TermReference[] {
  const lists = [nominated?.listedIn, ...(nominated?.by ?? []).map((each) => each.party?.listedIn)];
  return lists.filter((each) => each !== undefined);
}

export const seatProperties: readonly Property[] = [
  seat('post', 'composition', postOf, { asks: 'whether' }),
  seat('kind', 'composition', (part) => terms([kindOf(part)]), { terms: ['seat-kind'] }),
  seat('votes', 'votes', (part) => flag(part.votes), { asks: 'whether' }),
  seat('appointed', 'appointments', (part) => said(part.appointed), { asks: 'whether' }),
  seat('appointed by', 'appointments', (part) => references(part.appointed?.by)),
  seat('appointed only by', 'appointments', (part) => references(part.appointed?.by), { only: true }),
  seat('with approval of', 'appointments', (part) => references(part.appointed?.withApprovalOf)),
  seat('removed by', 'appointments', (part) => references(by(part.removals))),
  seat('removed on grounds', 'appointments', (part) => terms(part.removals.flatMap((each) => each.grounds)), {
    terms: ['ground'],
  }),
  seat('removed only by', 'appointments', (part) => references(by(part.removals)), { only: true }),
  seat('removed with approval of', 'appointments', (part) =>
    part.removals.length === 0
      ? undefined
      : part.removals.every((each) => each.withApprovalOf.length > 0)
        ? references(part.removals.flatMap((each) => each.withApprovalOf))
        : { type: 'references', references: [] },
  ),
  seat('nominated', 'appointments', (part) => said(part.nominated), { asks: 'whether' }),
  seat('nominated by', 'appointments', (part) => references(part.nominated?.by)),
  seat('nominated only by', 'appointments', (part) => references(part.nominated?.by), { only: true }),
  seat('nominated jointly', 'appointments', (part) => (part.nominated ? flag(part.nominated.jointly) : undefined), {
    asks: 'whether',
  }),
  seat(
    'nominated as prescribed',
    'appointments',
    (part) => (part.nominated ? flag(part.nominated.asPrescribed) : undefined),
    { asks: 'whether' },
  ),
  seat('nominators listed in', 'appointments', (part) => terms(listsOf(part))),
  // wherever a list is pointed to, it is not left open which one
  seat('list of nominators named', 'appointments', (part) => terms(listsOf(part)) ?? flag(true), { asks: 'whether' }),
  // by name or by a list, neither of which is left open
  seat(
    'nominators known',
    'appointments',
    ({ nominated }) => {
      const { listedIn, by: who = [] } = nominated ?? {};
      return stated(listedIn ? listedIn.is === 'placeholder' : who.every((each) => each.is === 'placeholder'));
    },
    { asks: 'whether' },
  ),
  seat(
    'nomination process',
    'appointments',
    (part) => {
      const as = part.nominationProcess?.as;
      return as && as.is !== 'seat' ? references([as]) : said(stepsOf(part).length > 0 || undefined);
    },
    { asks: 'whether' },
  ),
  seat('step', 'appointments', (part) => terms(stepsOf(part).map((step) => step.term)), { terms: ['step'] }),
  seat('last step', 'appointments', (part) => terms([stepsOf(part).at(-1)?.term]), { terms: ['step'] }),
  seat('nomination with regard to', 'appointments', (part) => terms(processOf(part)?.hasRegardTo ?? []), {
    terms: ['guidance'],
  }),
  seat('from', 'composition', (part) => references(part.from)),
  seat('represents', 'composition', (part) => references(part.represents)),
  seat('role', 'composition', (part) => terms(rolesOf(part)), { terms: ['role'] }),
  seat('responsible for', 'composition', (part) => terms(part.responsibleFor)),
  seat('is', 'appointments', (part) => terms(required(part, 'be').map((each) => speakingOf(each, 'profession')))),
  seat('cannot be', 'appointments', (part) => terms(required(part, 'be', true))),
  seat('holds', 'appointments', (part) => terms(required(part, 'hold'))),
  seat('cannot hold', 'appointments', (part) => terms(required(part, 'hold', true))),
  seat('knowledge of', 'appointments', (part) => terms(required(part, 'knowledge')), {
    terms: ['knowledge', 'service'],
  }),
  seat('experience of', 'appointments', (part) =>
    terms([
      ...required(part, 'experience'),
      ...part.requirements
        .filter((each) => each.andExperience && each.modal === 'must' && !each.not)
        .flatMap((each) => each.terms),
    ]),
  ),
  seat('registered with', 'appointments', (part) => terms(required(part, 'registered')), { terms: ['register'] }),
  seat('independent of', 'appointments', (part) =>
    references(
      part.requirements
        .filter((each) => each.what === 'independent' && each.modal === 'must' && !each.not)
        .flatMap((each) => each.who),
    ),
  ),
  seat('seconded from', 'appointments', (part) =>
    references(part.requirements.filter((each) => each.what === 'seconded' && !each.not).flatMap((each) => each.who)),
  ),
  seat(
    'seconded only from',
    'appointments',
    (part) =>
      references(part.requirements.filter((each) => each.what === 'seconded' && !each.not).flatMap((each) => each.who)),
    { only: true },
  ),
  seat('term', 'appointments', (part) => said(part.term), { asks: 'whether' }),
  seat('term in years', 'appointments', (part) => part.term && yearsOf(part.term.length), { asks: 'number' }),
  seat('limit of terms', 'appointments', (part) => said(part.term?.most.length || undefined), { asks: 'whether' }),
  seat('remuneration', 'appointments', (part) => said(part.remuneration), { asks: 'whether' }),
  seat('remuneration set by', 'appointments', (part) => references(part.remuneration?.setBy)),
  seat('deputies', 'appointments', (part) => said(part.deputies), { asks: 'whether' }),
  seat('acts for', 'appointments', (part) => references(part.actsFor.map((each) => each.seat))),
  seat('becomes', 'appointments', (part) => references(part.becomes.map((each) => each.seat))),
  seat('employed', 'appointments', employed, { asks: 'whether' }),
];

function processOf(part: Seat): Seat['nominationProcess'] {
  const own = part.nominationProcess;
  return own?.as ? own.as.seat?.nominationProcess : own;
}

function stepsOf(part: Seat): readonly Condition[] {
  return processOf(part)?.steps ?? [];
}
