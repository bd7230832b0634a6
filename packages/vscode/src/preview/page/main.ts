/** The page of a preview: shows the picture that it is told, and tells what somebody does with it. */
import { type FromPage, type ToPage, toPage, type Version, type Width } from '../messages.ts';
import { keptByPage } from './kept.ts';
import { readPicture } from './read-picture.ts';
import { resized, type Size, timesOf, widthFor } from './size.ts';
import { askedBy, foundIn, type Held, heldIn, isEmptyChair, light, spotsIn } from './spots.ts';

interface Editor {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: object): void;
}
declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const [scroll, sheet, note, noteText, size] = ['scroll', 'sheet', 'note', 'note-text', 'size'].map(byId) as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
];
const button = (what: string): HTMLButtonElement =>
  document.querySelector(`button[data-do="${what}"]`) as HTMLButtonElement;

const before = keptByPage(editor.getState());
let keep = before?.keep ?? '';
let chosen: Size = before?.size ?? 'fit';
/** Where it was scrolled to, until there is a picture to scroll. */
let scrolled = before && { left: before.left, top: before.top };
let picture: SVGSVGElement | undefined;
let number = 0;
let room: Width = widthFor(scroll.clientWidth, 'wide');
let cursor: { readonly version: Version; readonly offset: number | null } = { version: 'new', offset: null };
let lit: SVGGElement | undefined;
/** What had the keyboard when the picture under it was replaced, while somebody typed elsewhere. */
let held: Held | undefined;

const tell = (message: FromPage): void => editor.postMessage(message);

addEventListener('message', ({ data }) => {
  const told = toPage(data);
  if (told) hear(told);
});

function hear(told: ToPage): void {
  if (told.type === 'picture') show(told.picture, told.svg);
  else if (told.type === 'head') showHead(told);
  else {
    cursor = told;
    follow();
  }
}

// ------------------------------------------------------------------------------------------------------ the picture

function show(id: number, svg: string | null): void {
  const next = svg === null ? undefined : readPicture(svg);
  const refused = svg !== null && !next;
  if (!refused) {
    number = id;
    replace(next);
  }
  const spots = picture ? spotsIn(picture) : [];
  const chairs = spots.filter((spot) => spot.classList.contains('icb-chair'));
  tell({ type: 'shown', picture: id, chairs: chairs.length, empty: chairs.filter(isEmptyChair).length, refused });
}

/** Where somebody has scrolled to, and what has the keyboard, stays. */
function replace(next: SVGSVGElement | undefined): void {
  const at = scrolled ?? { left: scroll.scrollLeft, top: scroll.scrollTop };
  held = (picture && heldIn(picture, document.activeElement)) ?? held;
  picture = next;
  sheet.replaceChildren(...(next ? [next] : []));
  if (!next) return;
  scrolled = undefined;
  resize();
  scroll.scrollTo(at);
  giveBack();
  follow(false);
}

/** Whoever types in the text keeps the keyboard, and finds the chair again when they come back. */
function giveBack(): void {
  if (!held || !picture || !document.hasFocus()) return;
  const active = document.activeElement;
  if (active === null || active === document.body) foundIn(picture, held)?.focus({ preventScroll: true });
  held = undefined;
}

addEventListener('focus', giveBack);

/** Lights up where the cursor is; only where the cursor has moved, that comes into view. */
function follow(moves = true): void {
  if (!picture) return;
  const found = light(picture, cursor.version, cursor.offset);
  if (found && moves && nameIn(found) !== nameIn(lit)) found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  lit = found;
}

const nameIn = (spot: Element | undefined): string | null | undefined => spot?.getAttribute('aria-label');

function press(target: EventTarget | null): boolean {
  const spot = target instanceof Element ? target.closest('.icb-spot[role="button"]') : null;
  const asked = spot && askedBy(spot, number);
  if (asked) tell(asked);
  return asked !== null && asked !== undefined;
}

sheet.addEventListener('click', ({ target }) => press(target));
sheet.addEventListener('keydown', (event) => {
  if ((event.key === 'Enter' || event.key === ' ') && press(event.target)) event.preventDefault();
});

// -------------------------------------------------------------------------------------------------- size and scroll

function ownWidth(): number {
  return picture?.viewBox.baseVal.width || 1;
}

/** The room within the margins. */
function roomWidth(): number {
  const { paddingLeft, paddingRight } = getComputedStyle(scroll);
  return scroll.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

function resize(): void {
  if (!picture) return;
  const times = timesOf(chosen, ownWidth(), roomWidth());
  picture.style.width = `${ownWidth() * times}px`;
  picture.style.height = 'auto';
  size.textContent = `${Math.round(times * 100)}%`;
}

/** What is in the middle of the window, or under the mouse, stays there. */
function choose(next: Size, x = scroll.clientWidth / 2, y = scroll.clientHeight / 2): void {
  const from = timesOf(chosen, ownWidth(), roomWidth());
  const { scrollLeft, scrollTop } = scroll;
  chosen = next;
  resize();
  const by = timesOf(chosen, ownWidth(), roomWidth()) / from;
  scroll.scrollTo({ left: (scrollLeft + x) * by - x, top: (scrollTop + y) * by - y });
  remember();
}

function larger(by: 'larger' | 'smaller', x?: number, y?: number): void {
  choose(resized(timesOf(chosen, ownWidth(), roomWidth()), by), x, y);
}

const keys: Readonly<Record<string, () => void>> = {
  '+': () => larger('larger'),
  '=': () => larger('larger'),
  '-': () => larger('smaller'),
  '0': () => choose('fit'),
};

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || !Object.hasOwn(keys, key)) return;
  event.preventDefault();
  keys[key]?.();
});
scroll.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { left, top } = scroll.getBoundingClientRect();
    larger(event.deltaY < 0 ? 'larger' : 'smaller', event.clientX - left, event.clientY - top);
  },
  { passive: false },
);
scroll.addEventListener('scroll', remember, { passive: true });
new ResizeObserver(() => {
  resize();
  const now = widthFor(scroll.clientWidth, room);
  if (now !== room && scroll.clientWidth > 0) {
    room = now;
    tell({ type: 'width', width: room });
  }
}).observe(scroll);

let remembering: ReturnType<typeof setTimeout> | undefined;
function remember(): void {
  clearTimeout(remembering);
  remembering = setTimeout(rememberNow, 100);
}
function rememberNow(): void {
  const { left, top } = scrolled ?? { left: scroll.scrollLeft, top: scroll.scrollTop };
  editor.setState({ keep, size: chosen, left, top });
}

// --------------------------------------------------------------------------------------------------- what stands above

function showHead(head: ToPage & { readonly type: 'head' }): void {
  for (const each of document.querySelectorAll('[data-view]'))
    each.setAttribute('aria-pressed', String(each.getAttribute('data-view') === head.view));
  button('pin').setAttribute('aria-pressed', String(head.pinned));
  byId('name').textContent = head.other === null ? `Picture of ${head.name}` : `${head.name} and ${head.other}`;
  // (Said again, a screen reader would read it again.)
  if (noteText.textContent !== (head.note ?? '')) noteText.textContent = head.note ?? '';
  note.hidden = false;
  note.classList.toggle('unseen', head.note === null);
  button('note').hidden = !head.place;
  keep = head.keep;
  rememberNow();
}

const does: Readonly<Record<string, () => void>> = {
  larger: () => larger('larger'),
  smaller: () => larger('smaller'),
  fit: () => choose('fit'),
  pin: () => tell({ type: 'pin', pinned: button('pin').getAttribute('aria-pressed') !== 'true' }),
  copy: () => tell({ type: 'copy' }),
  export: () => tell({ type: 'export' }),
  note: () => tell({ type: 'note' }),
};

for (const [what, act] of Object.entries(does)) button(what).addEventListener('click', act);
for (const view of ['board', 'governance', 'compare'] as const)
  document.querySelector(`[data-view="${view}"]`)?.addEventListener('click', () => tell({ type: 'view', view }));

tell({ type: 'ready', width: room });
