import type { KeptWords } from '../sections/kept.ts';

export const kept: KeptWords = {
  title: 'What is kept on this device',
  about: 'Saved as a file, it can be opened on this page again, now or later.',
  work: (time) => `Scene of ${time.toLocaleString('en')}`,
  deck: (title) => `Deck: ${title || 'untitled'}`,
  save: 'Save as a file',
  remove: 'Remove',
  reallyRemove: 'Remove for good',
};
