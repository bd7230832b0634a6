/**
 * Files that are kept while somebody works on them. An edit makes one file be read anew, with those that import it; every
 * other stays as it was read, whatever names it could not resolve.
 */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import { checkDocument } from '../checks/check.ts';
import * as ast from '../generated/ast.ts';
import type { Host, Loaded, SourceFile } from '../host.ts';
import type { ReadFile } from '../language.ts';
import { letLink, unlink } from '../linking/linking.ts';
import { normalised } from '../linking/loaded-documents.ts';
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
  /** Lets every import be looked for again: how far files may see has changed. */
  forgetAllImports(): void;
  has(uri: string): boolean;
  /** How whoever took a file in calls it, by the address of its syntax tree: that always ends in `.icb`. */
  addressOf(uri: string): string;
  /** The addresses of all files that were taken in. */
  all(): readonly string[];
  /** What a file says now; `undefined` for one that was not taken in. Read only where it, or what it imports, has changed. */
  read(uri: string): Promise<ReadFile | undefined>;
  /** Lets go of what was read of a file, which nobody looks at for now: it is read again when somebody does. */
  release(uri: string): void;
  /** A number that is another whenever a file, or what it imports, has changed. */
  version(uri: string): number;
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
  /** Undefined until it is parsed, and after it was let go. */
  document: LangiumDocument | undefined;
  /** What its imports came to, by their paths; undefined until they are looked for. */
  imports: ReadonlyMap<string, string | NotLoaded> | undefined;
  /** What they had come to in the text before: what was found then, and is there still, is not looked for at each letter. */
  importsBefore: ReadonlyMap<string, string | NotLoaded> | undefined;
  reading: ReadFile | undefined;
  /** The names that it declares and others can import; undefined until somebody asks. */
  declares: ReadonlySet<string> | undefined;
  /** Whether somebody took it in, or only an import led to it. */
  readonly takenIn: boolean;
  version: number;
}

type NotLoaded = Exclude<Loaded, SourceFile>;

class KeptWorkspace implements Workspace {
  readonly services: LanguageServices;
  private readonly host: Host;
  private readonly kept = new Map<string, Kept>();
  private last: Promise<unknown> = Promise.resolve();
  private versions = 0;
  /** How often a file has come or gone. */
  private comings = 0;

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
    if (known) this.discard(known);
    else if (takenIn) this.comings += 1;
    this.kept.set(uri, {
      file,
      document: undefined,
      imports: undefined,
      importsBefore: known?.imports ?? known?.importsBefore,
      reading: undefined,
      declares: undefined,
      takenIn,
      version: this.next(),
    });
    const importers = this.importersOf(uri);
    for (const each of importers) this.unlink(each);
    return [file.uri, ...importers.map((each) => each.file.uri)];
  }

  private next(): number {
    this.versions += 1;
    return this.versions;
  }

  remove(address: string): readonly string[] {
    const uri = normalised(address);
    const known = this.kept.get(uri);
    if (!known) return [];
    const importers = this.importersOf(uri);
    this.discard(known);
    this.comings += 1;
    this.kept.delete(uri);
    for (const each of importers) this.forgetImports(each);
    return importers.map((each) => each.file.uri);
  }

  retryImports(): readonly string[] {
    this.comings += 1;
    const failed = [...this.kept.values()].filter(({ imports }) =>
      [...(imports?.values() ?? [])].some((outcome) => typeof outcome !== 'string'),
    );
    for (const each of failed) this.forgetImports(each);
    const importers = failed.flatMap((each) => this.importersOf(normalised(each.file.uri)));
    for (const each of importers) this.unlink(each);
    return [...new Set([...failed, ...importers])].map(({ file }) => file.uri);
  }

  forgetAllImports(): void {
    this.comings += 1;
    for (const each of this.kept.values()) this.forgetImports(each);
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

  version(uri: string): number {
    return this.kept.get(normalised(uri))?.version ?? 0;
  }

  release(uri: string): void {
    const kept = this.kept.get(normalised(uri));
    if (!kept) return;
    kept.reading = undefined;
    // Those that import it hold on to its syntax tree.
    if (this.importersOf(normalised(uri)).length === 0) this.discard(kept);
  }

  read(uri: string): Promise<ReadFile | undefined> {
    return this.inTurn(() =>
      this.onceLinked(uri, (kept, document) => {
        kept.reading ??= {
          ...kept.file,
          constitution: readConstitution(document, this.services.imports.documents(document)),
          findings: checkDocument(document, this.services),
        };
        return kept.reading;
      }),
    );
  }

  document(uri: string): Promise<LangiumDocument | undefined> {
    return this.inTurn(() => this.onceLinked(uri, (_, document) => document));
  }

  documents(): readonly LangiumDocument[] {
    return [...this.kept.values()].filter(({ takenIn }) => takenIn).map((each) => this.parsed(each));
  }

  declaring(name: string): readonly string[] {
    const taken = [...this.kept.values()].filter(({ takenIn }) => takenIn);
    return taken.filter((each) => this.declaredIn(each).has(name)).map(({ file }) => file.uri);
  }

  private declaredIn(kept: Kept): ReadonlySet<string> {
    if (!kept.declares) {
      const { names, terms } = symbolsOf(this.parsed(kept));
      const named = [...names].filter(([, nodes]) =>
        nodes.some((each) => ast.isParty(each) || ast.isConstitution(each)),
      );
      kept.declares = new Set([...named.map(([name]) => name), ...terms.keys()]);
    }
    return kept.declares;
  }

  index(...uris: readonly string[]): Promise<void> {
    return this.inTurn(async () => {
      const documents: LangiumDocument[] = [];
      for (const uri of uris.length > 0 ? uris : this.kept.keys()) {
        const document = await this.onceLinked(uri, (_, linked) => linked);
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

  /**
   * Hands over a file that is linked to all that it imports, in the same breath: whatever came, went or changed while its
   * imports were looked for, is looked at first.
   */
  private async onceLinked<T>(
    address: string,
    use: (kept: Kept, document: LangiumDocument) => T,
  ): Promise<T | undefined> {
    for (;;) {
      const kept = this.kept.get(normalised(address));
      if (!kept) return undefined;
      const before = this.versions;
      const files = await this.withImports(kept);
      if (before !== this.versions) continue;
      for (const each of files) this.link(each);
      return use(kept, this.parsed(kept));
    }
  }

  private link(kept: Kept): void {
    const document = this.parsed(kept);
    for (const [path, outcome] of kept.imports ?? []) {
      const imported = typeof outcome === 'string' ? this.kept.get(outcome) : undefined;
      if (imported) this.services.imports.set(document, path, { document: this.parsed(imported) });
      else if (typeof outcome !== 'string') this.services.imports.set(document, path, outcome);
    }
    letLink(document);
  }

  private parsed(kept: Kept): LangiumDocument {
    if (kept.document) return kept.document;
    const { LangiumDocuments, LangiumDocumentFactory } = this.services.shared.workspace;
    kept.document = LangiumDocumentFactory.fromString(kept.file.text, URI.parse(normalised(kept.file.uri)));
    // One that was replaced while its imports were looked for is nobody's any more.
    if (this.kept.get(normalised(kept.file.uri)) === kept) LangiumDocuments.addDocument(kept.document);
    return kept.document;
  }

  /** A file and all that it imports, directly or not. */
  private async withImports(first: Kept): Promise<Kept[]> {
    const found = new Set([first]);
    for (const each of found) {
      for (const outcome of (await this.importsOf(each)).values()) {
        const imported = typeof outcome === 'string' ? this.kept.get(outcome) : undefined;
        if (imported) found.add(imported);
      }
    }
    return [...found];
  }

  private async importsOf(kept: Kept): Promise<ReadonlyMap<string, string | NotLoaded>> {
    while (!kept.imports) {
      const before = this.comings;
      const found = await this.lookFor(kept);
      // A file that has come or gone meanwhile may be one of them.
      if (before === this.comings) kept.imports = found;
    }
    return kept.imports;
  }

  private async lookFor(kept: Kept): Promise<Map<string, string | NotLoaded>> {
    const found = new Map<string, string | NotLoaded>();
    for (const path of importPaths(this.parsed(kept))) {
      const known = kept.importsBefore?.get(path);
      if (typeof known === 'string' && this.kept.has(known)) {
        found.set(path, known);
        continue;
      }
      const loaded = await this.host.load(path, kept.file.uri);
      if ('problem' in loaded) {
        found.set(path, loaded);
        continue;
      }
      const uri = normalised(loaded.uri);
      // What somebody has open is newer than what lies on the disk.
      if (!this.kept.has(uri)) this.keep(loaded, false);
      found.set(path, uri);
    }
    return found;
  }

  /** Everything that imports a file, directly or not. */
  private importersOf(uri: string): Kept[] {
    const found = new Map<string, Kept>();
    const queue = [uri];
    for (let of = queue.pop(); of !== undefined; of = queue.pop()) {
      for (const [address, each] of this.kept) {
        if (address === uri || found.has(address) || !each.imports || each.imports.size === 0) continue;
        if (![...each.imports.values()].includes(of)) continue;
        found.set(address, each);
        queue.push(address);
      }
    }
    return [...found.values()];
  }

  private unlink(kept: Kept): void {
    kept.reading = undefined;
    kept.version = this.next();
    if (kept.document) unlink(kept.document, this.services.core);
  }

  private discard(kept: Kept): void {
    const { LangiumDocuments, IndexManager } = this.services.shared.workspace;
    if (!kept.document) return;
    LangiumDocuments.deleteDocument(kept.document.uri);
    IndexManager.remove(kept.document.uri);
    kept.document = undefined;
  }

  private forgetImports(kept: Kept): void {
    this.unlink(kept);
    kept.imports = undefined;
    kept.importsBefore = undefined;
  }
}

function importPaths(document: LangiumDocument): string[] {
  const imports = (document.parseResult.value as ast.Document).items.filter(ast.isImport);
  return [...new Set(imports.flatMap(({ path }) => path ?? []))];
}
