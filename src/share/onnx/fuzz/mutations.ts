import type { Spec, SpecAttribute, SpecNode, SpecTensor } from './spec.ts';

/** Operations that may stand where another one stood; the last is none. */
const OPERATIONS = [
  ...[
    'Identity',
    'Sigmoid',
    'Tanh',
    'Relu',
    'Neg',
    'Softmax',
    'LogSoftmax',
    'ReduceMean',
    'Dropout',
  ],
  ...['Transpose', 'Squeeze', 'Flatten', 'Unsqueeze', 'Add', 'Sub', 'Mul', 'Div', 'MatMul', 'Gemm'],
  ...[
    'RNN',
    'GRU',
    'LSTM',
    'Concat',
    'Gather',
    'Slice',
    'Split',
    'Loop',
    '__proto__',
    'constructor',
  ],
];

const whole = (name: string, ...numbers: number[]): SpecTensor => {
  return { name, kind: 7, shape: [numbers.length], numbers };
};
const int = (name: string, value: number): SpecAttribute => ({ name, type: 'int', value });
const ints = (name: string, ...value: number[]): SpecAttribute => ({ name, type: 'ints', value });

interface Between {
  readonly op: string;
  readonly attributes?: readonly SpecAttribute[];
  readonly tensors?: readonly SpecTensor[];
}

/** What may stand in the way of a value. */
const BETWEEN: readonly Between[] = [
  ...['Identity', 'Sigmoid', 'Tanh', 'Relu', 'Neg', 'Softmax', 'LogSoftmax', 'ReduceMean'].map(
    (op) => ({ op }),
  ),
  ...[0, 1, 2].map((axis) => ({ op: 'Softmax', attributes: [int('axis', axis)] })),
  ...[
    [1, 0],
    [0, 1],
    [1, 0, 2],
    [0, 2, 1],
    [2, 1, 0],
    [2, 0, 1],
    [0, 2, 1, 3],
    [3, 1, 2, 0],
    [0, 1, 3, 2],
  ].map((perm) => ({ op: 'Transpose', attributes: [ints('perm', ...perm)] })),
  { op: 'Transpose' },
  { op: 'Squeeze' },
  ...[0, 1, 2].map((axis) => ({ op: 'Squeeze', tensors: [whole('~axes', axis)] })),
  ...[0, 1, 3].map((axis) => ({ op: 'Unsqueeze', tensors: [whole('~axes', axis)] })),
  ...[
    [-1, 3],
    [-1, 4],
    [3, -1],
    [1, -1],
    [-1, 1, 3],
    [-1, 1, 4],
    [3, 1, -1],
    [0, 0, -1],
    [2, -1],
  ].map((shape) => ({ op: 'Reshape', tensors: [whole('~shape', ...shape)] })),
  ...[0, 1, 2, -1].flatMap((axis) =>
    [[0], [-1], [0, 0], [1, 0], [0, 1, 2], [2, 1, 0], [3, 2, 1, 0], [0, 1, 2, 3]].map((rows) => ({
      op: 'Gather',
      attributes: [int('axis', axis)],
      tensors: [whole('~rows', ...rows)],
    })),
  ),
  ...[0, 1, -1].flatMap((axis) =>
    [
      [0, 2 ** 31, 1],
      [-1, 2 ** 31, 1],
      [1, 2 ** 31, 1],
      [0, -1, 1],
      [0, 3, 1],
      [-1, -(2 ** 31), -1],
      [0, 2 ** 31, 2],
    ].map(([start = 0, end = 0, step = 1]) => ({
      op: 'Slice',
      tensors: [
        whole('~starts', start),
        whole('~ends', end),
        whole('~axis', axis),
        whole('~steps', step),
      ],
    })),
  ),
  ...[1, 6, 7, 9, 10, 11].map((to) => ({ op: 'Cast', attributes: [int('to', to)] })),
  ...['Add', 'Sub', 'Mul', 'Div'].flatMap((op) =>
    [[0.5], [1], [1, 2, 3], [1, 2, 3, 4]].map((numbers) => ({
      op,
      tensors: [{ name: '~with', kind: 1, shape: [numbers.length], numbers }],
    })),
  ),
  {
    op: 'MatMul',
    tensors: [
      {
        name: '~matrix',
        kind: 1,
        shape: [4, 4],
        numbers: Array.from({ length: 16 }, (_, i) => i % 5),
      },
    ],
  },
];

const TYPES = ['float', 'int', 'string', 'ints', 'floats', 'strings', 'tensor', 'other'] as const;
const valueFor = (type: SpecAttribute['type']): SpecAttribute['value'] =>
  type === 'float' || type === 'int'
    ? 1
    : type === 'string'
      ? 'Relu'
      : type === 'strings'
        ? ['Relu']
        : type === 'tensor'
          ? whole('', 1)
          : [1];

/** Values that an attribute of a type may be given instead. */
function others({ type, value }: SpecAttribute): readonly SpecAttribute['value'][] {
  if (type === 'int') return [-3, -2, -1, 0, 1, 2, 3, 4, 5].filter((v) => v !== value);
  if (type === 'float') return [0, 0.5, 2];
  if (type === 'string') return ['reverse', 'bidirectional', 'constructor', '', 'Forward'];
  if (type === 'ints') {
    const list = value as readonly number[];
    return [[...list].reverse(), list.slice(1), [...list, 0], [0], [-1], []];
  }
  if (type === 'strings')
    return [
      ['Relu'],
      ['Tanh'],
      ['Sigmoid'],
      ['tanh'],
      ['constructor'],
      ['__proto__'],
      ['Sigmoid', 'Relu', 'Tanh'],
      ['Sigmoid', 'Tanh', 'Tanh'],
      ['Tanh', 'Sigmoid'],
      [],
    ];
  return [];
}

/** Options that a recurrent node may be given besides. */
const OPTIONS: readonly SpecAttribute[] = [
  { name: 'activations', type: 'string', value: 'Relu' },
  ...[
    ['Relu'],
    ['Sigmoid'],
    ['constructor'],
    ['__proto__'],
    ['Affine'],
    ['Sigmoid', 'Relu'],
    ['Relu', 'Tanh', 'Tanh'],
    ['Tanh', 'Tanh'],
  ].map((value) => ({ name: 'activations', type: 'strings', value }) as const),
  { name: 'clip', type: 'float', value: 0.1 },
  { name: 'activation_alpha', type: 'floats', value: [0.5] },
  ...['reverse', 'bidirectional', 'forward', 'sideways'].map(
    (value) => ({ name: 'direction', type: 'string', value }) as const,
  ),
  ...[
    'layout',
    'input_forget',
    'linear_before_reset',
    'hidden_size',
    'output_sequence',
    'made_up',
  ].map((name) => int(name, 1)),
];

/** Every graph that differs from this one in one place, each with what was done. */
export function* mutants(spec: Spec): Generator<readonly [string, Spec]> {
  const { nodes, tensors, inputs, outputs } = spec;
  const names = [
    ...new Set([...nodes.flatMap((node) => node.outputs), ...tensors.map(({ name }) => name)]),
    ...inputs.map(({ name }) => name),
    'nowhere',
    '',
  ];
  const withNode = (at: number, change: Partial<SpecNode>): Spec => ({
    ...spec,
    nodes: nodes.map((node, i) => (i === at ? { ...node, ...change } : node)),
  });
  const withTensor = (at: number, change: Partial<SpecTensor>): Spec => ({
    ...spec,
    tensors: tensors.map((tensor, i) => (i === at ? { ...tensor, ...change } : tensor)),
  });

  for (const [at, node] of nodes.entries()) {
    const { op, attributes } = node;
    const here = `${op} ${at}`;
    for (const other of OPERATIONS)
      if (other !== op) yield [`${here} becomes ${other}`, withNode(at, { op: other })];
    yield [`${here} is gone`, { ...spec, nodes: nodes.filter((_, i) => i !== at) }];
    yield [`${here} stands twice`, { ...spec, nodes: [...nodes, node] }];
    yield [`${here} stands first`, { ...spec, nodes: [node, ...nodes.filter((_, i) => i !== at)] }];
    for (const [k, input] of node.inputs.entries())
      for (const name of names)
        if (name !== input) {
          const changed = node.inputs.map((one, i) => (i === k ? name : one));
          yield [
            `${here} reads ${name || 'nothing'} for ${input}`,
            withNode(at, { inputs: changed }),
          ];
        }
    for (const [k, attribute] of attributes.entries()) {
      const rest = attributes.filter((_, i) => i !== k);
      const say = `${here}: ${attribute.name}`;
      yield [`${say} is gone`, withNode(at, { attributes: rest })];
      yield [`${say} twice`, withNode(at, { attributes: [...attributes, attribute] })];
      for (const value of others(attribute))
        yield [
          `${say} = ${value}`,
          withNode(at, { attributes: [...rest, { ...attribute, value }] }),
        ];
      for (const type of TYPES)
        if (type !== attribute.type) {
          const changed = { name: attribute.name, type, value: valueFor(type) };
          yield [`${say} is ${type}`, withNode(at, { attributes: [...rest, changed] })];
        }
    }
    const isLayer = /^(RNN|GRU|LSTM)$/.test(op);
    for (const option of isLayer ? OPTIONS : [int('axis', 0), int('axis', 1), ints('perm', 1, 0)])
      if (!attributes.some(({ name }) => name === option.name))
        yield [
          `${here}: ${option.name} = ${option.value}`,
          withNode(at, { attributes: [...attributes, option] }),
        ];
    for (const [k, input] of node.inputs.entries())
      for (const between of BETWEEN) yield inserted(spec, at, k, input, between);
    if (isLayer) yield* withStates(spec, at);
  }
  for (const [at, { name, shape, numbers, kind }] of tensors.entries()) {
    yield [`${name} elsewhere`, withTensor(at, { isElsewhere: true })];
    yield [`${name} twice`, { ...spec, tensors: [...tensors, { name, shape, kind, numbers }] }];
    yield [`${name} is gone`, { ...spec, tensors: tensors.filter((_, i) => i !== at) }];
    yield [`${name} turned`, withTensor(at, { shape: [...shape].reverse() })];
    yield [`${name} flat`, withTensor(at, { shape: [numbers.length] })];
    yield [`${name} too short`, withTensor(at, { numbers: numbers.slice(1) })];
    if (kind === 7)
      for (const number of [-2, -1, 0, 1, 2, 3, 4])
        for (const i of numbers.keys())
          yield [
            `${name}[${i}] = ${number}`,
            withTensor(at, { numbers: numbers.map((n, k) => (k === i ? number : n)) }),
          ];
    else yield [`${name} is NaN`, withTensor(at, { numbers: numbers.map(() => Number.NaN) })];
  }
  for (const name of names) {
    yield [`gives ${name} out instead`, { ...spec, outputs: [name] }];
    yield [`gives ${name} out besides`, { ...spec, outputs: [...outputs, name] }];
  }
  for (const version of [1, 6, 11, 12, 13, 14, 18, 99])
    if (version !== spec.version) yield [`opset ${version}`, { ...spec, version }];
}

/** A node on the way of one value to one node. */
function inserted(
  spec: Spec,
  at: number,
  k: number,
  input: string,
  between: Between,
): readonly [string, Spec] {
  const { op, attributes = [], tensors = [] } = between;
  const numbers = tensors.map((tensor) => `[${tensor.numbers.join()}]`).join('');
  const says = `${op}${attributes.map(({ value }) => `(${value})`).join('')}${numbers}`;
  const node: SpecNode = {
    op,
    name: '',
    inputs: [input, ...tensors.map(({ name }) => name)],
    outputs: ['~between'],
    attributes: [...attributes],
  };
  const nodes = spec.nodes.map((one, i) =>
    i === at ? { ...one, inputs: one.inputs.map((name, j) => (j === k ? '~between' : name)) } : one,
  );
  return [
    `${says} between ${input} and ${spec.nodes[at]?.op} ${at}`,
    {
      ...spec,
      tensors: [...spec.tensors, ...tensors],
      nodes: [...nodes.slice(0, at), node, ...nodes.slice(at)],
    },
  ];
}

/** States and lengths that a recurrent node may be given besides. */
function* withStates(spec: Spec, at: number): Generator<readonly [string, Spec]> {
  const node = spec.nodes[at];
  const hidden = spec.tensors.find(({ name }) => name === node?.inputs[2])?.shape[2] ?? 1;
  const added: readonly [number, SpecTensor][] = [
    ...[0, 1, 2, 3, 5].map((n): [number, SpecTensor] => [4, { ...whole('~lengths', n), kind: 6 }]),
    ...[0, 0.5].map((n): [number, SpecTensor] => [
      5,
      {
        name: '~start',
        kind: 1,
        shape: [1, 1, hidden],
        numbers: new Array<number>(hidden).fill(n),
      },
    ]),
    [5, { name: '~start', kind: 1, shape: [1, 1, hidden], numbers: [], isElsewhere: true }],
    [
      6,
      {
        name: '~start',
        kind: 1,
        shape: [1, 1, hidden],
        numbers: new Array<number>(hidden).fill(0.5),
      },
    ],
    [5, { name: '~start', kind: 1, shape: [hidden], numbers: new Array<number>(hidden).fill(0) }],
  ];
  for (const [place, tensor] of added) {
    const inputs = Array.from({ length: Math.max(place + 1, node?.inputs.length ?? 0) }, (_, i) =>
      i === place ? tensor.name : (node?.inputs[i] ?? ''),
    );
    const nodes = spec.nodes.map((one, i) => (i === at ? { ...one, inputs } : one));
    const says = tensor.isElsewhere ? 'elsewhere' : tensor.numbers.join();
    yield [
      `${tensor.name} [${tensor.shape}] ${says}`,
      { ...spec, nodes, tensors: [...spec.tensors, tensor] },
    ];
  }
}
