import type { Tensor } from '../../tensors/tensor.ts';
import { flat, renamed, stacked, transposed, zeros } from '../../tensors/views.ts';
import type { Asks, Convention, LayerSays } from './convention.ts';
import { byName, isMatrix, layer, type Named, replaced, split } from './names.ts';

/** How somebody writes a network by hand: a matrix of the input and one of the state for each gate, and their bias. */
interface Letters {
  readonly input: (gate: string) => string;
  readonly state: (gate: string) => string;
  /** One bias of a gate, or one of the input and one of the state; those that are there are taken. */
  readonly biases: readonly ((gate: string) => string)[];
  /** Gates by these letters, in PyTorch's order; cells of more gates first. */
  readonly cells: readonly (readonly string[])[];
  readonly head: readonly (readonly [weight: string, bias: string])[];
  /** Whether a matrix that is square has a row for each unit (W x) or for each input (x W). */
  readonly rows: 'unit' | 'input';
  /** What is known of a GRU; null where it may be either. */
  readonly reset: 'after' | 'before' | null;
}

/** A convention that goes by such letters. */
export const byLetters = (letters: Letters): Convention => ({
  translate(tensors) {
    const named = byName(tensors);
    const made: Tensor[] = [];
    const used = new Set<Tensor>();
    const says = new Map<string, LayerSays>();
    for (const path of new Set(tensors.map(({ name }) => split(name)[0])))
      for (const gates of letters.cells) {
        const found = layerAt(named, path, gates, letters);
        if (!found) continue;
        for (const tensor of found.used) used.add(tensor);
        made.push(...found.made, ...headsOf(named, used, found, letters));
        says.set(path, { ...found.says, asks: { ...found.says.asks, headToo: true } });
        break;
      }
    return made.length > 0 ? { tensors: replaced(tensors, used, made), says } : null;
  },
});

function layerAt(
  named: Named,
  path: string,
  gates: readonly string[],
  { input, state, biases, rows: usual, reset }: Letters,
) {
  const all = (name: (gate: string) => string) => gates.map((gate) => named.get(path + name(gate)));
  const inputs = all(input).filter(isMatrix);
  const states = all(state).filter(isMatrix);
  if (inputs.length < gates.length || states.length < gates.length) return null;
  const [hidden = 0, columns] = states[0]?.shape ?? [];
  if (hidden !== columns) return null;
  const [height, width] = inputs[0]?.shape ?? [];
  const isOpen = height === width;
  const rows = isOpen ? usual : height === hidden ? 'unit' : 'input';
  const turned = (tensor: Tensor) => (rows === 'unit' ? tensor : transposed(tensor));
  const given = biases.map((name) => {
    const found = all(name);
    if (!found.some(Boolean)) return null;
    return stacked(
      '',
      found.map((bias) => (bias ? flat(bias) : zeros('', hidden))),
    );
  });
  const [first, second] = given.filter((bias) => bias !== null);
  const used = [
    ...inputs,
    ...states,
    ...biases.flatMap(all).filter((tensor) => tensor !== undefined),
  ];
  return {
    hidden,
    rows,
    used,
    made: layer(path, {
      weight_ih: stacked('', inputs.map(turned)),
      weight_hh: stacked('', states.map(turned)),
      ...(first && { bias_ih: first }),
      ...(second && { bias_hh: second }),
    }),
    says: {
      ...(gates.length === 3 && { reset: reset ?? 'before' }),
      asks: asksOf(gates.length, isOpen, usual, reset),
    },
  };
}

function asksOf(
  gates: number,
  isOpen: boolean,
  rows: Letters['rows'],
  reset: Letters['reset'],
): Asks {
  return {
    ...(gates === 1 && { activation: ['tanh', 'relu', 'sigmoid', 'identity'] }),
    ...(gates === 3 && { update: ['old', 'new'] }),
    ...(gates === 3 && reset === null && { reset: ['before', 'after'] }),
    ...(isOpen && { rows: rows === 'unit' ? ['unit', 'input'] : ['input', 'unit'] }),
  } satisfies Asks;
}

/** The head beside a layer, whose rows stand as the layer's do where its shape leaves it open. */
function headsOf(
  named: Named,
  used: Set<Tensor>,
  { hidden, rows }: { readonly hidden: number; readonly rows: 'unit' | 'input' },
  { head }: Letters,
): readonly Tensor[] {
  for (const [weightName, biasName] of head) {
    const weight = named.get(weightName);
    if (!isMatrix(weight) || used.has(weight)) continue;
    const [height, width] = weight.shape;
    const isByUnit = height === width ? rows === 'unit' : width === hidden;
    const bias = named.get(biasName);
    used.add(weight);
    if (bias) used.add(bias);
    return [
      renamed(isByUnit ? weight : transposed(weight), `${weightName}.weight`),
      ...(bias ? [renamed(flat(bias), `${weightName}.bias`)] : []),
    ];
  }
  return [];
}
