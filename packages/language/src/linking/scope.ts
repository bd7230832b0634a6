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
import { symbolsOf } from './symbols.ts';

/** Where names are looked up, nearest first: each level maps a name to its nodes. */
type Level = ReadonlyMap<string, readonly AstNode[]>;

export class ConstitutionScopeProvider implements ScopeProvider {
  private readonly descriptions: AstNodeDescriptionProvider;
  private readonly imports: Imports;
  private readonly vocabulary: () => readonly LangiumDocument[];
  private builtIn: Level | undefined;

  constructor(services: LangiumCoreServices, imports: Imports, vocabulary: () => readonly LangiumDocument[]) {
    this.descriptions = services.workspace.AstNodeDescriptionProvider;
    this.imports = imports;
    this.vocabulary = vocabulary;
  }

  getScope(context: ReferenceInfo): Scope {
    const document = AstUtils.getDocument(context.container);
    const levels =
      ast.isTermUse(context.container) || !takesNames(context)
        ? this.termLevels(document)
        : [...this.nameLevels(context.container, document), ...this.termLevels(document)];
    return new LevelScope(levels, this.descriptions);
  }

  /** Parties, seats, committees and constitutions. Only parties and constitutions are imported. */
  private nameLevels(container: AstNode, document: LangiumDocument): Level[] {
    const { names, kinds } = symbolsOf(document);
    const body = AstUtils.getContainerOfType(container, ast.isBody);
    const imported = new Map<string, AstNode[]>();
    for (const other of this.imports.documents(document)) {
      for (const [name, nodes] of symbolsOf(other).names) {
        const visible = nodes.filter((node) => ast.isParty(node) || ast.isConstitution(node));
        if (visible.length > 0) imported.set(name, [...(imported.get(name) ?? []), ...visible]);
      }
    }
    return [names, ...(body ? [seatsByKind(body)] : []), kinds, imported];
  }

  private termLevels(document: LangiumDocument): Level[] {
    this.builtIn ??= together(this.vocabulary());
    return [...[document, ...this.imports.documents(document)].map((each) => symbolsOf(each).terms), this.builtIn];
  }
}

/** The terms of several files as one level: of two of one name, the first. */
function together(documents: readonly LangiumDocument[]): Level {
  const found = new Map<string, readonly AstNode[]>();
  for (const document of documents)
    for (const [name, nodes] of symbolsOf(document).terms) if (!found.has(name)) found.set(name, nodes);
  return found;
}

/** Whether the reference may name a party, seat, committee or constitution, or terms only. */
function takesNames(context: ReferenceInfo): boolean {
  return ast.isWho(context.container) || ast.isInvolved(context.container);
}

function seatsByKind(body: ast.Body): Level {
  const found = new Map<string, AstNode[]>();
  for (const provision of body.provisions) {
    if (ast.isSeat(provision) && provision.name === undefined) {
      found.set(provision.kind, [...(found.get(provision.kind) ?? []), provision]);
    }
  }
  return found;
}

const described = new WeakMap<AstNode, AstNodeDescription>();

/** The description of a node under its name: most names are those of terms, which many lines use. */
function describedOnce(node: AstNode, name: string, descriptions: AstNodeDescriptionProvider): AstNodeDescription {
  const known = described.get(node);
  if (known?.name === name) return known;
  const { uri } = AstUtils.getDocument(node);
  let whole: AstNodeDescription | undefined;
  const all = (): AstNodeDescription => {
    whole ??= descriptions.createDescription(node, name);
    return whole;
  };
  // Where a term stands in the text of the vocabulary is for editors to ask: nobody reads that text before.
  const description = {
    node,
    name,
    type: node.$type,
    documentUri: uri,
    get path() {
      return all().path;
    },
    get nameSegment() {
      return all().nameSegment;
    },
    get selectionSegment() {
      return all().selectionSegment;
    },
  } as AstNodeDescription;
  described.set(node, description);
  return description;
}

class LevelScope implements Scope {
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
    const all = new Map<string, AstNodeDescription>();
    for (const level of this.levels) {
      for (const [name, [node]] of level) {
        if (node && !all.has(name)) all.set(name, describedOnce(node, name, this.descriptions));
      }
    }
    return stream(all.values());
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
