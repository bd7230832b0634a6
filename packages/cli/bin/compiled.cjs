/**
 * Runs a script from the compiled form that was kept when it ran before. Without one it is compiled as ever; then what
 * was compiled is kept at the end, for the next time, in the folder of this person for such things.
 */
'use strict';
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { homedir, platform } = require('node:os');
const { dirname, join } = require('node:path');
const { Script, constants } = require('node:vm');
const { cachedDataVersionTag } = require('node:v8');
const { crc32 } = require('node:zlib');

/** Bytes before the compiled form: a sum, by which a file is known to be whole. */
const HEAD = 4;
/** Bytes that the folder may take, for all commands, builds and versions of Node. */
const MOST = 40_000_000;

/** `purpose` is what the script is asked for: each has a compiled form of its own, with what that purpose needs. */
exports.run = (file, purpose) => {
  const kept = whereKept(file, /^[a-z-]+$/.test(purpose ?? '') ? purpose : 'other');
  const cachedData = kept && readKept(kept.file);
  const source = readFileSync(file, 'latin1');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    cachedData,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (kept && (!cachedData || script.cachedDataRejected)) process.once('exit', () => keep(kept, script));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
};

/** Undefined where nothing is to be kept: `ICB_CACHE=off`, or a Node that cannot tell whether a file is whole. */
function whereKept(file, purpose) {
  const wanted = process.env.ICB_CACHE;
  if (wanted === 'off' || crc32 === undefined) return undefined;
  const { size, mtimeMs } = statSync(file);
  const build = crc32(`${file} ${process.version} ${process.arch}`).toString(36);
  return {
    folder: wanted || join(folderForCaches(), 'icb'),
    prefix: `${build}-${purpose}-`,
    get file() {
      return join(
        this.folder,
        `${this.prefix}${size.toString(36)}-${Math.round(mtimeMs).toString(36)}-${cachedDataVersionTag()}`,
      );
    },
  };
}

function folderForCaches() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (platform() === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  if (platform() === 'darwin') return join(homedir(), 'Library/Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

function readKept(file) {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(HEAD);
    return bytes.readUInt32LE(0) === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Removes what was kept longest ago. */
function makeRoom(folder) {
  const files = readdirSync(folder).map((name) => ({ path: join(folder, name), stat: statSync(join(folder, name)) }));
  let bytes = 0;
  for (const { path, stat } of files.sort((one, other) => other.stat.mtimeMs - one.stat.mtimeMs)) {
    bytes += stat.size;
    if (bytes > MOST) rmSync(path, { force: true });
  }
}

/** Written beside and then renamed, so that nobody ever reads half of it. What cannot be kept is compiled again next time. */
function keep({ folder, prefix, file }, script) {
  try {
    const data = script.createCachedData();
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(crc32(data));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const old of readdirSync(folder)) if (old.startsWith(prefix)) rmSync(join(folder, old), { force: true });
    makeRoom(folder);
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, Buffer.concat([head, data]), { mode: 0o600 });
    renameSync(beside, file);
  } catch {}
}
