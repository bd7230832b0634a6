/** How near an import comes to a label: statements found, missed and wrong, and which of the wrong ones claim to be certain. */
import type { Constitution, Part, Seat } from '../../packages/language/src/index.ts';
import {
  bodiesOf,
  calledBy,
  fromAgrees,
  plainName,
  requirementOf,
  seatNames,
  termNames,
  unitsOf,
  voteAgrees,
} from './agreement.ts';

export interface Tally {
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
  /** Of those that are wrong, what claims to be certain, in words. */
  readonly certain: readonly string[];
  /** What was missed and what is wrong, in words: for the open half only. */
  readonly misses: readonly string[];
  readonly wrongs: readonly string[];
}

export const nothing: Tally = { found: 0, missed: 0, wrong: 0, certain: [], misses: [], wrongs: [] };

export function together(...tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, each) => ({
      found: all.found + each.found,
      missed: all.missed + each.missed,
      wrong: all.wrong + each.wrong,
      certain: [...all.certain, ...each.certain],
      misses: [...all.misses, ...each.misses],
      wrongs: [...all.wrongs, ...each.wrongs],
    }),
    nothing,
  );
}

export function measures({ found, missed, wrong }: Tally): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const precision = found + wrong === 0 ? 1 : found / (found + wrong);
  const recall = found + missed === 0 ? 1 : found / (found + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export interface Mention {
  readonly kind: string;
  readonly roles: readonly string[];
}

/** What is compared: both as constitutions, and of the import where it is sure. */
export interface Compared {
  readonly label: Constitution;
  readonly mentions: readonly Mention[];
  readonly imported: Constitution;
  readonly isCertain: (part: Part) => boolean;
}

/** The seats that a label states: those it only mentions come last in its constitution. */
function statedSeats({ label, mentions }: Compared): readonly Seat[] {
  const members = label.board?.members ?? [];
  return members.slice(0, members.length - mentions.length);
}

/** What two seats have to agree in, beside their kind. */
export type Aspect = 'vote' | 'number' | 'from';
const aspects: readonly Aspect[] = ['vote', 'number', 'from'];

export function scoreSeats(compared: Compared, leavingAside?: Aspect): Tally {
  const asked = aspects.filter((aspect) => aspect !== leavingAside);
  const fit = (one: { seat: Seat; unit: string }, other: { seat: Seat; unit: string }): boolean =>
    one.seat.kind === other.seat.kind &&
    (!asked.includes('number') || one.unit === other.unit) &&
    (!asked.includes('vote') || voteAgrees(one.seat, other.seat)) &&
    (!asked.includes('from') || fromAgrees(one.seat, other.seat));
  const { imported, mentions, isCertain } = compared;
  const label = statedSeats(compared).flatMap((seat) => unitsOf(seat).map((unit) => ({ seat, unit })));
  const read = (imported.board?.members ?? []).flatMap((seat) => unitsOf(seat).map((unit) => ({ seat, unit })));
  const fits = label.map((one) => read.flatMap((other, index) => (fit(one, other) ? [index] : [])));
  const partner = matching(fits, read.length);
  const left = read.filter((_, index) => partner[index] === undefined);
  const isMention = ({ seat }: { seat: Seat }): boolean =>
    mentions.some(
      ({ kind, roles }) => kind === seat.kind && roles.every((role) => seat.roles.some(({ name }) => name === role)),
    );
  const wrong = left.filter((each) => !isMention(each));
  const matched = new Set(partner.filter((each) => each !== undefined));
  return {
    found: read.length - left.length,
    missed: label.length - matched.size,
    wrong: wrong.length,
    certain: wrong.filter(({ seat }) => isCertainSeat(seat, isCertain)).map(({ seat }) => `seat ${describe(seat)}`),
    misses: label.filter((_, index) => !matched.has(index)).map(({ seat, unit }) => `seat ${describe(seat)} (${unit})`),
    wrongs: wrong.map(({ seat, unit }) => `seat ${describe(seat)} (${unit})`),
  };
}

function describe(seat: Seat): string {
  const from = [...(seat.nominated?.by ?? []), ...seat.from, ...seat.represents].map(({ name }) => name).join('+');
  return `${seat.kind} “${seat.title?.value ?? ''}” ${unitsOf(seat).length}×${unitsOf(seat)[0]} ${seat.votesStated ?? ''} from ${from}`;
}

/** Kind, number, vote and whom it is from: one that is a guess makes the seat one. */
function isCertainSeat(seat: Seat, isCertain: Compared['isCertain']): boolean {
  const parts = [
    seat.nameSpan ? { span: seat.nameSpan } : seat,
    seat.count.stated,
    seat.nominated,
    ...seat.from,
    ...seat.represents,
  ].filter((part): part is Part => part !== undefined);
  return parts.every(isCertain);
}

/** As many pairs as can be made: for each on the right, the one on the left. */
function matching(fits: readonly (readonly number[])[], size: number): (number | undefined)[] {
  const partner: (number | undefined)[] = Array.from({ length: size });
  const augment = (left: number, seen: Set<number>): boolean =>
    (fits[left] ?? []).some((right) => {
      if (seen.has(right)) return false;
      seen.add(right);
      const before = partner[right];
      if (before !== undefined && !augment(before, seen)) return false;
      partner[right] = left;
      return true;
    });
  for (const left of fits.keys()) augment(left, new Set());
  return partner;
}

/** A statement as words, each of which may be called by several names. */
interface Statement {
  readonly words: string;
  readonly options: readonly (readonly string[])[];
  readonly part: Part;
}

function agree(one: Statement, other: Statement): boolean {
  return (
    one.words === other.words &&
    one.options.length === other.options.length &&
    one.options.every((names) => other.options.some((others) => names.some((name) => others.includes(name))))
  );
}

function compareStatements(
  label: readonly Statement[],
  imported: readonly Statement[],
  isCertain: Compared['isCertain'],
  where = '',
): Tally {
  const partner = matching(
    label.map((one) => imported.flatMap((other, index) => (agree(one, other) ? [index] : []))),
    imported.length,
  );
  const matched = new Set(partner.filter((each) => each !== undefined));
  const wrong = imported.filter((_, index) => partner[index] === undefined);
  const inWords = ({ words, options }: Statement): string =>
    `${where}${words} ${options.map((names) => names.join('/')).join(' or ')}`;
  return {
    found: matched.size,
    missed: label.length - matched.size,
    wrong: wrong.length,
    certain: wrong.filter(({ part }) => isCertain(part)).map(inWords),
    misses: label.filter((_, index) => !matched.has(index)).map(inWords),
    wrongs: wrong.map(inWords),
  };
}

function overBodies(
  { label, imported, isCertain }: Compared,
  statements: (body: ReturnType<typeof bodiesOf>[number]) => readonly Statement[],
): Tally {
  const [ours, theirs] = [bodiesOf(label), bodiesOf(imported)];
  const names = new Set([...ours, ...theirs].map(({ of }) => of));
  return together(
    ...[...names].map((name) =>
      compareStatements(
        ours.filter(({ of }) => of === name).flatMap(statements),
        theirs.filter(({ of }) => of === name).flatMap(statements),
        isCertain,
        `${name}: `,
      ),
    ),
  );
}

export function scoreQuorum(compared: Compared): Tally {
  return overBodies(compared, ({ quorum }) =>
    quorum
      ? [
          ...quorum.sizes.map((part) => ({
            words: `${part.strictly ? 'more than' : 'at least'} ${part.share ? part.share.value.toFixed(3) : part.number?.value} ${part.voting ? 'voting' : ''}`,
            options: [],
            part,
          })),
          ...quorum.includes.map((part) => ({
            words: `includes ${part.count?.value ?? 1}`,
            options: [...part.kinds.map(({ name }) => [name]), ...part.seats.map(calledBy)],
            part,
          })),
          ...quorum.meetsWithout.map((part) => ({ words: 'without', options: [calledBy(part)], part })),
          // Who counts may be said in one line or in several.
          ...quorum.counts.flatMap((part) =>
            part.what.map(({ name }) => ({
              words: `${part.not ? 'does not count' : 'counts'} ${name}`,
              options: [],
              part: part as Part,
            })),
          ),
        ]
      : [],
  );
}

export function scoreVoting(compared: Compared): Tally {
  return overBodies(compared, ({ decisions }) => {
    if (!decisions) return [];
    const { consensusFirst, majorities, oneVoteEach, proxies, castingVote, disagreement, urgent } = decisions;
    return [
      ...(consensusFirst ? [{ words: 'consensus', options: [], part: consensusFirst }] : []),
      ...majorities.map((part) => ({
        words: `majority ${part.share?.value.toFixed(3) ?? 'simple'} ${part.of ?? ''} ${termNames(part.for)}`,
        options: [],
        part,
      })),
      ...(oneVoteEach ? [{ words: 'one vote each', options: [], part: oneVoteEach }] : []),
      ...(proxies ? [{ words: `proxies ${proxies.allowed}`, options: [], part: proxies }] : []),
      ...(castingVote ? [{ words: 'casting vote', options: castingVote.heldBy.map(calledBy), part: castingVote }] : []),
      ...(disagreement
        ? [{ words: 'disagreement', options: disagreement.resolvedBy.map(calledBy), part: disagreement }]
        : []),
      ...urgent.map((part) => ({
        words: `urgent ${part.reportedToNextMeeting}`,
        options: part.by.map(calledBy),
        part,
      })),
    ];
  });
}

/** Seats of a label and of the import that are most alike, each once. */
function pairsOf(compared: Compared): { readonly label: Seat; readonly read: Seat | undefined }[] {
  const free = new Set(compared.imported.board?.members ?? []);
  const alike = (one: Seat, other: Seat): number =>
    (fromAgrees(one, other) ? 4 : 0) +
    (one.roles.some(({ name }) => other.roles.some((role) => role.name === name)) ? 4 : 0) +
    (voteAgrees(one, other) ? 1 : 0) +
    (unitsOf(one).join() === unitsOf(other).join() ? 1 : 0) +
    (one.title && other.title && plainName(one.title.value) === plainName(other.title.value) ? 2 : 0) +
    detailsOf(one).filter((each) => detailsOf(other).some((detail) => agree(each, detail))).length;
  const labels = statedSeats(compared);
  // Those that have most in common go together first, whatever stands before them.
  const likely = labels
    .flatMap((label) =>
      [...free].filter(({ kind }) => kind === label.kind).map((read) => ({ label, read, fit: alike(label, read) })),
    )
    .sort((one, other) => other.fit - one.fit);
  const found = new Map<Seat, Seat>();
  for (const { label, read } of likely) {
    if (found.has(label) || !free.has(read)) continue;
    found.set(label, read);
    free.delete(read);
  }
  return labels.map((label) => ({ label, read: found.get(label) }));
}

export function scoreNomination(compared: Compared): Tally {
  const statements = (seat: Seat): Statement[] => [
    ...(seat.nominated
      ? seat.nominated.by.map((by) => ({
          words: 'nominated by',
          options: [nominatorNames(by)],
          part: seat.nominated as Part,
        }))
      : []),
    ...(seat.nominated?.jointly ? [{ words: 'jointly', options: [], part: seat.nominated as Part }] : []),
    ...(seat.nominationProcess?.steps.map((part) => ({ words: `step ${part.term.name}`, options: [], part })) ?? []),
  ];
  const pairs = pairsOf(compared);
  const paired = new Set(pairs.map(({ read }) => read));
  const rest = (compared.imported.board?.members ?? []).filter((seat) => !paired.has(seat));
  return together(
    ...pairs.map(({ label, read }) =>
      compareStatements(statements(label), read ? statements(read) : [], compared.isCertain, `${label.kind}: `),
    ),
    ...rest.map((seat) => compareStatements([], statements(seat), compared.isCertain, `${seat.kind}: `)),
  );
}

function nominatorNames(by: Parameters<typeof calledBy>[0]): readonly string[] {
  return [
    ...calledBy(by),
    ...(by.term ? by.term.ancestors.filter((name) => name === 'trust' || name === 'local-authority') : []),
  ];
}

function detailsOf(seat: Seat): Statement[] {
  const { appointed, term } = seat;
  return [
    ...seat.roles.map((part) => ({ words: `role ${part.name}`, options: [], part })),
    ...(appointed
      ? appointed.by.map((by) => ({ words: 'appointed by', options: [calledBy(by)], part: appointed as Part }))
      : []),
    ...(appointed
      ? appointed.withApprovalOf.map((by) => ({
          words: 'approval of',
          options: [calledBy(by)],
          part: appointed as Part,
        }))
      : []),
    ...seat.requirements
      .filter(({ modal }) => modal === 'must')
      .map((part) => ({ words: requirementOf(part), options: [], part })),
    ...(term
      ? [{ words: `term ${term.length.amount.text} ${term.length.unit} ${term.upTo}`, options: [], part: term as Part }]
      : []),
    ...(term
      ? term.most.map((part) => ({
          words: `at most ${part.amount.text} ${part.unit}`,
          options: [],
          part: term as Part,
        }))
      : []),
    ...(term?.break
      ? [{ words: `break ${term.break.amount.text} ${term.break.unit}`, options: [], part: term as Part }]
      : []),
  ];
}

export function scoreDetails(compared: Compared): Tally {
  return together(
    ...pairsOf(compared).map(({ label, read }) =>
      compareStatements(
        detailsOf(label),
        read ? detailsOf(read) : [],
        compared.isCertain,
        `${label.kind} ${label.title?.value ?? ''}: `,
      ),
    ),
  );
}

export function scoreCommittees({ label, imported, isCertain }: Compared): Tally {
  const statements = ({ bodies }: Constitution): Statement[] =>
    bodies.flatMap((body) => {
      const name = plainName(body.title?.value ?? body.name);
      return [
        { words: `${body.kind} ${name}`, options: [], part: { span: body.nameSpan } },
        ...body.purposes.map((part) => ({ words: `${name} purpose ${part.name}`, options: [], part })),
        ...body.chairedBy.map((part) => ({ words: `${name} chaired by`, options: [calledBy(part)], part })),
        ...body.members.map((part) => ({ words: `${name} member`, options: [calledBy(part)], part })),
        ...body.seats.map((seat) => ({
          words: `${name} member`,
          options: [[...seatNames(seat), plainName(seat.title?.value ?? '')]],
          part: seat,
        })),
      ];
    });
  return compareStatements(statements(label), statements(imported), isCertain);
}

export function scoreInterests({ label, imported, isCertain }: Compared): Tally {
  const statements = ({ interests }: Constitution): Statement[] =>
    interests
      ? [
          ...interests.registers.flatMap((part) =>
            part.of.map(({ name }) => ({
              words: `register ${name} ${part.access ?? ''}`,
              options: [],
              part: part as Part,
            })),
          ),
          ...(interests.declared
            ? [
                {
                  words: `declared ${interests.declared.promptly} ${interests.declared.within?.amount.text ?? ''}`,
                  options: [],
                  part: interests.declared,
                },
              ]
            : []),
          ...(interests.managed
            ? [{ words: `managed ${interests.managed.appearanceToo}`, options: [], part: interests.managed }]
            : []),
          ...interests.kept.map((part) => ({
            words: `kept ${part.published} ${part.length.amount.text} ${part.length.unit}`,
            options: [],
            part,
          })),
        ]
      : [];
  return compareStatements(statements(label), statements(imported), isCertain);
}
