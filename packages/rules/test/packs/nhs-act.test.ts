import { exampleText } from './built-in.ts';
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
