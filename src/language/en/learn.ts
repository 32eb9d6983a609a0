import type { LearnWords } from '../sections/learn.ts';

export const learn: LearnWords = {
  label: 'Learn',
  chapterOf: (number, count) => `${number} / ${count}`,
  contents: 'Contents',
  contentsHint: (seen, steps) => (seen === steps ? 'all seen' : `${seen} of ${steps} steps`),
  stepOf: (number, count) => `step ${number} of ${count}`,
  clear: 'Clear progress',
  cleared: 'Your progress is cleared.',
  kept: 'What you have seen is kept on this device only. Nothing is sent anywhere.',
  back: 'Back',
  next: 'Next',
  nextChapter: 'Next chapter',
  done: 'You have reached the end',
  doneText: 'Now take a text or numbers of your own into the lab, and make the network move.',
  toLab: 'Go on in the lab',
  changed: 'You are trying a change.',
  elsewhere: 'You are looking around.',
  return: 'Back to the scene',
  equation: 'The equation of this step',
  sources: 'Sources',
  tools: { input: 'Try another text', settings: 'Change the network', all: 'Change things' },
  keys: [
    ['N  ·  B', 'Learn: next step, step before'],
    ['1 – 9', 'Learn: answer the question'],
    ['Backspace', 'Learn: back to the scene'],
  ],
  question: {
    label: 'Question',
    again: 'Answer again',
    right: 'Right.',
    wrong: 'Not quite.',
    open: 'With these numbers there is no answer.',
    putAway: 'Your choice is marked. The answer is put away.',
    sign: {
      ask: (symbol) => `Will ${symbol} be positive or negative?`,
      options: { positive: 'positive', negative: 'negative', zero: 'exactly 0' },
      explain: (symbol, value, written) => `${symbol} = ${written}, and that is ${value}.`,
      none: (symbol) => `This scene has no ${symbol}.`,
    },
    next: {
      ask: (read) => `It has read “${read}”. Which symbol will the network answer?`,
      explain: (read, answer, share) =>
        `After “${read}” the largest output is that of “${answer}”, ${share}.`,
      none: 'The numbers have become NaN, so the network can answer nothing.',
    },
    explodes: {
      ask: (w, steps) => `Here w = ${w}. Repeat it ${steps} times: which one explodes?`,
      none: 'none',
      explain: (steps, lasts) =>
        `After ${steps} steps they are at ${lasts.map(([name, last]) => `${last} (${name})`).join(', ')}.`,
    },
    forgets: {
      ask: (t) => `Which cell has forgotten the first symbol at t = ${t}?`,
      explain: (t, moved) =>
        `Change the first symbol, and the state at t = ${t} moves by ${moved.map(([cell, by]) => `${by} (${cell})`).join(', ')}.`,
    },
    moves: {
      ask: (change, at) => `Change the first number of ${change}. Will ${at} change too?`,
      options: { yes: 'it changes', no: 'it stays' },
      explain: (change, at, distance, moves) =>
        moves
          ? `With the first number of ${change} changed and all computed again, ${at} moves by ${distance}.`
          : `With the first number of ${change} changed and all computed again, ${at} is still the same.`,
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
