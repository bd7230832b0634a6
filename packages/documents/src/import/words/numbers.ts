/** Numbers, lengths of time and shares, as people write them out. They are read from the front of a text. */

export interface Read<T> {
  readonly value: T;
  /** The length of what was read, in `plain` words. */
  readonly length: number;
}

const ones: Readonly<Record<string, number>> = {
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  ...{ thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 },
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** The text starts with a word, not with a blank. A number in words and digits, `three (3)`, is one number. */
export function readNumber(text: string): Read<number> | undefined {
  const digits = /^(\d{1,6})(?= |$)/.exec(text);
  if (digits) return { value: Number(digits[1]), length: digits[0].length };
  const [ten = '', second = ''] = text.split(' ');
  let found: Read<number> | undefined;
  if (tens[ten] !== undefined) {
    const one = ones[second];
    found =
      one !== undefined && one < 10
        ? { value: tens[ten] + one, length: ten.length + 1 + second.length }
        : { value: tens[ten], length: ten.length };
  } else if (ones[ten] !== undefined) found = { value: ones[ten], length: ten.length };
  if (!found) return undefined;
  const repeated = /^ \( (\d+) \)/.exec(text.slice(found.length));
  return repeated && Number(repeated[1]) === found.value
    ? { ...found, length: found.length + repeated[0].length }
    : found;
}

export type Count =
  | { readonly form: 'exactly'; readonly number: number }
  | { readonly form: 'range'; readonly least: number; readonly most: number }
  | { readonly form: 'at-least'; readonly number: number };

/** `at least two`, `up to three`, `two to four`, `not more than 2`, `a`, `the`. An article is one only before one thing. */
export function readCount(text: string): Read<Count> | undefined {
  const skipped =
    /^(between |a total of |exactly |no more and no less than |no less and no more than |precisely |currently |the |our |its |all |these |another |further |not fewer than |no fewer than |not less than |a minimum of |at least |minimum |up to |no more than |not more than |a maximum of |at most |between )*/.exec(
      text,
    )?.[0] ?? '';
  const number = readNumber(text.slice(skipped.length));
  if (!number) {
    if (/^both /.test(text)) return { value: { form: 'exactly', number: 2 }, length: 4 };
    if (/^(?:a|an) (?!(?:number|minimum|maximum|majority)\b)/.test(text))
      return { value: { form: 'exactly', number: 1 }, length: text.indexOf(' ') };
    if (/^(a single|single) /.test(text))
      return { value: { form: 'exactly', number: 1 }, length: text.startsWith('a ') ? 8 : 6 };
    return undefined;
  }
  const length = skipped.length + number.length;
  const after = text.slice(length);
  const range = /^ (?:to|-|or|and) /.exec(after);
  const second = range && readNumber(after.slice(range[0].length));
  if (range && second && (range[0] !== ' and ' || /between /.test(skipped)) && second.value > number.value)
    return {
      value: { form: 'range', least: number.value, most: second.value },
      length: length + range[0].length + second.length,
    };
  const { value } = number;
  if (/^(?:no more and no less|no less and no more)/.test(skipped))
    return { value: { form: 'exactly', number: value }, length };
  const most =
    /least|minimum|fewer|less/.test(skipped) &&
    /^ (?:members? |people )?(?:,? ?(?:and|but) )?(?:not more than|no more than|at most|up to|a maximum of|not exceeding) /.exec(
      after,
    );
  const limit = most ? readNumber(after.slice(most[0].length)) : undefined;
  if (most && limit && limit.value > number.value)
    return {
      value: { form: 'range', least: number.value, most: limit.value },
      length: length + most[0].length + limit.length,
    };
  if (/least|minimum|fewer|less/.test(skipped) || /^ or more /.test(`${after} `))
    return { value: { form: 'at-least', number: value }, length: length + (/^ or more /.test(`${after} `) ? 8 : 0) };
  if (/up to|more than|maximum|at most/.test(skipped))
    return { value: { form: 'range', least: 0, most: value }, length };
  return { value: { form: 'exactly', number: value }, length };
}

/** `three years`, `28 days`, `5 clear working days`, `one calendar month`; as the language writes it. */
export function readDuration(text: string): Read<string> | undefined {
  const number = /^(a|an) /.test(text) ? { value: 1, length: text.indexOf(' ') } : readNumber(text);
  if (!number) return undefined;
  const unit =
    /^(?: calendar| full)?(?: (clear|working|business))?(?: (working))? (hour|day|week|month|year)s?(?= |$)/.exec(
      text.slice(number.length),
    );
  if (!unit) return undefined;
  const quality = unit[1] === 'business' ? 'working ' : unit[1] ? `${unit[1]} ` : '';
  return {
    value: `${number.value} ${quality}${unit[3]}${number.value === 1 ? '' : 's'}`,
    length: number.length + unit[0].length,
  };
}

const shares: readonly (readonly [RegExp, string])[] = [
  [/^(one half|a half|half|1 \/ 2|½)(?= |$)/, '1/2'],
  [/^(one third|a third|1 \/ 3|⅓)(?= |$)/, '1/3'],
  [/^(two thirds|2 \/ 3|⅔)(?= |$)/, '2/3'],
  [/^(three quarters|3 \/ 4|¾)(?= |$)/, '3/4'],
  [/^(one quarter|a quarter|1 \/ 4|¼)(?= |$)/, '1/4'],
  [/^(three fifths|3 \/ 5)(?= |$)/, '3/5'],
  [/^(two fifths|2 \/ 5)(?= |$)/, '2/5'],
];

export function readShare(text: string): Read<string> | undefined {
  for (const [pattern, value] of shares) {
    const found = pattern.exec(text);
    if (found) return { value, length: found[0].length };
  }
  const percent = /^(\d{1,3}(?:\.\d+)?)(?:%| per cent| percent)(?= |$)/.exec(text);
  if (percent) return { value: `${percent[1]}%`, length: percent[0].length };
  const words = readNumber(text);
  const after = words && /^ (?:per cent|percent)(?= |$)/.exec(text.slice(words.length));
  return words && after ? { value: `${words.value}%`, length: words.length + after[0].length } : undefined;
}
