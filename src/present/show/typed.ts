/** Numbers as they were typed on a slide, and whether they were given as the answer, and are to be judged. */
export interface Typed {
  readonly texts: readonly string[];
  readonly isGiven: boolean;
}

/** Stands before an answer that has been given. */
const GIVEN = '=';
const BETWEEN = '|';

/** One text of it all, as windows tell each other; null where nothing is typed. */
export function writeTyped({ texts, isGiven }: Typed): string | null {
  const plain = texts.map((text) => text.replaceAll(GIVEN, '').replaceAll(BETWEEN, ''));
  if (!isGiven && plain.every((text) => text === '')) return null;
  return (isGiven ? GIVEN : '') + plain.join(BETWEEN);
}

export function readTyped(said: string): Typed {
  const isGiven = said.startsWith(GIVEN);
  return { texts: said.slice(isGiven ? GIVEN.length : 0).split(BETWEEN), isGiven };
}
