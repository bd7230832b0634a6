/** What the tests of every package can use: random constitutions, and ways to compare and to dishevel them. */
export { type RandomOptions, randomConstitution } from './constitutions.ts';
export { type Damage, damagesTo } from './damage.ts';
export { type Edit, marked, randomEdits } from './edits.ts';
export { plain } from './plain.ts';
export { type Random, randomFrom } from './random.ts';
export { type Rough, roughen } from './roughen.ts';
export { oneOf, seeds } from './seeds.ts';
