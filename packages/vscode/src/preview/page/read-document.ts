/** A document comes as text. It is looked through before it is shown: what no document of ours holds is not let in. */

/** Where a part of the document was drafted from: offsets of the text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface ReadDocument {
  readonly content: HTMLElement;
  /** By the ids of the parts that have one. */
  readonly places: ReadonlyMap<string, Place>;
}

const elements: ReadonlySet<string> = new Set(
  'div section nav p h2 h3 h4 h5 h6 span strong mark a ul ol li table caption thead tbody tr th td'.split(' '),
);

/** Each attribute that may be there, with what it may say. Nothing that fetches, runs or styles; links lead within the page. */
const values: Readonly<Record<string, RegExp>> = {
  class: /^(icb|nhsuk)-[\w -]*$/,
  // (The page around it has names without such a beginning.)
  id: /^(d-|icb-contents$)/,
  href: /^#d-[\w.-]+$/,
  role: /^(region|note)$/,
  tabindex: /^0$/,
  type: /^a$/,
  scope: /^(col|row)$/,
  'aria-label': /^/,
  'aria-labelledby': /^icb-contents$/,
  'data-from': /^\d+$/,
  'data-to': /^\d+$/,
  'data-line': /^\d+$/,
};

/** `undefined` for what is no document of ours. */
export function readDocument(html: string): ReadDocument | undefined {
  const { head, body } = new DOMParser().parseFromString(html, 'text/html');
  const [content, ...more] = body.children;
  if (head.childNodes.length > 0 || !content?.classList.contains('icb-document') || more.length > 0) return undefined;
  const places = new Map<string, Place>();
  for (const element of [content, ...content.querySelectorAll('*')]) {
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !elements.has(element.localName)) return undefined;
    for (const { name, value } of element.attributes)
      if (!Object.hasOwn(values, name) || !values[name]?.test(value)) return undefined;
    takePlace(element, places);
  }
  for (const section of content.querySelectorAll('section')) giveHeading(section, places);
  return { content: document.importNode(content, true) as HTMLElement, places };
}

/** Places move with every letter: where they stood in the parts, all parts below would look changed. */
function takePlace(element: Element, places: Map<string, Place>): void {
  const [from, to] = ['data-from', 'data-to'].map((name) => element.getAttribute(name));
  if (from !== null && to !== null && element.id) places.set(element.id, { from: Number(from), to: Number(to) });
  for (const name of ['data-from', 'data-to', 'data-line']) element.removeAttribute(name);
}

/** What is all that its section says has no heading of its own: then the section around it is drafted from its place. */
function giveHeading(section: Element, places: Map<string, Place>): void {
  const [around, place] = [section.parentElement, places.get(section.id)];
  if (!place || !around || around.localName !== 'section' || places.has(around.id)) return;
  if (/^h\d$/.test(section.firstElementChild?.localName ?? '')) return;
  places.set(around.id, place);
  places.delete(section.id);
}
