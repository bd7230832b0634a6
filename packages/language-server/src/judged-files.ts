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

export class JudgedFiles {
  readonly workspace: Workspace;
  private readonly language: Language;
  private readonly packs: Packs;
  private readonly today: () => string;
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
