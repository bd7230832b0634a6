/**
 * Words to provisions: where each provision starts, which block it stands in, which words are keywords and which are
 * names, and, where the text is broken, what it takes to read the rest: a brace put in, a slip of the keyboard taken
 * for the word that was meant, a line left out. Everything that is put right here is reported here.
 */
import type { BlockContent, Blocks, Statement } from './blocks.ts';
import { Braces } from './braces.ts';
import { nearest } from './nearest.ts';
import { clip } from './open-blocks.ts';
import type { Scanned } from './scanner.ts';
import type { Provisions } from './words.ts';

/** `begin` is the offset of the first character: 1 where a byte-order mark stands before it, which is no indentation. */
export function provisionsOf(
  scanned: readonly Scanned[],
  blocks: Blocks,
  keywords: ReadonlySet<string>,
  begin = 0,
): Provisions {
  return new Reader(scanned, blocks, keywords, begin).read();
}

/** Walks the words once. */
class Reader extends Braces {
  read(): Provisions {
    for (let index = 0; index < this.tokens.length; index++) {
      const token = this.tokens[index] as Scanned;
      if (token.first) this.indent = this.columnOf(token);
      if (token.image === '{') this.openBrace(token);
      else if (token.image === '}') this.closeBrace(token, this.tokens[index + 1]);
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
    if (before === ',') return token.first && this.opensLine(token, index);
    return token.first || before === '{' || before === '}';
  }

  private firstWord(token: Scanned, index: number): void {
    this.closeByOutdent(token);
    const { here } = this;
    if (here.content === undefined) return;
    const keyword = this.isKeyword(token) ? token.image : undefined;

    const pending = here.dropping || here.opened ? undefined : here.statement?.block;
    const pendingContent = pending && this.blocks.get(pending.content);
    const inPending = pendingContent && pending?.mandatory && this.fitsFirmly(token, index, pendingContent);
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
    if (pendingContent && mayHaveBlock && this.fits(token, pendingContent)) {
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
          : `\`${clip(token.image)}\` is not a word that can open a line ${this.place()}.${this.suggestions()}`,
      );
    }
  }

  private unknownCharacters(token: Scanned): void {
    if (this.dropped > 0) return;
    this.problem('syntax', token, `\`${clip(token.image)}\` has no meaning here.`, { title: 'Remove it', newText: '' });
  }
}
