/** Blocks and lines of a draft, each with the passage that says it, in the order in which they are to stand. */

import type { Draft } from '../draft/draft.ts';
import { laidOut, type Noted } from '../draft/draft.ts';
import type { Source } from '../understanding/found.ts';

export interface Node {
  readonly head: string;
  readonly source: Source | undefined;
  readonly lines: (Line | Node)[];
}

export interface Line {
  readonly text: string;
  readonly source: Source | undefined;
}

export function node(head: string, source?: Source): Node {
  return { head, source, lines: [] };
}

export function isEmpty({ lines }: Node): boolean {
  return lines.length === 0;
}

export function printed(before: string, ...roots: readonly Node[]): Draft {
  const notes: Noted[] = [];
  const lines: string[] = [before];
  const note = (says: string, source: Source | undefined): string => {
    if (!source || source.quote === '') return '';
    notes.push({ says, sure: 'certain', quote: source.quote, place: source.place });
    return ` //#${notes.length - 1}#`;
  };
  const visit = (each: Line | Node): void => {
    if ('text' in each) {
      // A note ends its line: a text over several lines has none within it.
      lines.push(each.text.includes('\n') ? each.text : `${each.text}${note(each.text, each.source)}`);
      return;
    }
    if (each.head === '') {
      each.lines.forEach(visit);
      return;
    }
    lines.push(`${each.head} {${note(each.head, each.source)}`);
    each.lines.forEach(visit);
    lines.push('}');
  };
  roots.forEach(visit);
  return laidOut(lines.join('\n'), notes);
}
