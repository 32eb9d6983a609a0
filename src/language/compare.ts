import { compare as en } from './en/compare.ts';
import { compare as ko } from './ko/compare.ts';
import type { LanguageId } from './preferred.ts';
import type { CompareWords } from './sections/compare.ts';

export const compareWords = { ko, en } as const satisfies Record<LanguageId, CompareWords>;
