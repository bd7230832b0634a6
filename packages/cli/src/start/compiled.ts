/**
 * Runs the scripts of the command from the compiled form that was kept when they ran before. What has none is compiled as
 * ever; then what was compiled is kept at the end, for the next time.
 */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { formsInBytes, readForms } from './compiled-forms.ts';
import { keep, keptFolder } from './kept-folder.ts';
import { sumOfTexts } from './sum.ts';

/**
 * What a script exports, and with it those beside it that it requires. `purpose` is what it is asked for: each has compiled forms
 * of its own, with what that purpose needs.
 */
export function loadCompiled(file: string, purpose: string | undefined): unknown {
  const folder = dirname(file);
  const kept = whereKept(file, /^[a-z-]+$/.test(purpose ?? '') ? String(purpose).replaceAll('-', '_') : 'other');
  const before = kept && readForms(join(kept.folder, kept.name));
  const loaded = new Map<string, { readonly script: Script; readonly module: { exports: unknown } }>();
  const elsewhere = createRequire(file);

  function load(name: string): unknown {
    const already = loaded.get(name);
    if (already) return already.module.exports;
    const filename = join(folder, name);
    const cachedData = before?.get(name);
    const script = new Script(asFunction(filename), {
      filename,
      ...(cachedData && { cachedData }),
      importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    if (kept && loaded.size === 0) process.once('exit', keepAll);
    const module = { exports: {} };
    loaded.set(name, { script, module });
    script.runInThisContext()(module.exports, required, module, filename, folder);
    return module.exports;
  }

  const required = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : elsewhere(id));

  function keepAll(): void {
    // (What is loaded late, after V8 was told to be otherwise, may be refused although it is good.)
    const good = loaded.get(basename(file))?.script.cachedDataRejected === false;
    if (!kept || (good && [...loaded.keys()].every((name) => before?.has(name)))) return;
    const forms = new Map(before);
    try {
      for (const [name, { script }] of loaded) forms.set(name, script.createCachedData());
      keep(kept.folder, kept.name, kept.prefix, formsInBytes(forms));
    } catch {
      // All is said and done: what went wrong here is of no account.
    }
  }

  return load(basename(file));
}

/** A script as a function of what a module is given. (Put together in bytes: so V8 takes it as it is, and copies it nowhere.) */
function asFunction(file: string): string {
  const opening = '(function (exports, require, module, __filename, __dirname) {';
  const closing = '\n})';
  const bytes = Buffer.allocUnsafeSlow(opening.length + statSync(file).size + closing.length);
  const from = bytes.write(opening, 'latin1');
  const opened = openSync(file, 'r');
  try {
    let to = from;
    for (let read = 1; read > 0; to += read)
      read = readSync(opened, bytes, to, bytes.length - closing.length - to, null);
    return bytes.toString('latin1', 0, to + bytes.write(closing, to, 'latin1'));
  } finally {
    closeSync(opened);
  }
}

/** For one build in one place, on one version of Node; a later build takes the place of what has the same prefix. */
function whereKept(file: string, purpose: string): { folder: string; name: string; prefix: string } | undefined {
  const folder = keptFolder();
  if (folder === undefined) return undefined;
  const prefix = `compiled-${sumOfTexts(file, process.version, process.arch, ...process.execArgv, process.env.NODE_OPTIONS ?? '')}-${purpose}-`;
  return { folder, name: `${prefix}${buildOf(file)}`, prefix };
}

/** Which build of a file it is, with all that lies beside it. */
export function buildOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}-${sumBeside(file)}`;
}

/** (Some installers set all dates alike, and parts and packs may change where the script itself does not.) */
function sumBeside(file: string): string {
  try {
    return readFileSync(join(dirname(file), 'sum.json'), 'latin1').replace(/[^a-z0-9]/g, '');
  } catch {
    return '';
  }
}
