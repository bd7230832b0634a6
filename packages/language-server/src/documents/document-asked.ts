/** What `icb/document` asks; `undefined` for what is no question. */
export function documentAsked(params: unknown): { readonly uri: string } | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  const { uri } = params as Readonly<Record<string, unknown>>;
  return typeof uri === 'string' ? { uri } : undefined;
}
