/** Every form of report, against the schema of whoever reads it, on real files and on hostile ones. */
import { readFileSync } from 'node:fs';
import { createLanguage, type Finding } from '@icb/language';
import { builtInPacks, configured, loadPacks, noSettings, type Report } from '@icb/rules';
import type { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { micromark } from 'micromark';
import { beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { judged } from '../src/check/judged.ts';
import { prettyOf } from '../src/pretty/pretty.ts';
import { githubOf } from '../src/reporters/github.ts';
import { gitlabOf } from '../src/reporters/gitlab.ts';
import { htmlOf } from '../src/reporters/html.ts';
import { junitOf } from '../src/reporters/junit.ts';
import { markdownOf } from '../src/reporters/markdown.ts';
import { sarifOf } from '../src/reporters/sarif.ts';
import { checkedFile, findingOn } from './report-of.ts';

const root = new URL('../../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');

let report: Report;

beforeAll(async () => {
  const { on } = configured((await loadPacks(builtInPacks)).packs, noSettings);
  const names = ['northshire.icb', 'deficient.icb', 'northshire-partnership.icb'];
  const files = names.map((name) => ({ uri: new URL(`examples/${name}`, root).href, text: text(`examples/${name}`) }));
  const explained = {
    uri: new URL('examples/b ü.icb', root).href,
    text: files[1]?.text.replace('{', '{\n  explain bma/lnc-board because "It sits on the people committee."') ?? '',
  };
  const all = [...files, explained];
  const host = { load: async () => ({ problem: 'missing' as const }) };
  const read = await createLanguage(host).read(all);
  report = {
    entries: [
      ...read.map((file, index) =>
        judged([...names, 'boards in ü/b.icb'][index] ?? '', file, { packs: on, today: '2026-11-01', asAt: undefined }),
      ),
      { path: 'gone.icb', error: 'There is no file or folder at this path.' },
    ],
    packs: on.map(({ pack }) => pack.name),
    by: on,
    notChecked: [],
  };
});

const all = (of: Report): readonly Finding[] => of.entries.flatMap((each) => ('findings' in each ? each.findings : []));

/** What a constitution may hold that means something elsewhere. */
const nasty = `<img src=x onerror=alert(1)>'"& ]]> \u0000\u0007\u001b[31m \u202e %0A::error:: @someone #1 [a](javascript:x) \`c\` | \n::warning::x`;

function hostile(): Report {
  const source = `icb x ${nasty} {}`;
  const finding = findingOn(source, 'icb', {
    message: nasty,
    citations: [{ source: nasty, reference: nasty, quote: nasty, url: `javascript:alert("1")`, verified: 'memory' }],
    explanation: { reason: nasty, review: null },
    fixes: [{ title: nasty, kind: 'safe', edits: [{ span: { offset: 0, end: 3 }, newText: nasty }] }],
  });
  const file = checkedFile(`a ${nasty.replaceAll('\u0000', '')}.icb`, source, [finding], nasty);
  return { entries: [file, { path: nasty, error: nasty }], packs: [], by: [], notChecked: [nasty] };
}

describe('SARIF', () => {
  const schema = JSON.parse(text('test/schemas/sarif-2.1.0.json'));
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true });
  addFormats.default(ajv as unknown as Ajv);
  const validate = ajv.compile(schema);
  const log = (of: Report) => {
    const document = JSON.parse(sarifOf(of));
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    return document.runs[0];
  };

  test('fits its schema, with a result for each finding, and its rule with the words of the law', () => {
    const run = log(report);
    expect(run.results).toHaveLength(all(report).length);
    const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'statute/functions-arrangements');
    expect(rule.help.text).toContain('Schedule 1B');
    expect(rule.helpUri).toContain('legislation.gov.uk');
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  test('what is explained is suppressed, with the reason', () => {
    const suppressed = log(report).results.filter(({ suppressions }: { suppressions?: unknown }) => suppressions);
    expect(suppressed).toHaveLength(all(report).filter(({ status }) => status === 'explained').length);
    expect(suppressed[0].suppressions[0].justification).toBe('It sits on the people committee.');
  });

  test('a fingerprint stays when the lines move, and no two are alike', () => {
    const prints = (of: Report) =>
      log(of).results.map(({ partialFingerprints }: { partialFingerprints: object }) =>
        JSON.stringify(partialFingerprints),
      );
    expect(new Set(prints(report)).size).toBe(prints(report).length);
    const moved = {
      ...report,
      entries: report.entries.map((entry) =>
        'findings' in entry
          ? {
              ...entry,
              text: `\n\n${entry.text}`,
              findings: entry.findings.map((each) => ({
                ...each,
                span: { offset: each.span.offset + 2, end: each.span.end + 2 },
              })),
            }
          : entry,
      ),
    };
    expect(prints(moved)).toEqual(prints(report));
  });

  test('a baseline shows what is new', () => {
    const [entry] = report.entries.filter((each) => 'findings' in each && each.findings.length > 2);
    if (!entry || !('findings' in entry)) throw new Error('No file has findings.');
    const [first, ...others] = entry.findings;
    const known = { ...report, entries: [{ ...entry, findings: others, known: first ? [first] : [] }] };
    const states = log(known).results.map(({ baselineState }: { baselineState: string }) => baselineState);
    expect(states.filter((state: string) => state === 'unchanged')).toHaveLength(1);
    expect(states.filter((state: string) => state === 'new')).toHaveLength(others.length);
  });

  test('says what hostile text says, and no more', () => {
    expect(log(hostile()).results[0].message.text).toBe(nasty);
  });
});

describe('JUnit', () => {
  const schema = text('test/schemas/junit.xsd');
  const valid = async (xml: string): Promise<readonly string[]> => {
    const { errors } = await validateXML({ xml: [{ fileName: 'report.xml', contents: xml }], schema: [schema] });
    return errors.map(({ message }) => message);
  };

  test('fits its schema: a suite for each file, a test for each rule', async () => {
    const xml = junitOf(report);
    expect(await valid(xml)).toEqual([]);
    expect(xml.match(/<testsuite /g)).toHaveLength(report.entries.length);
    expect(xml).toMatch(/<testcase name="statute\/functions-arrangements"[^>]*><failure type="error"/);
    expect(xml).toMatch(/<testcase name="bma\/lnc-board" classname="boards in ü\/b.icb" time="0"><skipped\/>/);
  });

  test('is well-formed whatever a text holds', async () => {
    expect(await valid(junitOf(hostile()))).toEqual([]);
  });

  test('what is no report is refused by the schema', async () => {
    expect(await valid('<testsuites><testsuite/></testsuites>')).not.toEqual([]);
  });
});

describe('GitLab', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(text('test/schemas/gitlab-code-quality.json')));

  test('has an issue for each finding that is not explained, each with a fingerprint of its own', () => {
    const issues = JSON.parse(gitlabOf(report));
    validate(issues);
    expect(validate.errors ?? []).toEqual([]);
    expect(issues).toHaveLength(all(report).filter(({ status }) => status !== 'explained').length + 1);
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(issues.length);
  });
});

describe('GitHub', () => {
  test('annotates each finding at its line', () => {
    const lines = githubOf(report).trimEnd().split('\n');
    expect(lines).toHaveLength(all(report).filter(({ status }) => status !== 'explained').length + 1);
    expect(lines[0]).toBe('::error file=gone.icb,title=could not be checked::There is no file or folder at this path.');
    const found = lines.find((line) => line.includes('title=statute/functions-arrangements'));
    expect(found).toMatch(/^::error file=deficient.icb,line=5,endLine=5,col=1,endColumn=\d+,title=statute\/f/);
  });

  test('no text can begin a command of its own', () => {
    const lines = githubOf(hostile()).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::'))).toEqual(lines);
    expect(lines.join('\n')).not.toMatch(/\n::warning::/);
  });
});

describe('Markdown', () => {
  test('has the sum, the packs, and each finding, errors unfolded', () => {
    const page = markdownOf(report);
    expect(page).toContain('| pack | met | partly | explained | not met | not checkable | not in force |');
    expect(page).toContain('**`gone.icb` could not be checked.**');
    expect(page.match(/<details>/g)?.length).toBeGreaterThan(0);
    expect(page.indexOf('`statute/functions-arrangements`')).toBeLessThan(page.indexOf('<details>'));
  });

  test('is never longer than a comment may be, and says what it leaves out', () => {
    const many = { ...report, entries: Array.from({ length: 42 }, () => report.entries).flat() };
    const page = markdownOf(many);
    expect(page.length).toBeLessThan(65_536);
    const told = page.match(/^- line /gm)?.length ?? 0;
    const left = Number(/… and (\d+) more findings/.exec(page)?.[1]);
    expect(told + left).toBe(all(many).length);
    expect(told).toBeGreaterThan(50);
  });

  test('text is text: no markup, mention or link of its own', () => {
    const page = markdownOf(hostile());
    const rendered = micromark(page, { allowDangerousHtml: true, allowDangerousProtocol: true });
    expect(rendered).not.toMatch(/<img/);
    expect(rendered).not.toMatch(/href="javascript/);
    expect(page.replaceAll(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '')).not.toMatch(/@someone/);
  });
});

describe('HTML', () => {
  test('is a page on its own, with the board, and fetches nothing', () => {
    const page = htmlOf(report);
    expect(page).toContain('<h1>Constitutions checked</h1>');
    expect(page.match(/<svg/g)?.length).toBeGreaterThanOrEqual(3);
    expect(page).not.toMatch(/<script|<link|url\(\s*["']?(?!data:)|src=/);
    expect(page).toContain("default-src 'none'");
  });

  test('words of the language stand out, and none of their backticks', () => {
    const source = 'icb x "NHS X" {\n  bord {}\n}\n';
    const message = '`bord` opens no line here. Did you mean `<board>`?';
    const page = htmlOf({
      ...hostile(),
      entries: [checkedFile('x.icb', source, [findingOn(source, 'bord', { message })])],
    });
    expect(page).toContain('<code>bord</code> opens no line here. Did you mean <code>&#60;board&#62;</code>?');
  });

  test('hostile text stays text, and only addresses of the web are links', () => {
    const page = htmlOf(hostile());
    expect(page).not.toMatch(/<img/);
    expect(page).not.toMatch(/href="javascript/);
  });
});

test('two reports on one text have the same bytes', () => {
  for (const of of [sarifOf, junitOf, gitlabOf, githubOf, markdownOf, htmlOf]) expect(of(report)).toBe(of(report));
});

test('findings that are left out, as by --max, count, and nothing that has some looks as if it were in order', () => {
  const source = 'icb x "NHS X" {\n  bord {}\n}\n';
  const file = {
    ...checkedFile('x.icb', source),
    states: new Map([['statute/area', 'open' as const]]),
    leftOut: [findingOn(source, 'bord'), findingOn(source, 'icb', { rule: 'statute/area' })],
  };
  const of = { entries: [file], packs: [], by: [], notChecked: [] };
  expect(prettyOf(of, { colour: false, width: 100 })).toBe(
    'x.icb  northshire\n\n  2 findings more, left out.\n\n2 errors in 1 file.\n',
  );
  expect(markdownOf(of)).toBe('### 2 errors in 1 file.\n\n… and 2 findings more, left out.\n');
  expect(htmlOf(of)).toContain('<p>2 findings more, left out.</p>');
  expect(htmlOf(of)).not.toContain('No findings');
  expect(junitOf(of)).not.toContain('statute/area');
});
