/** XML as a tree: as much as Word files need, which have no comments, no sections of text, and no doctypes. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

export function parsed(xml: string): Element {
  const open: { name: string; attributes: Record<string, string>; children: Node[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  for (const [whole, closing, name, attributes, alone] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|<\?[^>]*\?>|[^<]+/g,
  )) {
    const inner = open[open.length - 1]?.children ?? [];
    if (name === undefined) {
      if (!whole.startsWith('<')) inner.push(withCharacters(whole));
    } else if (closing) open.pop();
    else {
      const element = { name, attributes: attributesIn(attributes ?? ''), children: [] };
      inner.push(element);
      if (!alone) open.push(element);
    }
  }
  const [root] = (open[0]?.children ?? []).filter((node) => typeof node !== 'string');
  if (!root || open.length !== 1) throw new Error('This is no well-formed XML.');
  return root;
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, withCharacters(value)]),
  );
}

function withCharacters(text: string): string {
  return text
    .replace(/&(lt|gt|quot|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&amp;/g, '&');
}

export function elementsOf({ children }: Element): Element[] {
  return children.filter((node) => typeof node !== 'string');
}

/** The element at the end of a path of names; `undefined` where there is none. */
export function at(element: Element, ...path: readonly string[]): Element | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return element;
  const found = elementsOf(element).find(({ name }) => name === first);
  return found && at(found, ...rest);
}
