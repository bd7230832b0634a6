/** What an editor and the server say to each other, written down so that a person can read it. */
import type { Position } from 'vscode-languageserver';
import type { Editor } from '../editor.ts';

export interface Conversation {
  readonly editor: Editor;
  /** Asks about a file, at some words of it if any are named, and writes down the question and the answer. */
  ask<T>(method: string, about: Asked, shown?: (answer: T) => unknown): Promise<T>;
  /** Writes down what an edit leads to: the findings of a file, or those of them that are named. */
  findings(name: string, code?: string): Promise<void>;
  /** A sentence between. */
  say(sentence: string): void;
}

export interface Asked {
  readonly file?: string;
  /** The words at which the cursor stands, and how many letters further. */
  readonly at?: string;
  readonly further?: number;
  readonly params?: object;
  /** Asked, but not written down as it is. */
  readonly hidden?: object;
}

/** A conversation with an editor, and the lines that were written down. */
export function conversation(editor: Editor): { with: Conversation; lines: string[] } {
  const lines: string[] = [];
  const write = (mark: string, words: string, value?: unknown): void => {
    const written =
      value === undefined ? '' : json(value).replaceAll(encodeURI(`file://${editor.folder}`), 'file:///boards');
    lines.push(
      ...[mark, words, written]
        .filter((each) => each !== '')
        .join(' ')
        .split('\n'),
    );
  };
  const positioned = ({ file, at, further = 0 }: Asked): { position?: Position } =>
    file !== undefined && at !== undefined ? { position: editor.at(file, at, further) } : {};
  return {
    lines,
    with: {
      editor,
      say: (sentence) => void lines.push(`# ${sentence}`),
      async ask(method, asked, shown = (answer) => answer) {
        const { file, at, params = {}, hidden = {} } = asked;
        const { position } = positioned(asked);
        const where = [file, position && `line ${position.line + 1}, at “${at?.trim()}”`].filter(Boolean).join(', ');
        write(
          '→',
          `${method}${where === '' ? '' : ` (${where})`}`,
          Object.keys(params).length > 0 ? params : undefined,
        );
        const answer = await editor.request<never>(method, {
          ...(file !== undefined && { textDocument: { uri: editor.uri(file) } }),
          ...(position && { position }),
          ...params,
          ...hidden,
        });
        write('←', '', shown(answer) ?? null);
        return answer;
      },
      async findings(name, code) {
        const all = await editor.diagnostics(name);
        const wanted = all.filter((each) => code === undefined || each.code === code);
        write('←', `textDocument/publishDiagnostics (${name})`, wanted.length === 0 ? [] : wanted);
        if (wanted.length < all.length && wanted.length > 0) lines.push(`  … and ${all.length - wanted.length} more`);
      },
    },
  };
}

const WIDTH = 110;

/** JSON as a person would lay it out: on one line what fits there, a place as `line:column`. */
export function json(value: unknown, indent = ''): string {
  const flat = flatly(value);
  if (flat.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((each) => `${inner}${json(each, inner)}`)
    : Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([key, each]) => `${inner}${JSON.stringify(key)}: ${json(each, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}

function flatly(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(flatly).join(', ')}]`;
  const { line, character, start, end } = value as Record<string, unknown>;
  if (typeof line === 'number' && typeof character === 'number') return `${line}:${character}`;
  if (start && end && Object.keys(value).length === 2) return `${flatly(start)}–${flatly(end)}`;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{ ${entries.map(([key, each]) => `${JSON.stringify(key)}: ${flatly(each)}`).join(', ')} }`;
}

/** The first of a long list, and how many more there are. */
export function first<T>(list: readonly T[], count: number): unknown[] {
  return list.length <= count ? [...list] : [...list.slice(0, count), `… ${list.length - count} more`];
}
