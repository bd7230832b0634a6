/** Which states of rules the view shows: chosen by a person, and remembered for the folder. */
import { type Disposable, EventEmitter, type Memento, window } from 'vscode';
import { type Pack, type State, states, stateWords, tally } from './conformance.ts';

export interface Filter extends Disposable {
  readonly onDidChange: EventEmitter<void>['event'];
  /** Whether it hides anything. */
  readonly isOn: boolean;
  /** The states that it lets through, in words. */
  readonly words: string;
  lets(state: State): boolean;
  /** Asks which states to show; nothing changes if that is cancelled. `chosen` are not asked for. */
  choose(packs: readonly Pack[], chosen?: unknown): Promise<void>;
  clear(): Promise<void>;
}

const key = 'icb.conformance.states';

export function createFilter(memory: Memento): Filter {
  const changed = new EventEmitter<void>();
  let shown = remembered(memory.get(key));
  const set = async (chosen: readonly State[]): Promise<void> => {
    // To show nothing is nobody's wish.
    shown = chosen.length === 0 ? states : states.filter((state) => chosen.includes(state));
    changed.fire();
    await memory.update(key, shown.length === states.length ? undefined : shown);
  };
  return {
    onDidChange: changed.event,
    get isOn() {
      return shown.length < states.length;
    },
    get words() {
      return shown.map((state) => stateWords[state]).join(', ');
    },
    lets: (state) => shown.includes(state),
    async choose(packs, chosen) {
      const picked = areStates(chosen) ? chosen : await ask(packs, shown);
      if (picked) await set(picked);
    },
    clear: () => set(states),
    dispose: () => changed.dispose(),
  };
}

async function ask(packs: readonly Pack[], shown: readonly State[]): Promise<readonly State[] | undefined> {
  const counts = tally(packs);
  const items = states.map((state) => ({
    label: stateWords[state],
    description: `${counts[state]}`,
    picked: shown.includes(state),
    state,
  }));
  const picked = await window.showQuickPick(items, {
    title: 'Show the rules that are …',
    placeHolder: 'Any of these',
    canPickMany: true,
  });
  return picked?.map(({ state }) => state);
}

function remembered(value: unknown): readonly State[] {
  const known = areStates(value) ? states.filter((state) => value.includes(state)) : [];
  return known.length > 0 ? known : states;
}

function areStates(value: unknown): value is readonly State[] {
  return Array.isArray(value) && value.every((each) => (states as readonly unknown[]).includes(each));
}
