/** Makes one piece of a page like another, and leaves alone what is alike already: nothing flickers, and what has the keyboard keeps it. */

/** Parts with an id are known by it, wherever they stand among their neighbours; others by their place. */
export function patch(old: Element, next: Element): void {
  if (old.isEqualNode(next)) return;
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  patchChildren(old, next);
}

function patchChildren(old: Element, next: Element): void {
  const known = new Map(Array.from(old.children, (child) => [child.id, child] as const).filter(([id]) => id !== ''));
  const wanted = new Set(Array.from(next.children, ({ id }) => id));
  let at: ChildNode | null = old.firstChild;
  for (const child of [...next.childNodes]) {
    // (So that what follows need not be moved, which would cost it the keyboard.)
    while (isGone(at, wanted)) at = removed(at);
    const same = sameAs(child, at, known);
    if (!same) old.insertBefore(child, at);
    else {
      if (same === at) at = at.nextSibling;
      else old.insertBefore(same, at);
      if (same instanceof Element) patch(same, child as Element);
      else if (same.nodeValue !== child.nodeValue) same.nodeValue = child.nodeValue;
    }
  }
  while (at) at = removed(at);
}

function isGone(node: ChildNode | null, wanted: ReadonlySet<string>): node is Element {
  return node instanceof Element && node.id !== '' && !wanted.has(node.id);
}

function removed(node: ChildNode): ChildNode | null {
  const { nextSibling } = node;
  node.remove();
  return nextSibling;
}

/** What there is already of a node, if it can become that. */
function sameAs(child: ChildNode, at: ChildNode | null, known: ReadonlyMap<string, Element>): ChildNode | undefined {
  const found = child instanceof Element && child.id !== '' ? known.get(child.id) : at;
  if (!found || found.nodeName !== child.nodeName) return undefined;
  const isOther = child instanceof Element && child.id === '' && (found as Element).id !== '';
  return isOther ? undefined : found;
}
