/** Drafts the clause that would meet a rule, as edits of the text. A draft never invents a fact: it leaves placeholders. */
import type { Block, Constitution, Fix, NominationProcess, TextEdit } from '@icb/language';
import { withFreshNames } from './fresh-names.ts';
import type { Item } from './items.ts';
import { nouns } from './nouns.ts';
import type { ReadyFix } from './prepare.ts';
import { insteadOf, removalOf } from './removal.ts';
import type { Scope } from './scope.ts';
import { termsOf } from './vocabulary.ts';

type Layout = Block['layout'];

export function draftFixes(fixes: readonly ReadyFix[], scope: Scope, offender: Item | undefined): Fix[] {
  return fixes.flatMap((ready) => {
    const { fix, title, when } = ready;
    if (when?.(scope).truth === false) return [];
    const edits = editsOf(ready, scope, offender).map((edit) => withComments(edit, scope.constitution.part));
    if (edits.length === 0) return [];
    const kind: Fix['kind'] = fix.review || edits.some(replaces) ? 'review' : 'safe';
    return [{ title: title(scope, offender), kind, edits }];
  });
}

/** The comments in what an edit changes stay, before it. */
function withComments({ span, newText }: TextEdit, { comments, block }: Constitution): TextEdit {
  const kept = comments
    .filter((each) => each.span.offset >= span.offset && each.span.end <= span.end)
    .map(({ text }) => (text.startsWith('//') ? `${text}\n${block.layout.inside}` : `${text} `));
  return { span, newText: kept.join('') + newText };
}

/** Whether an edit takes something away that the draft says; to make room for a line is no such thing. */
function replaces({ span, newText }: TextEdit): boolean {
  return span.end > span.offset && !newText.startsWith('\n');
}

function editsOf({ fix, where, clause: draft }: ReadyFix, scope: Scope, offender: Item | undefined): TextEdit[] {
  const constitution = scope.constitution.part;
  if (fix.action === 'remove') return offender ? removalOf(toRemove(offender, where, constitution), constitution) : [];
  // What is inserted is for where there is nothing: beside something that is wrong it would say it twice.
  const mends = fix.action === 'replace' || where === 'offender';
  if (!draft || mends !== (offender !== undefined)) return [];
  const clause = fenced(withFreshNames(draft(scope, offender), constitution));
  if (!offender) return into(where, clause, constitution);
  if (fix.action === 'replace') return inPlaceOf(offender, clause, constitution);
  return offender.kind === 'process' ? intoProcess(offender.part, clause) : intoOffender(offender, clause);
}

/**
 * A line is replaced, never a block with all that it says. Where it declares an organisation, what is to take its place
 * does so wherever the organisation is named.
 */
function inPlaceOf(offender: Item, clause: string, constitution: Constitution): TextEdit[] {
  const party = offender.kind === 'line' ? offender.part.declares : undefined;
  if (party) return clause.includes('[') ? [] : insteadOf(party, clause.trim(), constitution);
  if (blockOf(offender) || !canReplace(clause, offender)) return [];
  return [{ span: offender.span, newText: indented(clause, constitution.block.layout).trim() }];
}

/** A text that quotes another needs more quotes around it than the other has in it. */
function fenced(clause: string): string {
  if (!clause.includes('"""')) return clause;
  const [, before, text = '', after] = /^([^"]*)"""\n(.*)\n( *)"""$/s.exec(clause) ?? [];
  if (before === undefined) return clause;
  const longest = Math.max(2, ...(text.match(/"+/g) ?? []).map(({ length }) => length));
  const fence = '"'.repeat(longest + 1);
  return `${before}${fence}\n${text}\n${after}${fence}`;
}

/** A clause of prose stands in for another such clause, not for some words of a line. */
function canReplace(clause: string, { kind }: Item): boolean {
  return (kind === 'provision') === clause.startsWith('provision ');
}

/** `remove function`: of things of several kinds that can break a rule, those of this one; or what stands within. */
function toRemove(offender: Item, words: string, constitution: Constitution): Item[] {
  if (words === 'offender') return [offender];
  const noun = nouns.find((each) => each.words.includes(words));
  const { offset, end } = offender.span;
  return (noun?.of(constitution) ?? []).filter(({ span }) => span.offset >= offset && span.end <= end);
}

/** Into a block of the constitution, which comes to be if it is not there. */
function into(where: string, clause: string, constitution: Constitution): TextEdit[] {
  if (where === 'constitution') return intoBlock(constitution.block, clause);
  const keyword = where === 'board' && constitution.kind === 'icp' ? 'members' : where;
  const part = (constitution as unknown as Record<string, { readonly block?: Block } | undefined>)[where];
  if (part?.block) return intoBlock(part.block, clause);
  const inner = clause.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
  return intoBlock(constitution.block, [`${keyword} {`, ...inner, '}'].join('\n'));
}

/** Into the block of a thing; what a draft says in a block of its own, into the one that is there. */
function intoOffender(offender: Item, clause: string): TextEdit[] {
  const [, keyword, inner] = /^([\w-]+) \{\n(.*)\n\}$/s.exec(clause) ?? [];
  const part = offender.part as unknown as Record<string, { readonly block?: Block } | undefined>;
  const there = keyword === undefined ? undefined : part[keyword]?.block;
  if (!there || inner === undefined) return intoBlock(blockOf(offender), clause, firstWords(clause));
  return intoBlock(there, inner.replace(/^ {2}/gm, ''), firstWords(inner));
}

/** A step of nomination goes before the first one that usually comes later; anything else to the end. */
function intoProcess({ block, steps }: NominationProcess, clause: string): TextEdit[] {
  const usual = termsOf('step').map(({ name }) => name);
  const place = usual.indexOf(firstWords(clause));
  const next = place < 0 ? undefined : steps.find(({ term }) => usual.indexOf(term.name) > place);
  if (!block || !next) return intoBlock(block, clause, firstWords(clause));
  const { offset } = next.span;
  const line = `${indented(clause, block.layout).trim()}\n${block.layout.inside}`;
  return [{ span: { offset, end: offset }, newText: line }];
}

/** Instead of the line that says the same property, if there is one; else as a new line at the end. */
function intoBlock(block: Block | undefined, clause: string, instead?: string): TextEdit[] {
  if (!block) return [];
  const known = instead === undefined ? undefined : propertyByWords[instead];
  const line = known && block.lines.find((each) => each.property === known);
  if (line) return [{ span: line.span, newText: indented(clause, block.layout).trim() }];
  return [newLine(block, clause)];
}

/** A further line of a block. One that shares the line of its closing brace moves the brace to a line of its own. */
function newLine({ insertion, close, inline, layout }: Block, clause: string): TextEdit {
  const lines = indented(clause, layout);
  if (!inline) return { span: { offset: insertion, end: insertion }, newText: `${lines}\n` };
  return { span: { offset: insertion, end: close }, newText: `\n${lines}\n${layout.outside}` };
}

/** The lines that `set` replaces, by the word that they open with. */
const propertyByWords: Readonly<Record<string, string>> = {
  appointed: 'Appointed',
  nominated: 'Nominated',
  nomination: 'Nomination',
  term: 'TermOfOffice',
  votes: 'Votes',
  open: 'ChallengeOpen',
  heard: 'ChallengeHeard',
  answered: 'ChallengeAnswered',
  seats: 'Seats',
  of: 'RemovalOf',
  does: 'Votes',
  chaired: 'ChairedBy',
  'terms-of-reference': 'TermsOfReference',
  in: 'InPublic',
};

function firstWords(clause: string): string {
  return clause.trim().split(/\s/)[0] ?? '';
}

/** Laid out as the block is; a draft comes with two blanks for each step. */
function indented(clause: string, { inside, step }: Layout): string {
  return clause
    .split('\n')
    .map((line) => {
      const own = /^ */.exec(line)?.[0].length ?? 0;
      return line.trim() === '' ? '' : inside + step.repeat(own / 2) + line.slice(own);
    })
    .join('\n');
}

function blockOf(item: Item): Block | undefined {
  return 'block' in item.part ? item.part.block : undefined;
}
