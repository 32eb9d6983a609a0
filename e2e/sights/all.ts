import { panelSights } from './panels.ts';
import { roomSights } from './rooms.ts';
import { sceneSights } from './scenes.ts';
import type { Sight } from './sight.ts';

/** All there is to see, each once; what is in a name before its first `/` is the kind. */
export function allSights(): readonly Sight[] {
  const sights = [...sceneSights(), ...roomSights(), ...panelSights];
  const names = new Set(sights.map(({ name }) => name));
  if (names.size !== sights.length) throw new Error('Two sights have one name.');
  return sights;
}
