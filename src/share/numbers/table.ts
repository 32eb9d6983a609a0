import { INPUT } from '../../engine/declare/part.ts';
import { firstOf } from '../../engine/declare/phases.ts';
import { isBlank } from '../../engine/explain/blank.ts';
import type { NumberFormat } from '../../engine/run/numbers.ts';
import { parameterNumbers as entriesOf, run, type Trace } from '../../engine/run/trace.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { inputOf, inputSizeOf, networkOf, symbolsOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { traceOf } from '../../state/selectors.ts';

/** Numbers with a name and a shape, row-major. */
export interface NamedArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** Everything a scene's network has and computed. */
export interface Numbers {
  /** Of what precision its numbers are. */
  readonly format: NumberFormat;
  readonly symbols: readonly string[];
  /** Every value of every timestep, T x size; the input first. */
  readonly trace: readonly NamedArray[];
  readonly weights: readonly NamedArray[];
}

export function numbersOf(scene: Scene): Numbers {
  const network = networkOf(scene);
  const weights = weightsOf(scene);
  // What is asked for is blank in the run of the page.
  const trace = scene.ask ? traceOf(scene) : run(network, weights, inputOf(scene));
  const told = (numbers: Float64Array) =>
    scene.ask ? numbers.map((number) => (isBlank(number) ? Number.NaN : number)) : numbers;
  return {
    format: scene.numbers,
    symbols: symbolsOf(scene),
    trace: [...network.values.values()].map(({ name, size }) => ({
      name,
      shape: [trace.steps, size],
      data:
        name === INPUT && scene.embedding === null
          ? inputRows(trace, inputSizeOf(scene))
          : told(withoutAbsent(trace, name)),
    })),
    weights: [...network.parameters.values()].map(({ name, rows, columns, isVector }) => ({
      name,
      shape: isVector ? [rows] : [rows, columns],
      data: entriesOf(network, weights, name),
    })),
  };
}

/** A value at all timesteps, NaN where there is nothing of it since it is made at the last alone. */
function withoutAbsent(trace: Trace, name: string): Float64Array {
  const all = trace.all(name);
  const first = firstOf(trace.network, name, trace.steps);
  return first === 0 ? all : all.slice().fill(Number.NaN, 0, (all.length * first) / trace.steps);
}

function inputRows({ input, steps }: Trace, size: number): Float64Array {
  if (input.kind === 'vectors') return input.data;
  const rows = new Float64Array(steps * size);
  input.indices.forEach((place, t) => {
    if (place >= 0) rows[t * size + place] = 1;
  });
  return rows;
}
