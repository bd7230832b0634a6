/** Which documents a document imports. Filled in by whoever loads files, before linking. */
import type { LangiumDocument } from 'langium';

/** What became of one import. */
export type ImportOutcome =
  | { readonly document: LangiumDocument }
  | { readonly problem: 'missing' | 'unreadable' | 'outside'; readonly detail?: string };

export class Imports {
  private readonly outcomes = new WeakMap<LangiumDocument, Map<string, ImportOutcome>>();

  set(document: LangiumDocument, path: string, outcome: ImportOutcome): void {
    const of = this.outcomes.get(document) ?? new Map<string, ImportOutcome>();
    of.set(path, outcome);
    this.outcomes.set(document, of);
  }

  outcome(document: LangiumDocument, path: string): ImportOutcome | undefined {
    return this.outcomes.get(document)?.get(path);
  }

  /** The imported documents, in the order of the import lines. What they import themselves is not among them. */
  documents(document: LangiumDocument): LangiumDocument[] {
    const found: LangiumDocument[] = [];
    for (const outcome of this.outcomes.get(document)?.values() ?? []) {
      if ('document' in outcome && outcome.document !== document) found.push(outcome.document);
    }
    return found;
  }
}
