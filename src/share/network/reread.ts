import type { AnswersAt } from '../../engine/declare/layers.ts';
import { type Asks, type GateOrder, UNDER } from './conventions/convention.ts';
import { halfOf, ofDirection, saidOfHalf } from './halfHead.ts';
import { isStart } from './starts.ts';
import { layersIn, type TorchModel, widthOf } from './torchModel.ts';

/** One answer to each question that was asked. */
export type Readings = {
  readonly [Q in keyof Asks]?: NonNullable<Asks[Q]> extends readonly (infer Option)[]
    ? Option
    : never;
} & {
  /** The place among all heads: the one that was taken, and the others. */
  readonly head?: number;
  readonly answersAt?: AnswersAt;
};

const SIDES = ['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh'] as const;

/** A network as it is when what its names leave open is read otherwise than it was. */
export function reread(model: TorchModel, readings: Readings): TorchModel {
  const { asks, otherwise } = model.says;
  const open = { ...otherwise, ...asks };
  const modules = readings.order?.split(UNDER);
  const parameters = new Map(
    Object.entries(model.parameters).map(([name, numbers]) => [
      modules
        ? inPlace(name, open.order?.[0]?.split(UNDER) ?? [], modules, layersIn(model).length)
        : name,
      numbers,
    ]),
  );
  const input = model.embedding ?? model.sizes.input;
  // Each layer in each of its directions: what its names end with, its units, and what it reads.
  const layers = layersIn(model);
  const widthBelow = (i: number) => {
    const below = layers[i - 1];
    return below ? widthOf(below) : input;
  };
  const parts = layers.flatMap((layer, i) =>
    (layer.isBidirectional ? ['', '_reverse'] : ['']).map((end) => ({
      end: `_l${i}${end}`,
      cell: layer.cell,
      size: layer.hidden,
      reads: widthBelow(i),
    })),
  );
  const isOther = <Q extends 'update' | 'rows' | 'joined' | 'gates'>(question: Q): boolean =>
    readings[question] !== undefined && readings[question] !== open[question]?.[0];
  // What is asked of the gates is asked of the first layer's.
  const alike = parts.filter(({ cell }) => cell === model.cell);
  const changeEach = (
    change: (numbers: Float64Array, name: string, hidden: number) => Float64Array,
    which = parts,
  ) => {
    for (const { end, size } of which)
      for (const side of SIDES) {
        const name = `${side}${end}`;
        const numbers = parameters.get(name);
        if (numbers) parameters.set(name, change(numbers, name, size));
      }
  };
  // In the order in which a matrix is taken apart: its halves, its rows, its gates, and what a gate means.
  if (isOther('joined'))
    for (const { end, size, reads } of parts)
      exchangeHalves(parameters, end, reads, size, open.joined?.[0] === 'input');
  if (isOther('rows')) {
    changeEach((numbers, name, size) =>
      name.startsWith('weight') ? turned(numbers, size) : numbers,
    );
    const head = parameters.get('head.weight');
    const highest = widthBelow(layers.length);
    if (head && open.headToo && head.length === highest * highest)
      parameters.set('head.weight', turned(head, highest));
  }
  if (isOther('gates') && readings.gates && open.gates?.[0]) {
    const order = orderOf(open.gates[0], readings.gates);
    changeEach((numbers) => blocksIn(numbers, order), alike);
  }
  if (isOther('update'))
    changeEach((numbers) => {
      const size = numbers.length / 3;
      // z is the second of PyTorch's r z n; a sigmoid of the opposite is one minus it.
      return numbers.map((number, i) => (i >= size && i < 2 * size ? -number : number));
    }, alike);
  const other = readings.head ? model.otherHeads[readings.head - 1] : undefined;
  if (other) {
    parameters.set('head.weight', other.weight);
    if (other.bias) parameters.set('head.bias', other.bias);
    else parameters.delete('head.bias');
  }
  const { direction } = readings;
  const units = widthBelow(layers.length) / 2;
  const taken = parameters.get('head.weight');
  if (direction && taken)
    parameters.set('head.weight', ofDirection(halfOf(taken, units), units, direction));
  return {
    ...model,
    prefixes: modules?.slice(0, 1) ?? model.prefixes,
    parameters: Object.fromEntries(parameters),
    ...(other && {
      sizes: { ...model.sizes, output: other.output },
      headPrefix: other.prefix,
      hasHeadBias: other.bias !== null,
    }),
    says: {
      ...model.says,
      ...(direction && saidOfHalf(units, direction)),
      reset: readings.reset ?? model.says.reset,
      answersAt: readings.answersAt ?? model.says.answersAt,
    },
  };
}

/**
 * The name of a parameter when the modules, which are alike, stand in another order. Initial states are given by layer, and
 * not by module: that of the lowest stays the lowest's.
 */
function inPlace(
  name: string,
  taken: readonly string[],
  wanted: readonly string[],
  layers: number,
): string {
  if (isStart(name)) return name;
  const each = layers / taken.length;
  return name.replace(/(?<=_l)\d+(?=$|_)/, (number) => {
    const module = taken[Math.floor(Number(number) / each)] ?? '';
    return String(wanted.indexOf(module) * each + (Number(number) % each));
  });
}

/** Each block of so many rows as columns, where it is square. */
function turned(numbers: Float64Array, size: number): Float64Array {
  const block = size * size;
  return numbers.map((_, i) => {
    const [at, within] = [Math.floor(i / block) * block, i % block];
    return numbers[at + (within % size) * size + Math.floor(within / size)] ?? 0;
  });
}

/** PyTorch's order of the gates of a cell. */
const TORCH = (order: GateOrder): string => (order.length === 4 ? 'ifgo' : 'rzn');

/** Which block each of PyTorch's gates is when what was read in one order is read in another. */
function orderOf(taken: GateOrder, wanted: GateOrder): readonly number[] {
  const gates = TORCH(taken);
  return [...gates].map((gate) => gates.indexOf(taken[wanted.indexOf(gate)] ?? gate));
}

function blocksIn(numbers: Float64Array, order: readonly number[]): Float64Array {
  const size = numbers.length / order.length;
  const out = new Float64Array(numbers.length);
  for (const [at, block] of order.entries())
    out.set(numbers.subarray(block * size, (block + 1) * size), at * size);
  return out;
}

/** Columns that were taken for the input's in one order of input and state, in the other one. */
function exchangeHalves(
  parameters: Map<string, Float64Array>,
  end: string,
  input: number,
  hidden: number,
  isInputFirst: boolean,
): void {
  const [inputName, stateName] = [`weight_ih${end}`, `weight_hh${end}`];
  const [ofInput, ofState] = [parameters.get(inputName), parameters.get(stateName)];
  if (!ofInput || !ofState) return;
  const rows = ofInput.length / input;
  const both = input + hidden;
  const [newInput, newState] = [new Float64Array(ofInput.length), new Float64Array(ofState.length)];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < both; column++) {
      const isOld = isInputFirst ? column < input : column >= hidden;
      const old = isOld
        ? ofInput[row * input + (isInputFirst ? column : column - hidden)]
        : ofState[row * hidden + (isInputFirst ? column - input : column)];
      const isNew = isInputFirst ? column >= hidden : column < input;
      if (isNew) newInput[row * input + (isInputFirst ? column - hidden : column)] = old ?? 0;
      else newState[row * hidden + (isInputFirst ? column : column - input)] = old ?? 0;
    }
  parameters.set(inputName, newInput);
  parameters.set(stateName, newState);
}
