/** What is found stands where a reader looks for it: at its line, or where the clause would go that is missing. */
import type { Finding, Span } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { type Content, type Document, documentOf } from '../src/index.ts';
import { readText } from './reading.ts';

const text = `icb x "NHS X" {
  area "[where]"
  board {
    chair {
      appointed by nhs-england
    }
  }
}
`;

function finding(span: Span, drafted?: string): Finding {
  const fixes =
    drafted === undefined ? [] : [{ title: 'Add', kind: 'review' as const, edits: [{ span, newText: drafted }] }];
  return { rule: 'a/rule', severity: 'error', status: 'open', message: 'It is not so.', span, citations: [], fixes };
}

const at = (words: string): Span => ({ offset: text.indexOf(words), end: text.indexOf(words) + words.length });

/** The parts that have a note, by their names. */
function notedIn({ sections }: Document): string[] {
  const visit = (content: Content): string[] => {
    if (content.kind === 'picture') return [];
    const inner = content.kind === 'section' ? content.content.flatMap(visit) : [];
    const parts =
      content.kind === 'table' ? content.rows : content.kind === 'clause' ? [content, ...content.items] : [content];
    return [...parts.filter(({ notes }) => notes.length > 0).map(({ id }) => id), ...inner];
  };
  return sections.flatMap(visit);
}

describe('a note', () => {
  it.each([
    ['at a line', finding(at('appointed by nhs-england')), ['seat/chair/appointed']],
    ['at a placeholder in a line', finding(at('[where]')), ['area']],
    ['at the head of a seat that has the section for itself', finding(at('chair')), ['chair']],
    ['where a provision is missing', finding(at('icb x "NHS X"'), '  provision complaints "…"\n'), ['publications']],
    [
      'where a document is missing',
      finding(at('icb x "NHS X"'), '\n  policy governance-handbook published'),
      ['related'],
    ],
    ['where a quorum is missing', finding(at('icb x "NHS X"'), '\n  quorum {\n  }'), ['quorum']],
  ])('stands %s', async (_, found, parts) => {
    const document = documentOf(await readText(text), { findings: [found] });
    expect([notedIn(document), document.notes.length]).toEqual([parts, 0]);
  });

  it('is about the whole where nothing tells its place', async () => {
    const document = documentOf(await readText(text), { findings: [finding(at('icb x "NHS X"'))] });
    expect([notedIn(document), document.notes.map((note) => note.text)]).toEqual([[], ['It is not so.']]);
  });
});

describe('a mark', () => {
  it('says of each clause of the file who asks for it, and the law first', async () => {
    const span = at('appointed by nhs-england');
    const document = documentOf(await readText(text), {
      based: [
        { span, kind: 'guidance', citation: 'Guidance, 3.3' },
        { span, kind: 'law', citation: 'An Act, 5' },
      ],
    });
    const visit = (content: Content): unknown[] =>
      content.kind === 'section'
        ? content.content.flatMap(visit)
        : content.kind === 'clause' && content.span
          ? [[content.id, content.basis]]
          : [];
    expect(document.sections.flatMap(visit)).toEqual([
      ['name', { kind: 'local', citations: [] }],
      ['area', { kind: 'local', citations: [] }],
      ['seat/chair/appointed', { kind: 'law', citations: ['An Act, 5'] }],
    ]);
  });
});
