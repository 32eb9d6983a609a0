import type { Scene, SceneByKind } from '../document/scene.ts';
import type { FieldKind } from './field.ts';
import { sceneFields } from './table.ts';

/** The names of the fields of some kinds. */
export const fieldsOfKind = <K extends FieldKind>(
  ...kinds: readonly K[]
): readonly (keyof SceneByKind[K] & keyof Scene)[] =>
  sceneFields
    .filter(([, { kind }]) => (kinds as readonly FieldKind[]).includes(kind))
    .map(([name]) => name as keyof SceneByKind[K] & keyof Scene);

/** The fields of some names, alone. */
export const pick = <K extends keyof Scene>(
  scene: Pick<Scene, K>,
  names: readonly K[],
): Pick<Scene, K> =>
  Object.fromEntries(names.map((name) => [name, scene[name]])) as unknown as Pick<Scene, K>;
