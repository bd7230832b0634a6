/** Texts that are made to keep patterns busy: whatever they repeat, and wherever it stands, they are judged in time that grows with their length. */
import { createLanguage, format } from '@icb/language';
import { builtInPacks, judge, loadPacks, type ReadyPack } from '@icb/rules';
import { beforeAll, describe, expect, test } from 'vitest';

/** What is repeated, by the kinds of pattern that it is made for: loops in loops, what begins and never ends, blanks before an end. */
const repeated: Readonly<Record<string, string>> = {
  'the classic one': 'a',
  blanks: ' ',
  'tabs and blanks': '\t ',
  'line ends': '\n',
  'line ends and blanks': ' \n',
  'carriage returns': '\r\t',
  brackets: '[',
  'brackets that close': '[a]',
  'round brackets': '(',
  braces: '{',
  values: '${',
  'quotation marks': '“',
  backslashes: '\\',
  hyphens: '-',
  digits: '1',
  numbers: '1.2.',
  stops: '. ',
  'stops alone': '.',
  capitals: 'A\t',
  'names of Acts': 'National Health Service and of ',
  Act: 'Act ',
  paragraphs: 'paragraph 1 of Schedule 1 to ',
  denials: 'cannot affect ',
  integrity: 'protects the security of ',
  'bodies that are no more': 'NHS Digital ',
  addresses: 'https://',
  'comment marks': '/*',
  slashes: '//',
  imports: 'import ',
  'half a sentence': 'the chair and the chief executive or the ',
  'half letters': '\uD800',
  'letters with marks': 'e\u0301\u0301',
};

const inText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');

/** Where it stands. */
const places: Readonly<Record<string, (text: string) => string>> = {
  'a provision': (text) => board(`  provision transparency """\n${text}\n"""\n`),
  'a provision, closed at its end': (text) => board(`  provision background """\n${text}x)]}.\n"""\n`),
  'a title': (text) => board(`  committee audit "${inText(text).replace(/[\r\n]/g, ' ')}" {\n    members chair\n  }\n`),
  'a sentence on interests': (text) =>
    board(`  provision conflicts-of-interest """\n${text} affect the integrity\n"""\n`),
  'an explanation': (text) => board(`  explain bma/lnc-board because """\n${text}\n"""\n`),
  'a comment': (text) => board(`  // ${text.replace(/[\r\n]/g, ' ')}\n`),
  'the open text': (text) => board(`  ${text}\n`),
  'a line of its own': (text) => `${text}\n${board('')}`,
};

function board(more: string): string {
  return `icb a "NHS A Integrated Care Board" {\n  in force from 2026-04-01\n  board {\n    chair {\n      term 3 years\n    }\n  }\n${more}}\n`;
}

let packs: readonly ReadyPack[];
beforeAll(async () => {
  ({ packs } = await loadPacks(builtInPacks));
});

/** Milliseconds of the processor that everything takes that is done with a constitution while somebody writes it. */
async function worked(text: string): Promise<number> {
  const started = process.cpuUsage();
  const host = { load: async () => ({ problem: 'missing' as const }) };
  const [file] = await createLanguage(host).read([{ uri: 'file:///a.icb', text }]);
  if (file?.constitution) judge(file.constitution, packs, '2026-11-22');
  format(text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Letters: of the one, eight times as many as of the other. */
const [short, long] = [10_000, 80_000];
/** Eight times as long, it takes eight times as much; with a square of it, it would be sixty-four. */
const most = 32;
/** Milliseconds, below which the machine says more than the text. */
const unmeasurable = 400;

describe.each(Object.keys(places))('in %s', (place) => {
  test.each(Object.keys(repeated))('%s', async (name) => {
    const unit = repeated[name] ?? '';
    const made = (size: number): string => (places[place] ?? board)(unit.repeat(Math.ceil(size / unit.length)));
    const first = await worked(made(long));
    if (first < unmeasurable) return;
    // (A machine that is busy with something else slows down one of them, and not the other.)
    const parts = [await worked(made(short)), await worked(made(short))];
    const whole = Math.min(first, await worked(made(long)));
    expect(whole).toBeLessThan(most * Math.max(Math.min(...parts), unmeasurable / most));
  });
});
