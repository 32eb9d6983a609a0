import { GATES, type Sweep, sweepsOf, type Task } from './task.ts';

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
  {
    attributes = {},
    direction,
  }: {
    readonly attributes?: Readonly<Record<string, number>>;
    readonly direction?: string;
  } = {},
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
  ...(direction === undefined ? [] : [text('direction', direction)]),
];

/** An attribute that is a word. */
const text = (name: string, word: string): Field => [
  5,
  [
    [1, name],
    [4, word],
    [20, 3],
  ],
];

/** The places of ONNX's gates among the engine's: i o f c for the LSTM, z r h for the GRU. */
const ORDER = { rnn: [0], lstm: [0, 3, 1, 2], gru: [1, 0, 2] } as const;

/** The task's network as an ONNX model in single precision: its recurrent nodes, then a linear layer and softmax. */
export function onnxModel(task: Task): Uint8Array {
  const { cell, form, size, weights } = task;
  const { steps, input, hidden, output } = size;
  const gates = GATES[cell];
  const { sweeps, head, width } = sweepsOf(task);
  const at = (from: number, length: number) =>
    Float32Array.from(weights.subarray(from, from + length));
  const gate = (from: number, length: number) =>
    ORDER[cell].flatMap((k) => [...at(from + k * length, length)]);
  const isBoth = form === 'both directions';
  const transposed = new Float32Array(width * output);
  for (let i = 0; i < output; i++)
    for (let j = 0; j < width; j++) transposed[j * output + i] = weights[head + i * width + j] ?? 0;
  const names = { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' } as const;
  const shape = (name: string, lengths: readonly number[]): Field => [
    5,
    [
      [1, lengths.length],
      [2, 7],
      [8, name],
      [9, new Uint8Array(BigInt64Array.from(lengths, BigInt).buffer)],
    ],
  ];
  /** One node of one cell, or of both directions: their weights one after the other. */
  const layer = (own: readonly Sweep[], k: number): Field[] => {
    const [first] = own;
    const read = first?.input ?? input;
    const part = (of: (sweep: Sweep) => readonly number[]) => Float32Array.from(own.flatMap(of));
    const ofState = (from: number) => from + gates * hidden * read;
    const bias = (from: number) => ofState(from) + gates * hidden * hidden;
    return [
      [
        1,
        node(
          names[cell],
          [k === 0 ? 'x' : `h${k - 1}`, `W${k}`, `R${k}`, `B${k}`],
          [`states${k}`],
          {
            attributes: { hidden_size: hidden, ...(cell === 'gru' && { linear_before_reset: 1 }) },
            ...(own.length > 1 && { direction: 'bidirectional' }),
          },
        ),
      ],
      [1, node('Reshape', [`states${k}`, 'rows'], [`h${k}`])],
      [
        5,
        tensor(
          `W${k}`,
          [own.length, gates * hidden, read],
          part(({ from }) => gate(from, hidden * read)),
        ),
      ],
      [
        5,
        tensor(
          `R${k}`,
          [own.length, gates * hidden, hidden],
          part(({ from }) => gate(ofState(from), hidden * hidden)),
        ),
      ],
      [
        5,
        tensor(
          `B${k}`,
          [own.length, 2 * gates * hidden],
          part(({ from }) => [...gate(bias(from), hidden), ...Array(gates * hidden).fill(0)]),
        ),
      ],
    ];
  };
  const layers = isBoth ? [sweeps] : sweeps.map((sweep) => [sweep]);
  const graph: Field[] = [
    ...layers.flatMap(layer),
    [1, node('Reshape', [`h${layers.length - 1}`, 'flat'], ['h'])],
    [1, node('MatMul', ['h', 'V'], ['products'])],
    [1, node('Add', ['products', 'v'], ['z'])],
    [1, node('Softmax', ['z'], ['y'], { attributes: { axis: 1 } })],
    [2, 'network'],
    [5, tensor('V', [width, output], transposed)],
    [5, tensor('v', [output], at(head + output * width, output))],
    shape('rows', [steps, 1, width]),
    shape('flat', [steps, width]),
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
