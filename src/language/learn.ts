import { learn as en } from './en/learn.ts';
import { learn as ko } from './ko/learn.ts';
import type { LanguageId } from './preferred.ts';
import type { LearnWords } from './sections/learn.ts';

export const learnWords = { ko, en } as const satisfies Record<LanguageId, LearnWords>;
