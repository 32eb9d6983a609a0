/**
 * The number that each step has in links, in the order in which a chapter is read. A step that is added has the next
 * number wherever it stands, so that links go on showing what they did. A chapter whose steps stand as they are numbered
 * is not among these.
 */
export const stepNumbers: ReadonlyMap<string, readonly number[]> = new Map([
  ['order', [5, 6, 1, 2, 3, 4, 7]],
  ['next-step', [1, 2, 3, 4, 5, 8, 6, 7]],
  ['learning', [1, 2, 8, 3, 4, 5, 9, 6, 7, 10, 11]],
  ['lstm', [9, 1, 2, 3, 4, 8, 5, 10, 6, 7]],
  ['gru', [1, 5, 2, 3, 6, 4]],
  ['side-by-side', [1, 2, 3, 5, 6, 7, 4]],
]);
