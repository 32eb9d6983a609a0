import { useStore as useZustand } from 'zustand';
import { missed, place } from './place.ts';

/** What the address asked for that is not here, for as long as what is shown instead is shown; null where there is nothing. */
export function useMissed(): string | null {
  const at = useZustand(place, (state) => state.at);
  const { place: other } = useZustand(missed);
  const isShown = other && (at === other.shown || at.startsWith(`${other.shown}.`));
  return isShown ? other.asked : null;
}
