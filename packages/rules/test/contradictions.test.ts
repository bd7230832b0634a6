/** What an Act forbids to say is explained by nothing, and no settings switch it off. */
import { expect, it } from 'vitest';
import { configured, judge, readSettings } from '../src/index.ts';
import { exampleText, judged, pack, readAs, TODAY } from './packs/built-in.ts';

const inPrivate = exampleText('northshire.icb')
  .replace('    in public\n    excluded by resolution', '    in private\n    excluded by resolution')
  .replace(
    '  policy standing-orders',
    '  explain nhs-act/public-meetings because "We meet in private."\n  policy standing-orders',
  );

it('an explanation of it is none', async () => {
  const { states, findings } = await judged('northshire.icb', inPrivate, [pack('nhs-act'), pack('drafting')]);
  expect(states.get('nhs-act/public-meetings')).toBe('open');
  expect(findings.find(({ rule }) => rule === 'nhs-act/public-meetings')?.severity).toBe('error');
  expect(states.get('drafting/explanation-inadmissible')).toBe('open');
});

it('the settings do not switch it off, and say so', async () => {
  const { settings } = readSettings('{ "severities": { "nhs-act/public-meetings": "off" } }');
  const { on, problems } = configured([pack('nhs-act')], settings);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('is required by an Act')]);
  const { constitution } = await readAs('northshire.icb', inPrivate);
  if (!constitution) throw new Error('There is no constitution.');
  expect(judge(constitution, on, TODAY).states.get('nhs-act/public-meetings')).toBe('open');
});

it.each(['banana', 'x%', '150%', '25', '1/0', '-3'])('an option that is a share cannot be %s', (value) => {
  const { settings } = readSettings(JSON.stringify({ options: { 'lmc/gp-share': value } }));
  expect(configured([pack('lmc')], settings).problems).toHaveLength(1);
});

it.each(['2%', '1/3', '100%'])('an option that is a share can be %s', (value) => {
  const { settings } = readSettings(JSON.stringify({ options: { 'lmc/gp-share': value } }));
  expect(configured([pack('lmc')], settings).problems).toEqual([]);
});

it.each([
  ['section-75', 'clinics', 'open'],
  ['section-75', 'pruh', 'open'],
  ['section-14z46', 'pruh', 'open'],
  ['section-75', 'northshire-cc', 'met'],
  ['section-65z5', 'pruh', 'met'],
])('functions go under %s to %s: %s', async (power, to, state) => {
  const text = exampleText('northshire.icb')
    .replace(
      '    healthwatch healthwatch',
      '    private-provider clinics "Clinics Limited"\n    healthwatch healthwatch',
    )
    .replace(
      '  delegates community-equipment',
      `  delegates place-commissioning to ${to} under ${power}\n  delegates community-equipment`,
    );
  const { states } = await judged('northshire.icb', text, [pack('statute')]);
  expect(states.get('statute/delegates-allowed')).toBe(state);
});

it('a partnership leaves out no authority of its board', async () => {
  const text = exampleText('northshire-partnership.icb').replace(
    'established jointly by northshire, northshire-cc, port-ravel-cc',
    'established jointly by northshire, northshire-cc',
  );
  const { states } = await judged('northshire-partnership.icb', text, [pack('partnership')]);
  expect(states.get('partnership/joint-committee')).not.toBe('met');
});
