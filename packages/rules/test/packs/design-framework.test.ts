import { exampleText } from './built-in.ts';
import { breaks } from './design-framework/breaks.ts';
import { lines } from './design-framework/lines.ts';
import { testPack } from './pack-tests.ts';

testPack('design-framework', {
  breaks,
  lines,
  asAt: '2022-06-30',
  mends: [
    ['empty.icb', 'icb x {}\n'],
    ['named.icb', 'icb x "X" {}\n'],
    ['empty-partnership.icb', 'icp x {}\n'],
    ['deficient.icb', exampleText('deficient.icb')],
    ['westmere-partnership.icb', exampleText('westmere-partnership.icb')],
  ],
});
