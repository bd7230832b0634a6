export function release(repository: string, built: string, version: string): string;
