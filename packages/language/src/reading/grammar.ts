/**
 * A grammar from JSON, as Langium's own loader makes it, but without the services that it sets up on the way: they take
 * longer than the grammar.
 */
import type { AstNode, Grammar } from 'langium';

type Json = Record<string, unknown>;

/** `json` is what Langium's serializer has written: whole, with references to rules and types only. */
export function grammarFrom(json: string): Grammar {
  const grammar = JSON.parse(json) as Json;
  link(grammar, grammar, undefined, undefined, undefined);
  return grammar as unknown as Grammar;
}

function link(
  node: Json,
  grammar: Json,
  within: Json | undefined,
  property: string | undefined,
  index: number | undefined,
) {
  for (const name in node) {
    const value = node[name];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value))
      for (let at = 0; at < value.length; at++) value[at] = linked(value[at], grammar, node, name, at);
    else node[name] = linked(value as Json, grammar, node, name, undefined);
  }
  node.$container = within;
  node.$containerProperty = property;
  node.$containerIndex = index;
}

function linked(value: Json, grammar: Json, within: Json, property: string, index: number | undefined): unknown {
  if (value.$ref !== undefined) return reference(value.$ref as string, grammar);
  if (value.$type !== undefined) link(value, grammar, within, property, index);
  return value;
}

/** `#/rules@7`: the eighth of the rules. */
function reference(path: string, grammar: Json): { readonly ref: AstNode; readonly $refText: string } {
  const [, list, index] = /^#\/(\w+)@(\d+)$/.exec(path) ?? [];
  const ref = (grammar[list as string] as { name: string }[])[Number(index)] as { name: string };
  return { $refText: ref.name, ref: ref as unknown as AstNode };
}
