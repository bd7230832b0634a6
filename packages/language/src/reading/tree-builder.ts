/**
 * What a compiled parser builds: the same syntax tree as Langium's own parser, nodes and pieces of text alike. Whoever
 * looks at a tree cannot tell which of the two has made it.
 */
import {
  type AstNode,
  AstUtils,
  type CompositeCstNode,
  type CompositeCstNodeImpl,
  type CstNode,
  type LangiumCoreServices,
  RootCstNodeImpl,
} from 'langium';
import { Composite, Leaf } from './cst-pieces.ts';
import type { Elements } from './grammar-elements.ts';
import { type ConstitutionLexer, imageOf, type Read } from './lexer.ts';
import type { Scanned } from './scanner.ts';
import { endOfProvision, type Word } from './words.ts';

type Services = Pick<LangiumCoreServices, 'parser' | 'references'>;

/** A node while it is built: its properties are those that the grammar gives it. */
// biome-ignore lint/suspicious/noExplicitAny: what is put in, and where, was worked out from the grammar.
export type Growing = any;

/** What a compiled parser throws at the first word that does not fit; `readCompiled` catches it. */
export const misfit = Symbol('a word that does not fit');

/** A parser that was compiled from a grammar, whose elements it knows by their numbers (`elementsOf`). */
export type Compiled = (tree: TreeBuilder) => AstNode;

/** A language as the build has compiled it. */
export interface CompiledLanguage {
  readonly parser: Compiled;
  /** What the lexer, and what the pieces of a tree, know of the grammar: as JSON. */
  readonly tables: string;
  readonly elements: string;
}

/** A provision that does not fit the grammar, and its place in the tree that lacks it. */
export interface Broken {
  /** Its words: from which on, and up to which. */
  readonly start: number;
  readonly end: number;
  /** The comments among them, in the same way. */
  readonly comments: readonly [number, number];
  /** The node that it belongs to, as which property, and after how many others. */
  readonly node: Growing;
  readonly property: string;
  readonly index: number;
  readonly piece: CompositeCstNodeImpl;
}

/**
 * The syntax tree of a text that fits the grammar word by word; or the tree and, in the order of the text, the single
 * provisions that do not fit and that it lacks; `undefined` for another.
 */
export function readCompiled(
  read: Read,
  compiled: Compiled,
  elements: Elements,
  services: Services,
): { readonly node: AstNode; readonly broken: readonly Broken[] } | undefined {
  const tree = new TreeBuilder(read, elements, services);
  try {
    const node = compiled(tree);
    tree.finish(node);
    return { node, broken: tree.broken };
  } catch (thrown) {
    if (thrown === misfit) return undefined;
    throw thrown;
  }
}

/** With more broken provisions than this, the whole is read as quickly: each of them is looked for by itself. */
const FEW = 20;

/** Zeros after the last word stand for the end of the file; no decision looks farther beyond it. */
const BEYOND = 2;

/**
 * Takes the words one by one into the tree, each as of the type that the grammar has there; throws `misfit` where it is of
 * none such. `source` is the element of the grammar that a piece of text is, by its number.
 */
export class TreeBuilder {
  /** Which word is next. */
  at = 0;
  /** The types of the words, by number. */
  readonly types: Uint16Array;
  readonly root: CompositeCstNodeImpl;
  readonly broken: Broken[] = [];
  private readonly words: readonly Word[];
  private readonly comments: readonly Scanned[];
  /** Where the next comment begins that is not in the tree yet, and which it is. */
  private nextComment: number;
  private taken = 0;
  private readonly lexer: ConstitutionLexer;
  private readonly linker: Services['references']['Linker'];
  private readonly converter: Services['parser']['ValueConverter'];

  private readonly elements: Elements;

  constructor({ text, words, comments }: Read, elements: Elements, services: Services) {
    this.elements = elements;
    this.root = new RootCstNodeImpl(text);
    this.words = words;
    this.comments = comments;
    this.nextComment = comments[0]?.offset ?? Number.POSITIVE_INFINITY;
    this.lexer = services.parser.Lexer as ConstitutionLexer;
    this.linker = services.references.Linker;
    this.converter = services.parser.ValueConverter;
    this.types = new Uint16Array(words.length + BEYOND);
    for (let index = 0; index < words.length; index++)
      this.types[index] = this.lexer.types.numberOf(words[index] as Word);
  }

  /** Begins the piece of text of a rule that is called. */
  open(within: CompositeCstNodeImpl, source: number): CompositeCstNodeImpl {
    const piece = new Composite(source, this.elements);
    append(within, piece);
    return piece;
  }

  /** Begins a piece around one that has just been read, in its place. */
  openAround(piece: CompositeCstNodeImpl, source: number): CompositeCstNodeImpl {
    const within = piece.container as CompositeCstNodeImpl;
    within.content.splice(within.content.indexOf(piece as CstNode), 1);
    const around = this.open(within, source);
    append(around, piece);
    return around;
  }

  /** Reads a provision of a block; or leaves it out, where one of its words does not fit. */
  provision(
    rule: (tree: TreeBuilder, piece: CompositeCstNodeImpl) => Growing,
    within: CompositeCstNodeImpl,
    source: number,
    node: Growing,
    property: string,
  ): void {
    const [start, pieces, comments] = [this.at, within.content.length, this.taken];
    node[property] ??= [];
    const list: Growing[] = node[property];
    try {
      among(list, rule(this, this.open(within, source)), node, property);
    } catch (thrown) {
      const end = endOfProvision(this.words, start);
      // What is told of one that does not even begin as it should, rests on the one before it; and one that took words of
      // the next is no provision of its own. Then it is the provision around it that is broken.
      if (thrown !== misfit || this.at === start || this.at > end) throw thrown;
      while ((this.broken.at(-1)?.start ?? -1) >= start) this.broken.pop();
      if (this.broken.length === FEW) throw thrown;
      within.content = within.content.slice(0, pieces);
      this.at = end;
      const last = (this.words[end - 1] as Word).end;
      this.taken = comments;
      while ((this.comments[this.taken]?.offset ?? last) < last) this.taken += 1;
      this.nextComment = this.comments[this.taken]?.offset ?? Number.POSITIVE_INFINITY;
      const place = { node, property, index: list.length, piece: within };
      this.broken.push({ start, end, comments: [comments, this.taken], ...place });
    }
  }

  /** Takes the next word as it is. */
  word(wanted: number, within: CompositeCstNodeImpl, source: number): string {
    const word = this.next(wanted);
    this.leaf(word, within, source);
    return imageOf(word);
  }

  /** Takes a mark that may have been put in: what stands for no character has no place in the tree. */
  mark(wanted: number, within: CompositeCstNodeImpl, source: number): void {
    const word = this.next(wanted);
    if (word.end > word.offset) this.leaf(word, within, source);
    else this.at += 1;
  }

  /** Takes the next word for what it says. */
  value(wanted: number, within: CompositeCstNodeImpl, source: number): Growing {
    const word = this.next(wanted);
    return this.converter.convert(imageOf(word), this.leaf(word, within, source) as CstNode);
  }

  /** Takes the next word for a name that stands for something. */
  reference(wanted: number, within: CompositeCstNodeImpl, source: number, node: Growing, property: string): Growing {
    const word = this.next(wanted);
    const leaf = this.leaf(word, within, source) as CstNode;
    const name = this.converter.convert(imageOf(word), leaf);
    return typeof name === 'string' ? this.linker.buildReference(node, property, leaf, name) : name;
  }

  /** What a rule that reads a value has read. */
  converted(value: string, piece: CompositeCstNodeImpl): Growing {
    return this.converter.convert(value, closed(piece) as CstNode);
  }

  /** Puts in the comments after the last word, and joins the root to its piece. */
  finish(root: AstNode): void {
    if (this.taken < this.comments.length) this.takeComments(this.root, Number.POSITIVE_INFINITY);
    this.root.astNode = root;
  }

  private next(wanted: number): Word {
    const type = this.types[this.at] as number;
    if (type !== wanted && !this.lexer.types.fits(type, wanted)) throw misfit;
    return this.words[this.at] as Word;
  }

  private leaf(word: Word, within: CompositeCstNodeImpl, source: number): Leaf {
    if (this.nextComment <= word.offset) this.takeComments(within, word.offset);
    const type = this.types[this.at] as number;
    this.at += 1;
    const leaf = this.leafOf(word, type, false);
    leaf.source = source;
    leaf.elements = this.elements;
    append(within, leaf);
    return leaf;
  }

  private leafOf(word: Scanned | Word, type: number, hidden: boolean): Leaf {
    const { offset, end, line, column, endLine, endColumn } = word;
    const tokenType = this.lexer.types.all[type] as (typeof this.lexer.types.all)[number];
    // (As long as it stands there: a slip that was put right may be longer or shorter.)
    return new Leaf(offset, end - offset, line, column, endLine, endColumn, tokenType, hidden);
  }

  /** Comments stand beside the word that follows them, in the innermost piece that has begun already. */
  private takeComments(current: CompositeCstNodeImpl, before: number): void {
    const from = this.taken;
    while (this.taken < this.comments.length && (this.comments[this.taken] as Scanned).offset <= before)
      this.taken += 1;
    this.nextComment = this.comments[this.taken]?.offset ?? Number.POSITIVE_INFINITY;
    const type = this.lexer.types.terminals.get('COMMENT') as number;
    const leaves = this.comments.slice(from, this.taken).map((comment) => this.leafOf(comment, type, true));
    let within = current;
    let index = within.content.length;
    while (index === 0 && within.container) {
      index = within.container.content.indexOf(within as CstNode);
      within = within.container as CompositeCstNodeImpl;
    }
    for (const leaf of leaves) leaf.container = within as CompositeCstNode;
    within.content.splice(index, 0, ...(leaves as CstNode[]));
  }
}

function append(within: CompositeCstNodeImpl, piece: Leaf | CompositeCstNodeImpl): void {
  piece.container = within as CompositeCstNode;
  // (An array that begins with what is in it takes up no room for more, and most pieces hold one.)
  if (within.content.length === 0) within.content = [piece as CstNode];
  else within.content.push(piece as CstNode);
}

/** A piece that is read to its end, without the room for more that its array has. */
export function closed(piece: CompositeCstNodeImpl): CompositeCstNodeImpl {
  if (piece.content.length > 1) piece.content = piece.content.slice();
  return piece;
}

/** A node as the property of another. */
export function held(node: Growing, within: Growing, property: string): Growing {
  node.$cstNode.astNode = node;
  node.$container = within;
  node.$containerProperty = property;
  return node;
}

/** A node as the next of a list of another. */
export function among(list: Growing[], node: Growing, within: Growing, property: string): void {
  held(node, within, property).$containerIndex = list.length;
  list.push(node);
}

/** A node read by a rule that another calls without giving it a place: it takes over what was read before. */
export function takenOver(node: Growing, before: Growing): Growing {
  for (const [property, value] of Object.entries(before)) {
    if (node[property] === undefined) node[property] = value;
    else if (Array.isArray(node[property]) && Array.isArray(value)) node[property] = [...value, ...node[property]];
  }
  node.$cstNode = undefined as CstNode | undefined;
  AstUtils.linkContentToContainer(node);
  return node;
}
