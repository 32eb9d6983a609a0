import { growth as en } from './en/growth.ts';
import { growth as ko } from './ko/growth.ts';
import type { LanguageId } from './preferred.ts';
import type { GrowthWords } from './sections/growth.ts';

export const growthWords = { ko, en } as const satisfies Record<LanguageId, GrowthWords>;
