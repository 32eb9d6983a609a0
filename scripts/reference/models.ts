import { existsSync, readFileSync } from 'node:fs';
import { cells } from '../../src/engine/cells/table.ts';
import { createNetwork } from '../../src/engine/declare/network.ts';
import type { Input } from '../../src/engine/run/slot.ts';
import { run } from '../../src/engine/run/trace.ts';
import type { TorchModel } from '../../src/share/network/torchModel.ts';
import { weightsIn } from '../../src/share/open/sceneOfModel.ts';
import type { Outcome } from './check.ts';
import { type Comparison, createComparison, describeWorst } from './comparison.ts';
import { inWords, modelIn } from './describe.ts';
import { FILE_SCHEMA } from './files.ts';
import { compareEntry } from './modelEntry.ts';
import { type ModelCase, parseModel } from './modelSchema.ts';
import { InvalidCase, Unsupported } from './schema.ts';

/** Compares a file of weights with what the file beside it expects; null where there is none beside it. */
export async function checkModel(path: string): Promise<Outcome | null> {
  const beside = path.replace(/\.safetensors$/, '.json');
  if (!existsSync(beside)) return null;
  try {
    const json: unknown = JSON.parse(readFileSync(beside, 'utf8'));
    // What it computes is compared with that file.
    if (schemaOf(json) === FILE_SCHEMA) return null;
    const model = await modelIn(readFileSync(path), 'safetensors');
    if (!model.ok) return { kind: 'failed', reason: inWords(model) as string };
    const given = parseModel(json);
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
  const { cell } = model;
  if (!Object.hasOwn(cells, cell)) throw new Unsupported(`cell ${cell}`);
  if (given.cell && given.cell !== cell)
    throw new InvalidCase(`cell: says ${given.cell}, but the weights are of a ${cell}`);
  const { spec, weights } = weightsIn(model, {
    activation: given.nonlinearity ?? 'tanh',
    head: given.vocab ? 'softmax' : 'linear',
  });
  const network = createNetwork(spec);
  const read = (input: Input) => run(network, weights, input);
  const unknown = given.expected.flatMap((entry, i) =>
    compareEntry(entry, given, read, `expected[${i}]`, to),
  );
  return [...new Set(unknown)];
}

const schemaOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'schema' in json ? json.schema : null;
