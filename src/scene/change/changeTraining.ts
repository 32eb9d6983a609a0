import { MAX_SEED, MAX_STEPS, type Scene } from '../document/scene.ts';
import {
  DEFAULT_TRAINING,
  MAX_BATCH,
  MAX_CLIP,
  MAX_RATE,
  MAX_TASK,
  MAX_TEMPERATURE,
  MIN_TASK,
  type Sampler,
  type TrainingData,
  type TrainingRecipe,
} from '../document/training.ts';
import { dataText } from '../text/dataText.ts';
import { replace, rounded } from './replace.ts';

/** Another way to train; what is out of bounds changes nothing. */
export function withTraining(scene: Scene, parts: Partial<Omit<TrainingRecipe, 'data'>>): Scene {
  const { optimiser, rate, clip, truncate, batch, carry, seed } = { ...scene.training, ...parts };
  // Nothing depends on it while there is but one sequence: a batch that begins now is what others mean by its loss.
  const usual = scene.training.batch === 1 && batch > 1 ? 'steps' : scene.training.mean;
  const mean = batch === 1 ? DEFAULT_TRAINING.mean : (parts.mean ?? usual);
  const isGood =
    isWithin(rate, Number.MIN_VALUE, MAX_RATE) &&
    (clip === null || isWithin(clip, Number.MIN_VALUE, MAX_CLIP)) &&
    (truncate === null || isCount(truncate, 1, MAX_STEPS)) &&
    isCount(batch, 1, MAX_BATCH) &&
    isCount(seed, 0, MAX_SEED);
  if (!isGood) return scene;
  const { data } = scene.training;
  return replace(scene, {
    training: { data, optimiser, rate, clip, truncate, batch, mean, carry, seed },
  });
}

/** Something else to learn; a text as a scene can hold it. The network stays as it is, whether it fits or not. */
export const withTrainingData = (scene: Scene, data: TrainingData): Scene =>
  replace(scene, { training: { ...scene.training, data: canonicalData(data) } });

function canonicalData(data: TrainingData): TrainingData {
  if (data.kind === 'input') return data;
  if (data.kind === 'task') return { ...data, length: rounded(data.length, MIN_TASK, MAX_TASK) };
  return { ...data, text: dataText(data.text).text };
}

/** Another way to write on; what is out of bounds changes nothing. */
export function withSampler(scene: Scene, parts: Partial<Sampler>): Scene {
  const { temperature, seed } = { ...scene.sampler, ...parts };
  const isGood = isWithin(temperature, 0, MAX_TEMPERATURE) && isCount(seed, 0, MAX_SEED);
  return isGood ? replace(scene, { sampler: { temperature: temperature + 0, seed } }) : scene;
}

const isWithin = (value: number, least: number, most: number) => value >= least && value <= most;

const isCount = (value: number, least: number, most: number) =>
  Number.isInteger(value) && isWithin(value, least, most);
