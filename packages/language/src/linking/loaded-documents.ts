/** The documents of files and of everything that they import, directly or not. */
import { type LangiumDocument, URI } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Host, SourceFile } from '../host.ts';
import type { LanguageServices } from '../services.ts';
import type { Around, Stage } from '../stages.ts';
import { letLink } from './linking.ts';

/** So many loads on, what none of them has imported is not waited for any more. */
const PATIENCE = 2;

interface LoadedDocument {
  readonly uri: string;
  readonly document: LangiumDocument;
  /** The load that last had a use for it. */
  used: number;
  /** What it imports; undefined until that is looked for. */
  imports: readonly LoadedDocument[] | undefined;
}

export class LoadedDocuments {
  private readonly host: Host;
  private readonly services: LanguageServices;
  private readonly around: Around<Stage>;
  /** By address. */
  private readonly known = new Map<string, LoadedDocument>();
  private readonly imported = new WeakSet<LoadedDocument>();
  private loads = 0;

  constructor(host: Host, services: LanguageServices, around: Around<Stage>) {
    this.host = host;
    this.services = services;
    this.around = around;
  }

  /** Each file's document, whose names may be followed from now on. */
  async load(files: readonly SourceFile[]): Promise<LangiumDocument[]> {
    this.loads += 1;
    const wanted = files.map((file) => this.loaded(file));
    const reached = new Set(wanted);
    // (What is added on the way is gone through as well.)
    for (const each of reached) {
      each.used = this.loads;
      each.imports ??= await this.importsOf(each.document);
      for (const imported of each.imports) reached.add(imported);
      letLink(each.document);
    }
    return wanted.map(({ document }) => document);
  }

  /** Lets go of what nothing imports, and of what nothing has imported for long. */
  letGo(): void {
    for (const each of [...this.known.values()]) {
      const { uri, document, used } = each;
      if (this.imported.has(each) && used > this.loads - PATIENCE) continue;
      this.known.delete(uri);
      this.services.shared.workspace.LangiumDocuments.deleteDocument(document.uri);
    }
  }

  private async importsOf(document: LangiumDocument): Promise<LoadedDocument[]> {
    const lines = (document.parseResult.value as ast.Document).items.filter(ast.isImport);
    const found: LoadedDocument[] = [];
    for (const path of new Set(lines.map((line) => line.path))) {
      if (path === undefined) continue;
      const loaded = await this.host.load(path, document.uri.toString());
      if ('problem' in loaded) {
        this.services.imports.set(document, path, loaded);
        continue;
      }
      const imported = this.loaded(loaded);
      this.imported.add(imported);
      this.services.imports.set(document, path, { document: imported.document });
      found.push(imported);
    }
    return found;
  }

  private loaded(file: SourceFile): LoadedDocument {
    const uri = normalised(file.uri);
    const known = this.known.get(uri);
    if (known) return known;
    const { LangiumDocumentFactory, LangiumDocuments } = this.services.shared.workspace;
    const document = this.around('reading', () => LangiumDocumentFactory.fromString(file.text, URI.parse(uri)));
    const loaded = { uri, document, used: this.loads, imports: undefined };
    this.known.set(uri, loaded);
    LangiumDocuments.addDocument(document);
    return loaded;
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
