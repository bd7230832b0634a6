import { exampleText } from './built-in.ts';
import { testPack } from './pack-tests.ts';
import { breaks } from './partnership/breaks.ts';
import { lines } from './partnership/lines.ts';

testPack('partnership', {
  breaks,
  lines,
  mends: [
    ['empty.icb', 'icp x {}\n'],
    ['named.icb', 'icp x "X" {}\n'],
    ['deficient.icb', exampleText('deficient.icb')],
    ['westmere-partnership.icb', exampleText('westmere-partnership.icb')],
  ],
});
