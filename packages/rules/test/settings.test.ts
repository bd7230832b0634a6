/** What the settings of a workspace say, what is wrong in them at its place, and what packs become by them. */
import { describe, expect, it } from 'vitest';
import { optionsFor } from '../src/configured.ts';
import { configured, loadPacks, noSettings, readSettings } from '../src/index.ts';
import { fitsOption } from '../src/options.ts';

/** Each problem with the words where it stands. */
function wrong(text: string): string[] {
  return readSettings(text).problems.map(({ span, message }) => `${text.slice(span.offset, span.end)}: ${message}`);
}

describe('settings', () => {
  const text = `\uFEFF{
  // what is ours
  "$schema": "config.schema.json",
  "packs": ["rules/ours.icbrules", "theirs.icbrules"],
  "use": { "bma": true, "lmc": false },
  "severities": { "ours/chair": "off", "ours/deputy": "hint" },
  "options": { "ours/most": 3, "ours/share": "30%" },
  "asAt": "2026-04-01",
}`;

  it('are read, with where each name stands', () => {
    const { settings, problems } = readSettings(text);
    const at = (words: string) => ({ offset: text.indexOf(words), end: text.indexOf(words) + words.length });
    const set = (name: string, value: unknown) => ({ name, value, span: at(`"${name}"`) });
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      packFiles: ['rules/ours.icbrules', 'theirs.icbrules'].map((path) => ({ path, span: at(`"${path}"`) })),
      use: [set('bma', true), set('lmc', false)],
      severities: [set('ours/chair', 'off'), set('ours/deputy', 'hint')],
      options: [set('ours/most', '3'), set('ours/share', '30%')],
      asAt: '2026-04-01',
    });
  });

  it.each(['{}', '', '[]', '{'])('%j says nothing', (nothing) => {
    expect(readSettings(nothing).settings).toEqual({
      packFiles: [],
      use: [],
      severities: [],
      options: [],
      asAt: undefined,
    });
  });

  it.each([
    ['[]', '[]: The settings are an object: `{ "packs": [] }`.'],
    ['{ "pack": [] }', '"pack": There is no setting `pack`. Did you mean `packs`?'],
    ['{ "zzzzzz": [] }', '"zzzzzz": There is no setting `zzzzzz`.'],
    ['{ "packs": "a" }', '"a": `packs` is a list of paths: `["rules/ours.icbrules"]`.'],
    ['{ "packs": [3] }', '3: The path of a file of rules is expected here, in quotes.'],
    ['{ "use": ["bma"] }', '["bma"]: `use` is an object: a name, and what is set.'],
    ['{ "severities": 1 }', '1: `severities` is an object: a name, and what is set.'],
    ['{ "options": 1 }', '1: `options` is an object: a name, and what is set.'],
    ['{ "use": { "bma": 1 } }', '1: A pack is switched on by `true` and off by `false`.'],
    [
      '{ "severities": { "a/b": "eror" } }',
      '"eror": How serious it is: one of error, warning, information, hint, off. Did you mean `error`?',
    ],
    ['{ "severities": { "a/b": 9 } }', '9: How serious it is: one of error, warning, information, hint, off.'],
    ['{ "options": { "a/b": true } }', 'true: A number is expected here, or a share in quotes: `"30%"`.'],
    ['{ "asAt": 2026 }', '2026: A day is expected here: year, month, day, as in "2026-04-01".'],
    ['{ "asAt": "2026-02-30" }', '"2026-02-30": A day is expected here: year, month, day, as in "2026-04-01".'],
    ['{ "asAt": "2026-13-01" }', '"2026-13-01": A day is expected here: year, month, day, as in "2026-04-01".'],
    ['{ "asAt": "12026-04-01" }', '"12026-04-01": A day is expected here: year, month, day, as in "2026-04-01".'],
    ['{ "asAt": "2026-04-011" }', '"2026-04-011": A day is expected here: year, month, day, as in "2026-04-01".'],
    ['{ "packs" [] }', '[: This is not JSON as it should be: colon expected.'],
    ['{ /* open', '/* open: This is not JSON as it should be: unexpected end of comment.'],
  ])('%s', (settings, message) => expect(wrong(settings)[0]).toBe(message));

  it('of which a part is wrong say the rest', () => {
    const { settings } = readSettings('{ "packs": [1, "a"], "use": { "b": 2, "c": true }, "asAt": "never" }');
    expect(settings.packFiles.map(({ path }) => path)).toEqual(['a']);
    expect(settings.use.map(({ name }) => name)).toEqual(['c']);
    expect(settings.asAt).toBeUndefined();
  });
});

const rule = (name: string, clauses: string): string =>
  `  rule ${name} "R" { ${clauses} cites law "1" verified primary require some chair }`;
const act = `pack act "Act" language 1 {\n  act\n  source law "A law" no public address\n  option most "M" default 2\n  option share "S" default 1/4\n${rule('duty', 'obligation must')}\n${rule('ask', 'obligation ask')}\n${rule('silent', 'obligation should, must not contradict')}\n}\n`;
const bill = `pack bill "Bill" language 1 {\n  off by default\n  source law "A law" no public address\n${rule('duty', 'obligation must')}\n}\n`;

async function set(settings: string) {
  const { packs, faults } = await loadPacks(
    [act, bill].map((text, index) => ({ uri: `file:///${index}.icbrules`, text })),
  );
  expect(faults.map(({ message }) => message)).toEqual([]);
  const { packs: all, on, problems } = configured(packs, readSettings(settings).settings);
  return {
    severities: all.flatMap(({ rules }) =>
      rules.flatMap(({ id, severity }) => (severity ? [`${id} ${severity}`] : [])),
    ),
    on: on.map(({ pack }) => pack.name),
    problems: problems.map(({ span, message }) => `${settings.slice(span.offset, span.end)}: ${message}`),
  };
}

const ofAnAct = (name: string): string =>
  `"act/${name}": \`act/${name}\` is required by an Act: it stays an error. (Leave out the pack, \`"use": { "act": false }\`, and every report says that act was not checked.)`;

describe('packs as settings want them', () => {
  it.each([
    ['{}', [], ['act'], []],
    ['{ "use": { "bill": true } }', [], ['act', 'bill'], []],
    ['{ "use": { "act": false, "bill": true } }', [], ['bill'], []],
    ['{ "use": { "atc": true } }', [], ['act'], ['"atc": There is no pack `atc`. Did you mean `act`?']],
    ['{ "severities": { "bill/duty": "hint" } }', ['bill/duty hint'], ['act'], []],
    ['{ "severities": { "bill/duty": "off", "act/ask": "off" } }', ['act/ask off', 'bill/duty off'], ['act'], []],
    ['{ "severities": { "act/duty": "error" } }', ['act/duty error'], ['act'], []],
    ['{ "severities": { "act/duty": "warning" } }', [], ['act'], [ofAnAct('duty')]],
    ['{ "severities": { "act/duty": "off" } }', [], ['act'], [ofAnAct('duty')]],
    ['{ "severities": { "act/silent": "hint" } }', ['act/silent hint'], ['act'], []],
    ['{ "severities": { "act/silent": "off" } }', [], ['act'], [ofAnAct('silent')]],
    [
      '{ "severities": { "act/dutty": "off" } }',
      [],
      ['act'],
      ['"act/dutty": There is no rule `act/dutty`. Did you mean `act/duty`?'],
    ],
    ['{ "options": { "act/most": 3, "act/share": "30%" } }', [], ['act'], []],
    [
      '{ "options": { "act/most": "30%" } }',
      [],
      ['act'],
      ['"act/most": `act/most` is a whole number, and cannot be `30%`.'],
    ],
    [
      '{ "options": { "act/share": "130%" } }',
      [],
      ['act'],
      ['"act/share": `act/share` is a share such as `"30%"`, no more than the whole, and cannot be `130%`.'],
    ],
    [
      '{ "options": { "act/mots": 3 } }',
      [],
      ['act'],
      ['"act/mots": There is no option `act/mots`. Did you mean `act/most`?'],
    ],
  ])('%s', async (settings, severities, on, problems) =>
    expect(await set(settings)).toEqual({ severities, on, problems }),
  );

  it('have their own options, and not those of a pack whose name begins alike', () => {
    const { settings } = readSettings('{ "options": { "act/most": 3, "action/most": 4 } }');
    expect([...optionsFor('act', settings)]).toEqual([['most', '3']]);
    expect([...optionsFor('act', noSettings)]).toEqual([]);
  });
});

describe('what an option can be set to', () => {
  it.each([
    ['2', '3', true],
    ['2', '30', true],
    ['2', '0', true],
    ['2', '3a', false],
    ['2', 'a3', false],
    ['2', '-3', false],
    ['2', '3%', false],
    ['2', '1/2', false],
    ['1/2', '1/3', true],
    ['1/2', '10/30', true],
    ['1/2', '30%', true],
    ['1/2', '12.25%', true],
    ['1/2', '100%', true],
    ['30%', '2/3', true],
    // no more than the whole
    ['1/2', '3/2', false],
    ['1/2', '101%', false],
    ['1/2', '1/0', false],
    ['1/2', '3', false],
    ['1/2', '30%a', false],
    ['1/2', 'a30%', false],
    ['1/2', 'a1/3', false],
    ['1/2', '1/3a', false],
    ['1/2', '1.a%', false],
  ])('%s to %s: %s', (declared, value, fits) => expect(fitsOption(declared, value)).toBe(fits));
});
