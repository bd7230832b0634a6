/** What a word means: a term with its source, a seat in short, a rule with the words of the law. */
import type { Constitution, PackRule, Reference, Seat, Severity, Verification } from '@icb/language';
import { ast, type LanguageServices, termInfo } from '@icb/language/editing';
import { citationOf, type ReadyPack, severityOf } from '@icb/rules';
import type { References } from 'langium';
import { type AstNode, CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Hover } from 'vscode-languageserver';
import { isOfTheWeb, quoted } from './diagnostics.ts';
import type { JudgedFile } from './judged-files.ts';
import { Places } from './places.ts';
import { termNamed, wordAround } from './terms.ts';

export function hoverAt(
  offset: number,
  judged: JudgedFile,
  document: LangiumDocument,
  references: References,
  packs: readonly ReadyPack[],
  textOf: (uri: string) => string | undefined,
): Hover | undefined {
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset);
  if (!leaf) return undefined;
  const rule = ruleAt(leaf.text, packs, textOf);
  const found = rule ?? meaningOf(references.findDeclarations(leaf)[0] ?? openedBy(leaf), judged);
  if (found === undefined) return undefined;
  return { contents: { kind: 'markdown', value: found }, range: new Places(judged.file).range(leaf) };
}

/** In a file of the built-in vocabulary. */
export function vocabularyHoverAt(
  offset: number,
  file: { readonly text: string },
  services: LanguageServices,
): Hover | undefined {
  const { word, ...span } = wordAround(file.text, offset);
  const term = termNamed(word, services);
  if (!term) return undefined;
  return { contents: { kind: 'markdown', value: termText(term) }, range: new Places(file).range(span) };
}

/** The seat, committee or constitution that a word opens: `chair {`. */
function openedBy({ astNode, offset }: LeafCstNode): AstNode | undefined {
  return astNode.$cstNode?.offset === offset ? astNode : undefined;
}

function meaningOf(node: AstNode | undefined, { constitution }: JudgedFile): string | undefined {
  if (ast.isTerm(node)) return termText(node);
  if (ast.isSeat(node)) {
    const seat = constitution && seatsOf(constitution).find(({ span }) => span.offset === node.$cstNode?.offset);
    return seat && seatText(seat);
  }
  if (ast.isParty(node))
    return `**${escaped(plain(node.title) ?? node.name ?? '')}** (${node.kind?.$refText ?? 'organisation'})`;
  if (node && 'title' in node && typeof node.title === 'string') return `**${escaped(plain(node.title) ?? '')}**`;
  return undefined;
}

export function termText(node: ast.Term): string {
  const { name, title, category, definition, source, registeredWith, existsFrom, existsUntil, ancestors } =
    termInfo(node);
  const lines = [`**${escaped(title)}** (${category} \`${name}\`)`];
  if (definition !== undefined) lines.push(escaped(definition));
  if (ancestors.length > 0) lines.push(`One of: ${ancestors.map((each) => `\`${each}\``).join(', ')}.`);
  if (registeredWith.length > 0)
    lines.push(`Registered with: ${registeredWith.map((each) => `\`${each}\``).join(', ')}.`);
  if (existsFrom !== undefined || existsUntil !== undefined)
    lines.push(
      `Exists${existsFrom === undefined ? '' : ` from ${existsFrom}`}${existsUntil === undefined ? '' : ` until ${existsUntil}`}.`,
    );
  if (source) {
    const known =
      source.verified === undefined ? '' : ` (${verifications[source.verified as Verification] ?? source.verified})`;
    lines.push(`Source: ${linked(source.title, source.address)}${known}`);
  }
  return lines.join('\n\n');
}

const verifications: Readonly<Record<Verification, string>> = {
  primary: 'checked against the law itself',
  official: 'checked against an official text',
  source: 'read in the document that is cited',
  local: 'as boards say it that adopt it',
  secondary: 'as others quote it',
  derived: 'follows from it',
  memory: 'from memory; not yet checked',
};

function seatsOf({ board, bodies }: Constitution): readonly Seat[] {
  return [...(board?.members ?? []), ...bodies.flatMap(({ seats }) => seats)];
}

/** Who votes, who appoints and nominates, and for how long. */
export function seatText(seat: Seat): string {
  const { kind, name, title, votes, appointed, nominated, term } = seat;
  const facts = [
    seatsIn(seat),
    votes === 'unknown' ? undefined : votes ? 'votes' : 'does not vote',
    appointed && `appointed by ${names(appointed.by)}${approval(appointed.withApprovalOf)}`,
    nominated && `nominated${nominated.jointly ? ' jointly' : ''} by ${names(nominated.by)}`,
    term?.length && `term ${term.length.amount.text} ${term.length.unit}`,
  ].filter((each) => each !== undefined);
  return `**${escaped(title?.value ?? name)}** (${kind.replaceAll('-', ' ')})\n\n${escaped(facts.join('; '))}.`;
}

const names = (references: readonly Reference[]): string => references.map((each) => each.name).join(', ');
const approval = (by: readonly Reference[]): string => (by.length > 0 ? ` with approval of ${names(by)}` : '');

export function seatsIn({ count: { min, max } }: Seat): string {
  if (min === max) return min === 1 ? '1 seat' : `${min} seats`;
  return max === undefined ? `at least ${min} seats` : `${min} to ${max} seats`;
}

/** A rule by its id. `textOf` gives the text of a file of rules. */
export function ruleAt(
  id: string,
  packs: readonly ReadyPack[],
  textOf: (uri: string) => string | undefined,
): string | undefined {
  for (const { pack, rules } of packs) {
    const ready = rules.find((each) => each.id === id);
    if (ready) return ruleText(ready, textOf(pack.uri));
  }
  return undefined;
}

/** A rule as a reader wants it: what it asks, and the words of the law with where they stand. */
/** How grave it is not to meet it. */
function strengthOf(rule: PackRule): string {
  const severity = severityOf(rule, false);
  const words = rule.obligation;
  return severity === undefined
    ? 'Background: nothing is judged by it.'
    : `Obligation: ${words}; ${findings[severity]}.`;
}

const findings: Readonly<Record<Severity, string>> = {
  error: 'not to meet it is an error',
  warning: 'not to meet it is a warning',
  information: 'not to meet it is told for information',
  hint: 'not to meet it is a hint',
};

/** What it asks, in the words of its pack, how strongly, and what it rests on. */
export function ruleText({ id, rule }: ReadyPack['rules'][number], packText: string | undefined): string {
  const lines = [`**${escaped(rule.title)}** (\`${id}\`)`, strengthOf(rule)];
  if (rule.description !== undefined) lines.push(escaped(rule.description));
  const { requirement } = rule;
  if (requirement && packText !== undefined)
    lines.push(`Required: \`${packText.slice(requirement.span.offset, requirement.span.end).replace(/\s+/g, ' ')}\``);
  if (rule.notCheckable !== undefined) lines.push(`Not checkable: ${escaped(rule.notCheckable)}`);
  for (const citation of rule.citations.map(citationOf)) lines.push(linked(quoted(citation), citation.url));
  return lines.join('\n\n');
}

export function linked(text: string, address: string | null | undefined): string {
  return isOfTheWeb(address) ? `[${escaped(text)}](${asAddress(address)})` : escaped(text);
}

/** What stands in an address and would end a link of Markdown is written otherwise. */
function asAddress(address: string): string {
  return address.replace(/[\s()<>\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

const plain = (image: string | undefined): string | undefined => image?.replace(/^"+|"+$/g, '').trim();

/** Names and texts of a constitution are no Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, (mark) => `\\${mark}`);
}
