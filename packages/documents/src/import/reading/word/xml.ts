/** XML as a tree of elements: no entity of a file's own is ever expanded, and nothing is fetched. */
import { SaxesParser } from 'saxes';
import type { Unreadable } from '../document.ts';

export interface Element {
  /** With its prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** How deep elements may stand in one another, and how many there may be. */
const deepest = 300;
const most = 3_000_000;

export function readXml(text: string): Element | Unreadable {
  const root: { name: string; attributes: Record<string, string>; children: (Element | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open: (typeof root)[] = [root];
  let fault: string | undefined;
  let count = 0;
  const parser = new SaxesParser({ fragment: false });
  const stop = (why: string): never => {
    fault ??= why;
    throw new Error(why);
  };
  parser.on('error', () => stop('This Word file is damaged: a part of it is not well-formed.'));
  parser.on('doctype', () =>
    stop('This Word file declares entities of its own, which Word never does. It was not read.'),
  );
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (open.length > deepest || count > most)
      stop('This Word file is built deeper, or of more parts, than any document is. It was not read.');
    const element = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (value) => {
    open.at(-1)?.children.push(value);
  });
  try {
    parser.write(text).close();
  } catch {
    return { problem: fault ?? 'This Word file is damaged: a part of it is not well-formed.' };
  }
  const [document] = elements(root);
  return document ?? { problem: 'This Word file is damaged: a part of it is empty.' };
}

export function elements({ children }: Element): Element[] {
  return children.filter((child): child is Element => typeof child !== 'string');
}

export function child(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let found = element;
  for (const name of path) found = found && elements(found).find((each) => each.name === name);
  return found;
}

/** The `w:val` of a child. */
export function valueAt(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return child(element, ...path)?.attributes['w:val'];
}

/** Whether a property that is on or off is on. */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '1');
}
