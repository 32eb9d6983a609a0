import { figures } from '../document/figures.ts';
import type { Scene } from '../document/scene.ts';
import { backWalk } from './backWalk.ts';
import { growthWalk } from './growthWalk.ts';
import { forwardWalk } from './moments.ts';
import { stepsWalk } from './stepsWalk.ts';

const WALKS = {
  forward: forwardWalk,
  steps: stepsWalk,
  back: backWalk,
  growth: growthWalk,
} as const;

/** The figure that a scene shows, and the walk through it. */
export const figureOf = ({ figure }: Pick<Scene, 'figure'>) => ({
  ...figures[figure],
  walk: WALKS[figures[figure].way],
});
