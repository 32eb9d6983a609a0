import type { Scalar, Tensor2D } from '@tensorflow/tfjs';
import { type Contender, GATES, RATE, sweepsOf, type Task } from './task.ts';

/**
 * TensorFlow.js in single precision, at its best: the input's products of all timesteps at once, the gates of a step as
 * one product, the head over all timesteps at once; gradients by its own tape, and its own Adam.
 */
export async function tensorflow(task: Task, backend: 'cpu' | 'wasm'): Promise<Contender> {
  const tf = await import('@tensorflow/tfjs');
  if (backend === 'wasm') {
    const { setThreadsCount } = await import('@tensorflow/tfjs-backend-wasm');
    setThreadsCount(1);
  }
  await tf.setBackend(backend);
  const { cell, form, size, weights, symbols, targets } = task;
  const { steps, input, hidden, output } = size;
  const rows = GATES[cell] * hidden;
  const { sweeps, head, width } = sweepsOf(task);
  /** A parameter, transposed for row vectors. */
  const at = (from: number, height: number, across: number) =>
    tf.tidy(() => {
      const data = Float32Array.from(weights.subarray(from, from + height * across));
      return tf.variable(tf.transpose(tf.tensor2d(data, [height, across])));
    });
  const cells = sweeps.map(({ from, input: read, isBackward }) => {
    const state = from + rows * read;
    return {
      isBackward,
      W: at(from, rows, read),
      U: at(state, rows, hidden),
      b: at(state + rows * hidden, rows, 1),
    };
  });
  const V = at(head, output, width);
  const v = at(head + output * width, output, 1);
  const x = tf.cast(tf.oneHot(tf.tensor1d(symbols, 'int32'), input), 'float32') as Tensor2D;
  const wanted = tf.cast(tf.oneHot(tf.tensor1d(targets, 'int32'), output), 'float32');
  const part = (of: Tensor2D, k: number) => tf.slice(of, [0, k * hidden], [1, hidden]);

  /** The states of a cell at all timesteps. */
  function statesOf(read: Tensor2D, { W, U, b, isBackward }: (typeof cells)[number]) {
    const inputs = tf.unstack(tf.reshape(tf.add(tf.matMul(read, W), b), [steps, 1, rows]));
    let h = tf.zeros([1, hidden]) as Tensor2D;
    let c = h;
    const all = (isBackward ? inputs.reverse() : inputs).map((given) => {
      const fromInput = given as typeof h;
      const fromState = tf.matMul(h, U) as typeof h;
      if (cell === 'rnn') h = tf.tanh(tf.add(fromState, fromInput));
      else if (cell === 'lstm') {
        const a = tf.add(fromState, fromInput) as typeof h;
        c = tf.add(
          tf.mul(tf.sigmoid(part(a, 1)), c),
          tf.mul(tf.sigmoid(part(a, 0)), tf.tanh(part(a, 2))),
        );
        h = tf.mul(tf.sigmoid(part(a, 3)), tf.tanh(c));
      } else {
        const gate = (k: number) => tf.sigmoid(tf.add(part(fromInput, k), part(fromState, k)));
        const z = gate(1);
        const n = tf.tanh(tf.add(part(fromInput, 2), tf.mul(gate(0), part(fromState, 2))));
        h = tf.add(tf.mul(tf.sub(1, z), n), tf.mul(z, h));
      }
      return h;
    });
    return tf.concat(isBackward ? all.reverse() : all, 0) as Tensor2D;
  }
  function logits() {
    const top =
      form === 'both directions'
        ? (tf.concat(
            cells.map((each) => statesOf(x, each)),
            1,
          ) as Tensor2D)
        : cells.reduce((below, each) => statesOf(below, each), x);
    return tf.add(tf.matMul(top, V), v);
  }
  const loss = () => tf.neg(tf.mean(tf.sum(tf.mul(wanted, tf.logSoftmax(logits())), 1))) as Scalar;
  const optimizer = tf.train.adam(RATE);
  return {
    name: `TensorFlow.js ${backend}`,
    // Backends share one engine: it has to be told each time whose turn it is.
    forward() {
      tf.setBackend(backend);
      tf.tidy(() => tf.softmax(logits()).dataSync());
    },
    train() {
      tf.setBackend(backend);
      tf.tidy(() => optimizer.minimize(loss, true)?.dataSync());
    },
    loss() {
      tf.setBackend(backend);
      return tf.tidy(() => loss().dataSync()[0] ?? Number.NaN);
    },
    end() {
      tf.dispose([...cells.flatMap(({ W, U, b }) => [W, U, b]), V, v, x, wanted]);
      optimizer.dispose();
    },
  };
}
