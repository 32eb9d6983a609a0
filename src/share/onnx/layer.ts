import type { ActivationId } from '../../engine/activations/table.ts';
import type { CellId } from '../../engine/cells/table.ts';
import { nameWithShape } from '../safetensors/refusal.ts';
import { type Call, called, first, type OnnxOperation, operation, option } from './call.ts';
import { typeName } from './onnxTensor.ts';
import type { OnnxNode } from './readModel.ts';
import { Refused } from './refused.ts';
import { makeRoom, type OnnxValue, type Stage } from './value.ts';
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
): Pick<Layer, 'activation' | 'reset'> {
  const { attributes } = node;
  const refused = (says: string) => new Refused('onnxOption', `${called(node)}: ${says}`);
  for (const [name, { type }] of attributes)
    if (Object.hasOwn(OPTIONS, name) && type !== OPTIONS[name as keyof typeof OPTIONS])
      throw refused(`${name} (${type})`);
  const direction = attributes.get('direction')?.string ?? 'forward';
  if (direction === 'bidirectional')
    throw new Refused('bidirectional', `${called(node)}: ${direction}`);
  if (direction !== 'forward') throw refused(direction);
  for (const name of ['clip', 'activation_alpha', 'activation_beta'])
    if (attributes.has(name)) throw refused(name);
  for (const name of ['input_forget', 'layout']) if (attributes.get(name)?.int) throw refused(name);
  const given = attributes.get('activations')?.strings ?? usual;
  const names = given.map((name) => name.toLowerCase());
  const other = refused(`activations ${given.join(', ')}`);
  const reset = cell === 'gru' && !attributes.get('linear_before_reset')?.int ? 'before' : 'after';
  if (cell !== 'rnn') {
    if (names.join() !== usual.join()) throw other;
    return { activation: null, reset };
  }
  const activation = names.length === 1 ? ACTIVATIONS.get(names[0] ?? '') : undefined;
  if (!activation) throw other;
  return { activation, reset };
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
    const weights = weightsOf(call, kind);
    const { input, hidden } = weights;
    const { steps, sequences } = expectInput(call, input);
    expectLengths(call, inputs[4] ?? null, steps, sequences);
    for (const state of [inputs[5], inputs[6]]) expectZeros(call, state ?? null, sequences, hidden);
    // Several sequences of one timestep each: nothing is carried from one to the next, unless by the caller.
    if (steps === 1 && sequences > 1 && way.starts.length === 0)
      throw new Refused('onnxOrder', first(call).name, called(node));
    way.layer = { node, cell: kind.cell, steps, sequences, ...weights, ...optionsOf(node, kind) };
    way.furthest = 'hidden';
    const states = (at: number, stage: Stage, fromStep: number): OnnxValue => {
      const shape =
        fromStep === 0 && at === 0 ? [steps, 1, sequences, hidden] : [1, sequences, hidden];
      const data = makeRoom(account, shape, called(node));
      let i = 0;
      for (let t = fromStep; t < steps; t++)
        for (let sequence = 0; sequence < sequences; sequence++)
          for (let unit = 0; unit < hidden; unit++)
            data[i++] = (sequence * steps + t) * hidden + unit;
      return { name: node.outputs[at] ?? '', stage, shape, data, kind: 0 };
    };
    const outputs = [states(0, 'hidden', 0), states(1, 'hidden', steps - 1)];
    return kind.cell === 'lstm' ? [...outputs, states(2, 'cell', steps - 1)] : outputs;
  },
});

export const layers: ReadonlyMap<string, OnnxOperation> = new Map(
  [...ONNX_CELLS].map(([op, kind]) => [op, recurrent(kind)]),
);

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
    const isAlike = leading.length === 1 ? sequences === 1 : leading.join() === axes.join();
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

/** The state before the first step is zero, or given by whoever calls the graph. */
function expectZeros(call: Call, state: OnnxValue | null, sequences: number, hidden: number): void {
  if (!state) return;
  if (state.stage === 'given') call.way.starts.push(state.name);
  else if (state.stage !== 'real' || state.data.some((value) => value !== 0))
    throw new Refused('onnxState', nameWithShape(state.name, state.shape));
  else if (state.shape.join() !== [1, sequences, hidden].join())
    throw new Refused('shapesDiffer', shown(state), `[1, ${sequences}, ${hidden}]`);
}

/** The weights of the node under PyTorch's names and in its order. */
function weightsOf({ node, inputs }: Call, { cell, gates }: Kind) {
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
  if (hidden === 0 || rows !== gates.length * hidden || !isOf(R, 1, rows, hidden)) throw differ(W);
  if (input === 0 || !isOf(W, 1, rows, input)) throw differ(W);
  if (B && !isOf(B, 1, 2 * rows)) throw differ(B);
  if (P && (cell !== 'lstm' || !isOf(P, 1, 3 * hidden))) throw differ(P);
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
      weight_ih_l0: ordered(W, input),
      weight_hh_l0: ordered(R, hidden),
      ...(B && { bias_ih_l0: ordered(B, 1), bias_hh_l0: ordered(B, 1, rows) }),
      ...peepholes,
    } as Readonly<Record<string, Float64Array>>,
  };
}

const shown = ({ name, shape }: OnnxValue) => nameWithShape(name, shape);
