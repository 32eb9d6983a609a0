import type { InitialId } from '../../engine/learn/initial.ts';
import { parameterNumbers as entriesOf } from '../../engine/run/trace.ts';
import type { Scene, WeightEdit, WeightFill } from '../document/scene.ts';
import { networkOf } from '../read/derive.ts';
import { baseWeightsOf, canonicalEdits, canonicalFills, givenWeightsOf } from '../read/weights.ts';
import { isIndex, replace } from './replace.ts';

/** Several entries of one parameter at once; where one is not there or not finite, nothing changes. */
export function withEntries(
  scene: Scene,
  parameter: string,
  entries: readonly { readonly index: number; readonly value: number }[],
): Scene {
  const network = networkOf(scene);
  const slot = network.parameters.get(parameter);
  const count = slot ? slot.rows * slot.columns : 0;
  if (entries.some(({ index, value }) => !isIndex(index, count) || !Number.isFinite(value)))
    return scene;
  const edits = [...scene.edits, ...entries.map((entry) => ({ parameter, ...entry }))];
  return replace(scene, { edits: canonicalEdits(network, baseWeightsOf(scene), edits) });
}

/** A whole parameter drawn anew; what was changed in it by hand is forgotten. */
export const withFill = (
  scene: Scene,
  parameter: string,
  initial: InitialId,
  seed: number,
): Scene => refilled(scene, { parameter, initial, seed, factor: 1 }, []);

/** A whole parameter multiplied by a number; where the result would not be finite, nothing changes. */
export function withScaled(scene: Scene, parameter: string, factor: number): Scene {
  const network = networkOf(scene);
  if (!network.parameters.has(parameter) || !Number.isFinite(factor)) return scene;
  const old = scene.fills.find((fill) => fill.parameter === parameter);
  const fill = { parameter, initial: null, seed: 0, ...old, factor: (old?.factor ?? 1) * factor };
  const edits = scene.edits
    .filter((edit) => edit.parameter === parameter)
    .map((edit) => ({ ...edit, value: edit.value * factor }));
  const next = refilled(scene, fill, edits);
  return entriesOf(network, givenWeightsOf(next), parameter).every(Number.isFinite) ? next : scene;
}

/** What one row of a matrix can be set to. */
export type RowFill = 'identity' | 'orthogonal' | 'zero' | { readonly factor: number };

/**
 * One row set as a whole: the row of the identity matrix, zeros, the row times a number, or a row of length 1 at
 * right angles to all others (where these leave no such direction, the one nearest to it that was drawn).
 */
export function withRow(scene: Scene, parameter: string, row: number, fill: RowFill): Scene {
  const network = networkOf(scene);
  const slot = network.parameters.get(parameter);
  if (!slot || !isIndex(row, slot.rows)) return scene;
  const { rows, columns } = slot;
  const all = entriesOf(network, givenWeightsOf(scene), parameter);
  const own = all.subarray(row * columns, (row + 1) * columns);
  const values =
    fill === 'zero'
      ? new Float64Array(columns)
      : fill === 'identity'
        ? Float64Array.from(own, (_, column) => (column === row ? 1 : 0))
        : fill === 'orthogonal'
          ? perpendicular(all, rows, columns, row)
          : own.map((value) => value * fill.factor);
  const entries = Array.from(values, (value, i) => ({ index: row * columns + i, value }));
  return withEntries(scene, parameter, entries);
}

/** A unit vector at right angles to all rows but one: what Gram-Schmidt leaves of an axis, the largest remainder. */
function perpendicular(all: Float64Array, rows: number, columns: number, row: number) {
  const basis: Float64Array[] = [];
  for (let r = 0; r < rows; r++) {
    if (r === row) continue;
    const rest = remainder(all.slice(r * columns, (r + 1) * columns), basis);
    if (rest.size > 1e-9) basis.push(rest.vector);
  }
  let best: { vector: Float64Array; size: number } = { vector: new Float64Array(columns), size: 0 };
  for (let axis = 0; axis < columns; axis++) {
    const unit = new Float64Array(columns);
    unit[axis] = 1;
    const rest = remainder(unit, basis);
    if (rest.size > best.size) best = rest;
  }
  return best.vector;
}

function remainder(vector: Float64Array, basis: readonly Float64Array[]) {
  // Twice, since once loses digits where little remains.
  for (let pass = 0; pass < 2; pass++)
    for (const u of basis) {
      let along = 0;
      for (let i = 0; i < u.length; i++) along += (u[i] as number) * (vector[i] as number);
      for (let i = 0; i < u.length; i++)
        vector[i] = (vector[i] as number) - along * (u[i] as number);
    }
  const size = Math.hypot(...vector);
  return { vector: size > 0 ? vector.map((entry) => entry / size) : vector, size };
}

function refilled(scene: Scene, fill: WeightFill, edits: readonly WeightEdit[]): Scene {
  const network = networkOf(scene);
  const slot = network.parameters.get(fill.parameter);
  if (!slot) return scene;
  const others = scene.fills.filter(({ parameter }) => parameter !== fill.parameter);
  const fills = canonicalFills(scene, [...others, fill]);
  const rest = scene.edits.filter(({ parameter }) => parameter !== fill.parameter);
  const base = baseWeightsOf({ ...scene, fills });
  return replace(scene, { fills, edits: canonicalEdits(network, base, [...rest, ...edits]) });
}
