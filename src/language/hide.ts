import { hide as en } from './en/hide.ts';
import { hide as ko } from './ko/hide.ts';
import type { LanguageId } from './preferred.ts';
import type { HideWords } from './sections/hide.ts';

export const hideWords = { ko, en } as const satisfies Record<LanguageId, HideWords>;
