import type { VocabularyWords } from '../sections/vocabulary.ts';
import { plural } from './plural.ts';

export const vocabulary: VocabularyWords = {
  title: 'Vocabulary',
  edit: 'Edit the vocabulary',
  reading: {
    characters: 'Each token is one character, and a text is read character by character.',
    words:
      'The tokens are words: a text is split at spaces, and the longest token that fits is read.',
    pieces: 'The tokens are pieces: from the start of a text on, the longest that fits is read.',
  },
  place: 'Position',
  token: 'Token',
  at: (place) => `Token at position ${place}`,
  role: (role) =>
    role === null
      ? 'special'
      : {
          pad: 'padding',
          unk: 'all that is unknown',
          bos: 'beginning',
          eos: 'end',
        }[role],
  remove: (token) => `Remove ${token}`,
  newToken: 'New token',
  add: 'Add',
  pasted: 'A list in its place',
  pasteHint: 'one a line, or as JSON; \\n is a line end',
  replace: 'Use this list',
  ofText: 'Make it from the text that is read:',
  characters: 'its characters',
  words: 'its words',
  weights:
    'A new name keeps all weights. Where there are more or fewer tokens, the weights are drawn anew.',
  more: (shown, all) => `The first ${shown} of ${plural(all, 'token')}.`,
  problem: (problem) => {
    switch (problem.kind) {
      case 'empty':
        return 'A token needs at least one character.';
      case 'long':
        return `“${problem.token}” is longer than 32 characters.`;
      case 'repeated':
        return `“${problem.token}” is already there, at position ${problem.place}.`;
      case 'tooMany':
        return `There are ${problem.count} tokens; ${problem.most} are the most.`;
      case 'tooLarge':
        return `With these the network would have ${plural(problem.count, 'weight')}; ${problem.most.toLocaleString('en')} are the most. Use fewer hidden units or a shorter embedding first.`;
      case 'last':
        return 'One token has to stay.';
    }
  },
};
