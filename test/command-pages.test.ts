/** docs/survey.md, docs/diff.md, docs/diagram.md and docs/documents.md cannot lie: their commands are run, and what they show is
 * what comes of it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { faultsOfTable } from '../packages/cli/test/survey-schema.ts';
import { chromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'icb-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pageOf = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');

function blockOf(page: string, info: string): string {
  const found = new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1];
  if (found === undefined) throw new Error(`The page has no example ${info}.`);
  return found;
}

/** Each `console` of a page: its command, and the parts that it shows, in their order. */
function consolesOf(page: string): { readonly command: string; readonly parts: readonly string[] }[] {
  return [...page.matchAll(/^```console\n\$ (icb .*)\n([\s\S]*?)^```/gm)].map(([, command = '', shown = '']) => ({
    command,
    parts: shown
      .split(/^…\n/m)
      .map((part) => part.trimEnd())
      .filter((part) => part !== ''),
  }));
}

function expectShown(command: string, parts: readonly string[], told: unknown = ''): void {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'packages/cli/bin/icb.cjs'), ...command.split(' ').slice(1)],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, ICB_TODAY: '2026-11-21' } },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: told });
  let from = 0;
  for (const part of parts) {
    const at = stdout.indexOf(part, from);
    if (at < 0) expect(stdout.slice(from)).toBe(part);
    from = at + part.length;
  }
}

describe('docs/survey.md', () => {
  const page = pageOf('survey.md');
  mkdirSync(join(folder, 'examples'));
  cpSync(join(root, 'examples/survey'), join(folder, 'examples/survey'), { recursive: true });
  writeFileSync(join(folder, 'ours.json'), blockOf(page, 'json'));

  it('shows a published table that is as its schema says', () => {
    expect(faultsOfTable(JSON.parse(blockOf(page, 'json')))).toEqual([]);
  });

  it.each(consolesOf(page))('shows what comes of $command', ({ command, parts }) => {
    expect(parts.length).toBeGreaterThan(0);
    expectShown(command, parts);
  });
});

describe('docs/diff.md', () => {
  const page = pageOf('diff.md');
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  };
  const file = join(folder, 'harbour.icb');

  it.each(consolesOf(page))('shows what comes of $command', ({ command, parts }) => {
    writeFileSync(file, blockOf(page, 'icb before'));
    git('init', '--quiet');
    git('checkout', '--quiet', '-B', 'main');
    git('add', 'harbour.icb');
    const who = ['-c', 'user.name=A Person', '-c', 'user.email=person@harbour.example', '-c', 'commit.gpgsign=false'];
    git(...who, 'commit', '--quiet', '--allow-empty', '-m', 'As it stands');
    writeFileSync(file, blockOf(page, 'icb after'));
    expect(parts.length).toBeGreaterThan(0);
    expectShown(command, parts);
  });

  it('names forms of the command that there are', () => {
    const shown = [...page.matchAll(/^\| `(icb diff [^`]*)`/gm)].map(([, command]) => command as string);
    expect(shown).toHaveLength(4);
    writeFileSync(file, blockOf(page, 'icb after'));
    mkdirSync(join(folder, '2025'), { recursive: true });
    writeFileSync(join(folder, '2025/harbour.icb'), blockOf(page, 'icb before'));
    git('-c', 'user.name=A Person', '-c', 'user.email=p@harbour.example', 'commit', '-qam', 'As proposed');
    for (const command of shown) expectShown(command, []);
  });
});

describe('docs/diagram.md', () => {
  const page = pageOf('diagram.md');
  const drawn = mkdtempSync(join(tmpdir(), 'icb-pictures-'));
  cpSync(join(root, 'examples'), join(drawn, 'examples'), { recursive: true });
  afterAll(() => rmSync(drawn, { recursive: true }));

  it.each(consolesOf(page))('draws with $command what it shows', ({ command, parts }) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(root, 'packages/cli/bin/icb.cjs'), ...command.split(' ').slice(1)],
      { cwd: drawn, encoding: 'utf8', env: { ...process.env, ICB_TODAY: '2026-11-21' } },
    );
    expect([status, stdout, stderr.trimEnd()]).toEqual([0, '', parts.join('\n')]);
    const file = / -o (\S+)$/.exec(command)?.[1] ?? '';
    const picture = readFileSync(join(drawn, file), 'utf8');
    if (file.endsWith('.svg')) {
      expect(page).toContain(`](pictures/${file})`);
      expect(picture === readFileSync(join(root, 'docs/pictures', file), 'utf8'), `docs/pictures/${file}`).toBe(true);
    }
    if (file.endsWith('.mmd')) expect(picture).toBe(blockOf(page, 'mermaid'));
  });

  it('shows each picture that is drawn, and tells of every option', () => {
    expect(consolesOf(page)).toHaveLength(5);
    const { stdout } = spawnSync(process.execPath, [join(root, 'packages/cli/bin/icb.cjs'), 'diagram', '--help'], {
      encoding: 'utf8',
    });
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option as string);
    expect(options.length).toBeGreaterThan(6);
    for (const option of options.filter((each) => each !== '--help' && each !== '--output'))
      expect(page).toContain(option);
    for (const form of ['svg', 'html', 'pdf', 'png', 'mmd']) expect(page).toContain(`| \`.${form}\` |`);
  });
});

describe('docs/documents.md', () => {
  const page = pageOf('documents.md');
  for (const name of ['harbour.icb', 'harbour-2025.icb'])
    writeFileSync(join(folder, name), blockOf(page, `icb ${name}`));

  it.each(consolesOf(page))('shows what comes of $command', ({ command, parts }) => {
    writeFileSync(join(folder, 'harbour.icb'), blockOf(page, 'icb harbour.icb'));
    expect(parts.length).toBeGreaterThan(2);
    expectShown(command, parts);
  });

  it('shows what is drafted of a document', () => {
    writeFileSync(join(folder, 'published.md'), blockOf(page, 'markdown published.md'));
    const [, command = '', shown = ''] = /^```console import\n\$ (icb .*)\n([\s\S]*?)^```/m.exec(page) ?? [];
    expectShown(
      command,
      shown.split(/^…\n/m).map((part) => part.trimEnd()),
      expect.stringContaining('lines are certain'),
    );
  });

  it('names forms of the command that there are', () => {
    writeFileSync(join(folder, 'harbour.icb'), blockOf(page, 'icb harbour.icb'));
    const shown = [...page.matchAll(/^\| `(icb render [^`]*)`/gm)].map(([, command]) => command as string);
    expect(shown).toHaveLength(4);
    for (const command of shown) {
      const file = join(folder, command.split(' ').at(-1) as string);
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(root, 'packages/cli/bin/icb.cjs'), ...command.split(' ').slice(1)],
        { cwd: folder, encoding: 'utf8', env: { ...process.env, ICB_BROWSER: chromium() ?? '' } },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: `Written: ${command.split(' ').at(-1)}\n` });
      expect(readFileSync(file).length).toBeGreaterThan(1000);
    }
  });
});
