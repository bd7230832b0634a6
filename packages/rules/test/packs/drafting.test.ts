import { exampleText } from './built-in.ts';
import { breaks } from './drafting/breaks.ts';
import { lines } from './drafting/lines.ts';
import { testPack } from './pack-tests.ts';

/** Every slip that a draft can mend. */
const slips = `icb x "NHS X Integrated Care Board" {
  board {
    chair {}
    non-executive independents "Non-executive members" {
      seats 7
      nominated by health-education-england
    }
  }
  quorum {
    at least 20 members
    includes 1 executive
  }
  provision transparency "Under paragraph 11(2) of Schedule 1B, decisions are published."
  provision public-involvement "Section 14Z45 of the Health and Care Act 2022 is followed, with Monitor."
  explain drafting/section-oder because "We keep to our own order."
  explain drafting/colour-of-the-cover because "We like it blue."
  explain drafting/dead-body
  explain somebody-elses-pack/rule because "" review 2024-03-31
}
`;

testPack('drafting', {
  breaks,
  lines,
  mends: [
    ['slips.icb', slips],
    ['deficient.icb', exampleText('deficient.icb')],
  ],
  beside: ['statute'],
});
