/**
 * What Word makes of tracked changes when all are accepted, or all rejected, and what a reader then sees. Written from the
 * standard (ECMA-376, part 1, 17.13.5), and from nothing that writes our files.
 */
import { strFromU8, unzipSync } from 'fflate';
import { at, type Element, elementsOf, type Node, parsed } from './xml.ts';

export type Decision = 'accept' | 'reject';

const goes = { accept: 'w:del', reject: 'w:ins' } as const;
const stays = { accept: 'w:ins', reject: 'w:del' } as const;

export function bodyOf(file: Uint8Array): Element {
  const body = at(parsed(strFromU8(unzipSync(file)['word/document.xml'] as Uint8Array)), 'w:body');
  if (!body) throw new Error('There is no body in this file.');
  return body;
}

/** The element with its changes decided. */
export function decided(element: Element, decision: Decision): Element {
  return {
    ...element,
    children: withoutEmpty(
      merged(
        element.children.flatMap((node) => each(node, decision)),
        decision,
      ),
    ),
  };
}

function each(node: Node, decision: Decision): Node[] {
  if (typeof node === 'string') return [node];
  // (The mark at a paragraph's end and at a row is empty: it is looked at where the paragraph or the row is.)
  if (node.name === goes[decision] && node.children.length > 0) return [];
  if (node.name === stays[decision]) return node.children.flatMap((child) => each(child, decision));
  if (node.name === 'w:tr' && at(node, 'w:trPr', goes[decision])) return [];
  return [decided(node, decision)];
}

/** A paragraph of which the end goes becomes the beginning of the next one, which keeps its own looks. */
function merged(nodes: readonly Node[], decision: Decision): Node[] {
  const found: Node[] = [];
  let waiting: Node[] = [];
  for (const node of nodes) {
    const isParagraph = typeof node !== 'string' && node.name === 'w:p';
    if (isParagraph && at(node, 'w:pPr', 'w:rPr', goes[decision])) waiting.push(...contentOf(node));
    else if (isParagraph && waiting.length > 0) {
      const [properties] = elementsOf(node).filter(({ name }) => name === 'w:pPr');
      found.push({ ...node, children: [...(properties ? [properties] : []), ...waiting, ...contentOf(node)] });
      waiting = [];
    } else {
      // Before a table, and at the end, it has no next one; with nothing in it, it is gone.
      if (waiting.some(isSeen)) found.push({ name: 'w:p', attributes: {}, children: waiting });
      waiting = [];
      found.push(node);
    }
  }
  if (waiting.some(isSeen)) found.push({ name: 'w:p', attributes: {}, children: waiting });
  return found;
}

const contentOf = ({ children }: Element): Node[] =>
  children.filter((node) => typeof node === 'string' || node.name !== 'w:pPr');

function isSeen(node: Node): boolean {
  return (
    typeof node !== 'string' && (node.name === 'w:r' || node.name === 'w:fldSimple' || elementsOf(node).some(isSeen))
  );
}

function withoutEmpty(nodes: readonly Node[]): Node[] {
  return nodes.filter(
    (node) => typeof node === 'string' || node.name !== 'w:tbl' || elementsOf(node).some(({ name }) => name === 'w:tr'),
  );
}

/** Whether any change is tracked in it. */
export function hasChanges(element: Element): boolean {
  return element.name === 'w:ins' || element.name === 'w:del' || elementsOf(element).some(hasChanges);
}

/**
 * A body as a reader sees it, a line for each paragraph: its style, its level in its list, and its runs with their looks;
 * references with the paragraph that they lead to. The table of contents follows from the rest, and is left out.
 */
export function seenIn(body: Element): string[] {
  const paragraphs = paragraphsIn(body);
  const lists = new Map<string, number>();
  const targets = new Map(
    paragraphs.flatMap(({ element }, index) => bookmarksIn(element).map((name) => [name, index] as const)),
  );
  const lines = paragraphs.map(({ element, where }) => {
    const style = at(element, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '';
    const numbers = at(element, 'w:pPr', 'w:numPr');
    const id = numbers && at(numbers, 'w:numId')?.attributes['w:val'];
    if (id !== undefined && !lists.has(id)) lists.set(id, lists.size + 1);
    const list = id === undefined ? '' : `#${lists.get(id)}.${at(numbers as Element, 'w:ilvl')?.attributes['w:val']}`;
    return `${where}${style}${list}: ${runsIn(element, targets)}`;
  });
  while (lines.at(-1) === ': ') lines.pop();
  return lines;
}

interface Placed {
  readonly element: Element;
  /** “[table 1, row 2] ”. */
  readonly where: string;
}

function paragraphsIn(element: Element, where = ''): Placed[] {
  let tables = 0;
  return elementsOf(element).flatMap((child): Placed[] => {
    if (child.name === 'w:p') return at(child, 'w:pPr', 'w:sectPr') ? [] : [{ element: child, where }];
    if (child.name !== 'w:tbl') return [];
    tables += 1;
    const rows = elementsOf(child).filter(({ name }) => name === 'w:tr');
    return rows.flatMap((row, index) =>
      elementsOf(row)
        .filter(({ name }) => name === 'w:tc')
        .flatMap((cell, column) => paragraphsIn(cell, `[table ${tables}, row ${index + 1}, cell ${column + 1}] `)),
    );
  });
}

function bookmarksIn(element: Element): string[] {
  const own = element.name === 'w:bookmarkStart' ? [element.attributes['w:name'] ?? ''] : [];
  return [...own, ...elementsOf(element).flatMap(bookmarksIn)];
}

interface Seen {
  readonly text: string;
  readonly look: string;
}

function runsIn(paragraph: Element, targets: ReadonlyMap<string, number>): string {
  const seen: Seen[] = [];
  let field = '';
  const visit = (node: Element, look: string): void => {
    switch (node.name) {
      case 'w:pPr':
      case 'w:rPr':
        return;
      case 'w:r': {
        const properties = at(node, 'w:rPr');
        for (const child of elementsOf(node)) visit(child, properties ? lookOf(properties) : '');
        return;
      }
      case 'w:fldSimple': {
        const before = field;
        field = node.attributes['w:instr'] ?? '';
        for (const child of elementsOf(node)) visit(child, look);
        field = before;
        return;
      }
      case 'w:instrText':
      case 'w:delInstrText':
        field += node.children.join('');
        return;
      case 'w:fldChar':
        if (node.attributes['w:fldCharType'] === 'end') field = '';
        return;
      case 'w:t':
      case 'w:delText':
        seen.push({ text: node.children.join('') + referenceOf(field, targets), look });
        return;
      case 'w:drawing':
        seen.push({ text: '[picture]', look });
        return;
      case 'w:commentReference':
        seen.push({ text: `[comment ${node.attributes['w:id']}]`, look });
        return;
      default:
        for (const child of elementsOf(node)) visit(child, look);
    }
  };
  visit(paragraph, '');
  return joined(seen);
}

const lookOf = (properties: Element): string =>
  elementsOf(properties)
    .map(({ name, attributes }) => `${name.slice(2)}${Object.values(attributes).join(',')}`)
    .join(' ');

function referenceOf(field: string, targets: ReadonlyMap<string, number>): string {
  const [, name] = /^\s*REF (\S+)/.exec(field) ?? [];
  return name === undefined ? '' : `{to paragraph ${targets.get(name)}}`;
}

/** Neighbours that look alike are one run. */
function joined(runs: readonly Seen[]): string {
  let [line, before] = ['', ''];
  for (const { text, look } of runs) {
    line += look === before ? text : `<${look}>${text}`;
    before = look;
  }
  return line.trim();
}
