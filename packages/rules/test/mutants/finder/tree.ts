/** A constitution as the lines of its text, one within another: what a search puts together and takes apart. */

export interface Node {
  /** As it stands, without `{` if it opens a block. */
  readonly line: string;
  /** `undefined` for a line that opens no block. */
  readonly within: readonly Node[] | undefined;
}

export function treeOf(text: string): Node[] {
  const rows = rowsOf(text);
  let at = 0;
  const block = (): Node[] => {
    const nodes: Node[] = [];
    while (at < rows.length) {
      const row = rows[at++] as string;
      if (row === '}') break;
      const inline = /^(.*?)\s*\{\s*([^{}]*?)\s*\}$/.exec(row);
      if (row.endsWith('{')) nodes.push({ line: row.slice(0, -1).trimEnd(), within: block() });
      else if (inline && !(inline[1] ?? '').includes('{'))
        nodes.push({ line: inline[1] ?? '', within: inline[2] ? [{ line: inline[2], within: undefined }] : [] });
      else nodes.push({ line: row, within: undefined });
    }
    return nodes;
  };
  return block();
}

/** The rows of a text without its comments; a text of several rows is drawn together into one. */
function rowsOf(text: string): string[] {
  const drawn = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(
      /"""([\s\S]*?)"""/g,
      (_, inner: string) => `"${inner.trim().replace(/\s+/g, ' ').replaceAll('"', '\\"')}"`,
    );
  return drawn
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '' && !row.startsWith('//'));
}

export function textOf(nodes: readonly Node[], indent = ''): string {
  return nodes
    .map(({ line, within }) => {
      if (!within) return `${indent}${line}\n`;
      if (within.length === 0) return `${indent}${line} {}\n`;
      return `${indent}${line} {\n${textOf(within, `${indent}  `)}${indent}}\n`;
    })
    .join('');
}

/** The way to a node: the index at each level. */
export type Way = readonly number[];

export function waysIn(nodes: readonly Node[], before: Way = []): Way[] {
  return nodes.flatMap(({ within }, index) => {
    const way = [...before, index];
    return within ? [way, ...waysIn(within, way)] : [way];
  });
}

export function at(nodes: readonly Node[], way: Way): Node | undefined {
  const [first = 0, ...rest] = way;
  const node = nodes[first];
  return rest.length === 0 ? node : node?.within && at(node.within, rest);
}

/** With something else in the place of a node: nothing, if the list is empty. */
export function put(nodes: readonly Node[], way: Way, instead: readonly Node[]): Node[] {
  const [first = 0, ...rest] = way;
  return nodes.flatMap((node, index) => {
    if (index !== first) return [node];
    return rest.length === 0 ? instead : [{ ...node, within: put(node.within ?? [], rest, instead) }];
  });
}

const seat =
  /^(chair|chief-executive|executive|non-executive|partner|participant|observer|member|other member)\b(?! *s\b)/;
const body = /^(committee|sub-committee|joint-committee|place|neighbourhood|collaborative|arrangement)\b/;

/** What sort of block it is: lines of one sort of block can stand in every other of that sort. */
export function sortOf({ line }: Node): string {
  if (/^(icb|icp)\b/.test(line)) return 'constitution';
  if (seat.test(line)) return 'seat';
  if (body.test(line)) return 'body';
  return /^(partners|area|organisations)\b/.test(line) ? 'parties' : (/^\S+/.exec(line)?.[0] ?? '');
}
