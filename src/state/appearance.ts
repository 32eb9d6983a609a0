import { createStore } from 'zustand/vanilla';

/** What a room of the page wears in place of the reader's own choice: a projector or paper asks for its own. */
export interface Appearance {
  /** Null: as the reader has chosen. */
  readonly theme: 'light' | 'dark' | null;
  readonly contrast: 'normal' | 'high';
  /** What the room is to be told apart by in style sheets, or null. */
  readonly room: string | null;
}

const USUAL: Appearance = { theme: null, contrast: 'normal', room: null };

export const appearance = createStore<Appearance>(() => USUAL);

/** Puts on what a room asks for, until the function it gives back is called. */
export function wear(asked: Appearance): () => void {
  appearance.setState(asked);
  return () => appearance.setState(USUAL);
}
