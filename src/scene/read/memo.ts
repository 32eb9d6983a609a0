/**
 * A pure function that remembers its last few results by the identity of its arguments. Equal arguments give the
 * same object back, so what is computed from it need not be computed again. The result must not be written to.
 */
export function remember<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
  size = 8,
): (...args: A) => R {
  const kept: { readonly args: A; readonly result: R }[] = [];
  return (...args) => {
    const at = kept.findIndex((entry) => entry.args.every((arg, i) => Object.is(arg, args[i])));
    const [entry = { args, result: compute(...args) }] = at < 0 ? [] : kept.splice(at, 1);
    kept.unshift(entry);
    if (kept.length > size) kept.pop();
    return entry.result;
  };
}
