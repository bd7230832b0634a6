/** `icb check --fix` on random constitutions, laid out anyhow: it ends, the second time writes nothing, and keeps the file's own ways. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTerms, print } from '@icb/language';
import { randomConstitution, randomFrom, roughen } from '@icb/language/testing';
import { builtInPacks } from '@icb/rules';
import { expect, test } from 'vitest';
import { runCommandLine } from '../src/command-line.ts';
import type { Outcome } from '../src/exit-code.ts';
import { temporaryFolder } from './temporary-folder.ts';

const mark = '\uFEFF';

test.each(['--fix', '--fix=all'])(
  'icb check %s',
  async (fix) => {
    const comments = new Map<string, readonly string[]>();
    const drafts = new Map<string, string>();
    for (let seed = 1; seed <= 14; seed++) {
      const kind = seed % 3 === 0 ? 'icp' : 'icb';
      const rough = roughen(print(randomConstitution(seed, builtInTerms(), { kind })), randomFrom(seed));
      const text = seed % 4 === 0 ? rough.text.replace(/\r?\n/g, '\r\n') : rough.text;
      comments.set(`${seed}.icb`, rough.comments);
      drafts.set(`${seed}.icb`, seed % 2 === 0 ? mark + text : text);
    }
    const folder = temporaryFolder(Object.fromEntries(drafts));
    const run = (...args: string[]): Promise<Outcome> =>
      runCommandLine(['check', ...args, '--pack', 'statute', '--pack', 'partnership', '--format', 'lines'], {
        workingFolder: folder,
        today: '2026-11-21',
        packs: builtInPacks,
        colour: false,
        width: 100,
      });
    const texts = (): Map<string, string> =>
      new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

    expect((await run(fix)).stderr).toMatch(/^Made \d+ fixes in 14 files\.$/m);
    const mended = texts();
    expect([...mended.keys()].sort()).toEqual([...drafts.keys()].sort());
    for (const [name, text] of mended) {
      const draft = drafts.get(name) as string;
      for (const comment of comments.get(name) ?? [])
        expect(text.replaceAll('\r\n', '\n'), name).toContain(comment.replaceAll('\r\n', '\n'));
      expect(text.startsWith(mark), name).toBe(draft.startsWith(mark));
      expect(text.slice(1), name).not.toContain(mark);
      if (!/(^|[^\r])\n/.test(draft)) expect(text, name).not.toMatch(/(^|[^\r])\n/);
      if (!draft.includes('\r')) expect(text, name).not.toContain('\r');
    }

    const written = [...mended.keys()].map((name) => statSync(join(folder, name)).mtimeMs);
    expect((await run(fix)).stderr).toMatch(/^No fix was made\.$/m);
    expect((await run(fix, '--fix-dry-run')).stdout).toBe('');
    expect(texts()).toEqual(mended);
    expect([...mended.keys()].map((name) => statSync(join(folder, name)).mtimeMs)).toEqual(written);
  },
  300_000,
);
