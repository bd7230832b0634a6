/** A text as the product reads it, and judges it: for all targets the same. */
import { createLanguage, type Finding, type ReadFile, type Span, type TextEdit } from '@icb/language';
import { builtInPacks, loadPacks, type ReadyPack } from '@icb/rules';
import { holds } from './target.ts';

const folder = 'file:///fuzz/';

/** Files that others may import, by name. */
let beside: ReadonlyMap<string, string> = new Map();

const language = createLanguage({
  async load(path, from) {
    if (!URL.canParse(path, from)) return { problem: 'missing' };
    const uri = new URL(path, from).href;
    if (!uri.startsWith(folder)) return { problem: 'outside' };
    const text = beside.get(uri.slice(folder.length));
    return text === undefined ? { problem: 'missing' } : { uri, text };
  },
});

export async function read(text: string, others: Readonly<Record<string, string>> = {}): Promise<ReadFile> {
  beside = new Map(Object.entries(others));
  const [file] = await language.read([{ uri: `${folder}a.icb`, text }]);
  return file as ReadFile;
}

let loaded: Promise<readonly ReadyPack[]> | undefined;

/** The packs that come with the program, all of them. */
export async function everyPack(): Promise<readonly ReadyPack[]> {
  loaded ??= loadPacks(builtInPacks).then(({ packs }) => packs);
  return loaded;
}

const today = new Date();
/** Some days on which the law was another. */
export const days = ['2022-07-01', '2025-08-01', '2026-04-01', '2027-04-01', today.toISOString().slice(0, 10)].slice(
  0,
  4,
);

export function checkSpan({ offset, end }: Span, text: string, what: () => string): void {
  holds(
    'places',
    Number.isInteger(offset) && Number.isInteger(end) && 0 <= offset && offset <= end && end <= text.length,
    () => `${offset} to ${end} of ${text.length}: ${what()}`,
  );
}

export function checkEdits(edits: readonly TextEdit[], text: string, what: () => string): void {
  const inOrder = [...edits].sort((one, other) => one.span.offset - other.span.offset || one.span.end - other.span.end);
  for (const [at, { span, newText }] of inOrder.entries()) {
    holds(
      'fixes',
      0 <= span.offset && span.offset <= span.end && span.end <= text.length && typeof newText === 'string',
      () => `${what()}: an edit from ${span.offset} to ${span.end} of ${text.length}`,
    );
    const next = inOrder[at + 1];
    if (next)
      holds(
        'fixes',
        span.end <= next.span.offset,
        () => `${what()}: edits from ${span.offset} to ${span.end} and from ${next.span.offset} to ${next.span.end}`,
      );
  }
}

/** The text after edits that do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  const inOrder = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort(
      (one, other) => one.span.offset - other.span.offset || one.span.end - other.span.end || one.index - other.index,
    );
  for (const { span, newText } of inOrder) {
    out += text.slice(at, span.offset) + newText;
    at = Math.max(at, span.end);
  }
  return out + text.slice(at);
}

export function checkFindings(findings: readonly Finding[], text: string): void {
  for (const finding of findings) {
    const what = (): string => `${finding.rule}: ${finding.message}`;
    checkSpan(finding.span, text, what);
    for (const { span, message } of finding.related ?? []) checkSpan(span, text, () => `${what()} / ${message}`);
    for (const fix of finding.fixes) checkEdits(fix.edits, text, () => `${what()} / ${fix.title}`);
  }
}

/** Findings as data, to compare two runs by. */
export function told(findings: readonly Finding[]): string {
  return JSON.stringify(findings.map((each) => ({ ...each, fixes: each.fixes })));
}
