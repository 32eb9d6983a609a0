import type { SentenceFacts, SentenceWords } from '../sections/sentence.ts';
import { plural } from './plural.ts';
import { symbolNames } from './symbolNames.ts';

const BEFORE: Readonly<Record<SentenceFacts['weights'], string>> = {
  trained: 'A trained ',
  changed: 'A trained ',
  untrained: 'An untrained ',
  own: 'Your own ',
  training: 'The ',
};

const AFTER: Readonly<Record<SentenceFacts['weights'], string>> = {
  trained: ' ',
  changed: ', changed by hand, ',
  untrained: ' ',
  own: ' ',
  training: ' is being trained. It ',
};

/** Whether all answers have names, few enough to be told. */
const areTold = (answers: readonly string[], outputs: number) =>
  answers.length === outputs && answers.every(Boolean) && outputs <= 3;

const GUESSES: Readonly<Record<SentenceFacts['answer'], (facts: SentenceFacts) => string>> = {
  next: ({ reads, symbolKind }) =>
    reads === 'numbers'
      ? `answers with a ${symbolNames[symbolKind]} each time`
      : `predicts each next ${symbolNames[symbolKind]}`,
  symbol: ({ symbolKind }) => `answers with one of its ${symbolNames[symbolKind]}s each time`,
  class: ({ outputs, answers }) =>
    areTold(answers, outputs)
      ? `chooses between ${answers.slice(0, -1).join(', ')} and ${answers.at(-1)} each time`
      : `chooses one of ${plural(outputs, 'class', 'classes')} each time`,
  yesNo: () => 'answers yes or no each time',
  questions: ({ outputs }) => `answers ${plural(outputs, 'yes-or-no question')} each time`,
  numbers: ({ outputs, isNextNumber }) =>
    isNextNumber
      ? `predicts each next ${outputs === 1 ? 'number' : 'row'}`
      : outputs === 1
        ? 'answers with a number each time'
        : `answers with ${plural(outputs, 'number')} each time`,
  scores: ({ symbolKind }) => `gives every ${symbolNames[symbolKind]} a score each time`,
};

export const sentence: SentenceWords = {
  pieces(facts) {
    const { name, weights, isSingle, reads, steps, columns, answer } = facts;
    const network = { control: 'network', text: name } as const;
    const before = `${BEFORE[weights]}${isSingle ? 'single-precision ' : ''}`;
    const begin = [before, network, AFTER[weights]];
    if (reads === 'text' && steps === 0)
      return [...begin, 'waits for something to read: ', { control: 'input', text: '' }];
    const input =
      reads === 'text'
        ? ''
        : columns === 1
          ? plural(steps, 'number')
          : `${plural(steps, 'row')} of ${plural(columns, 'number')}`;
    return [
      ...begin,
      'reads ',
      { control: 'input', text: input },
      ' and ',
      { control: 'guess', text: GUESSES[answer](facts) },
      '.',
    ];
  },
  change: {
    network: 'Which network',
    input: 'What it reads',
    guess: 'What it answers',
  },
  ownCell: 'Or one of your own',
};
