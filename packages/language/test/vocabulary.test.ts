/** The built-in vocabulary is sound, and the boards that the language knows are the 42 of 2022 to 2026. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as ast from '../src/generated/ast.ts';
import { boards, builtInTerms, existedOn, format, isA } from '../src/index.ts';
import { createServices } from '../src/services.ts';
import { describeVocabulary } from '../src/vocabulary/describe.ts';
import { vocabularyFiles } from '../src/vocabulary/generated/vocabulary.ts';
import { readWorkspace, told } from './workspace.ts';

const folder = new URL('../src/vocabulary/', import.meta.url);
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.icb'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
const term = (name: string) => builtInTerms().find((each) => each.name === name);

describe('the built-in vocabulary', () => {
  it('has no finding of the language, and is formatted', async () => {
    for (const [name, file] of Object.entries(await readWorkspace(files))) {
      // As files of a workspace they repeat what is built in, and nothing else is to be said of them.
      expect(
        told(file).filter((each) => !each.includes('would take its place')),
        name,
      ).toEqual([]);
      expect(format(file.text), name).toBe(file.text);
    }
  });

  it('has every term once', () => {
    const names = builtInTerms().map((each) => each.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.length).toBeGreaterThan(400);
  });

  it('knows what is one of what', () => {
    expect(isA(term('general-practitioner'), 'doctor')).toBe(true);
    expect(isA(term('consultant-doctor'), 'hospital-doctor')).toBe(true);
    expect(isA(term('nhs-trust'), 'trust')).toBe(true);
    expect(isA(term('nhs-trust'), 'foundation-trust')).toBe(false);
    expect(isA(term('county-district'), 'local-authority')).toBe(false);
  });

  it('knows when bodies existed', () => {
    const existed = (name: string, day: string): boolean => {
      const found = term(name);
      if (!found) throw new Error(`There is no term ${name}.`);
      return existedOn(found, day);
    };
    expect(existed('clinical-commissioning-group', '2022-06-30')).toBe(true);
    expect(existed('clinical-commissioning-group', '2022-07-01')).toBe(false);
    expect(existed('integrated-care-board', '2022-06-30')).toBe(false);
    expect(existed('integrated-care-board', '2022-07-01')).toBe(true);
    expect(existed('nhs-digital', '2023-01-31')).toBe(true);
    expect(existed('nhs-digital', '2023-02-01')).toBe(false);
  });

  it('gives every source a way to see how far it was verified', () => {
    for (const { source, name } of builtInTerms()) {
      if (source) expect(source.verified, name).toMatch(/^(primary|official|source|local|secondary|memory|derived)$/);
    }
  });
});

describe('the vocabulary as it was described when the program was built', () => {
  const documents = () => createServices().vocabulary;

  it('is what its files say', () => {
    const found = describeVocabulary(Object.entries(files).map(([name, text]) => ({ name, text })));
    expect(found.toSorted(byName)).toEqual([...vocabularyFiles()].sort(byName));
  });

  it('has each file with its text under an address of its own', () => {
    expect(
      documents()
        .map(({ uri }) => uri.toString())
        .sort(),
    ).toEqual(
      Object.keys(files)
        .map((name) => `icb-vocabulary:/${name}`)
        .sort(),
    );
    for (const { uri, textDocument } of documents()) {
      expect(textDocument.getText()).toBe(files[uri.path.slice(1)]);
      expect(textDocument.languageId).toBe('icb');
    }
  });

  it('has each term where it stands in the text, and what it is one of', () => {
    for (const { parseResult, textDocument } of documents()) {
      const root = parseResult.value as ast.Document;
      expect(root.$cstNode?.text.length).toBeGreaterThan(0);
      expect(textDocument.getText()).toContain(root.$cstNode?.text);
      expect(root.items.length).toBeGreaterThan(0);
      for (const [index, item] of root.items.entries()) {
        if (!ast.isTerm(item)) throw new Error('This is no term.');
        expect(item.$cstNode?.text.startsWith(`${item.category} ${item.name} `)).toBe(true);
        expect([item.$container, item.$containerProperty, item.$containerIndex]).toEqual([root, 'items', index]);
        expect(item.parents.map(({ ref }) => ref?.name)).toEqual(item.parents.map(({ $refText }) => $refText));
      }
    }
  });
});

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1;

describe('the known boards', () => {
  it('are 42, each with a name and codes of its own', () => {
    expect(boards).toHaveLength(42);
    for (const key of ['name', 'ods', 'ons'] as const) expect(new Set(boards.map((board) => board[key])).size).toBe(42);
  });

  it.each(boards)('$name has the codes of a board', ({ name, ods, ons }) => {
    expect(name).toMatch(/^NHS [A-Z].+ Integrated Care Board$/);
    expect(ods).toMatch(/^Q[A-Z0-9]{2}$/);
    expect(ons).toMatch(/^E540000\d\d$/);
  });

  it.each([
    ['East of England', 6],
    ['London', 5],
    ['Midlands', 11],
    ['North East and Yorkshire', 4],
    ['North West', 3],
    ['South East', 6],
    ['South West', 7],
  ])('of %s are %i', (region, count) => expect(boards.filter((board) => board.region === region)).toHaveLength(count));
});
