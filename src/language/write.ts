import { write as en } from './en/write.ts';
import { write as ko } from './ko/write.ts';
import type { LanguageId } from './preferred.ts';
import type { WriteWords } from './sections/write.ts';

export const writeWords = { ko, en } as const satisfies Record<LanguageId, WriteWords>;
