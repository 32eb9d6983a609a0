import { training as en } from './en/training.ts';
import { training as ko } from './ko/training.ts';
import type { LanguageId } from './preferred.ts';
import type { TrainingWords } from './sections/training.ts';

export const trainingWords = { ko, en } as const satisfies Record<LanguageId, TrainingWords>;
