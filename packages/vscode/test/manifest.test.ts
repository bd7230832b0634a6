/** What package.json promises to VS Code is there, and agrees with the rest of the project. */
import { existsSync, readFileSync } from 'node:fs';
import { builtInPacks } from '@icb/rules';
import { describe, expect, it } from 'vitest';

const folder = new URL('../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
const { contributes } = manifest;

describe('package.json', () => {
  it('has a switch for every built-in pack', () => {
    const packs = builtInPacks.map(({ uri }) => uri.replace(/^.*\/|\.icbrules$/g, ''));
    expect(Object.keys(contributes.configuration.properties['icb.packs'].properties).sort()).toEqual(packs);
  });

  it('names files that are there', () => {
    const text = JSON.stringify(manifest);
    const named = [...text.matchAll(/"(?:\.\/)?((?:languages|snippets|icons|images|walkthrough)\/[^"]+)"/g)];
    expect(named.length).toBeGreaterThan(10);
    expect(named.map((match) => match[1] ?? '').filter((file) => !existsSync(new URL(file, folder)))).toEqual([]);
  });

  it('has a command for every command that the sources register', () => {
    const source = (file: string): string => readFileSync(new URL(`src/${file}`, folder), 'utf8');
    const view = source('conformance/view.ts');
    const sources = [source('extension.ts'), view, source('preview/previews.ts')].join('\n');
    const registered = [...sources.matchAll(/registerCommand\('([^']+)'/g)].map((it) => it[1]);
    const ofLines = [...view.matchAll(/ command\('(\w+)'/g)].map((it) => `icb.conformance.${it[1]}`);
    expect(ofLines.length).toBeGreaterThan(0);
    expect(contributes.commands.map(({ command }: { command: string }) => command).sort()).toEqual(
      [...registered, ...ofLines].sort(),
    );
  });

  it('names only commands and views that there are, in menus, welcomes and the walkthrough', () => {
    const commands: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command);
    const views: readonly string[] = contributes.views.icb.map(({ id }: { id: string }) => id);
    const known = new Set([...commands, ...views, ...views.map((view) => `${view}.focus`)]);
    const text = JSON.stringify([contributes.menus, contributes.viewsWelcome, contributes.walkthroughs]);
    const named = [...text.matchAll(/(?:"command":"|command:|onCommand:|onView:|"view":"|view == )(icb\.[\w.]+)/g)];
    expect(named.length).toBeGreaterThan(20);
    expect(named.map((match) => match[1] ?? '').filter((name) => !known.has(name))).toEqual([]);
  });

  it('reads the lines that `icb check --format lines` writes', () => {
    const [pattern] = contributes.problemPatterns;
    const read = (line: string): readonly (string | undefined)[] => {
      const found = new RegExp(pattern.regexp).exec(line) ?? [];
      return ['file', 'line', 'column', 'severity', 'code', 'message'].map((field) => found[pattern[field]]);
    };
    expect(read('the boards/a.icb:12:5: error statute/chair: There is no chair: at all.')).toEqual([
      'the boards/a.icb',
      '12',
      '5',
      'error',
      'statute/chair',
      'There is no chair: at all.',
    ]);
    expect(read('gone.icb:1:1: error: There is no file.')).toEqual([
      'gone.icb',
      '1',
      '1',
      'error',
      undefined,
      'There is no file.',
    ]);
    expect(read('icb: 1 path could not be checked')).toEqual(Array(6).fill(undefined));
  });

  it('asks for no newer VS Code than the types that it is written against', () => {
    expect(`^${manifest.devDependencies['@types/vscode']}`).toBe(manifest.engines.vscode);
  });
});

describe('the snippets', () => {
  it.each(['icb', 'icbrules'])('for %s have each a beginning, a description and a body', (language) => {
    const snippets = JSON.parse(readFileSync(new URL(`snippets/${language}.json`, folder), 'utf8'));
    for (const [name, snippet] of Object.entries(snippets))
      expect([name, Object.keys(snippet as object)]).toEqual([name, ['prefix', 'description', 'body']]);
  });
});

describe('the language configuration', () => {
  const configuration = JSON.parse(readFileSync(new URL('languages/icb.json', folder), 'utf8'));
  const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;

  it('indents after what opens a block or a text of several lines', () => {
    const opens = new RegExp(increaseIndentPattern);
    for (const line of ['board {', '  chair "Chair {of} sorts" {', 'provision transparency """'])
      expect([line, opens.test(line)]).toEqual([line, true]);
    for (const line of ['observer x "X" { represents y }', '// board {', 'provision x "a { b"', '}', '  """'])
      expect([line, opens.test(line)]).toEqual([line, false]);
  });

  it('indents less before what closes one', () => {
    const closes = new RegExp(decreaseIndentPattern);
    for (const line of ['}', '  }', '  """']) expect([line, closes.test(line)]).toEqual([line, true]);
    for (const line of ['board {', 'provision x """']) expect([line, closes.test(line)]).toEqual([line, false]);
  });

  it('takes a name with hyphens, and the id of a rule, for one word', () => {
    const word = new RegExp(configuration.wordPattern, 'gu');
    expect('explain bma/lmc-board by nhs-england'.match(word)).toEqual([
      'explain',
      'bma/lmc-board',
      'by',
      'nhs-england',
    ]);
  });
});
