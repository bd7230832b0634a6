/** The blocks that are open while the words of a text are walked, and what has come of the words so far. */
import type { BlockContent, Blocks, Statement } from './blocks.ts';
import { placeNames } from './place-names.ts';
import type { Scanned } from './scanner.ts';
import type { Problem, Reading, Unread, Word } from './words.ts';

export interface Frame {
  readonly content: BlockContent | undefined;
  readonly path: readonly string[];
  /** Where the line that opened the block begins, to tell by its indentation what closes it. */
  readonly column: number;
  /** What opened it, for messages. */
  readonly opener: { readonly name: string; readonly line: number };
  /** The provision being read. */
  statement?: Statement | undefined;
  statementName: string;
  statementLine: number;
  statementColumn: number;
  opened: boolean;
  /** Whether the current provision is left out. */
  dropping?: Scanned | undefined;
}

/** Keeps the stack of open blocks, the innermost last, with the provision that is being read in each. */
export class OpenBlocks {
  protected readonly tokens: readonly Scanned[];
  protected readonly words: Word[] = [];
  protected readonly problems: Problem[] = [];
  protected readonly unread: Unread[] = [];
  protected readonly frames: Frame[];
  /** Braces still to come: opening less closing. */
  protected ahead = 0;
  protected previous: Scanned | undefined;
  /** How many blocks are open inside of the deepest that is followed. */
  protected beyond = 0;
  /** How many open blocks are in a provision that is left out. */
  protected dropped = 0;

  protected readonly blocks: Blocks;
  protected readonly keywords: ReadonlySet<string>;

  protected readonly mark: number;
  /** How far in the line stands that is being read. */
  protected indent = 0;

  constructor(scanned: readonly Scanned[], blocks: Blocks, keywords: ReadonlySet<string>, begin: number) {
    this.mark = begin;
    this.blocks = blocks;
    this.keywords = keywords;
    this.tokens = scanned.filter((token) => token.kind !== 'comment');
    this.frames = [this.frame(blocks.root, -1, { name: 'file', line: 0 })];
    for (const token of this.tokens) this.ahead += token.image === '{' ? 1 : token.image === '}' ? -1 : 0;
  }

  protected columnOf({ line, column }: Scanned): number {
    return line === 0 ? column - this.mark : column;
  }

  protected get here(): Frame {
    return this.frames[this.frames.length - 1] as Frame;
  }

  protected frame(content: BlockContent | undefined, column: number, opener: Frame['opener']): Frame {
    const path = [...(this.frames?.at(-1)?.path ?? []), ...(content ? [content.name] : [])];
    return { content, path, column, opener, statementName: '', statementLine: 0, statementColumn: 0, opened: false };
  }

  protected isKeyword(token: Scanned): boolean {
    return this.keywords.has(token.image);
  }

  /** Whether a line of this block may open with the word. */
  protected fits(token: Scanned, content: BlockContent): boolean {
    if (token.kind === 'string' || token.kind === 'block') return content.texts;
    if (token.kind !== 'word') return false;
    if (this.isKeyword(token)) return content.statements.has(token.image);
    return content.lead !== undefined;
  }

  protected nameOf(frame: Frame): string {
    return frame.opener.name ? `\`${frame.opener.name}\`` : 'the block';
  }

  /** Where we are, in the reader's words: “in `board`”, “at the top of a file”. */
  protected place(): string {
    if (this.frames.length === 1) return 'at the top of a file';
    return this.here.opener.name ? `in \`${this.here.opener.name}\`` : 'here';
  }

  protected suggestions(): string {
    const { content } = this.here;
    const words = [...(content?.statements.keys() ?? [])].slice(0, 6).map((word) => `\`${word}\``);
    if (words.length > 0) return ` Lines here open with words such as ${words.join(', ')}.`;
    return content?.texts ? ' Lines here are texts in quotes.' : '';
  }

  protected blocksThatKnow(word: string): string {
    const owner = this.blocks.all.find((content) => content.statements.has(word));
    return owner ? ` (it belongs ${placeNames[owner.name] ?? 'elsewhere'})` : '';
  }

  protected drop(frame: Frame, token: Scanned): void {
    frame.dropping = token;
    this.dropped += 1;
  }

  /** Whether a block that has just ended belongs to what is left out: its braces then do too. */
  protected leftOut(closed: Frame): boolean {
    return this.dropped > 0 || closed.content === undefined;
  }

  protected endDropping(frame: Frame, end: number): void {
    if (!frame.dropping) return;
    const last = Math.max(frame.dropping.end, this.previous?.end ?? end);
    this.unread.push({ offset: frame.dropping.offset, end: last, within: frame.path, word: frame.dropping.image });
    frame.dropping = undefined;
    this.dropped -= 1;
  }

  protected checkClosed(token: Scanned): void {
    if (token.straight !== undefined && token.closed) {
      const { straight: newText } = token;
      this.problem('unclosed-text', token, 'A text stands in straight quotes: `"…"`.', {
        title: 'Make the quotes straight',
        newText,
      });
      return;
    }
    if (token.closed) return;
    const [what, mark] =
      token.kind === 'block'
        ? ['This text', /^"+/.exec(token.image)?.[0] ?? '"""']
        : token.kind === 'string'
          ? ['This text', '"']
          : ['This placeholder', ']'];
    // Where it should have ended, nobody knows: what stands in it may be other lines.
    if (token.kind !== 'placeholder')
      this.unread.push({ offset: token.offset, end: token.end, within: this.here.path, word: mark });
    this.problems.push({
      code: 'unclosed-text',
      message: `${what} is not closed: \`${mark}\` is missing at its end.`,
      offset: token.kind === 'block' ? token.offset : Math.max(token.offset, token.end - 1),
      end: token.kind === 'block' ? token.offset + mark.length : token.end,
      fix: {
        title: `Add \`${mark}\``,
        offset: token.end,
        end: token.end,
        newText: token.kind === 'block' ? `\n${' '.repeat(this.here.statementColumn)}${mark}` : mark,
      },
    });
  }

  protected push(token: Scanned, reading: Reading, keyword?: string, starts = false): void {
    if (starts) this.checkClosed(token);
    const { kind, image, offset, end, line, column, endLine, endColumn, first, closed, straight } = token;
    const within = starts ? this.here.path : undefined;
    // (Written out, so that all are of one shape: there are thousands of them.)
    this.words.push({
      kind,
      image,
      offset,
      end,
      line,
      column,
      endLine,
      endColumn,
      first,
      closed,
      straight,
      reading,
      keyword,
      starts,
      within,
    });
  }

  protected virtual(brace: '{' | '}', before: Scanned | undefined): void {
    const at = this.previous ?? before;
    if (at) this.words.push({ ...this.nothingAfter(at), image: brace, reading: 'keyword', keyword: brace });
  }

  protected lineEnd(): void {
    if (this.previous) this.words.push({ ...this.nothingAfter(this.previous), kind: 'end', reading: 'literal' });
  }

  /** A word that stands for no character. */
  protected nothingAfter(at: Scanned): Word {
    return {
      kind: 'punctuation',
      image: '',
      offset: at.end,
      end: at.end,
      line: at.endLine,
      column: at.endColumn,
      endLine: at.endLine,
      endColumn: at.endColumn,
      first: false,
      closed: true,
      straight: undefined,
      reading: 'keyword',
      keyword: undefined,
      starts: false,
      within: undefined,
    };
  }

  protected problem(
    code: Problem['code'],
    token: Scanned,
    message: string,
    fix?: { readonly title: string; readonly newText: string },
  ): void {
    this.problems.push({
      code,
      message,
      offset: token.offset,
      end: token.end,
      ...(fix && { fix: { ...fix, offset: token.offset, end: token.end } }),
    });
  }
}

export function clip(text: string): string {
  const image = text.split(/[\r\n]/, 1)[0] as string;
  return image.length > 40 ? `${image.slice(0, 40)}…` : image;
}
