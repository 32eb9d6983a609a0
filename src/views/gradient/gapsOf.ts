/** Neighbouring timesteps whose number has no place on a logarithmic axis, all for the same reason. */
export interface Gap {
  readonly kind: 'zero' | 'infinite' | 'nan';
  readonly from: number;
  readonly to: number;
}

/** The runs of zeros, infinities and what is no number, in order of time. */
export function gapsOf(numbers: Float64Array): readonly Gap[] {
  const runs: { kind: Gap['kind']; from: number; to: number }[] = [];
  numbers.forEach((value, t) => {
    const kind = kindOf(value);
    const last = runs.at(-1);
    if (kind === null) return;
    if (last?.kind === kind && last.to === t - 1) last.to = t;
    else runs.push({ kind, from: t, to: t });
  });
  return runs;
}

function kindOf(value: number): Gap['kind'] | null {
  if (Number.isNaN(value)) return 'nan';
  if (value === 0) return 'zero';
  return Number.isFinite(value) ? null : 'infinite';
}
