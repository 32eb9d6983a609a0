import type { Scalar, Tensor2D } from '@tensorflow/tfjs';
import { type Contender, GATES, RATE, type Task } from './task.ts';

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
  const { cell, size, weights, symbols, targets } = task;
  const { steps, input, hidden, output } = size;
  const rows = GATES[cell] * hidden;
  let from = 0;
  /** The next parameter, transposed for row vectors. */
  const next = (height: number, width: number) => {
    const data = weights.slice(from, from + height * width);
    from += height * width;
    return tf.tidy(() =>
      tf.variable(tf.transpose(tf.tensor2d(Float32Array.from(data), [height, width]))),
    );
  };
  const [W, U, b, V, v] = [
    next(rows, input),
    next(rows, hidden),
    next(rows, 1),
    next(output, hidden),
    next(output, 1),
  ] as const;
  const x = tf.cast(tf.oneHot(tf.tensor1d(symbols, 'int32'), input), 'float32');
  const wanted = tf.cast(tf.oneHot(tf.tensor1d(targets, 'int32'), output), 'float32');
  const part = (of: Tensor2D, k: number) => tf.slice(of, [0, k * hidden], [1, hidden]);

  function logits() {
    const inputs = tf.unstack(tf.reshape(tf.add(tf.matMul(x, W), b), [steps, 1, rows]));
    let h = tf.zeros([1, hidden]) as Tensor2D;
    let c = h;
    const all = inputs.map((given) => {
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
    return tf.add(tf.matMul(tf.concat(all, 0), V), v);
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
      tf.dispose([W, U, b, V, v, x, wanted]);
      optimizer.dispose();
    },
  };
}
