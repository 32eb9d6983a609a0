import type { ActivationId } from '../../engine/activations/table.ts';
import type { CellId } from '../../engine/cells/table.ts';
import { widthOf } from '../network/torchModel.ts';
import { nameWithShape } from '../safetensors/refusal.ts';
import { type Call, called, first, type OnnxOperation, operation, option } from './call.ts';
import { typeName } from './onnxTensor.ts';
import type { OnnxNode } from './readModel.ts';
import { Refused } from './refused.ts';
import { isOfLayer, makeRoom, type OnnxValue, placesOf, type Stage } from './value.ts';
import type { Layer } from './way.ts';

interface Kind {
  readonly cell: CellId;
  /** The place of each of PyTorch's gates. */
  readonly gates: readonly number[];
  /** What its gates go through where nothing else is said. */
  readonly usual: readonly string[];
}

/** How ONNX calls a cell and stacks its gates. Source: onnx/docs/Operators.md. */
export const ONNX_CELLS: ReadonlyMap<string, Kind> = new Map([
  ['RNN', { cell: 'rnn', gates: [0], usual: ['tanh'] }],
  // i o f c; PyTorch: i f g o.
  ['LSTM', { cell: 'lstm', gates: [0, 2, 3, 1], usual: ['sigmoid', 'tanh', 'tanh'] }],
  // z r h; PyTorch: r z n.
  ['GRU', { cell: 'gru', gates: [1, 0, 2], usual: ['sigmoid', 'tanh'] }],
]);

const ACTIVATIONS: ReadonlyMap<string, ActivationId> = new Map([
  ['tanh', 'tanh'],
  ['relu', 'relu'],
  ['sigmoid', 'sigmoid'],
]);

const OPTIONS = {
  activations: 'strings',
  activation_alpha: 'floats',
  activation_beta: 'floats',
  clip: 'float',
  direction: 'string',
  hidden_size: 'int',
  layout: 'int',
} as const;

/** What the attributes of the node say; refused where they say what the page does not compute. */
export function optionsOf(
  node: OnnxNode,
  { cell, usual }: Kind,
): Pick<Layer, 'activation' | 'reset' | 'isBidirectional'> {
  const { attributes } = node;
  const refused = (says: string) => new Refused('onnxOption', `${called(node)}: ${says}`);
  for (const [name, { type }] of attributes)
    if (Object.hasOwn(OPTIONS, name) && type !== OPTIONS[name as keyof typeof OPTIONS])
      throw refused(`${name} (${type})`);
  const direction = attributes.get('direction')?.string ?? 'forward';
  const isBidirectional = direction === 'bidirectional';
  if (direction !== 'forward' && !isBidirectional) throw refused(direction);
  for (const name of ['clip', 'activation_alpha', 'activation_beta'])
    if (attributes.has(name)) throw refused(name);
  for (const name of ['input_forget', 'layout']) if (attributes.get(name)?.int) throw refused(name);
  // A direction backwards has its own, behind the others.
  const all = isBidirectional ? [...usual, ...usual] : usual;
  const given = attributes.get('activations')?.strings ?? all;
  const names = given.map((name) => name.toLowerCase());
  const other = refused(`activations ${given.join(', ')}`);
  const reset = cell === 'gru' && !attributes.get('linear_before_reset')?.int ? 'before' : 'after';
  if (cell !== 'rnn') {
    if (names.join() !== all.join()) throw other;
    return { activation: null, reset, isBidirectional };
  }
  const isAlike = names.length === all.length && new Set(names).size === 1;
  const activation = isAlike ? ACTIVATIONS.get(names[0] ?? '') : undefined;
  if (!activation) throw other;
  return { activation, reset, isBidirectional };
}

const recurrent = (kind: Kind): OnnxOperation => ({
  inputs: [3, kind.cell === 'lstm' ? 8 : 6],
  attributes: {
    ...OPTIONS,
    ...(kind.cell === 'lstm' && { input_forget: 'int' }),
    ...(kind.cell === 'gru' && { linear_before_reset: 'int' }),
  },
  run(call) {
    const { node, way, inputs, account } = call;
    const options = optionsOf(node, kind);
    const directions = options.isBidirectional ? 2 : 1;
    const weights = weightsOf(call, kind, directions);
    const { input, hidden } = weights;
    const below = way.layers.at(-1);
    const { steps, sequences } = below ? expectBelow(call, below, input) : expectInput(call, input);
    expectLengths(call, inputs[4] ?? null, steps, sequences);
    const starts = [inputs[5], inputs[6]].flatMap((state, k) =>
      startOf(call, state ?? null, `${kind.cell === 'lstm' && k === 1 ? 'c' : 'h'}_0`, [
        directions,
        sequences,
        hidden,
      ]),
    );
    // Several sequences of one timestep each: nothing is carried from one to the next, unless by the caller.
    if (steps === 1 && sequences > 1 && way.starts.length === 0)
      throw new Refused('onnxOrder', first(call).name, called(node));
    const parameters = { ...weights.parameters, ...Object.fromEntries(starts) };
    way.layers.push({
      node,
      cell: kind.cell,
      steps,
      sequences,
      ...weights,
      parameters,
      ...options,
    });
    way.furthest = 'hidden';
    const from = placesOf(way.layers.length);
    const width = directions * hidden;
    // The states of every timestep, or those that each direction ends with.
    const states = (at: number, stage: Stage): OnnxValue => {
      const isAll = at === 0;
      const shape = [...(isAll ? [steps] : []), directions, sequences, hidden];
      const data = makeRoom(account, shape, called(node));
      let i = 0;
      for (let step = 0; step < (isAll ? steps : 1); step++)
        for (let direction = 0; direction < directions; direction++) {
          const t = isAll ? step : direction === 0 ? steps - 1 : 0;
          for (let sequence = 0; sequence < sequences; sequence++)
            for (let unit = 0; unit < hidden; unit++)
              data[i++] = from + (sequence * steps + t) * width + direction * hidden + unit;
        }
      return { name: node.outputs[at] ?? '', stage, shape, data, kind: 0 };
    };
    const outputs = [states(0, 'hidden'), states(1, 'hidden')];
    return kind.cell === 'lstm' ? [...outputs, states(2, 'cell')] : outputs;
  },
});

export const layers: ReadonlyMap<string, OnnxOperation> = new Map(
  [...ONNX_CELLS].map(([op, kind]) => [op, recurrent(kind)]),
);

/** A layer must read all that the one below it gives, in order. */
function expectBelow(call: Call, below: Layer, width: number) {
  const value = first(call);
  const { node, way } = call;
  const { steps, sequences } = below;
  if (way.furthest !== 'hidden' || value.stage !== 'hidden' || !isOfLayer(value, way.layers.length))
    throw new Refused('onnxBranch', value.name, called(node));
  if (widthOf(below) !== width)
    throw new Refused(
      'shapesDiffer',
      nameWithShape(value.name, value.shape),
      `${called(node)} ${width}`,
    );
  const from = placesOf(way.layers.length);
  let i = 0;
  const isInOrder =
    value.shape.join() === [steps, sequences, width].join() &&
    value.data.every(() => {
      const at = i++;
      const unit = at % width;
      const sequence = Math.floor(at / width) % sequences;
      const t = Math.floor(at / width / sequences);
      return value.data[at] === from + (sequence * steps + t) * width + unit;
    });
  if (!isInOrder) throw new Refused('onnxOrder', value.name, called(node));
  return { steps, sequences };
}

/** The layer must read the sequence as it is given: every number once, in order of time and place. */
function expectInput(call: Call, width: number) {
  const value = first(call);
  const { node, way } = call;
  if (value.stage !== 'input') throw operation(call);
  const [steps = 0, sequences = 0, input = 0] = value.shape;
  const { leading } = way;
  if (value.shape.length !== 3 || input !== width)
    throw new Refused(
      'shapesDiffer',
      nameWithShape(value.name, value.shape),
      `${called(node)} ${width}`,
    );
  const rearranged = new Refused('onnxOrder', value.name, called(node));
  const arrangements = [
    // Timesteps first, or sequences first.
    { axes: [steps, sequences], byStep: sequences * input, bySequence: input },
    { axes: [sequences, steps], byStep: input, bySequence: steps * input },
  ];
  const isIn = ({ axes, byStep, bySequence }: (typeof arrangements)[number]) => {
    // A graph of one sequence may leave out its axis.
    const isAlike =
      leading.length === 1
        ? sequences === 1 && steps === leading[0]
        : leading.join() === axes.join();
    if (!isAlike) return false;
    let i = 0;
    for (let t = 0; t < steps; t++)
      for (let sequence = 0; sequence < sequences; sequence++)
        for (let k = 0; k < input; k++)
          if (value.data[i++] !== t * byStep + sequence * bySequence + k) return false;
    return true;
  };
  if (!arrangements.some(isIn)) throw rearranged;
  return { steps, sequences };
}

/** Where the lengths of the sequences are said, each must be read to its end. */
function expectLengths(
  call: Call,
  lengths: OnnxValue | null,
  steps: number,
  sequences: number,
): void {
  if (!lengths) return;
  const { stage, data } = lengths;
  if (stage !== 'whole' || data.length !== sequences || !data.every((length) => length === steps))
    throw option(call, `sequence_lens ${lengths.name}`);
}

/**
 * The state before the first step, by direction: none where it is zero or given by whoever calls the graph, else weights,
 * the same for all sequences.
 */
function startOf(
  call: Call,
  state: OnnxValue | null,
  name: string,
  shape: readonly [directions: number, sequences: number, hidden: number],
): readonly (readonly [name: string, numbers: Float64Array])[] {
  if (!state) return [];
  const { starts } = call.way;
  if (state.stage === 'given') {
    if (!starts.includes(state.name)) starts.push(state.name);
    return [];
  }
  const [directions, sequences, hidden] = shape;
  const { data } = state;
  if (state.stage === 'real' && state.shape.join() !== shape.join())
    throw new Refused('shapesDiffer', shown(state), `[${shape.join(', ')}]`);
  const rows = ['', '_reverse'].slice(0, directions).map((end, k) => {
    const at = k * sequences * hidden;
    return [`${name}${end}`, data.slice(at, at + hidden)] as const;
  });
  const isAlike = data.every((value, i) => {
    const [, row] = rows[Math.floor(i / sequences / hidden)] ?? [];
    return value === row?.[i % hidden];
  });
  if (state.stage !== 'real' || !isAlike)
    throw new Refused('onnxState', nameWithShape(state.name, state.shape));
  return data.some((value) => value !== 0) ? rows : [];
}

/** The weights of the node under PyTorch's names and in its order. */
function weightsOf(call: Call, { cell, gates }: Kind, directions: number) {
  const { node, inputs, way } = call;
  const [W, R, B, P] = [1, 2, 3, 7].map((at) => inputs[at] ?? null);
  const there = [W, R, B, P].filter((value) => value !== null && value !== undefined);
  const computed = there.filter(({ stage }) => stage !== 'real' && stage !== 'whole');
  if (computed.length > 0 || !W || !R)
    throw new Refused('onnxComputed', ...computed.map(({ name }) => name));
  const strange = there.filter(({ stage }) => stage === 'whole');
  if (strange.length > 0)
    throw new Refused(
      'notFloats',
      ...strange.map(({ name, kind }) => `${name}: ${typeName(kind)}`),
    );
  const [, rows = 0, hidden = 0] = R.shape;
  const [, , input = 0] = W.shape;
  const isOf = (value: OnnxValue, ...shape: number[]) => value.shape.join() === shape.join();
  const differ = (value: OnnxValue) => new Refused('shapesDiffer', shown(value), shown(R));
  if (hidden === 0 || rows !== gates.length * hidden || !isOf(R, directions, rows, hidden))
    throw differ(W);
  if (input === 0 || !isOf(W, directions, rows, input)) throw differ(W);
  if (B && !isOf(B, directions, 2 * rows)) throw differ(B);
  if (P && (cell !== 'lstm' || !isOf(P, directions, 3 * hidden))) throw differ(P);
  if (P && (directions > 1 || way.layers.length > 0)) throw option(call, `P ${P.name}`);
  const said = node.attributes.get('hidden_size')?.int ?? hidden;
  if (said !== hidden) throw new Refused('shapesDiffer', `hidden_size ${said}`, shown(R));

  const ordered = ({ data }: OnnxValue, width: number, from = 0): Float64Array => {
    const block = hidden * width;
    const out = new Float64Array(gates.length * block);
    gates.forEach((gate, k) => {
      const at = from + gate * block;
      out.set(data.subarray(at, at + block), k * block);
    });
    return out;
  };
  const sideOf = (end: string, at: number): readonly (readonly [string, Float64Array])[] => [
    [`weight_ih${end}`, ordered(W, input, at * rows * input)],
    [`weight_hh${end}`, ordered(R, hidden, at * rows * hidden)],
    ...(B
      ? ([
          [`bias_ih${end}`, ordered(B, 1, at * 2 * rows)],
          [`bias_hh${end}`, ordered(B, 1, (at * 2 + 1) * rows)],
        ] as const)
      : []),
  ];
  // Peepholes stand in the order i o f.
  const peepholes = P && {
    peephole_i: P.data.slice(0, hidden),
    peephole_f: P.data.slice(2 * hidden),
    peephole_o: P.data.slice(hidden, 2 * hidden),
  };
  return {
    input,
    hidden,
    type: typeName(R.kind),
    parameters: {
      ...Object.fromEntries(['', '_reverse'].slice(0, directions).flatMap(sideOf)),
      ...peepholes,
    } as Readonly<Record<string, Float64Array>>,
  };
}

const shown = ({ name, shape }: OnnxValue) => nameWithShape(name, shape);
