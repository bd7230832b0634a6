/**
 * What a name means: first what the file itself declares, then what it imports, then terms of the vocabulary. A file
 * sees only itself, its imports and the built-in vocabulary, so that 42 systems in one workspace do not clash.
 */
import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  AstUtils,
  EMPTY_STREAM,
  type LangiumCoreServices,
  type LangiumDocument,
  type ReferenceInfo,
  type Scope,
  type ScopeComputation,
  type ScopeProvider,
  type Stream,
  stream,
} from 'langium';
import * as ast from '../generated/ast.ts';
import type { Imports } from './imports.ts';
import { kindName, symbolsOf, termsTogether } from './symbols.ts';

/** Where names are looked up, nearest first: each level maps a name to its nodes. */
type Level = ReadonlyMap<string, readonly AstNode[]>;

export class ConstitutionScopeProvider implements ScopeProvider {
  private readonly descriptions: AstNodeDescriptionProvider;
  private readonly imports: Imports;
  private readonly vocabulary: () => readonly LangiumDocument[];
  private readonly imported = new WeakMap<
    LangiumDocument,
    { readonly from: readonly Level[]; readonly names: Level }
  >();

  constructor(services: LangiumCoreServices, imports: Imports, vocabulary: () => readonly LangiumDocument[]) {
    this.descriptions = services.workspace.AstNodeDescriptionProvider;
    this.imports = imports;
    this.vocabulary = vocabulary;
  }

  getScope(context: ReferenceInfo): NamesInScope {
    const document = AstUtils.getDocument(context.container);
    const levels =
      ast.isTermUse(context.container) || !takesNames(context)
        ? this.termLevels(document)
        : [...this.nameLevels(context.container, document), ...this.termLevels(document)];
    return new NamesInScope(levels, this.descriptions);
  }

  /** Parties, seats, committees and constitutions. Only parties and constitutions are imported. */
  private nameLevels(container: AstNode, document: LangiumDocument): Level[] {
    const { names, kinds } = symbolsOf(document);
    const body = AstUtils.getContainerOfType(container, ast.isBody);
    return [names, ...(body ? [seatsByKind(body)] : []), kinds, this.importedNames(document)];
  }

  /** Gathered once for all names of a file, as long as what it imports stays as it is. */
  private importedNames(document: LangiumDocument): Level {
    const others = this.imports.documents(document).map((other) => symbolsOf(other).names);
    const before = this.imported.get(document);
    if (before && before.from.length === others.length && others.every((each, index) => each === before.from[index]))
      return before.names;
    const names = new Map<string, AstNode[]>();
    for (const other of others) {
      for (const [name, nodes] of other) {
        const visible = nodes.filter((node) => ast.isParty(node) || ast.isConstitution(node));
        if (visible.length > 0) names.set(name, [...(names.get(name) ?? []), ...visible]);
      }
    }
    this.imported.set(document, { from: others, names });
    return names;
  }

  private termLevels(document: LangiumDocument): Level[] {
    const own = [document, ...this.imports.documents(document)].map((each) => symbolsOf(each).terms);
    return [...own, termsTogether(this.vocabulary())];
  }
}

/** Whether the reference may name a party, seat, committee or constitution, or terms only. */
function takesNames(context: ReferenceInfo): boolean {
  return ast.isWho(context.container) || ast.isInvolved(context.container);
}

function seatsByKind(body: ast.Body): Level {
  const found = new Map<string, AstNode[]>();
  for (const provision of body.provisions) {
    if (ast.isSeat(provision) && provision.name === undefined) {
      found.set(kindName(provision), [...(found.get(kindName(provision)) ?? []), provision]);
    }
  }
  return found;
}

const described = new WeakMap<AstNode, AstNodeDescription>();

/** The description of a node under its name: most names are those of terms, which many lines use. */
function describedOnce(node: AstNode, name: string, descriptions: AstNodeDescriptionProvider): AstNodeDescription {
  const known = described.get(node);
  if (known?.name === name) return known;
  const description = new Description(node, name, descriptions);
  described.set(node, description);
  return description;
}

type Segment = NonNullable<AstNodeDescription['nameSegment']>;

/** Where a term stands in the text of the vocabulary is for editors to ask: nobody reads that text before. */
class Description implements AstNodeDescription {
  readonly node: AstNode;
  readonly name: string;
  readonly type: string;
  private readonly descriptions: AstNodeDescriptionProvider;
  private whole: AstNodeDescription | undefined;

  constructor(node: AstNode, name: string, descriptions: AstNodeDescriptionProvider) {
    this.node = node;
    this.name = name;
    this.type = node.$type;
    this.descriptions = descriptions;
  }

  get documentUri(): AstNodeDescription['documentUri'] {
    return AstUtils.getDocument(this.node).uri;
  }

  get path(): string {
    return this.all.path;
  }

  get nameSegment(): Segment {
    return this.all.nameSegment as Segment;
  }

  get selectionSegment(): Segment {
    return this.all.selectionSegment as Segment;
  }

  private get all(): AstNodeDescription {
    this.whole ??= this.descriptions.createDescription(this.node, this.name);
    return this.whole;
  }
}

/** What may be named at a place. */
export class NamesInScope implements Scope {
  private readonly levels: readonly Level[];
  private readonly descriptions: AstNodeDescriptionProvider;

  constructor(levels: readonly Level[], descriptions: AstNodeDescriptionProvider) {
    this.levels = levels;
    this.descriptions = descriptions;
  }

  getElement(name: string): AstNodeDescription | undefined {
    for (const level of this.levels) {
      const node = level.get(name)?.[0];
      if (node) return describedOnce(node, name, this.descriptions);
    }
    return undefined;
  }

  getElements(name: string): Stream<AstNodeDescription> {
    const found = this.getElement(name);
    return found ? stream([found]) : EMPTY_STREAM;
  }

  getAllElements(): Stream<AstNodeDescription> {
    return stream(this.all()).map(([name, node]) => describedOnce(node, name, this.descriptions));
  }

  /** Every name, with what it stands for. */
  all(): ReadonlyMap<string, AstNode> {
    const all = new Map<string, AstNode>();
    for (const level of this.levels)
      for (const [name, [node]] of level) if (node && !all.has(name)) all.set(name, node);
    return all;
  }
}

/** Exports what other files can import: parties, constitutions and terms. */
export class ConstitutionScopeComputation implements ScopeComputation {
  private readonly descriptions: AstNodeDescriptionProvider;

  constructor(services: LangiumCoreServices) {
    this.descriptions = services.workspace.AstNodeDescriptionProvider;
  }

  async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const { names, terms } = symbolsOf(document);
    const exported: AstNodeDescription[] = [];
    for (const [name, nodes] of names) {
      for (const node of nodes) {
        if (ast.isParty(node) || ast.isConstitution(node)) {
          exported.push(this.descriptions.createDescription(node, name, document));
        }
      }
    }
    for (const [name, nodes] of terms) {
      for (const node of nodes) exported.push(this.descriptions.createDescription(node, name, document));
    }
    return exported;
  }

  /** Names are looked up in the document's own table (`symbolsOf`), so Langium's needs none. */
  async collectLocalSymbols(): Promise<never> {
    return undefined as never;
  }
}
