/** To whom the board delegates what: its committees and whatever hangs on them, in columns below it. */
import type { DrawingOptions } from '../options.ts';
import { el, type Markup } from '../svg/element.ts';
import { textBlock, textLine, withTitle } from '../svg/text.ts';
import type { Section } from './appointments.ts';
import { drawBox, elbow, type Sized, sized, styles } from './boxes.ts';
import type { Branch, GovernancePicture } from './picture.ts';

const indent = 26;
/** A box that is slimmer than this could not be read. */
const slimmest = 150;
const gap = 10;
const headingHeight = 30;
const columnGap = 28;

interface Tree {
  readonly branch: Branch;
  readonly box: Sized;
  readonly children: readonly Tree[];
  readonly height: number;
}

/** A group of which some stand in a column. */
interface Part {
  readonly title: string;
  readonly trees: readonly Tree[];
}

export function drawDelegation(
  picture: GovernancePicture,
  x: number,
  top: number,
  width: number,
  options: DrawingOptions,
): Section {
  const count = picture.groups.reduce((sum, { branches }) => sum + branches.length, 0);
  if (count === 0) return { drawn: [], bottom: top };
  const columns = options.width === 'narrow' ? 1 : Math.min(3, Math.max(count, 2));
  const each = (width - columnGap * (columns - 1)) / columns;
  const all = picture.groups.flatMap(({ title, branches }) =>
    treesOf(branches, each - indent).map((tree) => ({ title, tree })),
  );
  const shares = shared(all, columns);
  const bar = textBlock(picture.title, width - 40, 2, { ...styles.heading, colour: 'on-chair', anchor: 'middle' });
  const barHeight = bar.height + 18;
  const from = top + barHeight;
  const drawn: Markup[] = [
    el(
      'g',
      { 'data-node': 'board' },
      el('rect', {
        class: 'icb-fill-executive icb-box-shape',
        x,
        y: top,
        width,
        height: barHeight,
        rx: 6,
        'stroke-width': 0,
      }),
      ...withTitle([bar], bar.at(x + width / 2, top + 9)),
    ),
  ];
  let bottom = from;
  for (const [index, parts] of shares.entries()) {
    const left = x + index * (each + columnGap);
    const column = drawColumn(parts, left, from, options);
    drawn.push(...column.drawn);
    bottom = Math.max(bottom, column.bottom);
  }
  return { drawn, bottom };
}

/** What hangs too deep to be drawn below its own is drawn beside it, and says of what it is a part. */
function treesOf(branches: readonly Branch[], width: number, within?: Branch): Tree[] {
  const deep = width - indent < slimmest;
  return branches.flatMap((branch) => {
    const part = within ? [`Part of ${within.box.title}`] : [];
    const box = sized({ ...branch.box, lines: [...part, ...branch.box.lines] }, width, 2, 2);
    const children = deep ? [] : treesOf(branch.children, width - indent);
    const height = box.height + children.reduce((sum, child) => sum + gap + child.height, 0);
    return [{ branch, box, children, height }, ...(deep ? treesOf(branch.children, width, branch) : [])];
  });
}

/** In order, so that the columns come out alike. */
function shared(all: readonly { readonly title: string; readonly tree: Tree }[], columns: number): Part[][] {
  const heights = all.map(({ tree }) => tree.height + gap);
  const fits = (limit: number): number[] | undefined => {
    const starts = [0];
    let used = headingHeight;
    for (const [index, height] of heights.entries()) {
      const heading = index > 0 && all[index]?.title !== all[index - 1]?.title ? headingHeight : 0;
      if (used + heading + height > limit && used > headingHeight) {
        starts.push(index);
        used = headingHeight + height;
      } else used += heading + height;
    }
    return starts.length <= columns ? starts : undefined;
  };
  let [low, high] = [
    Math.max(...heights) + headingHeight,
    heights.reduce((sum, height) => sum + height + headingHeight, headingHeight),
  ];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  const starts = fits(high) ?? [0];
  return starts.map((start, index) => {
    const parts: { title: string; trees: Tree[] }[] = [];
    for (const { title, tree } of all.slice(start, starts[index + 1])) {
      const part = parts.at(-1);
      if (part?.title === title) part.trees.push(tree);
      else parts.push({ title, trees: [tree] });
    }
    return parts;
  });
}

function drawColumn(parts: readonly Part[], x: number, from: number, options: DrawingOptions): Section {
  const [edges, boxes]: [Markup[], Markup[]] = [[], []];
  const trunk = x + 8;
  let y = from + 8;
  for (const { title, trees } of parts) {
    boxes.push(textLine(title, x + indent, y + headingHeight - 10, styles.column));
    y += headingHeight;
    for (const tree of trees) {
      drawTree(tree, x + indent, y, { id: 'board', at: [trunk, from], title: 'the board' }, edges, boxes, options);
      y += tree.height + gap;
    }
  }
  return { drawn: [...edges, ...boxes], bottom: y - gap };
}

interface Parent {
  readonly id: string;
  readonly at: readonly [number, number];
  readonly title: string;
}

function drawTree(
  tree: Tree,
  x: number,
  y: number,
  parent: Parent,
  edges: Markup[],
  boxes: Markup[],
  options: DrawingOptions,
): void {
  const { branch, box, children } = tree;
  const what = branch.exercises ? 'delegates' : 'advises';
  edges.push(elbow({ from: parent.id, to: branch.box.id, what }, parent.at, [x, y + Math.min(box.height / 2, 18)]));
  boxes.push(
    drawBox(
      box,
      x,
      y,
      `${[branch.box.title, branch.box.lines.join('; ')].filter(Boolean).join(': ')}. Under ${parent.title}.`,
      options,
    ),
  );
  const own: Parent = { id: branch.box.id, at: [x + 8, y + box.height], title: branch.box.title };
  let top = y + box.height + gap;
  for (const child of children) {
    drawTree(child, x + indent, top, own, edges, boxes, options);
    top += child.height + gap;
  }
}
