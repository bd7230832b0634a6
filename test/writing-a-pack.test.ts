/** The guide to a first pack, followed step by step: what it shows is sound, stands in the example, and prints what it says. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPacks, readSettings, runExamples } from '../packages/rules/src/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(join(root, 'docs/writing-a-pack.md'), 'utf8');
const example = readFileSync(join(root, 'examples/packs/healthwatch.icbrules'), 'utf8');
const icb = join(root, 'packages/cli/bin/icb.cjs');

function blocks(info: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);
}

/** A text without its layout, so that a piece can be found in the whole. */
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('docs/writing-a-pack.md', () => {
  it('builds a pack that is sound after each step', async () => {
    const [pack = ''] = blocks('icbrules pack');
    const [rule = ''] = blocks('icbrules rule');
    const clauses = blocks('icbrules clauses');
    const inside = (whole: string, piece: string): string => whole.trimEnd().replace(/\}$/, `${piece}}\n`);
    const steps = [
      pack,
      inside(pack, rule),
      ...clauses.map((_, step) => {
        const grown = clauses.slice(0, step + 1).reduce(inside, rule);
        return inside(pack, grown);
      }),
    ];
    for (const text of steps) {
      const { packs, faults } = await loadPacks([{ uri: 'file:///guide.icbrules', text }]);
      expect(
        faults.map(({ message }) => message),
        text,
      ).toEqual([]);
      for (const each of packs) expect((await runExamples(each, '2026-11-21')).filter(({ ok }) => !ok)).toEqual([]);
    }
  });

  it('shows nothing that the example does not say', () => {
    const pieces = [
      ...blocks('icbrules rule').map((rule) => rule.trimEnd().replace(/\}$/, '')),
      ...blocks('icbrules clauses'),
    ];
    const lines = pieces.flatMap((piece) => piece.split('\n')).filter((line) => line.trim() !== '');
    for (const line of lines) expect(words(example)).toContain(words(line));
  });

  it('prints what it says', () => {
    const [command = '', ...output] = (blocks('console')[0] ?? '').split('\n');
    const { stdout } = spawnSync(process.execPath, [icb, ...command.replace('$ icb ', '').split(' ')], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout.trimEnd()).toBe(output.join('\n').trimEnd());
  });

  it('has settings by which a constitution is judged', () => {
    const [settings = ''] = blocks('json config');
    expect(readSettings(settings).problems).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'icb-guide-'));
    try {
      cpSync(join(root, 'examples/packs'), join(folder, 'packs'), { recursive: true });
      cpSync(join(root, 'examples/bare.icb'), join(folder, 'bare.icb'));
      writeFileSync(join(folder, 'icb.config.json'), settings);
      const { stdout, stderr } = spawnSync(process.execPath, [icb, 'check', '--format', 'json', 'bare.icb'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      const { files } = JSON.parse(stdout);
      const found = files[0].findings.find(({ rule }: { rule: string }) => rule === 'healthwatch-northshire/seat');
      expect(found?.severity).toBe('warning');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
