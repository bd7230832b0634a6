/** The forms in which a document can be had, by the endings of files. */
export const documentForms = ['docx', 'html', 'pdf', 'md'] as const;

export type DocumentForm = (typeof documentForms)[number];

export function formOf(ending: string): DocumentForm | undefined {
  return documentForms.find((form) => ending.toLowerCase() === `.${form}`);
}
