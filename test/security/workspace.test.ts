/** What a workspace that somebody sent names is read inside of it and nowhere else; and written nowhere that nobody named. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtInPacks } from '@icb/rules';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCommandLine } from '../../packages/cli/src/command-line.ts';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { editorIn } from '../../packages/language-server/test/editor.ts';

const secret = 'lmc only-in-the-secret-file "Secret"';
const secretFile = `organisations {\n  ${secret}\n}\n`;
const secretPack = 'pack secret "Secret" language 1 {\n  only-in-the-secret-file\n}\n';

/** A folder beside every workspace, with what is not to be read. */
function outside(): string {
  const folder = mkdtempSync(join(tmpdir(), 'icb-outside-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'secret.icb'), secretFile);
  writeFileSync(join(folder, 'secret.icbrules'), secretPack);
  mkdirSync(join(folder, 'deep'));
  return folder;
}

/** Every way out that a name can try; `ending` is that of the file. */
const waysOut = (away: string, ending: string): string[] => [
  `${away}/secret${ending}`,
  `../${basename(away)}/secret${ending}`,
  `../../${basename(away)}/secret${ending}`,
  `part/../../${basename(away)}/secret${ending}`,
  `..\\\\${basename(away)}\\\\secret${ending}`,
  `%2e%2e/${basename(away)}/secret${ending}`,
  `..%2f${basename(away)}%2fsecret${ending}`,
  pathToFileURL(join(away, `secret${ending}`)).href,
  `file://localhost${away}/secret${ending}`,
  `FILE:${away}/secret${ending}`,
  `//localhost${away}/secret${ending}`,
  `\\\\\\\\localhost\\\\c$\\\\secret${ending}`,
  `C:\\\\secret${ending}`,
  `http://127.0.0.1:9/secret${ending}`,
  `link${ending}`,
  `linked-folder/secret${ending}`,
  `linked-folder/deep/../secret${ending}`,
  `twice${ending}`,
];

function links(folder: string, away: string): void {
  for (const ending of ['.icb', '.icbrules']) {
    symlinkSync(join(away, `secret${ending}`), join(folder, `link${ending}`));
    symlinkSync(`link${ending}`, join(folder, `twice${ending}`));
  }
  symlinkSync(away, join(folder, 'linked-folder'));
}

const importing = (away: string): string =>
  `${waysOut(away, '.icb')
    .map((path) => `import "${path}"\n`)
    .join('')}icb a "NHS A Integrated Care Board" {
  board {
    other member gp "General practitioner" {
      represents only-in-the-secret-file
    }
  }
}
`;

const naming = (away: string): string =>
  JSON.stringify({ packs: waysOut(away, '.icbrules').map((path) => path.replaceAll('\\\\', '\\')) });

const icb = async (folder: string, ...args: string[]) => {
  const { stdout, stderr, exitCode } = await runCommandLine(args, {
    workingFolder: folder,
    today: '2026-11-22',
    packs: builtInPacks,
    colour: false,
    width: 100,
  });
  return { said: `${stdout}${stderr}`, exitCode };
};

describe('nothing outside of the workspace is read', () => {
  test('by the command, for an import', async () => {
    const away = outside();
    const folder = temporaryFolder({ 'a.icb': importing(away), 'icb.config.json': '{}', 'part/b.icb': '' });
    links(folder, away);
    const { said } = await icb(folder, 'check', '--pack', 'language', '--format', 'json', 'a.icb');
    const rules: string[] = JSON.parse(said).files[0].findings.map(({ rule }: { rule: string }) => rule);
    // (A file that was read would leave nothing to tell of its import.)
    expect(rules).toEqual(waysOut(away, '.icb').map(() => 'language/import'));
  });

  test('by the command, for a pack', async () => {
    const away = outside();
    const folder = temporaryFolder({ 'a.icb': 'icb a "A" {\n}\n', 'icb.config.json': naming(away), 'part/x': '' });
    links(folder, away);
    const { said } = await icb(folder, 'check', 'a.icb');
    expect(said).not.toContain('only-in-the-secret-file');
    expect(said.match(/icb.config.json, line 1: /g)).toHaveLength(waysOut(away, '').length);
  });

  test('by the server, for an import or a pack', async () => {
    const away = outside();
    const editor = await editorIn({
      'a.icb': importing(away),
      'part/b.icb': 'icb b "B" {\n}\n',
      'icb.config.json': naming(away),
    });
    links(editor.folder, away);
    editor.open('a.icb');
    editor.open('icb.config.json');
    const found = await editor.diagnostics('a.icb');
    const imports = found.filter(({ code }) => code === 'language/import');
    expect(imports.map(({ range }) => range.start.line)).toEqual(waysOut(away, '').map((_, index) => index));
    const settings = await editor.told('icb.config.json', (all) => all.length > 0);
    expect(settings).toHaveLength(waysOut(away, '').length);
    for (const { message } of settings) expect(message).toMatch(/outside of the folder|cannot be read/);
  });

  test('by the server, a link that stays inside is followed', async () => {
    const editor = await editorIn({ 'a.icb': 'import "link.icb"\nicb a "A" {\n}\n', 'part/shared.icb': secretFile });
    symlinkSync('part/shared.icb', join(editor.folder, 'link.icb'));
    editor.open('a.icb');
    const found = await editor.diagnostics('a.icb');
    expect(found.filter(({ range }) => range.start.line === 0)).toEqual([]);
  });

  test('and what is no file, as a pipe, stops nobody', async () => {
    const editor = await editorIn({ 'a.icb': 'import "pipe.icb"\nicb a "A" {\n}\n' });
    execFileSync('mkfifo', [join(editor.folder, 'pipe.icb')]);
    editor.open('a.icb');
    const [told] = await editor.diagnostics('a.icb');
    expect(told?.message).toContain('no file that can be read');
  });
});

describe('an address in a pack or a constitution', () => {
  test('leads to the web or nowhere', async () => {
    const addresses = [
      'javascript:alert(1)',
      'command:workbench.action.terminal.new',
      'file:///etc/passwd',
      'vscode://x',
    ];
    const pack = (address: string, index: number): string => `pack p${index} "P" language 1 {
  description "d"
  source s "Source" at "${address}"
  rule one "Rule one" {
    applies to icb
    obligation must
    cites s "1" quoting "words" verified source
    require some voting member where is nurse
  }
}
`;
    const editor = await editorIn({
      'a.icb': 'icb a "A" {\n  explain p0/one because "It is as it is."\n  board {\n    chair {\n    }\n  }\n}\n',
      'icb.config.json': JSON.stringify({ packs: [...addresses, ''].map((_, index) => `p${index}.icbrules`) }),
      ...Object.fromEntries(
        [...addresses, 'https://example.org/'].map((each, index) => [`p${index}.icbrules`, pack(each, index)]),
      ),
    });
    editor.open('a.icb');
    const all = (await editor.diagnostics('a.icb')).filter(({ code }) => /^p\d\//.test(String(code)));
    expect(all).toHaveLength(addresses.length + 1);
    expect(all.map(({ codeDescription }) => codeDescription?.href).filter(Boolean)).toEqual(['https://example.org/']);
    const hover = await editor.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: editor.uri('a.icb') },
      position: editor.at('a.icb', 'p0/one', 1),
    });
    expect(hover.contents.value).toContain('Rule one');
    expect(hover.contents.value).not.toMatch(/\]\((?!https?:)/);
  });
});

describe('what is written', () => {
  test('by --fix and format, through no link that nobody named', async () => {
    const away = outside();
    const before = 'icb   a "A" {\nboard { }\n}\n';
    writeFileSync(join(away, 'other.icb'), before);
    const folder = temporaryFolder({ 'icb.config.json': '{}' });
    symlinkSync(join(away, 'other.icb'), join(folder, 'a.icb'));
    symlinkSync(away, join(folder, 'folder'));
    await icb(folder, 'format', '.');
    await icb(folder, 'format');
    await icb(folder, 'check', '--fix', '.');
    await icb(folder, 'check', '--fix');
    expect(readFileSync(join(away, 'other.icb'), 'utf8')).toBe(before);
  });

  test('by --write-baseline, over nothing that is no baseline', async () => {
    const away = outside();
    const binary = Buffer.from([0, 1, 2, 255]);
    writeFileSync(join(away, 'photo'), binary);
    const folder = temporaryFolder({ 'a.icb': 'icb a "A" {\n}\n' });
    for (const target of [join(away, 'photo'), join(away, 'secret.icb')]) {
      rmSync(join(folder, 'icb-baseline.json'), { force: true });
      symlinkSync(target, join(folder, 'icb-baseline.json'));
      const was = readFileSync(target);
      expect((await icb(folder, 'check', '--write-baseline')).exitCode).toBe(2);
      expect(readFileSync(target)).toEqual(was);
    }
    // Nor is a file made where a link leads that nobody named.
    rmSync(join(folder, 'icb-baseline.json'));
    symlinkSync(join(away, 'new'), join(folder, 'icb-baseline.json'));
    await icb(folder, 'check', '--write-baseline');
    expect(existsSync(join(away, 'new'))).toBe(false);
  });

  test('by init and import, over nothing that is there, a link included', async () => {
    const away = outside();
    const folder = temporaryFolder({ 'published.md': '# Board\n\nThe Chair is appointed by NHS England.\n' });
    symlinkSync(join(away, 'settings'), join(folder, 'icb.config.json'));
    symlinkSync(join(away, 'constitution'), join(folder, 'constitution.icb'));
    await icb(folder, 'init', '.');
    const command = join(import.meta.dirname, '../../packages/cli/bin/icb.cjs');
    const args = [command, 'import', 'published.md', '-o', 'constitution.icb'];
    expect(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).status).toBe(2);
    expect(readdirSync(away).sort()).toEqual(['deep', 'secret.icb', 'secret.icbrules']);
  });

  test('to a link that somebody names goes to where it leads, and the link stays', async () => {
    const away = outside();
    writeFileSync(join(away, 'report.json'), 'old');
    const folder = temporaryFolder({ 'a.icb': 'icb a "A" {\n}\n' });
    symlinkSync(join(away, 'report.json'), join(folder, 'report.json'));
    await icb(folder, 'check', '--format', 'json:report.json');
    expect(JSON.parse(readFileSync(join(away, 'report.json'), 'utf8')).version).toBe(1);
    expect(lstatSync(join(folder, 'report.json')).isSymbolicLink()).toBe(true);
    expect(readdirSync(dirname(join(folder, 'a.icb'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
