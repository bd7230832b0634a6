/** docs/compatibility.md is kept: no field of a report goes or changes unseen, and what earlier releases wrote still fits. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { brokenPromises, fieldOf, fieldsOf, lineOf } from './fields.ts';

const here = import.meta.dirname;
const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/compatibility.md'), 'utf8');

const schemaOf = (report: string) =>
  JSON.parse(readFileSync(join(root, `packages/cli/schema/${report}.schema.json`), 'utf8'));

/** How each report is asked for, of the constitutions in `kept`. */
const commands: Readonly<Record<string, readonly string[]>> = {
  check: ['check', 'harbour.icb'],
  survey: ['survey', '--compare', 'figures.json', 'harbour.icb', 'harbour-new.icb'],
  diff: ['diff', 'harbour.icb', 'harbour-new.icb'],
  rules: ['rules'],
};

/** What earlier releases read and wrote, in a folder of its own. */
function kept(): string {
  const folder = temporaryFolder();
  cpSync(join(here, 'kept'), folder, { recursive: true });
  return folder;
}

function icb(folder: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [join(root, 'packages/cli/bin/icb.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ICB_TODAY: '2026-11-21' },
    maxBuffer: 64 * 1024 * 1024,
  });
}

test('the page names every report and its schema', () => {
  for (const report of Object.keys(commands))
    expect(page).toContain(
      `| \`icb ${report} --format json\` | [${report}.schema.json](../packages/cli/schema/${report}.schema.json) |`,
    );
});

describe.each(Object.keys(commands))('the report of icb %s', (report) => {
  const schema = schemaOf(report);
  const now = fieldsOf(schema);
  const version: number = schema.properties.version.const;
  const file = `${report}.${version}.tsv`;
  const promised = readFileSync(join(here, file), 'utf8').trimEnd().split('\n');

  test('keeps what was promised, under one version', () => {
    expect(brokenPromises(promised.map(fieldOf), now)).toEqual([]);
  });

  test('promises all that it says', () => {
    const unsaid = now.map(lineOf).filter((line) => !promised.includes(line));
    expect(unsaid, `Write these into test/compatibility/${file}: they are promised from now on`).toEqual([]);
  });

  test('carries its version, and is as its schema says', () => {
    const { stdout } = icb(kept(), ...(commands[report] ?? []), '--format', 'json');
    const document = JSON.parse(stdout);
    expect(Object.entries(document)[0]).toEqual(['version', version]);
    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  test('is still read as earlier releases wrote it', () => {
    const files = readdirSync(join(here, 'kept')).filter((name) => name.startsWith(`${report}.`));
    expect(files).not.toEqual([]);
    // (What came later is not in them.)
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(withoutRequired(schema));
    for (const name of files) {
      const document = JSON.parse(readFileSync(join(here, 'kept', name), 'utf8'));
      expect(document.version).toBe(version);
      expect(validate(document), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });
});

function withoutRequired<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === 'required' && Array.isArray(value) ? undefined : value,
  );
}

describe('a change that breaks a promise is seen', () => {
  const before = fieldsOf(schemaOf('check'));
  const after = (change: (schema: ReturnType<typeof schemaOf>) => void): string[] => {
    const schema = schemaOf('check');
    change(schema);
    return brokenPromises(before, fieldsOf(schema));
  };

  test.each<[string, (schema: ReturnType<typeof schemaOf>) => void, string]>([
    ['a field goes', ({ properties }) => delete properties.summary, 'summary is gone.'],
    ['a field within goes', ({ $defs }) => delete $defs.place.properties.column, 'column is gone.'],
    ['a field is left out at times', ({ $defs }) => $defs.finding.required.pop(), 'is no longer always there.'],
    [
      'a text can be null',
      ({ $defs }) => {
        $defs.finding.properties.message.type = ['string', 'null'];
      },
      'files[].findings[].message can be null as well.',
    ],
    [
      'a number is a text',
      ({ $defs }) => {
        $defs.place.properties.line.type = 'string';
      },
      'can be string as well.',
    ],
    ['a word goes', ({ $defs }) => $defs.finding.properties.severity.enum.pop(), 'severity is never hint any more.'],
    [
      'any word will do',
      ({ $defs }) => {
        $defs.finding.properties.severity = { type: 'string' };
      },
      'severity can be any word.',
    ],
  ])('%s', (_, change, sentence) => {
    expect(after(change).join('\n')).toContain(sentence);
  });

  test('but not one that only adds', () => {
    const added = after(({ $defs }) => {
      $defs.finding.properties.more = { type: 'string' };
      $defs.finding.required.push('more');
      $defs.state.enum.push('waived');
    });
    expect(added).toEqual([]);
  });
});

describe('what earlier releases read', () => {
  test('a baseline and settings are read, and mean the same', () => {
    const { stdout, stderr } = icb(kept(), 'check', '--format', 'json', 'harbour.icb');
    expect(stderr).toMatch(/^icb: The baseline icb-baseline\.json knows \d+ findings of these files\.\n/);
    const { files, summary } = JSON.parse(stdout);
    expect(files[0].asAt).toBe('2026-04-01');
    expect(summary.known).toBeGreaterThan(20);
    expect(Object.keys(summary.packs)).toContain('bma');
    expect(Object.keys(summary.packs)).not.toContain('lmc');
    const known = files[0].known as { rule: string; severity: string }[];
    expect(known.find(({ rule }) => rule === 'bma/hospital-doctor')?.severity).toBe('warning');
  });

  test('a table of published figures is read', () => {
    const { stdout, status } = icb(kept(), 'survey', '--compare', 'figures.json', 'harbour.icb', 'harbour-new.icb');
    expect(stdout).toContain('Ours, 2026');
    expect(status).toBe(0);
  });

  test('what says another version is refused', () => {
    const folder = kept();
    const baseline = readFileSync(join(folder, 'icb-baseline.json'), 'utf8').replace('"version": 1', '"version": 2');
    writeFileSync(join(folder, 'later.json'), baseline);
    const { stderr, status } = icb(folder, 'check', '--baseline', 'later.json', 'harbour.icb');
    expect(stderr).toContain('This is no baseline that this version of icb knows');
    expect(status).toBe(2);
  });
});
