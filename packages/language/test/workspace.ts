/** Files in memory, read as a workspace would be: for tests that state a constitution and what is found in it. */
import { createLanguage, type Finding, linesOf, type ReadFile } from '../src/index.ts';

const root = 'file:///workspace/';
let files: Record<string, string> = {};

const language = createLanguage({
  async load(path, from) {
    const uri = new URL(path, from).href;
    if (!uri.startsWith(root)) return { problem: 'outside' };
    const text = files[uri.slice(root.length)];
    return text === undefined ? { problem: 'missing' } : { uri, text };
  },
});

/** Reads all the files of a workspace, by name. */
export async function readWorkspace(workspace: Record<string, string>): Promise<Record<string, ReadFile>> {
  files = workspace;
  const read = await language.read(Object.entries(workspace).map(([name, text]) => ({ uri: root + name, text })));
  return Object.fromEntries(read.map((file) => [file.uri.slice(root.length), file]));
}

export async function readText(text: string): Promise<ReadFile> {
  const { 'a.icb': file } = await readWorkspace({ 'a.icb': text });
  return file as ReadFile;
}

/** `line: rule message`, as a person would point to it; lines from 1. */
export function told(file: Pick<ReadFile, 'text' | 'findings'>): string[] {
  const lines = linesOf(file.text);
  return file.findings.map(
    (finding) => `${lines.positionAt(finding.span.offset).line + 1}: ${finding.rule} ${finding.message}`,
  );
}

/** The text after a fix. */
export function fixed(text: string, finding: Finding, index = 0): string {
  const edits = [...(finding.fixes[index]?.edits ?? [])].sort((one, other) => other.span.offset - one.span.offset);
  return edits.reduce(
    (result, { span, newText }) => result.slice(0, span.offset) + newText + result.slice(span.end),
    text,
  );
}
