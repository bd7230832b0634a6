/** The style sheet of the page of a preview, with that of its pictures. */
export function previewStyle(): Promise<string>;
export function forBrowser(format: 'iife' | 'cjs'): object;
