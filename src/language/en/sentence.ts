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

/** How often it answers, behind the verb: at the end this stands before it. */
const often = ({ isAtEnd }: SentenceFacts) => (isAtEnd ? '' : ' each time');

const next = ({ isAtEnd }: SentenceFacts) => (isAtEnd ? 'predicts the next' : 'predicts each next');

const GUESSES: Readonly<Record<SentenceFacts['answer'], (facts: SentenceFacts) => string>> = {
  next: (facts) =>
    facts.reads === 'numbers'
      ? `answers with a ${symbolNames[facts.symbolKind]}${often(facts)}`
      : `${next(facts)} ${symbolNames[facts.symbolKind]}`,
  symbol: (facts) => `answers with one of its ${symbolNames[facts.symbolKind]}s${often(facts)}`,
  class: (facts) =>
    areTold(facts.answers, facts.outputs)
      ? `chooses between ${facts.answers.slice(0, -1).join(', ')} and ${facts.answers.at(-1)}${often(facts)}`
      : `chooses one of ${plural(facts.outputs, 'class', 'classes')}${often(facts)}`,
  yesNo: (facts) => `answers yes or no${often(facts)}`,
  questions: (facts) => `answers ${plural(facts.outputs, 'yes-or-no question')}${often(facts)}`,
  numbers(facts) {
    const { outputs, isNextNumber } = facts;
    if (isNextNumber) return `${next(facts)} ${outputs === 1 ? 'number' : 'row'}`;
    return `answers with ${outputs === 1 ? 'a number' : plural(outputs, 'number')}${often(facts)}`;
  },
  scores: (facts) => `gives every ${symbolNames[facts.symbolKind]} a number${often(facts)}`,
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
      facts.isAtEnd ? ' and, at the end, ' : ' and ',
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
