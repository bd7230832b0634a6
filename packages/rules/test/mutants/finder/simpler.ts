/** Constitutions made as small and as plain as they can be while they still do what they are there for. */
import { at, type Node, put, waysIn } from './tree.ts';

type Does = (nodes: Node[]) => Promise<boolean>;

export async function simpler(nodes: Node[], does: Does): Promise<Node[]> {
  if (!(await does(nodes))) return nodes;
  return plainer(await smaller(nodes, does), does);
}

/** Without whatever can be left out. */
async function smaller(nodes: Node[], does: Does): Promise<Node[]> {
  let small = nodes;
  for (let less = true; less; ) {
    less = false;
    for (const way of waysIn(small).reverse()) {
      if ((way.length === 1 && way[0] === 0) || !at(small, way)) continue;
      const without = put(small, way, []);
      if (!(await does(without))) continue;
      small = without;
      less = true;
    }
  }
  return small;
}

const aside = / ?\(… [^()]* …\)/g;

/** With plain words instead of others that make no difference. */
async function plainer(nodes: Node[], does: Does): Promise<Node[]> {
  let plain = nodes;
  for (const way of waysIn(plain)) {
    const node = at(plain, way);
    if (!node || /^ic[bp]\b/.test(node.line)) continue;
    for (const { line } of [node, ...(node.line.match(aside) ?? []).map(() => node)]) {
      const now = at(plain, way)?.line ?? line;
      for (const other of plainerLines(now)) {
        if (other === now) continue;
        const instead = put(plain, way, [{ ...node, line: other }]);
        if (!(await does(instead))) continue;
        plain = instead;
        break;
      }
    }
  }
  return plain;
}

function plainerLines(line: string): string[] {
  const asides = line.match(aside) ?? [];
  const said = (words: string): string => line.replace(/"(?:\\.|[^"\\])*"/, () => `"${words}"`);
  return [
    ...(/^provision /.test(line)
      ? [said('It is said here.').replace(/^provision \S+/, 'provision background'), said('It is said here.')]
      : []),
    line.replace(/^provision \S+/, 'provision background'),
    ...asides.map((each) => line.replace(each, '')),
    ...(asides.length > 0 ? [said(`It is said here${asides.join('')}.`)] : []),
    ...(/^provision /.test(line) ? [] : [line.replace(/ "(?:\\.|[^"\\])*"/, '')]),
  ];
}
