/** The findings that an editor is sent: of which files, and when. */
import { VOCABULARY_SCHEME } from '@icb/language/editing';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { diagnosticsOf } from './diagnostics.ts';
import { type Files, type FileText, isConfig, isConstitution, isRules } from './files.ts';
import { giveWay } from './give-way.ts';
import { verdictOf } from './lenses.ts';
import type { Session } from './session.ts';
import { settingsDiagnostics } from './settings-file.ts';

export class Findings {
  /** Files that somebody works on and has not saved since, where they are checked on saving only. */
  readonly unsaved = new Set<string>();
  /** Files of rules and settings that lie in the folders. */
  readonly asides = new Set<string>();
  private readonly session: Session;
  private readonly disk: Files;
  private readonly refused = new Set<string>();
  private readonly reads = new Map<string, number>();
  private round = 0;

  constructor(session: Session, disk: Files) {
    this.session = session;
    this.disk = disk;
  }

  /** Sends the findings of files, each as it is now. */
  async publish(uris: Iterable<string>): Promise<void> {
    const waiting = [...new Set(uris)];
    for (const uri of waiting) {
      if (uri.startsWith(`${VOCABULARY_SCHEME}:`) || this.unsaved.has(uri)) continue;
      if (isRules(uri) || isConfig(uri)) await this.publishAside(uri);
      else if ((await this.publishConstitution(uri)) === 'outdated') waiting.push(uri);
    }
  }

  /** A file, or its new text. Returns the files that are to be judged again. */
  takeIn(uri: string, text: string, isNew = !this.session.workspace.has(uri)): readonly string[] {
    const { workspace } = this.session;
    const changed = workspace.set({ uri, text });
    return isNew ? [...changed, ...workspace.retryImports()] : changed;
  }

  /** Takes in what lies on the disk, unless somebody has it open; where nothing does, the file is forgotten. */
  async takeInFromDisk(uri: string): Promise<readonly string[]> {
    const file = await this.latest(uri);
    if (!file || this.session.open.get(uri)) return [];
    if ('text' in file) return this.takeIn(uri, file.text);
    await this.forget(uri);
    return [];
  }

  /** What lies on the disk; `undefined` if that was asked again meanwhile: then the later answer counts. */
  async latest(uri: string): Promise<FileText | undefined> {
    const mine = (this.reads.get(uri) ?? 0) + 1;
    this.reads.set(uri, mine);
    const file = await this.disk.read(uri);
    return this.reads.get(uri) === mine ? file : undefined;
  }

  /** All files of some folders, without a word about them yet. */
  async takeInAll(folders: readonly string[]): Promise<void> {
    const { open, workspace } = this.session;
    for (const uri of await this.disk.find(folders)) {
      if (isRules(uri) || isConfig(uri)) this.asides.add(uri);
      if (!isConstitution(uri)) continue;
      const file = await this.latest(uri);
      if (file && 'text' in file && !open.get(uri)) workspace.set({ uri, text: file.text });
    }
  }

  async forget(uri: string): Promise<void> {
    const { connection, ruleFiles, workspace } = this.session;
    this.asides.delete(uri);
    ruleFiles.forget(uri);
    const importers = workspace.remove(uri);
    await connection.sendDiagnostics({ uri, diagnostics: [] });
    await this.publish(importers);
  }

  /**
   * Settings or packs have changed: everything is judged anew. Who changes them again meanwhile need not wait for what no
   * longer holds. `pause` is how long to wait for that, in milliseconds.
   */
  async judgeAnew(pause = 0): Promise<void> {
    const { packs, workspace } = this.session;
    this.round += 1;
    const mine = this.round;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (mine !== this.round) return;
    packs.forget();
    for (const uri of new Set([...this.allAsides(), ...workspace.all()]))
      if (mine === this.round) await this.publish([uri]);
  }

  /** Those in the folders, and those that somebody has open. */
  private allAsides(): string[] {
    const opened = this.session.open.all().map(({ uri }) => uri);
    return [...this.asides, ...opened.filter((uri) => isRules(uri) || isConfig(uri))];
  }

  private async publishAside(uri: string): Promise<void> {
    const { connection, files, open, packs, ruleFiles } = this.session;
    const version = open.get(uri)?.version;
    const mine = this.round;
    const diagnostics = isRules(uri) ? await ruleFiles.diagnostics(uri) : await settingsDiagnostics(uri, files, packs);
    // (Where all is judged anew meanwhile, it is told of then.)
    if (!diagnostics || this.unsaved.has(uri) || version !== open.get(uri)?.version || mine !== this.round) return;
    if (!this.allAsides().includes(uri)) return;
    await connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics });
  }

  /** `outdated` where something on which the findings rest has changed while they were looked for. */
  private async publishConstitution(uri: string): Promise<'outdated' | undefined> {
    const { connection, open, packs, judged, client, workspace } = this.session;
    // A preview that asks for the document as soon as somebody types shall not wait for a judgement that it does not need: its
    // question comes in the first turn, lets itself be taken back in the second, and is answered in the third.
    for (let turn = 0; turn < 3; turn += 1) await giveWay();
    const version = workspace.version(uri);
    const of = await judged.of(uri);
    // (By the address that the file was read by, whatever the spelling of this one.)
    const judging = await packs.for(of?.file.uri ?? uri);
    this.tellRefused(judging.refused);
    const document = open.get(uri);
    // (Somebody may have typed meanwhile, in a file that is checked on saving only.)
    if (!of || this.unsaved.has(uri) || !workspace.has(uri) || (document && document.getText() !== of.file.text))
      return undefined;
    if (workspace.version(uri) !== version || judging.packs !== of.packs) {
      await giveWay();
      return 'outdated';
    }
    await connection.sendDiagnostics({
      uri,
      ...(document && { version: document.version }),
      diagnostics: diagnosticsOf(of, client.rulePage),
    });
    // As the client counts them: `not-checkable` and `not-in-force` are no verdicts.
    const verdicts = verdictOf(of).map(({ pack, counts: { met, partly, explained, open: unmet } }) => ({
      name: pack,
      met,
      partly,
      explained,
      open: unmet,
    }));
    if (document) await connection.sendNotification('icb/verdict', { uri, packs: verdicts });
    else workspace.release(uri);
    // Whoever asks something meanwhile does not wait until every file is judged.
    await giveWay();
    return undefined;
  }

  /** What the editor's settings ask for and cannot have, each once. */
  private tellRefused(sentences: readonly string[]): void {
    for (const sentence of sentences) {
      if (!this.refused.has(sentence))
        void this.session.connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: `The settings of the editor: ${sentence}`,
        });
      this.refused.add(sentence);
    }
  }
}
