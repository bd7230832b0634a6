/** What a preview is about, and how that is kept while the window is closed. */
import { type View, views } from './messages.ts';

export interface Subject {
  /** The address of the file, as the editor writes it. */
  readonly uri: string;
  readonly view: View;
  /** The file that it is compared with: as it was before. Only in the view `compare`, and there always. */
  readonly other: string | undefined;
}

export interface Kept {
  readonly subject: Subject;
  /** Whether it stays with its file, whatever is in the editor. */
  readonly pinned: boolean;
  /** Whether the picture and the document stand beside one another. */
  readonly beside: boolean;
}

export function keep({ subject: { uri, view, other }, pinned, beside }: Kept): string {
  return JSON.stringify({ uri, view, ...(other !== undefined && { other }), pinned, beside });
}

/** `undefined` for what no preview has kept. */
export function kept(text: unknown): Kept | undefined {
  const said = parsed(text);
  if (!said) return undefined;
  const { uri, view, other, pinned, beside = false } = said;
  if (
    !isAddress(uri) ||
    !views.some((each) => each === view) ||
    typeof pinned !== 'boolean' ||
    typeof beside !== 'boolean'
  )
    return undefined;
  if (view === 'compare' ? !isAddress(other) : other !== undefined) return undefined;
  return { subject: { uri, view: view as View, other: other as string | undefined }, pinned, beside };
}

/** What the picture of a preview is about; `undefined` where it shows none. */
export function pictureIn({ subject, beside }: Pick<Kept, 'subject' | 'beside'>): Subject | undefined {
  if (subject.view !== 'document') return subject;
  return beside ? { uri: subject.uri, view: 'board', other: undefined } : undefined;
}

/** What its document is about; `undefined` where it shows none. Of two files that are compared, it is that of the newer. */
export function documentIn({ subject, beside }: Pick<Kept, 'subject' | 'beside'>): Subject | undefined {
  if (subject.view !== 'document' && !beside) return undefined;
  return { uri: subject.uri, view: 'document', other: undefined };
}

export function isSame(one: Subject, other: Subject): boolean {
  return one.uri === other.uri && one.view === other.view && one.other === other.other;
}

/**
 * What a preview that is not pinned shows when another file comes into the editor; the same where that changes nothing.
 * Whoever compares two files goes to and fro between them.
 */
export function following(subject: Subject, uri: string): Subject {
  if (uri === subject.uri || uri === subject.other) return subject;
  return { uri, view: subject.view === 'compare' ? 'board' : subject.view, other: undefined };
}

/** The name of a file, from its address. */
export function fileName(uri: string): string {
  const last = uri.slice(Math.max(uri.lastIndexOf('/'), uri.indexOf(':')) + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** What stands above a preview. */
export function titleOf({ subject: { uri, view, other }, pinned, beside }: Kept): string {
  const name = fileName(uri);
  const title = {
    board: `Board of ${name}`,
    governance: `Governance of ${name}`,
    compare: `${name} compared with ${fileName(other ?? '')}`,
    document: `Document of ${name}`,
  }[view];
  const also = beside ? (view === 'document' ? ', with the board' : ', with the document') : '';
  return `${title}${also}${pinned ? ' (pinned)' : ''}`;
}

function parsed(text: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? (said as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value);
}
