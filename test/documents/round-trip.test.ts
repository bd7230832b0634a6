/**
 * What `icb render` writes, `icb import` reads back: of every example, and of random constitutions, the same seats, votes,
 * appointments, committees, quorum, decisions and provisions. The import gets only what a reader sees.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordOf } from '../../packages/documents/src/formats/word/word.ts';
import { importDocument } from '../../packages/documents/src/import/index.ts';
import { notInProse } from '../../packages/documents/src/import/own/lost.ts';
import { documentOf, htmlOf, markdownOf } from '../../packages/documents/src/index.ts';
import {
  builtInTerms,
  type Constitution,
  createLanguage,
  print,
  type Seat,
} from '../../packages/language/src/index.ts';
import { randomConstitution } from '../../packages/language/src/testing/index.ts';
import { unitsOf } from './agreement.ts';
import { titled } from './titled.ts';

const language = createLanguage({
  load: async (path, from) => {
    const uri = new URL(path, from);
    return { uri: uri.href, text: readFileSync(uri, 'utf8') };
  },
});

interface Read {
  readonly constitution: Constitution;
  readonly errors: readonly string[];
}

async function read(text: string, uri = 'file:///workspace/a.icb'): Promise<Read> {
  const [found] = await language.read([{ uri, text }]);
  if (!found?.constitution) throw new Error(`There is no constitution in:\n${text.slice(0, 400)}`);
  const errors = found.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return { constitution: found.constitution, errors };
}

type Form = 'html' | 'word';

/** The document as a file of which nothing is left but what is shown. */
async function shown(constitution: Constitution, form: Form): Promise<Uint8Array> {
  const document = documentOf(constitution);
  return form === 'html' ? new TextEncoder().encode(seenOf(htmlOf(document))) : seenIn(await wordOf(document));
}

/** A page without its head, its scripts, its comments, its classes and addresses, and what is hidden. */
function seenOf(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(script|style|template|svg)\b.*?<\/\1>/gs, '')
    .replace(/<(\w+)[^>]*\s(?:hidden|aria-hidden="true")[^>]*>.*?<\/\1>/gs, '')
    .replace(/\s(?:data-[\w-]+|id|class|aria-[\w-]+|role|href|title|lang|tabindex)="[^"]*"/g, '');
}

/** A Word file without properties, data beside the text, bookmarks, comments and alternative texts. */
function seenIn(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const kept = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', '[Content_Types].xml', '_rels/.rels'];
  return zipSync(
    Object.fromEntries(
      kept.flatMap((name) => {
        const part = parts[name];
        if (!part) return [];
        const text = strFromU8(part)
          .replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, '')
          .replace(/<w:comment\w+\b[^>]*\/>/g, '')
          .replace(/\s(?:descr|title|w:rsid\w*)="[^"]*"/g, '');
        return [[name, strToU8(text)]];
      }),
    ),
  );
}

/** The lines of a document without their numbers: what stands in an order of its own is compared as a set. */
function linesOf(constitution: Constitution): string[] {
  return markdownOf(documentOf(constitution))
    .split('\n')
    .map((line) =>
      line
        .normalize('NFKC')
        .replace(/^[^\p{L}]*?\d+(?:\.\d+)*\.?\s/u, '')
        .replace(/^\W*(?:[a-z]\)|\d+[.)])\s/, '')
        .replace(/[^\p{L}\p{N} ]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^(?:\d+ )+(?=\p{Lu})/u, ''),
    )
    .filter((line) => line !== '' && !/^For .* see (?:clause|section|appendix)/.test(line))
    .sort();
}

/** What is not the same afterwards. */
async function changed(before: Read, form: Form): Promise<string[]> {
  const imported = await importDocument(await shown(before.constitution, form), form, 'document');
  if ('problem' in imported) return [imported.problem];
  const after = await read(imported.text);
  const [old, now] = [linesOf(before.constitution), linesOf(after.constitution)];
  return [
    ...minus(old, now).map((line) => `lost: ${line}`),
    ...minus(now, old).map((line) => `not said before: ${line}`),
    ...after.errors.filter((each) => !before.errors.includes(each)).map((each) => `an error: ${each}`),
    ...imported.left.map(({ quote }) => `not read: ${quote}`),
    ...minus(seatsOf(before.constitution), seatsOf(after.constitution)).map((each) => `a seat is another: ${each}`),
  ];
}

/** Each seat and each body with what the model reads of it: beside the document, so that no phrase hides a difference. */
function seatsOf({ board, bodies, quorum, decisions }: Constitution): string[] {
  const told = (seat: Seat, where: string): string =>
    [
      where,
      seat.kind,
      unitsOf(seat).join(),
      seat.votes,
      seat.requirements.length,
      seat.roles.length,
      seat.nominationProcess?.steps.length ?? 0,
    ].join(' ');
  return [
    ...(board?.members ?? []).map((seat) => told(seat, 'board')),
    ...bodies.flatMap((body) => [
      [
        body.kind,
        body.members.length,
        body.purposes.length,
        body.quorum?.sizes.length,
        body.decisions?.majorities.length,
      ].join(' '),
      ...body.seats.map((seat) => told(seat, body.kind)),
    ]),
    `quorum ${quorum?.sizes.length} ${quorum?.includes.length} ${quorum?.counts.length} ${quorum?.meetsWithout.length}`,
    `decisions ${decisions?.majorities.length} ${decisions?.urgent.length} ${decisions?.proxies?.allowed} ${decisions?.castingVote?.heldBy.length}`,
  ].sort();
}

function minus(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const examples = new URL('../../examples/', import.meta.url);
const files = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.icb'))
  .filter((name) => /^(?:icb|icp)\b/m.test(readFileSync(new URL(name, examples), 'utf8')))
  .sort();

/** `files`: another board is an organisation afterwards, since prose does not say in which file it stands. */
const elsewhere =
  /^(?:lost: It is the partnership of |not said before: (?:Further organisations that are spoken of$|NHS .* an integrated care board$|Integrated care board The body ))/;

describe.each(['html', 'word'] as const)('a constitution as %s, read back', (form) => {
  it.each(files.filter((name) => !name.startsWith('survey/')))('%s', async (name) => {
    const url = new URL(name, examples);
    const text = readFileSync(url, 'utf8');
    const differences = await changed(await read(text, url.href), form);
    const imports = /^import /m.test(text);
    expect(differences.filter((each) => !(imports && elsewhere.test(each)))).toEqual([]);
  });

  it('is the same for random constitutions', async () => {
    const vocabulary = builtInTerms();
    for (let seed = 1; seed <= 40; seed += 1) {
      const text = print(titled(randomConstitution(seed, vocabulary), seed));
      expect(await changed(await read(text), form), `seed ${seed}\n${text}`).toEqual([]);
    }
  }, 240_000);
});

it('is the same for the boards of the survey', async () => {
  for (const name of files.filter((each) => each.startsWith('survey/'))) {
    const url = new URL(name, examples);
    expect(await changed(await read(readFileSync(url, 'utf8'), url.href), 'html'), name).toEqual([]);
  }
}, 240_000);

/** For each thing that prose cannot carry, two files that differ in nothing else. */
const pairs: Readonly<Record<keyof typeof notInProse, readonly [string, string]>> = {
  names: [
    'icb a "A" { board { executive finance "Finance" {} } }',
    'icb b "A" { board { executive money "Finance" {} } }',
  ],
  order: [
    'icb a "A" { decisions { no proxies\nconsensus first } }',
    'icb a "A" { decisions { consensus first\nno proxies } }',
  ],
  comments: ['// Ours.\nicb a "A" { board { chair {} } }', 'icb a "A" {\n  board {\n    chair {\n    }\n  }\n}'],
  defaults: ['icb a "A" { board { chair { seats 1\nvotes } } }', 'icb a "A" { board { chair {} } }'],
  spaces: [
    'icb a "A" { provision transparency "All  is\u00a0open." }',
    'icb a "A" { provision transparency "All is open." }',
  ],
  files: [
    'organisations { lmc l "Harbour LMC" }\nicb a "A" { board { other member m "M" { represents l } } }',
    'icb a "A" { board { other member m "M" { represents l } } }\norganisations { lmc l "Harbour LMC" }',
  ],
  namesakes: [
    'icb a "A" { board { executive x "Twin" {}\nexecutive y "Twin" {} }\nquorum { includes x } }',
    'icb a "A" { board { executive x "Twin" {}\nexecutive y "Twin" {} }\nquorum { includes y } }',
  ],
  meanings: [
    'icb a "A" { eligibility { fit-and-proper-person "The person meets the fit and proper person test." } }',
    'icb a "A" { eligibility { fit-and-proper-person } }',
  ],
};

describe('what prose cannot carry', () => {
  it.each(Object.entries(pairs))('%s', async (_what, [one, other]) => {
    const [first, second] = [(await read(one)).constitution, (await read(other)).constitution];
    expect(one).not.toBe(other);
    expect(linesOf(first)).toEqual(linesOf(second));
  });

  it('is listed, and no more is', () => {
    expect(Object.keys(pairs).sort()).toEqual(Object.keys(notInProse).sort());
  });
});

it('sees a difference where there is one', async () => {
  const before = await read('icb a "A" { board { chair { term 3 years } } quorum { at least 5 members } }');
  const after = await read('icb a "A" { board { chair { term 4 years } } quorum { at least 5 members } }');
  expect(linesOf(before.constitution)).not.toEqual(linesOf(after.constitution));
  expect(await changed(before, 'html')).toEqual([]);
});
