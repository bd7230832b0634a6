/** Reads a committee, place, collaborative or other arrangement. */
import * as ast from '../generated/ast.ts';
import type * as model from './constitution.ts';
import { has, type Reading, readMembersOf, readPopulation, readProvisions } from './read-parts.ts';
import { readDecisions, readMeetings, readQuorum } from './read-procedures.ts';
import { readSeat } from './read-seat.ts';
import { optionalText, spanOf, spanOfProperty } from './values.ts';

export function readBody(node: ast.Body, reading: Reading): model.Body {
  const { references } = reading;
  const all = <T extends ast.BodyProvision>(is: (item: unknown) => item is T): T[] =>
    reading.readable(node.provisions).filter(is);
  const [partOf] = all(ast.isPartOf);
  const [form] = all(ast.isForm).filter(has('form'));
  const [population] = all(ast.isPopulation);
  const [terms] = all(ast.isTermsOfReference);
  const [quorum] = all(ast.isQuorum);
  const [decisions] = all(ast.isDecisions);
  const [meetings] = all(ast.isMeetings);

  const body: model.Body = {
    kind: node.kind,
    name: node.name ?? '',
    nameSpan: spanOfProperty(node, 'name'),
    title: optionalText(node, 'title', node.title),
    block: reading.block(node, node.provisions),
    span: spanOf(node),
    purposes: all(ast.isPurpose).flatMap((each) => references.terms(each.terms)),
    partOf: partOf?.body && references.who(partOf.body),
    form: form && {
      form: references.term(form.form),
      under: form.power && references.term(form.power),
      span: spanOf(form),
    },
    parties: all(ast.isParties).flatMap((each) => references.list(each.who)),
    covers: all(ast.isCovers).flatMap((each) => references.list(each.who)),
    population: population && readPopulation(population),
    exercises: all(ast.isExercises).map((each) => ({
      functions: references.terms(each.terms),
      under: each.power && references.term(each.power),
      limit: optionalText(each, 'limit', each.limit),
      span: spanOf(each),
    })),
    chairedBy: all(ast.isChairedBy).flatMap((each) => references.list(each.who)),
    membersChosen: all(ast.isMembersChosen).map((each) => ({
      how: each.what,
      by: references.list(each.who),
      span: spanOf(each),
    })),
    members: all(ast.isMembers).flatMap((each) => references.list(each.who)),
    membersOf: all(ast.isMembersOf).map((each) => readMembersOf(each, reading)),
    seats: all(ast.isSeat).map((each) => readSeat(each, reading)),
    bars: all(ast.isBars).flatMap((each) => references.terms(each.terms)),
    termsOfReference: terms && { agreedByBoard: terms.agreed, published: terms.published, span: spanOf(terms) },
    inCommonWith: all(ast.isInCommon).flatMap((each) => references.list(each.who)),
    reportsTo: all(ast.isReportsTo).flatMap((each) => references.list(each.who)),
    advises: all(ast.isAdvises).flatMap((each) => references.list(each.who)),
    quorum: quorum && readQuorum(quorum, reading),
    decisions: decisions && readDecisions(decisions, reading),
    meetings: meetings && readMeetings(meetings, reading),
    provisions: readProvisions(reading.readable(node.provisions), reading),
  };
  references.declare(node, body);
  return body;
}
