/** The pane with the document: shows it, marks where the cursor is, scrolls in step with the text, and leads to its lines. */
import type { FromPage } from '../messages.ts';
import { type Anchor, drafted, offsetAt, topOf } from './anchors.ts';
import { patch } from './patch.ts';
import { type Place, readDocument } from './read-document.ts';
import { resized } from './size.ts';
import { makeStops, neighbourOf, rove, stopAt, stopOf } from './stops.ts';

export interface DocumentPane {
  show(id: number, html: string | null, title: string | null): void;
  /** The cursor is in what was drafted from that offset; if it `follows`, that comes into view. */
  mark(offset: number | null, follows: boolean): void;
  /** What was drafted from that offset comes to the top. */
  scrollTo(offset: number): void;
  resize(by: 'larger' | 'smaller' | 'fit'): void;
  /** The window has another size. */
  laidOut(): void;
  /** How large its letters are, in times of their own size. */
  readonly times: number;
  /** How far down it is scrolled, in pixels. */
  readonly down: number;
}

export interface DocumentPaneOf {
  readonly scroll: HTMLElement;
  readonly sheet: HTMLElement;
  readonly title: HTMLElement;
  readonly times: number;
  /** How far down it was scrolled, before there was a document to scroll. */
  readonly down: number | undefined;
  tell(message: FromPage): void;
  /** It has another size, or is scrolled elsewhere. */
  changed(): void;
}

export function createDocumentPane(of: DocumentPaneOf): DocumentPane {
  const { scroll, sheet, title: heading, tell, changed } = of;
  let { times, down } = of;
  let number = 0;
  let content: HTMLElement | undefined;
  let places: ReadonlyMap<string, Place> = new Map();
  let cursor: number | null = null;
  /** What was marked last: empty where nothing was, none where nothing has been yet. */
  let marked: string | undefined;
  /** Where it was scrolled to last by us, and not by a person. */
  let led: number | undefined;
  let last = 0;
  /** What stands at the top, and how far above the top it begins. */
  let top: { readonly id: string; readonly above: number } | undefined;

  // ------------------------------------------------------------------------------------------- what stands where

  const placed = (): (Place & { readonly element: Element; readonly isRow: boolean })[] =>
    [...sheet.querySelectorAll('[id]')].flatMap((element) => {
      const place = places.get(element.id);
      return place ? [{ ...place, element, isRow: element.localName === 'tr' }] : [];
    });
  const topIn = (element: Element): number =>
    element.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop;
  const anchors = (): (Anchor & { readonly element: Element })[] =>
    placed().map((each) => {
      const at = topIn(each.element);
      return { ...each, top: at, bottom: at + each.element.getBoundingClientRect().height };
    });
  const noteTop = (all = anchors()): void => {
    last = scroll.scrollTop;
    const anchor = all.findLast((each) => each.top <= scroll.scrollTop);
    top = anchor && { id: anchor.element.id, above: scroll.scrollTop - anchor.top };
  };
  const lead = (to: number): void => {
    // (While it is hidden, nothing stands anywhere.)
    if (scroll.clientHeight === 0) return;
    scroll.scrollTop = to;
    led = scroll.scrollTop;
    noteTop();
  };
  /** What stands at the top stays there, whatever has changed around it. */
  const hold = (): void => {
    const element = top && document.getElementById(top.id);
    if (top && element) lead(topIn(element) + top.above);
    else lead(scroll.scrollTop);
  };

  // ------------------------------------------------------------------------------------------------- the document

  const replace = (next: HTMLElement | undefined): void => {
    const active = document.activeElement;
    const had = active !== null && sheet.contains(active);
    if (next && content) patch(content, next);
    else {
      sheet.replaceChildren(...(next ? [next] : []));
      content = next;
    }
    if (had && !sheet.contains(document.activeElement)) scroll.focus({ preventScroll: true });
    rove(sheet);
    light();
    if (!next || scroll.clientHeight === 0) return;
    if (down === undefined) hold();
    else lead(down);
    down = undefined;
  };

  /** Returns the first part that was drafted from where the cursor is. */
  const light = (): HTMLElement | undefined => {
    for (const each of sheet.querySelectorAll('.icb-lit')) {
      each.classList.remove('icb-lit');
      each.removeAttribute('aria-current');
    }
    const parts = cursor === null ? [] : drafted(cursor, anchors()).map(({ element }) => stopOf(element));
    for (const each of parts) {
      each.classList.add('icb-lit');
      each.setAttribute('aria-current', 'location');
    }
    return parts[0];
  };
  /** Only where the cursor has come to another part, that comes into view. */
  const follow = (part: HTMLElement | undefined, follows: boolean): void => {
    const [before, now] = [marked, part?.id || part?.parentElement?.id || ''];
    marked = now;
    if (!part || now === before) return;
    rove(sheet, part);
    // (Where one begins, the text says.)
    if (!follows || before === undefined) return;
    const [pane, { top: above, bottom: below }] = [scroll.getBoundingClientRect(), part.getBoundingClientRect()];
    if (above < pane.top || below > pane.bottom) part.scrollIntoView({ block: 'center' });
    lead(scroll.scrollTop);
  };

  // ----------------------------------------------------------------------------------------- what somebody does there

  /** Leads to the line of what is pressed; whether there is one. */
  const goFrom = (target: EventTarget | null): boolean => {
    for (let at = target instanceof Element ? target : null; at && sheet.contains(at); at = at.parentElement) {
      const place = places.get(at.id);
      if (!place) continue;
      tell({ type: 'line', document: number, ...place });
      return true;
    }
    return false;
  };
  const goAlong = (link: Element): void => {
    const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (!target) return;
    scroll.scrollTop = topIn(target);
    const stop = stopOf(target);
    rove(sheet, stop);
    stop.focus({ preventScroll: true });
  };
  sheet.addEventListener('dblclick', ({ target }) => void goFrom(target));
  sheet.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    goAlong(link);
  });
  scroll.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (ctrlKey || metaKey || altKey || shiftKey) return;
    const stop = stopAt(target);
    if (key === 'Enter' && (stop ? goFrom(stop) : target === scroll && goFrom(shownFirst()))) event.preventDefault();
    const next =
      stop && key === 'ArrowDown'
        ? neighbourOf(stop, sheet, 1)
        : stop && key === 'ArrowUp'
          ? neighbourOf(stop, sheet, -1)
          : undefined;
    if (!next) return;
    event.preventDefault();
    rove(sheet, next);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  });
  /** What stands at the top, or is marked. */
  const shownFirst = (): Element | null =>
    sheet.querySelector('.icb-lit') ?? anchors().find((each) => each.top >= scroll.scrollTop)?.element ?? null;

  let frame = 0;
  scroll.addEventListener(
    'scroll',
    () => {
      changed();
      if (scroll.scrollTop === led || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (scroll.scrollTop === led || !content) return;
        led = undefined;
        const all = anchors();
        noteTop(all);
        tell({ type: 'scrolled', document: number, offset: offsetAt(scroll.scrollTop, all, scroll.scrollHeight) });
      });
    },
    { passive: true },
  );

  const showSize = (): void => {
    sheet.style.fontSize = `${times * 100}%`;
  };
  showSize();

  return {
    show(id, html, title) {
      const next = html === null ? undefined : readDocument(html);
      const refused = html !== null && !next;
      if (!refused) {
        number = id;
        places = next?.places ?? new Map();
        if (next) makeStops(next.content, next.places);
        heading.textContent = title ?? '';
        replace(next?.content);
      }
      tell({ type: 'laid', document: id, clauses: sheet.querySelectorAll('.icb-clause').length, refused });
    },
    mark(offset, follows) {
      cursor = offset;
      follow(light(), follows);
    },
    scrollTo(offset) {
      if (content) lead(topOf(offset, anchors(), scroll.scrollHeight));
    },
    resize(by) {
      const to = by === 'fit' ? 1 : resized(times, by);
      times = Math.min(most, Math.max(least, to === 'fit' ? 1 : to));
      showSize();
      hold();
    },
    laidOut: hold,
    get times() {
      return times;
    },
    get down() {
      return down ?? last;
    },
  };
}

/** Smaller letters nobody reads, larger ones fit no window. */
const least = 0.5;
const most = 3;
