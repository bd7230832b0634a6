/** A rule of a grammar as a function that reads it: straight code, one statement for one element. */
import { GrammarAST, GrammarUtils } from 'langium';
import type { TokenTypes } from '../reading/token-types.ts';
import { type ChoiceCode, NEXT } from './choices.ts';
import type { DecisionKind, Decisions } from './decisions.ts';

type Element = GrammarAST.AbstractElement;

export interface Compiling {
  readonly types: TokenTypes;
  readonly decisions: Decisions;
  readonly choices: ChoiceCode;
  /** The elements of the grammar by number. */
  readonly numbers: ReadonlyMap<Element, number>;
  /** The rules that read a provision of a block, which can be left to another parser. */
  readonly provisions: ReadonlySet<string>;
}

/** What can stand where nothing is written: a piece of text has no place for it. */
const PUT_IN: ReadonlySet<string> = new Set(['{', '}', 'LINE_END']);

/** The function of a rule. Throws for what a grammar can say and this does not compile. */
export function ruleCode(rule: GrammarAST.ParserRule, compiling: Compiling): string {
  const body = new RuleCode(rule, compiling).statements(rule.definition);
  const head = /\btypes\b/.test(body) ? '  const { types } = tree;' : '';
  const { name } = rule;
  if (rule.fragment) return `function ${name}(${fragmentTakes}): void {\n${head}\n${body}\n}`;
  if (GrammarUtils.isDataTypeRule(rule))
    return `function ${name}(${takes}): Growing {\n${head}\n  let value = '';\n${body}\n  return tree.converted(value, piece);\n}`;
  const type = JSON.stringify(GrammarUtils.getTypeName(rule));
  return [
    `function ${name}(${takes}): Growing {`,
    head,
    `  let node: Growing = { $type: ${type} };`,
    body,
    '  node.$cstNode = closed(piece);',
    '  return complete(node);',
    '}',
  ].join('\n');
}

const takes = 'tree: TreeBuilder, piece: Piece';
const fragmentTakes = `${takes}, node: Growing`;

class RuleCode {
  private readonly rule: GrammarAST.ParserRule;
  private readonly compiling: Compiling;
  /** How many decisions of each kind there were: Langium numbers them as it comes to their ends. */
  private readonly counts = { alternatives: 1, optional: 1, repeated: 1 };

  constructor(rule: GrammarAST.ParserRule, compiling: Compiling) {
    this.rule = rule;
    this.compiling = compiling;
    if (rule.parameters.length > 0) this.refuse('parameters');
  }

  statements(element: Element): string {
    const once = this.once(element);
    const { choices } = this.compiling;
    switch (element.cardinality) {
      case '?':
        return `if (${choices.isFirst(this.decide('optional', this.counts.optional++))}) {\n${once}\n}`;
      case '*':
        return `while (${choices.isFirst(this.decide('many', this.counts.repeated++))}) {\n${once}\n}`;
      case '+': {
        const again = choices.isFirst(this.decide('atLeastOne', this.counts.repeated++));
        return `if (!(${again})) throw misfit;\ndo {\n${once}\n} while (${again});`;
      }
      default:
        return once;
    }
  }

  private once(element: Element): string {
    if (GrammarAST.isGroup(element) && !element.guardCondition)
      return element.elements.map((each) => this.statements(each)).join('\n');
    if (GrammarAST.isAlternatives(element)) return this.alternatives(element);
    if (GrammarAST.isAssignment(element)) return this.statements(element.terminal);
    if (GrammarAST.isAction(element)) return this.action(element);
    if (GrammarAST.isKeyword(element)) return this.keyword(element);
    if (GrammarAST.isCrossReference(element)) return this.reference(element);
    if (GrammarAST.isRuleCall(element) && element.arguments.length === 0) return this.call(element);
    return this.refuse(element.$type);
  }

  private alternatives({ elements }: GrammarAST.Alternatives): string {
    if (elements.length === 1) return this.statements(elements[0] as Element);
    const codes = elements.map((each) => this.statements(each));
    const choice = this.decide('alternatives', this.counts.alternatives++);
    const plainly = this.compiling.choices.plainly(choice);
    const cases = codes.map((code, index) => {
      const types = plainly ? (plainly.get(index) ?? []) : [index];
      return types.length === 0 ? '' : `${types.map((type) => `case ${type}:`).join(' ')} {\n${code}\nbreak;\n}`;
    });
    const what = plainly ? NEXT : this.compiling.choices.chosen(choice);
    return [`switch (${what}) {`, ...cases, 'default: throw misfit;', '}'].join('\n');
  }

  private action(action: GrammarAST.Action): string {
    const type = JSON.stringify(GrammarUtils.getTypeName(action));
    if (!action.feature) return `node.$type = ${type};`;
    if (this.rule.fragment) return this.refuse('an action that begins another node, in a fragment');
    const property = JSON.stringify(action.feature);
    const begin = `node.$cstNode = closed(piece);\ncomplete(node);\npiece = tree.openAround(piece, ${this.source(action)});`;
    const put =
      action.operator === '+='
        ? `among(outer.${action.feature} = [], node, outer, ${property});`
        : `outer.${action.feature} = held(node, outer, ${property});`;
    return `${begin}\n{\nconst outer: Growing = { $type: ${type} };\n${put}\nnode = outer;\n}`;
  }

  private keyword(keyword: GrammarAST.Keyword): string {
    return this.consume(keyword, keyword.value, this.compiling.types.keywords.get(keyword.value) as number, 'word');
  }

  private reference(reference: GrammarAST.CrossReference): string {
    const { terminal } = reference;
    const assignment = assignmentOf(reference);
    const called = GrammarAST.isRuleCall(terminal) ? terminal.rule.ref : undefined;
    if (!assignment || !GrammarAST.isTerminalRule(called) || reference.isMulti) return this.refuse('such a reference');
    const property = JSON.stringify(assignment.feature);
    const type = this.typeOf(called);
    return assigned(assignment, `tree.reference(${type}, piece, ${this.source(reference)}, node, ${property})`);
  }

  private call(call: GrammarAST.RuleCall): string {
    const rule = call.rule.ref;
    if (GrammarAST.isTerminalRule(rule)) return this.consume(call, rule.name, this.typeOf(rule), 'value');
    if (!GrammarAST.isParserRule(rule)) return this.refuse(call.rule.$refText);
    if (rule.fragment) return `${rule.name}(tree, piece, node);`;
    if (mayReadNothing(rule.definition)) return this.refuse(`${rule.name}, which may read nothing`);
    const read = `${rule.name}(tree, tree.open(piece, ${this.source(call)}))`;
    const assignment = assignmentOf(call);
    if (GrammarUtils.isDataTypeRule(rule)) {
      if (assignment) return assigned(assignment, read);
      return this.readsValue ? `value += ${read};` : `${read};`;
    }
    if (!assignment) {
      if (this.rule.fragment) return this.refuse('a call that becomes the node, in a fragment');
      return `node = takenOver(${read}, node);`;
    }
    const { feature, operator } = assignment;
    const property = JSON.stringify(feature);
    if (operator === '=') return `node.${feature} = held(${read}, node, ${property});`;
    if (operator === '?=') return `${read};\nnode.${feature} = true;`;
    // (What stands in no block has nothing around it to be told apart by.)
    if (this.compiling.provisions.has(rule.name) && !this.rule.entry)
      return `tree.provision(${rule.name}, piece, ${this.source(call)}, node, ${property});`;
    return `{\nconst part = ${read};\namong((node.${feature} ??= []), part, node, ${property});\n}`;
  }

  /** One word: as it is, or for its value. */
  private consume(element: Element, name: string, type: number, as: 'word' | 'value'): string {
    const assignment = assignmentOf(element);
    const read = `tree.${PUT_IN.has(name) ? 'mark' : as}(${type}, piece, ${this.source(element)})`;
    if (PUT_IN.has(name) && (assignment || this.readsValue)) return this.refuse(`\`${name}\` as a value`);
    if (assignment) return assigned(assignment, read);
    return this.readsValue ? `value += ${read};` : `${read};`;
  }

  private typeOf({ name }: GrammarAST.TerminalRule): number {
    return this.compiling.types.terminals.get(name) as number;
  }

  private get readsValue(): boolean {
    return GrammarUtils.isDataTypeRule(this.rule);
  }

  private source(element: Element): string {
    return `${this.compiling.numbers.get(element)}`;
  }

  private decide(kind: DecisionKind, occurrence: number) {
    return this.compiling.decisions(this.rule.name, kind, occurrence);
  }

  private refuse(what: string): never {
    throw new Error(`In the rule ${this.rule.name}: ${what} cannot be compiled.`);
  }
}

function assigned({ feature, operator }: GrammarAST.Assignment, read: string): string {
  if (operator === '=') return `node.${feature} = ${read};`;
  if (operator === '?=') return `${read};\nnode.${feature} = true;`;
  return `(node.${feature} ??= []).push(${read});`;
}

/** The assignment that an element is the value of, perhaps as one of several. */
function assignmentOf(element: Element): GrammarAST.Assignment | undefined {
  for (let at: { $container?: unknown } | undefined = element; at; at = at.$container as typeof at)
    if (GrammarAST.isAssignment(at)) return at;
  return undefined;
}

function mayReadNothing(element: Element): boolean {
  if (element.cardinality === '?' || element.cardinality === '*') return true;
  if (GrammarAST.isAssignment(element)) return mayReadNothing(element.terminal);
  if (GrammarAST.isAlternatives(element)) return element.elements.some(mayReadNothing);
  if (GrammarAST.isGroup(element)) return element.elements.every(mayReadNothing);
  if (GrammarAST.isKeyword(element)) return PUT_IN.has(element.value);
  if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref;
    return GrammarAST.isParserRule(rule) ? mayReadNothing(rule.definition) : PUT_IN.has(rule?.name ?? '');
  }
  return GrammarAST.isAction(element);
}
