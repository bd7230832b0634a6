/** What a workspace asks of the judging: the file `icb.config.json`, read as data, with its faults at their places. */
import { nearest, type Severity, type Span } from '@icb/language';
import { type Node, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { PackProblem } from './words-of-rules.ts';

export interface Settings {
  /** Files of rules beside those that are built in, by their paths from the settings. */
  readonly packFiles: readonly { readonly path: string; readonly span: Span }[];
  /** Packs that are switched on or off, by name. */
  readonly use: readonly Setting<boolean>[];
  /** How serious the findings of a rule are, by its id; `off` for a rule that is not to judge. */
  readonly severities: readonly Setting<Severity | 'off'>[];
  /** What options of packs say, by `pack/option`. */
  readonly options: readonly Setting<string>[];
  /** The day by whose law to judge, `YYYY-MM-DD`. */
  readonly asAt: string | undefined;
}

export interface Setting<T> {
  readonly name: string;
  readonly value: T;
  /** Where its name stands. */
  readonly span: Span;
}

export const noSettings: Settings = { packFiles: [], use: [], severities: [], options: [], asAt: undefined };

const fields = ['$schema', 'packs', 'use', 'severities', 'options', 'asAt'] as const;
const levels: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads the text of the file. What is wrong with it is left out of the settings. Comments are allowed. */
export function readSettings(text: string): { settings: Settings; problems: readonly PackProblem[] } {
  const reader = new SettingsReader(text);
  return { settings: reader.read(), problems: reader.problems };
}

class SettingsReader {
  readonly problems: PackProblem[] = [];
  private readonly text: string;

  constructor(text: string) {
    // Some editors begin a file with a byte-order mark. (What follows keeps its place.)
    this.text = text.replace(/^\uFEFF/, ' ');
  }

  read(): Settings {
    const root = this.tree();
    if (!root) return noSettings;
    const known: readonly string[] = fields;
    const values = new Map<string, Node>();
    for (const { name, span, value } of this.members(root)) {
      if (known.includes(name)) values.set(name, value);
      else this.fail(span, `There is no setting \`${name}\`.`, nearest(name, known));
    }
    return {
      packFiles: this.packFiles(values.get('packs')),
      use: this.each(values.get('use'), 'use', (value) => this.flag(value)),
      severities: this.each(values.get('severities'), 'severities', (value) => this.level(value)),
      options: this.each(values.get('options'), 'options', (value) => this.option(value)),
      asAt: this.day(values.get('asAt')),
    };
  }

  private tree(): Node | undefined {
    const errors: { error: number; offset: number; length: number }[] = [];
    const root = parseTree(this.text, errors, { allowTrailingComma: true });
    for (const { error, offset, length } of errors) {
      const what = printParseErrorCode(error)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase();
      this.fail({ offset, end: offset + length }, `This is not JSON as it should be: ${what}.`);
    }
    if (root && root.type !== 'object') this.fail(spanOf(root), 'The settings are an object: `{ "packs": [] }`.');
    return root?.type === 'object' ? root : undefined;
  }

  private fail(at: Span, message: string, meant?: string): undefined {
    // (Of a comment that is not closed, the library counts one character more than there is.)
    const span = { offset: at.offset, end: Math.min(at.end, this.text.length) };
    this.problems.push(
      meant === undefined ? { span, message } : { span, message: `${message} Did you mean \`${meant}\`?`, meant },
    );
    return undefined;
  }

  private members(node: Node): { name: string; span: Span; value: Node }[] {
    return (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
      name && value ? [{ name: String(name.value), span: spanOf(name), value }] : [],
    );
  }

  private packFiles(node: Node | undefined): Settings['packFiles'] {
    if (!node) return [];
    if (node.type !== 'array')
      return this.fail(spanOf(node), '`packs` is a list of paths: `["rules/ours.icbrules"]`.') ?? [];
    return (node.children ?? []).flatMap((each) => {
      if (typeof each.value === 'string') return [{ path: each.value, span: spanOf(each) }];
      this.fail(spanOf(each), 'The path of a file of rules is expected here, in quotes.');
      return [];
    });
  }

  private each<T>(node: Node | undefined, name: string, read: (value: Node) => T | undefined): Setting<T>[] {
    if (!node) return [];
    if (node.type !== 'object')
      return this.fail(spanOf(node), `\`${name}\` is an object: a name, and what is set.`) ?? [];
    return this.members(node).flatMap(({ name: of, span, value }) => {
      const found = read(value);
      return found === undefined ? [] : [{ name: of, value: found, span }];
    });
  }

  private flag(node: Node): boolean | undefined {
    if (typeof node.value === 'boolean') return node.value;
    return this.fail(spanOf(node), 'A pack is switched on by `true` and off by `false`.');
  }

  private level(node: Node): Severity | 'off' | undefined {
    if (levels.includes(node.value)) return node.value;
    return this.fail(
      spanOf(node),
      `How serious it is: one of ${levels.join(', ')}.`,
      nearest(String(node.value), levels),
    );
  }

  private option(node: Node): string | undefined {
    if (typeof node.value === 'number' || typeof node.value === 'string') return String(node.value);
    return this.fail(spanOf(node), 'A number is expected here, or a share in quotes: `"30%"`.');
  }

  private day(node: Node | undefined): string | undefined {
    if (!node) return undefined;
    if (typeof node.value === 'string' && isDay(node.value)) return node.value;
    return this.fail(spanOf(node), 'A day is expected here: year, month, day, as in "2026-04-01".');
  }
}

function spanOf({ offset, length }: Node): Span {
  return { offset, end: offset + length };
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
