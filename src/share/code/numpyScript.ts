import type { Scene } from '../../scene/document/scene.ts';
import { PLACES, type Program, parameterStatements, programOf } from './programOf.ts';
import { type Dialect, printLine, runLines } from './python.ts';

const dialect: Dialect = {
  product: (matrix, vector) => `${matrix} @ ${vector}`,
  activations: {
    tanh: (of) => `np.tanh(${of})`,
    sigmoid: (of) => `1 / (1 + np.exp(-${of}))`,
    relu: (of) => `np.maximum(0, ${of})`,
    identity: (of) => of,
  },
  zeros: (size) => `np.zeros(${size})`,
  join: (of) => `np.concatenate([${of.join(', ')}])`,
  exponentiate: (of) => `np.exp(${of} - ${of}.max())`,
  normalise: (of) => `${of} / ${of}.sum()`,
  largest: (of, size) => `np.eye(${size})[${of}.argmax()]`,
  threshold: (of) => `(${of} > 0.5).astype(float)`,
};

/** A script that runs the network of a scene over its input with NumPy and prints every number with a name. */
export function numpyScript(scene: Scene): string {
  const program = programOf(scene);
  const { network, symbols, shown, t } = program;
  return [
    '# The network of this moment, its weights and its input. Needs Python 3 and NumPy.',
    ...(scene.numbers === 'float32'
      ? ['# It computes in doubles: of the singles on the page about seven digits are the same.']
      : []),
    'import numpy as np',
    '',
    ...parameterStatements(program, (literal) => `np.array(${literal})`),
    '',
    ...inputLines(program),
    `symbols = ${symbols}`,
    '',
    'np.set_printoptions(precision=6, suppress=True, linewidth=100)',
    'np.seterr(over="ignore", invalid="ignore")',
    ...runLines(network, dialect, [printLine(t)], shown),
    '',
  ].join('\n');
}

/** The input as an array of NumPy: rows of numbers, or the places of symbols. */
export function inputLines({ network: { spec }, input }: Program): readonly string[] {
  if (input.kind === 'vectors') return [`x = np.array(${input.literal})`];
  if (spec.embedding !== undefined) return [PLACES, `x = np.array(${input.literal})`];
  return [
    '# One-hot: a 1 at the place of each symbol, nothing where the network does not know it (-1).',
    `places = ${input.literal}`,
    `x = np.zeros((len(places), ${spec.sizes.input}))`,
    'for t, place in enumerate(places):',
    '    if place >= 0:',
    '        x[t, place] = 1',
  ];
}
