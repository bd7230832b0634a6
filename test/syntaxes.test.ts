/** The committed TextMate grammar is the one that the language's grammar gives. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

it('is fresh', () => {
  const copy = mkdtempSync(join(tmpdir(), 'icb-syntaxes-'));
  try {
    const language = join(copy, 'packages/language');
    cpSync(join(root, 'packages/language/src/grammar'), join(language, 'src/grammar'), { recursive: true });
    for (const file of ['langium-config.json', 'package.json']) {
      cpSync(join(root, 'packages/language', file), join(language, file));
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    execFileSync(process.execPath, [join(root, 'node_modules/langium-cli/bin/langium.js'), 'generate'], {
      cwd: language,
      stdio: 'pipe',
    });
    for (const name of ['icb', 'icbrules']) {
      const read = (folder: string): string => readFileSync(join(folder, `syntaxes/${name}.tmLanguage.json`), 'utf8');
      expect(read(root), name).toBe(read(copy));
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
}, 60_000);
