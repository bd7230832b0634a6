/** Roles that a title says, where no line does. */
import type { Constitution } from '@icb/language';
import { expect, it } from 'vitest';
import { rolesOf } from '../src/titles.ts';
import { read } from './judging.ts';

it.each([
  ['"Medical Director"', 'medical-director'],
  ['"Medical  Director"', 'medical-director'],
  ['"MEDICAL-DIRECTOR (acting)"', 'medical-director'],
  ['"(Medical Director)"', 'medical-director'],
  ['"Executive Medical Director 2"', 'medical-director'],
  ['"Medical 2 Director"', ''],
  ['"Paramedical directors"', ''],
  ['"Chief Nurse" also "Director of Finance"', 'nursing-director, chief-finance-officer'],
  ['"Medical Director and Director of Nursing"', 'medical-director, nursing-director'],
  ['"Deputy Medical Director"', ''],
  ['"Associate Director of Nursing"', ''],
  ['"Assistant Chief Nurse"', ''],
  ['"Deputy Chair"', 'deputy-chair'],
  ['"Vice-Chair"', 'deputy-chair'],
  ['"Director"', ''],
  ['', ''],
])('%s: %s', async (title, roles) => {
  const { constitution } = await read(`icb x "X" {\n  board {\n    executive e ${title} {}\n  }\n}\n`);
  const [seat] = (constitution as Constitution).board?.members ?? [];
  const found = seat ? rolesOf(seat) : [];
  expect(found.map(({ name }) => name).join(', ')).toBe(roles);
  for (const { name, is, term } of found) expect([is, term?.name]).toEqual(['term', name]);
});

it('a line that says it counts alone', async () => {
  const { constitution } = await read(
    'icb x "X" {\n  board {\n    executive e "Medical Director" {\n      role nursing-director\n    }\n  }\n}\n',
  );
  const [seat] = (constitution as Constitution).board?.members ?? [];
  expect(seat && rolesOf(seat).map(({ name }) => name)).toEqual(['nursing-director']);
});
