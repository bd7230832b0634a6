/** The questions that an editor asks about a file, each to what answers it. */
import { type CodeAction, LSPErrorCodes, type Range, ResponseError, type WorkspaceSymbol } from 'vscode-languageserver';
import { type ActionData, codeActionsOf, editOf, importsOffered } from './code-actions.ts';
import { completionsAt } from './completion.ts';
import { isConfig } from './files.ts';
import { foldingsOf, selectionsOf } from './folding.ts';
import { formatting, rangeFormatting } from './formatting.ts';
import { hoverAt, vocabularyHoverAt } from './hover.ts';
import type { JudgedFile } from './judged-files.ts';
import { hintsOf, lensesOf } from './lenses.ts';
import { linksOf } from './links.ts';
import { answerNames } from './names.ts';
import { Places } from './places.ts';
import { ruleCompletionsAt } from './rule-completion.ts';
import { meantActions } from './rule-fixes.ts';
import { ruleHoverAt } from './rule-hover.ts';
import { ruleSymbolsOf } from './rule-symbols.ts';
import type { Session } from './session.ts';
import { flattened, symbolsOf } from './symbols.ts';
import { answerTypeHierarchy } from './taxonomy.ts';
import { tokensOf } from './tokens.ts';

export function answerQuestions(session: Session): void {
  const { connection, services, packs, judged, workspace } = session;
  const offsetIn = (file: { readonly text: string }, position: Range['start']): number =>
    new Places(file).offset(position);

  /** Of a pack that comes with the program, or that is open. */
  const textOf = (uri: string): string | undefined => session.builtIn(uri) ?? session.open.get(uri)?.getText();

  connection.onCodeAction((asked) =>
    isConfig(asked.textDocument.uri)
      ? meantActions(asked.textDocument.uri, asked)
      : session.about(asked, [] as CodeAction[], {
          constitution: (of) => {
            const wanted = {
              range: asked.range,
              only: asked.context.only,
              version: session.version(asked.textDocument.uri),
            };
            return [...codeActionsOf(of, wanted), ...importsOffered(of, wanted, workspace)];
          },
          rules: ({ file }) => meantActions(file.uri, asked),
        }),
  );
  connection.onCodeActionResolve(async (action) => {
    if (!action.data) return action;
    const edit = await editOf(action.data as ActionData, judged, session.client.snippets);
    if (!edit)
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        'The text has changed, and there is nothing left to put right here.',
      );
    return { ...action, edit };
  });
  connection.onCompletion((asked) =>
    session.about(asked, null, {
      constitution: (of, document) => ({
        isIncomplete: false,
        items: completionsAt(offsetIn(of.file, asked.position), of, document, services, workspace.all()),
      }),
      rules: (of) => ({
        isIncomplete: false,
        items: ruleCompletionsAt(offsetIn(of.file, asked.position), of, services),
      }),
    }),
  );
  connection.onHover((asked) =>
    session.about(asked, null, {
      constitution: async (of, document) => {
        const { known } = await packs.for(of.file.uri);
        const { References } = services.core.references;
        return hoverAt(offsetIn(of.file, asked.position), of, document, References, known, textOf) ?? null;
      },
      rules: (of) => ruleHoverAt(offsetIn(of.file, asked.position), of, services, textOf) ?? null,
      vocabulary: (file) => vocabularyHoverAt(offsetIn(file, asked.position), file, services) ?? null,
    }),
  );
  answerNames(session);
  answerTypeHierarchy(session);

  connection.onDocumentSymbol((asked) => session.about(asked, [], { constitution: symbolsOf, rules: ruleSymbolsOf }));
  connection.onWorkspaceSymbol(async ({ query }) => {
    const wanted = query.toLowerCase();
    const found: WorkspaceSymbol[] = [];
    for (const uri of workspace.all()) {
      const symbols = (await judged.glance(uri, 'symbols', (of) => flattened(symbolsOf(of), uri))) ?? [];
      if (!session.open.get(uri)) workspace.release(uri);
      found.push(...symbols.filter(({ name }) => name.toLowerCase().includes(wanted)));
      if (found.length >= MOST_SYMBOLS) break;
    }
    return found.slice(0, MOST_SYMBOLS);
  });
  connection.onFoldingRanges((asked) =>
    session.about(asked, [], {
      constitution: ({ file }) => foldingsOf(file, services),
      rules: ({ file }) => foldingsOf(file, services),
      vocabulary: (file) => foldingsOf(file, services),
    }),
  );
  connection.onSelectionRanges((asked) =>
    session.about(asked, [], {
      constitution: ({ file }, document) => selectionsOf(file, document, asked.positions),
      rules: ({ file, document }) => selectionsOf(file, document, asked.positions),
    }),
  );
  connection.onDocumentFormatting((asked) =>
    session.about(asked, [], { constitution: ({ file }) => formatting(file), rules: ({ file }) => formatting(file) }),
  );
  connection.onDocumentRangeFormatting((asked) =>
    session.about(asked, [], {
      constitution: ({ file }) => rangeFormatting(file, asked.range),
      rules: ({ file }) => rangeFormatting(file, asked.range),
    }),
  );
  connection.onDocumentLinks((asked) =>
    session.about(asked, [], {
      constitution: ({ file }, document) => linksOf(file, document),
      rules: ({ file }) => linksOf(file),
      vocabulary: (file) => linksOf(file),
    }),
  );
  connection.onCodeLens((asked) => session.about(asked, [], { constitution: lensesOf }));
  connection.languages.inlayHint.on((asked) =>
    session.about(asked, [], { constitution: (of: JudgedFile) => hintsOf(of, asked.range) }),
  );
  connection.languages.semanticTokens.on((asked) =>
    session.about(
      asked,
      { data: [] },
      {
        constitution: ({ file }) => tokensOf(file, services),
        rules: ({ file }) => tokensOf(file, services),
        vocabulary: (file) => tokensOf(file, services),
      },
    ),
  );
  connection.onRequest('workspace/textDocumentContent', ({ uri }: { readonly uri: string }) => ({
    text: session.builtIn(uri) ?? '',
  }));
}

const MOST_SYMBOLS = 500;
