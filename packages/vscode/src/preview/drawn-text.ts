/** The text that a picture was drawn of, as far as one needs to find its places in the text as it is now. */
import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import { back, type Change, forward, inOrder } from './drift.ts';

export interface DrawnText {
  /** A picture of this version has come. */
  drawn(version: number | null): void;
  /** The text has changed. */
  changed(event: TextDocumentChangeEvent): void;
  /** An offset of the text that was drawn, in the text as it is now. */
  inText(offset: number, document: TextDocument): number;
  /** An offset of the text as it is now, in the text that was drawn. */
  inPicture(offset: number): number;
}

export function createDrawnText(): DrawnText {
  let since: readonly { readonly version: number; readonly changes: readonly Change[] }[] = [];
  const all = (): Change[] => since.flatMap(({ changes }) => changes);
  return {
    drawn(version) {
      since = version === null ? [] : since.filter((each) => each.version > version);
    },
    changed({ document: { version }, contentChanges }) {
      const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        offset: rangeOffset,
        removed: rangeLength,
        added: text.length,
      }));
      since = [...since, { version, changes: inOrder(changes) }];
    },
    inText: (offset, document) => Math.min(forward(offset, all()), document.getText().length),
    inPicture: (offset) => back(offset, all()),
  };
}
