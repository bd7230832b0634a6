export function bundleWorker(
  from: string,
  into: string,
  options?: { readonly counting?: boolean },
): Promise<{ readonly worker: string; readonly branches: object }>;
