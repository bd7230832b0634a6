/** The language as a whole: give it files, get back constitutions and findings. No files are touched here. */
import { type LangiumDocument, URI } from 'langium';
import { checkDocument, unreadable } from './checks/check.ts';
import type { Finding } from './finding.ts';
import * as ast from './generated/ast.ts';
import { letLink } from './linking/linking.ts';
import type { Constitution, Line } from './model/constitution.ts';
import { readConstitution } from './model/read.ts';
import { readRulePacks } from './model/read-rule-pack.ts';
import type { RulePack } from './model/rule-pack.ts';
import type { TermInfo } from './model/term.ts';
import { termInfo } from './model/vocabulary.ts';
import { formatLayout } from './printing/format.ts';
import { createServices, type LanguageServices, lexerOf, rulesLexerOf, VOCABULARY_SCHEME } from './services.ts';
import { leavingOut } from './without.ts';

/** One `.icb` file. `uri` is absolute (`file:///…`); `text` as it stands on disk, a byte-order mark included. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
}

/** What a file says, and what is wrong with it as language. */
export interface ReadFile extends SourceFile {
  /** `undefined` for a file of organisations or terms only, and where nothing could be read. */
  readonly constitution: Constitution | undefined;
  readonly findings: readonly Finding[];
}

/** What became of an import: the file, or why there is none. */
export type Loaded = SourceFile | { readonly problem: 'missing' | 'unreadable' | 'outside'; readonly detail?: string };

/** What the language needs of the world around it. Effects stay with whoever provides it. */
export interface Host {
  /**
   * The file that `path` means in an import of the file `from`. Refuses what lies outside the workspace of `from`: the
   * folder of the nearest `icb.config.json` or `.git`, else the working folder.
   */
  load(path: string, from: string): Promise<Loaded>;
}

export interface Language {
  /** Reads files together with what they import. Never throws for anything that a file says. */
  read(files: readonly SourceFile[]): Promise<ReadFile[]>;
  /**
   * What a file would say without each of some lines in turn, the others being there: as if `room` were taken out of its text,
   * but for the places of what stands behind it. `undefined` where it would hold no constitution.
   */
  readWithout(file: SourceFile, lines: readonly Pick<Line, 'span' | 'room'>[]): Promise<(Constitution | undefined)[]>;
}

/** Does a piece of work, and may measure it or count it on the way; gives back what the work gives. */
export type Around<What extends string = string> = <T>(what: What, work: () => T) => T;

/** What is done with each file: its text read, its names linked and its constitution made, its slips looked for. */
export type Stage = 'reading' | 'linking' | 'checking';

/**
 * The language in a world of files. All share one parser, which takes some tens of milliseconds when it is first used.
 * `around` is put around every stage of every file.
 */
export function createLanguage(host: Host, around: Around<Stage> = (_, work) => work()): Language {
  return {
    // One after another: each finds the workspace empty.
    read(files) {
      const next = lastRead.then(() => readFiles(files, host, sharedServices(), around));
      lastRead = next.catch(() => undefined);
      return next;
    },
    readWithout(file, lines) {
      const next = lastRead.then(() => readWithout(file, lines, host, sharedServices()));
      lastRead = next.catch(() => undefined);
      return next;
    },
  };
}

async function readWithout(
  file: SourceFile,
  lines: readonly Pick<Line, 'span' | 'room'>[],
  host: Host,
  services: LanguageServices,
): Promise<(Constitution | undefined)[]> {
  const without = await inEmptyWorkspace(services, async () => {
    const documents = await loadWithImports([file], host, services, (_, work) => work());
    for (const document of documents.values()) letLink(document);
    const document = documents.get(normalised(file.uri)) as LangiumDocument;
    const leaving = leavingOut(document, services.imports.documents(document));
    return lines.map(({ span }) => leaving(span));
  });
  const found: (Constitution | undefined)[] = [];
  for (const [at, { room }] of lines.entries()) {
    const left = without[at];
    const text = file.text.slice(0, room.offset) + file.text.slice(room.end);
    found.push(
      left
        ? left.constitution
        : (await readFiles([{ ...file, text }], host, services, (_, work) => work()))[0]?.constitution,
    );
  }
  return found;
}

let lastRead: Promise<unknown> = Promise.resolve();

async function readFiles(
  files: readonly SourceFile[],
  host: Host,
  services: LanguageServices,
  around: Around<Stage>,
): Promise<ReadFile[]> {
  return inEmptyWorkspace(services, async () => {
    const documents = await loadWithImports(files, host, services, around);
    for (const document of documents.values()) letLink(document);
    return files.map((file) =>
      readFile(file, documents.get(normalised(file.uri)) as LangiumDocument, services, around),
    );
  });
}

/** Whatever is read meanwhile is gone when the work is done. */
async function inEmptyWorkspace<T>(services: LanguageServices, work: () => Promise<T>): Promise<T> {
  const { LangiumDocuments } = services.shared.workspace;
  try {
    return await work();
  } finally {
    for (const { uri } of LangiumDocuments.all.toArray())
      if (uri.scheme !== VOCABULARY_SCHEME) LangiumDocuments.deleteDocument(uri);
  }
}

function readFile(
  file: SourceFile,
  document: LangiumDocument,
  services: LanguageServices,
  around: Around<Stage>,
): ReadFile {
  const constitution = around('linking', () => readConstitution(document, services.imports.documents(document)));
  return { ...file, constitution, findings: around('checking', () => checkDocument(document, services)) };
}

/** The documents of the files and of everything that they import, directly or not, by address. */
async function loadWithImports(
  files: readonly SourceFile[],
  host: Host,
  services: LanguageServices,
  around: Around<Stage>,
): Promise<Map<string, LangiumDocument>> {
  const documents = new Map<string, LangiumDocument>();
  const add = (file: SourceFile): LangiumDocument => {
    const uri = normalised(file.uri);
    const known = documents.get(uri);
    if (known) return known;
    const document = around('reading', () =>
      services.shared.workspace.LangiumDocumentFactory.fromString(file.text, URI.parse(uri)),
    );
    documents.set(uri, document);
    services.shared.workspace.LangiumDocuments.addDocument(document);
    return document;
  };
  const queue = files.map(add);
  const seen = new Set<LangiumDocument>(queue);
  for (let document = queue.shift(); document; document = queue.shift()) {
    const imports = (document.parseResult.value as ast.Document).items.filter(ast.isImport);
    for (const path of new Set(imports.map((line) => line.path))) {
      if (path === undefined) continue;
      const loaded = await host.load(path, document.uri.toString());
      if ('problem' in loaded) {
        services.imports.set(document, path, loaded);
        continue;
      }
      const imported = add(loaded);
      services.imports.set(document, path, { document: imported });
      if (!seen.has(imported)) queue.push(imported);
      seen.add(imported);
    }
  }
  return documents;
}

let shared: LanguageServices | undefined;

/** Services for what keeps no files. */
function sharedServices(): LanguageServices {
  shared ??= createServices();
  return shared;
}

/** Every term of the built-in vocabulary. */
export function builtInTerms(): readonly TermInfo[] {
  terms ??= sharedServices().vocabulary.flatMap((document) =>
    (document.parseResult.value as ast.Document).items.filter(ast.isTerm).map(termInfo),
  );
  return terms;
}

let terms: readonly TermInfo[] | undefined;

/**
 * A text in the language's one layout. Loses and moves no word, comment, text block or placeholder, whatever the text
 * holds; formatting twice changes nothing; line endings and a byte-order mark stay.
 */
export function format(text: string): string {
  return formatLayout(text, lexerOf(sharedServices()).layout(text));
}

/** The same for a file of rules. */
export function formatRules(text: string): string {
  return formatLayout(text, rulesLexerOf(sharedServices()).layout(text));
}

/** What a file of rules says, and what could not be read in it. */
export interface ReadRules extends SourceFile {
  readonly packs: readonly RulePack[];
  readonly findings: readonly Finding[];
}

/** Reads a file of rule packs. What its words mean is for whoever judges by them. */
export function readRules(file: SourceFile): ReadRules {
  const services = sharedServices();
  const uri = URI.parse(file.uri);
  const text = file.text;
  const parsed = services.rules.parser.LangiumParser.parse<ast.RuleFile>(text);
  const document = services.shared.workspace.LangiumDocumentFactory.fromModel(parsed.value, uri);
  Object.assign(document, { parseResult: parsed });
  return { ...file, packs: readRulePacks(document), findings: unreadable(parsed) };
}

/** Langium tells languages apart by the ends of names: whatever is read here is read as a constitution. */
export function normalised(address: string): string {
  const uri = URI.parse(address).toString();
  return uri.endsWith('.icb') ? uri : `${uri}.icb`;
}
