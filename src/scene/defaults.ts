import { FIRST_PHASE } from './cursor.ts';
import { type Preset, presets } from './presets.ts';
import type { Scene } from './scene.ts';
import { readText } from './symbols.ts';

/** The preset that a first visit opens and from which a link leaves out what is the same. */
export const DEFAULT_PRESET = presets[0] as Preset;

/** A scene as a preset opens it: its network, its text, at the start. */
export const sceneOfPreset = (preset: Preset): Scene => ({
  cell: preset.cell,
  hidden: preset.hidden,
  activation: preset.activation,
  bias: preset.bias,
  head: preset.head,
  vocabulary: preset.vocabulary,
  outputs: preset.outputs,
  source: { kind: 'preset', preset: preset.id },
  edits: [],
  text: readText(preset.text).text,
  cursor: { t: 0, phase: FIRST_PHASE },
  unit: 0,
  output: null,
  rolled: false,
});

/** What a first visit sees. */
export const DEFAULT_SCENE = sceneOfPreset(DEFAULT_PRESET);
