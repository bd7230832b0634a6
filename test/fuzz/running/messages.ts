/** What passes between a thread that runs cases and whoever watches it. */
import type { Input } from '../target.ts';

export interface Case {
  readonly target: string;
  readonly input: Input;
}

/** A case that broke a property; `before` are those that have to run first in the same thread. */
export interface Find extends Case {
  readonly property: string;
  readonly detail: string;
  readonly before?: readonly Case[];
}

export interface Verified extends Case {
  readonly digest: string;
}

export type Asked =
  | {
      readonly do: 'fuzz';
      readonly seed: number;
      readonly cases: number;
      /** The names of the targets; all, where there is none. */
      readonly only: readonly string[];
      /** What an earlier thread has run, to be run again. */
      readonly verify: readonly Verified[];
      readonly kept: Readonly<Record<'icb' | 'rules' | 'settings', readonly string[]>>;
      /** How long the smaller of a find is looked for, in milliseconds of processor time. */
      readonly shrinking: number;
      /** What was found already, by `keyOf`: it is not told again. */
      readonly known: readonly string[];
    }
  | { readonly do: 'try'; readonly id: number; readonly cases: readonly Case[] };

export type Told =
  | { readonly tells: 'ready' }
  | { readonly tells: 'find'; readonly find: Find; readonly key: string }
  /** Another outcome than an earlier thread had; `first` are the cases that ran before in this one. */
  | { readonly tells: 'otherwise'; readonly of: Verified; readonly digest: string; readonly first: readonly Case[] }
  | {
      readonly tells: 'progress';
      readonly done: Readonly<Record<string, number>>;
      readonly seconds: Readonly<Record<string, number>>;
    }
  | {
      readonly tells: 'end';
      readonly sample: readonly Verified[];
      readonly kept: Readonly<Record<'icb' | 'rules' | 'settings', readonly string[]>>;
      /** How often each branch was taken, by file. */
      readonly branches: Readonly<Record<string, readonly (readonly number[])[]>>;
    }
  | {
      readonly tells: 'tried';
      readonly id: number;
      readonly property: string | undefined;
      readonly detail: string;
      readonly digest: string;
    };

/** Memory that both see: the number of the case that runs (0 for none), how long it may take, and the case itself. */
export const sharedSize = 16 + 400_000;
