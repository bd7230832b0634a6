/** The forms in which a picture can be had, by the endings of files. */
export const forms = ['svg', 'html', 'png', 'pdf', 'mmd'] as const;

export type Form = (typeof forms)[number];

export function formOf(ending: string): Form | undefined {
  return forms.find((form) => ending.toLowerCase() === `.${form}`);
}
