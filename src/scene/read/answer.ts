import type { HeadId } from '../../engine/declare/heads.ts';
import type { Scene } from '../document/scene.ts';
import type { TaskId } from '../document/training.ts';
import { outputSizeOf } from './derive.ts';

/**
 * What the outputs of a network say. It follows from the head, from what the outputs stand for, and from the task that
 * the network learns:
 * `next` the symbol that comes next; `symbol` a symbol that is asked for; `class` one of several classes;
 * `yesNo` one yes or no; `questions` a yes or no at each output; `numbers` numbers; `scores` a number for each symbol.
 */
export type Answer = 'next' | 'symbol' | 'class' | 'yesNo' | 'questions' | 'numbers' | 'scores';

type Answering = Pick<Scene, 'head' | 'outputs' | 'vocabulary' | 'training'>;

/** What a symbol stands for that is chosen as the answer of a task. */
const OF_TASK: Readonly<Record<TaskId, 'next' | 'symbol'>> = {
  first: 'symbol',
  adding: 'next',
  brackets: 'next',
  counts: 'next',
};

const OF_HEAD: Readonly<Record<HeadId, (scene: Answering) => Answer>> = {
  softmax({ outputs, training: { data } }) {
    if (outputs !== 'symbols') return 'class';
    return data.kind === 'task' ? OF_TASK[data.task] : 'next';
  },
  sigmoid: (scene) => (outputSizeOf(scene) === 1 ? 'yesNo' : 'questions'),
  linear: ({ outputs }) => (outputs === 'symbols' ? 'scores' : 'numbers'),
};

export const answerOf = (scene: Answering): Answer => OF_HEAD[scene.head](scene);

export interface OutputLabel {
  /** As a sentence names it. */
  readonly name: string;
  /** As it is written below its bar; empty where its number says it all. */
  readonly mark: string;
  /** What is written in its place once it has been decided against; empty where others stand for that. */
  readonly otherwise: string;
}

/** The labels of outputs that are no symbols, by their place and their number. */
export type OutputLabels = Readonly<
  Record<'class' | 'yesNo' | 'questions' | 'numbers', (index: number, count: number) => OutputLabel>
>;

const OWN: Readonly<Record<HeadId, (count: number) => keyof OutputLabels>> = {
  softmax: () => 'class',
  sigmoid: (count) => (count === 1 ? 'yesNo' : 'questions'),
  linear: () => 'numbers',
};

/** What each output stands for: the symbols of the vocabulary, or answers in the reader's words. */
export function outputLabelsOf(
  { outputs, vocabulary, head }: Pick<Scene, 'outputs' | 'vocabulary' | 'head'>,
  labels: OutputLabels,
): readonly OutputLabel[] {
  if (outputs === 'symbols')
    return vocabulary.map((symbol) => ({ name: symbol, mark: symbol, otherwise: '' }));
  const label = labels[OWN[head](outputs)];
  return Array.from({ length: outputs }, (_, i) => label(i, outputs));
}
