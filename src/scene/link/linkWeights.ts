import type { Network, ParameterSlot } from '../../engine/declare/network.ts';
import type { Report } from '../document/problem.ts';
import type { Scene, WeightEdit } from '../document/scene.ts';
import { networkOf } from '../read/derive.ts';
import { givenWeightsOf } from '../read/weights.ts';
import { packExactly, unpackExactly } from './packedWeights.ts';
import { shortest } from './shortest.ts';

/** What a link says of the weights: by parameter, the changed entries, or all of them packed if that is shorter. */
export function encodeEdits(scene: Scene): [parameter: string, written: string][] {
  if (scene.edits.length === 0) return [];
  const network = networkOf(scene);
  const weights = givenWeightsOf(scene);
  return [...network.parameters.values()].flatMap((slot) => {
    const edits = scene.edits.filter(({ parameter }) => parameter === slot.name);
    if (edits.length === 0) return [];
    const single = edits.map((edit) => writeEdit(edit, slot)).join(',');
    const packed = pack(weightsIn(slot, weights), single.length);
    return [[slot.name, packed && packed.length < single.length ? packed : single]];
  });
}

/** All weights of a parameter in one, or null where that cannot be shorter than so many characters. */
function pack(weights: Float64Array, length: number): string | null {
  // Each takes a bit or more, and six bits are a character: a large matrix is not packed for one weight in it.
  const isShorter = weights.length / 6 < length;
  return isShorter && weights.every(Number.isFinite) ? packExactly([...weights]) : null;
}

const weightsIn = ({ offset, rows, columns }: ParameterSlot, weights: Float64Array) =>
  weights.subarray(offset, offset + rows * columns);

/** `row.column:value` */
const writeEdit = ({ index, value }: WeightEdit, { columns }: ParameterSlot) =>
  `${Math.floor(index / columns)}.${index % columns}:${shortest(value)}`;

/** The edits that a link says of one parameter; what cannot be read is reported and left out. */
export function decodeEdits(
  network: Network,
  parameter: string,
  written: string,
  report: Report,
): WeightEdit[] {
  const slot = network.parameters.get(parameter);
  if (!slot) return [];
  if (written.includes(':')) {
    const seen = new Set<number>();
    return written.split(',').flatMap((text) => {
      const edit = readEdit(text, slot, report);
      if (!edit) return [];
      if (!seen.has(edit.index)) return seen.add(edit.index) && [edit];
      report.add(parameter, 'repeated', text);
      return [];
    });
  }
  const weights = unpackExactly(written, slot.rows * slot.columns);
  if (!weights) report.add(parameter, 'unreadable', written);
  return weights?.map((value, index) => ({ parameter, index, value })) ?? [];
}

const EDIT = /^(\d{1,9})\.(\d{1,9}):(-?(?:\d+(?:\.\d*)?|\.\d+)(?:e-?\d{1,4})?)$/i;

function readEdit(text: string, slot: ParameterSlot, report: Report): WeightEdit | null {
  const { name, rows, columns } = slot;
  const [row, column, value] = (EDIT.exec(text) ?? []).slice(1).map(Number);
  if (row === undefined || column === undefined || value === undefined)
    report.add(name, 'unreadable', text);
  else if (row >= rows || column >= columns || !Number.isFinite(value))
    report.add(name, 'outOfRange', text);
  else return { parameter: name, index: row * columns + column, value };
  return null;
}
