import { exp } from '../activations/elementary.ts';
import { exponentShift } from '../operations/exponentiate.ts';

/** The chance of each class at a temperature above 0: the softmax of the logits divided by it. */
export function chancesOf(logits: Float64Array, temperature: number): Float64Array {
  const scaled = logits.map((logit) => logit / temperature);
  const shift = exponentShift(scaled, 0, scaled.length);
  const weights = scaled.map((logit) => exp(logit - shift));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** The class of the largest logit, the first of several; -1 where none is a number. */
export function likeliest(logits: Float64Array): number {
  let best = -1;
  logits.forEach((logit, i) => {
    if (!Number.isNaN(logit) && (best < 0 || logit > (logits[best] as number))) best = i;
  });
  return best;
}

/**
 * The class that a number from [0, 1) draws at a temperature, by going along the chances until they exceed it; at
 * temperature 0 the likeliest. -1 where the logits have no chances.
 */
export function drawClass(logits: Float64Array, temperature: number, drawn: number): number {
  if (temperature === 0) return likeliest(logits);
  const chances = chancesOf(logits, temperature);
  if (chances.some(Number.isNaN)) return -1;
  let below = 0;
  for (let i = 0; i < chances.length; i++) {
    below += chances[i] as number;
    if (drawn < below) return i;
  }
  // What rounding left over belongs to the last that has a chance.
  return chances.findLastIndex((chance) => chance > 0);
}
