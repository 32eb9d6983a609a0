import { vocabulary as en } from './en/vocabulary.ts';
import { vocabulary as ko } from './ko/vocabulary.ts';
import type { LanguageId } from './preferred.ts';
import type { VocabularyWords } from './sections/vocabulary.ts';

export const vocabularyWords = { ko, en } as const satisfies Record<LanguageId, VocabularyWords>;
