/** Reads how a board or committee does its work: quorum, decisions, meetings, interests. */
import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import type * as model from './constitution.ts';
import { has, type Reading, readProvisions } from './read-parts.ts';
import { durationOf, optionalAmount, shareOf, spanOf } from './values.ts';

export function readQuorum(node: ast.Quorum, reading: Reading): model.Quorum {
  const { references } = reading;
  return {
    sizes: reading
      .readable(node.provisions)
      .filter(ast.isQuorumSize)
      .map((each) => ({
        strictly: !each.atLeast,
        share: each.share === undefined ? undefined : shareOf(each, 'share', each.share),
        number: optionalAmount(each, 'count', each.count),
        voting: each.voting,
        span: spanOf(each),
      })),
    includes: reading
      .readable(node.provisions)
      .filter(ast.isQuorumMix)
      .map((each) => ({
        count: optionalAmount(each, 'count', each.count),
        kinds: references.terms(each.terms),
        seats: references.list(each.seats),
        span: spanOf(each),
      })),
    meetsWithout: reading
      .readable(node.provisions)
      .filter(ast.isMeetsWithout)
      .flatMap((each) => references.list([each.seat])),
    counts: reading
      .readable(node.provisions)
      .filter(ast.isCounts)
      .map((each) => ({
        not: each.not,
        what: references.terms(each.terms),
        span: spanOf(each),
      })),
    provisions: readProvisions(reading.readable(node.provisions), reading),
    block: reading.block(node, node.provisions),
    span: spanOf(node),
  };
}

export function readDecisions(node: ast.Decisions, reading: Reading): model.Decisions {
  const { references } = reading;
  const all = <T extends AstNode>(is: (item: unknown) => item is T): T[] =>
    reading.readable<AstNode>(node.provisions).filter(is);
  const place = (each: AstNode | undefined): model.Part | undefined => each && { span: spanOf(each) };
  const [proxies] = all(ast.isProxies);
  const [casting] = all(ast.isCastingVote);
  const [disagreement] = all(ast.isDisagreement);
  return {
    consensusFirst: place(all(ast.isConsensus)[0]),
    majorities: all(ast.isMajority).map((each) => ({
      share: each.share === undefined ? undefined : shareOf(each, 'share', each.share),
      of: each.base,
      for: references.terms(each.terms),
      span: spanOf(each),
    })),
    oneVoteEach: place(all(ast.isOneVoteEach)[0]),
    proxies: proxies && { allowed: !proxies.no, span: spanOf(proxies) },
    castingVote: casting && { heldBy: references.list(casting.who), span: spanOf(casting) },
    disagreement: disagreement && { resolvedBy: references.list(disagreement.who), span: spanOf(disagreement) },
    urgent: all(ast.isUrgent).map((each) => ({
      by: references.list(each.who),
      reportedToNextMeeting: each.nextMeeting,
      reportedTo: references.list(each.reportedTo),
      span: spanOf(each),
    })),
    provisions: readProvisions(reading.readable(node.provisions), reading),
    block: reading.block(node, node.provisions),
    span: spanOf(node),
  };
}

export function readMeetings(node: ast.Meetings, reading: Reading): model.Meetings {
  const { references } = reading;
  const all = <T extends AstNode>(is: (item: unknown) => item is T): T[] =>
    reading.readable<AstNode>(node.provisions).filter(is);
  const [openness] = all(ast.isInPublic);
  const [frequency] = all(ast.isFrequency);
  const [agenda] = all(ast.isAgenda);
  return {
    openness: openness?.where && { public: openness.where === 'public', span: spanOf(openness) },
    exclusions: all(ast.isExclusion).map((each) => ({
      byResolution: each.resolution,
      by: references.list(each.who),
      grounds: references.terms(each.terms),
      span: spanOf(each),
    })),
    frequency: frequency && {
      perYear: optionalAmount(frequency, 'count', frequency.count),
      every: frequency.every && durationOf(frequency.every),
      span: spanOf(frequency),
    },
    notices: all(ast.isNotice)
      .filter(has('length'))
      .map((each) => ({
        to: each.what,
        length: durationOf(each.length),
        orWhenConvened: each.convened,
        span: spanOf(each),
      })),
    papers: all(ast.isPapers).map((each) => ({
      what: each.what,
      before: each.before && durationOf(each.before),
      span: spanOf(each),
    })),
    agendaToPress: agenda && { span: spanOf(agenda) },
    calledBy: all(ast.isCalledBy).flatMap((each) => references.list(each.who)),
    chairedBy: all(ast.isChairedBy).flatMap((each) => references.list(each.who)),
    provisions: readProvisions(reading.readable(node.provisions), reading),
    block: reading.block(node, node.provisions),
    span: spanOf(node),
  };
}

export function readInterests(node: ast.Interests, reading: Reading): model.Interests {
  const [declared] = reading.readable(node.provisions).filter(ast.isDeclared);
  const [managed] = reading.readable(node.provisions).filter(ast.isManaged);
  return {
    registers: reading
      .readable(node.provisions)
      .filter(ast.isRegisters)
      .map((each) => ({
        of: reading.references.terms(each.terms),
        access: each.published ? 'published' : each.onRequest ? 'on-request' : undefined,
        span: spanOf(each),
      })),
    declared: declared && {
      promptly: declared.promptly,
      within: declared.within && durationOf(declared.within),
      span: spanOf(declared),
    },
    managed: managed && { appearanceToo: managed.apparent, span: spanOf(managed) },
    kept: reading
      .readable(node.provisions)
      .filter(ast.isKept)
      .filter(has('length'))
      .map((each) => ({
        published: each.published,
        length: durationOf(each.length),
        span: spanOf(each),
      })),
    provisions: readProvisions(reading.readable(node.provisions), reading),
    block: reading.block(node, node.provisions),
    span: spanOf(node),
  };
}
