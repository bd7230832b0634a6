/** A draft that an import has made, or the answer to it, read as the constitution that it is. */
import type { Statement } from '../../packages/documents/src/import/index.ts';
import { type Constitution, createLanguage, type Part } from '../../packages/language/src/index.ts';

const language = createLanguage({ load: async () => ({ problem: 'missing' }) });

export interface ReadBack {
  readonly constitution: Constitution | undefined;
  /** The messages of what makes it no constitution of the language. */
  readonly errors: readonly string[];
}

export async function readBack(text: string): Promise<ReadBack> {
  const [read] = await language.read([{ uri: 'file:///compared.icb', text }]);
  return {
    constitution: read?.constitution,
    errors: (read?.findings ?? []).filter(({ severity }) => severity === 'error').map(({ message }) => message),
  };
}

/** Of each part of a draft, whether the import was certain of it. */
export function certainty(text: string, statements: readonly Statement[]): (part: Part) => boolean {
  const sure = new Map(statements.map((each) => [each.line, each.sure]));
  return ({ span }) => sure.get(text.slice(0, span.offset).split('\n').length) === 'certain';
}
