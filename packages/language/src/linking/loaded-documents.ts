/** The documents of files and of everything that they import, directly or not. */
import { type LangiumDocument, URI } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Host, SourceFile } from '../host.ts';
import type { LanguageServices } from '../services.ts';
import type { Around, Stage } from '../stages.ts';
import { letLink } from './linking.ts';

/** So many files on, what none of them has imported is not waited for any more. */
const PATIENCE = 50;

export class LoadedDocuments {
  private readonly host: Host;
  private readonly services: LanguageServices;
  private readonly around: Around<Stage>;
  /** By address, with the load that last had a use for it. */
  private readonly known = new Map<string, { readonly document: LangiumDocument; used: number }>();
  private readonly imported = new WeakSet<LangiumDocument>();
  private loads = 0;

  constructor(host: Host, services: LanguageServices, around: Around<Stage>) {
    this.host = host;
    this.services = services;
    this.around = around;
  }

  /** Each file's document, whose names may be followed from now on. */
  async load(files: readonly SourceFile[]): Promise<LangiumDocument[]> {
    this.loads += 1;
    const documents = files.map((file) => this.documentOf(file));
    const queue = [...documents];
    const seen = new Set<LangiumDocument>(queue);
    for (let document = queue.shift(); document; document = queue.shift()) {
      for (const imported of await this.importsOf(document)) {
        if (!seen.has(imported)) queue.push(imported);
        seen.add(imported);
      }
    }
    for (const document of seen) letLink(document);
    return documents;
  }

  /** Lets go of what nothing imports, and of what nothing has imported for long. */
  letGo(): void {
    for (const [uri, { document, used }] of this.known) {
      if (this.imported.has(document) && used > this.loads - PATIENCE) continue;
      this.known.delete(uri);
      this.services.shared.workspace.LangiumDocuments.deleteDocument(document.uri);
    }
  }

  private async importsOf(document: LangiumDocument): Promise<LangiumDocument[]> {
    const lines = (document.parseResult.value as ast.Document).items.filter(ast.isImport);
    const found: LangiumDocument[] = [];
    for (const path of new Set(lines.map((line) => line.path))) {
      if (path === undefined) continue;
      const loaded = await this.host.load(path, document.uri.toString());
      if ('problem' in loaded) {
        this.services.imports.set(document, path, loaded);
        continue;
      }
      const imported = this.documentOf(loaded);
      this.imported.add(imported);
      this.services.imports.set(document, path, { document: imported });
      found.push(imported);
    }
    return found;
  }

  private documentOf(file: SourceFile): LangiumDocument {
    const uri = normalised(file.uri);
    const known = this.known.get(uri);
    if (known) {
      known.used = this.loads;
      return known.document;
    }
    const { LangiumDocumentFactory, LangiumDocuments } = this.services.shared.workspace;
    const document = this.around('reading', () => LangiumDocumentFactory.fromString(file.text, URI.parse(uri)));
    this.known.set(uri, { document, used: this.loads });
    LangiumDocuments.addDocument(document);
    return document;
  }
}

/** Langium tells languages apart by the ends of names: whatever is read here is read as a constitution. */
export function normalised(address: string): string {
  const before = known.get(address);
  if (before !== undefined) return before;
  const uri = URI.parse(address).toString();
  const found = uri.endsWith('.icb') ? uri : `${uri}.icb`;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(address, found);
  return found;
}

/** (The same few are asked for again and again.) */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;
