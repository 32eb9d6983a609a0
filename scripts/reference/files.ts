import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { createNetwork } from '../../src/engine/declare/network.ts';
import type { Input } from '../../src/engine/run/slot.ts';
import { run } from '../../src/engine/run/trace.ts';
import { weightsIn } from '../../src/share/open/sceneOfModel.ts';
import type { Outcome } from './check.ts';
import { createComparison, describeWorst } from './comparison.ts';
import { type Format, inWords, modelIn } from './describe.ts';
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
    layers: v.array(
      v.looseObject({ cell: v.string(), hidden: size, activation: v.nullish(v.string()) }),
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

const FORMATS: readonly Format[] = ['safetensors', 'npz'];

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
    const model = await modelIn(readFileSync(`${base}.${format}`), format);
    // Understood whole, and more than the page shows.
    if (!model.ok)
      return {
        kind: model.kind === 'beyond' ? 'skipped' : 'failed',
        reason: inWords(model) as string,
      };
    const { network: wanted, inputs, expected, tolerance } = parsed.output;
    const [layer] = wanted.layers;
    const { cell, sizes, says } = model;
    const facts = [
      ['cell', cell, layer?.cell],
      ['input', sizes.input, wanted.input],
      ['hidden', sizes.hidden, layer?.hidden],
      ['head', says.hasHead ? sizes.output : null, wanted.head?.output ?? null],
      ['activation', says.asks.activation?.[0] ?? says.activation, layer?.activation],
    ] as const;
    for (const [what, is, should] of facts)
      if (is !== should && is !== null && should !== undefined && should !== null)
        return { kind: 'failed', reason: `${what}: ${is} instead of ${should}` };
    const { spec, weights } = weightsIn(model, {
      activation: says.asks.activation?.[0] ?? says.activation ?? 'tanh',
      head: 'linear',
    });
    const trace = run(createNetwork(spec), weights, inputOf(inputs, sizes.input));
    const comparison = createComparison(tolerance);
    const compare = (name: string, value: string, given: readonly (readonly number[])[]) =>
      comparison.numbers(name, trace.all(value), given.flat(), given[0]?.length ?? 0);
    for (const [name, given] of Object.entries(expected.h)) {
      if (name !== 'l0') throw new InvalidCase(`expected.h.${name}: the file has one layer`);
      compare('h.l0', 'h', given);
    }
    for (const given of Object.values(expected.c ?? {})) compare('c.l0', 'c', given);
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
