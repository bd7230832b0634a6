/** How two versions of a committee, place, collaborative or arrangement are compared. */
import type { Body, Exercise, MembersOf, Population } from '../model/constitution.ts';
import { each, type Facets, one } from './facets.ts';
import { provisionsFacet, workingFacets } from './procedures.ts';
import { type Said, type Side, say, sayAs, spoken, terms, words } from './side.ts';

export const bodyFacets: Facets<Body> = {
  kind: one('kind', 'kind', ({ kind, span }) => say(span, spoken(kind))),
  name: (old, now) =>
    !old.title && !now.title && old.name !== now.name
      ? [
          {
            property: 'name',
            what: 'name',
            before: say(old.nameSpan, spoken(old.name)),
            after: say(now.nameSpan, spoken(now.name)),
          },
        ]
      : [],
  title: one('title', 'title', ({ title }) => title && say(title.span, words(title))),
  purposes: each('purposes', 'purpose', ({ purposes }) => purposes.map((term) => say(term.span, terms([term])))),
  partOf: one(
    'partOf',
    'place within another',
    ({ partOf }, side) => partOf && say(partOf.span, 'part of', side.who([partOf])),
  ),
  form: one(
    'form',
    'legal form',
    ({ form }) => form && say(form.span, terms([form.form]), form.under && 'under', terms([form.under])),
  ),
  parties: each('parties', 'party', ({ parties }, side) => parties.map((who) => say(who.span, side.who([who])))),
  covers: each('covers', 'area', ({ covers }, side) => covers.map((who) => say(who.span, side.who([who])))),
  population: one('population', 'population', ({ population }) => populationSaid(population)),
  exercises: each('exercises', 'delegated function', ({ exercises }) =>
    exercises.flatMap((each) => exerciseSaid(each)),
  ),
  chairedBy: each('chairedBy', 'chair', ({ chairedBy }, side) =>
    chairedBy.map((who) => say(who.span, side.who([who]))),
  ),
  membersChosen: each('membersChosen', 'choice of members', ({ membersChosen }, side) =>
    membersChosen.map(({ how, by, span }) => sayAs(how, span, how, 'by', side.who(by))),
  ),
  members: each('members', 'member', ({ members }, side) => members.map((who) => say(who.span, side.who([who])))),
  membersOf: each('membersOf', 'membership', ({ membersOf }, side) => membersOf.map((all) => membersOfSaid(all, side))),
  seats: 'elsewhere',
  bars: each('bars', 'bar to membership', ({ bars }) => bars.map((term) => say(term.span, terms([term])))),
  termsOfReference: one(
    'termsOfReference',
    'terms of reference',
    ({ termsOfReference: at }) =>
      at && say(at.span, at.agreedByBoard && 'agreed by the board', at.published && 'published'),
  ),
  inCommonWith: each('inCommonWith', 'meeting in common', ({ inCommonWith }, side) =>
    inCommonWith.map((who) => say(who.span, 'with', side.who([who]))),
  ),
  reportsTo: each('reportsTo', 'report', ({ reportsTo }, side) =>
    reportsTo.map((who) => say(who.span, 'to', side.who([who]))),
  ),
  advises: each('advises', 'advice', ({ advises }, side) => advises.map((who) => say(who.span, 'to', side.who([who])))),
  ...workingFacets<Body>(),
  provisions: provisionsFacet(),
};

export function membersOfSaid({ voting, of, span }: MembersOf, side: Side): Said {
  return sayAs(side.who([of]).key, span, voting ? 'all voting members of' : 'all members of', side.who([of]));
}

export function populationSaid(population: Population | undefined): Said | undefined {
  return population && say(population.span, population.count.text, population.most && `to ${population.most.text}`);
}

/** A function by itself, with the power and the limit that go with it. */
export function exerciseSaid({ functions, under, limit, span }: Exercise): Said[] {
  return functions.map((term) =>
    sayAs(term.name, span, terms([term]), under && 'under', terms([under]), limit && 'up to', words(limit)),
  );
}
