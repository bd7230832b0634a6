/** Every form of a report, of a difference and of a survey. */
import { randomFrom } from '@icb/language/testing';
import type { Report } from '@icb/rules';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { judged } from '../../../packages/cli/src/check/judged.ts';
import { differenceOf } from '../../../packages/cli/src/diff/difference.ts';
import { forms as diffForms } from '../../../packages/cli/src/diff/forms.ts';
import { reporters } from '../../../packages/cli/src/reporters/reporters.ts';
import type { Surroundings } from '../../../packages/cli/src/surroundings.ts';
import { forms as surveyForms } from '../../../packages/cli/src/survey/forms.ts';
import { surveyed } from '../../../packages/cli/src/survey/surveyed.ts';
import { hostileTexts } from '../generating/hostile.ts';
import { constitutions, one, versions } from '../generating/inputs.ts';
import { checkHtml, checkTerminal, checkXml } from '../markup.ts';
import { days, everyPack, read } from '../reading.ts';
import { holds, type Target } from '../target.ts';

/** What a check of each form can be held to. */
function checkForm(form: string, text: string, paints: boolean): void {
  if (form === 'json' || form === 'sarif' || form === 'gitlab') JSON.parse(text);
  if (form === 'junit') checkXml(text, form);
  if (form === 'html') checkHtml(text, { scripts: true });
  if (form === 'markdown')
    checkHtml(
      micromark(text, { allowDangerousHtml: true, extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] }),
    );
  if (form === 'pretty' || form === 'lines') checkTerminal(text, form, paints);
  if (form === 'github')
    for (const line of text.split('\n').slice(0, -1)) {
      holds('markup', /^::(error|warning|notice) [^:]*::/.test(line) && !line.includes('\r'), () => line);
    }
  if (form === 'csv')
    for (const cell of cellsOf(text))
      holds(
        'markup',
        !/^[=@\t\r]/.test(cell) && !/^[+-](?![\d.]+$)/.test(cell),
        () => `a cell ${JSON.stringify(cell)}`,
      );
}

/** The cells of a table, as a spreadsheet takes them. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/"((?:[^"]|"")*)"|([^,\r\n"]+)/g)].map(
    (found) => found[1]?.replaceAll('""', '"') ?? found[2] ?? '',
  );
}

function surroundingsBy(colour: boolean, width: number): Surroundings {
  return { colour, width, workingFolder: '/fuzz', today: '2026-04-01', packs: [] };
}

const paths = [
  'a.icb',
  'boards/é.icb',
  '-rf.icb',
  'a\nb.icb',
  'a\u001B[31m.icb',
  '"><xfuzz>.icb',
  '::error::.icb',
  '=1+1.icb',
  'a,b.icb',
  "' onxfuzz='.icb",
];

export const reports: Target = {
  name: 'reports',
  share: 1.2,
  inputs: one(constitutions),
  async run({ texts: [text = ''], chance }) {
    const random = randomFrom(chance);
    const file = await read(text);
    const all = await everyPack();
    const packs = random.some(all, 0, 4);
    const checked = judged(random.pick(paths), file, { packs, today: random.pick(days), asAt: undefined });
    const unread = { path: random.pick(paths), error: random.pick(hostileTexts) };
    const report: Report = {
      entries: random.chance(0.3) ? [checked, unread] : [checked],
      packs: packs.map(({ pack }) => pack.name),
      by: packs,
      notChecked: random.chance(0.3) ? ['nhs-act'] : [],
    };
    const form = random.pick(Object.keys(reporters) as (keyof typeof reporters)[]);
    const colour = random.chance(0.5);
    const out = await reporters[form].report(report, surroundingsBy(colour, random.pick([20, 40, 80, 200])));
    checkForm(form, out, colour);
    return out;
  },
};

export const differences: Target = {
  name: 'differences',
  share: 0.7,
  inputs: versions,
  async run({ texts: [text = '', other = ''], chance }) {
    const random = randomFrom(chance);
    const [old, now] = [await read(text), await read(other)];
    const packs = random.some(await everyPack(), 0, 3);
    const side = (name: string, file: typeof old) => ({
      name,
      file,
      realPath: `/fuzz/${name}`,
      language: undefined as never,
    });
    const difference = differenceOf(side(random.pick(paths), old), side(random.pick(paths), now), {
      packs,
      today: random.pick(days),
      asAt: undefined,
    });
    if (!difference) return '';
    const form = random.pick(Object.keys(diffForms) as (keyof typeof diffForms)[]);
    const out = await diffForms[form].report(difference, surroundingsBy(false, 80));
    checkForm(form, out, false);
    return out;
  },
};

export const surveys: Target = {
  name: 'surveys',
  share: 0.4,
  inputs: versions,
  async run({ texts, chance }) {
    const random = randomFrom(chance);
    const packs = random.some(await everyPack(), 1, 9);
    const read_ = [];
    for (const text of texts) read_.push((await read(text)).constitution);
    const subjects = read_.flatMap((constitution) =>
      constitution ? [{ path: random.pick(paths), constitution, packs }] : [],
    );
    const survey = surveyed(subjects, random.chance(0.3) ? [{ path: random.pick(paths), error: '<xfuzz>' }] : []);
    const form = random.pick(Object.keys(surveyForms) as (keyof typeof surveyForms)[]);
    const out = await surveyForms[form].report(survey, surroundingsBy(false, 80));
    checkForm(form, out, false);
    return out;
  },
};
