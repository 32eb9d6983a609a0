import { typeOf } from './onnxTensor.ts';
import type { GraphInput, OnnxGraph } from './readModel.ts';
import { Refused } from './refused.ts';
import type { Arrangement } from './walk.ts';

/** Timesteps that stand for a length that is left open; what holds for both of them does not hang on the number. */
export const OPEN_STEPS = [4, 7] as const;

/** Longer sequences, and more of them, are followed by shorter ones, as if their number had been left open. */
export const MOST_FOLLOWED = 2048;

/** Every way in which a sequence of `steps` may come in by an input, so far as its shape is left open. */
export function arrangements(
  { nodes }: OnnxGraph,
  { name, kind, shape }: GraphInput,
  width: number,
  steps: number,
): readonly Arrangement[] {
  const isIds = nodes.some(({ op }) => op === 'OneHot') || isLookedUp(nodes, name);
  const isWhole = kind !== 0 && !typeOf(kind)?.isFloat;
  const stage = isIds || isWhole ? 'ids' : 'input';
  const own = isIds ? 0 : 1;
  const open = (rank: number) => new Array<null>(rank).fill(null);
  const shapes = shape ? [shape] : [open(2 + own), open(1 + own)];
  return shapes.flatMap((lengths) => {
    const named = `${name} [${lengths.map((length) => length ?? '?').join(', ')}]`;
    if (lengths.some((length) => (length ?? 0) > MAX_LENGTH)) throw new Refused('tooLarge', named);
    const before = shortened(own === 0 ? lengths : lengths.slice(0, -1));
    if (before.length < 1 || before.length > 2) throw new Refused('onnxInput', named);
    const behind = own === 0 ? [] : [lengths.at(-1) ?? width];
    return filled(before, steps).map((leading) => {
      return { name, stage, leading, shape: [...leading, ...behind] } as const;
    });
  });
}

/** Operations that places of symbols go through as they are. */
const UNCHANGED = new Set(['Identity', 'Cast', 'Transpose', 'Squeeze', 'Unsqueeze', 'Reshape']);

/** Whether an input holds places of rows in a table. */
function isLookedUp(nodes: OnnxGraph['nodes'], input: string): boolean {
  const places = new Set([input]);
  // Each time one more step behind the input; they are few.
  for (let i = 0; i < 4; i++)
    for (const { op, inputs, outputs } of nodes)
      if (UNCHANGED.has(op) && places.has(inputs[0] ?? '')) places.add(outputs[0] ?? '');
  places.delete('');
  return nodes.some(({ op, inputs }) => op === 'Gather' && places.has(inputs[1] ?? ''));
}

/** No file was written for a sequence of a million timesteps. */
const MAX_LENGTH = 1_000_000;

const shortened = (lengths: readonly (number | null)[]) =>
  lengths.reduce<number>((product, length) => product * (length ?? 1), 1) > MOST_FOLLOWED
    ? lengths.map((length) => (length !== null && length > 16 ? null : length))
    : lengths;

/** What lengths that are left open may stand for: one of two is the timesteps, the other one counts sequences. */
function filled(
  lengths: readonly (number | null)[],
  steps: number,
): readonly (readonly number[])[] {
  const [a = null, b = null] = lengths;
  if (lengths.length === 1) return [[a ?? steps]];
  if (a !== null && b !== null) return [[a, b]];
  if (a === null && b === null)
    return [
      [steps, 1],
      [1, steps],
    ];
  const one = a ?? b ?? 1;
  const others = one === 1 ? [steps] : [1, steps];
  return others.map((other) => (a === null ? [other, one] : [one, other]));
}
