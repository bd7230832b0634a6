/** The file `icb.config.json`, as somebody writes it. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Files } from './files.ts';
import type { Packs } from './packs.ts';
import { Places } from './places.ts';

/** What is wrong with a file of settings; nothing, where there is none. */
export async function settingsDiagnostics(uri: string, files: Files, packs: Packs): Promise<Diagnostic[]> {
  const file = await files.read(uri);
  if (!('text' in file)) return [];
  const places = new Places(file);
  const { problems } = await packs.ofConfig(uri);
  return problems.map(({ span, message, meant }) => ({
    range: places.range(span),
    severity: DiagnosticSeverity.Error,
    source: 'icb',
    message,
    ...(meant !== undefined && {
      data: { meant: { range: places.range(span), newText: quotedAs(file.text.slice(span.offset, span.end), meant) } },
    }),
  }));
}

/** JSON has its words in quotes. */
function quotedAs(before: string, word: string): string {
  return before.startsWith('"') ? JSON.stringify(word) : word;
}
