import type { InBoth } from '../types.ts';

/** What the test at the end of the lesson asks about: one exercise each, with numbers drawn anew. */
export interface Idea extends InBoth<string> {
  /** The chapter to look at again. */
  readonly chapter: string;
  /** Ways to ask about it, one of which is drawn: scenes as a link has them between `v=1&` and `&end`; their seeds are drawn, too. */
  readonly scenes: readonly string[];
}

export const ideas: readonly Idea[] = [
  {
    ko: '입력과의 곱',
    en: 'the product with the input',
    chapter: 'first-step',
    scenes: ['cell=rnn.3&net=coarse.1&t=0&p=wx&unit=1&ask=wx.0.1'],
  },
  {
    ko: '활성화 함수',
    en: 'the activation',
    chapter: 'first-step',
    scenes: ['cell=rnn.2&net=coarse.1&t=1&p=f&unit=1&ask=h.1.1'],
  },
  {
    ko: '되풀이되는 곱',
    en: 'the product that repeats',
    chapter: 'why-not-relu',
    scenes: ['cell=rnn.2&net=coarse.1&f=relu&t=2&p=wh&ask=W_h.2.0.power'],
  },
  {
    ko: '직전 상태와의 곱',
    en: 'the product with the previous state',
    chapter: 'next-step',
    scenes: ['cell=rnn.2&net=coarse.1&t=2&p=wh&unit=1&ask=wh.2.1'],
  },
  {
    ko: '같은 행렬, 다른 시점',
    en: 'the same matrices at another timestep',
    chapter: 'sharing',
    scenes: [
      'cell=rnn.2&net=coarse.1&t=4&p=sum&unit=1&ask=a.4.1.sign',
      'cell=rnn.3&net=coarse.1&t=4&p=wh&ask=W_h.4.all.shape',
      'cell=rnn.3&net=coarse.1&t=4&p=wh&ask=all.4.0.count',
    ],
  },
  {
    ko: '한 시점 전체',
    en: 'a whole timestep',
    chapter: 'one-line',
    scenes: [
      'cell=rnn.2&net=coarse.1&t=2&p=sum&unit=0&ask=h.2.0.step',
      'cell=rnn.2&net=coarse.1&t=2&p=f&ask=all.2.0.order',
      'cell=rnn.2&net=coarse.1&t=3&p=sum&unit=0&ask=a.3.0',
    ],
  },
  {
    ko: '상태에서 로짓으로',
    en: 'from state to logits',
    chapter: 'answer',
    scenes: [
      'cell=rnn.2&net=coarse.1&t=1&p=wy&o=1&ask=z.1.1',
      'cell=rnn.3&net=coarse.1&t=1&p=wy&ask=W_y.1.all.shape',
    ],
  },
  {
    ko: '로짓에서 확률로',
    en: 'from logits to probabilities',
    chapter: 'answer',
    scenes: [
      'cell=rnn.2&net=coarse.1&t=2&p=softmax&o=0&ask=y.2.0',
      'cell=rnn.2&net=coarse.1&t=2&p=softmax&ask=y.2.0.equal',
    ],
  },
  {
    ko: '거슬러 흐르는 기울기',
    en: 'the gradient on its way back',
    chapter: 'learning',
    scenes: [
      'cell=rnn.2&net=coarse.1&x=hell&t=1&fig=gradient&unit=0&ask=a.1.0.gradient',
      'cell=rnn.2&net=coarse.1&x=hell&t=2&fig=gradient&o=0&ask=z.2.0.gradient',
    ],
  },
  {
    ko: '기울기로 고치는 가중치',
    en: 'a weight and its gradient',
    chapter: 'learning',
    scenes: [
      'cell=rnn.2&net=coarse.1&x=hell&t=2&fig=gradient&ask=W_h.2.0.update',
      'cell=rnn.2&net=coarse.1&x=hell&t=2&fig=gradient&ask=all.2.0.clip',
    ],
  },
  {
    ko: 'LSTM의 셀 상태',
    en: 'the cell state of an LSTM',
    chapter: 'lstm',
    scenes: [
      'cell=lstm.2&net=coarse.1&t=2&p=cell&unit=1&ask=c.2.1',
      'cell=lstm.2&net=coarse.1&t=2&p=forget&unit=0&ask=f.2.0.power',
    ],
  },
  {
    ko: 'GRU의 상태 섞기',
    en: 'the mixture of a GRU',
    chapter: 'gru',
    scenes: ['cell=gru.2&net=coarse.1&t=2&p=state&unit=0&ask=h.2.0'],
  },
  {
    ko: '임베딩에서 행 찾기',
    en: 'a row of the embedding',
    chapter: 'words',
    scenes: [
      'cell=rnn.2&emb=2&net=coarse.1&t=2&p=lookup&unit=1&ask=v.2.1',
      'cell=rnn.3&emb=2&net=coarse.1&t=2&p=lookup&ask=E.2.all.shape',
    ],
  },
  {
    ko: '두 층과 두 방향',
    en: 'two layers, two directions',
    chapter: 'layers',
    scenes: [
      'cell=rnn.2&both=on&net=coarse.1&t=2&p=wh.1b&unit=0&ask=wh~1b.2.0',
      'cell=rnn.3&both=on&up=rnn.2&net=coarse.1&t=2&p=wx.2&ask=W_x~2.2.all.shape',
      'cell=rnn.2&up=rnn.2&net=coarse.1&t=2&p=wx.2&unit=0&ask=wx~2.2.0',
    ],
  },
];
