/** The server: how it begins, and the files that change. */
import { prepareForSlips } from '@icb/language/editing';
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities, clientOf } from './capabilities.ts';
import { answerDocuments } from './documents/answer.ts';
import { answerExports } from './exports/answer.ts';
import { type Files, isBuiltIn, isConfig, isConstitution, isInside, isRules } from './files.ts';
import { Findings } from './findings.ts';
import { giveWay } from './give-way.ts';
import { answerPictures } from './pictures/answer.ts';
import { answerQuestions } from './questions.ts';
import { answerRequests } from './requests.ts';
import { Session } from './session.ts';

/** How long whoever writes rules or settings must rest before all is judged anew, in milliseconds. */
const PAUSE = 100;

export interface Server {
  /** Until the files that were there at the beginning are judged. */
  readonly ready: Promise<void>;
  /** Until all that the editor has told so far is dealt with. */
  settled(): Promise<void>;
}

/** What the world around the server tells it, and is told. */
interface Around {
  /** The day, `YYYY-MM-DD`, for files that say none. */
  readonly today?: () => string;
  /** Called whenever all that the editor has told so far is dealt with. */
  readonly atRest?: () => void;
}

/** Starts to listen. Never throws for anything that a file, or an editor, says. */
export function serve(
  connection: Connection,
  disk: Files,
  { today = () => new Date().toISOString().slice(0, 10), atRest }: Around = {},
): Server {
  const open = new TextDocuments(TextDocument);
  const session = new Session(connection, open, disk, today);
  const { client, packs, workspace } = session;

  const findings = new Findings(session, disk);
  /** Open files whose text was taken in before. */
  const begunWith = new Set<string>();

  /** A fault of ours is told once, in the log, and the editor goes on. */
  const safely =
    <P extends unknown[]>(work: (...given: P) => Promise<void>) =>
    (...given: P): void => {
      const done = work(...given)
        .catch((error) => connection.console.error(`icb: ${error instanceof Error ? error.stack : error}`))
        .finally(() => {
          working.delete(done);
          if (working.size === 0) atRest?.();
        });
      working.add(done);
    };
  const working = new Set<Promise<void>>();

  // ------------------------------------------------------------------------------------------------- to begin with

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    Object.assign(client, clientOf(params));
    return { serverInfo: { name: 'icb' }, capabilities };
  });
  /** The files that were there at the beginning are all taken in. */
  let allThere: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    allThere = resolve;
  });
  let allJudged: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    allJudged = resolve;
  });
  connection.onInitialized(
    safely(async () => {
      if (client.watches) {
        const watchers = ['**/*.icb', '**/*.icbrules', '**/icb.config.json'].map((globPattern) => ({ globPattern }));
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (client.configuration) await connection.client.register(DidChangeConfigurationNotification.type);
      if (client.folderChanges) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
      await findings.takeInAll(client.folders);
      allThere();
      await findings.judgeAnew().finally(allJudged);
    }),
  );

  // ---------------------------------------------------------------------------------------------- files that change

  open.onDidChangeContent(
    safely(async ({ document }) => {
      const { uri, languageId } = document;
      if (isBuiltIn(uri)) return;
      // (At once: whoever asks next, asks about this text.)
      const isNew = !begunWith.has(uri);
      const changed =
        isConstitution(uri) || languageId === 'icb' ? findings.takeIn(uri, document.getText(), isNew) : undefined;
      begunWith.add(uri);
      if (!isNew && (await session.settingsFor(uri)).checkWhen === 'onSave') findings.unsaved.add(uri);
      if (changed) await findings.publish(changed);
      else if (isConfig(uri) || (isRules(uri) && (await packs.judgesBy(uri))))
        await findings.judgeAnew(isNew ? 0 : PAUSE);
      else await findings.publish([uri]);
    }),
  );
  open.onDidSave(
    safely(async ({ document: { uri } }) => {
      if (!findings.unsaved.delete(uri)) return;
      if (isRules(uri) || isConfig(uri)) await findings.judgeAnew();
      else await findings.publish(workspace.set({ uri, text: open.get(uri)?.getText() ?? '' }));
    }),
  );
  open.onDidClose(
    safely(async ({ document: { uri, languageId } }) => {
      if (isBuiltIn(uri)) return;
      begunWith.delete(uri);
      findings.unsaved.delete(uri);
      const file = await findings.latest(uri);
      // (Somebody may have opened it again meanwhile.)
      if (!file || open.get(uri)) return;
      const stays = 'text' in file && client.folders.some((folder) => isInside(uri, folder));
      if (isRules(uri) || isConfig(uri)) {
        if (!stays) await findings.forget(uri);
        await findings.judgeAnew();
      } else if (isConstitution(uri) || languageId === 'icb') {
        if (stays) await findings.publish(findings.takeIn(uri, file.text));
        else await findings.forget(uri);
      }
    }),
  );
  connection.onDidChangeConfiguration(
    safely(async ({ settings }) => {
      session.forgetSettings((settings as { readonly icb?: unknown } | null)?.icb);
      findings.unsaved.clear();
      await findings.judgeAnew();
    }),
  );
  connection.onDidChangeWatchedFiles(
    safely(async ({ changes }) => {
      const stale = new Set<string>();
      let anew = false;
      for (const { uri, type } of changes) {
        if (open.get(uri)) continue;
        if (isRules(uri) || isConfig(uri)) {
          anew = true;
          if (type === FileChangeType.Deleted) await findings.forget(uri);
          else findings.asides.add(uri);
        } else if (isConstitution(uri)) {
          for (const each of await findings.takeInFromDisk(uri)) stale.add(each);
        }
      }
      if (anew) await findings.judgeAnew();
      else await findings.publish(stale);
    }),
  );
  const changeFolders = safely(async ({ added, removed }: WorkspaceFoldersChangeEvent) => {
    const left = removed.map(({ uri }) => uri);
    client.folders = [...client.folders.filter((uri) => !left.includes(uri)), ...added.map(({ uri }) => uri)];
    for (const uri of [...workspace.all(), ...findings.asides])
      if (!open.get(uri) && !client.folders.some((folder) => isInside(uri, folder))) await findings.forget(uri);
    await findings.takeInAll(added.map(({ uri }) => uri));
    workspace.forgetAllImports();
    await findings.judgeAnew();
  });

  // Somebody who types makes a slip soon: what explains it is there by then, and no start waits for it.
  void ready.then(giveWay).then(() => prepareForSlips(session.services));

  answerQuestions(session);

  answerRequests(session, begun);
  answerExports(session);
  answerPictures(session, begun);
  answerDocuments(session, begun);

  open.listen(connection);
  connection.listen();
  return {
    ready,
    async settled() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}
