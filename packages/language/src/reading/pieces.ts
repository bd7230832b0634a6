/**
 * The pieces of text that were read into a node of the syntax tree. Langium can tell them too; this asks the grammar once
 * for each of its elements, and looks no further than it has to: a model of a constitution asks some thousand times.
 */
import type { AstNode, CstNode, GrammarAST } from 'langium';
import type { Numbered } from './cst-pieces.ts';

/** The piece that a property was read from; of several, the one of this index, or the last. */
export function pieceOfProperty(node: AstNode, property: string, index = 0): CstNode | undefined {
  return node.$cstNode && find(node.$cstNode, (piece) => featureOf(piece) === property, index);
}

/** The first piece of a node's own that is this keyword. */
export function pieceOfKeyword(node: AstNode, keyword: string): CstNode | undefined {
  return node.$cstNode && find(node.$cstNode, (piece) => keywordOf(piece) === keyword, 0);
}

/** Within the pieces of one node, and not those of the nodes within it unless they are what is looked for. */
function find(of: CstNode, fits: (piece: CstNode) => boolean, index: number): CstNode | undefined {
  const { astNode } = of;
  let [found, count]: [CstNode | undefined, number] = [undefined, 0];
  const visit = (pieces: readonly CstNode[]): boolean => {
    for (const piece of pieces) {
      if (fits(piece)) {
        found = piece;
        count += 1;
        if (count > index) return true;
      } else if ('content' in piece && piece.astNode === astNode && visit(piece.content as CstNode[])) return true;
    }
    return false;
  };
  visit('content' in of ? (of.content as CstNode[]) : []);
  return found;
}

const features = new WeakMap<object, string | undefined>();

/** The property that the grammar assigns a piece to. */
function featureOf(piece: CstNode): string | undefined {
  const { elements, source } = piece as Partial<Numbered>;
  if (elements) return elements.features[source as number] || undefined;
  const { grammarSource } = piece;
  if (!grammarSource) return undefined;
  if (!features.has(grammarSource)) features.set(grammarSource, assignmentAround(grammarSource)?.feature);
  return features.get(grammarSource);
}

/** The assignment that an element of the grammar is part of. */
export function assignmentAround(element: GrammarAST.AbstractElement): GrammarAST.Assignment | undefined {
  for (let at: AstNode | undefined = element; at; at = at.$container)
    if (at.$type === 'Assignment') return at as GrammarAST.Assignment;
  return undefined;
}

const keywords = new WeakMap<object, string | undefined>();

function keywordOf(piece: CstNode): string | undefined {
  const { elements, source } = piece as Partial<Numbered>;
  if (elements) return elements.keywords[source as number] || undefined;
  const { grammarSource } = piece;
  if (!grammarSource) return undefined;
  if (!keywords.has(grammarSource))
    keywords.set(
      grammarSource,
      grammarSource.$type === 'Keyword' ? (grammarSource as GrammarAST.Keyword).value : undefined,
    );
  return keywords.get(grammarSource);
}
