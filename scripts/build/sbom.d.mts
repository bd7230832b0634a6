import type { Bundled } from './notices.mjs';

export const sbomName: string;
export function sbomOf(
  bundled: Bundled,
  others: readonly string[],
  manifest: { readonly name: string; readonly version: string; readonly license: string },
): string;
