/** Slips of drafting: bodies that are no more, paragraphs that are one too low, sections that stand in another Act. */
import type { Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { nouns } from '../src/index.ts';
import { named, read } from './judging.ts';

const saying = (text: string, topic = 'accountability'): string =>
  `icb x "NHS X" {\n  provision ${topic} """\n${text}\n  """\n}\n`;

/** The words of a text that a noun marks. */
async function marked(words: string, text: string): Promise<string[]> {
  const noun = nouns.find((each) => each.words.includes(words));
  const { constitution } = await read(text);
  return (noun?.of(constitution as Constitution) ?? []).map(({ span }) => text.slice(span.offset, span.end));
}

describe('a former body', () => {
  it.each<[text: string, words: string[]]>([
    ['The Board reports to Health Education England.', ['Health Education England']],
    ['It reports to NHS Digital, and to HEE.', ['NHS Digital', 'HEE']],
    // each once in a text, wherever that is
    ['Nobody reports. It works with HEE. HEE works with it.', ['HEE']],
    ['Several Clinical commissioning groups and a CCG.', ['Clinical commissioning groups']],
    ['Several CCGs.', ['CCGs']],
    ['The clinical\n  Commissioning Group.', ['clinical\n  Commissioning Group']],
    // an abbreviation is one as it is written, and a name of one word where it can be no verb
    ['It will ccg and hee.', []],
    ['It has CCGX and XCCG.', []],
    ['It reports to Monitor.', ['Monitor']],
    ['It reports to others, Monitor among them.', ['Monitor']],
    ['It reports. Monitor, and act.', []],
    ['It reports to monitor and learn.', []],
    ['It reports to Monitoring.', []],
  ])('is named in %j: %j', async (text, words) => {
    expect(await marked('former body', saying(text))).toEqual(words);
  });

  it.each([
    'The functions of the former HEE are with NHS England.',
    'What was formerly HEE is NHS England.',
    'A predecessor was HEE.',
    'The predecessors were HEE and others.',
    'The previous body was HEE.',
    'It was previously HEE.',
    'Parliament had HEE abolished.',
    'They abolish HEE.',
    'They dissolve HEE.',
    'On the dissolution of HEE nothing happened.',
    'HEE ceased.',
    'NHS England replaced HEE.',
    'It was so until HEE came.',
  ])('is not meant where the sentence says that it is past: %s', async (text) => {
    expect(await named('former body', saying(text))).toEqual([]);
    expect(await named('former body', saying(`${text} The Board answers to HEE.`))).toHaveLength(1);
  });

  it.each([
    ['background', 0],
    ['statutory-framework', 0],
    ['transitional-arrangements', 0],
    ['definitions', 0],
    ['accountability', 1],
  ])('under %s: %i', async (topic, count) => {
    expect(await named('former body', saying('It works with HEE.', topic))).toHaveLength(count);
  });

  it('is called by its name and its last day', async () => {
    expect(await named('former body', saying('It works with HSCIC.'))).toEqual(['NHS Digital (until 31 January 2023)']);
  });

  it.each([
    ['It works with HEE and a CCG.', '2022-06-30', 0],
    ['It works with HEE and a CCG.', '2022-07-01', 1],
    ['It works with HEE and a CCG.', '2023-04-01', 2],
    ['It works with HEE and a CCG.', '2022-06-29', 0],
  ])('is one after its last day: %s on %s: %i', async (text, day, count) => {
    expect(await named('former body', saying(text), day)).toHaveLength(count);
  });

  it('can be an office, and is no guidance that another has replaced', async () => {
    const own = 'office medical-officer "Medical officer of health" { exists until 1974-03-31 }\n';
    const board = (line: string): string =>
      `icb x "NHS X" {\n  board {\n    partner p "P" {\n      ${line}\n    }\n  }\n}\n${own}`;
    expect(await named('former body', board('appointed by medical-officer'))).toEqual([
      'Medical officer of health (until 31 March 1974)',
    ]);
    expect(await named('former body', board('nomination {\n has regard to strategy-guidance-2022\n }'))).toEqual([]);
    expect(await named('former body', board('appointed by nhs-england'))).toEqual([]);
  });
});

describe('a misnumbered paragraph', () => {
  it.each<[topic: string, text: string, right: string[]]>([
    ['transparency', 'Under paragraph 11(2) of Schedule 1B it is open.', ['12(2)']],
    ['transparency', 'Under paragraph 12(2) of Schedule 1B it is open.', []],
    ['transparency', 'Under paragraph 10(2) of Schedule 1B it is open.', []],
    // a paragraph as a whole, or that sub-paragraph
    ['transparency', 'Under paragraph 11 of Schedule 1B it is open.', ['12']],
    ['transparency', 'Under paragraph 11(2)(a) of Schedule 1B it is open.', ['12(2)(a)']],
    ['transparency', 'Under paragraph 11(1)(2) of Schedule 1B it is open.', []],
    ['conflicts-of-interest', 'Paragraph 12 of Schedule 1B asks for it.', ['13']],
    ['conflicts-of-interest', 'Paragraph 12(a) of Schedule 1B asks for it.', ['13(a)']],
    // (what paragraph 12 has in numbers is its own)
    ['conflicts-of-interest', 'Paragraph 12(2) of Schedule 1B asks for openness.', []],
    ['accounts', 'Paragraph 21(3) of Schedule 1B asks for them.', ['22(3)']],
    // of that Schedule alone
    ['transparency', 'Under paragraph 11(2) of Schedule 2 it is open.', []],
    ['transparency', 'Under paragraph 11(2) of the standing orders it is open.', []],
    ['transparency', 'Under paragraph 11(2) of Schedule 2, as of Schedule 1B, it is open.', []],
    ['proposed-variation', 'Schedule 1B and section 14Z29 say who may propose it.', []],
    // section 14Z28(4) itself speaks of paragraph 14
    ['proposed-variation', 'Paragraph 14 of Schedule 1B says who may propose it.', ['15']],
    ['proposed-variation', 'Section 14Z28 speaks of paragraph 14 of Schedule 1B.', []],
    ['transparency', 'Section 14Z28 is no part of paragraph 11(2) of Schedule 1B.', ['12(2)']],
    // what rests on no paragraph
    ['petitions', 'Under paragraph 11(2) of Schedule 1B it is open.', []],
    ['something-of-our-own', 'Under paragraph 11(2) of Schedule 1B it is open.', []],
    ['[a topic]', 'Under paragraph 11(2) of Schedule 1B it is open.', []],
  ])('under %s: %s: %j', async (topic, text, right) => {
    expect(await named('misnumbered paragraph', saying(text, topic))).toEqual(right);
  });

  it('is that on variation wherever a variation is spoken of, and nothing else there', async () => {
    const variation = (text: string): string =>
      `icb x "NHS X" {\n  variation {\n    by board\n    provision transparency "${text}"\n  }\n}\n`;
    expect(await named('misnumbered paragraph', variation('See paragraph 14(1) of Schedule 1B.'))).toEqual(['15(1)']);
    expect(await named('misnumbered paragraph', variation('See paragraph 11(2) of Schedule 1B.'))).toEqual([]);
  });
});

describe('a misattributed section', () => {
  const [act2022, act2012] = ['Health and Care Act 2022', 'Health and Social Care Act 2012'];
  it.each<[text: string, acts: string[]]>([
    [`Section 14Z45 of the ${act2022} asks for it.`, [act2022]],
    ['Section 14Z45 of the National Health Service Act 2006 asks for it.', []],
    ['Section 14Z45 of the NHS Act 2006 asks for it.', []],
    ['Section 14Z45 of the 2006 Act asks for it.', []],
    ['Section 14Z45 of the Companies Act 2006 asks for it.', ['Companies Act 2006']],
    ['Section 14Z45 of the 2022 Act asks for it.', ['2022 Act']],
    // where the Act does not follow at once, the last one before it, else the next
    [`The ${act2012} and the Care Act 2014 have it (14Z45).`, ['Care Act 2014']],
    [`By the ${act2012} 14Z45 stands beside the Care Act 2014.`, [act2012]],
    [`There is 14Z45, as the ${act2012} says, and the Care Act 2014.`, [act2012]],
    // unless that of 2006 is spoken of as well
    [`The ${act2012} and the NHS Act 2006 have it (14Z45).`, []],
    ['It stands in 14Z45.', []],
    // a paragraph is none of these sections
    [`Paragraph 3 of the ${act2022} asks for it.`, []],
    // once for an Act, however many of its sections there are
    [`Sections 14Z45 and 14Z46 of the ${act2022} ask for it.`, [act2022]],
    [`14Z45 of the ${act2022}. 14Z46 of the ${act2012}.`, [act2022, act2012]],
  ])('%s: %j', async (text, acts) => {
    expect(await named('misattributed section', saying(text))).toEqual(acts);
  });

  it('is shown at the first line of the name of the Act', async () => {
    const text = saying('It rests on section 14Z45 of the Health and\n  Care Act 2022.');
    const { constitution } = await read(text);
    const items = nouns.find(({ words }) => words[0] === 'misattributed section')?.of(constitution as Constitution);
    const shown = items?.map(({ span, header }) => [span, header].map((each) => text.slice(each.offset, each.end)));
    expect(shown).toEqual([['Health and\n  Care Act 2022', 'Health and']]);
  });
});
