import type { Term } from './term.ts';

/** Terms of learning, and of the cells with gates. */
export const deep: readonly Term[] = [
  {
    id: 'spectral-radius',
    symbol: null,
    at: 'W_h',
    picture: { kind: 'flow', factor: 1.25 },
    ko: {
      name: '스펙트럼 반지름',
      text: '행렬의 고윳값 가운데 가장 큰 것의 크기입니다. 1보다 크면 되풀이해 곱할 때 커집니다.',
    },
    en: {
      name: 'spectral radius',
      text: 'The size of the largest eigenvalue of a matrix. Above 1, multiplying by it again and again grows.',
    },
  },
  {
    id: 'loss',
    symbol: null,
    at: null,
    picture: null,
    ko: {
      name: '손실',
      text: '답이 얼마나 틀렸는지를 나타내는 수입니다. 학습은 이 수를 줄이는 일입니다.',
    },
    en: { name: 'loss', text: 'A number for how wrong the answer is. Learning makes it smaller.' },
  },
  {
    id: 'gradient',
    symbol: null,
    at: null,
    picture: { kind: 'flow', factor: 0.8 },
    ko: {
      name: '기울기',
      text: '숫자 하나를 조금 바꾸면 손실이 얼마나 바뀌는지를 나타내는 수입니다.',
    },
    en: {
      name: 'gradient',
      text: 'How much the loss changes when a number is changed a little.',
    },
  },
];
