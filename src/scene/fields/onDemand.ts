import { NO_REPORT } from '../document/problem.ts';
import type { Scene } from '../document/scene.ts';
import { bringFields } from './fitted.ts';
import { type AnyField, sceneFields } from './table.ts';

type Make = (name: keyof Scene, field: AnyField, scene: Scene) => unknown;

/** A scene that is being made: its fields are read as those of any, and cannot be listed or spread. */
class SceneInMaking {
  private readonly made: { readonly value: unknown }[] = [];
  private readonly make: Make;

  constructor(make: Make) {
    this.make = make;
  }

  static {
    // Once for all: a step of the cursor makes a scene too.
    sceneFields.forEach(([name, field], place) => {
      Object.defineProperty(SceneInMaking.prototype, name, {
        get(this: SceneInMaking) {
          this.made[place] ??= { value: this.make(name, field, this as unknown as Scene) };
          return this.made[place]?.value;
        },
      });
    });
  }
}

/**
 * A scene whose fields are made one by one. One that needs another asks for it, and that is made first: nobody has to
 * know an order. Fields that need each other have no end.
 */
export function sceneByField(make: Make): Scene {
  const making = new SceneInMaking(make) as unknown as Scene;
  const scene: Record<string, unknown> = {};
  for (const [name] of sceneFields) scene[name] = making[name];
  return scene as unknown as Scene;
}

bringFields((next, before) =>
  sceneByField((name, field, scene) =>
    field.fit
      ? field.fit(next[name], { path: name, report: NO_REPORT, scene, before })
      : next[name],
  ),
);
