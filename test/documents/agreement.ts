/** When what a label says and what the import says are the same, as `labelled/README.md` sets it out. */
import {
  type Constitution,
  isA,
  type Reference,
  type Requirement,
  type Seat,
  type TermReference,
} from '../../packages/language/src/index.ts';

export function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\bthe\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function namesAgree(one: Reference, other: Reference): boolean {
  if (one.party && other.party)
    return plainName(one.party.title?.value ?? one.name) === plainName(other.party.title?.value ?? other.name);
  const [first, second] = [one.party?.kind.term ?? one.term, other.party?.kind.term ?? other.term];
  if (first && second) return isA(first, second.name) || isA(second, first.name);
  return one.name === other.name;
}

const ofCouncils = ['elected-member', 'officer', 'mayor', 'local-authority-executive-role', 'local-authority'];
const ofTrusts = ['trust-executive', 'trust-non-executive', 'trust-executive-role', 'trust'];

/** All that a seat names as whom it is from, and what its offices tell where it names nobody. */
function fromOf(seat: Seat): { readonly named: readonly Reference[]; readonly implied: readonly string[] } {
  const named = [...(seat.nominated?.by ?? []), ...seat.from, ...seat.represents];
  if (named.length > 0) return { named, implied: [] };
  const offices = seat.requirements
    .filter(({ modal, not, what }) => modal === 'must' && !not && (what === 'be' || what === 'hold'))
    .flatMap(({ terms }) => terms);
  const isOf = (kinds: readonly string[]): boolean => offices.some(({ term }) => kinds.some((kind) => isA(term, kind)));
  return { named, implied: [...(isOf(ofCouncils) ? ['local-authority'] : []), ...(isOf(ofTrusts) ? ['trust'] : [])] };
}

export function fromAgrees(label: Seat, imported: Seat): boolean {
  const [said, read] = [fromOf(label), fromOf(imported)];
  if (said.named.length === 0 && read.named.length === 0)
    return said.implied.length === 0 || read.implied.length === 0
      ? said.implied.length === read.implied.length || false
      : said.implied.some((each) => read.implied.includes(each));
  const agrees = (one: Reference | string, other: Reference | string): boolean => {
    if (typeof one !== 'string' && typeof other !== 'string') return namesAgree(one, other);
    if (typeof one === 'string' && typeof other === 'string') return one === other;
    const [reference, kind] = typeof one === 'string' ? [other as Reference, one] : [one, other as string];
    return isA(reference.party?.kind.term ?? reference.term, kind);
  };
  const [a, b] = [
    [...said.named, ...said.implied],
    [...read.named, ...read.implied],
  ];
  return (
    a.some((one) => b.some((other) => agrees(one, other))) && b.every((other) => a.some((one) => agrees(one, other)))
  );
}

export function voteAgrees({ votesStated: label }: Seat, { votesStated: imported }: Seat): boolean {
  return (label ?? 'not stated') === (imported ?? 'not stated');
}

/** One for each person that a seat is for: an exact number is as many, any other is one thing to be met as it is. */
export function unitsOf({ count: { stated } }: Seat): string[] {
  if (!stated) return ['one'];
  const { form, least, most, forEach, forBodies, perEach } = stated;
  const number = least?.value ?? 1;
  const each = forEach?.name ?? forBodies;
  if (form === 'for-each')
    return perEach ? Array.from({ length: number }, () => 'one') : [`${number} for each ${each}`];
  if (form === 'exactly') return Array.from({ length: number }, () => 'one');
  return [
    form === 'range' ? `${least?.text} to ${most?.text}` : form === 'at-least' ? `at least ${least?.text}` : form,
  ];
}

/** A seat as the names that a quorum or a chair may call it by. */
export function seatNames(seat: Seat): string[] {
  return [seat.kind, ...seat.roles.map(({ name }) => name)];
}

/** What a reference may be called: a term, an organisation, or a seat by its kind and roles. */
export function calledBy(reference: Reference): readonly string[] {
  if (reference.seat) return seatNames(reference.seat);
  if (reference.party) return [plainName(reference.party.title?.value ?? reference.name), reference.party.kind.name];
  if (reference.body) return [plainName(reference.body.title?.value ?? reference.name)];
  return [reference.name];
}

export function termNames(terms: readonly TermReference[]): string {
  return terms
    .map(({ name }) => name)
    .sort()
    .join('|');
}

/** A requirement as words; holding an executive role and being an executive are the same. */
export function requirementOf({ modal, not, what, andExperience, terms, who }: Requirement): string {
  const same: Readonly<Record<string, string>> = {
    'trust-executive-role': 'trust-executive',
    'local-authority-executive-role': 'local-authority-executive',
  };
  const named = terms.map(({ name }) => (what === 'hold' ? (same[name] ?? name) : name)).sort();
  const is = what === 'hold' && terms.some(({ name }) => name in same) ? 'be' : what;
  return [
    modal,
    not ? 'not' : '',
    is,
    andExperience ? 'too' : '',
    ...named,
    ...who.map(({ name }) => name).sort(),
  ].join(' ');
}

export function bodiesOf(constitution: Constitution): readonly {
  readonly of: string;
  readonly quorum: Constitution['quorum'];
  readonly decisions: Constitution['decisions'];
}[] {
  return [
    { of: 'board', quorum: constitution.quorum, decisions: constitution.decisions },
    ...constitution.bodies.map(({ title, name, quorum, decisions }) => ({
      of: plainName(title?.value ?? name),
      quorum,
      decisions,
    })),
  ];
}
