import { panelSights } from './panels.ts';
import { roomSights } from './rooms.ts';
import { sceneSights } from './scenes.ts';
import type { Sight } from './sight.ts';

let all: readonly Sight[] | null = null;

/** All there is to see, each once; what is in a name before its first `/` is the kind. */
export function allSights(): readonly Sight[] {
  // Some thousand scenes are read and written for them, which several specs of one process ask for.
  all ??= collected();
  return all;
}

function collected(): readonly Sight[] {
  const sights = [...sceneSights(), ...roomSights(), ...panelSights];
  const names = new Set(sights.map(({ name }) => name));
  if (names.size !== sights.length) throw new Error('Two sights have one name.');
  return sights;
}
