import { useMemo } from 'react';
import { levelOf, levelsOf } from '../../engine/declare/levels.ts';
import type { Difference } from '../../engine/measure/difference.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { orderOf, shownValueIn, shownValueOf, traceOf } from '../../state/selectors.ts';
import type { LevelRun } from './part.ts';

/** The levels of a scene, from below: each shows its hidden state, or what the rows are asked to be. */
export function useLevels(scene: Scene, difference: Difference | null): readonly LevelRun[] {
  const { network } = traceOf(scene);
  const value = shownValueOf(scene);
  const shownLevel = levelOf(network, { value });
  const levels = levelsOf(network);
  const shown = levels.map((_, i) => shownValueIn(scene, i));
  const orders = shown.map((name) => orderOf(scene, name));
  // biome-ignore lint/correctness/useExhaustiveDependencies: levels and what they show are the network's and the value's.
  return useMemo(
    () =>
      levels.map((own, i) => ({
        ...own,
        level: i,
        shown: shown[i] ?? value,
        order: orders[i] ?? new Int32Array(),
        difference: i === shownLevel ? difference : null,
      })),
    [network, value, difference, ...orders],
  );
}

/** The moment in which the level of a value is at work, where it is another one's: that in which the value is made. */
export function inLevelOf(scene: Scene, value: string): Scene {
  const { network } = traceOf(scene);
  if (levelOf(network, { value }) === levelOf(network, scene.cursor)) return scene;
  return moveTo(scene, scene.cursor.t, network.values.get(value)?.operation?.phase);
}
