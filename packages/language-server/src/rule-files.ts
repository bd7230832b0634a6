/** Files of rules, as somebody writes them: what is wrong with a pack, and with its examples. */
import type { Span } from '@icb/language';
import { type ast, type LanguageServices, RuleDocuments } from '@icb/language/editing';
import { builtInPacks, loadPacks, type PackFault, type ReadyPack, runExamples } from '@icb/rules';
import type { LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Files } from './files.ts';
import type { Packs } from './packs.ts';
import { Places } from './places.ts';

export interface RuleFile {
  readonly file: { readonly uri: string; readonly text: string };
  readonly document: LangiumDocument<ast.RuleFile>;
  /** All packs that can judge, those of this file among them if they are sound. */
  readonly known: readonly ReadyPack[];
  /** Nobody can change a pack that comes with the program. */
  readonly builtIn: boolean;
}

/** A fault, and what it says in its place. */
interface Fault {
  readonly span: Span;
  readonly message: string;
  readonly meant?: { readonly span: Span; readonly newText: string };
}

export class RuleFiles {
  private readonly files: Files;
  private readonly packs: Packs;
  private readonly documents: RuleDocuments;
  private readonly today: () => string;

  constructor(files: Files, packs: Packs, services: LanguageServices, today: () => string) {
    this.files = files;
    this.packs = packs;
    this.documents = new RuleDocuments(services);
    this.today = today;
  }

  async of(uri: string): Promise<RuleFile | undefined> {
    const builtIn = builtInPacks.find((each) => each.uri === uri);
    const read = builtIn ?? (await this.files.read(uri));
    if (!('text' in read)) return undefined;
    const file = { uri, text: read.text };
    const document = await this.documents.of(file);
    const { known } = await this.packs.for(uri);
    return { file, document, known, builtIn: builtIn !== undefined };
  }

  forget(uri: string): void {
    this.documents.forget(uri);
  }

  /** What is wrong with a file of rules; `undefined` for one that is not there, or that nobody here can change. */
  async diagnostics(uri: string): Promise<Diagnostic[] | undefined> {
    const rules = await this.of(uri);
    if (!rules || rules.builtIn) return undefined;
    const places = new Places(rules.file);
    return (await this.faultsOf(rules)).map(({ span, message, meant }) => ({
      range: places.range(span),
      severity: DiagnosticSeverity.Error,
      source: 'icb',
      message,
      ...(meant && { data: { meant: { range: places.range(meant.span), newText: meant.newText } } }),
    }));
  }

  private async faultsOf({ file }: RuleFile): Promise<Fault[]> {
    const { faults, known } = await this.judging(file);
    const own = faults.filter(({ uri }) => uri === file.uri);
    const sound = known.filter(({ pack }) => pack.uri === file.uri);
    const examples = await Promise.all(sound.map((pack) => runExamples(pack, this.today(), known)));
    const failed = examples.flat().filter(({ ok }) => !ok);
    return [...own, ...failed.map(({ offset, message }) => ({ span: firstLine(file.text, offset), message }))].sort(
      (one, other) => one.span.offset - other.span.offset,
    );
  }

  /** A pack that no settings name is read beside those that come with the program. */
  private async judging(
    file: RuleFile['file'],
  ): Promise<{ faults: readonly PackFault[]; known: readonly ReadyPack[] }> {
    const { faults, known, files } = await this.packs.for(file.uri);
    if (files.includes(file.uri)) return { faults, known };
    const loaded = await loadPacks([...builtInPacks, file]);
    return { faults: loaded.faults, known: loaded.packs };
  }
}

function firstLine(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { offset, end: end === -1 ? text.length : end };
}
