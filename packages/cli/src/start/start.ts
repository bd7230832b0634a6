/** Where the command begins: what is known already is said at once; for all else the whole command is run. */
import { join } from 'node:path';
import { buildOf, loadCompiled } from './compiled.ts';
import { standardOutput, terminalAt } from './outlets.ts';
import type { Kept } from './record.ts';
import { lastTime, questionOf, stillTrue } from './remembered.ts';
import { seenBy } from './seen.ts';
import { mindTheReader, tell } from './tell.ts';

const command = join(__dirname, 'icb.cjs');
const args = process.argv.slice(2);

const before = args[0] === 'check' && !args.includes('--no-cache') ? keptBefore() : undefined;
const known = before && stillTrue(before);
if (known) {
  mindTheReader();
  tell(known);
} else {
  const { run } = loadCompiled(command, args[0]) as { readonly run: (before: Kept | undefined) => Promise<void> };
  void run(before);
}

/** (Whatever goes wrong here goes wrong in the command as well, which can say so.) */
function keptBefore(): Kept | undefined {
  try {
    return lastTime(questionOf(args, seenBy(process, terminalAt(standardOutput)), buildOf(command)));
  } catch {
    return undefined;
  }
}
