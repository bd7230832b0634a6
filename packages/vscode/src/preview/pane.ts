/** One half of a preview, its picture or its document: asked of the server after each change, and the last of it that was whole. */
import { CancellationTokenSource } from 'vscode';
import { createDrawnText, type DrawnText } from './drawn-text.ts';
import type { Note } from './note.ts';
import { isSame, type Subject } from './subject.ts';
import { type Answer, nextShown, type Shown } from './which-shown.ts';

/** What a pane needs of the preview that it is a part of. */
export interface Around {
  /** What is to be seen in it; `undefined` while nothing is. */
  wanted(): Subject | undefined;
  /** Whether the page can be told anything. */
  isReady(): boolean;
  /** Of the server; `null` where it does not know the file. */
  ask(of: Subject, token: CancellationTokenSource['token']): Promise<Answer | null>;
  /** A file that the server does not know is opened; what is wrong if it cannot be. */
  open(of: Subject): Promise<Note | undefined>;
  /** Tells the page what is to be seen now. */
  tell(number: number, shown: Shown): void;
  /** What is said of it, or where its places are, has changed. */
  told(): void;
}

export interface Pane {
  /** Of what the page was told last. */
  readonly number: number;
  readonly shown: Shown | undefined;
  /** What has to be said of it; `undefined` too while it is not to be seen. */
  readonly note: Note | undefined;
  readonly text: DrawnText;
  /** It may have to look otherwise than before; `outdated`: what is asked for just now is of no use any more. */
  refresh(how?: { readonly outdated: boolean }): Promise<void>;
  /** Tells what it has to a page that has come back. */
  showAgain(): void;
  /** The page has shown what it was told, or refuses to. */
  seen(refused: boolean): void;
}

/** How long a page may take to show something before it is told the next, in milliseconds. */
const patience = 1_000;

export function createPane({ wanted, isReady, ask, open, tell, told }: Around): Pane {
  const text = createDrawnText();
  let shown: Shown | undefined;
  let note: Note | undefined;
  let number = 0;
  let whenShown: () => void = () => undefined;
  let asking: CancellationTokenSource | undefined;

  /** Returns when the page has shown it, or is slow. */
  const show = async (now: Shown): Promise<void> => {
    number += 1;
    const done = new Promise<void>((resolve) => {
      const slow = setTimeout(resolve, patience);
      whenShown = () => {
        clearTimeout(slow);
        resolve();
      };
    });
    tell(number, now);
    told();
    await done;
  };
  const draw = async (of: Subject): Promise<void> => {
    asking = new CancellationTokenSource();
    const answer = await ask(of, asking.token).finally(() => {
      asking?.dispose();
      asking = undefined;
    });
    const now = wanted();
    // (Then it is asked again, for what is wanted now.)
    if (!now || !isSame(of, now)) return;
    if (!answer) {
      note = await open(of);
      return told();
    }
    const next = nextShown(shown, of, answer);
    note = next.note;
    shown = next.shown;
    if (next.is !== 'older') text.drawn(answer.version);
    if (next.is === 'new') await show(next.shown);
    else told();
  };

  let drawing = false;
  let again = false;
  return {
    text,
    get number() {
      return number;
    },
    get shown() {
      return shown;
    },
    get note() {
      return wanted() && note;
    },
    async refresh({ outdated } = { outdated: false }) {
      again = true;
      if (outdated) asking?.cancel();
      if (drawing) return;
      drawing = true;
      for (let of = wanted(); again && of && isReady(); of = wanted()) {
        again = false;
        await draw(of).catch((error: unknown) => {
          // (What was taken back, because the text has changed, is asked for again.)
          if (again) return;
          note = {
            text: `It could not be had: ${error instanceof Error ? error.message : String(error)}`,
            place: undefined,
          };
          told();
        });
      }
      drawing = false;
    },
    showAgain() {
      const now = wanted();
      if (shown && now && isSame(shown.subject, now)) void show(shown);
      // (What is not to be seen now, the page is told when it is.)
      else shown = undefined;
    },
    seen(refused) {
      whenShown();
      if (!refused) return;
      note = { text: 'This holds what it should not, and is not shown.', place: undefined };
      told();
    },
  };
}
