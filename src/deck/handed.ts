let handed: File | null = null;

/** Keeps the file of a deck that was given where no decks are; their room takes it when it is entered. */
export function handOver(file: File): void {
  handed = file;
}

/** The file that was given, once; null where there is none. */
export function takeHanded(): File | null {
  const file = handed;
  handed = null;
  return file;
}
