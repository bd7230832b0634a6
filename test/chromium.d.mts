export function chromium(): string | undefined;
export const noChromium: string;
export function installChromium(): string | undefined;
