/** The losses of a training; when there are many, each number is the mean of so many updates. */
export interface Curve {
  /** Updates that one number stands for. */
  readonly bundle: number;
  readonly losses: Float64Array;
  /** Updates in all; the last number may stand for fewer. */
  readonly updates: number;
}

export const EMPTY_CURVE: Curve = { bundle: 1, losses: new Float64Array(0), updates: 0 };

/** Numbers that are kept at most. */
export const MOST_LOSSES = 8192;

/** The curve with the losses of further updates. */
export function longer(curve: Curve, more: Float64Array): Curve {
  let { bundle } = curve;
  const updates = curve.updates + more.length;
  const sums = Array.from(curve.losses, (mean, i) => mean * filled(i, curve));
  more.forEach((loss, i) => {
    const place = Math.floor((curve.updates + i) / bundle);
    sums[place] = (sums[place] ?? 0) + loss;
  });
  while (sums.length > MOST_LOSSES) {
    bundle *= 2;
    for (let i = 0; 2 * i < sums.length; i++) sums[i] = (sums[2 * i] ?? 0) + (sums[2 * i + 1] ?? 0);
    sums.length = Math.ceil(sums.length / 2);
  }
  const next = { bundle, updates };
  return { ...next, losses: Float64Array.from(sums, (sum, i) => sum / filled(i, next)) };
}

/** The curve until so many updates; the mean of a bundle that is cut stands for what is left of it. */
export function shorter({ bundle, losses }: Curve, updates: number): Curve {
  return { bundle, losses: losses.slice(0, Math.ceil(updates / bundle)), updates };
}

/** Updates that the i-th number stands for. */
const filled = (i: number, { bundle, updates }: Pick<Curve, 'bundle' | 'updates'>) =>
  Math.min(bundle, updates - i * bundle);

/** The loss of an update, counted from 0; NaN where there is none. */
export const lossAt = ({ bundle, losses }: Curve, update: number): number =>
  losses[Math.floor(update / bundle)] ?? Number.NaN;

/** Parts of a curve within which its flicker is evened out. */
const PARTS = 60;

/** The losses without their flicker: each the mean of its neighbours, as many before as after. */
export function smoothed(losses: Float64Array): Float64Array {
  const reach = Math.floor(losses.length / PARTS / 2);
  if (reach === 0) return losses;
  const sums = new Float64Array(losses.length + 1);
  losses.forEach((loss, i) => {
    sums[i + 1] = (sums[i] as number) + (Number.isFinite(loss) ? loss : 0);
  });
  return losses.map((loss, i) => {
    const near = Math.min(reach, i, losses.length - 1 - i);
    if (!Number.isFinite(loss)) return loss;
    return ((sums[i + near + 1] as number) - (sums[i - near] as number)) / (2 * near + 1);
  });
}
