/** Draws a board of so many seats until that is quick, and then as often as is asked: `node drawing.mjs SEATS TIMES`, times on file descriptor 3. */
import { writeSync } from 'node:fs';
import { drawBoard } from '../../packages/drawing/src/index.ts';
import { createLanguage } from '../../packages/language/src/index.ts';

const [seats = '25', times = '200'] = process.argv.slice(2);
const kinds = ['executive', 'non-executive', 'partner', 'other member'];
const others = Array.from({ length: Number(seats) - 1 }, (_, index) => {
  const must = index % 3 === 0 ? ' must be general-practitioner' : '';
  return `    ${kinds[index % 4]} seat-${index} "Member number ${index}, for matters of some importance" { role deputy-chair${must} }`;
});
const text = `icb wide "NHS Harbour Integrated Care Board" {\n  board {\n    chair {}\n${others.join('\n')}\n  }\n}\n`;

const [file] = await createLanguage({ load: async () => ({ problem: 'missing' }) }).read([
  { uri: 'file:///board.icb', text },
]);
if (!file?.constitution) throw new Error('The board was not read.');
const measured: number[] = [];
for (let round = 0; round < Number(times) + 100; round++) {
  const start = performance.now();
  const svg = drawBoard(file.constitution, { text });
  const ms = performance.now() - start;
  const chairs = svg.split('class="icb-spot icb-chair"').length - 1;
  if (chairs !== Number(seats)) throw new Error(`There are ${chairs} chairs.`);
  if (round >= 100) measured.push(ms);
}
writeSync(3, JSON.stringify(measured));
