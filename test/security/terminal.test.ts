/** Whatever a constitution, a pack, settings or a name of a file holds, a terminal that shows what `icb` says obeys none of it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPacks } from '@icb/rules';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../packages/cli/src/command-line.ts';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { fillHostile, obeyed, unwanted } from './hostile-folder.ts';

async function said(folder: string, args: readonly string[], colour = false): Promise<string> {
  const { stdout, stderr } = await runCommandLine(args, {
    workingFolder: folder,
    today: '2026-11-22',
    packs: builtInPacks,
    colour,
    width: 100,
    stdin: async () => Buffer.from(`icb x "${obeyed}" { ${obeyed} }`),
  });
  return `${stdout}${stderr}`;
}

function hostileFolder(): string {
  const folder = temporaryFolder();
  fillHostile(folder);
  writeFileSync(
    join(folder, 'published.md'),
    `# ${obeyed} Constitution\n\nThe Chair ${obeyed} is appointed by NHS England. The ${obeyed} Committee meets.\n`,
  );
  return folder;
}

const inRepository = (folder: string): void => {
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  };
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'As it is');
  writeFileSync(join(folder, 'hostile.icb'), `icb hostile "${obeyed} other" {\n}\n`);
};

/** Every command, in every form that goes to a terminal. */
const forms = ['pretty', 'json', 'lines', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'html'];
const commands: readonly (readonly string[])[] = [
  ...forms.map((form) => ['check', '--format', form]),
  ['check', '--max', '2'],
  ['check', '-'],
  ['check', '--fix-dry-run', 'hostile.icb'],
  ['check', '--timing'],
  ['check', obeyed],
  ['check', '--pack', obeyed],
  ['check', '--fail-on', obeyed],
  ['check', '--baseline', `${obeyed}.json`],
  ['check', '--changed-since', `no${obeyed}`],
  ['check', `--${obeyed}`],
  [obeyed],
  ['format', '--check', '.'],
  ['format', obeyed],
  ['diagram', 'hostile.icb', '--format', 'mmd'],
  ['diagram', 'hostile.icb', '-o', `no${obeyed}/x.svg`],
  ['render', 'hostile.icb', '--draft', '-o', `no${obeyed}/x.html`],
  ['render', `${obeyed}.icb`],
  ...['pretty', 'json', 'csv', 'html'].map((form) => ['survey', '--format', form]),
  ...['pretty', 'json', 'markdown', 'html'].map((form) => ['diff', 'hostile.icb', 'importing.icb', '--format', form]),
  ['diff', 'hostile.icb'],
  ['diff', 'hostile.icb', obeyed],
  ['rules'],
  ['rules', '--format', 'json'],
  ['explain', 'hostile/one'],
  ['explain', 'hostile/one', 'hostile.icb'],
  ['explain', obeyed, 'hostile.icb'],
  ['explain', 'hostile/one', obeyed],
  ['test-rules', 'rules/hostile.icbrules'],
  ['test-rules', 'rules/broken.icbrules'],
  ['test-rules', obeyed],
  ['import', obeyed],
  ['init', `no${obeyed}/x`],
  ['completion', obeyed],
];

describe('no escape sequence of the input comes out', () => {
  test.each(commands.map((args) => [args.join(' ').replaceAll(obeyed, 'HOSTILE'), args] as const))(
    'icb %s',
    async (_, args) => {
      const folder = hostileFolder();
      inRepository(folder);
      const text = await said(folder, args);
      expect(text.length).toBeGreaterThan(20);
      // (A table for spreadsheets begins with their mark of UTF-8, and ends its lines as they do.)
      const ours = args.includes('csv') ? text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') : text;
      const found = unwanted.exec(ours);
      expect(found && JSON.stringify(ours.slice(Math.max(0, found.index - 60), found.index + 20))).toBeNull();
    },
  );

  test.each(['text', 'json'])('icb import --report %s', (form) => {
    const folder = hostileFolder();
    const icb = join(import.meta.dirname, '../../packages/cli/bin/icb.cjs');
    const { stdout, stderr } = spawnSync(process.execPath, [icb, 'import', 'published.md', '--report', form], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toContain('Chair');
    expect(`${stdout}${stderr}`).not.toMatch(unwanted);
  });

  test('in colour, there are our own colours and nothing else', async () => {
    const text = await said(hostileFolder(), ['check'], true);
    expect(text).toContain('\u001B[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    expect(text.replace(/\u001B\[[\d;]*m/g, '')).not.toMatch(unwanted);
    // What is hostile is told of all the same.
    expect(text).toContain('␛]0;title');
  });
});
