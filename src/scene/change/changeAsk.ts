import type { Ask } from '../document/ask.ts';
import type { Scene } from '../document/scene.ts';
import { replace } from './replace.ts';

/** Numbers are asked for instead of shown; null, or what the scene has not: all are shown. */
export const withAsk = (scene: Scene, ask: Ask | null): Scene => replace(scene, { ask });
