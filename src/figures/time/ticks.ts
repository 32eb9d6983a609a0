import { shownSteps, type TimeAxis, xAt } from './axis.ts';

/** The least round number of steps (1, 2 or 5 times a power of ten) that is at least so many. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((n) => n * power).find((step) => step >= least) ?? 10 * power;
}

/** The round timesteps whose middle is in view, at least `apart` CSS pixels from each other. */
export function ticksOn(axis: TimeAxis, apart: number): readonly number[] {
  const step = roundStep(apart / axis.pitch);
  return shownSteps(axis).filter(
    (t) => t % step === 0 && xAt(axis, t) >= axis.left && xAt(axis, t) <= axis.right,
  );
}
