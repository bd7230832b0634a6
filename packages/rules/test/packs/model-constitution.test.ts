import { exampleText } from './built-in.ts';
import { breaks } from './model-constitution/breaks.ts';
import { lines } from './model-constitution/lines.ts';
import { testPack } from './pack-tests.ts';

/** A board without anything else: who chairs its committees has to be there before the committees are. */
const board = `icb x "X" {
  board {
    chair {}
    chief-executive {}
    non-executive audit-lead "Non-executive member (audit)" {
      must have knowledge of audit-and-finance
    }
    non-executive people-lead "Non-executive member (people and remuneration)" {}
    partner trusts "Partner member" {}
  }
}
`;

testPack('model-constitution', {
  breaks,
  lines,
  mends: [
    ['board.icb', board],
    [
      'deficient.icb',
      exampleText('deficient.icb').replace(
        '    participant adviser',
        '    non-executive audit-lead "Non-executive member (audit)" { must have experience of audit-and-finance }\n    non-executive people-lead {}\n    participant adviser',
      ),
    ],
    ['westmere-partnership.icb', exampleText('westmere-partnership.icb')],
  ],
});
