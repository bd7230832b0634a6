/** A constitution with one of everything, to try fixes on. */
import type { Constitution, Language } from '@icb/language';
import type { Item } from './items.ts';
import { nouns } from './nouns.ts';

const inside = `
  area "Trial"
  partners {}
  eligibility {}
  disqualification { independence }
  removal {}
  committee trial-committee "Trial Committee" { exercises commissioning-functions }
  quorum {}
  decisions {}
  meetings {}
  interests { registers of members }
  variation { by trial }
  strategy {}
  policy governance-handbook
  provision transparency "Trial"
  principles conflicts-of-interest { "Trial" }
  delegates commissioning-functions to trial-committee
`;

const seats = [
  'chair',
  'chief-executive',
  'executive',
  'non-executive',
  'partner',
  'other member',
  'participant',
  'observer',
];

export interface Trial {
  readonly text: string;
  readonly constitution: Constitution;
  /** Everything that a fix could be offered for, and nothing in particular. */
  readonly items: readonly (Item | undefined)[];
}

export async function itemsForTrial(language: Language, kind: 'icb' | 'icp'): Promise<Trial> {
  const block = kind === 'icb' ? 'board' : 'members';
  const text = `${kind} trial "Trial" {\n  ${block} {\n${seats.map((seat) => `    ${seat} {}\n`).join('')}  }\n${inside}}\n`;
  const [file] = await language.read([{ uri: 'icb-trial:/trial.icb', text }]);
  const constitution = file?.constitution as Constitution;
  const items = nouns.flatMap((noun) => noun.of(constitution).slice(0, 1));
  return { text, constitution, items: [undefined, ...items] };
}
