/**
 * What is claimed where not everything is known: names that stand for nothing may mean what is asked for, and lines that could
 * not be read may say it. What is certain all the same is claimed; the rest is not.
 */
import { describe, expect, it } from 'vitest';
import { judged } from './judging.ts';

const partners =
  '  partners {\n    xyzzy strange "S"\n    foundation-trust ports "P"\n    county-council cc "C"\n  }\n';
const board = (...seats: string[]): string =>
  `icb x "NHS X" {\n${partners}  board {\n${seats.map((seat) => `    ${seat}\n`).join('')}  }\n}\n`;

/** The state, and what is found, by the names of the things. */
async function found(asked: string, text: string): Promise<string[]> {
  const { state, findings } = await judged(`obligation must require ${asked}\notherwise "\${offender}"`, text);
  return [state ?? 'none', ...findings.map(({ status, message }) => `${status} ${message}`)];
}

describe('a name that stands for nothing', () => {
  const byTrust = 'every partner has nominated by trust';
  const seats = (from: number, to: number, lines: string): string[] =>
    Array.from({ length: to - from }, (_, index) => `partner p${from + index} { ${lines} }`);

  it.each<[asked: string, seats: string[], found: string[]]>([
    [byTrust, ['partner p { nominated by nobody }'], ['not-checkable']],
    [byTrust, ['partner p { nominated by cc }'], ['open', 'open p']],
    // nor is an organisation known whose kind is not
    [byTrust, ['partner p { nominated by strange }'], ['not-checkable']],
    // what others say remains certain
    [byTrust, ['partner p { nominated by nobody }', 'partner q { nominated by cc }'], ['open', 'open q']],
    [byTrust, ['partner p { nominated by nobody }', 'partner q {}'], ['open', 'open q']],
    [byTrust, ['partner p { nominated by nobody, ports }'], ['met']],
    [
      byTrust,
      [...seats(0, 5, 'nominated by nobody'), ...seats(5, 15, 'nominated by cc')],
      ['open', ...Array.from({ length: 10 }, (_, index) => `open p${index + 5}`)],
    ],
    ['every partner has nominated only by trust', ['partner p { nominated by nobody, ports }'], ['not-checkable']],
    ['every partner has nominated only by trust', ['partner p { nominated by nobody, cc }'], ['open', 'open p']],
    [
      `${byTrust} and appointed by chair`,
      ['chair {}', 'partner p { nominated by nobody appointed by cc }'],
      ['open', 'open p'],
    ],
    [
      `${byTrust} and appointed by chair`,
      ['chair {}', 'partner p { nominated by nobody appointed by chair }'],
      ['not-checkable'],
    ],
    ['some partner where nominated by trust', ['partner p { nominated by nobody }'], ['not-checkable']],
    ['some partner where nominated by trust', ['partner p { nominated by cc }'], ['open', 'open NHS X']],
    ['at least 1 partners where nominated by trust', ['partner p { nominated by nobody }'], ['not-checkable']],
    ['at least 2 partners where nominated by trust', ['partner p { nominated by nobody }'], ['open', 'open NHS X']],
    ['every partner has is doctor', ['partner p { must be xyzzy }'], ['not-checkable']],
    ['every partner has is always doctor', ['partner p { must be doctor or xyzzy }'], ['not-checkable']],
    ['every partner has is always doctor', ['partner p { must be nurse or xyzzy }'], ['open', 'open p']],
    // what is said at all is said, whoever is meant
    ['every partner has nominated', ['partner p { nominated by nobody }'], ['met']],
    ['some partner where role deputy-chair', ['partner p { role xyzzy }'], ['not-checkable']],
    // nor is it known whether somebody is what a role says
    ['some deputy chair', ['partner p { role xyzzy }'], ['not-checkable']],
    ['some deputy chair', ['partner p {', '  xyzzy', '}'], ['not-checkable']],
    ['some deputy chair', ['partner p {}'], ['open', 'open NHS X']],
    ['no missing role where is deputy-chair', ['partner p { role xyzzy }'], ['not-checkable']],
    ['some deputy chair and some executive', ['partner p { role xyzzy }'], ['not-checkable']],
  ])('may mean what is asked for: %s: %j: %j', async (asked, lines, wanted) => {
    expect(await found(asked, board(...lines))).toEqual(wanted);
  });
});

describe('a line that could not be read', () => {
  const appointed = 'every partner has appointed';
  it.each<[asked: string, seats: string[], found: string[]]>([
    // may say what is missing in the thing in which it stands
    [appointed, ['partner p { xyzzy }'], ['not-checkable']],
    [appointed, ['partner p {', '  xyzzy', '}', 'partner q {}'], ['open', 'open q']],
    [appointed, ['partner q {}', 'partner p {', '  xyzzy', '}'], ['open', 'open q']],
    // or in the thing that ends before it, if nothing else stands between
    [appointed, ['partner p {}', 'xyzzy is what', 'chair {}'], ['not-checkable']],
    [appointed, ['partner p {}', 'chair {}', 'xyzzy is what'], ['open', 'open p']],
    [appointed, ['xyzzy is what', 'partner p {}'], ['open', 'open p']],
    [appointed, ['partner p {}', 'partner q {}', 'xyzzy is what', 'partner r {}'], ['open', 'open p', 'open r']],
    // or be the thing that is missing
    ['some executive', ['chair {}', 'xyzzy is what'], ['not-checkable']],
    ['some executive', ['chair { xyzzy }'], ['open', 'open NHS X']],
    ['some executive where votes', ['executive e {', '  xyzzy', '  does not vote', '}'], ['not-checkable']],
    ['some executive where votes', ['executive e { does not vote }', 'chair { xyzzy }'], ['not-checkable']],
    ['at least 1 executives', ['chair {}', 'xyzzy is what'], ['not-checkable']],
  ])('of the board: %s: %j: %j', async (asked, lines, wanted) => {
    expect(await found(asked, board(...lines))).toEqual(wanted);
  });

  const rest = (lines: string): string => board('partner p {}').replace(/\}\n$/, `${lines}\n}\n`);
  it.each<[asked: string, lines: string, found: string[]]>([
    [appointed, '  xyzzy is what', ['not-checkable']],
    [appointed, '  ods "QXX"\n  xyzzy is what', ['open', 'open p']],
    [appointed, '  quorum { xyzzy }', ['open', 'open p']],
    // a whole block may have been meant, but not within another block
    ['some executive', '  xyzzy is what', ['not-checkable']],
    ['some executive', '  quorum { xyzzy }', ['open', 'open NHS X']],
    ['some provision where on petitions', '  xyzzy is what', ['not-checkable']],
    ['some provision where on petitions', '  quorum { xyzzy }', ['open', 'open NHS X']],
    ['some quorum rule', '  quorum { xyzzy }', ['not-checkable']],
    ['some quorum rule', '  decisions { xyzzy }', ['open', 'open NHS X']],
  ])('beside the board: %s: %s: %j', async (asked, lines, wanted) => {
    expect(await found(asked, rest(lines))).toEqual(wanted);
  });

  it.each([
    ['trust', '', 'open'],
    ['nobody', '', 'not-checkable'],
    ['trust', '  xyzzy is what\n', 'not-checkable'],
  ])('is in the way of what is asked of all that is said: open to %s, %j: %s', async (who, line, state) => {
    const text = `icb x "NHS X" {\n  challenge {\n    open to ${who}\n  }\n  quorum { at least 3 members }\n${line}}\n`;
    expect((await found('every challenge detail has stated', text))[0]).toBe(state);
  });

  it('beside the constitution may be anything of it', async () => {
    expect(await found('some executive', `xyzzy is what\n${board('chair {}')}`)).toEqual(['not-checkable']);
    expect(await found(appointed, `xyzzy is what\n${board('partner p {}')}`)).toEqual(['open', 'open p']);
  });
});
