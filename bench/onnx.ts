import { onnxModel } from './onnxModel.ts';
import type { Contender, Task } from './task.ts';

/** ONNX Runtime Web on one thread of WebAssembly with SIMD, in single precision; it does not train. */
export async function onnx(task: Task): Promise<Contender> {
  const { InferenceSession, Tensor, env } = await import('onnxruntime-web');
  env.wasm.numThreads = 1;
  const { steps, input, output } = task.size;
  const session = await InferenceSession.create(onnxModel(task));
  const oneHot = new Float32Array(steps * input);
  task.symbols.forEach((symbol, t) => {
    oneHot[t * input + symbol] = 1;
  });
  const x = new Tensor('float32', oneHot, [steps, 1, input]);
  const forward = () => session.run({ x });
  return {
    name: 'ONNX Runtime Web',
    forward,
    train: null,
    async loss() {
      const { y } = await forward();
      const answers = y?.data as Float32Array;
      return task.targets.reduce(
        (sum, target, t) => sum - Math.log(answers[t * output + target] ?? 0) / steps,
        0,
      );
    },
    end: () => void session.release(),
  };
}
