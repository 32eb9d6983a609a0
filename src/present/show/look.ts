import { createStore } from 'zustand/vanilla';
import { local } from '../../state/local.ts';

/** How a lecturer wants the show to look on this device's projector. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly contrast: 'normal' | 'high';
  /** Size of the words against the usual one. */
  readonly size: number;
  /** Size of the notes in the console against the usual one. */
  readonly notes: number;
}

export const SIZES = [0.8, 0.9, 1, 1.15, 1.3] as const;
export const NOTE_SIZES = [0.85, 1, 1.2, 1.45, 1.75] as const;

/** Light and of high contrast, since projectors wash out. */
const USUAL: Look = { theme: 'light', contrast: 'high', size: 1, notes: 1 };
const KEY = 'unrolled:show:v1';

export const look = createStore<Look>(() => recall());

/** How the show looks is the same in every window of the device, whichever changes it, until the function given back is called. */
export function followLook(): () => void {
  const follow = ({ key }: StorageEvent) => key === KEY && look.setState(recall());
  window.addEventListener('storage', follow);
  return () => window.removeEventListener('storage', follow);
}

export function setLook(part: Partial<Look>): void {
  look.setState(part);
  try {
    local.set(KEY, JSON.stringify(look.getState()));
  } catch {}
}

/** The size beside one in a list of them; the same at either end. */
export const sizeBeside = (sizes: readonly number[], now: number, by: 1 | -1): number =>
  sizes[sizes.indexOf(now) + by] ?? now;

function recall(): Look {
  try {
    const kept: unknown = JSON.parse(local.get(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return USUAL;
    const { theme, contrast, size, notes } = kept as Record<keyof Look, unknown>;
    return {
      theme: theme === 'dark' ? 'dark' : 'light',
      contrast: contrast === 'normal' ? 'normal' : 'high',
      size: SIZES.find((each) => each === size) ?? 1,
      notes: NOTE_SIZES.find((each) => each === notes) ?? 1,
    };
  } catch {
    return USUAL;
  }
}
