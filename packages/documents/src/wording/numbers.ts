/** Numbers, dates, lengths of time, shares and lists in words. */
import { type Amount, type Duration, dayInWords, type Share, type TimeUnit, type When } from '@icb/language';
import type { Words } from '../document/document.ts';
import { plainText } from '../document/document.ts';
import { together, wordsOf } from './words.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Up to ten in words, beyond with commas between the thousands; a placeholder as it is. */
export function amountWords({ value, text }: Amount): Words {
  if (value === undefined) return wordsOf(text);
  if (!Number.isInteger(value) || String(value) !== text) return [text];
  return [small[value] ?? figures(value)];
}

/** In figures, for tables. */
export function amountFigures({ value, text }: Amount): Words {
  return value === undefined || !Number.isInteger(value) || String(value) !== text ? wordsOf(text) : [figures(value)];
}

function figures(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** “three clear days”. */
export function lengthWords({ amount, quality, unit }: Duration): Words {
  return together(amountWords(amount), ` ${quality ? `${quality} ` : ''}${unit}${amount.value === 1 ? '' : 's'}`);
}

/** “every two years”, “every month”. */
export function everyWords(length: Duration): Words {
  const { amount, quality, unit } = length;
  return amount.value === 1
    ? [`every ${quality ? `${quality} ` : ''}${unit}`]
    : together('every ', lengthWords(length));
}

/** “three terms”, “one year”. */
export function timesWords(amount: Amount, unit: TimeUnit | 'term' | 'time'): Words {
  return together(amountWords(amount), ` ${unit}${amount.value === 1 ? '' : 's'}`);
}

/** “1 April 2026”; what is no day stays as it was written. */
export function dayWords({ date, text }: When): Words {
  const inWords = dayInWords(date);
  return inWords === undefined ? wordsOf(text) : [inWords];
}

const wholes: Readonly<Record<number, readonly [string, string]>> = {
  2: ['half', 'halves'],
  3: ['third', 'thirds'],
  4: ['quarter', 'quarters'],
  5: ['fifth', 'fifths'],
  6: ['sixth', 'sixths'],
  7: ['seventh', 'sevenths'],
  8: ['eighth', 'eighths'],
  9: ['ninth', 'ninths'],
  10: ['tenth', 'tenths'],
};

/** “half”, “two thirds”, “60%”. */
export function shareWords({ text }: Share): string {
  if (text === '1/2') return 'half';
  const [part = 0, whole = 0] = text.split('/').map(Number);
  const names = wholes[whole];
  const isPlain = names && text === `${part}/${whole}` && part > 0 && part < whole;
  return isPlain ? `${small[part]} ${names[part === 1 ? 0 : 1]}` : text;
}

/** “a, b and c”; where a part has a comma or an “and” of its own, “a; b, too; and c”. */
export function listWords(parts: readonly Words[], between: 'and' | 'or' = 'and'): Words {
  if (parts.length < 2) return parts[0] ?? [];
  const inner = parts.some((part) => /[,;]| and | or /.test(plainText(part)));
  const last = parts[parts.length - 1] as Words;
  const first = parts.slice(0, -1).flatMap((part, index) => (index === 0 ? [part] : [[inner ? '; ' : ', '], part]));
  return together(...first, inner ? `; ${between} ` : ` ${between} `, last);
}
