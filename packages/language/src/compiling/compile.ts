/**
 * A parser as code, compiled from a grammar: one function for each of its rules. It reads what fits the grammar, builds the
 * tree that Langium's parser would build. A provision in which a word does not fit is left out of it; elsewhere such a word
 * ends the reading.
 */
import { type AstReflection, type Grammar, GrammarAST, GrammarUtils, type LangiumCoreServices } from 'langium';
import { type ElementTables, elementsOf } from '../reading/grammar-elements.ts';
import type { ConstitutionLexer } from '../reading/lexer.ts';
import { assignmentAround } from '../reading/pieces.ts';
import { choiceCode } from './choices.ts';
import { decisionsOf } from './decisions.ts';
import { ruleCode } from './rule-code.ts';
import { tablesOf } from './tables.ts';

/** A module that exports the grammar as JSON, by this name. */
export function grammarModule(exportedAs: string, services: LangiumCoreServices): string {
  return `export const ${exportedAs} =\n  ${text(services.serializer.JsonSerializer.serialize(services.Grammar))};\n`;
}

/** A module that exports the language by this name. Throws where something in the grammar cannot be compiled. */
export function compiledParser(exportedAs: string, services: LangiumCoreServices): string {
  const { Grammar: grammar } = services;
  const { types, blocks } = services.parser.Lexer as ConstitutionLexer;
  const reachable = GrammarUtils.getAllReachableRules(grammar, false);
  const rules = grammar.rules.filter(GrammarAST.isParserRule).filter((rule) => reachable.has(rule));
  const entry = rules.find((rule) => rule.entry) as GrammarAST.ParserRule;
  const choices = choiceCode(types);
  const numbers = new Map(elementsOf(grammar).map((element, number) => [element, number]));
  const compiling = { types, decisions: decisionsOf(services, types), choices, numbers, provisions: blocks.rules };
  const functions = rules.map((rule) => ruleCode(rule, compiling));
  functions.push(...choices.functions());
  const far = functions.some((code) => code.includes('new FarDecisions'));
  return [
    "import type { AstNode, CompositeCstNodeImpl as Piece } from 'langium';",
    ...(far ? ["import { FarDecisions } from '../reading/far-decisions.ts';"] : []),
    "import { typeSet } from '../reading/token-types.ts';",
    "import { among, type CompiledLanguage, closed, type Growing, held, misfit, takenOver, type TreeBuilder } from '../reading/tree-builder.ts';",
    `export const ${exportedAs}: CompiledLanguage = {`,
    '  parser,',
    `  tables: ${text(JSON.stringify(tablesOf(grammar)))},`,
    `  elements: ${text(JSON.stringify(elementTables(grammar)))},`,
    '};',
    'function parser(tree: TreeBuilder): AstNode {',
    `  const node = ${entry.name}(tree, tree.root);`,
    '  if (tree.types[tree.at] !== 0) throw misfit;',
    '  return node;',
    '}',
    ...functions,
    completeCode(services.shared.AstReflection),
    '',
  ].join('\n');
}

function elementTables(grammar: Grammar): ElementTables {
  const elements = elementsOf(grammar);
  return {
    features: elements.map((element) => assignmentAround(element)?.feature ?? 0),
    keywords: elements.map((element) => (GrammarAST.isKeyword(element) ? element.value : 0)),
  };
}

/** What a node has where the text does not say: empty lists, and no for an answer. */
function completeCode(reflection: AstReflection): string {
  const types = reflection.getAllTypes().flatMap((type) => {
    const defaults = Object.values(reflection.getTypeMetaData(type).properties).filter(
      ({ defaultValue }) => defaultValue !== undefined,
    );
    const lines = defaults.map(({ name, defaultValue }) => `node.${name} ??= ${JSON.stringify(defaultValue)};`);
    return lines.length === 0 ? [] : [`  ${type}(node) {\n${lines.join('\n')}\n},`];
  });
  return [
    'const defaults: Readonly<Record<string, ((node: Growing) => void) | undefined>> = {',
    ...types,
    '};',
    'function complete(node: Growing): Growing {',
    '  defaults[node.$type]?.(node);',
    '  return node;',
    '}',
  ].join('\n');
}

const text = (json: string): string => JSON.stringify(json);
