import type { Find } from '../../test/fuzz/running/messages.ts';

export function fixturesIn(folder: string): readonly (Find & { readonly name: string })[];
