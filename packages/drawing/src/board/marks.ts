/** What a seat is marked with: the profession it asks for, the sector it comes from, its roles. */
import { isA, type Reference, type Seat, type TermInfo, type TermReference } from '@icb/language';

export interface Mark {
  readonly id: 'gp' | 'doctor' | 'nurse' | 'public-health';
  /** What stands on the chair. */
  readonly letters: string;
  readonly title: string;
}

/** From the particular to the general: a general practitioner is a doctor, too. */
export const marks: readonly (Mark & { readonly is: readonly string[] })[] = [
  {
    id: 'public-health',
    letters: 'PH',
    title: 'Public health',
    is: ['public-health-specialist', 'director-of-public-health'],
  },
  { id: 'gp', letters: 'GP', title: 'General practitioner', is: ['general-practitioner'] },
  { id: 'doctor', letters: 'Dr', title: 'Doctor', is: ['doctor'] },
  { id: 'nurse', letters: 'N', title: 'Nurse', is: ['nurse'] },
];

/**
 * The professions of which the person must be: one if the text asks for one, several if it leaves the choice between
 * them, none if it also takes others.
 */
export function professionsOf({ requirements }: Seat): readonly Mark[] {
  const asked = requirements.filter(
    ({ what, not, modal, terms }) => what === 'be' && !not && modal === 'must' && terms.length > 0,
  );
  for (const requirement of asked) {
    const found = requirement.terms.map(markOf);
    if (found.every((mark) => mark !== undefined)) return [...new Set(found)];
  }
  return [];
}

function markOf(reference: TermReference): Mark | undefined {
  return marks.find(({ is }) => is.some((name) => reference.name === name || isA(reference.term, name)));
}

/** The profession as the text names it. */
export function wordsOfProfession({ requirements }: Seat): string[] {
  const asked = requirements.filter(({ what, not, modal }) => what === 'be' && !not && modal === 'must');
  const found = asked.find(({ terms }) => terms.length > 0 && terms.every((term) => markOf(term) !== undefined));
  return found ? [found.terms.map(titleOf).join(' or ')] : [];
}

export function titleOf({ name, term }: TermReference): string {
  return term?.title ?? (name.startsWith('[') ? name : name.replaceAll('-', ' '));
}

const sectors: readonly (readonly [title: string, ...is: readonly string[]])[] = [
  ['Primary care', 'primary-care-contractor', 'primary-care-network', 'gp-federation', 'primary-care-sector'],
  ['NHS trusts', 'trust', 'ambulance-trust'],
  [
    'Local government',
    'local-authority',
    'county-district',
    'combined-authority',
    'combined-county-authority',
    'mayoral-strategic-authority',
    'local-government-sector',
    'elected-member',
    'officer',
    'mayor',
  ],
  ['Practitioners’ committees', 'representative-committee', 'lnc'],
  ['Trade unions', 'trade-union'],
  ['Patients', 'healthwatch', 'patient-group'],
  ['Private providers', 'private-provider'],
  ['Voluntary sector', 'vcse', 'hospice'],
  ['Social care', 'care-provider', 'social-care-sector'],
  ['Housing', 'housing-association', 'housing-sector'],
  ['Education', 'university', 'education-sector'],
  ['NHS', 'nhs-body', 'nhs-sector'],
];

/** The sectors that the people on a seat come from or speak for, as far as the text tells. */
export function sectorsOf({ from, represents, nominated }: Seat): readonly string[] {
  const told = [...from, ...represents];
  const who = told.length > 0 ? told : (nominated?.by ?? []);
  return [...new Set(who.flatMap((each) => sectorOf(each) ?? []))];
}

function sectorOf(reference: Reference): string | undefined {
  const term: TermInfo | undefined = reference.is === 'party' ? reference.party?.kind.term : reference.term;
  return sectors.find(([, ...is]) => is.some((name) => isA(term, name)))?.[0];
}

export function rolesOf({ roles }: Seat): readonly string[] {
  return roles.map(titleOf);
}
