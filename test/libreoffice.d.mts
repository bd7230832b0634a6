export function libreOffice(): string | undefined;
export const noLibreOffice: string;
export function installLibreOffice(): string | undefined;
