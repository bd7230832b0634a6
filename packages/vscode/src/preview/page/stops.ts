/** The parts of the document that the keyboard goes to, one by one: headings, clauses, items and lines of tables. */
import type { Place } from './read-document.ts';

/** Only one of them is on the way of the Tab key; from there, arrows lead on. */
export function makeStops(content: HTMLElement, places: ReadonlyMap<string, Place>): void {
  for (const part of content.querySelectorAll('section, .icb-clause, li[id], tr[id]')) {
    const stop = stopOf(part);
    stop.classList.add('icb-stop');
    stop.setAttribute('tabindex', '-1');
    if (places.has(part.id)) stop.setAttribute('aria-keyshortcuts', 'Enter');
    if (!part.classList.contains('icb-clause')) continue;
    const number = part.querySelector('.icb-number')?.textContent?.trim();
    stop.setAttribute('role', 'group');
    stop.setAttribute('aria-label', number ? `Clause ${number}` : 'Clause');
  }
}

/** Of a section, its heading: the section itself is as long as all that is in it. */
export function stopOf(part: Element): HTMLElement {
  const heading = part.localName === 'section' ? part.querySelector(':scope > :is(h2, h3, h4, h5, h6)') : null;
  return (heading ?? part) as HTMLElement;
}

export function stopAt(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof HTMLElement && target.classList.contains('icb-stop') ? target : undefined;
}

/** The next of them, or the one before; `undefined` where there is none. */
export function neighbourOf(stop: HTMLElement, sheet: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const all = stopsIn(sheet);
  return all[all.indexOf(stop) + by];
}

/** The Tab key leads to this one; else to the one that it led to before, or to the first. */
export function rove(sheet: HTMLElement, to?: HTMLElement): void {
  const all = stopsIn(sheet);
  const active = document.activeElement as HTMLElement;
  const next = to ?? (all.includes(active) ? active : (all.find(({ tabIndex }) => tabIndex === 0) ?? all[0]));
  for (const each of all) if (each.tabIndex !== (each === next ? 0 : -1)) each.tabIndex = each === next ? 0 : -1;
}

function stopsIn(sheet: HTMLElement): HTMLElement[] {
  return [...sheet.querySelectorAll<HTMLElement>('.icb-stop')];
}
