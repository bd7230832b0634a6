/** `icb init` at a terminal: it asks, and writes what it was told. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../packages/cli/test/temporary-folder.ts';
import { saidAtTerminal } from './at-terminal.ts';

const icb = `'${process.execPath}' '${join(import.meta.dirname, '../packages/cli/bin/icb.cjs')}'`;

function answered(command: string, ...answers: string[]): { readonly folder: string; readonly said: string } {
  const folder = temporaryFolder();
  return { folder, said: saidAtTerminal(command, { cwd: folder, typed: answers.join('\n') }) };
}

test('whose it is, its name, area, authorities and trusts', () => {
  const { folder, said } = answered(
    `${icb} init`,
    'partnership?',
    '2',
    'Ångström Integrated Care Partnership',
    '',
    'A Council, B Council',
    'A Council; B Council',
    'A NHS Trust',
    '',
  );
  expect(said).toContain('Put semicolons between names, not commas');
  expect(said).toContain('Written:');
  const text = readFileSync(join(folder, 'angstrom-partnership.icb'), 'utf8');
  expect(text).toMatch(/^icp angstrom-icp "Ångström Integrated Care Partnership" for \[/m);
  expect(text).toMatch(/local-authority a-la "A Council"\n +local-authority b-la "B Council"/);
  expect(text).toContain('nhs-trust a-nhs "A NHS Trust"');
  expect(text).toContain('area "[state the area]"');
  expect(readdirSync(folder).sort()).toEqual(['angstrom-partnership.icb', 'icb.config.json']);
});

test('nothing but what no option says', () => {
  const options = '--kind icb --area Northshire --local-authorities "A Council" --trusts "A NHS Trust"';
  const { folder, said } = answered(`${icb} init ${options}`, 'NHS Northshire Integrated Care Board', '');
  expect(said.match(/such as:/g)).toHaveLength(1);
  expect(existsSync(join(folder, 'northshire.icb'))).toBe(true);
  const all = answered(`${icb} init ${options} --name "NHS South Integrated Care Board"`, '');
  expect(all.said).not.toContain('such as:');
  expect(existsSync(join(all.folder, 'south.icb'))).toBe(true);
});

test('whoever breaks it off has nothing written', () => {
  const { folder, said } = answered(`${icb} init boards; echo "code $?"`, '1', 'NHS Northshire', '\u0004');
  expect(said).toMatch(/icb: This was broken off, and nothing was written\.\s+code 2/);
  expect(readdirSync(folder)).toEqual([]);
});
