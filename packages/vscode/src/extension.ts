/** The extension, whatever host it runs in: the session with the language server, and the commands. */
import { commands, type ExtensionContext } from 'vscode';
import { checkWorkspace } from './check-workspace.ts';
import { newConstitution } from './new-constitution/command.ts';
import { createSession, type MakeServer } from './session.ts';
import { createRulePages } from './show-rule.ts';
import { createVerdictStatus } from './verdict-status.ts';

/** What other extensions and the tests may use of this one. */
export interface Api {
  /** Resolves when the language server answers; rejects if it could not be started. */
  readonly ready: Promise<void>;
}

/** Starts the extension. `makeServer` knows how this host has one. */
export function start(context: ExtensionContext, makeServer: MakeServer): Api {
  const status = createVerdictStatus();
  const session = createSession(makeServer, status.show);
  const rulePages = createRulePages(context.extensionUri);
  context.subscriptions.push(
    status,
    session,
    rulePages,
    commands.registerCommand('icb.newConstitution', newConstitution),
    commands.registerCommand('icb.restartServer', async () => {
      status.clear();
      await session.restart();
    }),
    commands.registerCommand('icb.checkWorkspace', () => checkWorkspace(session)),
    commands.registerCommand('icb.showRule', rulePages.show),
  );
  return { ready: session.ready };
}
