import { FIRST_PHASE } from '../read/cursor.ts';
import { readText } from '../text/symbols.ts';
import { DEFAULT_GRADIENT, DEFAULT_GRADIENT_VIEW } from './gradient.ts';
import { DEFAULT_PRESET, type Preset } from './presets.ts';
import type { Scene, SceneByKind } from './scene.ts';
import { DEFAULT_SAMPLER, DEFAULT_TRAINING } from './training.ts';

/** Every field of the scene as a preset opens it. What a link or a file leaves out is as its preset has it. */
const opened = (preset: Preset): SceneByKind => ({
  network: {
    cell: preset.cell,
    hidden: preset.hidden,
    activation: preset.activation,
    isBidirectional: preset.isBidirectional ?? false,
    above: preset.above ?? [],
    embedding: preset.embedding ?? null,
    bias: preset.bias,
    hasStart: false,
    reset: 'after',
    peepholes: false,
    twoBiases: false,
    numbers: 'float64',
    head: preset.head,
    answersAt: 'every',
    vocabulary: preset.vocabulary,
    outputs: preset.outputs,
    answers: preset.answers ?? [],
    events: preset.events ?? null,
  },
  weights: { source: { kind: 'preset', preset: preset.id }, fills: [], edits: [] },
  text: { text: readText(preset.text, preset.vocabulary).text },
  training: { training: { ...DEFAULT_TRAINING, ...preset.training } },
  question: {
    sampler: { ...DEFAULT_SAMPLER, ...preset.sampler },
    gradient: DEFAULT_GRADIENT,
    ask: null,
  },
  beside: {
    // One network of each cell, drawn with the same seed.
    lanes: (['rnn', 'lstm', 'gru'] as const).map((cell) => ({
      kind: 'random',
      cell,
      initial: 'xavier',
      seed: 1,
    })),
    // 1.1 multiplied a hundred times.
    growth: { w: 1.1, start: 1, steps: 100 },
  },
  look: {
    rolled: false,
    order: 'index',
    figure: 'chain',
    growthView: { at: 100, chosen: 'relu', scale: 'linear' },
    gradientView: DEFAULT_GRADIENT_VIEW,
  },
  detail: { value: null, output: null, rows: null, pinned: null, probe: null, matrix: null },
  place: { cursor: { t: 0, phase: FIRST_PHASE }, unit: 0, window: null, laneWindow: null },
});

/** What a first visit sees, by what its fields are about. */
export const DEFAULTS = opened(DEFAULT_PRESET);

const sceneOf = (parts: SceneByKind): Scene => Object.assign({}, ...Object.values(parts));

/** A scene as a preset opens it: its network, its text, at the start. */
export const sceneOfPreset = (preset: Preset): Scene => sceneOf(opened(preset));

/** What a first visit sees. */
export const DEFAULT_SCENE = sceneOf(DEFAULTS);
