import { exampleText } from './built-in.ts';
import { breaks } from './lmc/breaks.ts';
import { lines } from './lmc/lines.ts';
import { testPack } from './pack-tests.ts';

testPack('lmc', {
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
