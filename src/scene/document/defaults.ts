import { sceneFields } from '../fields/table.ts';
import { DEFAULT_PRESET, type Preset } from './presets.ts';
import type { Scene } from './scene.ts';

/** A scene as a preset opens it: its network, its text, at the start. */
export const sceneOfPreset = (preset: Preset): Scene =>
  Object.fromEntries(
    sceneFields.map(([name, { initial }]) => [name, initial(preset)]),
  ) as unknown as Scene;

/** What a first visit sees. */
export const DEFAULT_SCENE = sceneOfPreset(DEFAULT_PRESET);
