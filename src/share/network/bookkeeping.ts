import type { Tensor } from '../tensors/tensor.ts';

/*
 * What a training keeps beside its network and no network computes with, by the names it goes under. Everything else may
 * take part (a learned first state, a scale, an attention), and a network shown without it would be another one.
 */

/** Whole modules that only train or measure: `criterion.weight`, `optimizer.state.0.exp_avg`, `metrics.f1.tp`. */
const MODULES =
  /^(.*[./])?(criterion|seed_generator|loss_?(fn|func|function)?|optim(izer)?s?(_weights)?|(lr_)?scheduler|((train|val|valid|test)_)?(metrics?|acc|accuracy|f1|auroc|perplexity))[./]/i;
/** Counters and measures: the last part of a name. */
const COUNTERS =
  /^(num_batches_tracked|((global|train|current|last|best)_?)?(steps?|epochs?|iter(ation)?s?|batches)|((train|training|val|valid|validation|test|best|min|last|avg|running)_)*(loss(es)?|acc|accuracy|perplexity|ppl|error)(_history)?|lr|learning_rate|seed|rng_state|seed_generator_state|_?version|best_(score|metric))$/i;

/** A loss may have a matrix that is a head; only its weights of classes are known to be no part of the network. */
const MAX_RANK = 1;

/** Whether no network computes with this tensor: known by its name, or without any number. */
export function isBookkeeping({ name, shape, count }: Tensor): boolean {
  if (count === 0) return true;
  const last = name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
  if (COUNTERS.test(last)) return shape.length <= MAX_RANK;
  return MODULES.test(name) && (shape.length <= MAX_RANK || /(^|[./])optim/i.test(name));
}
