/** Nouns for what lines name: bodies to which functions go, parties to joint committees, anything else by its name. */
import { type Body, type Constitution, isA, type Reference, type Span, type TermReference } from '@icb/language';
import { contentsOf } from '../contents.ts';
import type { Item } from '../items.ts';
import { type Noun, whole, withComma } from './noun.ts';

function named(who: Reference | TermReference, under: TermReference | undefined): Item {
  const party = 'each' in who ? who.party : undefined;
  const name = party?.title?.value ?? who.term?.title ?? who.name;
  return { kind: 'reference', part: { who, under, span: who.span }, span: who.span, header: who.span, name };
}

function referenceNoun(words: string[], of: Noun['of'], coverage: string | undefined, content: string): Noun {
  return { words, kind: 'reference', of, coverage, content, place: whole };
}

export const isJointCommittee = ({ kind, form }: Body): boolean =>
  isA(form?.form.term, 'joint-committee') || (kind === 'joint-committee' && form?.form.term === undefined);

const powerOf = ({ form, exercises }: Body): TermReference | undefined =>
  form?.under ?? exercises.find((each) => each.under)?.under;

/** Those outside of the board to whom functions are delegated, or who exercise them together with it. */
function delegates({ delegations, bodies }: Constitution): Item[] {
  const isOutside = (who: Reference): boolean => !who.seat && !who.body && who.term?.category !== 'people';
  return [
    ...delegations.flatMap(({ to, under }) => to.filter(isOutside).map((who) => named(who, under))),
    ...bodies
      .filter((body) => !isJointCommittee(body))
      .flatMap((body) => body.parties.filter(isOutside).map((who) => named(who, powerOf(body)))),
  ];
}

/** Those who form a joint committee, unless it rests on another power than that to exercise functions jointly. */
function partiesToJointCommittees({ bodies }: Constitution): Item[] {
  const isJoint = (body: Body): boolean =>
    isJointCommittee(body) && /^(undefined|section-65z[56])$/.test(String(powerOf(body)?.term?.name));
  return bodies.filter(isJoint).flatMap((body) => body.parties.map((who) => named(who, powerOf(body))));
}

/** What the strategy has regard to, each with the comma that goes with it, or the whole line if it is alone. */
function regardedGuidance({ strategy }: Constitution): Item[] {
  if (!strategy) return [];
  return strategy.hasRegardTo.map((term) => {
    const isIn = (line: Span, { offset }: Span): boolean => line.offset <= offset && offset < line.end;
    const line = strategy.block.lines.find((each) => isIn(each.span, term.span))?.span ?? term.span;
    const list = strategy.hasRegardTo.filter((each) => isIn(line, each.span));
    return { ...named(term, undefined), span: withComma(list, list.indexOf(term)) ?? line };
  });
}

export const nameNouns: readonly Noun[] = [
  // any name in a line, but not the kind of organisation that an organisation is declared to be
  referenceNoun(
    ['name', 'names'],
    (constitution) => {
      const { names, kinds } = contentsOf(constitution);
      const stands = (name: Reference | TermReference): boolean => name.is !== 'placeholder' && name.is !== 'unknown';
      return names.filter((name) => stands(name) && !kinds.has(name)).map((name) => named(name, undefined));
    },
    undefined,
    'Provision',
  ),
  referenceNoun(['delegate', 'delegates'], delegates, 'delegation-of-functions', 'Provision'),
  referenceNoun(
    ['party to a joint committee', 'parties to joint committees'],
    partiesToJointCommittees,
    'committees',
    'BodyProvision',
  ),
  {
    ...referenceNoun(['regarded guidance'], regardedGuidance, undefined, 'StrategyProvision'),
    place: (constitution) => constitution.strategy?.block.header ?? whole(constitution),
  },
];
