/** The pane with the picture: shows it, sizes it, lights up where the cursor is, and tells what is pressed in it. */
import type { FromPage, Version } from '../messages.ts';
import { readPicture } from './read-picture.ts';
import { resized, type Size, timesOf } from './size.ts';
import { askedBy, foundIn, type Held, heldIn, isEmptyChair, light, spotsIn } from './spots.ts';

export interface PicturePane {
  show(id: number, svg: string | null): void;
  /** The cursor is at an offset of one of the texts. */
  cursorAt(version: Version, offset: number | null): void;
  /** Where on the window's page the fixed point is, if not in its middle. */
  resize(by: 'larger' | 'smaller' | 'fit', x?: number, y?: number): void;
  /** The window has another size. */
  laidOut(): void;
  /** How large it is, in times of its own size. */
  readonly times: number;
  readonly size: Size;
  /** Where it is scrolled to. */
  readonly at: { readonly left: number; readonly top: number };
}

export interface PicturePaneOf {
  readonly scroll: HTMLElement;
  readonly sheet: HTMLElement;
  readonly size: Size;
  /** Where it was scrolled to, before there was a picture to scroll. */
  readonly at: { readonly left: number; readonly top: number } | undefined;
  tell(message: FromPage): void;
  /** It has another size, or is scrolled elsewhere. */
  changed(): void;
}

export function createPicturePane({ scroll, sheet, size, at, tell, changed }: PicturePaneOf): PicturePane {
  let chosen = size;
  let scrolled = at;
  let picture: SVGSVGElement | undefined;
  let number = 0;
  let cursor: { readonly version: Version; readonly offset: number | null } = { version: 'new', offset: null };
  let lit: SVGGElement | undefined;
  /** What had the keyboard when the picture under it was replaced, while somebody typed elsewhere. */
  let held: Held | undefined;

  /** Where somebody has scrolled to, and what has the keyboard, stays. */
  const replace = (next: SVGSVGElement | undefined): void => {
    const to = scrolled ?? { left: scroll.scrollLeft, top: scroll.scrollTop };
    held = (picture && heldIn(picture, document.activeElement)) ?? held;
    picture = next;
    sheet.replaceChildren(...(next ? [next] : []));
    if (!next) return;
    scrolled = undefined;
    laidOut();
    scroll.scrollTo(to);
    giveBack();
    follow(false);
  };

  /** Whoever types in the text keeps the keyboard, and finds the chair again when they come back. */
  const giveBack = (): void => {
    if (!held || !picture || !document.hasFocus()) return;
    const active = document.activeElement;
    if (active === null || active === document.body) foundIn(picture, held)?.focus({ preventScroll: true });
    held = undefined;
  };

  /** Lights up where the cursor is; only where the cursor has moved, that comes into view. */
  const follow = (moves: boolean): void => {
    if (!picture) return;
    const found = light(picture, cursor.version, cursor.offset);
    if (found && moves && nameIn(found) !== nameIn(lit)) found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    lit = found;
  };

  const press = (target: EventTarget | null): boolean => {
    const spot = target instanceof Element ? target.closest('.icb-spot[role="button"]') : null;
    const asked = spot && askedBy(spot, number);
    if (asked) tell(asked);
    return asked !== null && asked !== undefined;
  };

  // ------------------------------------------------------------------------------------------------ size and scroll

  const ownWidth = (): number => picture?.viewBox.baseVal.width || 1;
  /** The room within the margins. */
  const roomWidth = (): number => {
    const { paddingLeft, paddingRight } = getComputedStyle(scroll);
    return scroll.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  };
  const times = (): number => timesOf(chosen, ownWidth(), roomWidth());
  const laidOut = (): void => {
    if (!picture) return;
    picture.style.width = `${ownWidth() * times()}px`;
    picture.style.height = 'auto';
  };

  sheet.addEventListener('click', ({ target }) => press(target));
  sheet.addEventListener('keydown', (event) => {
    if ((event.key === 'Enter' || event.key === ' ') && press(event.target)) event.preventDefault();
  });
  scroll.addEventListener('scroll', changed, { passive: true });
  addEventListener('focus', giveBack);

  return {
    show(id, svg) {
      const next = svg === null ? undefined : readPicture(svg);
      const refused = svg !== null && !next;
      if (!refused) {
        number = id;
        replace(next);
      }
      const chairs = (picture ? spotsIn(picture) : []).filter((spot) => spot.classList.contains('icb-chair'));
      tell({ type: 'shown', picture: id, chairs: chairs.length, empty: chairs.filter(isEmptyChair).length, refused });
    },
    cursorAt(version, offset) {
      cursor = { version, offset };
      follow(true);
    },
    /** What is in the middle of the window, or under the mouse, stays there. */
    resize(by, x = scroll.clientWidth / 2, y = scroll.clientHeight / 2) {
      const from = times();
      const { scrollLeft, scrollTop } = scroll;
      chosen = by === 'fit' ? 'fit' : resized(from, by);
      laidOut();
      const factor = times() / from;
      scroll.scrollTo({ left: (scrollLeft + x) * factor - x, top: (scrollTop + y) * factor - y });
    },
    laidOut,
    get times() {
      return times();
    },
    get size() {
      return chosen;
    },
    get at() {
      return scrolled ?? { left: scroll.scrollLeft, top: scroll.scrollTop };
    },
  };
}

const nameIn = (spot: Element | undefined): string | null | undefined => spot?.getAttribute('aria-label');
