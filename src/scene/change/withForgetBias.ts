import type { Lane, Scene, WeightEdit } from '../document/scene.ts';
import { networkOf } from '../read/derive.ts';
import { replace } from './replace.ts';

const FORGET = 'b_f';

/** The same network with one number in every place of its forget bias; one that has none stays as it is. */
export function withForgetBias(scene: Scene, value: number): Scene {
  const rows = networkOf(scene).parameters.get(FORGET)?.rows ?? 0;
  if (rows === 0) return scene;
  const others = scene.edits.filter(({ parameter }) => parameter !== FORGET);
  const edits: WeightEdit[] = Array.from({ length: rows }, (_, index) => ({
    parameter: FORGET,
    index,
    value,
  }));
  return replace(scene, { edits: [...others, ...edits] });
}

/** The stage and every network beside it whose weights are drawn, drawn from one seed. */
export function withSeedOfAll(scene: Scene, seed: number): Scene {
  const lanes = scene.lanes.map(
    (lane): Lane => (lane.kind === 'random' ? { ...lane, seed } : lane),
  );
  const { source } = scene;
  return replace(scene, {
    lanes,
    ...(source.kind === 'random' && { source: { ...source, seed } }),
  });
}
