import { describe, expect, it } from 'vitest';
import { exampleText, judged, pack } from './built-in.ts';
import { breaks } from './nhs-act/breaks.ts';
import { lines } from './nhs-act/lines.ts';
import { testPack } from './pack-tests.ts';

testPack('nhs-act', {
  breaks,
  lines,
  mends: [
    ['empty.icb', 'icb x {}\n'],
    ['deficient.icb', exampleText('deficient.icb')],
    ['whole.icb', 'icb x "X" {\n  committee all "Committee of the whole" {\n    all members of x\n  }\n}\n'],
  ],
});

describe('a duty of the board itself', () => {
  const meetings = (...lines: string[]): string =>
    `icb x "X" {\n  board { chair {} }\n  committee all "All" {\n    all members of x\n${lines[0] ?? ''}  }\n${lines[1] ?? ''}}\n`;

  it.each([
    [
      'said nothing of',
      meetings(),
      ['hint public-committees', 'hint public-exclusion', 'hint public-meetings', 'hint public-notice'],
    ],
    [
      'contradicted',
      meetings(
        '    meetings { in private }\n',
        '  meetings { in private excluded by chair public notice 1 day agenda to press on request }\n',
      ),
      // the text of section 1(4) and of section 2(1) has not been seen
      ['error public-exclusion', 'error public-meetings', 'warning public-committees', 'warning public-notice'],
    ],
  ])('%s', async (_, text, found) => {
    const { findings } = await judged('a.icb', text, [pack('nhs-act')]);
    const ofMeetings = findings.filter(({ rule }) => rule.startsWith('nhs-act/public-'));
    expect(ofMeetings.map(({ severity, rule }) => `${severity} ${rule.slice(8)}`).sort()).toEqual(found);
  });
});
