import { DEFAULTS } from '../document/defaults.ts';
import type { Scene, SceneByKind } from '../document/scene.ts';

/** The names of the fields of some kinds. */
export const fieldsOfKind = <K extends keyof SceneByKind>(
  ...kinds: readonly K[]
): readonly (keyof SceneByKind[K] & keyof Scene)[] =>
  kinds.flatMap((kind) => Object.keys(DEFAULTS[kind]) as (keyof SceneByKind[K] & keyof Scene)[]);

/** The fields of some names, alone. */
export const pick = <K extends keyof Scene>(
  scene: Pick<Scene, K>,
  names: readonly K[],
): Pick<Scene, K> =>
  Object.fromEntries(names.map((name) => [name, scene[name]])) as unknown as Pick<Scene, K>;
