/** What reads documents, as the thread of `icb import` is given it. */
export { importDocument } from '@icb/documents/import';
