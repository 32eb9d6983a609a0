import * as v from 'valibot';
import { InvalidCase } from './schema.ts';

/** The name a file gives itself to count as the expectations of a file of weights. */
const MODEL_SCHEMA = 'rnn-model-expected/1';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const numbers = v.array(v.number());
const tolerance = v.object({
  rtol: v.pipe(v.number(), v.finite(), v.minValue(0)),
  atol: v.pipe(v.number(), v.finite(), v.minValue(0)),
});

/** One text or series that was read, and what came of it. */
const entry = v.objectWithRest(
  {
    input_index: v.nullish(v.array(index)),
    x: v.nullish(numbers),
    y: v.nullish(numbers),
    probs_next: v.nullish(numbers),
    probs_every_step: v.nullish(v.array(numbers)),
    top3: v.nullish(v.array(v.tuple([v.string(), v.number()]))),
    h_last: v.nullish(numbers),
    c_last: v.nullish(numbers),
    greedy_continuation: v.nullish(v.string()),
    greedy_stopped_at_end_symbol: v.nullish(v.boolean()),
    greedy_smallest_margin: v.nullish(v.number()),
    sampled: v.nullish(
      v.array(
        v.object({
          temperature: v.pipe(v.number(), v.gtValue(0)),
          uniforms: numbers,
          text: v.string(),
          ended: v.nullish(v.boolean()),
          smallest_gap_to_a_cdf_step: v.nullish(v.number()),
        }),
      ),
    ),
    free_run_40: v.nullish(numbers),
  },
  v.unknown(),
);

const model = v.object({
  schema: v.literal(MODEL_SCHEMA),
  cell: v.nullish(v.string()),
  nonlinearity: v.nullish(v.picklist(['tanh', 'relu'])),
  vocab: v.nullish(v.array(v.string())),
  start_end_symbol: v.nullish(v.object({ index })),
  expected: v.array(entry),
  tolerance: v.object({ 'float64 engine': tolerance }),
});

export type ModelCase = v.InferOutput<typeof model>;
export type ModelEntry = v.InferOutput<typeof entry>;

/** @throws InvalidCase with the first place that is wrong. */
export function parseModel(json: unknown): ModelCase {
  const result = v.safeParse(model, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new InvalidCase(`${v.getDotPath(issue) ?? 'model'}: ${issue.message}`);
}
