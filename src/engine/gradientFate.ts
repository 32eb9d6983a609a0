/** What becomes of the gradient of one loss on its way back to the first timestep. */
export type GradientFate =
  /** The loss is at the first timestep, or gives no gradient at all: there is no way back to judge. */
  | { readonly kind: 'noWay' }
  /** Less than a tenth is left at `since` and at every timestep before it; `left` of it at the first. */
  | { readonly kind: 'vanishes'; readonly since: number; readonly left: number }
  /** Exactly 0 at `since` and before. */
  | { readonly kind: 'isZero'; readonly since: number }
  /** More than ten times as long at `since` and at every timestep before it; `left` times at the first. */
  | { readonly kind: 'explodes'; readonly since: number; readonly left: number }
  /** Infinity or NaN at `since`, on the way back, and before. */
  | { readonly kind: 'overflows'; readonly since: number }
  | { readonly kind: 'survives'; readonly left: number };

/** A tenth, or ten times, of where it began counts as vanished or exploded. */
export const MUCH = 10;

/**
 * Judges the lengths of a gradient from the timestep `from` of its loss back to timestep 0.
 * A gradient that is 0 where it begins has nothing to lose.
 */
export function gradientFate(sizes: ArrayLike<number>, from: number): GradientFate {
  const start = sizes[from] ?? 0;
  if (from <= 0 || start === 0) return { kind: 'noWay' };
  const end = sizes[0] as number;
  const backTo = (test: (size: number) => boolean) => {
    let t = -1;
    while (t + 1 <= from && test(sizes[t + 1] as number)) t++;
    return t;
  };
  for (let t = from; t >= 0; t--)
    if (!Number.isFinite(sizes[t] as number)) return { kind: 'overflows', since: t };
  if (end === 0) return { kind: 'isZero', since: backTo((size) => size === 0) };
  const left = end / start;
  if (left < 1 / MUCH)
    return { kind: 'vanishes', left, since: backTo((size) => size / start < 1 / MUCH) };
  if (left > MUCH) return { kind: 'explodes', left, since: backTo((size) => size / start > MUCH) };
  return { kind: 'survives', left };
}
