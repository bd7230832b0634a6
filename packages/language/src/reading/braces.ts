/** Braces: those that stand there, those that are one too many, and those that are missing and are put in. */
import type { BlockContent } from './blocks.ts';
import { type Frame, OpenBlocks } from './open-blocks.ts';
import type { Scanned } from './scanner.ts';
import type { Word } from './words.ts';

/** Far more levels than any constitution has: beyond them braces are counted only. */
const DEEPEST = 50;

/** Opens and closes blocks. Where a brace is missing or one too many, the indentation tells which. */
export class Braces extends OpenBlocks {
  protected openBrace(token: Scanned): void {
    this.ahead -= 1;
    if (this.frames.length >= DEEPEST) {
      if (this.beyond === 0 && this.dropped === 0)
        this.problem('brace', token, 'Blocks are not nested as deeply as this.');
      this.beyond += 1;
      return;
    }
    const { here } = this;
    const inner = (content: BlockContent | undefined): Frame =>
      this.frame(content, here.statement ? here.statementColumn : this.indent, {
        name: here.statementName,
        line: here.statement ? here.statementLine : token.line,
      });
    const block = here.opened ? undefined : here.statement?.block;
    if (this.dropped > 0) {
      this.frames.push(inner(undefined));
    } else if (block) {
      this.push(token, 'keyword', '{');
      here.opened = true;
      this.frames.push(inner(this.blocks.get(block.content)));
    } else {
      this.problem(
        'brace',
        token,
        `A block cannot open here${here.statementName && `: \`${here.statementName}\` has none`}.`,
      );
      const frame = inner(undefined);
      this.frames.push(frame);
      this.drop(frame, token);
    }
  }

  protected closeBrace(token: Scanned, next: Scanned | undefined): void {
    if (this.beyond > 0) {
      this.beyond -= 1;
      this.ahead += 1;
      return;
    }
    if (this.opensUnfinished()) this.insertOpening(token);
    this.closeByIndentation(token);
    const surplus = this.isSurplus(token, next);
    this.ahead += 1;
    if (this.frames.length === 1) {
      this.problem('brace', token, 'This `}` closes nothing: there is one `}` too many before it.', {
        title: 'Remove this `}`',
        newText: '',
      });
      return;
    }
    if (surplus || this.closesTooEarly(next)) {
      this.problem('brace', token, `This \`}\` is one too many: ${this.nameOf(this.here)} goes on after it.`, {
        title: 'Remove this `}`',
        newText: '',
      });
      return;
    }
    const closed = this.frames.pop() as Frame;
    this.endDropping(closed, token.offset);
    if (this.leftOut(closed)) return;
    this.push(token, 'keyword', '}');
    this.here.opened = true;
  }

  /** Whether there are more closing braces than opening ones, and what follows belongs into the block still. */
  protected closesTooEarly(next: Scanned | undefined): boolean {
    if (this.frames.length !== 2 || !next || this.frames.length + this.ahead > 1) return false;
    const fits = this.here.content?.statements.has(next.image) || (this.here.content?.lead && !this.isKeyword(next));
    return !!fits && next.first && !this.blocks.root.statements.has(next.image);
  }

  /** Where there are more closing braces than opening ones: one at the end of a line, or where no open block began. */
  protected isSurplus(token: Scanned, next: Scanned | undefined): boolean {
    if (!this.lacksOpening) return false;
    if (token.first) return this.frames.every((frame) => frame.column !== this.columnOf(token));
    if (this.here.opener.line !== token.line) return true;
    return next?.first === true && this.columnOf(next) > this.here.column;
  }

  /** More braces will be closed than are open. */
  protected get lacksOpening(): boolean {
    return this.frames.length - 1 + this.beyond + this.ahead < 0;
  }

  /** More braces open than will be closed. */
  protected get lacksClosing(): boolean {
    return this.frames.length - 1 + this.beyond + this.ahead > 0;
  }

  /** A `}` whose indentation is that of an outer block closes that one: an inner one was left open. */
  protected closeByIndentation(token: Scanned): void {
    if (!token.first || !this.lacksClosing || this.frames.length < 3) return;
    if (this.here.column <= this.columnOf(token)) return;
    const outer = this.frames.findLastIndex((frame) => frame.column === this.columnOf(token));
    if (outer < 1) return;
    while (this.frames.length - 1 > outer && this.lacksClosing) this.insertClosing(token);
  }

  /** A line no further in than the head of its block, where a brace is missing anyway, belongs to an outer block. */
  protected closeByOutdent(token: Scanned): void {
    if (!token.first || !this.lacksClosing) return;
    const outer = this.frames.findLastIndex(
      (frame) => frame.column < this.columnOf(token) && frame.content && this.fits(token, frame.content),
    );
    if (outer < 0) return;
    while (this.frames.length - 1 > outer && this.here.column >= this.columnOf(token) && this.lacksClosing)
      this.insertClosing(token);
  }

  /** The line before should have opened a block and did not. */
  protected opensUnfinished(): boolean {
    const { here } = this;
    return !here.dropping && !!here.statement?.block?.mandatory && !here.opened;
  }

  protected insertOpening(before: Scanned): void {
    const { here } = this;
    const end = this.previous?.end ?? before.offset;
    this.problems.push({
      code: 'brace',
      message: `\`${here.statementName}\` needs its \`{\` here: what belongs to it stands between \`{\` and \`}\`.`,
      offset: this.previous?.offset ?? before.offset,
      end,
      fix: { title: 'Add `{`', offset: end, end, newText: ' {' },
    });
    if (this.words.at(-1)?.starts)
      this.unread.push({ ...this.placeOfStatement(), within: here.path, word: here.statementName });
    this.virtual('{', before);
    here.opened = true;
    const content = here.statement?.block && this.blocks.get(here.statement.block.content);
    this.frames.push(this.frame(content, here.statementColumn, { name: here.statementName, line: here.statementLine }));
  }

  /** The line that was to open a block: cut after its first word, its name is lost. */
  protected placeOfStatement(): { offset: number; end: number } {
    const head = this.words.at(-1) as Word;
    return { offset: head.offset, end: head.end };
  }

  protected insertClosing(before: Scanned): void {
    const closed = this.frames.pop() as Frame;
    this.endDropping(closed, before.offset);
    const at = this.previous?.end ?? before.offset;
    const line = closed.opener.line + 1;
    const indent = ' '.repeat(Math.max(0, closed.column));
    this.problems.push({
      code: 'brace',
      message: `${this.nameOf(closed)} (line ${line}) is not closed: its \`}\` is missing before this.`,
      offset: before.offset,
      end: before.end,
      fix: { title: `Close ${this.nameOf(closed)}`, offset: at, end: at, newText: `\n${indent}}` },
    });
    if (this.leftOut(closed)) return;
    this.virtual('}', before);
    this.here.opened = true;
  }

  protected endOfFile(): void {
    const last = this.tokens[this.tokens.length - 1];
    if (!last) return;
    if (this.opensUnfinished()) this.insertOpening(last);
    const open = this.frames.slice(1).reverse();
    for (const frame of open) {
      this.frames.pop();
      this.endDropping(frame, last.end);
      if (!this.leftOut(frame)) this.virtual('}', undefined);
    }
    if (open.length > 0) this.notClosedAtEnd(open, last);
    this.endDropping(this.here, last.end);
  }

  protected notClosedAtEnd(open: readonly Frame[], last: Scanned): void {
    const names = open.slice(0, 5).map((frame) => `${this.nameOf(frame)} (line ${frame.opener.line + 1})`);
    const [are, braces] = open.length > 1 ? ['are', '`}` are missing'] : ['is', '`}` is missing'];
    this.problems.push({
      code: 'brace',
      message: `${names.join(', ')} ${are} not closed: ${braces} at the end.`,
      offset: last.offset,
      end: last.end,
      fix: {
        title: open.length > 1 ? 'Close them' : `Close ${this.nameOf(open[0] as Frame)}`,
        offset: last.end,
        end: last.end,
        newText: open.map((frame) => `\n${' '.repeat(Math.max(0, frame.column))}}`).join(''),
      },
    });
  }
}
