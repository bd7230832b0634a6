/** Disks that are odd, full or changing: nobody's words are lost, and nothing waits for ever. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { begun, type RawServer, rawServer } from './raw-server.ts';

/** `npm run stress` takes five thousand. */
const many = process.env.ICB_STRESS_EDITS === undefined ? 500 : 5000;

const board = (name: string): string =>
  `icb ${name} "NHS ${name} Integrated Care Board" {\n  board {\n    chair {\n    }\n  }\n}\n`;

async function serving(folder: string): Promise<{ server: RawServer; uri: (name: string) => string }> {
  const server = rawServer(folder);
  await begun(server, pathToFileURL(folder).href);
  return { server, uri: (name) => pathToFileURL(join(folder, name)).href };
}

const open = (server: RawServer, uri: string, text: string, version = 1): void =>
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'icb', version, text } });

const checked = async (server: RawServer): Promise<{ files: number; errors: number }> =>
  (await server.request('icb/checkWorkspace', {})).result as { files: number; errors: number };

describe('the server', () => {
  test('killed and started again, finds in the texts that are open what it found before', async () => {
    const folder = temporaryFolder({ 'a.icb': board('a') });
    const first = await serving(folder);
    // Never saved: only the editor has it.
    const text = board('unsaved');
    open(first.server, first.uri('a.icb'), text);
    const before = await first.server.told(first.uri('a.icb'), 1);
    first.server.process.kill('SIGKILL');
    await first.server.ended;
    expect(readFileSync(join(folder, 'a.icb'), 'utf8')).toBe(board('a'));
    const second = await serving(folder);
    open(second.server, second.uri('a.icb'), text, 2);
    expect(await second.server.told(second.uri('a.icb'), 2)).toEqual(before);
    expect(before.length).toBeGreaterThan(10);
  });

  test(`has a workspace of ${many} files, and answers while it takes them in`, async () => {
    const folder = temporaryFolder();
    for (let at = 0; at < many; at += 1) {
      if (at % 100 === 0) mkdirSync(join(folder, `part-${at / 100}`));
      writeFileSync(join(folder, `part-${Math.floor(at / 100)}/f${at}.icb`), board(`f${at}`));
    }
    const { server, uri } = await serving(folder);
    open(server, uri('new.icb'), board('new'));
    await server.told(uri('new.icb'), 1);
    expect(await checked(server)).toMatchObject({ files: many + 1 });
    expect(server.errors()).toBe('');
    const pages = Number(readFileSync(`/proc/${server.process.pid}/statm`, 'utf8').split(' ')[1]);
    expect((pages * 4096) / 1e6).toBeLessThan(900);
  }, 600_000);

  test('walks into no loop of links, and past what is no file', async () => {
    const folder = temporaryFolder({
      'a.icb': 'import "loop/loop/a.icb"\nimport "self.icb"\n',
      'part/b.icb': board('b'),
    });
    symlinkSync('.', join(folder, 'loop'));
    symlinkSync('..', join(folder, 'part/up'));
    symlinkSync('self.icb', join(folder, 'self.icb'));
    symlinkSync('nowhere.icb', join(folder, 'dead.icb'));
    symlinkSync('/dev/zero', join(folder, 'zero.icb'));
    mkdirSync(join(folder, 'folder.icb'));
    execFileSync('mkfifo', [join(folder, 'pipe.icb')]);
    writeFileSync(join(folder, 'latin.icb'), Buffer.from([0x69, 0xe9, 0x0a]));
    writeFileSync(join(folder, 'binary.icb'), Buffer.alloc(1000));
    writeFileSync(join(folder, 'large.icb'), ' '.repeat(6_000_000));
    const { server, uri } = await serving(folder);
    const imports = ['pipe', 'zero', 'folder', 'dead', 'self', 'latin', 'binary', 'large', 'loop/loop/part/up/part/b'];
    const text = `${imports.map((name) => `import "${name}.icb"\n`).join('')}${board('c')}`;
    open(server, uri('c.icb'), text);
    const told = (await server.told(uri('c.icb'), 1)).filter(({ code }) => code === 'language/import');
    // All but the binary zeros, which are an odd text, and what the links lead to in the end.
    expect(told.length).toBeGreaterThanOrEqual(imports.length - 2);
    expect((await checked(server)).files).toBeGreaterThanOrEqual(2);
    expect(server.errors()).toBe('');
  });

  test('reads files that vanish and come back while it reads them', async () => {
    const folder = temporaryFolder();
    const { server, uri } = await serving(folder);
    for (let round = 0; round < 60; round += 1) {
      const changes = [];
      for (let at = 0; at < 10; at += 1) {
        const name = `f${at}.icb`;
        if ((round + at) % 2 === 0) writeFileSync(join(folder, name), board(`f${at}`));
        else rmSync(join(folder, name), { force: true });
        changes.push({ uri: uri(name), type: ((round + at) % 3) + 1 });
      }
      server.notify('workspace/didChangeWatchedFiles', { changes });
      if (round % 20 === 0) await server.request('icb/checkWorkspace', {});
    }
    for (let at = 0; at < 10; at += 1) writeFileSync(join(folder, `f${at}.icb`), board(`f${at}`));
    const changes = Array.from({ length: 10 }, (_, at) => ({ uri: uri(`f${at}.icb`), type: 1 }));
    server.notify('workspace/didChangeWatchedFiles', { changes });
    await expect.poll(() => checked(server)).toMatchObject({ files: 10 });
    expect(server.errors()).toBe('');
  });
});

describe('where no more can be written, the original stays whole', () => {
  const icb = join(import.meta.dirname, '../../packages/cli/bin/icb.cjs');
  /** As on a disk that is full: no file may grow beyond some kilobytes. */
  const onFullDisk = (folder: string, ...args: readonly string[]) =>
    spawnSync('bash', ['-c', 'ulimit -f 8; exec "$@"', 'bash', process.execPath, icb, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ICB_CACHE: 'off' },
    });
  const long = `${board('a').replace('icb a', '   icb   a')}${'/* what somebody thought about for long */\n'.repeat(500)}`;
  const fixable = `${board('a').replace(
    '    chair {\n',
    '    chair {\n      apointed by nhs-england with approval of secretary-of-state\n',
  )}${'// and more\n'.repeat(2000)}`;

  test.each([
    ['format', 'a.icb', long, ['format', 'a.icb']],
    ['check --fix=all', 'a.icb', fixable, ['check', '--fix=all', '--pack', 'language', 'a.icb']],
    ['render -o, over a document', 'a.html', 'x'.repeat(20_000), ['render', 'b.icb', '--draft', '-o', 'a.html']],
    [
      'check --format html:, over a report',
      'a.html',
      'x'.repeat(20_000),
      ['check', 'b.icb', '--format', 'html:a.html'],
    ],
  ])('%s', (_, name, before, args) => {
    const folder = temporaryFolder({ [name]: before, 'b.icb': board('b') });
    const { status, stderr } = onFullDisk(folder, ...args);
    expect(`${status} ${stderr}`).toMatch(/^[23] .*cannot be written/s);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(before);
    expect(readdirSync(folder).filter((each) => each.includes('.tmp'))).toEqual([]);
    // With room, the same is done.
    const after = spawnSync(process.execPath, [icb, ...args], { cwd: folder, encoding: 'utf8' });
    expect(after.stderr).not.toContain('cannot be written');
    expect(readFileSync(join(folder, name), 'utf8')).not.toBe(before);
  });
});
