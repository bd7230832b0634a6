/** The vocabulary's taxonomy, as a hierarchy of types: what a term is a kind of, and which kinds it has. */
import { ast, termInfo } from '@icb/language/editing';
import { CstUtils, type LangiumDocument } from 'langium';
import { SymbolKind, type TypeHierarchyItem } from 'vscode-languageserver';
import { Places } from './places.ts';
import type { Session } from './session.ts';
import { wordAround } from './terms.ts';

export function answerTypeHierarchy(session: Session): void {
  const { typeHierarchy } = session.connection.languages;
  const named = (name: string): ast.Term[] => session.terms().filter((term) => term.name === name);

  typeHierarchy.onPrepare((asked) =>
    session.about(asked, null as TypeHierarchyItem[] | null, {
      constitution: (of, document) => {
        const root = document.parseResult.value.$cstNode;
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, new Places(of.file).offset(asked.position));
        const terms = leaf ? session.services.core.references.References.findDeclarations(leaf).filter(ast.isTerm) : [];
        return terms.length > 0 ? itemsOf(terms) : null;
      },
      vocabulary: (file) => {
        const items = itemsOf(named(wordAround(file.text, new Places(file).offset(asked.position)).word));
        return items.length > 0 ? items : null;
      },
    }),
  );
  typeHierarchy.onSupertypes(({ item: { name } }) =>
    itemsOf(named(name).flatMap(({ parents }) => parents.flatMap(({ ref }) => ref ?? []))),
  );
  typeHierarchy.onSubtypes(({ item: { name } }) =>
    itemsOf(session.terms().filter(({ parents }) => parents.some(({ $refText }) => $refText === name))),
  );
}

function itemsOf(terms: readonly ast.Term[]): TypeHierarchyItem[] {
  return terms.flatMap((term) => {
    const document = documentOf(term);
    if (!document || !term.$cstNode) return [];
    const { name, title } = termInfo(term);
    const places = new Places({ text: document.textDocument.getText() });
    const { offset, text } = term.$cstNode;
    const at = offset + Math.max(0, text.indexOf(name));
    return [
      {
        name,
        detail: title,
        kind: SymbolKind.Class,
        uri: document.uri.toString(),
        range: places.range(term.$cstNode),
        selectionRange: places.range({ offset: at, end: at + name.length }),
      },
    ];
  });
}

function documentOf(term: ast.Term): LangiumDocument | undefined {
  return (term.$container as ast.Document & { readonly $document?: LangiumDocument }).$document;
}
