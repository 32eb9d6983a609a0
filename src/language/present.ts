import { present as en } from './en/present.ts';
import { present as ko } from './ko/present.ts';
import type { LanguageId } from './preferred.ts';
import type { PresentWords } from './sections/present.ts';

export const presentWords = { ko, en } as const satisfies Record<LanguageId, PresentWords>;
