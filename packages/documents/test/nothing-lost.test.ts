/** Nothing that a file says is lost in its document: random constitutions, and what changes when one thing in them does. */
import { type Block, type Constitution, print, type Span } from '@icb/language';
import { randomConstitution, randomEdits } from '@icb/language/testing';
import { describe, expect, it } from 'vitest';
import { type Content, type Document, documentOf, markdownOf, plainText } from '../src/index.ts';
import { randomText, readText, vocabulary } from './reading.ts';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

describe('a document of a random constitution', () => {
  it('has a part for every line of the file', async () => {
    for (const seed of seeds) {
      const text = randomText(seed);
      const constitution = await readText(text);
      const said = spansIn(documentOf(constitution));
      const silent = linesOf(constitution).filter(({ span }) => !said.some((each) => overlap(each, span)));
      expect(
        silent.map(({ property, span }) => `${property}: ${text.slice(span.offset, span.end)}`),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  it('holds every text of the file, word by word', async () => {
    for (const seed of seeds) {
      const constitution = await readText(randomText(seed));
      const words = squeezed(wholeText(documentOf(constitution)));
      const lost = textsIn(constitution).filter((text) => !words.includes(squeezed(text)));
      expect(lost, `seed ${seed}`).toEqual([]);
    }
  });

  it('is another one whenever the constitution is another one', async () => {
    let tried = 0;
    const lost: string[] = [];
    for (const seed of seeds.slice(0, 15)) {
      const before = randomConstitution(seed, vocabulary, { placeholders: 0 });
      const text = print(before);
      const old = shown(await readText(text));
      for (const edit of randomEdits(before, seed, 6, vocabulary)) {
        const changed = print(edit.apply(before));
        if (changed === text) continue;
        tried += 1;
        if (shown(await readText(changed)) === old) lost.push(`seed ${seed}: ${edit.what}`);
      }
    }
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThan(20);
  }, 240_000);

  it('is the same one each time, and no two of its parts go by one name', async () => {
    for (const seed of seeds.slice(0, 20)) {
      const constitution = await readText(randomText(seed));
      const document = documentOf(constitution);
      expect(documentOf(constitution)).toEqual(document);
      const ids = idsIn(document);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

function shown(constitution: Constitution): string {
  return markdownOf(documentOf(constitution));
}

function contents(document: Document): Content[] {
  const all = (content: Content): Content[] =>
    content.kind === 'section' ? [content, ...content.content.flatMap(all)] : [content];
  return document.sections.flatMap(all);
}

function spansIn(document: Document): Span[] {
  return contents(document).flatMap((each): Span[] => {
    const own = each.kind === 'clause' && each.span ? [each.span] : [];
    const inner = each.kind === 'clause' ? each.items : each.kind === 'table' ? each.rows : [];
    return [...own, ...inner.flatMap(({ span }) => (span ? [span] : []))];
  });
}

function idsIn(document: Document): string[] {
  return contents(document).flatMap((each) => [
    each.id,
    ...(each.kind === 'clause' ? each.items : each.kind === 'table' ? each.rows : []).map(({ id }) => id),
  ]);
}

function wholeText(document: Document): string {
  return contents(document)
    .flatMap((each) => {
      if (each.kind === 'section') return [plainText(each.title)];
      if (each.kind === 'table') return each.rows.flatMap(({ cells }) => cells.map(plainText));
      if (each.kind === 'picture') return [];
      return [
        each.heading ?? [],
        ...each.paragraphs,
        ...each.items.flatMap((item) => [item.heading ?? [], ...item.paragraphs]),
      ].map(plainText);
    })
    .join('\n');
}

/** Without what the breaking of lines decides. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** What the file says in texts; a title of nothing but blanks says nothing. */
function textsIn(constitution: Constitution): string[] {
  const found: string[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if ('raw' in value && 'value' in value) found.push(String(value.value));
    else if (!('is' in value)) for (const [key, inner] of Object.entries(value)) if (key !== 'neighbours') visit(inner);
  };
  visit(constitution);
  return found;
}

interface FileLine {
  readonly property: string;
  readonly span: Span;
}

/** The lines of all blocks; a line that opens a block is said by the lines in it. */
function linesOf(constitution: Constitution): FileLine[] {
  const blocks: Block[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'neighbours' || (key !== 'block' && 'is' in value)) continue;
      if (key === 'block' && inner) blocks.push(inner as Block);
      else visit(inner);
    }
  };
  visit(constitution);
  const lines = blocks.flatMap((block) => block.lines);
  const isEmpty = ({ span }: FileLine): boolean =>
    !lines.some((other) => other.span !== span && other.span.offset >= span.offset && other.span.end <= span.end);
  return lines.filter(isEmpty).filter(({ property }) => !emptyBlocks.has(property));
}

/** Blocks without a line in them say nothing. */
const emptyBlocks: ReadonlySet<string> = new Set([
  'Removal',
  'Quorum',
  'Decisions',
  'Meetings',
  'Interests',
  'Variation',
  'Challenge',
  'Strategy',
  'Board',
]);

const overlap = (one: Span, other: Span): boolean => one.offset < other.end && one.end > other.offset;
