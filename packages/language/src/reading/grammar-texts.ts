/**
 * The grammars as JSON. What reads a text is compiled from them, so few runs need them: where the program is bundled in parts,
 * they are one of them.
 */
import { icbGrammar } from '../generated/icb-grammar.ts';
import { icbRulesGrammar } from '../generated/icbrules-grammar.ts';

export function textOfIcbGrammar(): string {
  return icbGrammar;
}

export function textOfRulesGrammar(): string {
  return icbRulesGrammar;
}
