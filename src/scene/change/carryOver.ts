import { sweepsOf } from '../../engine/declare/sweeps.ts';
import type { Trace } from '../../engine/run/trace.ts';
import type { Scene, StillScene } from '../document/scene.ts';
import { networkOf } from '../read/derive.ts';
import { withStart } from './changeNetwork.ts';
import { withEntries } from './changeWeights.ts';

/** Whether a state can be carried over to what is read next: a layer that runs backwards begins at the end of each text. */
export const canCarryOver = (scene: StillScene): boolean => sweepsOf(networkOf(scene)).length === 1;

/**
 * The network begins with the states that a run of it ends with, so that another text is read on from there. Where one of
 * them is not finite, nothing changes.
 */
export function withLastStates(scene: Scene, run: Trace): Scene {
  if (!canCarryOver(scene) || run.steps === 0) return scene;
  let next = withStart(scene, true);
  for (const { parameter, state } of networkOf(next).parts.flatMap(({ starts }) => starts)) {
    const last = run.at(state, run.steps - 1);
    if (!last.every(Number.isFinite)) return scene;
    // Adding zero makes no difference but to -0, which a link would not carry.
    const entries = Array.from(last, (value, index) => ({ index, value: value + 0 }));
    next = withEntries(next, parameter.name, entries);
  }
  return next;
}
