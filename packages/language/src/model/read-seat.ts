/** Reads one seat of a board, a partnership or a committee. */
import * as ast from '../generated/ast.ts';
import { kindName } from '../linking/symbols.ts';
import type * as model from './constitution.ts';
import { has, linesByType, type Reading, readAppointment, readCondition, readProvisions } from './read-parts.ts';
import {
  amountOf,
  durationOf,
  optionalAmount,
  optionalText,
  spanOf,
  spanOfKeyword,
  spanOfProperty,
  textOf,
} from './values.ts';

export function readSeat(node: ast.Seat, reading: Reading): model.Seat {
  const { references } = reading;
  const all = linesByType(reading.readable(node.provisions));
  const kind = kindName(node) as model.SeatKind;
  const [count] = all('Seats');
  const [votes] = all('Votes');
  const [appointed] = all('Appointed');
  const [nominated] = all('Nominated');
  const [nomination] = all('Nomination');
  const [term] = all('TermOfOffice');
  const [deputies] = all('Deputies');
  const [vacancy] = all('Vacancy');
  const [remuneration] = all('Remuneration');
  const [jobShare] = all('JobShare');
  const [rotates] = all('Rotates');
  const votesStated = votes && (votes.no ? 'does not vote' : votes.notStated ? 'not stated' : 'votes');

  const seat: model.Seat = {
    kind,
    name: node.name ?? kind,
    named: node.name !== undefined,
    nameSpan: node.name === undefined ? (spanOfKeyword(node, node.kind) ?? spanOf(node)) : spanOfProperty(node, 'name'),
    title: optionalText(node, 'title', node.title),
    aliases: node.aliases.map((alias, index) => textOf(node, 'aliases', alias, index)),
    block: reading.block(node, node.provisions),
    span: spanOf(node),
    count: readCount(count, reading),
    votes: readVotes(votesStated, kind, reading),
    votesStated,
    roles: all('Role').flatMap((each) => references.terms(each.terms)),
    responsibleFor: all('Responsible').flatMap((each) => references.terms(each.terms)),
    appointed: appointed && readAppointment(appointed, reading),
    removals: all('Removed').map((each) => ({
      ...readAppointment(each, reading),
      kind: each.kind,
      grounds: references.terms(each.terms),
    })),
    nominated: nominated && {
      jointly: nominated.jointly,
      by: references.list(nominated.who),
      asPrescribed: nominated.prescribed,
      listedIn: nominated.list && references.term(nominated.list),
      span: spanOf(nominated),
    },
    nominationProcess: nomination && {
      as: nomination.as && references.who(nomination.as),
      steps: reading
        .readable(nomination.provisions)
        .filter(ast.isStep)
        .map((each) => readCondition(each, reading)),
      hasRegardTo: reading
        .readable(nomination.provisions)
        .filter(ast.isHasRegard)
        .flatMap((each) => references.terms(each.terms)),
      block: nomination.as ? undefined : reading.block(nomination, nomination.provisions),
      span: spanOf(nomination),
    },
    from: all('From').flatMap((each) => references.list(each.who)),
    represents: all('Represents').flatMap((each) => references.list(each.who)),
    requirements: all('Requirement').map((each) => ({
      modal: each.modal,
      not: each.not,
      what: each.what ?? 'be',
      andExperience: each.what === 'knowledge' && each.experience,
      terms: references.terms(each.terms),
      who: references.list(each.who),
      span: spanOf(each),
    })),
    term: term?.length && {
      upTo: term.upTo,
      length: durationOf(term.length),
      most: term.most.map((each) => ({
        amount: amountOf(each, 'amount', each.amount ?? ''),
        unit: each.unit?.startsWith('term') ? 'term' : 'year',
        span: spanOf(each),
      })),
      break: term.break && durationOf(term.break),
      span: spanOf(term),
    },
    deputies: deputies?.what && {
      are: deputies.what,
      vote: deputies.voting === undefined ? undefined : deputies.voting === 'with',
      withApprovalOf: references.list(deputies.who),
      span: spanOf(deputies),
    },
    vacancy: vacancy && {
      text: optionalText(vacancy, 'text', vacancy.text),
      filledBy: references.list(vacancy.who),
      within: vacancy.within && durationOf(vacancy.within),
      span: spanOf(vacancy),
    },
    remuneration: remuneration && {
      setBy: references.list(remuneration.who),
      text: optionalText(remuneration, 'text', remuneration.text),
      span: spanOf(remuneration),
    },
    accountableTo: all('Accountable').flatMap((each) => references.list(each.who)),
    actsFor: all('ActsFor')
      .filter(has('seat'))
      .map((each) => readStanding(each, reading)),
    becomes: all('Becomes')
      .filter(has('seat'))
      .map((each) => readStanding(each, reading)),
    sharedWith: all('SharedWith').flatMap((each) => references.list(each.who)),
    jointWith: all('JointAppointment').flatMap((each) => references.list(each.who)),
    jobShare: jobShare && { people: amountOf(jobShare, 'people', jobShare.people ?? ''), span: spanOf(jobShare) },
    samePersonAs: all('SamePerson').flatMap((each) => references.list([each.seat])),
    heldJointlyBy: all('HeldJointly').flatMap((each) => references.list(each.who)),
    rotates: rotates && {
      between: references.list(rotates.who),
      every: rotates.every && durationOf(rotates.every),
      span: spanOf(rotates),
    },
    invitedBy: all('Invited').flatMap((each) => references.list(each.who)),
    provisions: readProvisions(reading.readable(node.provisions), reading),
  };
  references.declare(node, seat);
  return seat;
}

/** One seat unless the text says otherwise; none for certain where an encoding does not cover the composition. */
function readCount(node: ast.Seats | undefined, reading: Reading): model.Count {
  if (!node)
    return reading.defaultsApply('composition')
      ? { min: 1, max: 1, stated: undefined }
      : { min: 1, max: undefined, stated: undefined };
  const form = node.notStated
    ? 'not-stated'
    : node.forEach || node.forBodies
      ? 'for-each'
      : node.atLeast !== undefined
        ? 'at-least'
        : node.max !== undefined
          ? 'range'
          : 'exactly';
  const least = optionalAmount(node, 'min', node.min) ?? optionalAmount(node, 'atLeast', node.atLeast);
  const most = optionalAmount(node, 'max', node.max);
  const perEach = optionalAmount(node, 'perEach', node.perEach);
  const open = form === 'not-stated' || form === 'at-least' || (form === 'for-each' && !perEach);
  const min = form === 'not-stated' ? 0 : (least?.value ?? 1);
  return {
    min,
    max: open || (most ?? least)?.value === undefined ? undefined : ((most ?? least)?.value as number),
    stated: {
      form,
      least,
      most,
      forEach: node.forEach && reading.references.who(node.forEach),
      forBodies: node.forBodies,
      perEach,
      span: spanOf(node),
    },
  };
}

/** Members vote and attendees do not, unless the text says otherwise or leaves it unsaid in what an encoding omits. */
function readVotes(stated: model.Seat['votesStated'], kind: model.SeatKind, reading: Reading): model.Truth {
  if (stated === 'not stated') return 'unknown';
  if (stated !== undefined) return stated === 'votes';
  if (!reading.defaultsApply('votes')) return 'unknown';
  return kind !== 'participant' && kind !== 'observer';
}

function readStanding(node: ast.ActsFor | ast.Becomes, reading: Reading): model.Standing {
  return {
    seat: reading.references.who(node.seat),
    occasions: reading.references.terms(node.terms),
    span: spanOf(node),
  };
}
