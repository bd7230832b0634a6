/** Replacing what a file says, all or nothing. */
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './text-file.ts';

/**
 * Writes a file anew that said `before`, keeping its permissions. Whoever reads it meanwhile sees the old text or the new,
 * never half of either; what somebody else has written to it meanwhile is not lost. Returns a sentence if it cannot be
 * done; the file is then as it was.
 */
export function replaceText(file: string, before: string, text: string): string | undefined {
  const draft = join(dirname(file), `.icb-format-${randomUUID()}.tmp`);
  try {
    // Renaming would get round a file that its owner has made read-only.
    accessSync(file, constants.W_OK);
    writeFileSync(draft, text, { flag: 'wx' });
    chmodSync(draft, statSync(file).mode);
    if (!readFileSync(file).equals(Buffer.from(before))) {
      rmSync(draft, { force: true });
      return 'This file has changed meanwhile, and was left as it is. Try again.';
    }
    renameSync(draft, file);
    return undefined;
  } catch (error) {
    rmSync(draft, { force: true });
    return whyNotWritten(codeOf(error));
  }
}

/** Writes a file, new or in place of another. Returns a sentence if it cannot be done; what was there then is as it was. */
export function putFile(file: string, content: string | Uint8Array): string | undefined {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) return 'This is a folder: name a file to write to.';
  // What is no file, as a pipe or `/dev/stdout`, cannot be put in place of another.
  if (there && !there.isFile()) return written(() => writeFileSync(file, content));
  // Where it is a link, what it leads to is written: whoever named it knows both.
  const target = there ? realpathSync(file) : file;
  const draft = join(dirname(target), `.icb-${randomUUID()}.tmp`);
  try {
    // Renaming would get round a file that its owner has made read-only.
    if (there) accessSync(target, constants.W_OK);
  } catch (error) {
    return whyNotWritten(codeOf(error));
  }
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    if (there) chmodSync(draft, there.mode);
    renameSync(draft, target);
    return undefined;
  } catch (error) {
    rmSync(draft, { force: true });
    // The file may be written where its folder may not be, and where it is a thing of its own, as in a container.
    if (there && ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV'].includes(codeOf(error)))
      return written(() => writeFileSync(target, content));
    return whyNotWritten(codeOf(error));
  }
}

function written(write: () => void): string | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    return whyNotWritten(codeOf(error));
  }
}

/** Writes a file where there is none. What is there stays as it is; a sentence says if it cannot be written. */
export function newFile(file: string, text: string): 'there already' | (string & {}) | undefined {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'there already' : whyNotWritten(codeOf(error));
  }
}

/** A system error in the words of a person who does not know its code. */
export function whyNotWritten(code: string): string {
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'You do not have permission to change this file.';
  if (['ENOENT', 'ENOTDIR'].includes(code)) return 'There is no such folder to write this file in.';
  if (code === 'ENOSPC') return 'There is no room left on the disk to write this file.';
  return `This file cannot be written (the system says ${code}).`;
}
