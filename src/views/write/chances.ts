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
    chances: chancesOf(trace.at('z', t), temperature),
    made: {
      temperature: temperature === 1 ? null : temperature,
      isOwnSoftmax: head !== 'softmax',
    },
  };
}

/** A chance in whole percents; never 0% for what can happen, nor 100% for what need not. */
export function percentOf(chance: number): string {
  const percent = Math.round(chance * 100);
  if (percent === 0 && chance > 0) return '<1%';
  if (percent === 100 && chance < 1) return '>99%';
  return `${percent}%`;
}
