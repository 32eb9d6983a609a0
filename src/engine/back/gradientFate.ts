import { LEAST_NORMAL } from '../explain/telling.ts';
import type { NumberFormat } from '../run/numbers.ts';

/** What becomes of the gradient of one loss on its way back to the first timestep. */
export type GradientFate =
  /** The loss is at the first timestep, or gives no gradient at all: there is no way back to judge. */
  | { readonly kind: 'noWay' }
  /** Less than a `much`-th is left at `since` and at every timestep before it; `left` of it at the first. */
  | (Changed<'vanishes'> & { readonly since: number; readonly much: number })
  /** Exactly 0 at `since` and before. */
  | { readonly kind: 'isZero'; readonly since: number }
  /** More than `much` times as long at `since` and at every timestep before it; `left` times at the first. */
  | (Changed<'explodes'> & { readonly since: number; readonly much: number })
  /** Too small for the format at `since` and before: it has become 0, or would no longer shrink in proportion. */
  | { readonly kind: 'underflows'; readonly since: number; readonly format: NumberFormat }
  /** Infinity or NaN at `since`, on the way back, and before. */
  | { readonly kind: 'overflows'; readonly since: number }
  /** Shorter or longer at the first timestep, and neither vanished nor exploded on so short or so even a way. */
  | Changed<'shrinks'>
  | Changed<'grows'>
  /** At the first timestep about as long as it began. */
  | Changed<'survives'>;

interface Changed<K extends string> {
  readonly kind: K;
  /** Its length at the first timestep, over that where it began. */
  readonly left: number;
  /** What every one of the steps back would have to multiply it by to come to that. */
  readonly each: number;
}

/** A hundredth, or a hundred times, of where it began counts as vanished or exploded. */
export const MUCH = 100;
/** Up to a half, or twice, of where it began it counts as about as long. */
const LITTLE = 2;

/** What is smaller loses digits; one more step may take what is smaller than `nearlyLost` to 0 by rounding alone. */
const LEAST: Readonly<Record<NumberFormat, { normal: number; nearlyLost: number }>> = {
  float64: { normal: LEAST_NORMAL, nearlyLost: 1e-290 },
  float32: { normal: 2 ** -126, nearlyLost: 1e-30 },
};

/**
 * Judges the lengths of a gradient from the timestep `from` of its loss back to timestep 0.
 * A gradient that is 0 where it begins has nothing to lose.
 */
export function gradientFate(
  sizes: ArrayLike<number>,
  from: number,
  format: NumberFormat = 'float64',
): GradientFate {
  const least = LEAST[format];
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
  if (end === 0) {
    const since = backTo((size) => size === 0);
    // What was just above 0 a step before has not been stopped, but lost to rounding.
    if ((sizes[since + 1] as number) < least.nearlyLost)
      return { kind: 'underflows', since: backTo((size) => size < least.normal), format };
    return { kind: 'isZero', since };
  }
  if (end < least.normal)
    return { kind: 'underflows', since: backTo((size) => size < least.normal), format };
  const left = end / start;
  const each = left ** (1 / from);
  const told = { left, each };
  if (left < 1 / MUCH)
    return {
      kind: 'vanishes',
      ...told,
      since: backTo((size) => size / start < 1 / MUCH),
      much: MUCH,
    };
  if (left > MUCH)
    return { kind: 'explodes', ...told, since: backTo((size) => size / start > MUCH), much: MUCH };
  if (left < 1 / LITTLE) return { kind: 'shrinks', ...told };
  return left > LITTLE ? { kind: 'grows', ...told } : { kind: 'survives', ...told };
}
