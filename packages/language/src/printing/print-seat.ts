/** A seat as text. */
import type { NominationProcess, Requirement, Seat } from '../model/constitution.ts';
import { approval, block, duration, line, type Printed, references, terms, textLines } from './phrases.ts';
import { printProvisions } from './print-parts.ts';

export function printSeat(seat: Seat): Printed {
  const kind = seat.kind === 'other-member' ? 'other member' : seat.kind;
  const head = withTitle([kind, seat.named && seat.name].filter(Boolean).join(' '), seat);
  const inner = [...seatLines(seat), ...officeLines(seat), ...relationLines(seat), ...printProvisions(seat.provisions)];
  const [last, ...before] = [...head].reverse();
  return [...before.reverse(), ...block(last as string, inner)];
}

function withTitle(head: string, seat: Seat): Printed {
  if (!seat.title) return [head];
  const titled = textLines(head, seat.title);
  if (seat.aliases.length === 0) return titled;
  return seat.aliases.reduce<Printed>(
    (lines, alias, index) => continued(lines, index === 0 ? ' also' : ',', textLines('', alias)),
    titled,
  );
}

/** Goes on with the last of the lines. */
function continued(lines: Printed, between: string, more: Printed): Printed {
  const last = lines[lines.length - 1] as string;
  const [first, ...rest] = more;
  return [...lines.slice(0, -1), `${last}${between} ${(first as string).trimStart()}`, ...rest];
}

function seatLines(seat: Seat): Printed[] {
  const { stated } = seat.count;
  const count =
    stated &&
    {
      exactly: stated.least?.text,
      range: `${stated.least?.text} to ${stated.most?.text}`,
      'at-least': `at least ${stated.least?.text}`,
      'for-each': `${stated.least?.text}${stated.perEach ? `, ${stated.perEach.text}` : ''} for each ${
        stated.forBodies ?? (stated.forEach && references([stated.forEach]))
      }`,
      'not-stated': 'not stated',
    }[stated.form];
  return [
    ...(count === undefined ? [] : [line('seats', count)]),
    ...(seat.votesStated ? [line(seat.votesStated === 'not stated' ? 'votes not stated' : seat.votesStated)] : []),
    ...list('role', terms(seat.roles)),
    ...list('responsible for', terms(seat.responsibleFor)),
    ...(seat.nominated
      ? [
          line(
            'nominated',
            seat.nominated.jointly && 'jointly',
            'by',
            `${references(seat.nominated.by)}${seat.nominated.asPrescribed ? ' as prescribed' : ''}${
              seat.nominated.listedIn ? `, listed in ${seat.nominated.listedIn.name}` : ''
            }`,
          ),
        ]
      : []),
    ...(seat.nominationProcess ? [printNomination(seat.nominationProcess)] : []),
    ...(seat.appointed ? [line('appointed by', references(seat.appointed.by), approval(seat.appointed))] : []),
    ...seat.removals.map((each) =>
      line(
        each.kind,
        'by',
        references(each.by),
        approval(each),
        each.grounds.length > 0 && `on grounds ${terms(each.grounds)}`,
      ),
    ),
    ...list('from', references(seat.from)),
    ...list('represents', references(seat.represents)),
    ...seat.requirements.map(printRequirement),
  ];
}

function printNomination(process: NominationProcess): Printed {
  if (process.as) return line('nomination as', references([process.as]));
  return block('nomination', [
    ...process.steps.map((step) => (step.text ? textLines(step.term.name, step.text) : line(step.term.name))),
    ...list('has regard to', terms(process.hasRegardTo)),
  ]);
}

function printRequirement(each: Requirement): Printed {
  const what = {
    be: `be ${terms(each.terms, ' or ')}`,
    independent: `be independent of ${references(each.who)}`,
    registered: `be registered with ${terms(each.terms, ' or ')}`,
    seconded: `be seconded from ${references(each.who)}`,
    hold: `hold ${terms(each.terms, ' or ')}`,
    knowledge: `have knowledge ${each.andExperience ? 'and experience ' : ''}of ${terms(each.terms)}`,
    experience: `have experience of ${terms(each.terms)}`,
  }[each.what];
  return line(each.modal, each.not && 'not', what);
}

function officeLines(seat: Seat): Printed[] {
  const { term, deputies, vacancy, remuneration } = seat;
  return [
    ...(term
      ? [
          line(
            `term ${term.upTo ? 'up to ' : ''}${[
              duration(term.length),
              ...term.most.map(
                (most) => `at most ${most.amount.text} ${most.unit}${most.amount.text === '1' ? '' : 's'}`,
              ),
              ...(term.break ? [`break of ${duration(term.break)}`] : []),
            ].join(', ')}`,
          ),
        ]
      : []),
    ...(deputies
      ? [
          line(
            `deputies ${[
              deputies.are,
              ...(deputies.vote === undefined ? [] : [deputies.vote ? 'with vote' : 'without vote']),
              ...(deputies.withApprovalOf.length > 0
                ? [`with approval of ${references(deputies.withApprovalOf)}`]
                : []),
            ].join(', ')}`,
          ),
        ]
      : []),
    ...(vacancy
      ? [
          vacancy.text
            ? textLines('vacancy', vacancy.text)
            : line(
                'vacancy filled by',
                references(vacancy.filledBy),
                vacancy.within && `within ${duration(vacancy.within)}`,
              ),
        ]
      : []),
    ...(remuneration ? [printRemuneration(remuneration)] : []),
  ];
}

function printRemuneration({ setBy, text }: NonNullable<Seat['remuneration']>): Printed {
  const start = setBy.length > 0 ? `remuneration set by ${references(setBy)}` : 'remuneration';
  return text ? textLines(start, text) : [start];
}

function relationLines(seat: Seat): Printed[] {
  return [
    ...list('accountable to', references(seat.accountableTo)),
    ...seat.actsFor.map((each) =>
      line('acts for', references([each.seat]), each.occasions.length > 0 && `during ${terms(each.occasions)}`),
    ),
    ...seat.becomes.map((each) =>
      line('becomes', references([each.seat]), each.occasions.length > 0 && `on ${terms(each.occasions)}`),
    ),
    ...list('shared with', references(seat.sharedWith)),
    ...list('joint appointment with', references(seat.jointWith)),
    ...(seat.jobShare ? [line('job-share of', seat.jobShare.people.text)] : []),
    ...seat.samePersonAs.map((each) => line('same person as', references([each]))),
    ...list('held jointly by', references(seat.heldJointlyBy)),
    ...(seat.rotates
      ? [
          line(
            'rotates between',
            references(seat.rotates.between),
            seat.rotates.every && `every ${duration(seat.rotates.every)}`,
          ),
        ]
      : []),
    ...list('invited by', references(seat.invitedBy)),
  ];
}

function list(before: string, names: string): Printed[] {
  return names === '' ? [] : [line(before, names)];
}
