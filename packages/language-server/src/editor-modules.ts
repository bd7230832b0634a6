/** Langium's own services for editors, beside those of the language. */
import type { EditorModules } from '@icb/language/editing';
import type { LangiumSharedCoreServices } from 'langium';
import { createDefaultLSPModule, createDefaultSharedLSPModule, type LangiumLSPServices } from 'langium/lsp';

export const editorModules: EditorModules = {
  shared: createDefaultSharedLSPModule({} as never),
  each: (shared: LangiumSharedCoreServices) => createDefaultLSPModule({ shared } as never),
};

/** The services that the modules above have added. */
export const providersOf = (services: object): LangiumLSPServices['lsp'] =>
  (services as unknown as LangiumLSPServices).lsp;
