export function packedCommand(): string;
export function packageCommand(): Promise<string>;
