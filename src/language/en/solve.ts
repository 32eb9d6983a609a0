import type { SolveWords } from '../sections/solve.ts';
import { plural } from './plural.ts';

const OUTCOMES = { first: 'right at once', later: 'right in the end', told: 'shown' } as const;
const HINTS = ['', ', with the operands shown', ', with the sum written out'] as const;

export const solve: SolveWords = {
  title: 'Set of exercises',
  exercise: 'Exercise',
  of: (number, count) => `${number} / ${count}`,
  toResults: 'Results',
  leave: 'Finish',
  missing: 'There is no such set of exercises',
  missingText:
    'The link is incomplete, the set is not on this device, or none of its slides is an exercise. Ask for the link again.',
  unfetched: 'The network of this exercise could not be fetched. Check your connection.',
  before: (went, minutes) =>
    `You have done this one before (${went}, ${minutes} min). Doing it again leaves the result as it is.`,
  went: ({ outcome, tries, told, hint }) =>
    `${OUTCOMES[outcome]}, ${plural(tries, 'check')}${told > 0 ? `, ${plural(told, 'number')} shown` : (HINTS[hint] ?? '')}`,
  notDone: 'not done',
  minutes: (minutes) => `${minutes} min`,
  score: (right, of) => `${right} of ${of} worked out`,
  time: (minutes) => `The exercises were in view for ${minutes} min in all.`,
  who: 'Name',
  copy: 'Copy the result',
  copied: 'Copied. Paste it where you hand it in.',
  proof:
    'The result is kept on this device only, and sent nowhere. Anybody can write the text that is copied, so it proves nothing. The name goes into that text alone.',
  again: 'From the start again',
  row: (number, what, went, minutes) => `${number}. ${what}: ${went}, ${minutes} min`,
  report: ({ title, who, rows, right, count, minutes, date, link }) =>
    [
      `Set of exercises: ${title}`,
      ...(who === '' ? [] : [`Name: ${who}`]),
      `${right} of ${count} worked out, ${minutes} min with the exercises in view`,
      ...rows,
      ...(link === '' ? [] : [link]),
      `Copied from this page by its reader on ${date}. Anybody can write such a text: it proves nothing.`,
    ].join('\n'),
  make: {
    button: 'Add to a set',
    versions: 'How many, each with other numbers',
    into: 'Into',
    newSet: 'A new set of exercises',
    add: 'Add',
    added: (title, count) => `Added to “${title}”, which now has ${plural(count, 'slide')}.`,
    fewer: (found) =>
      `Only ${plural(found, 'exercise')} could be found in which every slip gives a different answer from the right one.`,
    full: (most) => `A deck has at most ${plural(most, 'slide')}.`,
    notKept: 'Added, but this browser does not keep it. Save it as a file before you leave.',
    open: 'Open the set',
    menu: (count) => plural(count, 'exercise'),
    solve: 'Solve one by one',
    link: 'Copy the link for solving',
    sheet: 'Print as a worksheet',
    more: 'More with other numbers',
    about:
      'Notes and hidden slides are not in the link. What is answered stays on the device of whoever solves it.',
  },
};
