import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../../engine/run/trace.ts';
import { refusals } from '../../../language/en/refusals.ts';
import { DEFAULT_SCENE } from '../../../scene/document/defaults.ts';
import { networkOf } from '../../../scene/read/derive.ts';
import { weightsOf } from '../../../scene/read/weights.ts';
import type { TorchModel } from '../../network/torchModel.ts';
import { sceneOfModel } from '../../open/sceneOfModel.ts';
import { onnxModel } from '../onnxModel.ts';
import { interpret, type Tensor } from './interpreter.ts';
import { mutants } from './mutations.ts';
import { bytesOf, type Spec, specOf } from './spec.ts';

const folder = new URL('../fixtures/', import.meta.url);
const fixture = (name: string) =>
  specOf(new Uint8Array(readFileSync(new URL(`${name}.onnx`, folder))));

/** Numbers without a pattern, the same each time. */
const numbers = (count: number) =>
  Array.from({ length: count }, (_, i) => ((i * 7919 + 104729) % 1000) / 500 - 1);

/** What the page shows for a sequence, under the names that its figures have. */
function shownBy(model: TorchModel, x: readonly number[]): Readonly<Record<string, number[]>> {
  const scene = sceneOfModel(DEFAULT_SCENE, model, {
    activation: model.says.activation ?? 'tanh',
    head: model.says.head ?? 'linear',
    vocabulary: null,
    text: null,
  });
  const trace = run(networkOf(scene), weightsOf(scene), {
    kind: 'vectors',
    data: Float64Array.from(x),
  });
  const last = trace.steps - 1;
  const names = [
    'z',
    'h',
    ...(model.says.head ? ['y'] : []),
    ...(model.cell === 'lstm' ? ['c'] : []),
  ];
  return Object.fromEntries(
    names.flatMap((name) => {
      const all = Array.from(trace.all(name));
      const end = Array.from(trace.at(name, last));
      const isLog = model.says.isLog && name === 'y';
      return [
        [name, isLog ? all.map(Math.log) : all],
        [`${name} at the end`, isLog ? end.map(Math.log) : end],
      ];
    }),
  );
}

const isNear = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((value, i) => Math.abs(value - (b[i] ?? Number.NaN)) < 1e-6);

/** A table with rows and columns exchanged: an answer may be given out turned. */
function turned({ shape, data }: Tensor): readonly number[] {
  const [rows = 1, columns = 1] = shape.filter((length) => length !== 1);
  return data.map((_, i) => data[(i % rows) * columns + Math.floor(i / rows)] ?? Number.NaN);
}

/** What is wrong about a graph that the page opens; null where it shows what the graph computes. */
function problemOf(spec: Spec, model: TorchModel): string | null {
  const [input] = spec.inputs;
  const width = model.sizes.input;
  const declared = input?.shape?.every((length) => length !== null);
  const steps = declared ? Math.max(...(input?.shape ?? []).slice(0, -1).map(Number)) : 5;
  const x = numbers(steps * width);
  const shapes = declared
    ? [input?.shape as number[]]
    : [
        [steps, 1, width],
        [1, steps, width],
        [steps, width],
      ];
  const wrong: string[] = [];
  for (const shape of shapes) {
    try {
      const values = interpret(spec, new Map([[input?.name ?? '', { shape, data: x }]]));
      const shown = shownBy(model, x);
      const answers = model.says.head ? ['y'] : ['z'];
      const found = spec.outputs.map((output) => {
        const value = values.get(output);
        if (!value) throw new Error(`no ${output}`);
        return Object.entries(shown).find(
          ([, seen]) => isNear(value.data, seen) || isNear(turned(value), seen),
        )?.[0];
      });
      const isAnswer = found.some(
        (name) => name && answers.includes(name.replace(' at the end', '')),
      );
      if (isAnswer && found.every(Boolean)) return null;
      wrong.push(`[${shape}]: ${found.map((name) => name ?? 'other numbers').join()}`);
    } catch (error) {
      wrong.push(`[${shape}]: ${(error as Error).message}`);
    }
  }
  return wrong.join('; ');
}

/** Every so many of the changes to the larger graphs, which have many of a kind. */
const graphs: readonly (readonly [string, number])[] = [
  ['rnn-tanh', 1],
  ['rnn-relu-gemm', 1],
  ['lstm', 3],
  ['gru-reset-before', 5],
  ['lstm-peepholes-alone', 2],
  ['torch-dynamo-lstm', 5],
  ['torch-rnn', 7],
];

describe.each([
  ['as it stands in the file', (spec: Spec) => spec],
  [
    'its lengths left open',
    (spec: Spec) => ({
      ...spec,
      inputs: spec.inputs.map((input) => ({ ...input, shape: null })),
    }),
  ],
])('a graph with its input %s, changed in any one place', (says, open) => {
  test.each(graphs.filter(([name]) => says.startsWith('as') || name === 'rnn-tanh'))(
    '%s is refused by name, or shows what the changed file computes',
    (name, every) => {
      const spec = open(fixture(name));
      const whole = onnxModel(bytesOf(spec));
      if (!whole.ok) throw new Error(refusals.refused(whole));
      expect(problemOf(spec, whole)).toBeNull();
      const wrong: string[] = [];
      let [count, opened, refused] = [0, 0, 0];
      for (const [change, mutant] of mutants(spec)) {
        if (count++ % every !== 0) continue;
        const model = onnxModel(bytesOf(mutant));
        if (model.ok) opened++;
        else refused++;
        const problem = model.ok
          ? problemOf(mutant, model)
          : model.kind === 'onnxUnreadable' && 'unreadable';
        if (problem) wrong.push(`${change}: ${problem}`);
      }
      expect(wrong).toEqual([]);
      expect(opened).toBeGreaterThan(5);
      expect(refused).toBeGreaterThan(200);
    },
  );
});
