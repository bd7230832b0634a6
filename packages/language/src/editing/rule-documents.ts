/** Files of rules as syntax trees, for an editor: what a name in one stands for, and where it is used. */
import { type LangiumDocument, URI } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { SourceFile } from '../host.ts';
import type { LanguageServices } from '../services.ts';

export class RuleDocuments {
  private readonly services: LanguageServices;
  private readonly kept = new Map<string, { readonly text: string; readonly document: Promise<LangiumDocument> }>();

  constructor(services: LanguageServices) {
    this.services = services;
  }

  /** The syntax tree of a file, linked; made anew when its text has changed. */
  of({ uri, text }: SourceFile): Promise<LangiumDocument<ast.RuleFile>> {
    const address = addressed(uri);
    const known = this.kept.get(address);
    const document = known?.text === text ? known.document : this.read(address, text);
    this.kept.set(address, { text, document });
    return document as Promise<LangiumDocument<ast.RuleFile>>;
  }

  forget(uri: string): void {
    const address = addressed(uri);
    if (!this.kept.delete(address)) return;
    this.services.shared.workspace.LangiumDocuments.deleteDocument(URI.parse(address));
  }

  private async read(address: string, text: string): Promise<LangiumDocument> {
    const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = this.services.shared.workspace;
    const uri = URI.parse(address);
    LangiumDocuments.deleteDocument(uri);
    const document = LangiumDocumentFactory.fromString(text, uri);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document]);
    return document;
  }
}

/** Langium tells languages apart by the ends of names: whatever is read here is read as a file of rules. */
function addressed(address: string): string {
  const uri = URI.parse(address).toString();
  return uri.endsWith('.icbrules') ? uri : `${uri}.icbrules`;
}
