/** What somebody gets who installs the command from its tarball, and what it does not do behind their back. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { emptyHome, type Installed, installed, nodes, withoutNetwork } from './installed.ts';
import { temporaryFolder } from './temporary-folder.ts';

let icb: Installed;
let folder = '';
beforeAll(() => {
  icb = installed();
  folder = join(icb.folder, 'node_modules/@icb/cli');
});
afterAll(() => icb?.remove());

const constitution = { 'north.icb': 'icb north "NHS North Integrated Care Board" {\n}\n' };

describe('the package', () => {
  test('has what it needs, and nothing else', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(folder, file)).isFile(),
    );
    const kinds =
      /^(dist\/([\w-]+\.cjs(\.br)?|(built-in\/)?[\w-]+\.(icbrules(\.(?:json|told))?|json))|schema\/[\w-]+\.schema\.json)$/;
    const others = files.filter((file) => !kinds.test(file));
    expect(others.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.txt',
      'bin/icb.cjs',
      'package.json',
      'sbom.cdx.json',
    ]);
    expect(files.filter((file) => file.startsWith('schema/')).map((file) => basename(file, '.schema.json'))).toEqual(
      expect.arrayContaining(['check', 'config', 'diff', 'published-table', 'rules', 'survey']),
    );
  });

  test('needs no other package, and says for which Node it is', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect(Object.keys(manifest).sort()).toEqual(
      [
        'bin',
        'description',
        'engines',
        'files',
        'keywords',
        'license',
        'name',
        'publishConfig',
        'type',
        'version',
      ].sort(),
    );
    expect(manifest.engines).toEqual({ node: '>=20.0.0' });
    const beside = readdirSync(join(icb.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(beside).toEqual(['@icb']);
    expect(readdirSync(join(icb.folder, 'node_modules/@icb'))).toEqual(['cli']);
  });

  test('names whose work is in it, with the words of each licence', () => {
    const [head, ...notices] = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8').split(/\n-{80}\n/);
    expect(head).toBe('Bundled with icb, and not by its authors:\n');
    const names = notices.map(
      (notice) => /^\n(\S+) \d\S* \((?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0)\)\n/.exec(notice)?.[1],
    );
    expect(names).toEqual(
      expect.arrayContaining(['chevrotain', 'commander', 'langium', 'nhsuk-frontend', 'vscode-languageserver']),
    );
    expect(names).not.toContain(undefined);
    for (const notice of notices) expect(notice).toMatch(/copyright|Apache License/i);
  });

  test.each(nodes)('on Node %s, is there under its name', (_, node) => {
    const { stdout } = spawnSync(node, [join(icb.folder, 'node_modules/.bin/icb'), '--version'], { encoding: 'utf8' });
    expect(stdout).toBe(`${JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version}\n`);
  });

  test('reads what only some commands need when they are given', () => {
    expect(filesRead(['--version'])).toEqual([]);
    const always = ['icb.cjs', 'rolldown-runtime.cjs', 'start.cjs'];
    expect(filesRead(['check', 'north.icb']).sort()).toEqual(always);
    const served = filesRead(['lsp', '--stdio']);
    expect(served).toEqual(expect.arrayContaining([...always, 'language-server-node.cjs']));
    expect(served.filter((file) => /^(?:cli-render|cli-survey|documents-|docx)/.test(file))).toEqual([]);
    expect(filesRead(['render', 'north.icb', '-o', 'north.docx'])).toEqual(
      expect.arrayContaining(['cli-render-render.cjs', 'docx-layout.cjs', 'docx.cjs', ...always]),
    );
    expect(filesRead(['render', 'north.icb', '-o', 'north.html'])).not.toContain('docx.cjs');
  });
});

/** The names of the files of the bundle that a command reads, by the account of Node itself. */
function filesRead(args: readonly string[]): string[] {
  const coverage = join(temporaryFolder(), 'read');
  spawnSync(process.execPath, [icb.command, ...args], {
    cwd: temporaryFolder(constitution),
    input: '',
    env: { PATH: process.env.PATH, HOME: emptyHome(), NODE_V8_COVERAGE: coverage, ICB_CACHE: 'off' },
  });
  const [account = ''] = readdirSync(coverage);
  const { result } = JSON.parse(readFileSync(join(coverage, account), 'utf8')) as { result: { url: string }[] };
  const read = result.filter(({ url }) => url.includes('/dist/') && url.startsWith('file:'));
  // (A packed library is two scripts of one name: what unpacks it, and what it is.)
  return [...new Set(read.map(({ url }) => basename(fileURLToPath(url))))];
}

describe.each(nodes)('on Node %s', (_, node) => {
  // (The other commands are told the same by the scenarios, each of which ends in failure if a network is wanted.)
  test('the language server uses no network', async () => {
    const server = spawn(node, [...withoutNetwork(icb), icb.command, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(server, 'exit');
    const editor = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    editor.listen();
    const answer = await editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(answer).toMatchObject({ capabilities: { hoverProvider: true } });
    await editor.sendNotification('initialized', {});
    await editor.sendRequest('shutdown');
    await editor.sendNotification('exit');
    expect(await ended).toEqual([0, null]);
    editor.dispose();
  });

  test.each([
    ['an address', "fetch('http://127.0.0.1:9009')"],
    ['a page', "import('node:http').then(({ get }) => get('http://127.0.0.1:9009'))"],
    ['a page, encrypted', "import('node:https').then(({ get }) => get('https://127.0.0.1:9009'))"],
    ['HTTP/2', "import('node:http2').then(({ connect }) => connect('http://127.0.0.1:9009'))"],
    ['a socket', "import('node:net').then(({ connect }) => connect(9009, '127.0.0.1'))"],
    ['a socket, encrypted', "import('node:tls').then(({ connect }) => connect(9009, '127.0.0.1'))"],
    ['a server', "import('node:net').then(({ createServer }) => createServer().listen(0))"],
    ['a name', "import('node:dns').then(({ lookup }) => lookup('localhost', () => 0))"],
    ['a name, promised', "import('node:dns/promises').then(({ resolve4 }) => resolve4('localhost'))"],
    [
      'a datagram',
      "import('node:dgram').then(({ createSocket }) => createSocket('udp4').send('x', 9009, '127.0.0.1'))",
    ],
  ])('whoever wants %s without a network would be seen', (_, wanting) => {
    const { status, stderr } = spawnSync(node, [...withoutNetwork(icb), '-e', wanting], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 86, stderr: expect.stringContaining('The network was wanted') });
  });
});
