/** The last look at a draft: a line that the language does not take stays as a comment, and what it came from is told. */
import { createLanguage } from '@icb/language';
import type { Source } from '../understanding/found.ts';
import type { Draft, Statement } from './draft.ts';

export interface Looked extends Draft {
  readonly refused: readonly (Source & { readonly why: string })[];
}

/** A line left out can let another one be seen. */
const LOOKS = 5;

/** Numbers of lines stay as they are; blocks stay, whatever is said of them. */
export async function withoutRefusedLines(draft: Draft): Promise<Looked> {
  const language = createLanguage({ load: async () => ({ problem: 'missing' }) });
  const lines = draft.text.split('\n');
  let { statements } = draft;
  const refused: Statement[] = [];
  for (let look = 0; look < LOOKS; look++) {
    const [read] = await language.read([{ uri: 'icb-draft:/draft.icb', text: lines.join('\n') }]);
    const wrong = new Set(
      (read?.findings ?? [])
        .filter(({ severity }) => severity === 'error')
        .map(({ span }) => lines.join('\n').slice(0, span.offset).split('\n').length)
        .filter((line) => /^\s*[^\s/{}][^{}]*$/.test(bareOf(lines[line - 1] ?? ''))),
    );
    if (wrong.size === 0) break;
    for (const line of wrong) lines[line - 1] = (lines[line - 1] ?? '').replace(/^(\s*)/, '$1// not taken over: ');
    refused.push(...statements.filter(({ line }) => wrong.has(line)));
    statements = statements.filter(({ line }) => !wrong.has(line));
  }
  return {
    text: lines.join('\n'),
    statements,
    refused: refused.map(({ quote, place, says }) => ({
      quote,
      place,
      why: `It seems to say \`${says}\`, which cannot stand there.`,
    })),
  };
}

/** A line without the comment at its end. */
function bareOf(line: string): string {
  return line.replace(/\/\/.*$/, '').replace(/\s+$/, '');
}
