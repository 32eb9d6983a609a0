import { askedOf } from '../../exercise/asked.ts';
import { withAsk } from '../../scene/change/changeAsk.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { setPlaying } from '../../state/playback.ts';
import { change, store } from '../../state/store.ts';
import { atAsked } from '../../views/exercise/atAsked.ts';

/** How long a value of a whole timestep is looked at before the next is made, in ms. */
const BEAT = 2600;

/** Tells what is asked for, where it is made: of a whole timestep one value after the other, until somebody moves on. */
export function tellOnSlide(ask: Ask): void {
  const { scene } = store.getState();
  const values = new Set(askedOf(networkOf(scene), ask).map(({ value }) => value));
  setPlaying(false);
  tellNext([...values], (old, value) => withAsk(atAsked(old, ask, value), null));
}

function tellNext([value, ...others]: string[], told: (old: Scene, value: string) => Scene): void {
  if (value === undefined) return;
  change((old) => told(old, value), { undoable: false });
  const { scene } = store.getState();
  setTimeout(() => store.getState().scene === scene && tellNext(others, told), BEAT);
}
