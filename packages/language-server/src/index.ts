/** The language server: the language and its rules, while one types. */
export type { Files, FileText } from './files.ts';
export { type Server, serve } from './server.ts';
