import type { Scene } from '../document/scene.ts';
import { type AnyField, sceneFields } from './table.ts';

/**
 * A scene whose fields are made one by one. One that needs another asks for it, and that is made first: nobody has to
 * know an order. Fields that need each other have no end.
 */
export function sceneByField(
  make: (name: keyof Scene, field: AnyField, scene: Scene) => unknown,
): Scene {
  const scene = {} as Scene;
  for (const [name, field] of sceneFields)
    Object.defineProperty(scene, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make(name, field, scene);
        Object.defineProperty(scene, name, { value, enumerable: true });
        return value;
      },
    });
  return { ...scene };
}
