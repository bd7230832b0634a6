/**
 * Words to provisions: where each provision starts, which block it stands in, which words are keywords and which are
 * names, and, where the text is broken, what it takes to read the rest: a brace put in, a slip of the keyboard taken
 * for the word that was meant, a line left out. Everything that is put right here is reported here.
 */
import type { BlockContent, Blocks, Statement } from './blocks.ts';
import { nearest } from './nearest.ts';
import { placeNames } from './place-names.ts';
import type { Scanned } from './scanner.ts';
import type { Problem, Provisions, Reading, Unread, Word } from './words.ts';

interface Frame {
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

/** `begin` is the offset of the first character: 1 where a byte-order mark stands before it, which is no indentation. */
export function provisionsOf(
  scanned: readonly Scanned[],
  blocks: Blocks,
  keywords: ReadonlySet<string>,
  begin = 0,
): Provisions {
  return new Reader(scanned, blocks, keywords, begin).read();
}

/** Far more levels than any constitution has: beyond them braces are counted only. */
const DEEPEST = 50;

/** Keeps the stack of open blocks while it walks the words once. */
class Reader {
  private readonly tokens: readonly Scanned[];
  private readonly words: Word[] = [];
  private readonly problems: Problem[] = [];
  private readonly unread: Unread[] = [];
  private readonly frames: Frame[];
  /** Braces still to come: opening less closing. */
  private ahead = 0;
  private previous: Scanned | undefined;
  /** How many blocks are open inside of the deepest that is followed. */
  private beyond = 0;
  /** How many open blocks are in a provision that is left out. */
  private dropped = 0;

  private readonly blocks: Blocks;
  private readonly keywords: ReadonlySet<string>;

  private readonly mark: number;
  /** How far in the line stands that is being read. */
  private indent = 0;

  constructor(scanned: readonly Scanned[], blocks: Blocks, keywords: ReadonlySet<string>, begin: number) {
    this.mark = begin;
    this.blocks = blocks;
    this.keywords = keywords;
    this.tokens = scanned.filter((token) => token.kind !== 'comment');
    this.frames = [this.frame(blocks.root, -1, { name: 'file', line: 0 })];
    for (const token of this.tokens) this.ahead += token.image === '{' ? 1 : token.image === '}' ? -1 : 0;
  }

  private columnOf({ line, column }: Scanned): number {
    return line === 0 ? column - this.mark : column;
  }

  private get here(): Frame {
    return this.frames[this.frames.length - 1] as Frame;
  }

  private frame(content: BlockContent | undefined, column: number, opener: Frame['opener']): Frame {
    const path = [...(this.frames?.at(-1)?.path ?? []), ...(content ? [content.name] : [])];
    return { content, path, column, opener, statementName: '', statementLine: 0, statementColumn: 0, opened: false };
  }

  read(): Provisions {
    for (let index = 0; index < this.tokens.length; index++) {
      const token = this.tokens[index] as Scanned;
      if (token.first) this.indent = this.columnOf(token);
      if (token.image === '{' && token.kind === 'punctuation') this.openBrace(token);
      else if (token.image === '}' && token.kind === 'punctuation') this.closeBrace(token, this.tokens[index + 1]);
      else if (token.kind === 'unknown') this.unknownCharacters(token);
      else if (this.isFirstWord(token, index)) this.firstWord(token, index);
      else this.later(token);
      this.previous = token;
    }
    this.endOfFile();
    return { words: this.words, problems: this.problems, unread: this.unread };
  }

  /**
   * First on its line, or after a brace, unless a comma came before; and after a comma that was left standing, if the line
   * opens a provision by more than its first word.
   */
  private isFirstWord(token: Scanned, index: number): boolean {
    const before = this.previous?.image;
    if (before === ',' && this.previous?.kind === 'punctuation') return token.first && this.opensLine(token, index);
    return token.first || before === '{' || before === '}' || this.previous === undefined;
  }

  // --------------------------------------------------------------------------------------------------------- braces

  private openBrace(token: Scanned): void {
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

  private closeBrace(token: Scanned, next: Scanned | undefined): void {
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
  private closesTooEarly(next: Scanned | undefined): boolean {
    if (this.frames.length !== 2 || !next || this.frames.length + this.ahead > 1) return false;
    const fits = this.here.content?.statements.has(next.image) || (this.here.content?.lead && !this.isKeyword(next));
    return !!fits && next.first && !this.blocks.root.statements.has(next.image);
  }

  /** Where there are more closing braces than opening ones: one at the end of a line, or where no open block began. */
  private isSurplus(token: Scanned, next: Scanned | undefined): boolean {
    if (!this.lacksOpening) return false;
    if (token.first) return this.frames.every((frame) => frame.column !== this.columnOf(token));
    if (this.here.opener.line !== token.line) return true;
    return next?.first === true && this.columnOf(next) > this.here.column;
  }

  /** More braces will be closed than are open. */
  private get lacksOpening(): boolean {
    return this.frames.length - 1 + this.beyond + this.ahead < 0;
  }

  /** More braces open than will be closed. */
  private get lacksClosing(): boolean {
    return this.frames.length - 1 + this.beyond + this.ahead > 0;
  }

  /** A `}` whose indentation is that of an outer block closes that one: an inner one was left open. */
  private closeByIndentation(token: Scanned): void {
    if (!token.first || !this.lacksClosing || this.frames.length < 3) return;
    if (this.here.column <= this.columnOf(token)) return;
    const outer = this.frames.findLastIndex((frame) => frame.column === this.columnOf(token));
    if (outer < 1) return;
    while (this.frames.length - 1 > outer && this.lacksClosing) this.insertClosing(token);
  }

  /** A line no further in than the head of its block, where a brace is missing anyway, belongs to an outer block. */
  private closeByOutdent(token: Scanned): void {
    if (!token.first || !this.lacksClosing) return;
    const outer = this.frames.findLastIndex(
      (frame) => frame.column < this.columnOf(token) && frame.content && this.fits(token, frame.content),
    );
    if (outer < 0) return;
    while (this.frames.length - 1 > outer && this.here.column >= this.columnOf(token) && this.lacksClosing)
      this.insertClosing(token);
  }

  /** The line before should have opened a block and did not. */
  private opensUnfinished(): boolean {
    const { here } = this;
    return !here.dropping && !!here.statement?.block?.mandatory && !here.opened;
  }

  private insertOpening(before: Scanned): void {
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
  private placeOfStatement(): { offset: number; end: number } {
    const head = this.words.at(-1) as Word;
    return { offset: head.offset, end: head.end };
  }

  private insertClosing(before: Scanned): void {
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

  private nameOf(frame: Frame): string {
    return frame.opener.name ? `\`${frame.opener.name}\`` : 'the block';
  }

  // ------------------------------------------------------------------------------------------------ the words of a line

  private firstWord(token: Scanned, index: number): void {
    this.closeByOutdent(token);
    const { here } = this;
    if (here.content === undefined) return;
    const keyword = this.isKeyword(token) ? token.image : undefined;

    const pending = here.dropping || here.opened ? undefined : here.statement?.block;
    const pendingContent = pending && this.blocks.get(pending.content);
    const inPending =
      pendingContent !== undefined && pending?.mandatory && this.fitsFirmly(token, index, pendingContent);
    const goesOn =
      keyword !== undefined &&
      !here.opened &&
      here.statement?.words.has(keyword) &&
      !this.fitsFirmly(token, index, here.content);
    if (this.fits(token, here.content) && !goesOn && !(inPending && !this.fitsFirmly(token, index, here.content))) {
      this.start(token, here.content);
      return;
    }
    const mayHaveBlock = pending?.mandatory || this.lacksOpening;
    if (pending && pendingContent && mayHaveBlock && this.fits(token, pendingContent)) {
      this.insertOpening(token);
      this.start(token, pendingContent);
      return;
    }
    if (keyword !== undefined && this.lacksClosing) {
      const outer = this.frames.findLastIndex((frame) => frame.content && this.fits(token, frame.content));
      if (outer >= 0) {
        while (this.frames.length - 1 > outer) this.insertClosing(token);
        this.start(token, this.here.content as BlockContent);
        return;
      }
    }
    if (keyword !== undefined && here.statement?.words.has(keyword)) {
      this.later(token);
      return;
    }
    if (token.kind !== 'word' && token.kind !== 'rule') {
      this.strayLiteral(token);
      return;
    }

    const meant = keyword === undefined && token.kind === 'word' ? this.meant(token, index, here.content) : undefined;
    if (meant !== undefined) {
      this.startMeant(token, meant, here.content);
      return;
    }
    if (pendingContent && pending?.mandatory) {
      this.insertOpening(token);
      this.firstWord(token, index);
      return;
    }
    if (keyword === undefined && this.continues()) {
      this.later(token);
      return;
    }
    this.leaveOut(token, keyword !== undefined);
  }

  /** Whether a line of this block may open with the word. */
  private fits(token: Scanned, content: BlockContent): boolean {
    if (token.kind === 'string' || token.kind === 'block') return content.texts;
    if (token.kind !== 'word') return false;
    if (this.isKeyword(token)) return content.statements.has(token.image);
    return content.lead !== undefined;
  }

  /** Whether a line opens a provision here by its second word, or by its third. */
  private opensLine(token: Scanned, index: number): boolean {
    const statement = this.isKeyword(token) ? this.here.content?.statements.get(token.image) : undefined;
    const [second, third] = [this.tokens[index + 1], this.tokens[index + 2]];
    if (!statement || !second || second.line !== token.line) return false;
    if (statement.seconds.has(second.image)) return true;
    if (!statement.openSecond || !third || third.line !== token.line) return false;
    return third.image === '{' || third.kind === 'string' || (statement.words.has(third.image) && third.image !== ',');
  }

  /** Fits, and so does the word after it. */
  private fitsFirmly(token: Scanned, index: number, content: BlockContent): boolean {
    if (!this.fits(token, content)) return false;
    const statement = this.isKeyword(token) ? content.statements.get(token.image) : undefined;
    if (!statement || statement.openSecond || statement.seconds.size === 0) return true;
    const next = this.tokens[index + 1];
    return next !== undefined && statement.seconds.has(next.image);
  }

  /** After a keyword that does not end a provision, a name may stand on the next line. */
  private continues(): boolean {
    const last = this.words[this.words.length - 1];
    return last?.reading === 'keyword-or-name' && this.here.statement?.words.has(last.image) === true;
  }

  /** The word that was meant by one that nobody knows: by its letters, else by what stands in the block that it opens. */
  private meant(token: Scanned, index: number, content: BlockContent): string | undefined {
    if (!/\p{L}/u.test(token.image)) return undefined;
    const near = nearest(token.image, content.statements.keys());
    if (near !== undefined) return near;
    let brace = index + 1;
    while (brace < this.tokens.length && !this.tokens[brace]?.first && this.tokens[brace]?.image !== '{') brace += 1;
    const inner = this.tokens[brace + 1];
    if (this.tokens[brace]?.image !== '{' || !inner) return undefined;
    const fitting = [...content.statements].filter(([, statement]) => {
      const block = statement.block && this.blocks.get(statement.block.content);
      return block && this.isKeyword(inner) && block.statements.has(inner.image);
    });
    const blocks = new Set(fitting.map(([, statement]) => statement.block?.content));
    return blocks.size === 1 ? fitting[0]?.[0] : undefined;
  }

  private startMeant(token: Scanned, meant: string, content: BlockContent): void {
    this.problems.push({
      code: 'unknown-word',
      message: `\`${token.image}\` is not a word that can open a line ${this.place()}. Did you mean \`${meant}\`?`,
      offset: token.offset,
      end: token.end,
      fix: { title: `Change to \`${meant}\``, offset: token.offset, end: token.end, newText: meant },
    });
    this.begin(token, content.statements.get(meant), meant);
    this.push(token, 'keyword', meant, true);
  }

  private start(token: Scanned, content: BlockContent): void {
    if (this.isKeyword(token)) {
      this.begin(token, content.statements.get(token.image), token.image);
      this.push(token, 'keyword', token.image, true);
    } else {
      this.begin(token, token.kind === 'word' ? content.lead : undefined, token.kind === 'word' ? token.image : '');
      this.push(token, token.kind === 'word' ? 'lead' : 'literal', undefined, true);
    }
  }

  private begin(token: Scanned, statement: Statement | undefined, name: string): void {
    const { here } = this;
    this.endDropping(here, token.offset);
    if (this.opensUnfinished()) {
      this.insertOpening(token);
      this.frames.pop();
      this.virtual('}', token);
    }
    if (here.statement?.ends && !here.opened && here.statement.words.has(token.image)) this.lineEnd();
    here.statement = statement;
    here.statementName = name;
    here.statementLine = token.line;
    here.statementColumn = this.indent;
    here.opened = false;
  }

  private later(token: Scanned): void {
    if (this.dropped > 0) return;
    this.checkClosed(token);
    if (token.kind === 'punctuation') this.push(token, 'keyword', token.image);
    else if (token.kind !== 'word') this.push(token, 'literal');
    else if (this.isKeyword(token)) this.push(token, 'keyword-or-name', token.image);
    else this.push(token, 'name');
  }

  private isKeyword(token: Scanned): boolean {
    return token.kind === 'word' && this.keywords.has(token.image);
  }

  private checkClosed(token: Scanned): void {
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

  // ----------------------------------------------------------------------------------------- what is left out, and why

  private drop(frame: Frame, token: Scanned): void {
    frame.dropping = token;
    this.dropped += 1;
  }

  /** Whether a block that has just ended belongs to what is left out: its braces then do too. */
  private leftOut(closed: Frame): boolean {
    return this.dropped > 0 || closed.content === undefined;
  }

  private strayLiteral(token: Scanned): void {
    const { here } = this;
    if (here.dropping) return;
    if (here.statement) {
      this.later(token);
      return;
    }
    this.leaveOut(token, false);
  }

  private leaveOut(token: Scanned, known: boolean): void {
    const { here } = this;
    if (!here.dropping) {
      this.begin(token, undefined, token.image);
      this.drop(here, token);
      const elsewhere = known ? this.blocksThatKnow(token.image) : '';
      this.problem(
        known ? 'syntax' : 'unknown-word',
        token,
        known
          ? `\`${clip(token.image)}\` cannot open a line ${this.place()}${elsewhere}.`
          : `\`${clip(token.image)}\` is not a word that can open a line ${this.place()}. ${this.suggestions()}`,
      );
    }
  }

  private blocksThatKnow(word: string): string {
    const owner = this.blocks.all.find((content) => content.statements.has(word));
    return owner ? ` (it belongs ${placeNames[owner.name] ?? 'elsewhere'})` : '';
  }

  /** Where we are, in the reader's words: “in `board`”, “at the top of a file”. */
  private place(): string {
    if (this.frames.length === 1) return 'at the top of a file';
    return this.here.opener.name ? `in \`${this.here.opener.name}\`` : 'here';
  }

  private suggestions(): string {
    const words = [...(this.here.content?.statements.keys() ?? [])];
    const some = words.slice(0, 6).map((word) => `\`${word}\``);
    return words.length === 0 ? '' : `Lines here open with words such as ${some.join(', ')}.`;
  }

  private endDropping(frame: Frame, end: number): void {
    if (!frame.dropping) return;
    const last = Math.max(frame.dropping.end, this.previous?.end ?? end);
    this.unread.push({ offset: frame.dropping.offset, end: last, within: frame.path, word: frame.dropping.image });
    frame.dropping = undefined;
    this.dropped -= 1;
  }

  private unknownCharacters(token: Scanned): void {
    if (this.dropped > 0) return;
    this.problem('syntax', token, `\`${clip(token.image)}\` has no meaning here.`, { title: 'Remove it', newText: '' });
  }

  private endOfFile(): void {
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

  private notClosedAtEnd(open: readonly Frame[], last: Scanned): void {
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

  // ------------------------------------------------------------------------------------------------------------ results

  private push(token: Scanned, reading: Reading, keyword?: string, starts = false): void {
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

  private virtual(brace: '{' | '}', before: Scanned | undefined): void {
    const at = this.previous ?? before;
    if (at) this.words.push({ ...this.nothingAfter(at), image: brace, reading: 'keyword', keyword: brace });
  }

  private lineEnd(): void {
    if (this.previous) this.words.push({ ...this.nothingAfter(this.previous), kind: 'end', reading: 'literal' });
  }

  /** A word that stands for no character. */
  private nothingAfter(at: Scanned): Word {
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

  private problem(
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

function clip(text: string): string {
  const image = text.split(/[\r\n]/, 1)[0] as string;
  return image.length > 40 ? `${image.slice(0, 40)}…` : image;
}
