import { FIRST_PHASE } from './cursor.ts';
import { DEFAULT_GRADIENT, DEFAULT_GRADIENT_VIEW } from './gradient.ts';
import { type Preset, presets } from './presets.ts';
import type { GrowthSpec, GrowthView, Lane, Scene } from './scene.ts';
import { readText } from './symbols.ts';
import { DEFAULT_SAMPLER, DEFAULT_TRAINING } from './training.ts';

/** The preset that a first visit opens and from which a link leaves out what is the same. */
export const DEFAULT_PRESET = presets[0] as Preset;

/** The laboratory's first view: 1.1 multiplied a hundred times. */
export const DEFAULT_GROWTH: GrowthSpec = { w: 1.1, start: 1, steps: 100 };
export const DEFAULT_GROWTH_VIEW: GrowthView = { at: 100, chosen: 'relu', scale: 'linear' };

/** One network of each cell, drawn with the same seed. */
export const DEFAULT_LANES: readonly Lane[] = (['rnn', 'lstm', 'gru'] as const).map((cell) => ({
  kind: 'random',
  cell,
  initial: 'xavier',
  seed: 1,
}));

/** A scene as a preset opens it: its network, its text, at the start. */
export const sceneOfPreset = (preset: Preset): Scene => ({
  cell: preset.cell,
  hidden: preset.hidden,
  activation: preset.activation,
  bias: preset.bias,
  reset: 'after',
  peepholes: false,
  twoBiases: false,
  head: preset.head,
  vocabulary: preset.vocabulary,
  outputs: preset.outputs,
  source: { kind: 'preset', preset: preset.id },
  fills: [],
  edits: [],
  text: readText(preset.text).text,
  events: preset.events ?? null,
  cursor: { t: 0, phase: FIRST_PHASE },
  value: null,
  unit: 0,
  output: null,
  rolled: false,
  window: null,
  rows: null,
  order: 'index',
  pinned: null,
  probe: null,
  figure: 'chain',
  matrix: null,
  growth: DEFAULT_GROWTH,
  growthView: DEFAULT_GROWTH_VIEW,
  training: { ...DEFAULT_TRAINING, ...preset.training },
  sampler: { ...DEFAULT_SAMPLER, ...preset.sampler },
  gradient: DEFAULT_GRADIENT,
  gradientView: DEFAULT_GRADIENT_VIEW,
  lanes: DEFAULT_LANES,
});

/** What a first visit sees. */
export const DEFAULT_SCENE = sceneOfPreset(DEFAULT_PRESET);
