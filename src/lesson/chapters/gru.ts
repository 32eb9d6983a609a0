import type { Chapter } from '../types.ts';

/** GRU. */
export const gru: Chapter = {
  steps: [
    {
      scene: 'cell=gru.4&net=xavier.3&t=2&p=update&win=2_1',
      sources: ['gru'],
      ko: {
        heading: '문 둘, 상태 하나',
        text: (see) =>
          `[GRU](gru)는 같은 생각을 더 적은 부품으로 이룹니다. 셀 상태를 따로 두지 않고 은닉 상태 하나만 쓰며, 게이트도 [업데이트 게이트](update-gate) $z_t$와 [리셋 게이트](reset-gate) $r_t$ 둘뿐입니다. 가중치는 숫자 ${see.trace.network.weightCount}개입니다.`,
        notes:
          '같은 크기의 LSTM과 가중치 수를 견주게 하세요. 게이트와 후보를 위한 행렬이 네 벌에서 세 벌로 줄었습니다.',
      },
      en: {
        heading: 'Two gates, one state',
        text: (see) =>
          `A [GRU](gru) carries out the same idea with fewer parts. There is no separate cell state, only the hidden state, and two gates: the [update gate](update-gate) $z_t$ and the [reset gate](reset-gate) $r_t$. Its weights are ${see.trace.network.weightCount} numbers.`,
        notes:
          'Compare with an LSTM of the same size: three sets of matrices for gates and candidate, in place of four.',
      },
    },
    {
      scene: 'cell=gru.4&net=xavier.3&t=2&p=candidate&win=2_1',
      formula: ['n'],
      ko: {
        heading: '얼마나 돌아볼까요?',
        text: () =>
          '[후보](candidate) $n_t$는 새 은닉 상태의 초안입니다. [리셋 게이트](reset-gate) $r_t$가 0에 가까우면 지난 기억을 보지 않고 입력만으로 초안을 씁니다. PyTorch에서는 이 게이트를 행렬을 곱한 다음에 적용하며, 처음 논문에서는 곱하기 전에 적용했습니다.',
        notes:
          '두 식은 결과가 다릅니다. 학습한 가중치를 옮길 때 이 차이를 놓치면 숫자가 맞지 않으므로, 어느 쪽인지 늘 확인하라고 일러 주세요.',
      },
      en: {
        heading: 'How far to look back?',
        text: () =>
          'The [candidate](candidate) $n_t$ is a draft of the new state. With a [reset gate](reset-gate) $r_t$ near 0 the draft is written from the input alone, without the memory. In PyTorch the gate acts after the matrix product; in the first publication, before it.',
        notes:
          'The two forms give different numbers. Whoever moves trained weights from one to the other must check which it is.',
      },
    },
    {
      scene: 'cell=gru.4&net=xavier.3&t=2&p=candidate&unit=2&win=2_1',
      formula: ['h'],
      question: { kind: 'sign', at: 'h@2[2]', reveal: { t: 2, phase: 'state' } },
      ko: {
        heading: '섞는 비율 하나',
        text: (see) =>
          `새 상태는 초안 $n_t$와 지난 상태 $h_{t-1}$를 [업데이트 게이트](update-gate)의 비율로 섞은 것입니다. 유닛 2는 초안이 ${see.say('n@2[2]')}, 지난 상태가 ${see.say('h@1[2]')}이고 $z_2$는 ${see.say('zg@2[2]')}입니다. 섞은 값의 부호는 무엇일까요?`,
        notes:
          'z가 1이면 지난 상태를 그대로 복사합니다. LSTM의 망각 게이트와 입력 게이트를 하나로 묶어 합이 1이 되게 한 셈입니다.',
      },
      en: {
        heading: 'One share for mixing',
        text: (see) =>
          `The new state is a mixture of the draft $n_t$ and the state before, $h_{t-1}$, in the proportion that the [update gate](update-gate) sets. For unit 2 the draft is ${see.say('n@2[2]')}, the state before ${see.say('h@1[2]')}, and $z_2$ is ${see.say('zg@2[2]')}. Which sign will the mixture have?`,
        notes:
          'With z at 1 the state before is simply copied. It is as if the forget and input gates of the LSTM were one, and always summed to 1.',
      },
    },
  ],
};
