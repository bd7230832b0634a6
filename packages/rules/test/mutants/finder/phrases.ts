/** The phrases that a rule looks for in sentences, and sentences that have one of them and not another. */
import type { Expression, Items, PackRule } from '@icb/language';
import { plainText } from '../../../src/prose.ts';

export type Mentions = Expression & { readonly op: 'mentions' };

/** Every `mentions` of a rule; each list of phrases once. */
export function mentionsOf({ requirement, partly }: PackRule): Mentions[] {
  const found = [requirement, partly?.when].flatMap((each) => (each ? within(each) : []));
  const seen = new Set<string>();
  return found.filter(({ all, phrases }) => {
    const key = `${all} ${phrases.join('|')}`;
    return !seen.has(key) && seen.add(key);
  });
}

function within(expression: Expression): Mentions[] {
  const inItems = ({ where }: Items): Mentions[] => (where ? within(where) : []);
  switch (expression.op) {
    case 'and':
    case 'or':
      return expression.operands.flatMap(within);
    case 'not':
      return within(expression.operand);
    case 'some':
    case 'no':
      return inItems(expression.items);
    case 'every':
    case 'for-every':
      return [...inItems(expression.items), ...within(expression.claim)];
    case 'count':
      return inItems(expression.counted.items);
    case 'proportion':
      return [...inItems(expression.counted.items), ...within(expression.claim)];
    case 'ratio':
      return [...inItems(expression.counted.items), ...inItems(expression.against.items)];
    case 'different':
      return expression.conditions.flatMap(within);
    case 'mentions':
      return [expression];
    case 'phrase':
      return [];
  }
}

/** A text with phrases of a list taken out, and other words in their place. */
function replaced(text: string, phrases: readonly string[], words: string): string {
  let left = text;
  for (const phrase of [...phrases].sort((one, other) => other.length - one.length)) {
    const pattern = phrase
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’‘]"))
      .join('\\s+');
    left = left.replace(new RegExp(pattern, 'gi'), words);
  }
  return left.replace(/ ?\(… … …\)/g, '').replace(/…( …)+/g, '…');
}

const cased = (phrase: string, text: string, found: string): string =>
  text.trimStart().toLowerCase().startsWith(found.toLowerCase())
    ? phrase.charAt(0).toUpperCase() + phrase.slice(1)
    : phrase;

/** The sentences that are a text with this phrase, and without the others of its list: as near to the text as can be. */
export function withPhrase(text: string, { phrases }: Mentions, phrase: string): string[] {
  const plain = plainText(text);
  const there = phrases.filter((each) => plain.includes(plainText(each)));
  const others = there.filter((each) => each !== phrase);
  const ended = text.replace(/\.\s*$/, '');
  const added = `${ended} (… ${phrase} …).`;
  const result = [added];
  if (others.length > 0) {
    const [first = ''] = others;
    result.unshift(replaced(text, others, cased(phrase, text, first)));
    for (const other of others) result.push(replaced(text, [other], cased(phrase, text, other)));
    result.push(`${replaced(ended, others, '…')} (… ${phrase} …).`);
  }
  return result;
}

/**
 * Sentences with one phrase of a list, with or without what other lists ask for; of a list of which all are asked for,
 * with all, and with all but one.
 */
export function composed(text: string, every: readonly Mentions[], mentions: Mentions, phrase: string): string[] {
  const others = every.filter((each) => each !== mentions).slice(0, 4);
  const asked = ({ all, phrases }: Mentions): readonly string[] => (all ? phrases : phrases.slice(0, 1));
  const own = mentions.all ? [mentions.phrases, mentions.phrases.filter((each) => each !== phrase)] : [[phrase], []];
  const ended = text.replace(/\.\s*$/, '');
  const result: string[] = [];
  for (let choice = (1 << others.length) - 1; choice >= 0; choice -= 1) {
    const more = others.filter((_, index) => choice & (1 << index)).flatMap(asked);
    for (const words of own) result.push(`${ended}${[...more, ...words].map((each) => ` (… ${each} …)`).join('')}.`);
  }
  return result;
}

export function withoutPhrase(text: string, phrase: string): string[] {
  return plainText(text).includes(plainText(phrase)) ? [replaced(text, [phrase], '…')] : [];
}
