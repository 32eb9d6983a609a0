import type { GrowthWords } from '../sections/growth.ts';

export const growth: GrowthWords = {
  title: '성장 실험실',
};
