import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { ActivationId } from '../../src/engine/activations/table.ts';
import { directionsOf, layersOf, suffixOf } from '../../src/engine/declare/layers.ts';
import { createNetwork } from '../../src/engine/declare/network.ts';
import { torchLayerName } from '../../src/engine/declare/torch.ts';
import type { Input } from '../../src/engine/run/slot.ts';
import { run } from '../../src/engine/run/trace.ts';
import { engineNetwork } from '../../src/share/network/engineNetwork.ts';
import type { FileLayer, FileNetwork } from '../../src/share/network/fileNetwork.ts';
import { networkIn } from '../../src/share/network/recognise.ts';
import type { Outcome } from './check.ts';
import { createComparison, describeWorst } from './comparison.ts';
import { containerIn, type Format, inWords } from './describe.ts';
import { InvalidCase } from './schema.ts';

/** The name a file gives itself to count as what a file of weights beside it computes. */
export const FILE_SCHEMA = 'rnn-file/1';

const size = v.pipe(v.number(), v.integer(), v.minValue(1));
const rows = v.array(v.array(v.number()));
const tolerance = v.pipe(v.number(), v.finite(), v.minValue(0));

const schema = v.looseObject({
  schema: v.literal(FILE_SCHEMA),
  network: v.looseObject({
    input: size,
    embedding: v.nullish(v.object({ size })),
    layers: v.array(
      v.looseObject({
        cell: v.string(),
        hidden: size,
        activation: v.nullish(v.string()),
        bidirectional: v.nullish(v.boolean()),
      }),
    ),
    head: v.nullable(v.looseObject({ output: size })),
  }),
  inputs: v.object({
    x_index: v.nullish(v.array(v.pipe(v.number(), v.integer(), v.minValue(0)))),
    x: v.nullish(rows),
  }),
  expected: v.strictObject({
    h: v.record(v.string(), rows),
    c: v.nullish(v.record(v.string(), rows)),
    logits: v.nullish(rows),
  }),
  tolerance: v.object({ rtol: tolerance, atol: tolerance }),
});

const FORMATS: readonly Exclude<Format, 'onnx'>[] = ['safetensors', 'npz', 'keras', 'h5'];

/** Compares what a file of weights computes with what `X.json` beside it expects. Never throws. */
export async function checkFile(path: string, json: unknown): Promise<Outcome> {
  try {
    const parsed = v.safeParse(schema, json);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      throw new InvalidCase(`${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
    }
    const base = path.replace(/\.json$/, '');
    const format = FORMATS.find((end) => existsSync(`${base}.${end}`));
    if (!format) throw new InvalidCase(`there is no ${base}.safetensors or .npz`);
    const container = await containerIn(readFileSync(`${base}.${format}`), format);
    const network = container.ok ? networkIn(container) : container;
    if (!network.ok) return { kind: 'failed', reason: inWords(network) as string };
    const { network: wanted, inputs, expected, tolerance } = parsed.output;
    const wrong = differenceOf(network, wanted);
    if (wrong) return { kind: 'failed', reason: wrong };
    const { spec, weights } = engineNetwork(
      network,
      (i) => activationOf(network.layers[i], wanted.layers[i]?.activation),
      'linear',
    );
    const width = network.embedding?.symbols ?? network.layers[0]?.input ?? 0;
    const trace = run(createNetwork(spec), weights, inputOf(inputs, width));
    const comparison = createComparison(tolerance);
    const compare = (name: string, value: string, given: readonly (readonly number[])[]) =>
      comparison.numbers(name, trace.all(value), given.flat(), given[0]?.length ?? 0);
    const suffixes = new Map(
      layersOf(spec).flatMap((layer, i) =>
        directionsOf(layer).map((direction) => [
          torchLayerName(i + 1, direction).slice(1),
          suffixOf(spec, i + 1, direction),
        ]),
      ),
    );
    for (const [state, byLayer] of [
      ['h', expected.h],
      ['c', expected.c ?? {}],
    ] as const)
      for (const [name, given] of Object.entries(byLayer)) {
        const suffix = suffixes.get(name);
        if (suffix === undefined)
          throw new InvalidCase(`expected.${state}.${name}: the file has no such layer`);
        compare(`${state}.${name}`, state + suffix, given);
      }
    if (expected.logits) compare('logits', 'z', expected.logits);
    const worst = comparison.worst();
    if (!worst) throw new InvalidCase('expects nothing');
    return worst.ratio > 1
      ? { kind: 'failed', reason: describeWorst(comparison) }
      : { kind: 'passed', compared: comparison.compared(), worst };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      kind: 'failed',
      reason: error instanceof InvalidCase ? `invalid: ${message}` : `error: ${message}`,
    };
  }
}

/** Names may leave it open: then what is expected is taken, as a reader who knows it would choose. */
function activationOf(
  layer: FileLayer | undefined,
  wanted: string | null | undefined,
): ActivationId {
  if (layer?.says.activation) return layer.says.activation;
  const possible = layer?.says.asks?.activation ?? (layer?.cell === 'rnn' ? OF_TORCH : []);
  return possible.find((id) => id === wanted) ?? possible[0] ?? 'tanh';
}

/** What an nn.RNN may go through. */
const OF_TORCH: readonly ActivationId[] = ['tanh', 'relu'];

/** Where the network of a file is another one than is expected; null where it is the same. */
function differenceOf(
  { layers, embedding, head }: FileNetwork,
  wanted: v.InferOutput<typeof schema>['network'],
): string | null {
  const isAs = (i: number) => {
    const { cell, hidden, bidirectional, activation } = wanted.layers[i] ?? {};
    const layer = layers[i];
    return [
      [`layer ${i}, cell`, layer?.cell, cell],
      [`layer ${i}, hidden`, layer?.hidden, hidden],
      [`layer ${i}, bidirectional`, layer?.isBidirectional, bidirectional ?? false],
      [`layer ${i}, activation`, activationOf(layer, activation), activation ?? 'tanh'],
    ] as const;
  };
  const facts = [
    ['layers', layers.length, wanted.layers.length],
    ['input', embedding?.symbols ?? layers[0]?.input, wanted.input],
    ['embedding', embedding?.size ?? null, wanted.embedding?.size ?? null],
    ['head', head?.output ?? null, wanted.head?.output ?? null],
    ...wanted.layers.flatMap((_, i) => isAs(i)),
  ] as const;
  const wrong = facts.find(([, is, should]) => is !== should);
  return wrong ? `${wrong[0]}: ${wrong[1]} instead of ${wrong[2]}` : null;
}

function inputOf(
  { x_index, x }: { x_index?: number[] | null | undefined; x?: number[][] | null | undefined },
  width: number,
): Input {
  if (x_index?.length) {
    if (x_index.some((index) => index >= width))
      throw new InvalidCase(`inputs.x_index: beyond ${width} inputs`);
    return { kind: 'symbols', indices: Int32Array.from(x_index) };
  }
  if (!x?.length || x.some((row) => row.length !== width))
    throw new InvalidCase(`inputs: rows of ${width} numbers are wanted`);
  return { kind: 'vectors', data: Float64Array.from(x.flat()) };
}
