import { exercise as en } from './en/exercise.ts';
import { exercise as ko } from './ko/exercise.ts';
import type { LanguageId } from './preferred.ts';
import type { ExerciseWords } from './sections/exercise.ts';

export const exerciseWords = { ko, en } as const satisfies Record<LanguageId, ExerciseWords>;
