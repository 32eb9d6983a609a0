import type { MatrixWords } from '../sections/matrix.ts';
import { plural } from './plural.ts';

export const matrix: MatrixWords = {
  title: 'Weights as matrices',
  which: 'Matrix',
  hint: 'Drag a number up or down, click to type, paste a block from a spreadsheet.',
  close: 'Close the matrix',
  radius: 'Spectral radius',
  noRadius: 'All eigenvalues are 0, so no factor can change the radius.',
  badRadius: 'Type a number above 0, at most 100.',
  sigma: 'Largest singular value',
  scope: 'What to set',
  whole: 'all rows',
  row: (row) => `row ${row}`,
  kinds: { identity: 'identity', orthogonal: 'orthogonal', zero: 'zero' },
  factor: 'Factor',
  set: (kind, row) => `${row === null ? 'All rows' : `Row ${row}`} set: ${kind}`,
  scaled: (factor, row) => `${row === null ? 'All rows' : `Row ${row}`} times ${factor}`,
  pasted: (rows, columns) => `Pasted ${rows}\u00a0×\u00a0${columns} numbers`,
  copied: 'Copied the weights',
  refused: ({ problem, row, column, found }) =>
    ({
      empty: 'There is nothing to paste. Nothing was changed.',
      notNumber: `“${found}” in row ${row + 1}, column ${column + 1} of the block is not a number. Nothing was changed.`,
      notFinite: `“${found}” in row ${row + 1}, column ${column + 1} of the block is too large. Nothing was changed.`,
      ragged: `Row ${row + 1} of the block has ${plural(column, 'number')}, the first row has ${found}. Nothing was changed.`,
      tooLarge: 'The block is too large. Nothing was changed.',
    })[problem],
  wrongShape: (rows, columns, roomRows, roomColumns, row, column) =>
    `The block is ${rows}\u00a0×\u00a0${columns}, but from row ${row}, column ${column} on there is room for ${roomRows}\u00a0×\u00a0${roomColumns}. Nothing was changed.`,
};
