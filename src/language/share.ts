import { share as en } from './en/share.ts';
import { share as ko } from './ko/share.ts';
import type { LanguageId } from './preferred.ts';
import type { ShareWords } from './sections/share.ts';

export const shareWords = { ko, en } as const satisfies Record<LanguageId, ShareWords>;
