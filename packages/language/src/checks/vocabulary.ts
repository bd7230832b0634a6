/** Terms that people add: no circles, no keyword where a term opens a line. And boards that carry another's code. */
import * as ast from '../generated/ast.ts';
import { has } from '../model/read-parts.ts';
import { boards } from '../vocabulary/boards.ts';
import { at, type CheckContext, replacement } from './context.ts';
import { categoriesThatOpenLines, categoryNames } from './kinds-of-terms.ts';

export function checkTerm(term: ast.Term, keywords: ReadonlySet<string>, context: CheckContext): void {
  const circle = circleThrough(term);
  if (circle && isFirstOf(circle, term)) {
    const path = [...circle, term].map((each) => `\`${each.name}\``).join(' is ');
    const next = circle[1] ?? term;
    const leads = term.parents.findIndex((parent) => parent.ref === next);
    context.report('term-circle', at(term, 'parents', leads), `A term cannot be of its own kind: ${path}.`);
  }
  if (categoriesThatOpenLines.includes(term.category) && keywords.has(term.name ?? '')) {
    context.report(
      'keyword-term',
      at(term, 'name'),
      `\`${term.name}\` is a word of the language. ${categoryNames[term.category]} opens a line, so it needs another name.`.replace(
        /\. (\w)/,
        (_, letter: string) => `. ${letter.toUpperCase()}`,
      ),
    );
  }
}

/** A circle is reported once: at the term of it that comes first in the file. */
function isFirstOf(circle: readonly ast.Term[], term: ast.Term): boolean {
  return circle.every((each) => each.$container !== term.$container || at(each).offset >= at(term).offset);
}

/** The terms on the way from a term back to itself, if there is such a way. Each term on the way is looked at once. */
function circleThrough(term: ast.Term): ast.Term[] | undefined {
  const cameFrom = new Map<ast.Term, ast.Term>();
  const queue: ast.Term[] = [term];
  for (let at = 0; at < queue.length && at < MOST_TERMS; at++) {
    const one = queue[at] as ast.Term;
    for (const { ref: parent } of one.parents) {
      if (parent === term) return pathTo(one, cameFrom);
      if (!parent || cameFrom.has(parent)) continue;
      cameFrom.set(parent, one);
      queue.push(parent);
    }
  }
  return undefined;
}

/** Longer ways are in no vocabulary. */
const MOST_TERMS = 200;

function pathTo(term: ast.Term, cameFrom: ReadonlyMap<ast.Term, ast.Term>): ast.Term[] {
  const path = [term];
  for (let before = cameFrom.get(term); before; before = cameFrom.get(before)) path.unshift(before);
  return path;
}

/** A board known by name with a code that is not its own. */
export function checkBoardCodes(node: ast.Constitution, context: CheckContext): void {
  const codes = node.provisions.filter(ast.isCode).filter(has('code'));
  if (node.kind !== 'icb' || codes.length === 0 || node.title === undefined) return;
  const title = normalised(node.title);
  const own = boards.find((board) => normalised(board.name) === title);
  for (const line of codes) {
    const owner = boards.find((board) => board[line.scheme] === line.code);
    const span = at(line, 'code');
    const scheme = line.scheme.toUpperCase();
    if (own && own[line.scheme] !== line.code && !line.code.startsWith('[')) {
      const whose = owner ? `\`${line.code}\` is that of ${owner.name}.` : '';
      context.report(
        'board-code',
        span,
        `The ${scheme} code of ${own.name} is \`${own[line.scheme]}\`. ${whose}`.trim(),
        {
          severity: 'warning',
          fixes: [replacement(span, own[line.scheme], 'review')],
        },
      );
    } else if (!own && owner) {
      context.report('board-code', span, `\`${line.code}\` is the ${scheme} code of ${owner.name}.`, {
        severity: 'warning',
      });
    }
  }
}

function normalised(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
