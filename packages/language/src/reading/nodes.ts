/** The nodes and references of a syntax tree, in the order of the text: as Langium's streams tell them, and many times as quick. */
import { type AstNode, isAstNode, isReference, type ReferenceInfo } from 'langium';

export interface NodeWithReferences {
  readonly node: AstNode;
  /** Those of the node itself. */
  readonly references: readonly ReferenceInfo[];
}

/** A node and all within it, itself first. */
export function nodesIn(root: AstNode): NodeWithReferences[] {
  const found: NodeWithReferences[] = [];
  visit(root, found);
  return found;
}

const DOLLAR = 36;
const none: readonly ReferenceInfo[] = [];

function visit(node: AstNode, found: NodeWithReferences[]): void {
  let references: ReferenceInfo[] | undefined;
  const at = found.push({ node, references: none }) - 1;
  // (Faster than a list of its names, which would be made for each node of each version of a text.)
  for (const property in node) {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[property];
    if (typeof value !== 'object' || value === null || property.charCodeAt(0) === DOLLAR) continue;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        const each = value[index];
        if (isAstNode(each)) visit(each, found);
        else if (isReference(each)) {
          references ??= [];
          references.push({ reference: each, container: node, property, index });
        }
      }
    } else if (isAstNode(value)) visit(value, found);
    else if (isReference(value)) {
      references ??= [];
      references.push({ reference: value, container: node, property });
    }
  }
  if (references) found[at] = { node, references };
}
