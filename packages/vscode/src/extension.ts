/** The extension, whatever host it runs in: the session with the language server, and the commands. */
import { commands, type ExtensionContext, Uri } from 'vscode';
import { afterChecks } from './check-task.ts';
import { checkWorkspace } from './check-workspace.ts';
import { createConformanceView, type SeenView } from './conformance/view.ts';
import { exportConstitution, type Given } from './export.ts';
import { newConstitution } from './new-constitution/command.ts';
import type { Preview } from './preview/preview.ts';
import { createPreviews } from './preview/previews.ts';
import { createSession, type MakeServer } from './session.ts';
import { createRulePages } from './show-rule.ts';
import { createVerdictStatus } from './verdict-status.ts';

/** What other extensions and the tests may use of this one. */
export interface Api {
  /** Resolves when the language server answers; rejects if it could not be started. */
  readonly ready: Promise<void>;
  /** What the view of conformance shows. */
  readonly conformance: SeenView;
  /** The pictures beside the texts. */
  readonly previews: () => readonly Preview[];
}

/** Starts the extension. `makeServer` knows how this host has one. */
export function start(context: ExtensionContext, makeServer: MakeServer): Api {
  const status = createVerdictStatus();
  const wordScript = Uri.joinPath(context.extensionUri, 'dist', 'word.js').toString(true);
  const session = createSession(makeServer, wordScript, (verdict) => {
    status.show(verdict);
    conformance.judged(Uri.parse(verdict.uri).toString());
  });
  const conformance = createConformanceView(session, context.workspaceState);
  const previews = createPreviews(session, context.extensionUri, () => conformance.file);
  const rulePages = createRulePages(context.extensionUri);
  context.subscriptions.push(
    status,
    session,
    rulePages,
    conformance,
    previews,
    afterChecks(session.showFindingsAgain),
    commands.registerCommand('icb.newConstitution', newConstitution),
    commands.registerCommand('icb.restartServer', async () => {
      status.clear();
      conformance.clear();
      await session.restart();
      previews.refresh();
    }),
    commands.registerCommand('icb.checkWorkspace', () => checkWorkspace(session)),
    commands.registerCommand('icb.showRule', rulePages.show),
    commands.registerCommand('icb.export', (given?: Given) =>
      exportConstitution(conformance.file, session, isGiven(given) ? given : {}),
    ),
  );
  return { ready: session.ready, conformance: conformance.seen, previews: () => previews.all };
}

/** A menu calls a command with arguments of its own. */
function isGiven(given: unknown): given is Given {
  return typeof (given as Given | undefined)?.form === 'string';
}
