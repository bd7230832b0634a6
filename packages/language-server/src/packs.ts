/** By which packs of rules, and by the law of which day, each file is judged: as the settings in its folder or above say. */
import type { SourceFile } from '@icb/language';
import {
  builtInPacks,
  configured,
  type LoadedPacks,
  loadPacks,
  noSettings,
  type PackProblem,
  type ReadyPack,
  readSettings,
} from '@icb/rules';
import { addressFrom } from './addresses.ts';
import { changedBy, type EditorSettings, NOWHERE } from './editor-settings.ts';
import { CONFIG_NAME, type Files, folderOf, isReallyInside } from './files.ts';

export interface Judging {
  /** The packs that judge, in their order. */
  readonly packs: readonly ReadyPack[];
  /** All packs that could. */
  readonly known: readonly ReadyPack[];
  readonly asAt: string | undefined;
  readonly faults: LoadedPacks['faults'];
  /** The addresses of the files of rules that the settings name. */
  readonly files: readonly string[];
  /** What is wrong with the settings in the file. */
  readonly problems: readonly PackProblem[];
  /** What the editor's own settings ask for and cannot have, in sentences. */
  readonly refused: readonly string[];
  /** The address of the settings, where there are any. */
  readonly config: string | undefined;
}

export class Packs {
  private readonly files: Files;
  private readonly editor: (uri: string) => Promise<EditorSettings>;
  private readonly judgings = new Map<string, Promise<Judging>>();
  private readonly configs = new Map<string, Promise<string | undefined>>();

  /** `editor` is what the editor's own settings say for a file. */
  constructor(files: Files, editor: (uri: string) => Promise<EditorSettings>) {
    this.files = files;
    this.editor = editor;
  }

  /** For a file: the settings nearest to it. */
  async for(uri: string): Promise<Judging> {
    const [config, editor] = await Promise.all([this.configOf(folderOf(uri)), this.editor(uri)]);
    const key = JSON.stringify([config, editor.settings]);
    const known = this.judgings.get(key) ?? this.load(config, editor);
    this.judgings.set(key, known);
    return known;
  }

  /** What a file of settings says by itself. */
  async ofConfig(config: string): Promise<Judging> {
    return await this.load(config, undefined);
  }

  /** Whether any file is judged by a file of rules. */
  async judgesBy(uri: string): Promise<boolean> {
    return (await Promise.all(this.judgings.values())).some(({ files }) => files.includes(uri));
  }

  /** Settings or packs have changed. */
  forget(): void {
    this.judgings.clear();
    this.configs.clear();
  }

  private configOf(folder: string): Promise<string | undefined> {
    const known = this.configs.get(folder) ?? this.lookForConfig(folder);
    this.configs.set(folder, known);
    return known;
  }

  private async lookForConfig(folder: string): Promise<string | undefined> {
    if ('text' in (await this.files.read(`${folder}${CONFIG_NAME}`))) return `${folder}${CONFIG_NAME}`;
    const above = folderOf(folder.slice(0, -1));
    return above.length < folder.length && /^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i.test(above)
      ? this.configOf(above)
      : undefined;
  }

  private async load(config: string | undefined, editor: EditorSettings | undefined): Promise<Judging> {
    const file = config === undefined ? undefined : await this.files.read(config);
    const { settings: ofFile, problems } =
      file && 'text' in file ? readSettings(file.text) : { settings: noSettings, problems: [] };
    const settings = editor ? changedBy(ofFile, editor) : ofFile;
    const own: SourceFile[] = [];
    const unread: PackProblem[] = [];
    for (const { path, span } of settings.packFiles) {
      const uri = addressFrom(path, config);
      const inside = uri !== undefined && (await isReallyInside(uri, [folderOf(config as string)], this.files));
      const pack = inside ? await this.files.read(uri) : undefined;
      if (inside && pack && 'text' in pack) own.push({ uri, text: pack.text });
      else
        unread.push({
          span,
          message: pack
            ? `\`${path}\` cannot be read.`
            : `\`${path}\` lies outside of the folder of the settings, and is not read.`,
        });
    }
    const loaded = await loadPacks([...builtInPacks, ...own], { settings });
    const set = configured(loaded.packs, settings);
    return {
      packs: set.on,
      known: set.packs,
      asAt: settings.asAt,
      faults: loaded.faults,
      files: settings.packFiles.flatMap(({ path }) => addressFrom(path, config) ?? []),
      problems: [...problems, ...unread, ...set.problems.filter(({ span }) => span !== NOWHERE)],
      refused: set.problems.filter(({ span }) => span === NOWHERE).map(({ message }) => message),
      config,
    };
  }
}
