import type { EmbedWords } from '../sections/embed.ts';

export const embed: EmbedWords = {
  stage: 'A recurrent network, step by step: arrow keys step, Space plays',
  whole: 'Open the whole page',
  about: 'The same moment on the whole page, with equation, numbers and settings',
};
