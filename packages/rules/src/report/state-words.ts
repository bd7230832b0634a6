/** The words for states. */
import type { State } from '../judge.ts';

/** How people read the state of a rule. */
export const stateWords: Readonly<Record<State, string>> = {
  met: 'met',
  partly: 'partly',
  explained: 'explained',
  open: 'not met',
  'not-checkable': 'not checkable',
  'not-in-force': 'not in force',
};
