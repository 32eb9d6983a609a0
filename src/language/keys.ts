import { keys as en } from './en/keys.ts';
import { keys as ko } from './ko/keys.ts';
import type { LanguageId } from './preferred.ts';
import type { KeysWords } from './sections/keys.ts';

export const keysWords = { ko, en } as const satisfies Record<LanguageId, KeysWords>;
