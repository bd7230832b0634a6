/** Where a name is declared, where it is used, and how it is given another. */
import { ast, declaredIn, kindName, VOCABULARY_SCHEME } from '@icb/language/editing';
import type { ReadyPack } from '@icb/rules';
import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import { ErrorCodes, type LocationLink, type Position, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { providersOf } from './editor-modules.ts';
import { Places } from './places.ts';
import type { RuleFile } from './rule-files.ts';
import type { Session } from './session.ts';
import { termNamed, wordAround } from './terms.ts';

interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export function answerNames(session: Session): void {
  const { connection, services, packs, workspace } = session;
  const lsp = providersOf(services.core);
  const ofRules = providersOf(services.rules);

  connection.onDefinition((asked) =>
    session.about(asked, null as LocationLink[] | null, {
      constitution: async (of, document) => {
        const { known } = await packs.for(of.file.uri);
        const rule = await ruleAt(wordAt(document, of.file, asked.position), known, session);
        if (rule) return rule;
        const links = (await lsp.DefinitionProvider?.getDefinition(document, asked)) ?? [];
        return links.map((link) => ({ ...link, targetUri: workspace.addressOf(link.targetUri) }));
      },
      rules: async (of) => {
        const word = wordAt(of.document, of.file, asked.position);
        const source = await ofRules.DefinitionProvider?.getDefinition(of.document, asked);
        return (await ruleAt(word, of.known, session)) ?? source ?? termAt(of, asked, word, session) ?? null;
      },
      vocabulary: (file) =>
        termLink(wordAround(file.text, new Places(file).offset(asked.position)).word, session) ?? null,
    }),
  );
  connection.onReferences((asked) =>
    session.about(asked, null, {
      constitution: async (_, document) => {
        await workspace.index();
        const places = (await lsp.ReferencesProvider?.findReferences(document, asked)) ?? [];
        return places.map((place) => ({ ...place, uri: workspace.addressOf(place.uri) }));
      },
      rules: async ({ document }) => (await ofRules.ReferencesProvider?.findReferences(document, asked)) ?? null,
    }),
  );
  connection.onDocumentHighlight((asked) =>
    session.about(asked, null, {
      constitution: async (_, document) => {
        await workspace.index(asked.textDocument.uri);
        return (await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, asked)) ?? null;
      },
      rules: async ({ document }) =>
        (await ofRules.DocumentHighlightProvider?.getDocumentHighlight(document, asked)) ?? null,
    }),
  );
  connection.onPrepareRename((asked) =>
    session.about(asked, null, {
      constitution: async (of, document) => {
        refuseBuiltIn(document, of.file, asked, session);
        return (await lsp.RenameProvider?.prepareRename(document, asked)) ?? null;
      },
      rules: async (of) => (await ofRules.RenameProvider?.prepareRename(writable(of), asked)) ?? null,
      vocabulary: () => refuse(),
    }),
  );
  connection.onRenameRequest((asked) => {
    if (!/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(asked.newName))
      throw new ResponseError(
        ErrorCodes.InvalidParams,
        'A name is one word, of letters, digits and hyphens, and begins with a letter.',
      );
    return session.about(asked, null as WorkspaceEdit | null, {
      constitution: async (of, document) => {
        refuseBuiltIn(document, of.file, asked, session);
        await workspace.index();
        const { changes = {} } = (await lsp.RenameProvider?.rename(document, asked)) ?? {};
        const documents = await Promise.all(Object.keys(changes).map((uri) => workspace.document(uri)));
        refuseTaken(asked.newName, declarationAt(document, of.file, asked, session), documents, session);
        const named = Object.entries(changes).map(([uri, edits]) => [workspace.addressOf(uri), edits] as const);
        return { changes: Object.fromEntries(named) } as WorkspaceEdit;
      },
      rules: async (of) => (await ofRules.RenameProvider?.rename(writable(of), asked)) ?? null,
      vocabulary: () => refuse(),
    });
  });
}

function refuse(): never {
  throw new ResponseError(
    ErrorCodes.InvalidRequest,
    'This word belongs to the built-in vocabulary, and cannot be renamed.',
  );
}

/** Packs that come with the program belong to everybody. */
function writable({ document, builtIn }: RuleFile): LangiumDocument {
  if (builtIn)
    throw new ResponseError(ErrorCodes.InvalidRequest, 'This pack comes with the program, and cannot be changed.');
  return document;
}

/** Two things of one name could not be told apart any more, and no renaming would part them again. */
function refuseTaken(
  name: string,
  node: AstNode | undefined,
  documents: readonly (LangiumDocument | undefined)[],
  { services }: Session,
): void {
  const others = documents.flatMap((document): readonly AstNode[] => {
    if (!document) return [];
    const { names, kinds, terms } = declaredIn(document);
    return ast.isTerm(node) ? (terms.get(name) ?? []) : [...(names.get(name) ?? []), ...(kinds.get(name) ?? [])];
  });
  if (others.some((each) => each !== node) || (ast.isTerm(node) && termNamed(name, services)))
    throw new ResponseError(
      ErrorCodes.InvalidRequest,
      `Something else is called \`${name}\` already. Choose a name that is free.`,
    );
}

/** What the word at a place names. */
function declarationAt(
  document: LangiumDocument,
  file: { readonly text: string },
  { position }: Asked,
  { services }: Session,
): AstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, new Places(file).offset(position));
  return leaf && services.core.references.References.findDeclarations(leaf)[0];
}

function refuseBuiltIn(
  document: LangiumDocument,
  file: { readonly text: string },
  asked: Asked,
  session: Session,
): void {
  const node = declarationAt(document, file, asked, session);
  if (ast.isSeat(node) && node.name === undefined)
    throw new ResponseError(
      ErrorCodes.InvalidRequest,
      `\`${kindName(node)}\` is the kind of this member, not a name. Give the member a name to call it otherwise.`,
    );
  if (node && documentOf(node)?.uri.scheme === VOCABULARY_SCHEME) refuse();
}

function documentOf(node: AstNode): LangiumDocument | undefined {
  let at: AstNode & { readonly $document?: LangiumDocument } = node;
  while (at.$container) at = at.$container;
  return at.$document;
}

function wordAt(document: LangiumDocument, file: { readonly text: string }, position: Position): string {
  const root = document.parseResult.value.$cstNode;
  return (root && CstUtils.findDeclarationNodeAtOffset(root, new Places(file).offset(position))?.text) ?? '';
}

/** A rule by its id, in the file of its pack. */
async function ruleAt(id: string, known: readonly ReadyPack[], session: Session): Promise<LocationLink[] | undefined> {
  for (const { pack, rules } of known) {
    const found = rules.find((each) => each.id === id);
    if (!found) continue;
    const text = session.builtIn(pack.uri) ?? (await session.files.read(pack.uri));
    if (typeof text !== 'string' && !('text' in text)) return undefined;
    const places = new Places({ text: typeof text === 'string' ? text : text.text });
    return [
      {
        targetUri: pack.uri,
        targetRange: places.range(found.rule.span),
        targetSelectionRange: places.range(found.rule.nameSpan),
      },
    ];
  }
  return undefined;
}

/** A term that a requirement speaks of. */
function termAt({ document, file }: RuleFile, { position }: Asked, word: string, session: Session) {
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, new Places(file).offset(position));
  return leaf && ast.isWord(leaf.astNode) ? termLink(word, session) : undefined;
}

function termLink(name: string, { services }: Session): LocationLink[] | undefined {
  const term = termNamed(name, services);
  const document = term && documentOf(term);
  if (!document || !term.$cstNode) return undefined;
  const places = new Places({ text: document.textDocument.getText() });
  const at = term.$cstNode.text.indexOf(name);
  const selection = { offset: term.$cstNode.offset + at, end: term.$cstNode.offset + at + name.length };
  return [
    {
      targetUri: document.uri.toString(),
      targetRange: places.range(term.$cstNode),
      targetSelectionRange: places.range(selection),
    },
  ];
}
