import type { Convention } from './convention.ts';
import { flax } from './flax.ts';
import { gatesOfBoth, tutorial } from './joined.ts';
import { keras } from './keras.ts';
import { d2l, deepLearningBook, minCharRnn, ng, papers, unrolled } from './letters.ts';
import { mlx } from './mlx.ts';
import { weightDrop, weightNorm } from './whileTraining.ts';

/** Every way of naming besides PyTorch's, in the order in which a file goes through them. */
export const conventions: readonly Convention[] = [
  weightNorm,
  weightDrop,
  keras,
  flax,
  mlx,
  minCharRnn,
  ng,
  d2l,
  unrolled,
  deepLearningBook,
  papers,
  tutorial,
  gatesOfBoth,
];
