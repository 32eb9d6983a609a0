import { headOf, vectorOf } from '../../engine/declare/network.ts';
import { answersAtLast } from '../../engine/declare/phases.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { endsAlone, KERAS_ACTIVATIONS, kerasLayers } from './kerasLayers.ts';
import { inputLines } from './numpyScript.ts';
import { type Program, parameterStatements, programOf } from './programOf.ts';
import { type Dialect, printLine, runLines } from './python.ts';

const dialect: Dialect = {
  // TensorFlow has no `@` of a matrix and a vector.
  product: (matrix, vector) => `ops.matmul(${matrix}, ${vector})`,
  activations: {
    tanh: (of) => `ops.tanh(${of})`,
    sigmoid: (of) => `ops.sigmoid(${of})`,
    relu: (of) => `ops.relu(${of})`,
    identity: (of) => of,
  },
  zeros: (size) => `ops.zeros(${size})`,
  join: (of) => `ops.concatenate([${of.join(', ')}])`,
  exponentiate: (of) => `ops.exp(${of} - ops.max(${of}))`,
  normalise: (of) => `${of} / ops.sum(${of})`,
  largest: (of, size) => `ops.eye(${size})[ops.argmax(${of})]`,
  threshold: (of) => `ops.cast(${of} > 0.5, "float32")`,
  printed: (of) => `ops.convert_to_numpy(${of})`,
};

/**
 * A script that runs the network of a scene over its input with Keras 3, on whatever it computes with: as a model of
 * its own layers where these compute the same, else operation by operation.
 */
export function kerasScript(scene: Scene): string {
  const program = programOf(scene);
  return [
    '# The network of this moment, its weights and its input. Needs Python 3 and Keras 3, which computes in',
    '# float32: about seven digits are those on the screen.',
    'import keras',
    'import numpy as np',
    'from keras import layers, ops',
    '',
    'np.set_printoptions(precision=6, suppress=True, linewidth=100)',
    '',
    ...inputLines(program),
    `symbols = ${program.symbols}`,
    '',
    ...(modelLines(program) ?? loopLines(program)),
    '',
  ].join('\n');
}

/** A model of Keras' own layers; null where one of the network's is none of them. */
function modelLines(program: Program): readonly string[] | null {
  const { network, t, input } = program;
  const { spec } = network;
  const recurrent = kerasLayers(network);
  if (!recurrent) return null;
  const { embedding, sizes } = spec;
  const { logits, answer } = headOf(network);
  const top = recurrent.at(-1)?.value ?? '';
  const made = vectorOf(network, answer).operation;
  const answering =
    made?.kind === 'normalise'
      ? 'layers.Softmax('
      : made?.kind === 'apply'
        ? `layers.Activation("${KERAS_ACTIVATIONS[made.activation]}", `
        : null;
  const isUnknownRead = embedding !== undefined && /-1\b/.test(input.literal);
  const lookedUp = `layers.Embedding(${sizes.input}, ${embedding}, name="v")`;
  const names = [
    ...(embedding === undefined ? [] : ['v']),
    ...recurrent.map(({ value }) => value),
    logits,
    ...(answering ? [answer] : []),
  ];
  const isAtLast = answersAtLast(network);
  const late = new Set(isAtLast ? [...(endsAlone(spec) ? [top] : []), logits, answer] : []);
  const isSliced = isAtLast && !endsAlone(spec);
  const told = (isTold: (name: string) => boolean) =>
    names
      .filter(isTold)
      .map((name) => `"${name}"`)
      .join(', ');
  return [
    ...parameterStatements(program, (literal) => `np.array(${literal})`),
    '',
    `inputs = keras.Input(${embedding === undefined ? `(None, ${sizes.input})` : '(None,), dtype="int32"'})`,
    ...(embedding === undefined
      ? []
      : isUnknownRead
        ? [
            '# layers.Embedding has no row for -1: zeros stand for it.',
            'known = ops.expand_dims(ops.cast(inputs >= 0, "float32"), -1)',
            `v = ${lookedUp}(ops.maximum(inputs, 0)) * known`,
          ]
        : [`v = ${lookedUp}(inputs)`]),
    ...recurrent.map(({ value, makes }, i) => {
      const below = recurrent[i - 1]?.value ?? (embedding === undefined ? 'inputs' : 'v');
      return `${value} = ${makes}(${below})`;
    }),
    `${logits} = layers.Dense(${sizes.output}${spec.headBias ? '' : ', use_bias=False'}, name="${logits}")(${top}${isSliced ? '[:, -1]' : ''})`,
    ...(answering ? [`${answer} = ${answering}name="${answer}")(${logits})`] : []),
    `model = keras.Model(inputs, [${names.join(', ')}])`,
    '',
    '# Keras has a column where the page has a row.',
    ...(embedding === undefined ? [] : ['model.get_layer("v").set_weights([E])']),
    ...recurrent.map(
      ({ value, weights }) =>
        `model.get_layer("${value}").set_weights([\n${weights.map((array) => `    ${array},`).join('\n')}\n])`,
    ),
    `model.get_layer("${logits}").set_weights([W_y.T${spec.headBias ? ', b_y' : ''}])`,
    '',
    'outputs = [ops.convert_to_numpy(values)[0] for values in model(x[np.newaxis])]',
    'for t in range(len(x)):',
    printLine(t),
    `    for name, values in zip([${told(() => true)}], outputs):`,
    ...(isAtLast
      ? [
          `        if name not in [${told((name) => late.has(name))}]:`,
          '            print(f"  {name} =", values[t])',
          '        elif t == len(x) - 1:',
          '            print(f"  {name} =", values)',
        ]
      : ['        print(f"  {name} =", values[t])']),
  ];
}

function loopLines(program: Program): readonly string[] {
  const { network, shown, t } = program;
  return [
    ...parameterStatements(program, (literal) => `ops.array(${literal}, dtype="float32")`),
    ...(network.spec.embedding === undefined ? ['x = ops.cast(x, "float32")'] : []),
    '',
    ...runLines(network, dialect, [printLine(t)], shown),
  ];
}
