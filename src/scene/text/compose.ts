/*
 * NFC in time that grows with the text. Where many marks stand on one letter, browsers put them into their order by
 * moving each past all before it: 64,000 of them take a second, and no font draws them.
 */

/** Longer runs of marks are put into order here, so that nothing is left to be moved. */
const LONG_RUN = /\p{M}{65,}/gu;

/** A text as `normalize('NFC')` gives it. */
export const compose = (text: string): string =>
  text.replace(LONG_RUN, (run) => ordered(apart([...run]))).normalize('NFC');

/** Marks with those that are made of several taken apart. */
function apart(marks: readonly string[]): readonly string[] {
  const parts = new Map([...new Set(marks)].map((mark) => [mark, [...mark.normalize('NFD')]]));
  return marks.flatMap((mark) => parts.get(mark) ?? []);
}

/** Marks in their canonical order: those of one class stay as they are, and none passes one that begins anew. */
function ordered(marks: readonly string[]): string {
  const rank = ranksOf(new Set(marks));
  let ready = '';
  let from = 0;
  for (let at = 0; at <= marks.length; at++) {
    const mark = marks[at];
    if (mark !== undefined && rank.has(mark)) continue;
    const run = marks.slice(from, at);
    ready += run.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).join('') + (mark ?? '');
    from = at + 1;
  }
  return ready;
}

/** Marks of the lowest and the highest class that move. */
const LOWEST = '\u0334';
const HIGHEST = '\u0345';

/** The place of each mark that moves among the classes of those given. Those that begin anew have none. */
function ranksOf(marks: ReadonlySet<string>): ReadonlyMap<string, number> {
  const passes = (a: string, b: string) => (a + b).normalize('NFD') !== a + b;
  const moving = [...marks].filter((mark) => passes(mark, LOWEST) || passes(HIGHEST, mark));
  moving.sort((a, b) => (passes(a, b) ? 1 : passes(b, a) ? -1 : 0));
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const [i, mark] of moving.entries()) {
    const before = moving[i - 1];
    if (before !== undefined && passes(mark, before)) rank++;
    ranks.set(mark, rank);
  }
  return ranks;
}
