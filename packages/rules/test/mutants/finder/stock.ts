/** The lines that a search can put into a constitution: those that others have, and those that a rule's own words suggest. */
import { builtInTerms, type TermInfo } from '@icb/language';
import type { Random } from '@icb/language/testing';
import { type Node, sortOf } from './tree.ts';

const terms = builtInTerms();
export const vocabulary: ReadonlyMap<string, TermInfo> = new Map(terms.map((each) => [each.name, each]));

/** By the sort of block in which they stand. */
export type Lines = Map<string, Node[]>;

export function gather(lines: Lines, nodes: readonly Node[], sort = 'file'): Lines {
  const there = lines.get(sort) ?? [];
  lines.set(sort, there);
  for (const node of nodes) {
    if (!there.some((each) => JSON.stringify(each) === JSON.stringify(node))) there.push(node);
    if (node.within) gather(lines, node.within, sortOf(node));
  }
  return lines;
}

/** Words of a line that may be terms: what stands in quotation marks is not. */
export const wordsOf = (line: string): string[] => line.replace(/"(\\.|[^"\\])*"/g, '').match(/[a-z][a-z0-9-]*/g) ?? [];

/** The terms that a rule names, those of their kind, and those that they are of. */
export function termsNear(ruleText: string): TermInfo[] {
  const named = [...new Set(wordsOf(ruleText))].flatMap((word) => vocabulary.get(word) ?? []);
  const near = named.flatMap((term) => [
    term,
    term,
    ...terms.filter(({ ancestors }) => ancestors.includes(term.name)),
    ...term.ancestors.flatMap((name) => vocabulary.get(name) ?? []),
  ]);
  return near;
}

export const siblings = (term: TermInfo): TermInfo[] =>
  terms.filter(({ category, name }) => category === term.category && name !== term.name);

/** A line with a term in it, for a block of this sort; `undefined` where none comes to mind. */
export function lineWith({ name, category }: TermInfo, sort: string, random: Random): string | undefined {
  const who = ['from', 'represents', 'nominated by', 'nominated jointly by', 'appointed by', 'must be independent of'];
  const seat: Record<string, readonly string[]> = {
    profession: ['must be', 'must be', 'must not be', 'should be', 'may be'],
    office: ['must be', 'must hold', 'must not hold', 'must be', 'appointed by', 'represents'],
    status: ['must be', 'must not be', 'must hold'],
    role: ['role', 'role', 'responsible for'],
    knowledge: ['must have knowledge of', 'must have knowledge and experience of', 'must have experience of'],
    service: ['must have knowledge of'],
    organisation: who,
    sector: who,
    people: who,
    register: ['must be registered with'],
    'seat-kind': ['nominated by', 'appointed by'],
    function: ['responsible for'],
    condition: ['must be', 'must hold'],
  };
  const body: Record<string, readonly string[]> = {
    purpose: ['purpose'],
    function: ['exercises'],
    form: ['form'],
    power: ['form joint-committee under'],
    organisation: ['members', 'chaired by', 'parties', 'members approved by', 'advises', 'covers', 'reports to'],
    sector: ['members', 'parties'],
    office: ['members', 'chaired by'],
    'seat-kind': ['members', 'chaired by', 'members approved by'],
    disqualification: ['bars'],
    people: ['members'],
  };
  const root: Record<string, readonly string[]> = {
    topic: ['provision'],
    policy: ['policy'],
    statements: ['principles public-involvement from'],
    coverage: ['encoded from "https://board.example/constitution" covers'],
    function: ['delegates'],
  };
  const choices = { seat, body, constitution: root }[sort]?.[category];
  if (!choices) {
    if (sort === 'parties' && category === 'organisation') return `${name} ${name}-x "An organisation"`;
    if (['eligibility', 'disqualification'].includes(sort) && category.startsWith('d')) return name;
    if (['eligibility', 'disqualification'].includes(sort) && category === 'condition') return name;
    if (sort === 'body' && category === 'topic') return `provision ${name} "It is said here."`;
    if (sort === 'quorum') return `includes ${random.pick(['', '1 ', '2 '])}${name}`;
    return undefined;
  }
  const words = random.pick(choices);
  if (category === 'topic') return `provision ${name} "It is said here."`;
  if (words === 'delegates') return `delegates ${name} to nhs-england under section-65z5`;
  if (category === 'policy') return `${words} ${name}${random.pick([' published', ''])}`;
  return `${words} ${name}`;
}

/** Lines that need no term. */
export const plainLines: Readonly<Record<string, readonly string[]>> = {
  seat: [
    'votes',
    'does not vote',
    'seats 2',
    'seats 3',
    'seats 1 to 2',
    'seats [number]',
    'seats not stated',
    'term 3 years, at most 2 terms',
    'term 4 years',
    'term up to 3 years',
    'must be employee',
    'must not be employee',
    'must be independent',
    'appointed by chair',
    'appointed by [who]',
    'appointed by chief-executive with approval of chair',
    'appointed by nhs-england with approval of secretary-of-state',
    'role deputy-chair',
    'represents [who]',
    'must be [profession]',
    'acts for chair during absence, vacancy',
    'deputies allowed, without vote, with approval of chair',
    'deputies allowed',
    'remuneration set by remuneration-panel',
    'remuneration set by chair',
    'job-share',
  ],
  body: [
    'members approved by chair',
    'chaired by chair',
    'members chair',
    'members chief-executive',
    'members [who]',
    'bars independence',
    'advises board',
    'purpose audit',
    'purpose remuneration',
    'purpose commissioning',
    'terms-of-reference agreed by board, published',
    'terms-of-reference published',
    'member somebody "Somebody" {}',
    'form committee',
    'form sub-committee',
    'form consultative-forum',
    'all members of board',
  ],
  constitution: ['committee other "Other Committee" {}', 'policy governance-handbook', 'provision background "[text]"'],
};
