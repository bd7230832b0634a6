/** Single provisions that cannot be: days that do not exist, terms of no years, ranges upside down. */
import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { dateOf } from '../model/values.ts';
import type { ReadingReport } from '../reading/lexer.ts';
import { at, type CheckContext, replacement } from './context.ts';

type Check = (node: never, context: CheckContext) => void;

/** By type of node. */
export const provisionChecks: Readonly<Record<string, Check>> = {
  Established: (node: ast.Established, context) => date(node, 'date', node.date, context),
  Varied: (node: ast.Varied, context) => date(node, 'date', node.date, context),
  Explanation: (node: ast.Explanation, context) => date(node, 'review', node.review, context),
  InForce: (node: ast.InForce, context) => period(node, context),
  Exists: (node: ast.Exists, context) => period(node, context),
  Seats: (node: ast.Seats, context) => {
    range(node, 'min', node.min, 'max', node.max, 'seats', context);
    if (node.max === undefined)
      atLeastOne(node, node.min === undefined ? 'atLeast' : 'min', node.min ?? node.atLeast, 'seats', context);
  },
  Population: (node: ast.Population, context) => {
    range(node, 'count', node.count, 'most', node.most, 'population', context);
    atLeastOne(node, 'count', node.count, 'population', context);
  },
  Duration: (node: ast.Duration, context) => {
    const [word = ''] = (node.$container.$cstNode?.text ?? '').split(/\s/);
    atLeastOne(node, 'amount', node.amount, word, context);
  },
  TermOfOffice: (node: ast.TermOfOffice, context) => {
    for (const limit of node.most) atLeastOne(limit, 'amount', limit.amount, 'at most', context);
  },
  JobShare: (node: ast.JobShare, context) => atLeastOne(node, 'people', node.people, 'job-share of', context),
  QuorumSize: (node: ast.QuorumSize, context) => {
    share(node, node.share, context);
    atLeastOne(node, 'count', node.count, 'at least', context);
  },
  Frequency: (node: ast.Frequency, context) => atLeastOne(node, 'count', node.count, 'at least', context),
  Majority: (node: ast.Majority, context) => share(node, node.share, context),
  Nomination: (node: ast.Nomination, context) => nominationAs(node, context),
  Body: (node: ast.Body, context) => chairIsMember(node, context),
  Constitution: (node: ast.Constitution, context) => boardOrMembers(node, context),
};

function date(node: AstNode, property: string, text: string | undefined, context: CheckContext): void {
  if (text === undefined || text.startsWith('[') || dateOf(text) !== undefined) return;
  const padded = text.replace(/-(\d)(?=-|$)/g, '-0$1');
  const meant = dateOf(padded);
  const span = at(node, property);
  context.report(
    'impossible-date',
    span,
    meant
      ? `A date is written with four, two and two digits: \`${meant}\`.`
      : `There is no such day as \`${text}\`. A date is written year, month, day: 2026-04-01.`,
    { fixes: meant ? [replacement(span, meant)] : [] },
  );
}

function period(node: ast.InForce | ast.Exists, context: CheckContext): void {
  date(node, 'from', node.from, context);
  date(node, 'until', node.until, context);
  const [from, until] = [dateOf(node.from ?? ''), dateOf(node.until ?? '')];
  if (from !== undefined && until !== undefined && until < from) {
    context.report('range', at(node, 'until'), `It ends (${until}) before it begins (${from}).`);
  }
}

function range(
  node: AstNode,
  from: string,
  low: string | undefined,
  to: string,
  high: string | undefined,
  what: string,
  context: CheckContext,
): void {
  if (low === undefined || high === undefined || Number.isNaN(Number(low)) || Number.isNaN(Number(high))) return;
  if (Number(high) >= Number(low)) return;
  const span = { offset: at(node, from).offset, end: at(node, to).end };
  context.report('range', span, `\`${what}\` cannot run from ${low} to ${high}: the smaller number comes first.`, {
    fixes: [replacement(span, `${high} to ${low}`, 'review')],
  });
}

function atLeastOne(
  node: AstNode,
  property: string,
  text: string | undefined,
  what: string,
  context: CheckContext,
): void {
  const value = Number(text);
  if (text === undefined || Number.isNaN(value)) return;
  if (value === 0)
    context.report('zero', at(node, property), `\`${what} 0\` says nothing: the number must be 1 or more.`);
  else if (!Number.isInteger(value))
    context.report('zero', at(node, property), `\`${what} ${text}\`: a whole number is needed here.`);
}

function share(node: AstNode, text: string | undefined, context: CheckContext): void {
  if (text === undefined) return;
  const [part, whole] = text.endsWith('%') ? [Number.parseFloat(text), 100] : text.split('/').map(Number);
  const value = (part as number) / (whole as number);
  if (!(value > 0 && value <= 1)) {
    context.report(
      'range',
      at(node, 'share'),
      `\`${text}\` is no share: it must be more than nothing and at most the whole.`,
    );
  }
}

/** A seat that borrows its nomination process must borrow it from one that sets out its own. */
function nominationAs(node: ast.Nomination, context: CheckContext): void {
  const seat = node.as?.ref?.ref;
  if (!node.as || !ast.isSeat(seat)) return;
  const own = seat.provisions.find(ast.isNomination);
  const name = node.as.ref?.$refText;
  if (seat === node.$container) {
    context.report('nomination-as', at(node, 'as'), `A seat cannot take its nomination process from itself.`);
  } else if (!own) {
    context.report('nomination-as', at(node, 'as'), `\`${name}\` sets out no nomination process to take over.`);
  } else if (own.as) {
    context.report(
      'nomination-as',
      at(node, 'as'),
      `\`${name}\` takes its own process from another seat: name that one.`,
    );
  }
}

/** A committee that lists its members must list its chair. */
function chairIsMember(node: ast.Body, context: CheckContext): void {
  const members = node.provisions.filter(ast.isMembers).flatMap((line) => line.who);
  const seats = node.provisions.filter(ast.isSeat);
  const byReference = node.provisions.some(ast.isMembersOf);
  const open =
    byReference || members.some((member) => member.placeholder !== undefined || member.ref?.ref === undefined);
  const { offset, end } = at(node);
  const { unread } = context.document.parseResult.lexerReport as ReadingReport;
  if (unread.some((each) => each.offset >= offset && each.end <= end)) return;
  if (open || (members.length === 0 && seats.length === 0)) return;
  const present = new Set<AstNode | undefined>([...members.map((member) => member.ref?.ref), ...seats]);
  for (const line of node.provisions.filter(ast.isChairedBy)) {
    for (const who of line.who) {
      const chair = who.ref?.ref;
      if (!ast.isSeat(chair) || present.has(chair)) continue;
      const name = who.ref?.$refText ?? '';
      const list = node.provisions.find(ast.isMembers);
      const insertion = list ? at(list, 'who', list.who.length - 1).end : undefined;
      context.report('chair-not-member', at(who), `\`${name}\` chairs \`${node.name}\` but is not among its members.`, {
        fixes:
          insertion === undefined
            ? []
            : [
                {
                  title: `Add \`${name}\` to the members`,
                  kind: 'review',
                  edits: [{ span: { offset: insertion, end: insertion }, newText: `, ${name}` }],
                },
              ],
      });
    }
  }
}

/** A board sits in `board`, the members of a partnership in `members`. */
function boardOrMembers(node: ast.Constitution, context: CheckContext): void {
  const wanted = node.kind === 'icb' ? 'board' : 'members';
  for (const block of node.provisions.filter(ast.isBoard)) {
    if (block.kind === wanted) continue;
    const { offset } = at(block);
    const span = { offset, end: offset + block.kind.length };
    const owner = node.kind === 'icb' ? 'An Integrated Care Board has a' : 'A partnership has';
    context.report('wrong-block', span, `${owner} \`${wanted}\`, not \`${block.kind}\`.`, {
      fixes: [replacement(span, wanted)],
    });
  }
  if (node.kind === 'icb' && node.board) {
    context.report('wrong-block', at(node, 'board'), 'Only a partnership (`icp`) is formed `for` a board.');
  }
}
