import type { Chapter } from '../types.ts';

/** One first symbol, and then nothing new for a long time. */
const LONG = `x=h${'ello'.repeat(26)}`;
const OPEN = `bias=on&b_f=${[0, 1, 2, 3, 4, 5, 6, 7].map((unit) => `${unit}.0:6`).join(',')}`;

/** Three friends side by side. */
export const sideBySide: Chapter = {
  steps: [
    {
      scene: `cell=rnn.8&net=orthogonal.1&${LONG}&t=0&p=x&probe=0_1`,
      question: { kind: 'remembers', t: 20, reveal: { t: 20, phase: 'f' } },
      ko: {
        heading: '누가 가장 오래 기억할까요?',
        text: (see) =>
          `RNN, LSTM, GRU에 ${see.last + 1}글자를 똑같이 읽힙니다. 셋 다 유닛이 ${see.scene.hidden}개이고 아직 배우지 않았습니다. 첫 글자만 바꾸었을 때 은닉 상태가 많이 움직일수록 잘 기억하는 것입니다.`,
        notes:
          '대부분 LSTM을 고를 것입니다. 답이 뜻밖이라는 점이 이 장의 출발점이니 미리 알려 주지 마세요.',
      },
      en: {
        heading: 'Who remembers longest?',
        text: (see) =>
          `RNN, LSTM and GRU read the same ${see.last + 1} symbols. All have ${see.scene.hidden} units, and none has learned anything. Change only the first symbol: the more a hidden state moves, the better it remembers.`,
        notes:
          'Most will choose the LSTM. The answer is a surprise, and the chapter begins with it, so do not give it away.',
      },
    },
    {
      scene: `cell=lstm.8&net=orthogonal.1&${LONG}&t=20&p=state&probe=0_1`,
      ko: {
        heading: '배우기 전의 문',
        text: (see) =>
          `배우기 전 LSTM의 [망각 게이트](forget-gate)는 절반쯤 열려 있습니다. 첫 글자의 흔적은 t = 5에서 ${see.moved(5)}, t = 20에서 ${see.moved(20)}, t = 100에서 ${see.moved(100)}입니다. 직교 행렬로 시작한 RNN은 t = 20에서 ${see.remembers('rnn', 20)}이 남습니다.`,
        notes:
          '직교 행렬은 벡터의 길이를 바꾸지 않으므로 RNN이 처음에는 오히려 오래 기억합니다. 셀의 종류보다 가중치가 먼저라는 이야기입니다.',
      },
      en: {
        heading: 'Gates before training',
        text: (see) =>
          `Before training, the [forget gates](forget-gate) of an LSTM stand half open. The trace of the first symbol is ${see.moved(5)} at t = 5, ${see.moved(20)} at t = 20 and ${see.moved(100)} at t = 100. The RNN, started from an orthogonal matrix, keeps ${see.remembers('rnn', 20)} at t = 20.`,
        notes:
          'An orthogonal matrix keeps lengths as they are, so this RNN remembers longer at first. The weights matter before the kind of cell does.',
      },
    },
    {
      scene: `cell=lstm.8&net=orthogonal.1&${OPEN}&${LONG}&t=20&p=state&probe=0_1`,
      question: { kind: 'remembers', t: 100, reveal: { t: 100, phase: 'state' } },
      ko: {
        heading: 'LSTM의 문을 열면',
        text: (see) =>
          `이제 LSTM의 망각 게이트를 열어 두었습니다. 흔적은 t = 5에서 ${see.moved(5)}, t = 20에서 ${see.moved(20)}입니다. 여기서 팔십 시점을 더 가면 어떻게 될까요?`,
        notes:
          '답을 누르면 t = 100으로 갑니다. 셀 상태의 길에는 행렬이 없으므로, 문이 열려 있는 한 신호는 거의 그대로 지나갑니다.',
      },
      en: {
        heading: 'Open the gates',
        text: (see) =>
          `Now the forget gates of the LSTM are held open. The trace is ${see.moved(5)} at t = 5 and ${see.moved(20)} at t = 20. What will be left eighty timesteps later?`,
        notes:
          'The answer moves the stage to t = 100. There is no matrix on the road of the cell state, so with its gates open a signal passes almost unchanged.',
      },
    },
    {
      scene: 'cell=gru.8&net=orthogonal.1&t=3&p=state',
      tools: ['input', 'settings'],
      ko: {
        heading: '어느 것을 쓸까요?',
        text: (see) =>
          `RNN은 식이 한 줄이라 이해하기 쉽고, LSTM은 기억을 위한 길을 따로 두며, GRU는 그 사이에 있습니다. 지금 무대의 GRU는 가중치가 ${see.trace.network.weightCount}개입니다. 이제 셀과 글을 바꾸어 가며 직접 견주어 보세요.`,
        notes:
          '마무리 질문: 셋의 공통점은 무엇인가요? 앞 시점의 결과가 다음 시점의 입력이 된다는 것, 그리고 모든 시점이 같은 가중치를 쓴다는 것입니다.',
      },
      en: {
        heading: 'Which one to take?',
        text: (see) =>
          `The RNN is one line, and easy to understand; the LSTM has a road of its own for memory; the GRU stands between them. The GRU on the stage has ${see.trace.network.weightCount} weights. Now change cell and text, and compare for yourself.`,
        notes:
          'A closing question: what do the three share? The result of one timestep is an input of the next, and all timesteps use the same weights.',
      },
    },
  ],
};
