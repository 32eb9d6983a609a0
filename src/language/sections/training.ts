import type {
  BatchMean,
  OptimiserId,
  TaskId,
  TrainingData,
} from '../../scene/document/training.ts';
import type { Streams } from '../../training/example.ts';
import type { Divergence } from '../../training/trainingRun.ts';
import type { TrainingProblem } from '../../training/trainingSet.ts';

/** Words of the panel in which a network learns. */
export interface TrainingWords {
  readonly title: string;
  readonly data: string;
  readonly input: (isNumbers: boolean) => string;
  readonly kinds: Readonly<Record<Exclude<TrainingData['kind'], 'input' | 'task'>, string>>;
  readonly tasks: Readonly<Record<TaskId, string>>;
  readonly taskGroup: string;
  /** What is learned, in a sentence. */
  readonly about: Readonly<Record<TaskId | Exclude<TrainingData['kind'], 'task'>, string>>;
  readonly texts: Readonly<Record<Exclude<TrainingData['kind'], 'input' | 'task'>, string>>;
  readonly samples: Readonly<Record<Exclude<TrainingData['kind'], 'input' | 'task'>, string>>;
  readonly open: string;
  readonly tooLarge: (size: string, most: string) => string;
  readonly unreadable: string;
  /** The file was in another encoding than UTF-8. */
  readonly readAs: (encoding: string) => string;
  readonly tooLong: (most: number, dropped: number) => string;
  readonly length: string;
  readonly size: (sequences: number | null, steps: number) => string;
  /** Where the network answers once: what that means for sequences that would be asked at several timesteps. */
  readonly askedOnce: string;
  readonly problem: (problem: TrainingProblem) => string;
  readonly makeFitting: string;
  readonly changeHead: (head: 'linear' | 'sigmoid') => string;
  readonly start: string;
  readonly pause: string;
  readonly step: string;
  readonly back: string;
  readonly pace: string;
  readonly paceOf: (pace: number) => string;
  readonly loss: string;
  /** What the loss is of. */
  readonly lossHint: string;
  readonly perplexity: string;
  /** What the perplexity says. */
  readonly perplexityHint: string;
  readonly norm: string;
  readonly curve: string;
  readonly at: (updates: number, of: number) => string;
  /** `loss` is null where it is not known. */
  readonly read: (updates: number, loss: string | null) => string;
  readonly scrubHint: string;
  readonly how: string;
  readonly optimiser: string;
  readonly optimisers: Readonly<Record<OptimiserId, string>>;
  readonly rate: string;
  /** What may be given, and what is in use instead. */
  readonly badRate: (most: number, used: string) => string;
  readonly clip: string;
  readonly badClip: (used: string) => string;
  readonly truncate: string;
  /** Whether a text is read on from piece to piece. */
  readonly carry: string;
  readonly carried: Readonly<Record<'on' | 'off', string>>;
  readonly carryAbout: (streams: Streams, steps: number) => string;
  readonly badTruncate: (most: number, used: string) => string;
  readonly notCut: (steps: number) => string;
  readonly none: string;
  readonly batch: string;
  /** The sequences of the next update. */
  readonly batchNext: (count: number) => string;
  readonly batchAbout: string;
  /** Of sequences whose state is carried on: whether those of this update go on, or begin. */
  readonly batchCarried: (goesOn: boolean) => string;
  readonly batchHeavy: string;
  /** In its place while it would be another one in every frame. */
  readonly batchRunning: string;
  /** What a sequence is to be answered with. */
  readonly batchAnswer: string;
  /** Puts the k-th of them, from 1, on the stage. */
  readonly batchShow: (k: number) => string;
  readonly batchLoss: string;
  readonly batchNorm: string;
  /** Of what the loss of a batch is the mean: as a question, and what can be chosen. */
  readonly meanOf: string;
  readonly means: Readonly<Record<BatchMean, string>>;
  readonly batchMean: Readonly<Record<BatchMean, string>>;
  readonly batchMore: (count: number) => string;
  /** What a timestep is: asked, with its loss, or not asked. */
  readonly batchStep: (t: number, symbol: string, loss: string | null) => string;
  readonly seed: string;
  /** Where a training diverged: a loss or a weight, no finite number or far too large. */
  readonly diverged: (at: Divergence, value: string) => string;
  readonly whatToTry: string;
  readonly lowerRate: string;
  readonly clipIt: string;
  readonly fault: (fault: 'silent' | 'restarted' | 'stopped' | 'here') => string;
  readonly returned: (updates: number) => string;
  /** The link that was opened shows a moment of a training that this device has kept as other work. */
  readonly copied: (updates: number) => string;
  /** A training went on from update `at`, though it had come to update `of`. */
  readonly parted: (at: number, of: number) => string;
  readonly understood: string;
  readonly isTrained: string;
  readonly drawAnew: string;
}
