/** How large a file may be, in bytes: no constitution comes near it; what is larger was not meant to be read. */
export const largestSize = 4 * 1024 * 1024;
