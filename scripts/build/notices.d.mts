/** As esbuild accounts for what came from where: by the file that was made, the files that are in it. */
export interface Bundled {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}
export function noticesOf(bundled: Bundled, others?: readonly string[]): string;
