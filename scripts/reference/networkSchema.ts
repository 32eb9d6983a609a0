import * as v from 'valibot';
import { NETWORK_SCHEMA } from './isOf.ts';
import { InvalidCase } from './schema.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const size = v.pipe(v.number(), v.integer(), v.minValue(1));
const rows = v.array(v.array(v.number()));

const numbers = v.pipe(
  v.object({ shape: v.array(count), data: v.array(v.number()) }),
  v.check(
    ({ shape, data }) => shape.reduce((product, n) => product * n, 1) === data.length,
    ({ input }) => `has ${input.data.length} numbers for the shape [${input.shape.join(', ')}]`,
  ),
);
const numbersByName = v.record(v.string(), numbers);

const layer = v.object({
  cell: v.nullish(v.string()),
  equations: v.nullish(v.array(v.string())),
  activation: v.nullish(v.string()),
  hidden: size,
  bidirectional: v.nullish(v.boolean()),
  bias: v.nullish(v.boolean()),
});

const network = v.object({
  input: size,
  embedding: v.nullish(v.object({ size })),
  layers: v.pipe(v.array(layer), v.minLength(1)),
  head: v.nullish(v.object({ output: size, bias: v.nullish(v.boolean()) })),
});

const networkCase = v.object({
  schema: v.literal(NETWORK_SCHEMA),
  T: size,
  network,
  params: numbersByName,
  inputs: v.object({
    x_index: v.nullish(v.array(v.pipe(v.number(), v.integer()))),
    x: v.nullish(rows),
    targets: v.nullish(v.union([v.array(count), rows])),
  }),
  loss: v.nullish(
    v.object({ type: v.string(), reduction: v.picklist(['sum', 'mean']), steps: v.array(count) }),
  ),
  expected: v.object({
    values: v.record(v.string(), numbersByName),
    logits: v.nullish(numbers),
    probs: v.nullish(numbers),
    loss: v.nullish(v.number()),
    loss_per_step: v.nullish(v.array(v.number())),
  }),
  grads: v.nullish(v.object({ params: numbersByName, h: numbersByName })),
  tolerance: v.object({
    rtol: v.pipe(v.number(), v.finite(), v.minValue(0)),
    atol: v.pipe(v.number(), v.finite(), v.minValue(0)),
  }),
});

export type NetworkCase = v.InferOutput<typeof networkCase>;
export type LayerCase = v.InferOutput<typeof layer>;
export type NetworkShape = v.InferOutput<typeof network>;
export type CaseNumbers = v.InferOutput<typeof numbers>;

/** @throws InvalidCase with the first place that is wrong. */
export function parseNetworkCase(json: unknown): NetworkCase {
  const result = v.safeParse(networkCase, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new InvalidCase(`${v.getDotPath(issue) ?? 'case'}: ${issue.message}`);
}
