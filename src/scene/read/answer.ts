import type { Head } from '../../engine/declare/cell.ts';
import { heads } from '../../engine/declare/heads.ts';
import type { Scene } from '../document/scene.ts';
import type { TaskId } from '../document/training.ts';
import { outputSizeOf } from './derive.ts';
import { remember } from './memo.ts';

/**
 * What the outputs of a network say. It follows from what the head answers, from what the outputs stand for, and from the task that
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

/** What outputs say that stand for the symbols of the vocabulary. */
const OF_SYMBOLS: Readonly<Record<Head['answers'], (scene: Answering) => Answer>> = {
  one: ({ training: { data } }) => (data.kind === 'task' ? OF_TASK[data.task] : 'next'),
  each: (scene) => OWN.each(outputSizeOf(scene)),
  numbers: () => 'scores',
};

/** What so many outputs of its own say. */
const OWN: Readonly<Record<Head['answers'], (count: number) => keyof OutputLabels>> = {
  one: () => 'class',
  each: (count) => (count === 1 ? 'yesNo' : 'questions'),
  numbers: () => 'numbers',
};

export function answerOf(scene: Answering): Answer {
  const { answers } = heads[scene.head];
  return scene.outputs === 'symbols' ? OF_SYMBOLS[answers](scene) : OWN[answers](scene.outputs);
}

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

const symbolLabels = remember((vocabulary: readonly string[]): readonly OutputLabel[] =>
  vocabulary.map((symbol) => ({ name: symbol, mark: symbol, otherwise: '' })),
);

/** What each output stands for: the symbols of the vocabulary, or answers in the reader's words. */
export function outputLabelsOf(
  {
    outputs,
    vocabulary,
    head,
    answers,
  }: Pick<Scene, 'outputs' | 'vocabulary' | 'head' | 'answers'>,
  labels: OutputLabels,
): readonly OutputLabel[] {
  if (outputs === 'symbols') return symbolLabels(vocabulary);
  const label = labels[OWN[heads[head].answers](outputs)];
  return Array.from({ length: outputs }, (_, i) => {
    const name = outputs > 1 ? answers[i] : undefined;
    return name ? { name, mark: name, otherwise: '' } : label(i, outputs);
  });
}
