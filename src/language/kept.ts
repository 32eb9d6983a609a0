import { kept as en } from './en/kept.ts';
import { kept as ko } from './ko/kept.ts';
import type { LanguageId } from './preferred.ts';
import type { KeptWords } from './sections/kept.ts';

export const keptWords = { ko, en } as const satisfies Record<LanguageId, KeptWords>;
