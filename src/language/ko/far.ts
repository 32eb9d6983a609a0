import type { FarWords } from '../sections/far.ts';

export const far: FarWords = {
  title: '그림',
};
