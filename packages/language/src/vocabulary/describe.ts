/** Describes the built-in vocabulary when the program is built. */
import type { LangiumDocument } from 'langium';
import { createServices, vocabularyUri } from '../services.ts';
import { type DescribedFile, describedTerms } from './described.ts';

/** Reads the files of the vocabulary together. Their texts have no faults: a test holds that. */
export function describeVocabulary(files: readonly Pick<DescribedFile, 'name' | 'text'>[]): DescribedFile[] {
  let documents: LangiumDocument[] = [];
  createServices({
    vocabulary: ({ workspace: { LangiumDocumentFactory } }) => {
      documents = files.map(({ name, text }) => LangiumDocumentFactory.fromString(text, vocabularyUri(name)));
      return documents;
    },
  });
  return files.map((file, index) => ({ ...file, terms: describedTerms(documents[index] as LangiumDocument) }));
}
