import { heads } from '../../engine/declare/heads.ts';
import { headOf } from '../../engine/declare/network.ts';
import { apart } from '../../engine/explain/apart.ts';
import { percent } from '../../engine/explain/decimal.ts';
import { chancesOf } from '../../engine/learn/sample.ts';
import type { Trace } from '../../engine/run/trace.ts';
import type { Chances } from '../../language/sections/write.ts';
import type { Scene } from '../../scene/document/scene.ts';

/** With what chance each symbol follows timestep t when the network writes on, and how these chances are made. */
export function chancesAt(
  { sampler, head }: Pick<Scene, 'sampler' | 'head'>,
  trace: Trace,
  t: number,
): { readonly chances: Float64Array; readonly made: Chances } {
  // Without chance the likeliest is written; what it is chosen from is shown as it is.
  const temperature = sampler.temperature || 1;
  return {
    chances: chancesOf(trace.at(headOf(trace.network).logits, t), temperature),
    made: {
      temperature: temperature === 1 ? null : temperature,
      isOwnSoftmax: heads[head].answers !== 'one',
    },
  };
}

/** Digits after the point that may be needed to tell two chances apart. */
const MOST_DIGITS = 4;

/** Chances in percents, whole where that tells them apart; never 0% for what can happen, nor 100% for what need not. */
export const percentsOf = (chances: readonly number[]): readonly string[] =>
  apart(chances, percent, { least: 0, most: MOST_DIGITS });
