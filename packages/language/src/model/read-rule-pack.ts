/** Syntax tree to rule pack. */
import type { AstNode, LangiumDocument } from 'langium';
import type { Span, Verification } from '../finding.ts';
import * as ast from '../generated/ast.ts';
import type {
  Bound,
  Expression,
  Items,
  ObligationLevel,
  PackCitation,
  PackFix,
  PackRule,
  PackSource,
  Quantity,
  RulePack,
  RulePeriod,
  Words,
  WordText,
} from './rule-pack.ts';
import { dateOf, fractionOf, optionalText, spanOf, spanOfProperty, textOf } from './values.ts';

export function readRulePacks(document: LangiumDocument): RulePack[] {
  const root = document.parseResult.value as ast.RuleFile;
  return root.packs.map((pack) => new PackReader(pack, document.uri.toString()).read());
}

class PackReader {
  private readonly node: ast.Pack;
  private readonly uri: string;
  /** Each, whether or not another has its name. */
  private readonly sources: readonly PackSource[];
  private readonly byName: ReadonlyMap<string, PackSource>;

  constructor(node: ast.Pack, uri: string) {
    this.node = node;
    this.uri = uri;
    this.sources = this.all(ast.isSource).map(readSource);
    this.byName = new Map(this.sources.map((source) => [source.name, source]));
  }

  private all<T extends ast.PackItem>(is: (item: unknown) => item is T): T[] {
    return this.node.items.filter(is);
  }

  read(): RulePack {
    const { node } = this;
    return {
      name: node.name ?? '',
      nameSpan: spanOfProperty(node, 'name'),
      title: node.title ?? node.name ?? '',
      uri: this.uri,
      language: Number(node.version),
      description: this.all(ast.isPackDescription)[0]?.text ?? '',
      offByDefault: this.all(ast.isOffByDefault).length > 0,
      act: this.all(ast.isAct).length > 0,
      sources: this.sources,
      options: this.all(ast.isOption).map((option) => ({
        name: option.name ?? '',
        title: option.title ?? '',
        default: option.value ?? '',
        span: spanOf(option),
      })),
      rules: this.all(ast.isRule).map((rule) => this.rule(rule)),
      grades: this.all(ast.isGrade).map((grade) => ({
        name: grade.name ?? '',
        title: grade.title ?? '',
        appliesTo: kindsOf(grade.clauses),
        citations: this.citations(grade.clauses),
        categories: grade.clauses.filter(ast.isCategory).map((category) => ({
          title: category.title,
          when: category.expression && expressionOf(category.expression),
          span: spanOf(category),
        })),
        span: spanOf(grade),
      })),
      measures: this.all(ast.isMeasure).map((measure) => {
        const [counted] = measure.clauses.filter(ast.isCounted);
        return {
          name: measure.name ?? '',
          title: measure.title ?? '',
          appliesTo: kindsOf(measure.clauses),
          citations: this.citations(measure.clauses),
          kind: counted?.kind ?? 'count',
          counted: counted?.counted && quantityOf(counted.counted, spanOf(measure)),
          among: counted?.all && quantityOf(counted.all, spanOf(measure)),
          span: spanOf(measure),
        };
      }),
      span: spanOf(node),
    };
  }

  private rule(node: ast.Rule): PackRule {
    const all = <T extends ast.RuleClause>(is: (item: unknown) => item is T): T[] => node.clauses.filter(is);
    const [require] = all(ast.isRequire);
    const [otherwise] = all(ast.isOtherwise);
    const [partly] = all(ast.isPartlyWhen);
    const [points] = all(ast.isPointsAt);
    const [about] = all(ast.isAbout);
    return {
      name: node.name ?? '',
      nameSpan: spanOfProperty(node, 'name'),
      title: node.title ?? node.name ?? '',
      appliesTo: kindsOf(node.clauses),
      inForce: periodOf(all(ast.isInForceBetween)[0]),
      obligation: levelOf(all(ast.isObligation)[0]),
      mustNotContradict: all(ast.isObligation)[0]?.contradiction ?? false,
      obligationChanges: (all(ast.isObligation)[0]?.changes ?? []).map((each) => ({
        until: each.until ?? '',
        unverified: each.unverified,
        obligation: levelOf(each),
        span: spanOf(each),
      })),
      citations: this.citations(node.clauses),
      requirement: require?.expression && expressionOf(require.expression),
      otherwise: otherwise && optionalText(otherwise, 'message', otherwise.message),
      partly: partly?.expression && {
        when: expressionOf(partly.expression),
        saying: optionalText(partly, 'message', partly.message),
        span: spanOf(partly),
      },
      pointsAt: points && plainWords(points, points.words),
      about: about && plainWords(about, about.words),
      description: all(ast.isRuleDescription)[0]?.text,
      section: all(ast.isSection)[0]?.number,
      entails: all(ast.isEntails).flatMap((each) => each.rules),
      replaces: all(ast.isReplaces).flatMap((each) => each.rules),
      notCheckable: all(ast.isNotCheckable)[0]?.reason,
      reads: all(ast.isReadsOnly).flatMap((each) => each.fields),
      fixes: all(ast.isFix).map(readFix),
      examples: all(ast.isExample).map((each) => ({
        outcome: each.outcome,
        asAt: each.asAt === undefined ? undefined : dateOf(each.asAt),
        text: textOf(each, 'text', each.text ?? ''),
        span: spanOf(each),
      })),
      span: spanOf(node),
    };
  }

  private citations(clauses: readonly AstNode[]): PackCitation[] {
    return clauses.filter(ast.isCites).map((each) => ({
      source: this.byName.get(each.source?.$refText ?? ''),
      sourceName: each.source?.$refText ?? '',
      reference: each.reference ?? '',
      quote: each.quote ?? null,
      verified: each.verified as Verification[],
      span: spanOf(each),
    }));
  }
}

function readSource(node: ast.Source): PackSource {
  return {
    name: node.name ?? '',
    title: node.title ?? '',
    address: node.address ?? null,
    guidance: node.guidance,
    span: spanOf(node),
  };
}

function kindsOf(clauses: readonly AstNode[]): ('icb' | 'icp')[] {
  const kinds = clauses.filter(ast.isAppliesTo).flatMap((each) => each.kinds);
  return kinds.length > 0 ? kinds : ['icb', 'icp'];
}

function periodOf(node: ast.InForceBetween | undefined): RulePeriod {
  return {
    from: node?.from,
    fromUnverified: node?.fromUnverified ?? false,
    until: node?.until,
    untilUnverified: node?.untilUnverified ?? false,
  };
}

function levelOf(node: ast.Obligation | ast.ObligationChange | undefined): ObligationLevel {
  const level = node?.level ?? 'must';
  return node?.not && level !== 'background' ? `${level} not` : level;
}

function readFix(node: ast.Fix): PackFix {
  return {
    title: node.title ?? '',
    review: node.review,
    action: node.action ?? 'insert',
    where: node.words.length > 0 ? plainWords(node, node.words) : undefined,
    text: optionalText(node, 'text', node.text),
    when: node.when && expressionOf(node.when),
    span: spanOf(node),
  };
}

function plainWords(node: AstNode, words: readonly string[]): Words {
  return {
    span: spanOf(node),
    words: words.map((text, index) => ({ text, is: 'word', span: spanOfProperty(node, 'words', index) })),
  };
}

/** In a file that breaks off, anything may be missing: it is read as a phrase without words, and its slip is told elsewhere. */
function expressionOf(node: ast.Expression): Expression {
  const span = spanOf(node);
  const operand = (of: ast.Expression | undefined): Expression => (of ? expressionOf(of) : nothingSaid(span));
  if (ast.isAnd(node)) return { op: 'and', operands: node.operands.map(operand), span };
  if (ast.isOr(node)) return { op: 'or', operands: node.operands.map(operand), span };
  if (ast.isNot(node)) return { op: 'not', operand: operand(node.operand), span };
  if (ast.isSome(node)) return { op: 'some', items: itemsOf(node.items, span), span };
  if (ast.isNone(node)) return { op: 'no', items: itemsOf(node.items, span), span };
  if (ast.isEvery(node)) return { op: 'every', items: itemsOf(node.items, span), claim: operand(node.claim), span };
  if (ast.isForEvery(node))
    return { op: 'for-every', items: itemsOf(node.items, span), claim: operand(node.claim), span };
  if (ast.isCounting(node)) return { op: 'count', bound: boundOf(node), counted: quantityOf(node.counted, span), span };
  if (ast.isProportion(node)) {
    const claim = operand(node.claim);
    return { op: 'proportion', bound: boundOf(node), counted: quantityOf(node.counted, span), claim, span };
  }
  if (ast.isRatio(node)) {
    const against = quantityOf(node.all, span);
    return { op: 'ratio', bound: boundOf(node), counted: quantityOf(node.counted, span), against, span };
  }
  if (ast.isDifferent(node)) {
    return { op: 'different', noun: wordsOf(node.noun, span), conditions: node.conditions.map(operand), span };
  }
  if (ast.isMentions(node)) return { op: 'mentions', all: node.all, phrases: node.phrases, span };
  if (!ast.isPhrase(node)) return nothingSaid(span);
  return { op: 'phrase', words: { words: node.words.map(wordOf), span }, span };
}

function nothingSaid(span: Span): Expression {
  return { op: 'phrase', words: { words: [], span }, span };
}

function boundOf(node: ast.Counting | ast.Proportion | ast.Ratio): Bound {
  const how = 'how' in node && node.how === 'exactly' ? 'exactly' : node.least ? 'at-least' : 'at-most';
  const said = ast.isProportion(node) ? node.bound : node.amount;
  return { how, value: said === undefined ? undefined : fractionOf(said), option: node.option, span: spanOf(node) };
}

function quantityOf(node: ast.Quantity | undefined, within: Span): Quantity {
  const span = node ? spanOf(node) : within;
  return { seats: node?.seats ?? false, items: itemsOf(node?.items, span), span };
}

function itemsOf(node: ast.Items | undefined, within: Span): Items {
  const span = node ? spanOf(node) : within;
  return { noun: wordsOf(node?.noun, span), where: node?.condition && expressionOf(node.condition), span };
}

function wordsOf(node: ast.NounPhrase | undefined, within: Span): Words {
  return node ? plainWords(node, node.words) : { words: [], span: within };
}

function wordOf(node: ast.Word): WordText {
  const span = spanOf(node);
  if (node.number !== undefined) return { text: node.number, is: 'number', span };
  if (node.share !== undefined) return { text: node.share, is: 'share', span };
  if (node.string !== undefined) return { text: node.string, is: 'text', span };
  return { text: node.text ?? '', is: 'word', span };
}
