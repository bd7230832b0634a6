/** Which findings a change brings, takes away, or alters. A finding is known again by its rule and what it is about. */
import type { Finding } from '@icb/language';

export interface ChangedFinding {
  readonly before: Finding;
  readonly after: Finding;
}

export interface ChangedFindings {
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
  /** More or less serious than before, explained or no longer, or said in other words. */
  readonly changed: readonly ChangedFinding[];
}

/** Each is paired with at most one of the other side: first with what says the same, then with what is about the same. */
export function changedFindings(olds: readonly Finding[], news: readonly Finding[]): ChangedFindings {
  const both: ChangedFinding[] = [];
  let [gone, appeared] = [olds, news];
  for (const key of [wordsOf, subjectOf, messageOf]) {
    const paired = pairedBy(gone, appeared, key);
    both.push(...paired.both);
    [gone, appeared] = [paired.gone, paired.appeared];
  }
  return { appeared, gone, changed: both.filter(({ before, after }) => saidOf(before) !== saidOf(after)) };
}

const subjectOf = ({ rule, about, message }: Finding): string =>
  `${rule}\n${about ?? (rule.startsWith('language/') ? message : '')}`;
const saidOf = ({ severity, status, message, explanation }: Finding): string =>
  JSON.stringify([severity, status, message, explanation]);
const wordsOf = (finding: Finding): string => subjectOf(finding) + saidOf(finding);
/** A seat may have got another name, and the finding is the same. */
const messageOf = ({ rule, message }: Finding): string => `${rule}\n${message}`;

function pairedBy(
  olds: readonly Finding[],
  news: readonly Finding[],
  key: (finding: Finding) => string,
): { both: ChangedFinding[]; gone: Finding[]; appeared: Finding[] } {
  const waiting = new Map<string, Finding[]>();
  for (const finding of news) waiting.set(key(finding), [...(waiting.get(key(finding)) ?? []), finding]);
  const both: ChangedFinding[] = [];
  const gone: Finding[] = [];
  for (const before of olds) {
    const after = waiting.get(key(before))?.shift();
    if (after) both.push({ before, after });
    else gone.push(before);
  }
  const left = new Set([...waiting.values()].flat());
  return { both, gone, appeared: news.filter((finding) => left.has(finding)) };
}
