/**
 * A pure function that remembers its last few results by the identity of its arguments. Equal arguments give the
 * same object back, so what is computed from it need not be computed again. The result must not be written to. Of results
 * that are large by `sizeOf`, beside the last two only so many are kept as are not too much together.
 */
export function remember<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
  size = 8,
  sizeOf?: (result: R) => number,
): (...args: A) => R {
  const kept: { readonly args: A; readonly result: R }[] = [];
  return (...args) => {
    const at = kept.findIndex((entry) => entry.args.every((arg, i) => Object.is(arg, args[i])));
    const [entry = { args, result: compute(...args) }] = at < 0 ? [] : kept.splice(at, 1);
    kept.unshift(entry);
    if (kept.length > size) kept.pop();
    while (sizeOf && kept.length > 2 && sum(kept, sizeOf) > MOST) kept.pop();
    return entry.result;
  };
}

/** Numbers that are remembered together. */
const MOST = 8_000_000;

const sum = <R>(kept: readonly { readonly result: R }[], sizeOf: (result: R) => number): number =>
  kept.reduce((total, { result }) => total + sizeOf(result), 0);
