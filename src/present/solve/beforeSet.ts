import { createStore } from 'zustand/vanilla';
import type { Scene } from '../../scene/document/scene.ts';
import { place } from '../../state/place.ts';
import { setPlaying } from '../../state/playback.ts';
import { openScene } from '../../state/store.ts';

/** What was on the stage before a set of exercises was opened; small, since the page's header needs it. */
export const beforeSet = createStore<{ readonly scene: Scene | null }>(() => ({ scene: null }));

/** Closes the set of exercises, if one is open, with what was on the stage before it. */
export function leaveSet(): void {
  if (place.getState().room !== 'solve') return;
  const { scene } = beforeSet.getState();
  setPlaying(false);
  beforeSet.setState({ scene: null });
  if (scene) openScene(scene);
  place.setState({ room: 'lab', at: '', isFresh: false });
}
