import { GATES, type Task } from './task.ts';

/** A field of a protocol buffer: its number, and a number, a text, bytes or a message within. */
type Field = readonly [tag: number, value: number | string | Uint8Array | readonly Field[]];

const varint = (value: number): number[] => {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
};

function encode(fields: readonly Field[]): Uint8Array {
  const parts = fields.map(([tag, value]): Uint8Array => {
    if (typeof value === 'number') return Uint8Array.from([...varint(tag * 8), ...varint(value)]);
    const bytes =
      typeof value === 'string'
        ? new TextEncoder().encode(value)
        : value instanceof Uint8Array
          ? value
          : encode(value);
    return concat([Uint8Array.from([...varint(tag * 8 + 2), ...varint(bytes.length)]), bytes]);
  });
  return concat(parts);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const FLOAT = 1;
const tensor = (name: string, dims: readonly number[], data: Float32Array): Field[] => [
  ...dims.map((dim): Field => [1, dim]),
  [2, FLOAT],
  [8, name],
  [9, new Uint8Array(data.buffer)],
];

const value = (name: string, dims: readonly number[]): Field[] => {
  const shape = dims.map((dim): Field => [1, [[1, dim]]]);
  return [
    [1, name],
    [
      2,
      [
        [
          1,
          [
            [1, FLOAT],
            [2, shape],
          ],
        ],
      ],
    ],
  ];
};

const node = (
  kind: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: Readonly<Record<string, number>> = {},
): Field[] => [
  ...inputs.map((name): Field => [1, name]),
  ...outputs.map((name): Field => [2, name]),
  [4, kind],
  ...Object.entries(attributes).map(
    ([name, i]): Field => [
      5,
      [
        [1, name],
        [3, i],
        [20, 2],
      ],
    ],
  ),
];

/** The places of ONNX's gates among the engine's: i o f c for the LSTM, z r h for the GRU. */
const ORDER = { rnn: [0], lstm: [0, 3, 1, 2], gru: [1, 0, 2] } as const;

/** The task's network as an ONNX model in single precision: one recurrent node, then a linear layer and softmax. */
export function onnxModel({ cell, size, weights }: Task): Uint8Array {
  const { steps, input, hidden, output } = size;
  const gates = GATES[cell];
  const at = (from: number, length: number) =>
    Float32Array.from(weights.subarray(from, from + length));
  const gate = (from: number, length: number) =>
    Float32Array.from(ORDER[cell].flatMap((k) => [...at(from + k * length, length)]));
  const ofState = gates * hidden * input;
  const bias = ofState + gates * hidden * hidden;
  const head = bias + gates * hidden;
  const both = new Float32Array(2 * gates * hidden);
  both.set(gate(bias, hidden));
  const transposed = new Float32Array(hidden * output);
  for (let i = 0; i < output; i++)
    for (let j = 0; j < hidden; j++)
      transposed[j * output + i] = weights[head + i * hidden + j] ?? 0;
  const names = { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' } as const;
  const graph: Field[] = [
    [
      1,
      node(names[cell], ['x', 'W', 'R', 'B'], ['states'], {
        hidden_size: hidden,
        ...(cell === 'gru' && { linear_before_reset: 1 }),
      }),
    ],
    [1, node('Reshape', ['states', 'shape'], ['h'])],
    [1, node('MatMul', ['h', 'V'], ['products'])],
    [1, node('Add', ['products', 'v'], ['z'])],
    [1, node('Softmax', ['z'], ['y'], { axis: 1 })],
    [2, 'network'],
    [5, tensor('W', [1, gates * hidden, input], gate(0, hidden * input))],
    [5, tensor('R', [1, gates * hidden, hidden], gate(ofState, hidden * hidden))],
    [5, tensor('B', [1, 2 * gates * hidden], both)],
    [5, tensor('V', [hidden, output], transposed)],
    [5, tensor('v', [output], at(head + output * hidden, output))],
    [
      5,
      [
        [1, 2],
        [2, 7],
        [8, 'shape'],
        [9, new Uint8Array(BigInt64Array.of(BigInt(steps), BigInt(hidden)).buffer)],
      ],
    ],
    [11, value('x', [steps, 1, input])],
    [12, value('y', [steps, output])],
  ];
  return encode([
    [1, 8],
    [7, graph],
    [
      8,
      [
        [1, ''],
        [2, 14],
      ],
    ],
  ]);
}
