import { gradient as en } from './en/gradient.ts';
import { gradient as ko } from './ko/gradient.ts';
import type { LanguageId } from './preferred.ts';
import type { GradientWords } from './sections/gradient.ts';

export const gradientWords = { ko, en } as const satisfies Record<LanguageId, GradientWords>;
