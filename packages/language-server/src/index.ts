/** The language server: the language and its rules, while one types. */
export type { Files, FileText } from './files.ts';
export { serve } from './server.ts';
