import type { Report } from '../document/problem.ts';
import type { Scene } from '../document/scene.ts';

/** What is known while a field is read from outside, or fitted to the others after a change. */
export interface FieldContext {
  /** The field's name, under which problems are reported. */
  readonly path: string;
  readonly report: Report;
  /** The scene it is put into. While a link or a file is read, a field that is asked for is read first. */
  readonly scene: Scene;
  /** The scene before a change; null where one is read. */
  readonly before: Scene | null;
}

/** How one field of the scene is read, fitted and written; what it begins with is in `document/defaults.ts`. */
export interface Field<K extends keyof Scene> {
  /** What a value from outside says; where it says nothing that can be, that is reported and `usual` taken. */
  readonly read: (value: unknown, at: FieldContext & { readonly usual: Scene[K] }) => Scene[K];
  /** The nearest value that goes with the other fields, the same object where it does; absent: every value does. */
  readonly fit?: (value: Scene[K], at: FieldContext) => Scene[K];
  /** How links say it, by key; for `edits`, whose keys are the parameters of the network, see `link.ts`. */
  readonly keys: Readonly<Record<string, LinkKey<Scene[K]>>>;
}

/** One key of a link: how it is written and read. */
export interface LinkKey<V> {
  /** The part of the field that it says, where that is not all of it. */
  readonly part?: V extends object ? keyof V & string : never;
  /** Fields that it says besides. */
  readonly also?: readonly (keyof Scene)[];
  /** The value, ASCII; null where it goes without saying, since it is as the preset has it. */
  readonly write: (value: V, preset: V, scenes: Scenes) => string | null;
  /** What a value says, for `Field.read` to judge; null where it cannot be read. */
  readonly read: (text: string) => Said | null;
}

interface Scenes {
  readonly scene: Scene;
  readonly preset: Scene;
}

export interface Said {
  readonly value: unknown;
  readonly also?: Readonly<Partial<Record<keyof Scene, unknown>>>;
  /** Whether not all of it could be read. */
  readonly broken?: boolean;
}
