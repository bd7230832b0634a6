/** What shows: pictures, pages and documents. Whatever a text says, it stays a text. */
import { type DocumentOptions, documentAgainst, documentOf, htmlOf, markdownOf } from '@icb/documents';
import { documentPage } from '@icb/documents/page';
import { wordOf } from '@icb/documents/word';
import { comparisons, drawings } from '@icb/drawing';
import { type Constitution, compare, type Finding } from '@icb/language';
import { plain, randomFrom } from '@icb/language/testing';
import { dayOf, judge } from '@icb/rules';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { constitutions, one, sound, versions } from '../generating/inputs.ts';
import { checkHtml, checkXml } from '../markup.ts';
import { days, everyPack, read } from '../reading.ts';
import { Broken, type Target } from '../target.ts';

interface Judged {
  readonly constitution: Constitution;
  readonly findings: readonly Finding[];
}

async function judgedOf(text: string, day: string): Promise<Judged | undefined> {
  const { constitution, findings } = await read(text);
  if (!constitution) return undefined;
  const found = judge(constitution, await everyPack(), dayOf(constitution, day)).findings;
  return { constitution, findings: [...findings, ...found] };
}

/** Titles of rules come out of packs that others write. */
const titleOfRule = (id: string): string => `${id} <xfuzz>"' onxfuzz="1&amp;`;

const shownTexts = fc.oneof({ weight: 3, arbitrary: constitutions }, { weight: 1, arbitrary: sound });

export const pictures: Target = {
  name: 'pictures',
  share: 0.8,
  inputs: one(shownTexts),
  async run({ texts: [text = ''], chance }) {
    const random = randomFrom(chance);
    const judged = await judgedOf(text, random.pick(days));
    if (!judged) return '';
    const { constitution, findings } = judged;
    const view = drawings[random.pick(['board', 'governance'] as const)];
    const width = random.pick(['wide', 'narrow'] as const);
    const actions = random.chance(0.5);
    const options = { findings, text, width, actions, ...(random.chance(0.5) && { titleOfRule }) };
    const svg = view.svg(constitution, options);
    checkXml(svg, 'picture');
    checkHtml(`<!DOCTYPE html><body>${svg}</body>`);
    const html = random.chance(0.3) ? view.html(constitution, options) : '';
    checkHtml(html);
    return svg + html + view.mermaid(constitution, options);
  },
};

function documentOptions(findings: readonly Finding[], chance: number): DocumentOptions {
  const random = randomFrom(chance);
  return { findings, draft: random.chance(0.5), ...(random.chance(0.7) && { titleOfRule }) };
}

function checkMarkdown(markdown: string): void {
  checkHtml(
    micromark(markdown, { allowDangerousHtml: true, extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] }),
  );
}

export const documents: Target = {
  name: 'documents',
  share: 0.35,
  inputs: one(shownTexts),
  async run({ texts: [text = ''], chance }) {
    const judged = await judgedOf(text, days[chance % days.length] as string);
    if (!judged) return '';
    const { constitution, findings } = judged;
    const document = documentOf(constitution, documentOptions(findings, chance));
    const html = htmlOf(document, { text });
    checkHtml(`<!DOCTYPE html><body>${html}</body>`);
    const markdown = markdownOf(document);
    checkMarkdown(markdown);
    const page = chance % 10 === 0 ? documentPage(document, constitution, { diagram: true }) : '';
    if (page !== '') checkHtml(page);
    return html + markdown + page;
  },
};

export const wordFiles: Target = {
  name: 'Word files',
  share: 0.02,
  inputs: one(shownTexts),
  seconds: [30, 5],
  async run({ texts: [text = ''], chance }) {
    const judged = await judgedOf(text, days[chance % days.length] as string);
    if (!judged) return '';
    const bytes = await wordOf(documentOf(judged.constitution, documentOptions(judged.findings, chance)));
    const parts = unzipSync(bytes);
    const texts = Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)] as const);
    for (const [name, part] of texts) if (/\.(xml|rels)$/.test(name)) checkXml(part, name);
    return texts.map(([name, part]) => `${name}\n${part}`).join('\n');
  },
};

/** Two versions: what changed is told, drawn and set side by side. */
export const comparing: Target = {
  name: 'comparing',
  share: 1.2,
  inputs: versions,
  async run({ texts: [text = '', other = ''], chance }) {
    const random = randomFrom(chance);
    const [{ constitution: old }, { constitution: now }] = [await read(text), await read(other)];
    if (!old || !now) return '';
    const found = compare(old, now);
    const out = [JSON.stringify(plain(found.changes as never))];
    const own = compare(old, old).changes;
    if (own.length > 0) throw new Broken('compared', JSON.stringify(plain(own[0] as never)));
    if (random.chance(0.3)) {
      const svg = comparisons.svg(old, now, { text, titleOfRule }, other);
      checkXml(svg, 'comparison');
      out.push(svg, comparisons.mermaid(old, now, {}));
      const html = comparisons.html(old, now);
      checkHtml(html);
      out.push(html);
    }
    if (random.chance(0.3)) {
      const application = { title: 'Application', lines: [['Board', ['A board']] as const], note: '<xfuzz>' };
      const against = documentAgainst(documentOf(old), documentOf(now), {
        same: found,
        application,
        marks: random.chance(0.5),
      });
      const html = htmlOf(against, { text: other });
      checkHtml(`<!DOCTYPE html><body>${html}</body>`);
      const markdown = markdownOf(against);
      checkMarkdown(markdown);
      out.push(html, markdown);
    }
    return out.join('\n');
  },
};
