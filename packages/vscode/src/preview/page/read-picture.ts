/** A picture comes as text. It is looked through before it is shown: what no picture of ours holds is not let in. */

const elements: ReadonlySet<string> = new Set(['svg', 'title', 'desc', 'g', 'rect', 'path', 'circle', 'text']);

/** Nothing that fetches, runs or styles: no `href`, `on…`, `style`. */
const values =
  /^(xmlns|class|id|role|tabindex|viewBox|width|height|x|y|rx|cx|cy|r|d|fill|opacity|stroke-width|font-size|textLength|lengthAdjust|aria-[a-z]+|data-[a-z-]+)$/;

/** `undefined` for what is no picture of ours. */
export function readPicture(text: string): SVGSVGElement | undefined {
  const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (root.localName !== 'svg') return undefined;
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (element.namespaceURI !== 'http://www.w3.org/2000/svg' || !elements.has(element.localName)) return undefined;
    for (const { name, value } of element.attributes)
      if (!values.test(name) || (name === 'fill' && value !== 'transparent')) return undefined;
  }
  return document.importNode(root, true) as unknown as SVGSVGElement;
}
