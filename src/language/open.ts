import { open as en } from './en/open.ts';
import { open as ko } from './ko/open.ts';
import type { LanguageId } from './preferred.ts';
import type { OpenWords } from './sections/open.ts';

export const openWords = { ko, en } as const satisfies Record<LanguageId, OpenWords>;
