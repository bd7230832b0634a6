/** The reference of the rules: a page for each, and an index, as Markdown. */
import type { PackExample, PackFix } from '@icb/language';
import { isProhibition, placeCited, type ReadyPack, type ReadyRule } from '@icb/rules';
import { verificationWords } from '../pretty/citation.ts';
import { type DescribedRule, describedRule } from './described-rule.ts';
import { appliesToWords, inForceWords, obligationInTime, severityWords } from './wording.ts';

/** The pages by their paths in the folder of the reference: `README.md`, `statute/chair.md`. */
export function rulePages(packs: readonly ReadyPack[]): ReadonlyMap<string, string> {
  const pages = new Map([['README.md', indexOf(packs)]]);
  for (const pack of packs) for (const rule of pack.rules) pages.set(`${rule.id}.md`, pageOf(rule, pack));
  return pages;
}

const sections: readonly (readonly [number: string, title: string])[] = [
  ['1', 'Introduction'],
  ['2', 'Composition of the board'],
  ['3', 'Appointments process for the board'],
  ['4', 'Arrangements for the exercise of our functions'],
  ['5', 'Procedures for making decisions'],
  ['6', 'Conflicts of interest and standards of business conduct'],
  ['7', 'Accountability and transparency'],
  ['8', 'Terms and conditions of employees'],
  ['9', 'Public involvement'],
  ['definitions', 'Appendix 1: definitions of terms'],
  ['standing-orders', 'Appendix 2: standing orders'],
];

function indexOf(packs: readonly ReadyPack[]): string {
  const rules = packs.flatMap((pack) => pack.rules);
  const inSection = (number: string): ReadyRule[] =>
    rules.filter(({ rule }) => rule.section?.split('.')[0] === number).sort(bySection);
  return lines([
    '# Rules',
    '',
    'What the law, the guidance and others ask of the constitutions of integrated care boards and partnerships: a page for',
    'each rule, with the words that it rests on. This folder is written by `npm run rule-pages` from the packs of rules;',
    'do not edit it.',
    '',
    '## By pack',
    ...packs.flatMap(({ pack, rules: own }) => [
      '',
      `### ${pack.title} (\`${pack.name}\`)`,
      '',
      `${pack.description}${pack.offByDefault ? ' Off by default.' : ''}`,
      '',
      ...own.map(linked),
    ]),
    '',
    '## By section of the model constitution',
    ...sections.flatMap(([number, title]) => [
      '',
      `### ${/^\d/.test(number) ? `${number} ` : ''}${title}`,
      '',
      ...inSection(number).map(linked),
    ]),
    '',
    '### Elsewhere',
    '',
    ...rules.filter(({ rule }) => rule.section === undefined).map(linked),
  ]);
}

function bySection(one: ReadyRule, other: ReadyRule): number {
  const parts = ({ rule }: ReadyRule): number[] => (rule.section ?? '').split('.').map((part) => Number(part) || 0);
  const [first, second] = [parts(one), parts(other)];
  return (first[0] ?? 0) - (second[0] ?? 0) || (first[1] ?? 0) - (second[1] ?? 0);
}

function linked({ id, rule }: ReadyRule): string {
  return `- [\`${id}\`](${id}.md) ${rule.title}`;
}

function pageOf(ready: ReadyRule, { pack }: ReadyPack): string {
  const { id, rule } = ready;
  const about = describedRule(ready);
  return lines([
    `# ${rule.title}`,
    '',
    `\`${id}\``,
    '',
    ...(about.description === null ? [] : [about.description, '']),
    ...factsOf(about, rule.section),
    '',
    '## What it rests on',
    '',
    ...about.citations.flatMap((citation) => [
      `- ${placeCited(citation)}${citation.quote === null ? '.' : `: “${citation.quote}”`}`,
      `  ${citation.url === null ? 'No public address.' : `<${citation.url}>`} ${verificationWords[citation.verified]}`,
    ]),
    '',
    ...(about.notCheckable === null ? [] : ['## Why nothing is checked', '', about.notCheckable, '']),
    ...requirementOf(ready),
    ...examplesOf('An example that meets it', rule.examples, 'passes'),
    ...examplesOf('An example that half meets it', rule.examples, 'partly'),
    ...examplesOf('An example that does not', rule.examples, 'fails'),
    ...fixesOf(rule.fixes),
    ...deviationOf(about, pack.act),
  ]);
}

function factsOf(rule: DescribedRule, section: string | undefined): string[] {
  const force = inForceWords(rule);
  const title = sections.find(([number]) => number === section?.split('.')[0])?.[1];
  return [
    `- Applies to ${appliesToWords(rule)}.`,
    `- Obligation: ${obligationInTime(rule)}. ${severityWords(rule)}`,
    `- ${force === '' ? 'No dates are stated.' : `In force ${force}.`}`,
    ...(title
      ? [`- In the model constitution: ${/^\d/.test(section ?? '') ? `section ${section}, ` : ''}${title}.`]
      : []),
    ...(rule.entails.length > 0
      ? [`- Fails together with: ${rule.entails.map((each) => `\`${each}\``).join(', ')}.`]
      : []),
  ];
}

function requirementOf({ rule }: ReadyRule): string[] {
  if (!rule.requirement) return [];
  const silence = isProhibition(rule.obligation) ? ' A constitution that says nothing on it meets it.' : '';
  return ['## If it is not met', '', `${rule.otherwise?.value ?? rule.title}${silence}`, ''];
}

function examplesOf(title: string, examples: readonly PackExample[], outcome: PackExample['outcome']): string[] {
  const [first] = examples.filter((each) => each.outcome === outcome);
  if (!first) return [];
  const day = first.asAt ? [`On ${first.asAt}:`, ''] : [];
  return [`## ${title}`, '', ...day, ...fenced('icb', first.text.value), ''];
}

function fixesOf(fixes: readonly PackFix[]): string[] {
  if (fixes.length === 0) return [];
  return [
    fixes.length === 1 ? '## The fix' : '## The fixes',
    '',
    ...fixes.flatMap((fix) => [
      `${fix.title}${fix.review || fix.action === 'remove' ? ' (for you to consider)' : ''}:`,
      '',
      ...fenced('icb', fix.text?.value ?? '(takes it out)'),
      '',
    ]),
  ];
}

function deviationOf({ id, obligation, checkable }: DescribedRule, act: boolean): string[] {
  if (!checkable || obligation === 'background') return [];
  const fixed = act || obligation.startsWith('must');
  return [
    '## If a constitution deviates',
    '',
    ...(fixed
      ? ['It is a duty: a constitution cannot explain it away.']
      : [
          'Say why, and when that is looked at again:',
          '',
          ...fenced('icb', `explain ${id} because "…" review 2027-04-01`),
        ]),
  ];
}

function fenced(language: string, text: string): string[] {
  return [`\`\`\`${language}`, text, '```'];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n').trimEnd()}\n`;
}
