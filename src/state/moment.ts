import { vectorOf } from '../engine/declare/network.ts';
import { phasesOf } from '../engine/declare/phases.ts';
import { type Operation, readsOf } from '../engine/operations/table.ts';
import type { Trace } from '../engine/run/trace.ts';
import type { Scene } from '../scene/document/scene.ts';
import { phaseValuesAt } from '../scene/read/derive.ts';
import { traceOf } from './selectors.ts';

/** What the cursor stands on: the run, the operations of its phase, and the number that is written out. */
export interface Moment {
  readonly trace: Trace;
  readonly t: number;
  readonly phase: string;
  /** What the phase computes; empty where it only reads the input. */
  readonly operations: readonly Operation[];
  /** The values that the phase makes here; empty where it only reads the input. */
  readonly values: readonly string[];
  /** The one of them that is looked at; `x` where there is none. */
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
  const values = phaseValuesAt(scene, scene.cursor);
  const value = scene.value ?? outcome(operations, values);
  return { trace, t, phase, operations, values, value, unit: unitOf(scene, trace, value) };
}

/** What a phase comes to: the last of its values; where none is made of another, they stand in a row, and it is the first. */
function outcome(operations: readonly Operation[], values: readonly string[]): string {
  const isRow = !operations.some((operation) =>
    readsOf(operation).some((read) => !read.previous && values.includes(read.value)),
  );
  return (isRow ? values[0] : values[values.length - 1]) ?? 'x';
}

/** The operation that makes the value looked at, or undefined where the phase only reads. */
export const operationAt = ({ operations, value }: Moment): Operation | undefined =>
  operations.find(({ makes }) => makes === value);

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
