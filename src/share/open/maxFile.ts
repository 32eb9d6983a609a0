/** Bytes of a file: 64 MB. */
export const MAX_FILE = 2 ** 26;
