/** Where what is missing altogether would stand: read off the clause that would mend it, as data. */
import type { Finding } from '@icb/language';
import { placeOfTopic } from './skeleton.ts';

/** The sections of what a drafted line begins with. */
const placesOfWords: Readonly<Record<string, string>> = {
  area: 'area',
  established: 'status',
  in: 'status',
  published: 'status',
  varied: 'status',
  variation: 'variation',
  board: 'membership',
  members: 'membership',
  executive: 'membership',
  other: 'other-members',
  chair: 'chair',
  'chief-executive': 'chief-executive',
  'non-executive': 'non-executives',
  partner: 'membership',
  participant: 'participants',
  observer: 'participants',
  eligibility: 'eligibility',
  disqualification: 'disqualification',
  removal: 'removal',
  suspension: 'removal',
  committee: 'committees',
  'sub-committee': 'committees',
  'joint-committee': 'committees',
  place: 'committees',
  neighbourhood: 'committees',
  collaborative: 'committees',
  arrangement: 'committees',
  delegates: 'delegations',
  quorum: 'quorum',
  decisions: 'decision-making',
  meetings: 'calling',
  interests: 'conflicts',
  challenge: 'scrutiny',
  strategy: 'strategy-preparation',
  partners: 'definitions',
};

const placesOfPolicies: Readonly<Record<string, string>> = {
  'scheme-of-reservation-and-delegation': 'reservation',
  'functions-and-decisions-map': 'decisions-map',
  'standing-orders': 'standing-orders',
  'standing-financial-instructions': 'financial-instructions',
  'standards-of-business-conduct': 'business-conduct',
};

/** The section in which a document (`policy governance-handbook`) is spoken of. */
export function placeOfPolicy(name: string): string {
  return placesOfPolicies[name] ?? 'related';
}

/** The section that a finding's clause would go to; `undefined` where it drafts none. */
export function placeDrafted({ fixes }: Finding, kind: 'icb' | 'icp'): string | undefined {
  for (const { edits } of fixes) {
    for (const { newText } of edits) {
      const [, first = '', second = ''] = /^[\s{]*([\w-]+)(?:\s+([\w-]+))?/.exec(newText) ?? [];
      if (first === 'provision' || first === 'principles') return placeOfTopic({ name: second }, kind);
      if (first === 'policy') return placeOfPolicy(second);
      const place = placesOfWords[first];
      if (place) return place;
    }
  }
  return undefined;
}
