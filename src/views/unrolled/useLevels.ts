import { useMemo } from 'react';
import { layersOf } from '../../engine/declare/layers.ts';
import { layerView } from '../../engine/declare/layerView.ts';
import { vectorOf } from '../../engine/declare/network.ts';
import type { Difference } from '../../engine/measure/difference.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { layerAt } from '../../scene/read/derive.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { orderOf, shownValueIn, shownValueOf, traceOf } from '../../state/selectors.ts';
import type { LevelRun } from './part.ts';

/** The layers of a scene, from below: each shows its hidden state, or what the rows are asked to be. */
export function useLevels(scene: Scene, difference: Difference | null): readonly LevelRun[] {
  const { network } = traceOf(scene);
  const value = shownValueOf(scene);
  const shownLayer = vectorOf(network, value).layer;
  const views = layersOf(network.spec).map((_, i) => layerView(network, i + 1));
  const shown = views.map((_, i) => shownValueIn(scene, i + 1));
  const orders = shown.map((name) => orderOf(scene, name));
  // biome-ignore lint/correctness/useExhaustiveDependencies: views and what they show are the network's and the value's.
  return useMemo(
    () =>
      views.map((own, i) => ({
        layer: i + 1,
        network: own,
        shown: shown[i] ?? value,
        order: orders[i] ?? new Int32Array(),
        difference: i + 1 === shownLayer ? difference : null,
      })),
    [network, value, difference, ...orders],
  );
}

/** The moment in which the layer of a value is at work, where it is another one's: that in which the value is made. */
export function inLayerOf(scene: Scene, value: string): Scene {
  const { network } = traceOf(scene);
  const { layer, operation } = vectorOf(network, value);
  if (layer === null || layer === layerAt(network, scene.cursor.phase)) return scene;
  return moveTo(scene, scene.cursor.t, operation?.phase);
}
