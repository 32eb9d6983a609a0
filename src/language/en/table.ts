import type { TableWords } from '../sections/table.ts';
import { plural } from './plural.ts';

export const table: TableWords = {
  which: 'Numbers of',
  name: (symbol) => symbol,
  allDigits: 'all digits',
  leftOut: (most) => `Values of more than ${plural(most, 'number')} are not listed.`,
  copy: 'Copy for a spreadsheet',
  copied: (rows, columns) => `Copied ${rows} × ${columns} numbers`,
  notCopied: 'Copying failed. Please select the numbers and copy them.',
  caption: (value, steps, count) =>
    `${value}: ${plural(steps, 'timestep')} of ${plural(count, 'number')}`,
};
