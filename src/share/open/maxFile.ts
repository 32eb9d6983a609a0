/** Bytes of a file: more than the largest network that is shown needs with every weight as a double. */
export const MAX_FILE = 32_000_000;
