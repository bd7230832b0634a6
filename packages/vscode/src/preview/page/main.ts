/** The page of a preview: shows the picture and the document that it is told, and tells what somebody does with them. */
import { type FromPage, type ToPage, toPage, type View, type Width } from '../messages.ts';
import { createDocumentPane } from './document-pane.ts';
import { keptByPage } from './kept.ts';
import { createPicturePane } from './picture-pane.ts';
import { widthFor } from './size.ts';

interface Editor {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: object): void;
}
declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const button = (what: string): HTMLButtonElement =>
  document.querySelector(`button[data-do="${what}"]`) as HTMLButtonElement;
const tell = (message: FromPage): void => editor.postMessage(message);

const before = keptByPage(editor.getState());
let keep = before?.keep ?? '';
const ends = { tell, changed: remember };
const picture = createPicturePane({
  ...ends,
  scroll: byId('scroll'),
  sheet: byId('sheet'),
  size: before?.size ?? 'fit',
  at: before,
});
const written = createDocumentPane({
  ...ends,
  scroll: byId('document'),
  sheet: byId('text'),
  title: byId('title'),
  times: before?.letters ?? 1,
  down: before?.down,
});

addEventListener('message', ({ data }) => {
  const told = toPage(data);
  if (told) hear(told);
});

function hear(told: ToPage): void {
  switch (told.type) {
    case 'head':
      showHead(told);
      break;
    case 'picture':
      picture.show(told.picture, told.svg);
      showSize();
      break;
    case 'cursor':
      picture.cursorAt(told.version, told.offset);
      break;
    case 'document':
      written.show(told.document, told.html, told.title);
      break;
    case 'mark':
      written.mark(told.offset, told.follows);
      break;
    case 'scroll':
      written.scrollTo(told.offset);
  }
}

// ------------------------------------------------------------------------------------------------------------- sizes

/** Of which of the two the size is told and changed, where both are to be seen: of that in which somebody was last. */
let pointed: 'picture' | 'document' = 'picture';
for (const [what, pane] of [
  ['picture', 'scroll'],
  ['document', 'document'],
] as const)
  for (const event of ['pointerdown', 'focusin'])
    byId(pane).addEventListener(event, () => {
      pointed = what;
      showSize();
    });

function sized(): typeof pointed {
  if (byId('document').hidden) return 'picture';
  return byId('scroll').hidden ? 'document' : pointed;
}

function resize(by: 'larger' | 'smaller' | 'fit', x?: number, y?: number): void {
  if (sized() === 'picture') picture.resize(by, x, y);
  else written.resize(by);
  showSize();
  remember();
}

function showSize(): void {
  byId('size').textContent = `${Math.round((sized() === 'picture' ? picture : written).times * 100)}%`;
}

const keys: Readonly<Record<string, () => void>> = {
  '+': () => resize('larger'),
  '=': () => resize('larger'),
  '-': () => resize('smaller'),
  '0': () => resize('fit'),
};

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || !Object.hasOwn(keys, key)) return;
  event.preventDefault();
  keys[key]?.();
});
for (const [what, pane] of [
  ['picture', byId('scroll')],
  ['document', byId('document')],
] as const)
  pane.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = pane.getBoundingClientRect();
      pointed = what;
      resize(event.deltaY < 0 ? 'larger' : 'smaller', event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );

let room: Width = widthFor(byId('scroll').clientWidth, 'wide');
new ResizeObserver(() => {
  picture.laidOut();
  showSize();
  const now = widthFor(byId('scroll').clientWidth, room);
  if (now !== room && byId('scroll').clientWidth > 0) {
    room = now;
    tell({ type: 'width', width: room });
  }
}).observe(byId('scroll'));
new ResizeObserver(() => {
  if (byId('document').clientWidth > 0) written.laidOut();
}).observe(byId('document'));

let remembering: ReturnType<typeof setTimeout> | undefined;
function remember(): void {
  clearTimeout(remembering);
  remembering = setTimeout(rememberNow, 100);
}
function rememberNow(): void {
  const { left, top } = picture.at;
  editor.setState({ keep, size: picture.size, left, top, letters: written.times, down: written.down });
}

// --------------------------------------------------------------------------------------------------- what stands above

function showHead(head: ToPage & { readonly type: 'head' }): void {
  for (const each of document.querySelectorAll('[data-view]'))
    each.setAttribute('aria-pressed', String(each.getAttribute('data-view') === head.view));
  button('beside').setAttribute('aria-pressed', String(head.beside));
  button('pin').setAttribute('aria-pressed', String(head.pinned));
  showPanes(head);
  byId('name').textContent = head.other === null ? `${kindOf(head)} of ${head.name}` : `${head.name} and ${head.other}`;
  // (Said again, a screen reader would read it again.)
  const note = byId('note-text');
  if (note.textContent !== (head.note ?? '')) note.textContent = head.note ?? '';
  byId('note').hidden = false;
  byId('note').classList.toggle('unseen', head.note === null);
  button('note').hidden = !head.place;
  keep = head.keep;
  rememberNow();
}

function showPanes({ view, beside }: { readonly view: View; readonly beside: boolean }): void {
  byId('scroll').hidden = view === 'document' && !beside;
  byId('document').hidden = view !== 'document' && !beside;
  byId('panes').classList.toggle('both', beside);
  const [copied, as] = view === 'document' ? ['document', 'Markdown'] : ['picture', 'SVG'];
  button('copy').textContent = `Copy ${as}`;
  button('copy').title = `Copy the ${copied} as ${as}`;
  button('export').title = `Write the ${copied} into a file`;
  showSize();
}

function kindOf({ view, beside }: { readonly view: View; readonly beside: boolean }): string {
  if (beside) return 'Picture and document';
  return view === 'document' ? 'Document' : 'Picture';
}

const does: Readonly<Record<string, () => void>> = {
  larger: () => resize('larger'),
  smaller: () => resize('smaller'),
  fit: () => resize('fit'),
  beside: () => tell({ type: 'beside', beside: button('beside').getAttribute('aria-pressed') !== 'true' }),
  pin: () => tell({ type: 'pin', pinned: button('pin').getAttribute('aria-pressed') !== 'true' }),
  copy: () => tell({ type: 'copy' }),
  export: () => tell({ type: 'export' }),
  note: () => tell({ type: 'note' }),
};

for (const [what, act] of Object.entries(does)) button(what).addEventListener('click', act);
for (const view of ['board', 'governance', 'compare', 'document'] as const)
  document.querySelector(`[data-view="${view}"]`)?.addEventListener('click', () => tell({ type: 'view', view }));

tell({ type: 'ready', width: room });
