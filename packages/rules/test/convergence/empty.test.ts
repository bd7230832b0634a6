import { it } from 'vitest';
import { pack } from '../packs/built-in.ts';
import { expectMended, mended } from './convergence.ts';

it.each([
  ['icb x "NHS X Integrated Care Board" {}\n', 'statute', 1],
  ['icb x "NHS X Integrated Care Board" {}\n', 'statute', 2],
  ['icb x "NHS X Integrated Care Board" {}\n', 'statute', 3],
  ['icp x "X Integrated Care Partnership" {}\n', 'partnership', 1],
  ['icp x "X Integrated Care Partnership" {}\n', 'partnership', 2],
  ['icp x "X Integrated Care Partnership" {}\n', 'partnership', 3],
])('%s is mended by %s, in order %i', async (draft, name, order) => {
  const packs = [pack(name)];
  const { text } = await mended(draft, packs, order);
  await expectMended(draft, text, packs, `order ${order}`);
});
