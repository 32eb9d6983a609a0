/**
 * Numbers that stand together, with the fewest digits, from `least` to `most`, with which those that differ are written
 * differently, or as many of them as can be. What is written as less or more than something is not said to be the same.
 */
export function apart(
  values: readonly number[],
  write: (value: number, digits: number) => string,
  { least, most }: { readonly least: number; readonly most: number },
): readonly string[] {
  const distinct = [...new Set(values)];
  const toldBy = (digits: number) =>
    new Set(
      distinct.map((value, i) => {
        const text = write(value, digits);
        return /^[<>]/.test(text) ? i : text;
      }),
    ).size;
  let [best, told] = [least, toldBy(least)];
  for (let digits = least + 1; digits <= most && told < distinct.length; digits++) {
    const next = toldBy(digits);
    if (next > told) [best, told] = [digits, next];
  }
  return values.map((value) => write(value, best));
}
