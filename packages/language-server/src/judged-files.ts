/** The files of the workspace, read and judged: each only when it, or something that it rests on, has changed. */
import {
  type Constitution,
  createLanguage,
  type Finding,
  type Host,
  type Language,
  type ReadFile,
  type SourceFile,
} from '@icb/language';
import { createWorkspace, type EditorModules, type Workspace } from '@icb/language/editing';
import { dayOf, type Judgement, judge, type ReadyPack } from '@icb/rules';
import type { Packs } from './packs.ts';

export interface JudgedFile {
  readonly file: ReadFile;
  readonly constitution: Constitution | undefined;
  /** Of the language and of the rules, in the order of the text. */
  readonly findings: readonly Finding[];
  readonly judgement: Judgement | undefined;
  readonly packs: readonly ReadyPack[];
  /** By the law of which day, `YYYY-MM-DD`; where there is a constitution. */
  readonly day: string | undefined;
}

interface Glance {
  readonly version: number;
  readonly packs: readonly ReadyPack[];
  readonly today: string;
  readonly seen: unknown;
}

export class JudgedFiles {
  readonly workspace: Workspace;
  private readonly language: Language;
  private readonly packs: Packs;
  private readonly today: () => string;
  private readonly glances = new Map<string, Glance>();
  private readonly judged = new WeakMap<ReadFile, Map<readonly ReadyPack[], JudgedFile>>();

  constructor(host: Host, packs: Packs, today: () => string, editor: EditorModules) {
    this.workspace = createWorkspace(host, editor);
    this.language = createLanguage(host);
    this.packs = packs;
    this.today = today;
  }

  async of(uri: string): Promise<JudgedFile | undefined> {
    const file = await this.workspace.read(uri);
    return file && this.judge(file);
  }

  /** Reads a text as if it stood in the place of a file, and leaves that file as it is. */
  async apart(file: SourceFile): Promise<ReadFile> {
    const [read] = await this.language.read([file]);
    if (!read) throw new Error(`The language has not read ${file.uri}.`);
    return read;
  }

  /** What is to be seen of a file, and is the same as long as the file and its settings are; what was read is let go. */
  async glance<T>(uri: string, what: string, look: (of: JudgedFile) => T): Promise<T | undefined> {
    const { packs } = await this.packs.for(uri);
    const key = `${what} ${uri}`;
    const known = this.glances.get(key);
    const at = { version: this.workspace.version(uri), packs, today: this.today() };
    if (known && known.version === at.version && known.packs === packs && known.today === at.today)
      return known.seen as T;
    const of = await this.of(uri);
    const seen = of && look(of);
    this.glances.set(key, { ...at, seen });
    return seen;
  }

  async judge(file: ReadFile): Promise<JudgedFile> {
    const { packs, asAt } = await this.packs.for(file.uri);
    const known = this.judged.get(file)?.get(packs);
    const { constitution } = file;
    const day = constitution && dayOf(constitution, this.today(), asAt);
    if (known && known.day === day) return known;
    const judgement = constitution && day ? judge(constitution, packs, day) : undefined;
    const findings = [...file.findings, ...(judgement?.findings ?? [])].sort(
      (one, other) => one.span.offset - other.span.offset,
    );
    const judged = { file, constitution, findings, judgement, packs, day };
    const of = this.judged.get(file) ?? new Map<readonly ReadyPack[], JudgedFile>();
    this.judged.set(file, of.set(packs, judged));
    return judged;
  }
}
