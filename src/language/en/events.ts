import type { EventsWords } from '../sections/events.ts';
import { plural } from './plural.ts';

export const events: EventsWords = {
  title: 'Numbers',
  way: 'Numbers from',
  wave: 'formula',
  typed: 'typing',
  drawn: 'drawing',
  formula: 'Formula of t (columns split by ;)',
  steps: 'Timesteps',
  numbers: 'One timestep per line; paste columns as they are',
  size: (steps, columns) =>
    `${plural(steps, 'timestep')} of ${plural(columns, 'number')}. Another number of columns makes a new, untrained network.`,
  mistake: (problem, found) =>
    ({
      empty: 'Type a formula, such as sin(t/5).',
      tooLong: 'The formula is too long.',
      unexpected: found === '' ? 'The formula ends too early.' : `“${found}” is not expected here.`,
      unknownName: `There is no “${found}”. Known are t, pi, e, sin, cos, tan, tanh, exp, log, sqrt, abs, floor, round, sign, min, max, noise.`,
      unclosed: 'This bracket is never closed.',
      tooMany: `At most ${found} columns fit.`,
    })[problem],
  refused: ({ problem, row, column, found }) =>
    ({
      empty: 'Type or paste numbers, one timestep per line. Until then the last ones are read.',
      notNumber: `Line ${row + 1}, column ${column + 1}: “${found}” is not a number. The last good numbers are read.`,
      notFinite: `Line ${row + 1}, column ${column + 1}: “${found}” is too large for a number. The last good numbers are read.`,
      ragged: `Line ${row + 1} has ${plural(column, 'number')}, the first line has ${found}. The last good numbers are read.`,
      tooLarge: 'That is too much text at once. The box is as it was before.',
    })[problem],
  tooWide: (columns, most) =>
    `${plural(columns, 'column')} ${columns === 1 ? 'is' : 'are'} too many: at most ${most} fit. The last good numbers are read.`,
  tooLong: (rows, most) =>
    `Only the first ${most.toLocaleString('en')} of ${plural(rows, 'line')} are read. The rest stays in the box.`,
  draw: 'Draw the numbers',
  preview: 'The numbers over time',
  howToDraw: 'Draw with the pointer, or use the arrow keys.',
  outside: (reach) => `Outside the box: moved to its edge (±${reach}).`,
};
