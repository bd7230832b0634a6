/** A seat, clause by clause: who nominates and appoints, what is asked of the person, the office and its ties. */
import type { Appointment, Requirement, Seat } from '@icb/language';
import type { Clause, Words } from '../document/document.ts';
import type { Values } from '../wording/fill.ts';
import { isNamedAsOrganisation, seatTitle } from '../wording/names.ts';
import { held, one, several } from '../wording/nouns.ts';
import { amountWords, everyWords, lengthWords, listWords, timesWords } from '../wording/numbers.ts';
import { paragraphsOf, saidIn, together } from '../wording/words.ts';
import { across, clauseOf, conditionItems, provisions, type Saying, termItems, withItems } from './clauses.ts';

/** How the seat is spoken of, and whether there are several of it. */
interface Subject {
  readonly id: string;
  readonly Seat: string;
  readonly many: boolean;
}

export function seatClauses(
  seat: Seat,
  id: string,
  saying: Saying,
  clauseOfNomination: (of: Seat) => string,
): Clause[] {
  const many = isSeveral(seat);
  const subject: Subject = { id: `${id}/`, Seat: subjectOf(seat, many), many };
  return [
    ...aliases(seat, subject),
    ...roles(seat, subject, saying),
    ...nomination(seat, subject, saying, clauseOfNomination),
    ...appointing(seat, subject, saying),
    ...seat.requirements.map((each, index) => requirement(each, index, subject, saying)),
    ...office(seat, subject, saying),
    ...ties(seat, subject, saying),
    ...provisions(subject.id, seat.provisions, saying),
  ];
}

export function isSeveral({ count }: Seat): boolean {
  return count.stated !== undefined && !(count.stated.form === 'exactly' && count.stated.least?.value === 1);
}

const groups: Readonly<Partial<Record<Seat['kind'], string>>> = {
  participant: 'participant',
  observer: 'observer',
};

/** “The Chair”; a title with commas or brackets, or of several seats, would not go well with a verb. */
function subjectOf(seat: Seat, many: boolean): string {
  const what = groups[seat.kind] ?? 'member';
  if (many) return `These ${what}s`;
  const title = seatTitle(seat);
  const [words] = title;
  const isPlain =
    title.length === 1 && typeof words === 'string' && /^[\p{L}\p{N}][\p{L}\p{N} ’'-]{0,59}$/u.test(words);
  if (!isPlain || /^(the|this|these|that|each|all|any|an?) | (and|or) |[^aeiou]ies$|[^us’']s$/i.test(words))
    return `This ${what}`;
  return isNamedAsOrganisation(seat) ? words : `The ${words}`;
}

function aliases({ aliases: list, span }: Seat, { id, Seat: subject, many }: Subject): Clause[] {
  if (list.length === 0) return [];
  const names = listWords(
    list.map((alias) => together('“', saidIn(alias), '”')),
    'or',
  );
  return [
    clauseOf(`${id}aliases`, across(list) ?? span, [
      together(`${subject} ${many ? 'are' : 'is'} also called `, names, '.'),
    ]),
  ];
}

function roles(seat: Seat, { id, Seat: Seat_, many }: Subject, { say, names }: Saying): Clause[] {
  const held_ = together(`the role${seat.roles.length === 1 ? '' : 's'} of `, names.terms(seat.roles));
  return [
    ...(seat.roles.length > 0
      ? [say(`${id}roles`, across(seat.roles), 'roles', { Seat: Seat_, 'the roles': held_ }, many)]
      : []),
    ...(seat.responsibleFor.length > 0
      ? [
          say(
            `${id}responsible`,
            across(seat.responsibleFor),
            'responsible',
            { Seat: Seat_, functions: names.terms(seat.responsibleFor) },
            many,
          ),
        ]
      : []),
  ];
}

function nomination(
  seat: Seat,
  { id, Seat: Seat_, many }: Subject,
  saying: Saying,
  clauseOfNomination: (of: Seat) => string,
): Clause[] {
  const { names, say } = saying;
  const { nominated, nominationProcess: process } = seat;
  const clauses: Clause[] = [];
  if (nominated) {
    clauses.push(
      say(
        `${id}nominated`,
        nominated.span,
        'nominated',
        {
          Seat: Seat_,
          jointly: nominated.jointly ? ' jointly' : '',
          who: names.list(nominated.by),
          prescribed: nominated.asPrescribed ? 'as regulations prescribe' : undefined,
          list: nominated.listedIn && names.term(nominated.listedIn),
        },
        many,
      ),
    );
  }
  if (process?.as) {
    const other = process.as.seat;
    const clause = other && clauseOfNomination(other);
    const values: Values = {
      seat: names.one(process.as),
      clause: clause ? [{ to: clause, words: clause }] : undefined,
    };
    clauses.push(say(`${id}nomination`, process.span, 'nominationAs', values));
  } else if (process) {
    if (process.steps.length > 0 || process.hasRegardTo.length === 0) {
      const steps = say(`${id}nomination`, process.span, 'nominationSteps');
      clauses.push(withItems(steps, conditionItems(`${id}nomination`, process.steps, saying)));
    }
    if (process.hasRegardTo.length > 0)
      clauses.push(
        say(`${id}nomination/regard`, across(process.hasRegardTo), 'nominationRegard', {
          guidance: names.terms(process.hasRegardTo),
        }),
      );
  }
  return clauses;
}

export function approvalOf({ withApprovalOf, prior }: Appointment, { names }: Saying): Values {
  return { prior: prior ? ' prior' : '', approval: names.maybe(withApprovalOf) };
}

function appointing(seat: Seat, { id, Seat: Seat_, many }: Subject, saying: Saying): Clause[] {
  const { say, names } = saying;
  const { appointed } = seat;
  return [
    ...(appointed
      ? [
          say(
            `${id}appointed`,
            appointed.span,
            'appointed',
            { Seat: Seat_, who: names.list(appointed.by), ...approvalOf(appointed, saying) },
            many,
          ),
        ]
      : []),
    ...seat.removals.map((each) => {
      const end = each.grounds.length > 0 ? ', on any of these grounds:' : '.';
      const values = { Seat: Seat_, who: names.list(each.by), ...approvalOf(each, saying), end };
      const clause = say(`${id}${each.kind}`, each.span, each.kind, values, many);
      return withItems(clause, termItems(`${id}${each.kind}`, each.grounds, saying));
    }),
  ];
}

function requirement(each: Requirement, index: number, subject: Subject, saying: Saying): Clause {
  const { say, words, names } = saying;
  const { terms, who } = each;
  const what = {
    be: () => words('be', { what: names.terms(terms, 'or', subject.many ? several : one) }),
    independent: () => words('independent', { who: names.list(who) }),
    registered: () => words('registered', { what: names.terms(terms, 'or', (term) => `the ${term.title}`) }),
    seconded: () => words('seconded', { who: names.list(who) }),
    hold: () => words('hold', { what: names.terms(terms, 'or', held) }),
    knowledge: () => words('knowledge', { too: each.andExperience ? ' and experience' : '', what: names.terms(terms) }),
    experience: () => words('experience', { what: names.terms(terms) }),
  }[each.what]();
  const values = { Seat: subject.Seat, modal: each.modal, not: each.not ? ' not' : '', what };
  const key = [each.what, ...terms.map(({ name }) => name), ...who.map(({ name }) => name)].join('-');
  return say(`${subject.id}requirement/${key || index}`, each.span, 'requirement', values, subject.many);
}

function office(seat: Seat, { id, Seat: Seat_, many }: Subject, saying: Saying): Clause[] {
  const { say, names } = saying;
  const { term, deputies, vacancy, remuneration } = seat;
  const clauses: Clause[] = [];
  if (term) {
    const most = term.most.map(({ amount, unit }) => timesWords(amount, unit));
    const values = {
      upTo: term.upTo ? ' up to' : '',
      length: lengthWords(term.length),
      most: most.length > 0 ? listWords(most) : undefined,
      break: term.break && lengthWords(term.break),
    };
    clauses.push(say(`${id}term`, term.span, 'term', values));
  }
  if (deputies) {
    const phrase = ({ named: 'deputiesNamed', allowed: 'deputiesAllowed', excluded: 'deputiesExcluded' } as const)[
      deputies.are
    ];
    const vote = deputies.vote === undefined ? undefined : deputies.vote ? 'with a vote' : 'without a vote';
    const values = { Seat: Seat_, vote, approval: names.maybe(deputies.withApprovalOf) };
    clauses.push(say(`${id}deputies`, deputies.span, phrase, values, many));
  }
  if (vacancy?.text) clauses.push(say(`${id}vacancy`, vacancy.span, 'vacancySaid', { text: saidIn(vacancy.text) }));
  else if (vacancy)
    clauses.push(
      say(`${id}vacancy`, vacancy.span, 'vacancyFilled', {
        who: names.list(vacancy.filledBy),
        length: vacancy.within && lengthWords(vacancy.within),
      }),
    );
  if (remuneration) {
    const text = remuneration.text && listParagraphs(paragraphsOf(remuneration.text));
    clauses.push(
      remuneration.setBy.length > 0
        ? say(`${id}remuneration`, remuneration.span, 'remunerationSet', { who: names.list(remuneration.setBy), text })
        : say(`${id}remuneration`, remuneration.span, 'remunerationSaid', { text: text ?? [] }),
    );
  }
  return clauses;
}

function listParagraphs(paragraphs: readonly Words[]): Words {
  return together(...paragraphs.flatMap((words, index) => (index === 0 ? [words] : [' ', words])));
}

function ties(seat: Seat, { id, Seat: Seat_, many }: Subject, saying: Saying): Clause[] {
  const { say, names } = saying;
  const listed = (key: 'from' | 'represents' | 'sharedWith' | 'jointWith' | 'heldJointlyBy' | 'invitedBy'): Clause[] =>
    seat[key].length > 0
      ? [
          say(
            `${id}${key}`,
            across(seat[key]),
            key,
            { Seat: Seat_, who: names.list(seat[key], key === 'from' ? 'or' : 'and') },
            many,
          ),
        ]
      : [];
  return [
    ...listed('from'),
    ...listed('represents'),
    ...(seat.accountableTo.length > 0
      ? [
          say(
            `${id}accountable`,
            across(seat.accountableTo),
            'accountable',
            { Seat: Seat_, who: names.list(seat.accountableTo) },
            many,
          ),
        ]
      : []),
    ...(['actsFor', 'becomes'] as const).flatMap((key) =>
      seat[key].map((each) =>
        say(
          `${id}${key}/${each.seat.name}`,
          each.span,
          key,
          {
            Seat: Seat_,
            seat: names.one(each.seat),
            occasions: each.occasions.length > 0 ? names.terms(each.occasions, 'or', one) : undefined,
          },
          many,
        ),
      ),
    ),
    ...listed('sharedWith'),
    ...listed('jointWith'),
    ...(seat.jobShare
      ? [
          say(`${id}jobShare`, seat.jobShare.span, 'jobShare', {
            people: together(amountWords(seat.jobShare.people), ' people'),
          }),
        ]
      : []),
    ...seat.samePersonAs.map((each) =>
      say(`${id}samePersonAs/${each.name}`, each.span, 'samePersonAs', { Seat: Seat_, seat: names.one(each) }, many),
    ),
    ...listed('heldJointlyBy'),
    ...(seat.rotates
      ? [
          say(`${id}rotates`, seat.rotates.span, 'rotates', {
            who: names.list(seat.rotates.between),
            every: seat.rotates.every && everyWords(seat.rotates.every),
          }),
        ]
      : []),
    ...listed('invitedBy'),
  ];
}
