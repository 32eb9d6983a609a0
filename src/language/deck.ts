import { deck as en } from './en/deck.ts';
import { deck as ko } from './ko/deck.ts';
import type { LanguageId } from './preferred.ts';
import type { DeckWords } from './sections/deck.ts';

export const deckWords = { ko, en } as const satisfies Record<LanguageId, DeckWords>;
