/** Reports made by hand: what is wrong is said by pointing at words of the text. */
import type { Constitution, Finding } from '@icb/language';
import type { CheckedFile, Report } from '@icb/rules';

/** A finding on the first place where the text has these words. */
export function findingOn(text: string, words: string, rest: Partial<Finding> = {}): Finding {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`The text does not have “${words}”.`);
  return {
    rule: 'language/unknown-term',
    severity: 'error',
    status: 'open',
    message: `“${words}” is not known.`,
    span: { offset, end: offset + words.length },
    citations: [],
    fixes: [],
    ...rest,
  };
}

export function checkedFile(
  path: string,
  text: string,
  findings: readonly Finding[] = [],
  title?: string,
): CheckedFile {
  const named = { kind: 'icb', name: 'northshire', ...(title !== undefined && { title: { value: title } }) };
  return { path, text, constitution: named as unknown as Constitution, asAt: null, states: new Map(), findings };
}

/** A report on these files, by no pack but those that it names. */
export function reportOf(entries: Report['entries'], packs: readonly string[] = []): Report {
  return { entries, packs, by: [], notChecked: [] };
}
