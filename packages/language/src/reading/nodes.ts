/** The nodes and references of a syntax tree, in the order of the text. As Langium's streams, and many times as quick. */
import { type AstNode, isAstNode, isReference, type ReferenceInfo } from 'langium';

/** A node and all within it, itself first. */
export function nodesIn(root: AstNode): AstNode[] {
  const found: AstNode[] = [];
  const visit = (node: AstNode): void => {
    found.push(node);
    for (const [, value] of properties(node)) {
      if (Array.isArray(value)) {
        for (const each of value) if (isAstNode(each)) visit(each);
      } else if (isAstNode(value)) visit(value);
    }
  };
  visit(root);
  return found;
}

/** The references of a node itself. */
export function referencesOf(node: AstNode): ReferenceInfo[] {
  const found: ReferenceInfo[] = [];
  for (const [property, value] of properties(node)) {
    if (Array.isArray(value)) {
      for (const [index, reference] of value.entries())
        if (isReference(reference)) found.push({ reference, container: node, property, index });
    } else if (isReference(value)) found.push({ reference: value, container: node, property });
  }
  return found;
}

/** Those that can hold something: not texts and flags, nor what Langium notes. */
function* properties(node: AstNode): Iterable<[string, object]> {
  for (const property in node) {
    if (property.startsWith('$')) continue;
    const value = (node as unknown as Readonly<Record<string, unknown>>)[property];
    if (typeof value === 'object' && value !== null) yield [property, value];
  }
}
