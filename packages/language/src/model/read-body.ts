/** Reads a committee, place, collaborative or other arrangement. */
import type * as ast from '../generated/ast.ts';
import type * as model from './constitution.ts';
import { has, linesByType, type Reading, readMembersOf, readPopulation, readProvisions } from './read-parts.ts';
import { readDecisions, readMeetings, readQuorum } from './read-procedures.ts';
import { readSeat } from './read-seat.ts';
import { optionalText, spanOf, spanOfProperty } from './values.ts';

export function readBody(node: ast.Body, reading: Reading): model.Body {
  const { references } = reading;
  const all = linesByType(reading.readable(node.provisions));
  const [partOf] = all('PartOf');
  const [form] = all('Form').filter(has('form'));
  const [population] = all('Population');
  const [terms] = all('TermsOfReference');
  const [quorum] = all('Quorum');
  const [decisions] = all('Decisions');
  const [meetings] = all('Meetings');

  const body: model.Body = {
    kind: node.kind,
    name: node.name ?? '',
    nameSpan: spanOfProperty(node, 'name'),
    title: optionalText(node, 'title', node.title),
    block: reading.block(node, node.provisions),
    span: spanOf(node),
    purposes: all('Purpose').flatMap((each) => references.terms(each.terms)),
    partOf: partOf?.body && references.who(partOf.body),
    form: form && {
      form: references.term(form.form),
      under: form.power && references.term(form.power),
      span: spanOf(form),
    },
    parties: all('Parties').flatMap((each) => references.list(each.who)),
    covers: all('Covers').flatMap((each) => references.list(each.who)),
    population: population && readPopulation(population),
    exercises: all('Exercises').map((each) => ({
      functions: references.terms(each.terms),
      under: each.power && references.term(each.power),
      limit: optionalText(each, 'limit', each.limit),
      span: spanOf(each),
    })),
    chairedBy: all('ChairedBy').flatMap((each) => references.list(each.who)),
    membersChosen: all('MembersChosen').map((each) => ({
      how: each.what,
      by: references.list(each.who),
      span: spanOf(each),
    })),
    members: all('Members').flatMap((each) => references.list(each.who)),
    membersOf: all('MembersOf').map((each) => readMembersOf(each, reading)),
    seats: all('Seat').map((each) => readSeat(each, reading)),
    bars: all('Bars').flatMap((each) => references.terms(each.terms)),
    termsOfReference: terms && { agreedByBoard: terms.agreed, published: terms.published, span: spanOf(terms) },
    inCommonWith: all('InCommon').flatMap((each) => references.list(each.who)),
    reportsTo: all('ReportsTo').flatMap((each) => references.list(each.who)),
    advises: all('Advises').flatMap((each) => references.list(each.who)),
    quorum: quorum && readQuorum(quorum, reading),
    decisions: decisions && readDecisions(decisions, reading),
    meetings: meetings && readMeetings(meetings, reading),
    provisions: readProvisions(reading.readable(node.provisions), reading),
  };
  references.declare(node, body);
  return body;
}
