import type { LearnWords } from '../sections/learn.ts';
import { plural } from './plural.ts';
import { symbolNames } from './symbolNames.ts';

export const learn: LearnWords = {
  label: 'Learn',
  chapterOf: (number, count) => `${number} / ${count}`,
  contents: 'Contents',
  contentsHint: (seen, steps) =>
    seen === steps ? 'all seen' : `${seen} of ${plural(steps, 'step')}`,
  minutes: (minutes) => `about ${minutes} min`,
  stepOf: (number, count) => `step ${number} of ${count}`,
  clear: 'Clear progress',
  cleared: 'Your progress is cleared.',
  kept: 'What you have seen is kept on this device only. Nothing is sent anywhere.',
  back: 'Back',
  next: 'Next',
  nextChapter: 'Next chapter',
  done: 'You have reached the end.',
  test: {
    title: 'Test',
    begin: 'Take the test',
    about: (count) => `${count} exercises, one for each idea, with new numbers each time.`,
    skip: 'Skip',
    stop: 'Back to the lesson',
    again: 'Once more, with other numbers',
    score: (right, of) => `${right} of ${of} worked out`,
    scoreText: (isPerfect) =>
      `${isPerfect ? 'Every idea was right at once.' : 'Go back to the chapters in which something was missing.'} The result is kept on this device only.`,
    comeBack: 'These were not right at once. Try them again:',
    outcomes: {
      first: 'right at once',
      later: 'right in the end',
      told: 'shown',
      left: 'not done',
    },
  },
  summary: {
    title: 'RNN, LSTM and GRU on one page',
    open: 'All on one page',
    about:
      'One idea for each chapter. All numbers and pictures are computed by the networks of the lesson.',
    code: 'The lesson, live',
    legend:
      'x input · E embedding, v its row · h hidden state · y output · z logits (in a GRU: update gate) · a pre-activation · W weights · f activation function · σ sigmoid · ⊙ product entry by entry · d gradient of the loss',
  },
  toNumbers: { equation: 'See the equation with its numbers', matrix: 'See the matrix' },
  toLab: 'Continue in Explore',
  changed: 'You have changed the scene.',
  speaksOfOwn: 'The text below describes the original scene.',
  elsewhere: 'You have left the scene of this step.',
  return: 'Back to the scene',
  equation: 'The equation of this step',
  points: {
    label: 'The rows of E as points, one for each word',
    first: 'first number',
    second: 'second number',
  },
  why: 'Why?',
  whyOfOwn: 'Explained for the original scene, before your changes.',
  sources: 'Sources',
  everything: 'Show all',
  tools: { input: 'Try another text', settings: 'Change the network', all: 'Change things' },
  trio: {
    label: 'Teach the three cells again',
    bias: 'Bias of the forget gate',
    distance: 'Length of the text',
    symbols: (count) => plural(count, 'letter'),
    seed: (seed) => `Seed ${seed}`,
    train: 'Train all three',
    stop: 'Stop',
    begins: 'Starting. This takes a few seconds, or a minute or two on a slow machine.',
    left: (seconds) => `About ${seconds} s left.`,
    untrained: 'untrained',
    updates: (updates) => plural(updates, 'update'),
    right: (percent) => `${percent}% right`,
    bar: (name, percent) => `${name}: ${percent}% of the answers are right; chance is 25%`,
    verdict: (name, length, { right, twice }) =>
      `${name}: ${right}% right with ${plural(length, 'letter')}, and ${twice}% with ${2 * length}, twice as many.${
        right < 40
          ? ' With so few texts, this can hardly be told apart from guessing.'
          : twice < 40
            ? ' It remembers as far back as it was trained to, and no further.'
            : right > 95 && twice > 95
              ? ' It remembers further back than it was trained to.'
              : ''
      }`,
    ended: {
      stopped: (name, updates) => `${name} was stopped after ${plural(updates, 'update')}.`,
      diverged: (name, updates) =>
        `${name} stopped learning after ${plural(updates, 'update')}: its numbers grew without limit.`,
      lost: (name, updates) =>
        `${name} stopped after ${plural(updates, 'update')}: the browser ended its computation. Train again for the full result.`,
    },
    chance:
      'The mark in the bars is chance: the first letter is one of four, so guessing gets about 25%. The figure shows something else: how far the hidden states differ. They may differ even if the answer is wrong, because the network also has to read the answer out of them. All this is the result of one seed: try others.',
    alone:
      'The three are trained in one window only. The button and the results are at this step of the lesson.',
  },
  keys: [
    ['N  ·  B', 'Learn: next step, step before'],
    ['1 – 9', 'Learn: answer the question'],
    ['Backspace', 'Learn: back to the scene'],
  ],
  question: {
    label: 'Question',
    again: 'Answer again',
    tell: 'Show the answer',
    right: 'Right.',
    wrong: 'Not quite.',
    open: 'With these numbers there is no answer.',
    unasked:
      'After your changes, the question of this step has no answer. Go back to the original scene to answer it.',
    putAway: 'Your choice is marked. The answer is hidden.',
    sign: {
      ask: (symbol) => `Will ${symbol} be positive or negative?`,
      options: { positive: 'positive', negative: 'negative', zero: 'exactly 0' },
      explain: (symbol, value, written) => `${symbol} = ${written} = ${value}.`,
    },
    next: {
      ask: (read, kind) =>
        `It has read “${read}”. Which ${symbolNames[kind]} will the network answer?`,
      explain: (read, answer, share) =>
        `After “${read}”, “${answer}” has the largest output: ${share}.`,
      tied: (read, answer, share, count) =>
        `After “${read}”, ${count} outputs share the largest number, ${share}. The network answers the first of them, “${answer}”.`,
      none: 'The numbers have become NaN, so the network can answer nothing.',
    },
    guess: {
      ask: (read, kind) => `Which ${symbolNames[kind]} comes after “${read}”?`,
      explain: (right, _kind, answer) =>
        `It is “${right}”.${answer ? ` The network answers “${answer.name}”, with a probability of ${answer.share}.` : ''}`,
    },
    says: {
      ask: (read, at) =>
        at
          ? `In “${read}”, what will the network answer at “${at.symbol}” (t = ${at.t})?`
          : `It has read all of “${read}”. What will the network answer?`,
      explain: (t, answer, share) =>
        `At t = ${t} the answer is “${answer}”, with a probability of ${share}.`,
    },
    nearest: {
      ask: (word) => `Of these words, whose row of E lies nearest to that of “${word}”?`,
      explain: (word, distances) =>
        `Measured from “${word}”: ${distances.map(([other, distance]) => `“${other}” ${distance}`).join(', ')}.`,
    },
    explodes: {
      ask: (w, steps) => `Here w = ${w}. Repeat it ${plural(steps, 'time')}: which one explodes?`,
      none: 'none',
      explain: (steps, lasts) =>
        `After ${plural(steps, 'step')} they are at ${lasts.map(([name, last]) => `${last} (${name})`).join(', ')}.`,
    },
    forgets: {
      ask: (t, percent) =>
        `In which cell is less than ${percent}% of the effect of a changed first letter left at t = ${t}?`,
      none: 'none',
      explain: (t, left) =>
        `Compared with the start, the effect at t = ${t} is ${left.map(([cell, share]) => `× ${share} (${cell})`).join(', ')}.`,
    },
    moves: {
      weight: (symbol, by) => `Add ${by} to the first number of ${symbol}`,
      number: (t, by) => `Add ${by} to the first number read at t = ${t}`,
      symbol: (t, from, into) => `Replace “${from}” with “${into}” at t = ${t}`,
      ask: (change, at) => `${change}. Will ${at} change?`,
      options: { yes: 'it changes', no: 'it stays' },
      explain: (change, at, distance, moves) =>
        moves
          ? `${change}, and ${at} moves by ${distance}.`
          : `${change}, and ${at} stays exactly as it is.`,
    },
  },
  glossary: {
    title: 'Glossary',
    all: 'The whole glossary',
    close: 'Close',
    shape: 'Shape',
    find: 'Find a term',
    nothing: 'There is no such term.',
  },
};
