import type { Chapter } from '../types.ts';

/** One first symbol, others that mean nothing for a long time, and the question: twice as long as what was learned. */
const LONG = `x=a${'xyyx'.repeat(25)}y%3F`;
const TRAINED = 'lanes=net.first-rnn,net.first-lstm,net.first-gru';
const DRAWN = 'lanes=rnn.orthogonal.1,lstm.orthogonal.1,gru.orthogonal.1';

/** Three friends side by side. */
export const sideBySide: Chapter = {
  steps: [
    {
      scene: `net=first-lstm&${LONG}&t=0&p=x&probe=0_1&win=0_9&${TRAINED}`,
      question: { kind: 'forgets', t: 20, reveal: { figure: 'compare', t: 20 } },
      ko: {
        heading: '첫 글자를 기억하나요?',
        text: (see) =>
          `RNN, LSTM, GRU가 같은 과제를 배웠습니다. 첫 글자를 기억했다가 한참 뒤 “?”에서 말하는 것입니다. 유닛은 ${see.scene.hidden}개씩이고, 50글자로 배운 셋에게 이제 ${see.last + 1}글자를 읽힙니다.`,
        notes:
          '손을 들게 한 다음 답을 누르세요. 세 네트워크는 같은 자료로 같은 횟수만큼 학습했습니다. 답을 누르면 셋을 한 시간축에 놓은 그림이 나타납니다.',
      },
      en: {
        heading: 'Who remembers the first symbol?',
        text: (see) =>
          `RNN, LSTM and GRU have learned the same task: keep the first symbol in mind, and say it much later, at “?”. Each has ${see.scene.hidden} units. They learned from texts of 50 symbols; now they read ${see.last + 1}.`,
        notes:
          'Ask for hands before the answer. All three were trained on the same data, for the same number of updates. The answer puts them on one time axis.',
      },
    },
    {
      scene: `net=first-lstm&${LONG}&fig=compare&t=100&probe=0_1&${TRAINED}`,
      ko: {
        heading: '한 시간축에 놓은 셋',
        text: (see) =>
          `선은 첫 글자를 바꾸었을 때 은닉 상태가 움직이는 거리입니다. RNN은 t = 5에서 ${see.lane(0).moved(5)}, t = 20에서는 ${see.lane(0).moved(20)}뿐입니다. LSTM은 t = 100에도 ${see.lane(1).moved(100)}, GRU는 ${see.lane(2).moved(100)}만큼 움직입니다.`,
        notes:
          'RNN의 식이 틀린 것이 아닙니다. 50시점 떨어진 글자까지 기울기가 돌아오지 못해 배우지 못한 것입니다. 9장의 기울기 소실이 여기서 눈에 보입니다. 시드를 바꾸면 RNN이 한동안 맞히다가 다시 잊기도 합니다.',
      },
      en: {
        heading: 'Three on one time axis',
        text: (see) =>
          `The line is how far a changed first symbol moves the hidden state. The RNN moves by ${see.lane(0).moved(5)} at t = 5 and only ${see.lane(0).moved(20)} at t = 20. At t = 100 the LSTM still moves by ${see.lane(1).moved(100)}, the GRU by ${see.lane(2).moved(100)}.`,
        notes:
          'Nothing is wrong with the equation of the RNN. The gradient did not reach back over 50 timesteps, so there was nothing to learn from. This is the vanishing gradient of chapter 9, made visible. From other seeds an RNN may get there for a while, and lose it again.',
      },
    },
    {
      scene: `net=first-lstm&${LONG}&t=0&p=x&probe=0_1&win=0_9&${DRAWN}`,
      question: { kind: 'forgets', t: 20, reveal: { figure: 'compare', t: 20 } },
      ko: {
        heading: '배우기 전에는 어땠을까요?',
        text: () =>
          '같은 셀 셋을 이번에는 배우기 전의 [가중치](weight)로 견줍니다. 셋 다 직교 행렬로 시작합니다. LSTM의 [망각 게이트](forget-gate)는 아직 반쯤만 열려 있습니다.',
        notes:
          '10장의 “반쯤 열린 문은 잊습니다”를 떠올리게 하세요. 직교 행렬은 벡터의 길이를 바꾸지 않으므로 배우기 전에는 RNN이 오히려 오래 기억합니다. 셀의 종류만으로 기억이 생기는 것은 아닙니다.',
      },
      en: {
        heading: 'And before they had learned?',
        text: () =>
          'The same three cells, with their [weights](weight) from before any training: all begin with orthogonal matrices. The [forget gates](forget-gate) of the LSTM are only half open yet.',
        notes:
          'Remind them of the half-open gates in chapter 10. An orthogonal matrix keeps the length of a vector, so at first it is the RNN that remembers. The kind of cell alone gives no memory; it gives something that can learn to have one.',
      },
    },
    {
      scene: `net=first-gru&${LONG}&fig=compare&t=20&probe=0_1&${TRAINED}`,
      tools: ['input'],
      ko: {
        heading: '어느 것을 쓸까요?',
        text: (see) =>
          `RNN은 식이 한 줄이라 이해하기 쉽고, LSTM은 기억을 위한 길을 따로 두며, GRU는 그 사이에 있습니다. 여기서 가중치는 차례로 ${see.lane(0).weights}, ${see.lane(1).weights}, ${see.lane(2).weights}개입니다. 이제 글과 셀을 바꾸어 가며 직접 견주어 보세요.`,
        notes:
          '마무리 질문: 셋의 공통점은 무엇인가요? 앞 시점의 결과가 다음 시점의 입력이 된다는 것, 그리고 모든 시점이 같은 가중치를 쓴다는 것입니다.',
      },
      en: {
        heading: 'Which one to take?',
        text: (see) =>
          `The RNN is one line, and easy to understand; the LSTM has a road of its own for memory; the GRU stands between them. Here they have ${see.lane(0).weights}, ${see.lane(1).weights} and ${see.lane(2).weights} weights. Now change the text and the cells, and compare for yourself.`,
        notes:
          'A closing question: what do the three share? The result of one timestep is an input of the next, and all timesteps use the same weights.',
      },
    },
  ],
};
