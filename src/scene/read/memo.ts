/**
 * A pure function that remembers its last few results by the identity of its arguments. Equal arguments give the
 * same object back, so what is computed from it need not be computed again. The result must not be written to. Of results
 * that are large by `sizeOf`, beside the last two only so many are kept as are not too much together.
 */
export function remember<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
  size = 8,
  sizeOf?: (result: R) => number,
): Remembered<A, R> {
  const kept: Entry<A, R>[] = [];
  const find = (args: A) =>
    kept.findIndex((entry) => entry.args.every((arg, i) => Object.is(arg, args[i])));
  const keep = (entry: Entry<A, R>): R => {
    kept.unshift(entry);
    if (kept.length > size) kept.pop();
    while (sizeOf && kept.length > 2 && sum(kept, sizeOf) > MOST) kept.pop();
    return entry.result;
  };
  const recall = (...args: A): R => {
    const at = find(args);
    const [entry = { args, result: compute(...args) }] = at < 0 ? [] : kept.splice(at, 1);
    return keep(entry);
  };
  return Object.assign(recall, {
    knows: (...args: A) => find(args) >= 0,
    learn: (result: R, ...args: A) => void keep({ args, result }),
  });
}

interface Entry<A, R> {
  readonly args: A;
  readonly result: R;
}

interface Remembered<A extends readonly unknown[], R> {
  (...args: A): R;
  /** Whether a result is remembered. */
  readonly knows: (...args: A) => boolean;
  /** Remembers what was computed elsewhere. */
  readonly learn: (result: R, ...args: A) => void;
}

/** Numbers that are remembered together. */
const MOST = 8_000_000;

const sum = <R>(kept: readonly { readonly result: R }[], sizeOf: (result: R) => number): number =>
  kept.reduce((total, { result }) => total + sizeOf(result), 0);
