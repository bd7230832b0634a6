/** A repository that somebody sent says in its own settings what git shall run: when `icb` asks git, none of that runs. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPacks } from '@icb/rules';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../packages/cli/src/command-line.ts';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';

const text = 'icb a "NHS A Integrated Care Board" {\n}\n';

function repository(): { folder: string; ran: string; git: (...args: string[]) => void } {
  const folder = temporaryFolder({ 'a.icb': text, 'b.icb': text.replace('icb a', 'icb b') });
  const ran = join(folder, '..', 'ran');
  const git = (...args: string[]): void => {
    execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  };
  git('init', '--quiet');
  git('config', 'user.name', 'A');
  git('config', 'user.email', 'a@example.org');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'As it is');
  return { folder, ran, git };
}

/** The settings of git that name a program. */
const traps: Readonly<Record<string, (of: ReturnType<typeof repository>, program: string) => void>> = {
  'a monitor of files': ({ git }, program) => git('config', 'core.fsmonitor', program),
  hooks: ({ folder, git }, program) => {
    mkdirSync(join(folder, 'hooks'));
    for (const name of ['post-index-change', 'post-checkout', 'reference-transaction', 'pre-auto-gc']) {
      writeFileSync(join(folder, 'hooks', name), `#!/bin/sh\n${program}\n`);
      chmodSync(join(folder, 'hooks', name), 0o755);
    }
    git('config', 'core.hooksPath', 'hooks');
  },
  'a program that compares': ({ folder, git }, program) => {
    git('config', 'diff.external', program);
    git('config', 'diff.trap.textconv', program);
    writeFileSync(join(folder, '.gitattributes'), '*.icb diff=trap\n');
  },
  filters: ({ folder, git }, program) => {
    for (const name of ['clean', 'smudge', 'process']) git('config', `filter.trap.${name}`, program);
    writeFileSync(join(folder, '.gitattributes'), '*.icb filter=trap\n');
  },
  'a pager and an editor': ({ git }, program) => {
    git('config', 'core.pager', program);
    git('config', 'core.editor', program);
  },
};

const commands = [
  ['check', '--changed-since', 'HEAD'],
  ['diff', 'a.icb'],
  ['diff', 'a.icb', 'HEAD'],
];

const icb = (folder: string, args: readonly string[]) =>
  runCommandLine(args, { workingFolder: folder, today: '2026-11-22', packs: builtInPacks, colour: false, width: 100 });

describe('a repository runs nothing', () => {
  test.each(Object.keys(traps))('%s', async (name) => {
    const of = repository();
    const program = `touch "${of.ran}"; cat; :`;
    traps[name]?.(of, program);
    writeFileSync(join(of.folder, 'a.icb'), text.replace('NHS A', 'NHS B'));
    for (const args of commands) {
      await icb(of.folder, args);
      expect(existsSync(of.ran), args.join(' ')).toBe(false);
    }
    // The trap would have worked.
    try {
      of.git('-c', 'core.pager=cat', '--paginate', 'diff', '--text');
      of.git('status');
      of.git('add', 'a.icb');
      if (name.includes('editor')) of.git('commit', '--all');
    } catch {
      // Some traps break what sprang them.
    }
    expect(existsSync(of.ran)).toBe(true);
  });

  test('what has changed is still found', async () => {
    const { folder } = repository();
    writeFileSync(join(folder, 'a.icb'), text.replace('NHS A', 'NHS B'));
    const { stdout } = await icb(folder, [
      'check',
      '--changed-since',
      'HEAD',
      '--pack',
      'language',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual(['a.icb']);
  });
});
