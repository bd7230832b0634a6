/** How parts of a constitution become clauses: by a phrase, with items, or in the file's own words. */
import type { Block, Condition, Part, Provision, Reference, Span, TermReference, Text } from '@icb/language';
import type { Clause, Item, Row, Section, Table, Words } from '../document/document.ts';
import { fill, type Values } from '../wording/fill.ts';
import type { Names } from '../wording/names.ts';
import { type Phrase, phrases } from '../wording/phrases.ts';
import { capital, paragraphsOf, together } from '../wording/words.ts';

/** What all parts are said with. */
export interface Saying {
  readonly names: Names;
  /** A clause by a phrase. Its gaps `{the body}`, `{The body}`, `{this text}` and `{This text}` are filled already. */
  readonly say: (id: string, span: Span | undefined, phrase: Phrase, values?: Values, many?: boolean) => Clause;
  /** The words of a phrase alone. */
  readonly words: (phrase: Phrase, values?: Values, many?: boolean) => Words;
  /** The same for a committee, whose meetings are not those of the board. */
  readonly about: (the: string) => Saying;
}

export function sayingIn(names: Names, the: string = names.the): Saying {
  const known: Values = {
    'the body': the,
    'The body': capital([the]),
    'this text': names.thisText,
    'This text': names.ThisText,
  };
  const words = (phrase: Phrase, values: Values = {}, many = false): Words =>
    fill(phrases[phrase], { ...known, ...values }, many);
  return {
    names,
    words,
    say: (id, span, phrase, values, many) => clauseOf(id, span, [words(phrase, values, many)]),
    about: (other) => sayingIn(names, other),
  };
}

export function clauseOf(id: string, span: Span | undefined, paragraphs: readonly Words[]): Clause {
  return {
    kind: 'clause',
    id,
    number: undefined,
    heading: undefined,
    paragraphs,
    items: [],
    span,
    basis: undefined,
    notes: [],
    silent: false,
  };
}

export function itemOf(id: string, span: Span | undefined, ...paragraphs: readonly Words[]): Item {
  return { id, heading: undefined, paragraphs, span, notes: [] };
}

/** A heading without a number of its own, within a numbered section. */
export function headed(id: string, title: Words, span: Span | undefined, content: Section['content']): Section {
  return { kind: 'section', id, number: undefined, level: 3, title, span, content, notes: [] };
}

export function tableOf(id: string, caption: string, head: readonly string[], rows: readonly Row[]): Table {
  return { kind: 'table', id, caption, head, rows };
}

export function rowOf(id: string, span: Span | undefined, ...cells: readonly Words[]): Row {
  return { id, cells, span, notes: [] };
}

/** What a provision says, under the title of its topic. */
export function provisions(id: string, list: readonly Provision[], { names }: Saying): Clause[] {
  return list.map((each) => ({
    ...clauseOf(`${id}provision/${each.topic.name}`, each.span, paragraphsOf(each.text)),
    heading: capital(names.term(each.topic, ({ title }) => title)),
  }));
}

/** Conditions, grounds or steps: each with its title, and the file's words on it, or else what the term means. */
export function conditionItems(id: string, conditions: readonly Condition[], { names }: Saying): Item[] {
  return conditions.map(({ term, text, span }) => ({
    ...itemOf(`${id}/${term.name}`, span, ...(text ? paragraphsOf(text) : meaningOf(term))),
    heading: capital(names.term(term, ({ title }) => title)),
  }));
}

function meaningOf({ term }: TermReference): Words[] {
  return term?.definition ? [[term.definition.replace(/\s+/g, ' ').trim()]] : [];
}

/** Terms that are sentences or long names, one below the other. */
export function termItems(id: string, terms: readonly TermReference[], { names }: Saying): Item[] {
  return terms.map((term) => itemOf(`${id}/${term.name}`, term.span, capital(names.term(term, ({ title }) => title))));
}

export function textItems(id: string, texts: readonly Text[]): Item[] {
  return texts.map((text, index) => itemOf(`${id}/${index + 1}`, text.span, ...paragraphsOf(text)));
}

/** From the first of several parts to the last. */
export function across(parts: readonly (Part | Reference | TermReference)[]): Span | undefined {
  if (parts.length === 0) return undefined;
  return {
    offset: Math.min(...parts.map(({ span }) => span.offset)),
    end: Math.max(...parts.map(({ span }) => span.end)),
  };
}

/** The line of a block that says a property. */
export function lineOf(block: Block, property: string): Span | undefined {
  return block.lines.find((line) => line.property === property)?.span;
}

/** With the items of a list below it, if there are any. */
export function withItems(clause: Clause, items: readonly Item[]): Clause {
  return { ...clause, items };
}

/** Words with more words after them, where there are more. */
export function also(words: Words, more: Words | undefined): Words {
  return more ? together(words, ' ', more) : words;
}
