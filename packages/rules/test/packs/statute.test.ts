import { exampleText } from './built-in.ts';
import { testPack } from './pack-tests.ts';
import { breaks } from './statute/breaks.ts';
import { lines } from './statute/lines.ts';

testPack('statute', {
  breaks,
  lines,
  mends: [
    ['empty.icb', 'icb x {}\n'],
    ['named.icb', 'icb x "X" {}\n'],
    ['deficient.icb', exampleText('deficient.icb')],
    ['westmere-partnership.icb', exampleText('westmere-partnership.icb')],
  ],
});
