import { withTrainingData } from '../scene/change/changeTraining.ts';
import { openGates, withOpenGates } from '../scene/change/openGates.ts';
import { replace } from '../scene/change/replace.ts';
import { isEqual } from '../scene/document/equal.ts';
import { DEFAULT_GRADIENT } from '../scene/document/gradient.ts';
import { MAX_OUTPUTS, type Scene } from '../scene/document/scene.ts';
import type { TrainingData, TrainingRecipe } from '../scene/document/training.ts';
import { asksAtTimes } from '../scene/read/derive.ts';
import { isSpecial, readingOf, wordsFor, writeTokens } from '../scene/text/tokens.ts';
import { askedOnStage } from './askedOnStage.ts';
import type { Example, Examples, Need } from './example.ts';
import { examplesOf } from './examples.ts';

/** Hidden units that are enough to learn each kind of data, where there are fewer. */
const ENOUGH: Readonly<Record<TrainingData['kind'], number>> = {
  input: 4,
  text: 16,
  lines: 24,
  labels: 8,
  task: 12,
};

/** How each kind of data is best begun with. */
const START: Readonly<Record<TrainingData['kind'], Partial<TrainingRecipe>>> = {
  input: { rate: 0.02, batch: 1 },
  text: { rate: 0.01, batch: 1 },
  lines: { rate: 0.01, batch: 8 },
  labels: { rate: 0.02, batch: 8 },
  task: { rate: 0.01, batch: 8 },
};

/** A new network that reads and answers what the data need, with one of the sequences before it on the stage. */
export function withFittingNetwork(scene: Scene): Scene {
  const examples = examplesOf(withItsWords(scene));
  if (!examples.ok) return scene;
  const { kind } = scene.training.data;
  const { reads, outputs, names = [] } = examples.need;
  if (typeof outputs === 'number' && outputs > MAX_OUTPUTS) return scene;
  const seed = scene.source.kind === 'random' ? scene.source.seed : 1;
  const fitting = replace(scene, {
    hidden: Math.max(scene.hidden, ENOUGH[kind]),
    outputs,
    answers: names,
    head: headFor(examples.need),
    source: { kind: 'random', initial: 'xavier', seed },
    fills: [],
    edits: [],
    ...(reads.kind === 'symbols' && { vocabulary: fittingVocabulary(scene, reads.symbols) }),
    ...(kind === 'input'
      ? {}
      : onStage(examples, examples.example(0, scene.training.seed), isAskedAlone(scene))),
    // A task compares cells: each has what it needs to remember.
    ...(kind === 'task' && { bias: true }),
  });
  return kind === 'task' ? withOpenGates(fitting) : fitting;
}

/** The same, with a vocabulary of the words of its data where its own is one of tokens. */
function withItsWords(scene: Scene): Scene {
  const { data } = scene.training;
  if (readingOf(scene.vocabulary) === 'characters' || data.kind === 'task') return scene;
  const text = data.kind === 'input' ? scene.text : data.text;
  return { ...scene, vocabulary: wordsFor(text, scene.vocabulary) };
}

/** The symbols of some data, behind the special tokens where these are words. */
const fittingVocabulary = (scene: Scene, symbols: readonly string[]): readonly string[] =>
  scene.training.data.kind === 'task' || readingOf(scene.vocabulary) === 'characters'
    ? symbols
    : [...new Set([...scene.vocabulary.filter(isSpecial), ...symbols])];

/** Other data, begun with as such data are, and a new network that fits them. */
export function withLesson(scene: Scene, data: TrainingData): Scene {
  const next = withFittingNetwork(withTrainingData(scene, data));
  return replace(next, { training: { ...next.training, ...START[data.kind] } });
}

/** A text to learn as it is typed: an untrained network follows it, a trained one is kept. */
export function withTypedData(scene: Scene, data: TrainingData): Scene {
  const next = withTrainingData(scene, data);
  const isUntouched = scene.edits.length === 0 || isEqual(scene.edits, openGates(scene));
  return scene.source.kind === 'random' && isUntouched ? withFittingNetwork(next) : next;
}

const headFor = ({ kind }: Need) =>
  (({ next: 'softmax', class: 'softmax', yes: 'sigmoid', numbers: 'linear' }) as const)[kind];

/** The same network with one of its examples on the stage, and the loss of what is asked of that. */
export const withExample = (scene: Scene, examples: Examples, example: Example): Scene =>
  replace(scene, onStage(examples, example, isAskedAlone(scene)));

/** Whether not every timestep is asked for what follows it. */
const isAskedAlone = (scene: Scene): boolean => asksAtTimes(scene) || scene.answersAt !== 'every';

/** A sequence, as the stage reads it, and the loss of what is asked of it. */
function onStage(examples: Examples, example: Example, isAsked: boolean): Partial<Scene> {
  const gradient = isAsked ? askedOnStage(example, examples.need) : DEFAULT_GRADIENT;
  const { reads } = examples.need;
  if (example.kind !== 'numbers') {
    const known = reads.kind === 'symbols' ? reads.symbols : [];
    return { text: textOf(example.symbols, known), events: null, gradient };
  }
  const columns = reads.kind === 'numbers' ? reads.columns : 1;
  return { events: { kind: 'numbers', columns, values: [...example.rows] }, gradient };
}

/** Symbols as the stage reads them. */
const textOf = (symbols: readonly string[], vocabulary: readonly string[]): string =>
  readingOf(vocabulary) === 'characters' ? symbols.join('') : writeTokens(symbols, vocabulary);
