import type { ChapterEntry } from './types.ts';

/** The chapters in their order. What is in them is fetched when it is opened. */
export const chapters: readonly ChapterEntry[] = [
  {
    id: 'order',
    steps: 4,
    ko: {
      title: '순서가 왜 중요할까요',
      about: '같은 글자라도 순서가 다르면 마지막 은닉 상태가 다릅니다.',
    },
    en: {
      title: 'Why order matters',
      about: 'The same letters in another order leave another last state.',
    },
    load: async () => (await import('./chapters/order.ts')).order,
  },
  {
    id: 'loop',
    steps: 4,
    ko: {
      title: '펼친 고리',
      about: '고리 하나를 가진 셀이 시점마다 펼쳐져 사슬이 됩니다.',
    },
    en: {
      title: 'A loop, unrolled',
      about: 'One cell with a loop opens into a chain, one link for each timestep.',
    },
    load: async () => (await import('./chapters/loop.ts')).loop,
  },
  {
    id: 'sharing',
    steps: 5,
    ko: {
      title: '바뀌는 것과 그대로인 것',
      about: 'x, h, y는 시점마다 바뀌고 가중치와 활성화 함수는 그대로입니다.',
    },
    en: {
      title: 'What changes and what stays',
      about: 'x, h and y change at every timestep; the weights and the activation never do.',
    },
    load: async () => (await import('./chapters/sharing.ts')).sharing,
  },
  {
    id: 'first-step',
    steps: 5,
    ko: {
      title: '첫 시점',
      about: '이전 상태가 없는 첫 은닉 상태를 숫자 하나하나 계산합니다.',
    },
    en: {
      title: 'The first step',
      about: 'The first hidden state, number by number, with no state before it.',
    },
    load: async () => (await import('./chapters/firstStep.ts')).firstStep,
  },
];

/** The place of a chapter in the table, -1 where there is none of that name. */
export const indexOfChapter = (id: string): number =>
  chapters.findIndex((chapter) => chapter.id === id);
