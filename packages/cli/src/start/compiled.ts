/**
 * Runs a script from the compiled form that was kept when it ran before. Without one it is compiled as ever; then what
 * was compiled is kept at the end, for the next time.
 */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { keep, keptFolder } from './kept-folder.ts';
import { startQuickly } from './quick.ts';

/** Bytes before the compiled form: a sum, by which a file is known to be whole. */
const HEAD = 4;

/** `purpose` is what the script is asked for: each has a compiled form of its own, with what that purpose needs. */
export function loadCompiled(file: string, purpose: string | undefined): unknown {
  const kept = whereKept(file, /^[a-z-]+$/.test(purpose ?? '') ? String(purpose) : 'other');
  const cachedData = kept && wholeData(join(kept.folder, kept.name));
  const script = new Script(asFunction(file), {
    filename: file,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (kept && (!cachedData || script.cachedDataRejected))
    process.once('exit', () => {
      if (purpose !== 'lsp') startQuickly();
      keep(kept.folder, kept.name, kept.prefix, withSum(script.createCachedData()));
    });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
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
  const place = crc32(`${file} ${process.version} ${process.arch}`).toString(36);
  const prefix = `compiled-${place}-${purpose}-`;
  return { folder, name: `${prefix}${buildOf(file)}-${cachedDataVersionTag()}`, prefix };
}

/** Which build of a file it is, with the packs and the vocabulary that lie beside it. */
export function buildOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}-${sumBeside(file)}`;
}

/** (Some installers set all dates alike, and packs may change where no code does.) */
function sumBeside(file: string): string {
  try {
    return readFileSync(join(dirname(file), 'built-in/sum.json'), 'latin1').replace(/[^a-z0-9]/g, '');
  } catch {
    return '';
  }
}

function withSum(data: Buffer): Buffer[] {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(crc32(data));
  return [head, data];
}

function wholeData(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(HEAD);
    return bytes.readUInt32LE(0) === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
