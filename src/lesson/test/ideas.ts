import type { InBoth } from '../types.ts';

/** What the test at the end of the lesson asks about: one exercise each, with numbers drawn anew. */
export interface Idea extends InBoth<string> {
  /** The chapter to look at again. */
  readonly chapter: string;
  /** Its scene, as a link has it between `v=1&` and `&end`; the seed of its weights is drawn. */
  readonly scene: string;
}

export const ideas: readonly Idea[] = [
  {
    ko: '입력과의 곱',
    en: 'the product with the input',
    chapter: 'first-step',
    scene: 'cell=rnn.3&net=coarse.1&t=0&p=wx&unit=1&ask=wx.0.1',
  },
  {
    ko: '직전 상태와의 곱',
    en: 'the product with the previous state',
    chapter: 'next-step',
    scene: 'cell=rnn.2&net=coarse.1&t=2&p=wh&unit=1&ask=wh.2.1',
  },
  {
    ko: '기억과 입력의 합',
    en: 'the sum of previous state and input',
    chapter: 'next-step',
    scene: 'cell=rnn.2&net=coarse.1&t=3&p=sum&unit=0&ask=a.3.0',
  },
  {
    ko: '같은 행렬, 다른 시점',
    en: 'the same matrices at another timestep',
    chapter: 'sharing',
    scene: 'cell=rnn.2&net=coarse.1&t=4&p=sum&unit=1&ask=a.4.1.sign',
  },
  {
    ko: '활성화 함수',
    en: 'the activation',
    chapter: 'first-step',
    scene: 'cell=rnn.2&net=coarse.1&t=1&p=f&unit=1&ask=h.1.1',
  },
  {
    ko: '한 시점 전체',
    en: 'a whole timestep',
    chapter: 'one-line',
    scene: 'cell=rnn.2&net=coarse.1&t=2&p=sum&unit=0&ask=h.2.0.step',
  },
  {
    ko: '상태에서 점수로',
    en: 'from state to scores',
    chapter: 'answer',
    scene: 'cell=rnn.2&net=coarse.1&t=1&p=wy&o=1&ask=z.1.1',
  },
  {
    ko: '점수에서 확률로',
    en: 'from scores to probabilities',
    chapter: 'answer',
    scene: 'cell=rnn.2&net=coarse.1&t=2&p=softmax&o=0&ask=y.2.0',
  },
  {
    ko: '기울기가 시작되는 곳',
    en: 'where the gradient begins',
    chapter: 'learning',
    scene: 'cell=rnn.2&net=coarse.1&x=hell&t=2&fig=gradient&o=0&ask=z.2.0.gradient',
  },
  {
    ko: 'tanh를 지나는 기울기',
    en: 'the gradient through tanh',
    chapter: 'learning',
    scene: 'cell=rnn.2&net=coarse.1&x=hell&t=1&fig=gradient&unit=0&ask=a.1.0.gradient',
  },
  {
    ko: 'LSTM의 셀 상태',
    en: 'the cell state of an LSTM',
    chapter: 'lstm',
    scene: 'cell=lstm.2&net=coarse.1&t=2&p=cell&unit=1&ask=c.2.1',
  },
  {
    ko: 'GRU의 상태 섞기',
    en: 'the mixture of a GRU',
    chapter: 'gru',
    scene: 'cell=gru.2&net=coarse.1&t=2&p=state&unit=0&ask=h.2.0',
  },
];
