import * as v from 'valibot';
import { SCHEMA } from './isOf.ts';

/** Numbers with their shape, row-major. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const size = v.pipe(v.number(), v.integer(), v.minValue(1));

/** JSON has no word for what is not finite, so it comes as a string. */
const number = v.pipe(
  v.union([v.number(), v.picklist(['NaN', 'Infinity', '-Infinity'])]),
  v.transform(Number),
);

const numbers = v.pipe(
  v.object({ shape: v.array(count), data: v.array(number) }),
  v.check(
    ({ shape, data }) => shape.reduce((product, n) => product * n, 1) === data.length,
    ({ input }) => `has ${input.data.length} numbers for the shape [${input.shape.join(', ')}]`,
  ),
  v.transform(({ shape, data }): Numbers => ({ shape, data: Float64Array.from(data) })),
);

const numbersByName = v.record(v.string(), numbers);
const tolerance = v.pipe(v.number(), v.finite(), v.minValue(0));

const common = {
  schema: v.literal(SCHEMA),
  cell: v.string(),
  activation: v.nullish(v.string()),
  sizes: v.object({ T: size, input: size, hidden: size, output: v.nullish(size) }),
  bias: v.nullish(v.object({ cell: v.nullish(v.boolean()), head: v.nullish(v.boolean()) })),
  params: numbersByName,
  inputs: v.objectWithRest(
    {
      x: v.nullish(numbers),
      x_index: v.nullish(v.array(v.pipe(v.number(), v.integer()))),
      targets: v.nullish(v.union([v.array(v.pipe(v.number(), v.integer())), numbers])),
      h0: v.nullish(numbers),
      c0: v.nullish(numbers),
    },
    v.unknown(),
  ),
  loss: v.nullish(
    v.object({
      type: v.string(),
      reduction: v.string(),
      at: v.nullish(v.string()),
      steps: v.nullish(v.array(count)),
    }),
  ),
  reset: v.nullish(v.string()),
  dtype: v.nullish(v.string()),
  tolerance: v.object({ rtol: tolerance, atol: tolerance }),
};

const sequence = v.object({
  ...common,
  kind: v.literal('sequence'),
  nonfinite: v.nullish(
    v.object({ h_values_until: count, h_classes_from: count, loss_class: v.nullish(v.string()) }),
  ),
  expected: v.nullish(
    v.objectWithRest(
      {
        inner: v.nullish(numbersByName),
        loss_per_step: v.nullish(v.object({ steps: v.array(count), data: v.array(number) })),
        loss: v.nullish(number),
        h: v.nullish(numbers),
        h_last: v.nullish(numbers),
        c: v.nullish(numbers),
        c_last: v.nullish(numbers),
        logits: v.nullish(numbers),
        probs: v.nullish(numbers),
      },
      v.unknown(),
    ),
  ),
  grads: v.nullish(numbersByName),
});

const training = v.object({
  ...common,
  kind: v.literal('training'),
  steps: count,
  optimizer: v.looseObject({
    type: v.string(),
    lr: v.number(),
    clip_global_norm: v.nullish(v.number()),
  }),
  expected: v.looseObject({
    losses: v.nullish(v.array(number)),
    grad_norms_before_clipping: v.nullish(v.array(number)),
    final_loss: v.nullish(number),
    final_probs: v.nullish(numbers),
    params_after_step_1: v.nullish(numbersByName),
    params_final: v.nullish(numbersByName),
  }),
});

export type SequenceCase = v.InferOutput<typeof sequence>;
export type TrainingCase = v.InferOutput<typeof training>;
export type Case = SequenceCase | TrainingCase;

/** A case that breaks its own schema or contradicts itself; the message names the place. */
export class InvalidCase extends Error {}

/** A case that asks for what the engine does not have; the message names it. */
export class Unsupported extends Error {}

/**
 * Checks a case's fields and every array's length against its shape.
 * @throws InvalidCase with the first place that is wrong.
 * @throws Unsupported where its kind is unknown.
 */
export function parseCase(json: unknown): Case {
  const kind = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : null;
  if (kind === 'sequence') return parse(sequence, json);
  if (kind === 'training') return parse(training, json);
  if (typeof kind === 'string') throw new Unsupported(`kind ${JSON.stringify(kind)}`);
  throw new InvalidCase('kind: is missing');
}

function parse<T extends v.GenericSchema>(schema: T, json: unknown): v.InferOutput<T> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new InvalidCase(`${v.getDotPath(issue) ?? 'case'}: ${issue.message}`);
}

/** @throws InvalidCase where an array has another shape than the sizes ask for. */
export function requireShape(name: string, { shape }: Numbers, ...wanted: number[]): void {
  if (shape.length === wanted.length && shape.every((n, i) => n === wanted[i])) return;
  throw new InvalidCase(`${name}: has the shape [${shape.join(', ')}], not [${wanted.join(', ')}]`);
}
