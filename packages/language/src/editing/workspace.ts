/**
 * Files that are kept while somebody works on them. An edit makes one file be read anew, with those that import it; every
 * other stays as it was read, whatever names it could not resolve.
 */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import { checkDocument } from '../checks/check.ts';
import * as ast from '../generated/ast.ts';
import { type Host, normalised, type ReadFile, type SourceFile } from '../language.ts';
import { letLink, unlink } from '../linking/linking.ts';
import { symbolsOf } from '../linking/symbols.ts';
import { readConstitution } from '../model/read.ts';
import { createServices, type EditorModules, type LanguageServices } from '../services.ts';

export interface Workspace {
  readonly services: LanguageServices;
  /** Takes in a file, or its new text. Returns the addresses of all files that are to be read again: it, and its importers. */
  set(file: SourceFile): readonly string[];
  /** Forgets a file. Returns the addresses of those that imported it. */
  remove(uri: string): readonly string[];
  /** Lets every import that found nothing be looked for again. Returns the addresses of the files that have one. */
  retryImports(): readonly string[];
  has(uri: string): boolean;
  /** How whoever took a file in calls it, by the address of its syntax tree: that always ends in `.icb`. */
  addressOf(uri: string): string;
  /** The addresses of all files that were taken in. */
  all(): readonly string[];
  /** What a file says now; `undefined` for one that was not taken in. Read only where it, or what it imports, has changed. */
  read(uri: string): Promise<ReadFile | undefined>;
  /** The syntax tree of a file, linked. */
  document(uri: string): Promise<LangiumDocument | undefined>;
  /** The syntax trees of all files that were taken in, as they were read. */
  documents(): readonly LangiumDocument[];
  /** The addresses of the files that declare a name that others can import: an organisation, a constitution, a term. */
  declaring(name: string): readonly string[];
  /** Enters the references of files into Langium's index, for whoever asks where a name is used: those of all, if none is named. */
  index(...uris: readonly string[]): Promise<void>;
}

export function createWorkspace(host: Host, editor?: EditorModules): Workspace {
  return new KeptWorkspace(host, createServices({ editor }));
}

interface Kept {
  /** As the editor calls it. */
  readonly file: SourceFile;
  readonly document: LangiumDocument;
  /** What its imports came to; undefined until they are looked for. */
  imports: readonly string[] | undefined;
  reading: ReadFile | undefined;
  /** Whether somebody took it in, or only an import led to it. */
  readonly takenIn: boolean;
}

class KeptWorkspace implements Workspace {
  readonly services: LanguageServices;
  private readonly host: Host;
  private readonly kept = new Map<string, Kept>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(host: Host, services: LanguageServices) {
    this.host = host;
    this.services = services;
  }

  set(file: SourceFile): readonly string[] {
    return this.keep(file, true);
  }

  private keep(file: SourceFile, takenIn: boolean): readonly string[] {
    const uri = normalised(file.uri);
    const known = this.kept.get(uri);
    if (known && known.file.text === file.text && known.takenIn === takenIn) return [file.uri];
    const { LangiumDocuments, LangiumDocumentFactory } = this.services.shared.workspace;
    if (known) this.discard(known);
    const document = LangiumDocumentFactory.fromString(file.text, URI.parse(uri));
    LangiumDocuments.addDocument(document);
    this.kept.set(uri, { file, document, imports: undefined, reading: undefined, takenIn });
    const importers = this.importersOf(uri);
    if (known) for (const each of importers) this.services.imports.replace(each.document, known.document, document);
    for (const each of importers) this.unlink(each);
    return [file.uri, ...importers.map((each) => each.file.uri)];
  }

  remove(address: string): readonly string[] {
    const uri = normalised(address);
    const known = this.kept.get(uri);
    if (!known) return [];
    const importers = this.importersOf(uri);
    this.discard(known);
    this.kept.delete(uri);
    for (const each of importers) this.forgetImports(each);
    return importers.map((each) => each.file.uri);
  }

  retryImports(): readonly string[] {
    const failed = [...this.kept.values()].filter(({ document }) =>
      importPaths(document).some((path) => {
        const outcome = this.services.imports.outcome(document, path);
        return outcome !== undefined && 'problem' in outcome;
      }),
    );
    for (const each of failed) this.forgetImports(each);
    const importers = failed.flatMap((each) => this.importersOf(normalised(each.file.uri)));
    for (const each of importers) this.unlink(each);
    return [...new Set([...failed, ...importers])].map(({ file }) => file.uri);
  }

  has(uri: string): boolean {
    return this.kept.get(normalised(uri))?.takenIn === true;
  }

  addressOf(uri: string): string {
    return this.kept.get(uri)?.file.uri ?? uri;
  }

  all(): readonly string[] {
    return [...this.kept.values()].filter(({ takenIn }) => takenIn).map(({ file }) => file.uri);
  }

  read(uri: string): Promise<ReadFile | undefined> {
    return this.inTurn(async () => {
      const kept = await this.linked(uri);
      if (!kept) return undefined;
      const { document, file } = kept;
      kept.reading ??= {
        ...file,
        constitution: readConstitution(document, this.services.imports.documents(document)),
        findings: checkDocument(document, this.services),
      };
      return kept.reading;
    });
  }

  document(uri: string): Promise<LangiumDocument | undefined> {
    return this.inTurn(async () => (await this.linked(uri))?.document);
  }

  documents(): readonly LangiumDocument[] {
    return [...this.kept.values()].filter(({ takenIn }) => takenIn).map(({ document }) => document);
  }

  declaring(name: string): readonly string[] {
    return [...this.kept.values()]
      .filter(({ takenIn, document }) => {
        const { names, terms } = symbolsOf(document);
        const named = names.get(name) ?? [];
        return takenIn && (terms.has(name) || named.some((each) => ast.isParty(each) || ast.isConstitution(each)));
      })
      .map(({ file }) => file.uri);
  }

  index(...uris: readonly string[]): Promise<void> {
    return this.inTurn(async () => {
      const documents: LangiumDocument[] = [];
      for (const uri of uris.length > 0 ? uris : this.kept.keys()) {
        const document = (await this.linked(uri))?.document;
        if (document && document.state < DocumentState.IndexedReferences) documents.push(document);
      }
      if (documents.length > 0) await this.services.shared.workspace.DocumentBuilder.build(documents);
    });
  }

  /** One after another: whoever reads finds nothing half linked. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work);
    this.last = next.catch(() => undefined);
    return next;
  }

  private async linked(address: string): Promise<Kept | undefined> {
    const kept = this.kept.get(normalised(address));
    if (!kept) return undefined;
    for (const { document } of await this.withImports(kept)) letLink(document);
    return kept;
  }

  /** A file and all that it imports, directly or not. */
  private async withImports(first: Kept): Promise<Kept[]> {
    const found = new Set([first]);
    for (const each of found) {
      each.imports ??= await this.lookFor(each);
      for (const uri of each.imports) {
        const imported = this.kept.get(uri);
        if (imported) found.add(imported);
      }
    }
    return [...found];
  }

  private async lookFor({ document, file }: Kept): Promise<string[]> {
    const found: string[] = [];
    for (const path of importPaths(document)) {
      const loaded = await this.host.load(path, file.uri);
      if ('problem' in loaded) {
        this.services.imports.set(document, path, loaded);
        continue;
      }
      const uri = normalised(loaded.uri);
      // What somebody has open is newer than what lies on the disk.
      if (!this.kept.has(uri)) this.keep(loaded, false);
      const imported = this.kept.get(uri);
      if (!imported) continue;
      this.services.imports.set(document, path, { document: imported.document });
      found.push(uri);
    }
    return found;
  }

  /** Everything that imports a file, directly or not. */
  private importersOf(uri: string): Kept[] {
    const found = new Map<string, Kept>();
    const queue = [uri];
    for (let of = queue.pop(); of !== undefined; of = queue.pop()) {
      for (const [address, each] of this.kept) {
        if (address === uri || found.has(address) || !each.imports?.includes(of)) continue;
        found.set(address, each);
        queue.push(address);
      }
    }
    return [...found.values()];
  }

  private unlink(kept: Kept): void {
    kept.reading = undefined;
    unlink(kept.document, this.services.core);
  }

  private discard({ document }: Kept): void {
    const { LangiumDocuments, IndexManager } = this.services.shared.workspace;
    LangiumDocuments.deleteDocument(document.uri);
    IndexManager.remove(document.uri);
  }

  private forgetImports(kept: Kept): void {
    this.unlink(kept);
    kept.imports = undefined;
    for (const path of importPaths(kept.document)) this.services.imports.forget(kept.document, path);
  }
}

function importPaths(document: LangiumDocument): string[] {
  const imports = (document.parseResult.value as ast.Document).items.filter(ast.isImport);
  return [...new Set(imports.flatMap(({ path }) => path ?? []))];
}
