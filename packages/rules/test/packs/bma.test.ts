import { breaks } from './bma/breaks.ts';
import { lines } from './bma/lines.ts';
import { exampleText } from './built-in.ts';
import { testPack } from './pack-tests.ts';

testPack('bma', {
  breaks,
  lines,
  mends: [
    ['empty.icb', 'icb x {}\n'],
    ['named.icb', 'icb x "X" {}\n'],
    ['partnership.icb', 'icp x "X" {}\n'],
    ['deficient.icb', exampleText('deficient.icb')],
    ['westmere-partnership.icb', exampleText('westmere-partnership.icb')],
  ],
});
