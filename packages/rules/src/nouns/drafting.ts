/** Nouns for slips of drafting: what is left open, bodies that are no more, and paragraphs of the wrong number or Act. */
import {
  builtInTerms,
  dayInWords,
  type Party,
  type Provision,
  type Span,
  type TermInfo,
  type Text,
} from '@icb/language';
import { contentsOf } from '../contents.ts';
import { LAST_DAY } from '../day.ts';
import type { Item } from '../items.ts';
import { legalReferencesIn, sentencesIn } from '../legal-references.ts';
import { onceForEach } from '../once-for-each.ts';
import { items, lineItem, type Noun, topicOf, whole } from './noun.ts';

/** A slip: it can only be wrong where it stands, so that nothing else needs to be seen. */
function slip(words: string[], of: Noun['of']): Noun {
  return { words, kind: 'line', of, coverage: undefined, content: 'Provision', place: whole };
}

// ------------------------------------------------------------------------------------------------ bodies that are no more

const hasEnded = ({ category, existsUntil }: TermInfo, day: string): boolean =>
  (category === 'organisation' || category === 'office') && existsUntil !== undefined && existsUntil < day;

/** Where a text may well speak of what was before. */
const historical: readonly string[] = ['background', 'statutory-framework', 'transitional-arrangements', 'definitions'];
const ofThePast =
  /\b(?:former|formerly|predecessors?|previous|previously|abolish\w*|dissol\w*|ceased|replaced|until)\b/i;

/** The body, in lines that name it, and in texts that do so without saying that it is past. */
const formerBodies: Noun['of'] = (constitution, day = LAST_DAY) => {
  const { names, kinds, texts, passages } = contentsOf(constitution);
  const inLines = names.flatMap((name): Item[] => {
    const { term, span } = name;
    if (!term || !hasEnded(term, day)) return [];
    return [formerBody(term, span, kinds.get(name), onlyOne(term.succeededBy))];
  });
  const past = new Set(passages.filter(({ topic }) => historical.includes(topic.name)).map(({ text }) => text));
  const inTexts = texts.filter((text) => !past.has(text)).flatMap((text) => mentionsIn(text, endedBy(day)));
  return [...inLines, ...inTexts];
};

function formerBody(term: TermInfo, span: Span, declares: Party | undefined, successor: string | undefined): Item {
  const part = { span, open: false, declares, successor };
  return { kind: 'line', part, span, header: span, name: withEnd(term) };
}

/** `NHS Digital (until 31 January 2023)`. */
const withEnd = onceForEach(
  ({ title, existsUntil = '' }: TermInfo): string => `${title} (until ${dayInWords(existsUntil)})`,
);

const onlyOne = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined);

interface Ended {
  readonly term: TermInfo;
  /** How a text would name it. */
  readonly names: () => readonly RegExp[];
  readonly successor: string | undefined;
}

interface AllEnded {
  readonly day: string;
  readonly bodies: readonly Ended[];
  /** Whether a text may name any of them: most name none. */
  readonly anyOf: RegExp;
}

let ended: AllEnded | undefined;

/** The bodies that have ended by a day: asked for one day after another, mostly the same. */
function endedBy(day: string): AllEnded {
  if (ended?.day === day) return ended;
  const bodies = builtInTerms()
    .filter((term) => hasEnded(term, day))
    .map((term) => {
      let names: readonly RegExp[] | undefined;
      return {
        term,
        names: () => {
          names ??= namesOf(term).map(asWritten);
          return names;
        },
        successor: builtInTerms().find(({ name }) => name === onlyOne(term.succeededBy))?.title,
      };
    });
  const all = bodies.flatMap(({ term }) => namesOf(term).map(inPattern));
  ended = { day, bodies, anyOf: new RegExp(all.join('|'), 'i') };
  return ended;
}

/** The first mention of each body in a text, by any of its names. */
function mentionsIn({ raw, span }: Text, { bodies, anyOf }: AllEnded): Item[] {
  if (!anyOf.test(raw)) return [];
  const sentences = sentencesIn(raw).filter(({ text }) => !ofThePast.test(text));
  return bodies.flatMap(({ term, names, successor }) => {
    for (const { text, offset } of sentences) {
      const found = names()
        .map((name) => name.exec(text))
        .find((each) => each !== null);
      if (!found) continue;
      const start = span.offset + offset + found.index;
      return [formerBody(term, { offset: start, end: start + found[0].length }, undefined, successor)];
    }
    return [];
  });
}

const namesOf = ({ title, aliases }: TermInfo): readonly string[] => [title, ...aliases];

const inPattern = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');

/** Abbreviations are looked for as they are written. A single word is too, and not where a sentence begins: it may be a verb. */
function asWritten(name: string): RegExp {
  const words = inPattern(name);
  if (/\b[A-Z]{2,}\b/.test(name)) return new RegExp(`\\b${words}s?\\b`);
  return /\s/.test(name) ? new RegExp(`\\b${words}s?\\b`, 'i') : new RegExp(`(?<=[\\p{Ll},]\\s+)${words}\\b`, 'u');
}

// ------------------------------------------------------------------------------------ paragraphs and sections in prose

/** The paragraph of Schedule 1B that a topic rests on, as the vocabulary says: `12` and `(2)`. */
function paragraphOf({ topic }: Provision): { number: number; part: string } | undefined {
  const found = /Schedule 1B, paragraph (\d+)([^\s,]*)/.exec(topic.term?.source?.title ?? '');
  return found ? { number: Number(found[1]), part: found[2] ?? '' } : undefined;
}

const onVariation = { number: 15, part: '' };

/** Paragraphs of Schedule 1B that are one too low for the topic of the passage, each named as it is right. */
const misnumbered: Noun['of'] = (constitution) => {
  return contentsOf(constitution).passages.flatMap((passage) => {
    const right = constitution.variation?.provisions.includes(passage) ? onVariation : paragraphOf(passage);
    // section 14Z28(4) of the Act itself speaks of paragraph 14
    if (!right || (right.number === 15 && /14Z28/.test(passage.text.raw))) return [];
    return legalReferencesIn(passage.text).flatMap(({ unit, number, span, schedules }) => {
      const inSchedule = schedules.length > 0 && schedules.every((each) => each === '1B');
      if (unit !== 'paragraph' || !inSchedule || Number.parseInt(number, 10) + 1 !== right.number) return [];
      const part = number.replace(/^\d+/, '');
      return isPartOf(part, right) ? [lineItem(span, `${right.number}${part}`)] : [];
    });
  });
};

/** Another sub-paragraph than the one that the topic rests on is cited for something else. So are those of paragraph 12. */
function isPartOf(part: string, right: { readonly number: number; readonly part: string }): boolean {
  if (part === '') return true;
  return right.part === '' ? right.number !== 13 || !/^\(\d/.test(part) : part.startsWith(right.part);
}

const isNhsAct = (name: string): boolean => /(?:National Health Service |NHS |^)(?:Act )?2006/.test(name);

/** Acts other than that of 2006 to which a section that begins with 14Z is cited. */
const misattributed: Noun['of'] = (constitution) => {
  const found = new Map<number, Item>();
  for (const text of contentsOf(constitution).texts) {
    for (const { unit, span, follows, acts } of legalReferencesIn(text)) {
      if (unit !== 'section') continue;
      const others = acts.filter(({ name }) => !isNhsAct(name));
      const nearest = others.findLast((act) => act.span.end <= span.offset) ?? others[0];
      const wrong = follows ? (isNhsAct(follows.name) ? undefined : follows) : others.length === acts.length && nearest;
      if (wrong)
        found.set(wrong.span.offset, lineItem(wrong.span, wrong.name, { header: firstLineOf(wrong.span, text) }));
    }
  }
  return [...found.values()];
};

/** The name of an Act may go on in the next line. */
function firstLineOf({ offset, end }: Span, text: Text): Span {
  const start = offset - text.span.offset;
  const [line = ''] = text.raw.slice(start, start + end - offset).split(/\r\n|\r|\n/);
  return { offset, end: offset + line.length };
}

export const draftingNouns: readonly Noun[] = [
  slip(['placeholder', 'placeholders'], (constitution) =>
    contentsOf(constitution).placeholders.map(({ text, span }) => lineItem(span, text, { open: true })),
  ),
  slip(['former body', 'former bodies'], formerBodies),
  slip(['misnumbered paragraph', 'misnumbered paragraphs'], misnumbered),
  slip(['misattributed section', 'misattributed sections'], misattributed),
  // prose wherever it stands, in seats and committees too
  {
    words: ['passage', 'passages'],
    kind: 'provision',
    of: (constitution) => items('provision', contentsOf(constitution).passages, topicOf),
    coverage: 'provisions',
    content: 'Provision',
    place: whole,
  },
];
