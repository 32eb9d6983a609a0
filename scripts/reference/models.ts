import { existsSync, readFileSync } from 'node:fs';
import { cells } from '../../src/engine/cells/table.ts';
import { createNetwork, type Network, parameterOf } from '../../src/engine/network.ts';
import type { Input } from '../../src/engine/slot.ts';
import { torchParameters } from '../../src/engine/torch.ts';
import { run } from '../../src/engine/trace.ts';
import { refusalWords } from '../../src/language/refusals.ts';
import { onnxModel } from '../../src/share/onnx/onnxModel.ts';
import { tooLarge } from '../../src/share/open/sceneOfModel.ts';
import { readContainer } from '../../src/share/safetensors/readContainer.ts';
import { recognise, type TorchModel } from '../../src/share/safetensors/recognise.ts';
import type { Refusal } from '../../src/share/safetensors/refusal.ts';
import type { Outcome } from './check.ts';
import { type Comparison, createComparison, describeWorst } from './comparison.ts';
import { compareEntry } from './modelEntry.ts';
import { type ModelCase, parseModel } from './modelSchema.ts';
import { InvalidCase, Unsupported } from './schema.ts';

/** What a file of weights holds, in a line; or why it is refused. Never throws. */
export function describeModel(
  bytes: Uint8Array,
  format: 'safetensors' | 'onnx' = 'safetensors',
): { readonly ok: boolean; readonly says: string } {
  const model = format === 'onnx' ? inWords(onnxModel(bytes)) : open(bytes);
  if (typeof model === 'string') return { ok: false, says: model };
  const { cell, sizes, prefix, headPrefix, hasBias, hasHeadBias, type, unused, says } = model;
  const large = tooLarge(model, true) && tooLarge(model, false);
  if (large) return { ok: false, says: inWords(large) as string };
  const { input, hidden, output } = sizes;
  const biased = (has: boolean) => (has ? 'with bias' : 'without bias');
  const lines = [
    `${cell} (${prefix || 'no prefix'}, ${biased(hasBias)}): ${input} inputs, ${hidden} units, ${type}`,
    says.hasHead
      ? `linear head (${headPrefix || 'no prefix'}, ${biased(hasHeadBias)}): ${output} outputs`
      : 'no head: the hidden state is its answer',
  ];
  const more = [
    says.activation && `activation ${says.activation}`,
    says.reset === 'before' && 'reset gate before the matrix product',
    says.peepholes && 'peepholes',
    says.head && `answer through ${says.head}`,
    says.isLog && 'which the file gives as its logarithm',
    says.startsFrom.length > 0 &&
      `first state given by whoever runs it (${says.startsFrom.join(', ')}), here zeros`,
  ].filter(Boolean);
  if (more.length > 0) lines.push(more.join(', '));
  if (unused.length > 0)
    lines.push(`left out, since nothing computes with it: ${unused.join(', ')}`);
  return { ok: true, says: lines.join('\n') };
}

/** The model of a file, or in a sentence why there is none. */
function open(bytes: Uint8Array): TorchModel | string {
  const container = readContainer(bytes);
  return inWords(container.ok ? recognise(container) : container);
}

const inWords = (model: TorchModel | Refusal): TorchModel | string =>
  model.ok ? model : `refused (${model.kind}): ${refusalWords.en.refused(model.kind, model.names)}`;

/** Compares a file of weights with what the file beside it expects; null where there is none beside it. */
export function checkModel(path: string): Outcome | null {
  const beside = path.replace(/\.safetensors$/, '.json');
  if (!existsSync(beside)) return null;
  try {
    const model = open(readFileSync(path));
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
