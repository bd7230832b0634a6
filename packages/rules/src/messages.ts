/** Messages and drafts with what they speak of filled in: `${count of seats of ordinary members}`, `${offender}`. */
import type { Span, Text } from '@icb/language';
import type { Compiler } from './compile.ts';
import type { Tally } from './counts.ts';
import type { Item, Value } from './items.ts';
import { quantityIn } from './quantities.ts';
import type { Scope } from './scope.ts';
import { problem, propertyOf, spoken } from './words-of-rules.ts';

/** A text with its values to be filled in, for a constitution and the thing that is wrong in it. */
export type Template = (scope: Scope, offender: Item | undefined) => string;

/** Resolves every `${…}` of a text of a rule; one that means nothing is a problem of the pack, at the text. */
export function templateOf(text: Text, compiler: Compiler): Template {
  if (!text.value.includes('${')) return () => text.value;
  const fillers = new Map<string, Template>();
  for (const [whole] of text.value.matchAll(values))
    if (!fillers.has(whole)) fillers.set(whole, fillerOf(whole.slice(2, -1).trim(), text.span, compiler));
  const pieces = text.value
    .split(values)
    .map((piece, index) => (index % 2 === 0 ? piece : (fillers.get(piece) ?? piece)));
  return (scope, offender) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : piece(scope, offender))).join('');
}

const values = /(\$\{(?:(?!\$\{)[^}])*\})/g;

function fillerOf(asked: string, span: Span, compiler: Compiler): Template {
  const named = /^offender(?: or "(.*)")?$/.exec(asked);
  if (named) return ({ constitution }, offender) => offender?.name ?? named[1] ?? constitution.name;
  if (asked === 'constitution') return ({ constitution }) => constitution.name;
  if (asked === 'body') return ({ constitution }) => (constitution.part.kind === 'icb' ? 'board' : 'partnership');
  const option = /^option (\S+)$/.exec(asked)?.[1];
  if (option !== undefined) return constant(compiler.optionNamed(option, span) ?? '');
  const property = /^(.+) of offender(?: or "(.*)")?$/.exec(asked);
  if (property) return propertyFiller(property[1] as string, property[2]);
  return quantityFiller(asked, span, compiler);
}

const constant = (text: string) => (): string => text;

/** `${appointed by of offender}`: what a property of the thing says, or of the constitution where no thing is at fault. */
function propertyFiller(words: string, otherwise = `[${words}]`): Template {
  const asked = words.split(' ').map((text) => ({ text, is: 'word' as const, span: { offset: 0, end: 0 } }));
  return ({ constitution }, offender = constitution) => {
    const found = propertyOf(asked, offender.kind);
    return (found && saidBy(found.property.read(offender.part as never))) || otherwise;
  };
}

function saidBy(value: Value | undefined): string {
  if (value === undefined) return '';
  if (value.type === 'references')
    return listed(value.references.map((each) => each.party?.title?.value ?? each.seat?.title?.value ?? each.name));
  if (value.type === 'terms') return listed(value.terms.map((each) => each.term?.title ?? each.name));
  if (value.type === 'texts') return value.texts.map((each) => each.value).join(' ');
  return value.type === 'number' ? String(value.number ?? '') : '';
}

function quantityFiller(asked: string, span: Span, compiler: Compiler): Template {
  const [phrase = '', otherwise] = asked.split(/ or (?=")/);
  const counted = /^(count of|how many|\d+ less) (.+)$/.exec(phrase);
  const quantity = quantityIn(counted?.[2] ?? phrase);
  if (!quantity) {
    compiler.problems.push(problem(span, `\`\${${asked}}\` asks for nothing that can be filled in.`));
    return constant('');
  }
  const { stated, things } = compiler.quantity(at(quantity, span));
  if (counted?.[1] === 'count of') return (scope) => amount(stated(scope));
  const wanted = /^(\d+) less$/.exec(counted?.[1] ?? '')?.[1];
  if (wanted) return (scope) => String(Math.max(0, Number(wanted) - stated(scope).least));
  if (counted) {
    const [one = '', several = one] = compiler.wordsFor(quantity.items.noun);
    return (scope) => {
      const found = stated(scope);
      const single = found.least === 1 && (found.most === 1 || found.most === Number.POSITIVE_INFINITY);
      return `${amount(found, 'no')} ${single ? one : several}`;
    };
  }
  const instead = otherwise?.slice(1, -1) ?? `[${spoken(quantity.items.noun.words)}]`;
  return (scope) => things(scope).map(shortName).join(', ') || instead;
}

/** The same, with every part of it at the text that it stands in. */
function at<T>(part: T, span: Span): T {
  if (Array.isArray(part)) return part.map((each) => at(each, span)) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, each]) => [name, name === 'span' ? span : at(each, span)]),
  ) as T;
}

function amount({ least, most }: Tally, none = '0'): string {
  if (most === 0) return none;
  if (least === most) return String(least);
  return most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** The name by which a line can refer to it. */
function shortName(item: Item): string {
  return 'name' in item.part && typeof item.part.name === 'string' ? item.part.name : item.name;
}
