/** Text of a constitution in a page of Markdown, where it shall say what it says and do nothing else. */

/** On one line, with what Markdown would obey made harmless; our own `code` stays as it is. */
export function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.replace(/`[^`]+`|[\\`*_{}[\]<>#|~!&]/g, (found) => (found.length > 1 ? found : `\\${found}`));
}

export function quoted(text: string): string {
  return `“${plain(text)}”`;
}
