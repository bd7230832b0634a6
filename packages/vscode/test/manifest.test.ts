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
    const source = readFileSync(new URL('src/extension.ts', folder), 'utf8');
    const registered = [...source.matchAll(/registerCommand\('([^']+)'/g)].map((match) => match[1]);
    expect(contributes.commands.map(({ command }: { command: string }) => command).sort()).toEqual(registered.sort());
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
