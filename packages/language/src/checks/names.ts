/** Names: each given once, each standing for something, of the right kind, and hiding nothing. */
import type { AstNode, ReferenceInfo } from 'langium';
import type { Span } from '../finding.ts';
import * as ast from '../generated/ast.ts';
import { symbolsOf, termsTogether } from '../linking/symbols.ts';
import type { TermCategory } from '../model/term.ts';
import type { ReadingReport } from '../reading/lexer.ts';
import { at, type CheckContext, replacement } from './context.ts';
import { categoriesOf, categoryNames, termsAmongNames, termsNotToHide } from './kinds-of-terms.ts';
import { lineOf, listed, sentence, whereIs } from './line-names.ts';

export function checkDeclaredNames(context: CheckContext): void {
  const { names, terms } = symbolsOf(context.document);
  for (const [name, nodes] of [...names, ...terms] as [string, readonly AstNode[]][]) {
    const [first, ...others] = nodes;
    for (const other of others) {
      context.report(
        'duplicate-name',
        at(other, 'name'),
        `The name \`${name}\` is used twice in this file. Give one of them another name.`,
        {
          related: [{ span: at(first as AstNode, 'name'), message: `\`${name}\` is declared here first.` }],
        },
      );
    }
  }
  for (const [name, [node]] of names) if (node) checkHiding(name, node, context);
  for (const [name, [node]] of terms) if (node) checkRedefinition(name, node, context);
}

function checkHiding(name: string, node: AstNode, context: CheckContext): void {
  const hidden = hiddenBy(name, context);
  if (hidden === undefined) return;
  context.report(
    'hides',
    at(node, 'name'),
    `The name \`${name}\` hides ${hidden}. Another name would leave no doubt which is meant.`,
    {
      severity: 'warning',
    },
  );
}

/** A term of one's own that has the name of a built-in one takes its place for this file and for all that import it. */
function checkRedefinition(name: string, node: AstNode, context: CheckContext): void {
  if (!termsTogether(context.vocabulary).has(name)) return;
  context.report(
    'hides',
    at(node, 'name'),
    `The vocabulary has a term \`${name}\` already; this one would take its place. Another name would leave no doubt which is meant.`,
    { severity: 'warning' },
  );
}

function hiddenBy(name: string, context: CheckContext): string | undefined {
  for (const other of context.imports.documents(context.document)) {
    const party = symbolsOf(other).names.get(name)?.find(ast.isParty);
    if (party) return `the organisation \`${name}\` that this file imports`;
  }
  const [term] = termNamed(name, context);
  return term && termsNotToHide.includes(term.category)
    ? `the term \`${name}\` (${categoryNames[term.category]})`
    : undefined;
}

function termNamed(name: string, context: CheckContext): readonly ast.Term[] {
  for (const document of [context.document, ...context.imports.documents(context.document)]) {
    const found = symbolsOf(document).terms.get(name);
    if (found) return found;
  }
  return termsTogether(context.vocabulary).get(name) ?? [];
}

/** One reference: it must stand for something, and for the right kind of thing. */
export function checkReference(info: ReferenceInfo, context: CheckContext): void {
  const { container, property, reference } = info;
  if (!('ref' in reference) || context.full()) return;
  const name = reference.$refText;
  const target = reference.ref;
  if (target === undefined) {
    reportUnknown(info, name, context);
    return;
  }

  const allowed = allowedHere(container, property);
  // (Where it stands is asked only of what is wrong.)
  const span = (): Span => at(container, property, info.index);
  const term = !ast.isWho(container) && !ast.isInvolved(container);
  const each = (ast.isWho(container) || ast.isInvolved(container)) && container.each;
  if (ast.isConstitution(container.$container) && !(ast.isConstitution(target) && target.kind === 'icb')) {
    context.report('wrong-kind', span(), `A partnership is formed for an Integrated Care Board; \`${name}\` is none.`);
  } else if (ast.isTerm(target)) {
    if (allowed && !allowed.includes(target.category)) {
      if (!term && mayBeUnread(context, false)) return;
      if (!term && target.category === 'seat-kind') {
        context.report(
          'unknown-name',
          span(),
          `No seat here is ${/^[aeo]/.test(name) ? 'an' : 'a'} ${name.replace('-', ' ')}: there is none in this file to refer to.`,
        );
        return;
      }
      const wanted = allowed.map((category) => categoryNames[category]);
      const suggestion = context.suggest(name, () => candidates(info, context, allowed));
      context.report(
        'wrong-kind',
        span(),
        `\`${name}\` is ${categoryNames[target.category]}, but ${whereIs(container)} takes ${listed(wanted)}.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
        { fixes: suggestion ? [replacement(span(), suggestion, 'review')] : [] },
      );
    } else if (each && !['organisation', 'sector'].includes(target.category)) {
      context.report(
        'wrong-kind',
        span(),
        `After \`each\`, a kind of organisation such as \`local-authority\` is expected.`,
      );
    }
  } else if (each) {
    context.report(
      'wrong-kind',
      span(),
      `\`${name}\` is one only: leave out \`each\`, or name a kind of organisation.`,
    );
  } else if (mustBeSeat(container) && !ast.isSeat(target)) {
    context.report('wrong-kind', span(), `${sentence(lineOf(container))} takes a seat; \`${name}\` is none.`);
  } else if (ast.isPartOf(container.$container) && !ast.isBody(target)) {
    context.report('wrong-kind', span(), `\`part of\` takes a committee or another such body; \`${name}\` is none.`);
  }
}

function reportUnknown(info: ReferenceInfo, name: string, context: CheckContext): void {
  const { container, property } = info;
  if (name === '') return;
  const span = at(container, property, info.index);
  const allowed = allowedHere(container, property);
  const term = !ast.isWho(container) && !ast.isInvolved(container);
  if (mayBeUnread(context, term)) return;
  const suggestion = context.suggest(name, () => candidates(info, context, allowed));
  const what = term
    ? `\`${name}\` is not a term of the vocabulary`
    : `Nothing here is called \`${name}\`: no organisation, seat, committee or term`;
  const hint = suggestion
    ? ` Did you mean \`${suggestion}\`?`
    : term && allowed
      ? ` ${sentence(whereIs(container))} takes ${listed(allowed.map((category) => categoryNames[category]))}.`
      : '';
  context.report(term ? 'unknown-term' : 'unknown-name', span, `${what}.${hint}`, {
    fixes: suggestion ? [replacement(span, suggestion, 'review')] : [],
  });
}

/** Lines that give something a name, by the word that they open with; in `area` and the like, every line does. */
const declaring: ReadonlySet<string> = new Set([
  ...[
    'icb',
    'icp',
    'import',
    'organisations',
    'area',
    'partners',
    'board',
    'members',
    'member',
    'other',
    'chair',
    'chief-executive',
  ],
  ...[
    'executive',
    'non-executive',
    'partner',
    'participant',
    'observer',
    'committee',
    'sub-committee',
    'joint-committee',
    'place',
  ],
  ...['neighbourhood', 'collaborative', 'arrangement'],
]);

/** Whether what declares a name may be among what could not be read: then nobody can say that it is missing. */
function mayBeUnread(context: CheckContext, ofTerm: boolean): boolean {
  const { unread } = context.document.parseResult.lexerReport as ReadingReport;
  const root = context.document.parseResult.value as ast.Document;
  if (root.items.some((item) => ast.isImport(item) && failed(item, context))) return true;
  if (ofTerm) return unread.some(({ within }) => within.at(-1) === 'Document');
  return (
    unread.some(
      ({ within, word }) => within.at(-1) === 'Party' || declaring.has(word) || !context.keywords.has(word),
    ) ||
    root.items.some((item) => ast.isConstitution(item) && (item.name === undefined || item.provisions.some(nameless)))
  );
}

function failed(line: ast.Import, context: CheckContext): boolean {
  const outcome = context.imports.outcome(context.document, line.path ?? '');
  return outcome === undefined || 'problem' in outcome;
}

function nameless(provision: ast.Provision): boolean {
  if (ast.isArea(provision) || ast.isPartners(provision))
    return provision.parties.some((party) => party.name === undefined);
  return ast.isBody(provision) && provision.name === undefined;
}

/** What stands by its name only has to have one. */
export function checkNamed(node: AstNode, context: CheckContext): void {
  if (
    !(ast.isConstitution(node) || ast.isParty(node) || ast.isBody(node) || ast.isTerm(node)) ||
    node.name !== undefined
  )
    return;
  const word = (node.$cstNode?.text ?? '').split(/[\s{]/)[0] as string;
  const { offset } = at(node);
  const example = ast.isConstitution(node) ? 'northshire' : ast.isBody(node) ? 'audit' : 'county-council';
  context.report(
    'no-name',
    { offset, end: offset + word.length },
    `\`${word}\` needs a short name after it, such as \`${example}\`, by which other lines can refer to it.`,
  );
}

/** Every name that could stand here, for “did you mean”. */
function* candidates(
  info: ReferenceInfo,
  context: CheckContext,
  allowed: readonly TermCategory[] | undefined,
): Iterable<string> {
  for (const [name, node] of context.scope(info).all())
    if (!ast.isTerm(node) || !allowed || allowed.includes(node.category)) yield name;
}

/** The kinds of term that a reference takes; any, if it is not said. */
export function allowedHere(container: AstNode, property: string): readonly TermCategory[] | undefined {
  if (ast.isTerm(container)) return [container.category];
  if (ast.isWho(container) || ast.isInvolved(container)) return termsAmongNames;
  const within = ast.isTermUse(container);
  const holder = within ? (container.$container as AstNode) : container;
  const field = within ? (container.$containerProperty ?? '') : property;
  if (ast.isRequirement(holder)) return categoriesOf('Requirement', holder.what ?? 'be');
  return categoriesOf(ast.isCondition(holder) ? holder.$container.$type : holder.$type, field);
}

function mustBeSeat(container: AstNode): boolean {
  const line = container.$container;
  return (
    ast.isActsFor(line) ||
    ast.isBecomes(line) ||
    ast.isSamePerson(line) ||
    ast.isMeetsWithout(line) ||
    (ast.isNomination(line) && container.$containerProperty === 'as')
  );
}
