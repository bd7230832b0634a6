/** A rule for people: what it asks, since when, by what authority, and in the pack's own words. */
import type { Citation } from '@icb/language';
import type { ReadyRule } from '@icb/rules';
import { citationSentence, verificationWords } from '../pretty/citation.ts';
import type { Paint } from '../pretty/colour.ts';
import { indented } from '../pretty/pretty.ts';
import { onOneLine, visible } from '../pretty/visible.ts';
import { wrapped } from '../pretty/width.ts';
import { type DescribedRule, describedRule } from '../rules/described-rule.ts';
import { appliesToWords, inForceWords, obligationInTime, severityWords } from '../rules/wording.ts';

export interface RulePage {
  readonly paint: Paint;
  readonly width: number;
}

/** `packText` is the text that the rule was read from. */
export function ruleParagraphs(ready: ReadyRule, packText: string, page: RulePage): string[][] {
  const rule = describedRule(ready);
  const { paint, width } = page;
  return [
    [`${paint.bold(rule.id)}  ${onOneLine(rule.title)}`],
    indented(wrapped(factsOf(rule), width - 2)),
    ...rule.citations.map((citation) => indented(citationParagraph(citation, page))),
    indented(requirementLines(ready, packText, page)),
    indented(rule.description === null ? [] : wrapped(onOneLine(rule.description), width - 2)),
    indented(rule.entails.length === 0 ? [] : wrapped(`Fails together with: ${rule.entails.join(', ')}.`, width - 2)),
  ];
}

function factsOf(rule: DescribedRule): string {
  const force = inForceWords(rule);
  return `Obligation: ${obligationInTime(rule)}. Applies to ${appliesToWords(rule)}. ${
    force === '' ? 'No dates are stated' : `In force ${force}`
  }. ${severityWords(rule)}`;
}

export function citationParagraph(citation: Citation, { paint, width }: RulePage): string[] {
  return [
    ...wrapped(citationSentence(citation), width - 2),
    citation.url === null ? 'No public address.' : paint.blue(onOneLine(citation.url)),
    ...wrapped(verificationWords[citation.verified], width - 2).map((line) => paint.dim(line)),
  ];
}

/** In the layout that its author gave it. */
function requirementLines({ rule }: ReadyRule, packText: string, { width }: RulePage): string[] {
  if (rule.notCheckable !== undefined) return wrapped(`Not checkable: ${onOneLine(rule.notCheckable)}`, width - 2);
  if (!rule.requirement) return [];
  const { offset, end } = rule.requirement.span;
  const lines = packText.slice(offset, end).split(/\r?\n/);
  return ['Requires:', ...indented(lines.map((line, index) => visible(index === 0 ? line : line.trimStart())))];
}
