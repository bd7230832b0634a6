import { exampleText } from './built-in.ts';
import { breaks } from './model-constitution/breaks.ts';
import { lines } from './model-constitution/lines.ts';
import { testPack } from './pack-tests.ts';

/** Who chairs committees has to be there before the committees are. */
const nonExecutives = `    non-executive further-non-executives "Non-executive members" {
      seats 2
      must have knowledge of audit-and-finance
    }
`;

testPack('model-constitution', {
  breaks,
  lines,
  mends: [
    ['empty.icb', 'icb x {}\n'],
    ['named.icb', 'icb x "X" {}\n'],
    ['westmere.icb', exampleText('westmere.icb')],
    [
      'board.icb',
      `icb x "X" {\n  board {\n    chair {}\n    chief-executive {}\n${nonExecutives}    partner trusts {}\n  }\n}\n`,
    ],
    ['deficient.icb', exampleText('deficient.icb').replace('    participant adviser', `${nonExecutives}$&`)],
    ['westmere-partnership.icb', exampleText('westmere-partnership.icb')],
  ],
});
