/** Makes a folder with a space and foreign letters in its name, since people have such folders. */
export declare function temporaryFolder(files?: Readonly<Record<string, string | Uint8Array>>): string;
