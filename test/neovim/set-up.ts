/** Neovim as Debian packages it. */
import { onThisMachine, runs } from '../debian.ts';

/** The command that starts Neovim (`NVIM_EXECUTABLE` names another). Throws a sentence that says what is missing. */
export function neovim(): string {
  const named = process.env.NVIM_EXECUTABLE;
  if (named !== undefined && named !== 'nvim') {
    if (runs(named)) return named;
    throw new Error(`NVIM_EXECUTABLE is ${named}, and that cannot be started.`);
  }
  return onThisMachine({
    command: 'nvim',
    package: 'neovim',
    purpose: 'This test drives Neovim',
    otherwise: ', or let NVIM_EXECUTABLE name it',
  });
}
