import type { Trace } from '../run/trace.ts';

/** By index; units that behave alike together; or by the timestep at which a unit is most active. */
export type UnitOrder = 'index' | 'similarity' | 'activity';

/** Timesteps that similarity is judged by; more would not change the picture. */
const MOST_STEPS = 200;

/** Which unit of a value stands in each row, from the top. The same run gives the same order. */
export function unitOrder(trace: Trace, value: string, kind: UnitOrder): Int32Array {
  const size = trace.network.values.get(value)?.size ?? 0;
  const units = Int32Array.from({ length: size }, (_, i) => i);
  if (kind === 'index' || trace.steps === 0) return units;
  if (kind === 'similarity') return bySimilarity(trace, value, size);
  const peaks = peakSteps(trace.all(value), size, trace.steps);
  return units.sort((a, b) => (peaks[a] as number) - (peaks[b] as number) || a - b);
}

/** The timestep of each unit's largest magnitude, the first of equal ones. */
function peakSteps(all: Float64Array, size: number, steps: number): Int32Array {
  const peaks = new Int32Array(size);
  const largest = new Float64Array(size).fill(-1);
  for (let t = 0; t < steps; t++)
    for (let i = 0; i < size; i++) {
      const magnitude = Math.abs(all[t * size + i] as number);
      if (magnitude > (largest[i] as number)) {
        largest[i] = magnitude;
        peaks[i] = t;
      }
    }
  return peaks;
}

/**
 * A chain of units in which neighbours correlate: from one end of the strongest contrast always on to the most similar
 * unit left, then improved by turning pieces around (2-opt). Units that never change stand at the end.
 */
function bySimilarity(trace: Trace, value: string, size: number): Int32Array {
  const { courses, length, moving } = centredCourses(trace, value, size);
  const still = Array.from({ length: size }, (_, i) => i).filter((i) => !moving.includes(i));
  const similarity = new Float64Array(size * size);
  for (const a of moving)
    for (const b of moving) {
      if (b < a) continue;
      let sum = 0;
      for (let k = 0; k < length; k++)
        sum += (courses[a * length + k] as number) * (courses[b * length + k] as number);
      similarity[a * size + b] = sum;
      similarity[b * size + a] = sum;
    }
  const chain = greedyChain(moving, similarity, size);
  improve(chain, similarity, size);
  return Int32Array.from([...chain, ...still]);
}

/** Each unit's course over time, less its mean and of length 1; numbers that are not finite count as 0. */
function centredCourses(trace: Trace, value: string, size: number) {
  const length = Math.min(MOST_STEPS, trace.steps);
  const all = trace.all(value);
  const courses = new Float64Array(size * length);
  const moving: number[] = [];
  for (let i = 0; i < size; i++) {
    let mean = 0;
    for (let k = 0; k < length; k++) {
      const t = Math.floor((k * trace.steps) / length);
      const entry = all[t * size + i] as number;
      const finite = Number.isFinite(entry) ? Math.max(-1e100, Math.min(1e100, entry)) : 0;
      courses[i * length + k] = finite;
      mean += finite / length;
    }
    let squares = 0;
    for (let k = 0; k < length; k++) {
      const entry = (courses[i * length + k] as number) - mean;
      courses[i * length + k] = entry;
      squares += entry * entry;
    }
    const norm = Math.sqrt(squares);
    if (norm > 1e-12) moving.push(i);
    for (let k = 0; k < length; k++)
      courses[i * length + k] = norm > 1e-12 ? (courses[i * length + k] as number) / norm : 0;
  }
  return { courses, length, moving };
}

function greedyChain(units: readonly number[], similarity: Float64Array, size: number): number[] {
  const between = (a: number, b: number) => similarity[a * size + b] as number;
  let start = units[0];
  if (start === undefined) return [];
  let least = 2;
  for (const a of units)
    for (const b of units)
      if (a < b && between(a, b) < least) {
        least = between(a, b);
        start = a;
      }
  const left = new Set(units);
  const chain: number[] = [];
  for (let at: number | undefined = start; at !== undefined; ) {
    const here: number = at;
    chain.push(here);
    left.delete(here);
    at = undefined;
    let best = -2;
    for (const next of left)
      if (between(here, next) > best) {
        best = between(here, next);
        at = next;
      }
  }
  return chain;
}

const MOST_PASSES = 4;

function improve(chain: number[], similarity: Float64Array, size: number): void {
  const between = (i: number, j: number) =>
    chain[i] === undefined || chain[j] === undefined
      ? 0
      : (similarity[(chain[i] as number) * size + (chain[j] as number)] as number);
  for (let pass = 0, isBetter = true; isBetter && pass < MOST_PASSES; pass++) {
    isBetter = false;
    for (let i = 0; i < chain.length - 1; i++)
      for (let j = i + 1; j < chain.length; j++) {
        const gain = between(i - 1, j) + between(i, j + 1) - between(i - 1, i) - between(j, j + 1);
        if (gain <= 1e-9) continue;
        const turned = chain.slice(i, j + 1).reverse();
        chain.splice(i, turned.length, ...turned);
        isBetter = true;
      }
  }
}
