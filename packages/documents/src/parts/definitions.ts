/** Appendix 1: the organisations and the terms that the document speaks of, each with what it means. */
import type { Constitution, Party, TermCategory, TermInfo } from '@icb/language';
import type { Content } from '../document/document.ts';
import { withinSentence } from '../wording/nouns.ts';
import { capital } from '../wording/words.ts';
import { rowOf, type Saying, tableOf, withItems } from './clauses.ts';
import { party } from './introduction.ts';

/** Terms of these categories explain themselves where they stand, or are no words of the document. */
const notDefined: ReadonlySet<TermCategory> = new Set([
  ...(['condition', 'disqualification', 'step', 'ground', 'topic', 'coverage', 'seat-kind', 'statements'] as const),
  ...(['people', 'occasion', 'purpose', 'service', 'register'] as const),
]);

export function definitionsOf(constitution: Constitution, saying: Saying): Content[] {
  const { partners } = constitution;
  const organisations = [...constitution.organisations, ...fromElsewhere(constitution)];
  const terms = termsIn({ ...constitution, organisations }).filter(
    ({ category, definition }) => definition && !notDefined.has(category),
  );
  const rows = terms
    .map((term) => ({ term, word: capital([withinSentence(term.title)]) }))
    .sort((one, other) => compare(one.term.title.toLowerCase(), other.term.title.toLowerCase()))
    .map(({ term, word }) =>
      rowOf(`definition/${term.name}`, undefined, word, [said(term).replace(/\bthe board\b/g, saying.names.board)]),
    );
  return [
    ...(partners
      ? [
          withItems(
            saying.say('partners', partners.span, 'partners'),
            partners.parties.map((each) => party(each, saying)),
          ),
        ]
      : []),
    ...(organisations.length > 0
      ? [
          withItems(
            saying.say('organisations', undefined, 'organisations'),
            organisations.map((each) => party(each, saying)),
          ),
        ]
      : []),
    ...(rows.length > 0
      ? [
          saying.say('definitions/table', undefined, 'definitions'),
          tableOf('definitions/terms', 'Definitions', ['Word', 'Meaning'], rows),
        ]
      : []),
  ];
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function said({ definition = '' }: TermInfo): string {
  return definition.replace(/\s+/g, ' ').trim();
}

/** Organisations that another file declares: a document has no other file, so it says itself who they are. */
function fromElsewhere(constitution: Constitution): Party[] {
  const { area, partners, organisations } = constitution;
  const own = new Set(
    [...(area?.parties ?? []), ...(partners?.parties ?? []), ...organisations].map(({ name }) => name),
  );
  const found = new Map<string, Party>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { is, party: named } = value as { is?: unknown; party?: Party };
    if (is !== undefined && named && !own.has(named.name)) found.set(named.name, named);
    if (is === undefined) for (const inner of Object.values(value)) visit(inner);
  };
  visit({ ...constitution, neighbours: [], encodings: [] });
  return [...found.values()];
}

/** Every term that the constitution uses, each once. What a name stands for is looked at where it stands itself. */
function termsIn(constitution: Constitution): TermInfo[] {
  const found = new Map<string, TermInfo>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { is, term } = value as { is?: unknown; term?: TermInfo };
    if (is === 'term' && term) found.set(term.name, term);
    if (is === undefined) for (const inner of Object.values(value)) visit(inner);
  };
  visit({ ...constitution, neighbours: [], encodings: [] });
  return [...found.values()];
}
