import type { BatchMean } from '../scene/document/training.ts';

/**
 * What the mean over the asked timesteps of each sequence of a batch is divided by, where all of them are to be one mean:
 * that of so many sequences, whatever their length, or of all their asked timesteps, as PyTorch has it.
 */
export function divisorsOf(mean: BatchMean, asked: readonly number[]): readonly number[] {
  if (mean === 'sequences') return asked.map(() => asked.length);
  const total = asked.reduce((sum, count) => sum + count, 0);
  return asked.map((count) => total / count);
}
