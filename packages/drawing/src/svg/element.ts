/** SVG and HTML as text. Whatever a constitution says comes in as a value or as text, and goes out escaped. */
import { escaped } from '../text/visible.ts';

/** A piece of markup that is ready: not to be escaped again. */
export interface Markup {
  readonly markup: string;
}

export type Child = Markup | string | false | undefined | readonly Child[];
export type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** `<name value="…">children</name>`; strings among the children are text. */
export function el(name: string, values: Values = {}, ...children: readonly Child[]): Markup {
  const inner = inside(children);
  const opening = `<${name}${valuesOf(values)}`;
  if (inner === '' && !open.has(name)) return { markup: `${opening}/>` };
  return { markup: `${opening}>${inner}</${name}>` };
}

/** Elements that HTML does not let close themselves. */
const open: ReadonlySet<string> = new Set(['td', 'th', 'p', 'ul', 'div', 'span', 'tbody', 'title', 'style', 'section']);

export function inside(children: readonly Child[]): string {
  return children.map(written).join('');
}

function written(child: Child): string {
  if (child === undefined || child === false) return '';
  if (typeof child === 'string') return escaped(child);
  if ('markup' in child) return child.markup;
  return inside(child);
}

function valuesOf(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined || value === false) return '';
      if (value === true) return ` ${name}=""`;
      return ` ${name}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`;
    })
    .join('');
}

/** To a tenth: enough for the eye, and the same on every machine. */
export function rounded(value: number): string {
  const tenths = Math.round(value * 10);
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
}
