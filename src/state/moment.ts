import type { Operation } from '../engine/declare.ts';
import { vectorOf } from '../engine/network.ts';
import { phasesOf } from '../engine/phases.ts';
import type { Trace } from '../engine/trace.ts';
import type { Scene } from '../scene/scene.ts';
import { traceOf } from './selectors.ts';

/** What the cursor stands on: the run, the operations of its phase, and the number that is written out. */
export interface Moment {
  readonly trace: Trace;
  readonly t: number;
  readonly phase: string;
  /** What the phase computes; empty where it only reads the input. */
  readonly operations: readonly Operation[];
  /** The value that the phase ends with; `x` where it only reads. */
  readonly value: string;
  /** The entry of `value` that is written out. */
  readonly unit: number;
}

/** The moment of a scene, or null where there is no timestep to stand on. */
export function momentOf(scene: Scene): Moment | null {
  const trace = traceOf(scene);
  const { t, phase } = scene.cursor;
  if (t >= trace.steps) return null;
  const operations = phasesOf(trace.network).find(({ id }) => id === phase)?.operations ?? [];
  const value = operations[operations.length - 1]?.makes ?? 'x';
  return { trace, t, phase, operations, value, unit: unitOf(scene, trace, value) };
}

/** The entry of a value that is looked at: the chosen unit, the input's 1, or the chosen or largest output. */
export function unitOf(scene: Scene, trace: Trace, value: string): number {
  const { part } = vectorOf(trace.network, value);
  if (part === 'input') return Math.max(0, trace.at(value, scene.cursor.t).indexOf(1));
  return part === 'head' ? (scene.output ?? largestOutput(scene, trace)) : scene.unit;
}

/** The output with the largest logit at the cursor. */
export function largestOutput({ cursor }: Scene, trace: Trace): number {
  const logits = trace.at('z', cursor.t);
  let best = 0;
  for (let i = 1; i < logits.length; i++) if ((logits[i] ?? 0) > (logits[best] ?? 0)) best = i;
  return best;
}
