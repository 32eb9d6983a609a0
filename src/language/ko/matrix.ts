import type { MatrixWords } from '../sections/matrix.ts';

export const matrix: MatrixWords = {
  title: '가중치',
};
