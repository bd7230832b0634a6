/** What joined questions answer, where it is shown, and what is asked anew of a constitution that was asked before. */
import type { Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { judge } from '../src/index.ts';
import { judged, packOf, read, told } from './judging.ts';

const icb = (...blocks: string[]): string => `icb x "NHS X" {\n${blocks.map((each) => `  ${each}\n`).join('')}}\n`;
const board = (...seats: string[]): string => `board {\n${seats.map((seat) => `    ${seat}\n`).join('')}  }`;

/** The state, and of each finding its status and the words where it stands. */
async function shown(asked: string, text: string, obligation = 'must'): Promise<string[]> {
  const { state, findings } = await judged(`obligation ${obligation} require ${asked}`, text);
  return [state ?? 'none', ...findings.map(({ status, span }) => `${status} ${text.slice(span.offset, span.end)}`)];
}

describe('what is missing', () => {
  const quorum = 'quorum { at least 3 members }';
  it.each<[asked: string, text: string, shown: string[]]>([
    ['some quorum rule and some executive', icb(quorum, board('chair {}')), ['open', 'open board']],
    ['some executive and some quorum rule', icb(quorum, board('chair {}')), ['open', 'open board']],
    ['some quorum rule and some executive', icb(board('chair {}')), ['open', 'open icb x "NHS X"']],
    ['some executive and some quorum rule', icb(board('chair {}')), ['open', 'open board']],
    ['some quorum rule or some executive', icb(quorum, board('chair {}')), ['met']],
    ['not some chair', icb(board('chair {}')), ['open', 'open board']],
  ])('is shown where it would stand: %s: %s', async (asked, text, wanted) => {
    expect(await shown(asked, text)).toEqual(wanted);
  });
});

describe('what is wrong', () => {
  const byTrust = 'every partner has nominated by trust';
  const seats = board('chair {}', 'partner p { nominated by [a] }', 'partner q { nominated by county-council }');
  it('is shown thing by thing, and at the placeholder where nothing else is in the way, whatever else is asked', async () => {
    const wanted = ['open', 'partly [a]', 'open partner q'];
    expect(await shown(byTrust, icb(seats))).toEqual(wanted);
    expect(await shown(`some chair and ${byTrust}`, icb(seats))).toEqual(wanted);
    expect(await shown(`${byTrust} and some chair`, icb(seats))).toEqual(wanted);
  });

  it('is shown once, however many of the questions it fails', async () => {
    const text = icb(board('partner p {}'));
    expect(await shown(`${byTrust} and every partner has appointed`, text)).toEqual(['open', 'open partner p']);
  });

  it.each<[asked: string, seats: string[], shown: string[]]>([
    // a further word is one more thing asked of the property before it, but no question of its own is
    ['some partner where represents lmc or not votes', ['partner p { does not vote }'], ['met']],
    ['some partner where represents lmc or not votes', ['partner p {}'], ['open', 'open board']],
    ['every partner has nominated', ['partner p { nominated by trust, [a] }'], ['met']],
    ['every partner has is always doctor', ['partner p { must be doctor or [what] }'], ['partly', 'partly [what]']],
    ['every partner has is always doctor', ['partner p { must be nurse or [what] }'], ['open', 'open partner p']],
    [
      'every partner has appointed by deputy-chair',
      ['executive e { role deputy-chair }', 'partner p { appointed by e }'],
      ['met'],
    ],
    [
      'every partner has appointed by deputy-chair',
      ['executive e { role medical-director }', 'partner p { appointed by e }'],
      ['open', 'open partner p'],
    ],
    ['every partner has appointed by executive', ['executive e {}', 'partner p { appointed by e }'], ['met']],
  ])('of seats: %s: %j: %j', async (asked, lines, wanted) => {
    expect(await shown(asked, icb(board(...lines)))).toEqual(wanted);
  });

  it.each([
    ['some provision where on petitions', 'provision petitions "Of [whom]."', 'partly'],
    ['some provision where on petitions', 'provision background "Of [whom]."', 'open'],
    ['some provision where on petitions', 'provision petitions "Of all."', 'met'],
    // counted, too
    ['at least 1 provisions where on petitions', 'provision petitions "Of [whom]."', 'partly'],
    ['at least 1 provisions where on petitions', 'provision petitions "Of all."', 'met'],
    ['at most 0 provisions where on petitions', 'provision background "Of [whom]."', 'met'],
    ['some principle', 'principles conflicts-of-interest { "Openness" }', 'met'],
    ['some principle', 'principles conflicts-of-interest { "[what]" }', 'partly'],
  ])('of sentences: %s: %s: %s', async (asked, block, state) => {
    expect((await shown(asked, icb(block)))[0]).toBe(state);
  });
});

describe('what the text need not say, but says otherwise', () => {
  const private_ = 'every committee has meets in public';
  const committee = (name: string, line: string): string => `committee ${name} "${name}" { meetings { ${line} } }`;
  const act = async (text: string, asked = private_): Promise<string[]> => {
    const { ready } = packOf(
      `obligation should, must not contradict cites circular "1" verified official require ${asked}\notherwise "No."`,
      'act source circular "C" no public address guidance',
    );
    const { constitution } = await read(text);
    const { states, findings } = judge(constitution as Constitution, [ready], '2026-11-21');
    return [states.get('test/rule') ?? 'none', ...told(findings, text)];
  };

  it('is graver than silence, thing by thing, in a rule that asks for none', async () => {
    const seats = icb(board('partner p { from private-provider }', 'partner q {}'));
    const asked = 'no partner where from private-provider';
    expect((await act(seats, asked)).slice(1)).toEqual(['3 error open No.', '4 warning open No.']);
  });

  it('is explained by nothing, though what is only left out may be', async () => {
    const [closed, silent] = [committee('closed', 'in private'), committee('silent', 'every 6 weeks')];
    const why = 'explain test/rule because "Not yet."';
    expect((await act(icb(silent, why)))[0]).toBe('explained');
    expect((await act(icb(closed, why)))[0]).toBe('open');
    expect((await act(icb(closed, silent, why)))[0]).toBe('open');
    expect((await act(icb(silent, closed, why)))[0]).toBe('open');
  });

  it('is as grave where more is asked', async () => {
    const text = icb(committee('closed', 'in private'), committee('silent', 'every 6 weeks'));
    const asked = `${private_} and every committee has chaired`;
    expect((await act(text, asked)).slice(1)).toEqual(['2 error open No.', '3 warning open No.']);
  });
});

describe('a rule that is met in part', () => {
  const clauses = `obligation must require every partner has nominated by trust
    otherwise "Not by a trust."
    partly when some partner where nominated saying "By somebody."`;
  const said = async (line: string): Promise<string[]> =>
    (await judged(clauses, icb(board(`partner p { ${line} }`)))).findings.map(({ message }) => message);

  it.each([
    ['', 'Not by a trust.'],
    ['nominated by county-council', 'By somebody.'],
    // what was said is more than that something is to be filled in
    ['nominated by county-council, [who]', 'By somebody.'],
  ])('says what is met: %s: %s', async (line, message) => expect(await said(line)).toEqual([message]));

  it('says what is to be filled in of a line that is there', async () => {
    const asked = 'obligation must require every quorum rule has quorum stated\notherwise "No quorum."';
    const { findings } = await judged(asked, icb('quorum { at least [how many] members }'));
    expect(findings.map(({ message }) => message)).toEqual(['The rule: a placeholder is still to be filled in.']);
  });
});

describe('a constitution that was judged before', () => {
  it('is judged by each day anew', async () => {
    const { constitution } = await read(icb(board('partner p { nominated by health-education-england }')));
    const { ready } = packOf('obligation should require no former body');
    const states = ['2023-04-01', '2023-03-31', '2023-04-01'].map((day) =>
      judge(constitution as Constitution, [ready], day).states.get('test/rule'),
    );
    expect(states).toEqual(['open', 'met', 'open']);
  });

  it('is judged by what other rules say now', async () => {
    const { constitution } = await read(icb(board('chair {}'), 'explain test/other because "Not yet."'));
    const other = (asked: string): string =>
      `obligation should require no explanation where unneeded\n  }\n  rule other "Other" {\n    obligation ask require some ${asked}`;
    const states = ['partner', 'chair', 'partner'].map((asked) =>
      judge(constitution as Constitution, [packOf(other(asked)).ready], '2026-11-21').states.get('test/rule'),
    );
    expect(states).toEqual(['met', 'open', 'met']);
  });
});

describe('a rule with words that mean nothing', () => {
  it.each([
    'some ordinry member',
    'no ordinry member',
    'every ordinry member has votes',
    'at least 1 ordinry members',
    'at least 1/2 of seats of ordinry members has votes',
    'ratio at most 2 of seats of ordinry members against seats of ordinry members',
    'different ordinry members where (votes), (appointed)',
    'some member where apointed by chair',
    'some member where votes chair',
  ])('judges, if it is asked all the same, without an end: %s', async (asked) => {
    const { ready, problems } = packOf(`obligation must require ${asked}`);
    expect(problems).not.toEqual([]);
    const { constitution } = await read(icb(board('chair {}')));
    const { states } = judge(constitution as Constitution, [ready], '2026-11-21');
    expect([...states.keys()]).toEqual(['test/rule']);
  });

  it.each([
    [
      'some member where votes chair partner',
      '`votes` is so or not: nothing can be asked of it beyond that, and `chair partner` is left over.',
    ],
    ['some member where not votes or lmc', 'Nothing like `lmc` can be asked of a seat.'],
  ])('is told: %s', (asked, message) => {
    expect(packOf(`obligation must require ${asked}`).problems).toEqual([expect.stringContaining(message)]);
  });
});
