/** Where the command begins: what is known already is said at once; for all else the whole command is run. */
import { join } from 'node:path';
import { buildOf, loadCompiled } from './compiled.ts';
import { startQuickly } from './quick.ts';
import { questionOf, rememberedOutcome } from './remembered.ts';
import { seenBy } from './seen.ts';
import { mindTheReader, tell } from './tell.ts';

const command = join(__dirname, 'icb.cjs');
const args = process.argv.slice(2);

const known = args[0] === 'check' && !args.includes('--no-cache') ? knownOutcome() : undefined;
if (known) {
  mindTheReader();
  tell(known);
} else {
  if (args[0] !== 'lsp') startQuickly();
  const { run } = loadCompiled(command, args[0]) as { readonly run: () => Promise<void> };
  void run();
}

/** (Whatever goes wrong here goes wrong in the command as well, which can say so.) */
function knownOutcome(): ReturnType<typeof rememberedOutcome> {
  try {
    return rememberedOutcome(questionOf(args, seenBy(process), buildOf(command)));
  } catch {
    return undefined;
  }
}
