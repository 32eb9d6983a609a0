import { refusals as en } from './en/refusals.ts';
import { refusals as ko } from './ko/refusals.ts';
import type { LanguageId } from './preferred.ts';
import type { RefusalWords } from './sections/refusals.ts';

export const refusalWords = { ko, en } as const satisfies Record<LanguageId, RefusalWords>;
