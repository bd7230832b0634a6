/** What is printed reads back the same, is laid out already, and says what was read. */
import { isDeepStrictEqual } from 'node:util';
import { builtInTerms, format, print } from '@icb/language';
import { plain, randomConstitution } from '@icb/language/testing';
import * as fc from 'fast-check';
import { constitutions, one, seed, sound } from '../generating/inputs.ts';
import { read, told } from '../reading.ts';
import { Broken, holds, same, type Target } from '../target.ts';

/** The first path at which two things are not the same. */
function difference(one: unknown, other: unknown, path = ''): string {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    const at = one.findIndex((each, index) => !isDeepStrictEqual(each, other[index]));
    return difference(one[at], other[at], `${path}[${at}]`);
  }
  if (
    one &&
    other &&
    typeof one === 'object' &&
    typeof other === 'object' &&
    !Array.isArray(one) &&
    !Array.isArray(other)
  ) {
    const [first, second] = [one as Record<string, unknown>, other as Record<string, unknown>];
    const key = [...Object.keys(first), ...Object.keys(second)].find(
      (each) => !isDeepStrictEqual(first[each], second[each]),
    );
    if (key !== undefined) return difference(first[key], second[key], `${path}.${key}`);
  }
  return `${path}: ${JSON.stringify(one)} instead of ${JSON.stringify(other)}`;
}

/** A constitution of chance, which has everything that a constitution can have. */
export const printing: Target = {
  name: 'printer',
  share: 2,
  inputs: fc.record({ texts: fc.constant([]), chance: seed }),
  async run({ chance }) {
    const constitution = randomConstitution(chance, builtInTerms(), { placeholders: chance % 3 === 0 ? 0.1 : 0 });
    const text = print(constitution);
    const file = await read(text);
    const wrong = file.findings.filter(({ rule, severity }) => severity === 'error' || rule === 'language/hides');
    holds(
      'printed',
      wrong.every(({ rule }) => rule === 'language/hides'),
      () => told(wrong),
    );
    const [found, wanted] = [file.constitution && plain(file.constitution), plain(constitution)];
    if (!isDeepStrictEqual(found, wanted)) throw new Broken('printed', difference(found, wanted));
    same('formatted', format(text), text, 'what is printed is not laid out');
    return text;
  },
};

/** What somebody has written, printed: read again, it says the same. */
export const reprinting: Target = {
  name: 'reading and printing',
  share: 4,
  inputs: one(fc.oneof({ weight: 2, arbitrary: sound }, { weight: 1, arbitrary: constitutions })),
  async run({ texts: [text = ''] }) {
    const { constitution, findings } = await read(text);
    // What could not be read, or stands for nothing, cannot be printed; and names may be declared beside the constitution.
    if (
      !constitution ||
      findings.some(({ severity }) => severity === 'error') ||
      /^\s*(import|term|organisations)\b/m.test(text)
    )
      return '';
    const printed = print(constitution);
    const again = await read(printed);
    if (!again.constitution) throw new Broken('printed', `no constitution: ${told(again.findings)}`);
    const errors = again.findings.filter(({ severity }) => severity === 'error');
    const [found, wanted] = [plain(again.constitution), plain(constitution)];
    if (!isDeepStrictEqual(found, wanted)) throw new Broken('printed', difference(found, wanted));
    holds('printed', errors.length === 0, () => told(errors));
    same('printed', print(again.constitution), printed, 'printed again');
    return printed;
  },
};
