/**
 * A grammar from JSON, as Langium's own loader makes it, but without the services that it sets up on the way: they take
 * longer than the grammar.
 */
import type { AstNode, Grammar } from 'langium';

type Json = Record<string, unknown>;

/** `json` is what Langium's serializer has written: whole, with references to rules and types only. */
export function grammarFrom(json: string): Grammar {
  const grammar = JSON.parse(json) as Json;
  link(grammar, grammar);
  return grammar as unknown as Grammar;
}

function link(node: Json, grammar: Json, within?: { container: Json; property: string; index?: number }): void {
  for (const [property, value] of Object.entries(node)) {
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries())
        value[index] = linked(each, grammar, { container: node, property, index });
    } else node[property] = linked(value, grammar, { container: node, property });
  }
  node.$container = within?.container;
  node.$containerProperty = within?.property;
  node.$containerIndex = within?.index;
}

function linked(value: unknown, grammar: Json, within: { container: Json; property: string; index?: number }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value) return reference(value.$ref as string, grammar);
  if ('$type' in value) link(value as Json, grammar, within);
  return value;
}

/** `#/rules@7`: the eighth of the rules. */
function reference(path: string, grammar: Json): { readonly ref: AstNode; readonly $refText: string } {
  const [, list, index] = /^#\/(\w+)@(\d+)$/.exec(path) ?? [];
  const ref = (grammar[list as string] as { name: string }[])[Number(index)] as { name: string };
  return { $refText: ref.name, ref: ref as unknown as AstNode };
}
