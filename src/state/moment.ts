import { outcomeOf } from '../engine/declare/live.ts';
import { headOf, vectorOf } from '../engine/declare/network.ts';
import { INPUT } from '../engine/declare/part.ts';
import { phasesOf } from '../engine/declare/phases.ts';
import type { Operation } from '../engine/operations/table.ts';
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
  /** The one of them that is looked at; the input where there is none. */
  readonly value: string;
  /** The entry of `value` that is written out. */
  readonly unit: number;
}

/** The moment of a scene, or null where there is no timestep to stand on, or none of which there are numbers yet. */
export function momentOf(scene: Scene): Moment | null {
  const latest = traceOf(scene);
  const { t, phase } = scene.cursor;
  if (t >= latest.made) return null;
  // What is written out belongs together: numbers of an earlier run with the weights of that.
  const trace = latest.earlier && t >= latest.earlier.from ? latest.earlier.run : latest;
  const operations = phasesOf(trace.network).find(({ id }) => id === phase)?.operations ?? [];
  const values = phaseValuesAt(scene, scene.cursor);
  const value = scene.value ?? outcomeOf(trace.network, t, phase, trace.steps) ?? INPUT;
  return { trace, t, phase, operations, values, value, unit: unitOf(scene, trace, value) };
}

/** The operation that makes the value looked at, or undefined where the phase only reads. */
export const operationAt = ({ operations, value }: Moment): Operation | undefined =>
  operations.find(({ makes }) => makes === value);

/** The entry of a value that is looked at: the chosen unit, the input's 1, or the chosen or largest output. */
function unitOf(scene: Scene, trace: Trace, value: string): number {
  const { part, size } = vectorOf(trace.network, value);
  if (part === 'input') return Math.max(0, trace.at(value, scene.cursor.t).indexOf(1));
  return part === 'head'
    ? (scene.output ?? largestOutput(scene, trace))
    : Math.min(scene.unit, size - 1);
}

/** The output with the largest logit at the cursor. */
export function largestOutput({ cursor }: Scene, trace: Trace): number {
  const logits = trace.at(headOf(trace.network).logits, cursor.t);
  let best = 0;
  for (let i = 1; i < logits.length; i++) if ((logits[i] ?? 0) > (logits[best] ?? 0)) best = i;
  return best;
}
