import type { Scene } from './scene.ts';

type Nested = 'cursor.t' | 'cursor.phase' | 'training.data' | 'training.recipe';

/** What a key of a link says, by the parts of a scene that `parse` reads; the cursor's lie beside the others. */
export type Said = Partial<
  Record<Exclude<keyof Scene, 'cursor' | 'training' | 'edits'> | Nested, unknown>
>;

/** One key of a link: how it is written and read. */
export interface LinkKey {
  /** The parts of a scene it says; problems with these are reported under the key. */
  readonly says: readonly (keyof Said)[];
  /** The value, ASCII; null where it goes without saying, since it is as the preset has it. */
  readonly write: (scene: Scene, preset: Scene) => string | null;
  /** What a value says; null where it cannot be read, or in part. */
  readonly read: (value: string) => { readonly said: Said; readonly broken?: boolean } | null;
}
