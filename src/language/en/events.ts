import type { EventsWords } from '../sections/events.ts';

export const events: EventsWords = {
  title: 'Numbers',
};
