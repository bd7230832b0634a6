/** The language as a whole: give it files, get back constitutions and findings. No files are touched here. */
import { type LangiumDocument, URI } from 'langium';
import { checkDocument, unreadable } from './checks/check.ts';
import type { Finding } from './finding.ts';
import * as ast from './generated/ast.ts';
import type { Host, SourceFile } from './host.ts';
import { LoadedDocuments } from './linking/loaded-documents.ts';
import type { Constitution, Line } from './model/constitution.ts';
import { readConstitution } from './model/read.ts';
import { readRulePacks } from './model/read-rule-pack.ts';
import type { RulePack } from './model/rule-pack.ts';
import type { TermInfo } from './model/term.ts';
import { termInfo } from './model/vocabulary.ts';
import { formatLayout } from './printing/format.ts';
import { createServices, type LanguageServices, lexerOf, rulesLexerOf, VOCABULARY_SCHEME } from './services.ts';
import type { Around, Stage } from './stages.ts';
import { leavingOut } from './without.ts';

/** What a file says, and what is wrong with it as language. */
export interface ReadFile extends SourceFile {
  /** `undefined` for a file of organisations or terms only, and where nothing could be read. */
  readonly constitution: Constitution | undefined;
  readonly findings: readonly Finding[];
}

export interface Language {
  /** Reads files together with what they import. Never throws for anything that a file says. */
  read(files: readonly SourceFile[]): Promise<ReadFile[]>;
  /**
   * The same in parts of a dozen files and some: `take` is given one part after another, and what it does not keep is let go. So very
   * many files take hardly more memory than some.
   */
  readInParts<T>(files: readonly SourceFile[], take: (part: readonly ReadFile[]) => readonly T[]): Promise<T[]>;
  /**
   * What a file would say without each of some lines in turn, the others being there: as if `room` were taken out of its text,
   * but for the places of what stands behind it. `undefined` where it would hold no constitution.
   */
  readWithout(file: SourceFile, lines: readonly Pick<Line, 'span' | 'room'>[]): Promise<(Constitution | undefined)[]>;
}

/**
 * The language in a world of files. All share one parser, which takes some tens of milliseconds when it is first used.
 * `around` is put around every stage of every file.
 */
export function createLanguage(host: Host, around: Around<Stage> = (_, work) => work()): Language {
  return {
    read: (files) => inTurn(() => readFiles(files, host, sharedServices(), around)),
    readInParts: (files, take) => inTurn(() => readInParts(files, take, host, sharedServices(), around)),
    readWithout: (file, lines) => inTurn(() => readWithout(file, lines, host, sharedServices())),
  };
}

let lastRead: Promise<unknown> = Promise.resolve();

/** One after another: each finds the workspace empty. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = lastRead.then(work);
  lastRead = next.catch(() => undefined);
  return next;
}

async function readWithout(
  file: SourceFile,
  lines: readonly Pick<Line, 'span' | 'room'>[],
  host: Host,
  services: LanguageServices,
): Promise<(Constitution | undefined)[]> {
  const without = await inEmptyWorkspace(services, async () => {
    const documents = new LoadedDocuments(host, services, (_, work) => work());
    const [document] = (await documents.load([file])) as [LangiumDocument];
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

async function readFiles(
  files: readonly SourceFile[],
  host: Host,
  services: LanguageServices,
  around: Around<Stage>,
): Promise<ReadFile[]> {
  return inEmptyWorkspace(services, async () => {
    const documents = await new LoadedDocuments(host, services, around).load(files);
    return files.map((file, index) => readFile(file, documents[index] as LangiumDocument, services, around));
  });
}

/** (One by one they would take longer: what has just been done for one file is done sooner for the next.) */
const PART = 16;

async function readInParts<T>(
  files: readonly SourceFile[],
  take: (part: readonly ReadFile[]) => readonly T[],
  host: Host,
  services: LanguageServices,
  around: Around<Stage>,
): Promise<T[]> {
  return inEmptyWorkspace(services, async () => {
    const documents = new LoadedDocuments(host, services, around);
    const taken: T[] = [];
    for (let from = 0; from < files.length; from += PART) {
      const part = files.slice(from, from + PART);
      const loaded = await documents.load(part);
      taken.push(...take(part.map((file, at) => readFile(file, loaded[at] as LangiumDocument, services, around))));
      documents.letGo();
    }
    return taken;
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
