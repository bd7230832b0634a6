/**
 * Linking on demand: a reference is resolved when somebody looks at it. Langium would link whole documents and enter every
 * reference into its index, which only an editor needs, and that only when somebody asks where a name is used.
 */
import { DocumentState, type LangiumCoreServices, type LangiumDocument } from 'langium';

/** From now on the references of a document may be looked at. Whatever it imports must be known by then. */
export function letLink(document: LangiumDocument): void {
  if (document.state < DocumentState.ComputedScopes) document.state = DocumentState.ComputedScopes;
}

/** Lets every reference of a document be resolved anew. */
export function unlink(document: LangiumDocument, { shared, references }: LangiumCoreServices): void {
  references.Linker.unlink(document);
  shared.workspace.IndexManager.removeReferences(document.uri);
  if (document.state > DocumentState.ComputedScopes) document.state = DocumentState.ComputedScopes;
}
