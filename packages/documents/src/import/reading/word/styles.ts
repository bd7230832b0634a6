/** What the styles of a Word file say of its paragraphs: outline level, list, hidden. */
import { child, type Element, elements, isOn, valueAt } from './xml.ts';

export interface Style {
  /** From 0, as Word counts. */
  readonly outline: number | undefined;
  readonly list: { readonly id: string | undefined; readonly level: string | undefined };
  readonly hidden: boolean;
}

export type Styles = (id: string | undefined) => Style;

export function stylesOf(root: Element | undefined): Styles {
  const styles = new Map<string, Element>();
  for (const each of root ? elements(root) : []) {
    const id = each.attributes['w:styleId'];
    if (each.name === 'w:style' && id !== undefined) styles.set(id, each);
  }
  const known = new Map<string, Style>();
  const plain: Style = { outline: undefined, list: { id: undefined, level: undefined }, hidden: false };
  const look = (id: string | undefined, seen: number): Style => {
    if (id === undefined || seen > 30) return plain;
    const before = known.get(id);
    if (before) return before;
    const element = styles.get(id);
    if (!element) return plain;
    const base = look(valueAt(element, 'w:basedOn'), seen + 1);
    const properties = child(element, 'w:pPr');
    const outline = valueAt(properties, 'w:outlineLvl') ?? headingLevel(valueAt(element, 'w:name'));
    const style = {
      outline: outline === undefined ? base.outline : Number(outline),
      list: {
        id: valueAt(properties, 'w:numPr', 'w:numId') ?? base.list.id,
        level: valueAt(properties, 'w:numPr', 'w:ilvl') ?? base.list.level,
      },
      hidden: isOn(child(element, 'w:rPr'), 'w:vanish') || base.hidden,
    };
    known.set(id, style);
    return style;
  };
  return (id) => look(id, 0);
}

function headingLevel(name: string | undefined): string | undefined {
  const [, level] = /^heading ([1-9])$/i.exec(name ?? '') ?? [];
  return level === undefined ? (/^title$/i.test(name ?? '') ? '0' : undefined) : String(Number(level) - 1);
}
