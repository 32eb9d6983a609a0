import type { GrowthWords } from '../sections/growth.ts';

export const growth: GrowthWords = {
  title: 'Growth laboratory',
};
