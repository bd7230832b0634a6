import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boards, createLanguage, format } from '@icb/language';
import { expect, test } from 'vitest';
import { root } from './running.mjs';
import { surveyExamples } from './survey-examples.mjs';

const folder = join(root, 'examples/survey');

test('examples/survey/ is as the script writes it', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.icb'));
  expect(names).toEqual([...surveyExamples().keys()].sort());
  for (const [name, text] of surveyExamples())
    expect(readFileSync(join(folder, name), 'utf8') === text, `${name}: run npm run survey-examples`).toBe(true);
});

test('each is read without a finding, is laid out, says that it is fictional, and has the name of no real board', async () => {
  const files = [...surveyExamples()].map(([name, text]) => ({ uri: `file:///${name}`, text }));
  expect(files).toHaveLength(42);
  const real = boards.map(({ name }) => name.toLowerCase());
  for (const { text, findings, constitution } of await createLanguage().read(files)) {
    expect(findings.map(({ message }) => message)).toEqual([]);
    expect(format(text)).toBe(text);
    expect(text).toMatch(/^\/\*\*\n \* Fictional\. /);
    expect(real).not.toContain(constitution.title.value.toLowerCase());
    expect(constitution.codes).toEqual([]);
  }
});

test('they are no copies of one another', async () => {
  const files = [...surveyExamples()].map(([name, text]) => ({ uri: `file:///${name}`, text }));
  const read = await createLanguage().read(files);
  const different = (of) => new Set(read.map(({ constitution }) => JSON.stringify(of(constitution)))).size;
  const titles = (all) => all.map(({ title, count }) => [title?.value, count?.min, count?.max]);
  expect(different(({ board }) => titles(board.members))).toBe(42);
  expect(
    different(({ bodies }) => bodies.map(({ purposes, kind }) => [kind, purposes.map(({ name }) => name)])),
  ).toBeGreaterThan(30);
  expect(
    different(({ quorum }) => quorum.sizes.map(({ share, number }) => share?.text ?? number?.text)),
  ).toBeGreaterThan(4);
  expect(different(({ provisions }) => provisions.map(({ topic, text }) => [topic.name, text.value]))).toBe(42);
});
