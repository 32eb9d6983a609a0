import { formatOf } from '../engine/declare/layers.ts';
import type { Scene } from '../scene/document/scene.ts';
import { inputOf, networkOf } from '../scene/read/derive.ts';
import { asSingles, type Drawing, rounded } from '../scene/read/weights.ts';
import draw from './draw.worker.ts?worker&url';
import { type DrawRequest, drawn } from './drawMessages.ts';
import { warmUp } from './longRuns.ts';
import { isComputedAway } from './runs.ts';
import { createWorkerQueue } from './workerQueue.ts';

/*
 * Initial weights that take long to be drawn, as orthogonal ones of many units do, from a worker. Each parameter is asked for by
 * itself: a worker that says nothing for long is given up.
 */

const desk = createWorkerQueue<DrawRequest, Float64Array>(draw);

/** Parts that are on their way or here, until what they are parts of is whole. */
const parts = new Map<string, Promise<Float64Array>>();
const MOST_PARTS = 16;
/** Weights that may be there twice for a moment: what is tried before they are drawn has zeros for them. */
const MOST_ZEROS = 4e6;

/** Draws all of these for a scene, and hands them over, as long as they are wanted. */
export async function drawAway(
  scene: Scene,
  drawings: readonly Drawing[],
  isWanted: () => boolean,
  take: (drawing: Drawing, weights: Float64Array) => void,
): Promise<void> {
  if (parts.size > MOST_PARTS) parts.clear();
  const [network, input] = [networkOf(scene), inputOf(scene)];
  if (isComputedAway(network, input) && network.weightCount < MOST_ZEROS)
    warmUp('scene', network, input);
  for (const drawing of drawings) {
    const weights = await drawnAway(drawing, isWanted);
    if (!weights) return;
    take(drawing, weights);
  }
  parts.clear();
}

/** Null where it is wanted no more. */
async function drawnAway(
  [network, initial, seed, only]: Drawing,
  isWanted: () => boolean,
): Promise<Float64Array | null> {
  if (only !== undefined) return partAway([network, initial, seed, only]);
  const weights = new Float64Array(network.weightCount);
  const singles = formatOf(network) === 'float32' ? new Float64Array(network.weightCount) : null;
  for (const { name, offset, isVector } of network.parameters.values()) {
    if (isVector) continue;
    if (!isWanted()) return null;
    const part = await partAway([network, initial, seed, name]);
    weights.set(part, offset);
    // All of them at once would hold the page.
    singles?.set(asSingles(part), offset);
  }
  if (singles) rounded.set(weights, singles);
  return weights;
}

function partAway([network, initial, seed, only]: Drawing): Promise<Float64Array> {
  const request = { spec: network.spec, initial, seed, only };
  const key = JSON.stringify(request);
  const part =
    parts.get(key) ??
    new Promise((done) => desk(request, done, () => done(drawn(network, request))));
  parts.set(key, part);
  return part;
}
