import { existsSync, readFileSync } from 'node:fs';
import { cells } from '../../src/engine/cells/table.ts';
import { createNetwork, type Network, parameterOf } from '../../src/engine/declare/network.ts';
import { torchParameters } from '../../src/engine/declare/torch.ts';
import type { Input } from '../../src/engine/run/slot.ts';
import { run } from '../../src/engine/run/trace.ts';
import type { TorchModel } from '../../src/share/safetensors/recognise.ts';
import type { Outcome } from './check.ts';
import { type Comparison, createComparison, describeWorst } from './comparison.ts';
import { openContainer } from './describe.ts';
import { compareEntry } from './modelEntry.ts';
import { type ModelCase, parseModel } from './modelSchema.ts';
import { InvalidCase, Unsupported } from './schema.ts';

/** Compares a file of weights with what the file beside it expects; null where there is none beside it. */
export function checkModel(path: string): Outcome | null {
  const beside = path.replace(/\.safetensors$/, '.json');
  if (!existsSync(beside)) return null;
  try {
    const model = openContainer(readFileSync(path));
    if (typeof model === 'string') return { kind: 'failed', reason: model };
    const given = parseModel(JSON.parse(readFileSync(beside, 'utf8')));
    const comparison = createComparison(given.tolerance['float64 engine']);
    const unknown = compare(model, given, comparison);
    const worst = comparison.worst();
    if (worst && worst.ratio > 1) return { kind: 'failed', reason: describeWorst(comparison) };
    if (unknown.length > 0)
      return { kind: 'skipped', reason: `nothing to compare ${unknown.join(', ')} with` };
    if (!worst) return { kind: 'failed', reason: `${beside} expects nothing` };
    return { kind: 'passed', compared: comparison.compared(), worst };
  } catch (error) {
    if (error instanceof Unsupported)
      return { kind: 'skipped', reason: `no ${error.message} in the engine` };
    const message = error instanceof Error ? error.message : String(error);
    return {
      kind: 'failed',
      reason: error instanceof InvalidCase ? `invalid: ${message}` : message,
    };
  }
}

/** Runs every expected entry; gives back the names of those parts for which there is no comparison. */
function compare(model: TorchModel, given: ModelCase, to: Comparison): readonly string[] {
  const { cell, sizes, parameters } = model;
  if (!Object.hasOwn(cells, cell)) throw new Unsupported(`cell ${cell}`);
  if (given.cell && given.cell !== cell)
    throw new InvalidCase(`cell: says ${given.cell}, but the weights are of a ${cell}`);
  const network = createNetwork({
    cell: cell as keyof typeof cells,
    activation: given.nonlinearity ?? 'tanh',
    bias: model.hasBias ? 'double' : 'none',
    head: given.vocab ? 'softmax' : 'linear',
    headBias: model.hasHeadBias,
    sizes,
  });
  const weights = flatWeights(network, cell as keyof typeof cells, parameters);
  const read = (input: Input) => run(network, weights, input);
  const unknown = given.expected.flatMap((entry, i) =>
    compareEntry(entry, given, read, `expected[${i}]`, to),
  );
  return [...new Set(unknown)];
}

function flatWeights(
  network: Network,
  cell: keyof typeof cells,
  parameters: TorchModel['parameters'],
): Float64Array {
  const weights = new Float64Array(network.weightCount);
  const names = torchParameters(cell);
  for (const [name, data] of Object.entries(parameters)) {
    let from = 0;
    for (const part of names[name] ?? []) {
      const { rows, columns, offset } = parameterOf(network, part);
      weights.set(data.subarray(from, from + rows * columns), offset);
      from += rows * columns;
    }
    if (from !== data.length) throw new Error(`${name}: ${data.length - from} numbers left over`);
  }
  return weights;
}
