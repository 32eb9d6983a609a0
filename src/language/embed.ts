import { embed as en } from './en/embed.ts';
import { embed as ko } from './ko/embed.ts';
import type { LanguageId } from './preferred.ts';
import type { EmbedWords } from './sections/embed.ts';

export const embedWords = { ko, en } as const satisfies Record<LanguageId, EmbedWords>;
