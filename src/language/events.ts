import { events as en } from './en/events.ts';
import { events as ko } from './ko/events.ts';
import type { LanguageId } from './preferred.ts';
import type { EventsWords } from './sections/events.ts';

export const eventsWords = { ko, en } as const satisfies Record<LanguageId, EventsWords>;
