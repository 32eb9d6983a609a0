import { replace } from '../../scene/change/replace.ts';
import { seeing } from '../see.ts';
import type { Chapter } from '../types.ts';

/** GRU. */
export const gru: Chapter = {
  steps: [
    {
      scene: 'cell=gru.4&net=xavier.3&t=2&p=update&win=2_1',
      sources: ['gru'],
      claims: {
        'the logits are called s': ({ trace }) => trace.network.values.get('z')?.symbol === 's',
        'three sets of matrices where an LSTM has four': ({ trace: { network } }) =>
          ['W_xr', 'W_xz', 'W_xn'].every((name) => network.parameters.has(name)) &&
          [...network.parameters.keys()].filter((name) => /^W_[xh]/.test(name)).length === 6,
      },
      ko: {
        heading: '게이트 둘, 상태 하나',
        text: (see) =>
          `[GRU](gru)는 같은 아이디어를 더 단순한 구조로 구현합니다. 셀 상태를 따로 두지 않고 은닉 상태 하나만 쓰며, 게이트도 [업데이트 게이트](update-gate) $z_t$와 [리셋 게이트](reset-gate) $r_t$ 둘뿐입니다(z가 게이트이므로 로짓은 s로 적습니다). 가중치는 ${see.trace.network.weightCount}개입니다.`,
        notes:
          '같은 크기의 LSTM과 가중치 수를 비교하게 하세요. 게이트와 후보를 위한 행렬이 네 벌에서 세 벌로 줄었습니다.',
      },
      en: {
        heading: 'Two gates, one state',
        text: (see) =>
          `A [GRU](gru) does the same with fewer parts. There is no separate cell state, and only two gates: the [update gate](update-gate) $z_t$ and the [reset gate](reset-gate) $r_t$ (so the logits are called s here). It has ${see.trace.network.weightCount} weights.`,
        notes:
          'Compare with an LSTM of the same size: three sets of matrices for gates and candidate, in place of four.',
      },
    },
    {
      scene: 'cell=gru.4&net=xavier.3&t=2&p=candidate&win=2_1',
      formula: ['n'],
      claims: { 'the cell is a GRU': ({ scene }) => scene.cell === 'gru' },
      noted: {
        'the gate acts after the product here, and before it gives other numbers': (see) => {
          const before = seeing(replace(see.scene, { reset: 'before' }));
          return see.scene.reset === 'after' && before.vector('n@2') !== see.vector('n@2');
        },
      },
      ko: {
        heading: '얼마나 돌아볼까요?',
        text: () =>
          '[후보](candidate) $n_t$는 새 은닉 상태의 초안입니다. [리셋 게이트](reset-gate) $r_t$가 0에 가까우면 지난 상태를 거의 보지 않고 입력으로 초안을 만듭니다. PyTorch와 논문의 첫 판(arXiv v1)은 이 게이트를 행렬을 곱한 다음에, EMNLP에 발표된 논문은 곱하기 전에 적용합니다.',
        notes:
          '두 식은 결과가 다릅니다. 학습한 가중치를 옮길 때 이 차이를 놓치면 숫자가 맞지 않으므로, 어느 쪽인지 늘 확인하라고 알려 주세요.',
      },
      en: {
        heading: 'How far to look back?',
        text: () =>
          'The [candidate](candidate) $n_t$ is a draft of the new state. With a [reset gate](reset-gate) $r_t$ near 0, the draft is made almost from the input alone. In PyTorch and in the first version of the paper (arXiv v1) the gate acts after the matrix product; in the paper as published (EMNLP), before it.',
        notes:
          'The two forms give different numbers. When trained weights are moved between programs, check which form each of them uses.',
      },
    },
    {
      scene: 'cell=gru.4&net=xavier.3&t=2&p=candidate&unit=2&win=2_1',
      formula: ['h'],
      question: { kind: 'sign', at: 'h@2[2]', reveal: { t: 2, phase: 'state' } },
      noted: {
        'the mixture lies between the draft and the previous state': (see) =>
          see.number('h@1[2]') < see.number('h@2[2]') &&
          see.number('h@2[2]') < see.number('n@2[2]'),
      },
      ko: {
        heading: '섞는 비율 하나',
        text: (see) =>
          `새 상태는 초안 $n_t$와 지난 상태 $h_{t-1}$을 [업데이트 게이트](update-gate)의 비율로 섞은 것입니다. 유닛 2는 초안이 ${see.say('n@2[2]')}, 지난 상태가 ${see.say('h@1[2]')}이고 $z_2$는 ${see.say('zg@2[2]')}입니다. 섞은 값의 부호는 무엇일까요?`,
        notes:
          '여기서는 z가 1이면 지난 상태를 그대로 복사합니다. z와 1 - z를 바꾸어 쓰는 책도 있습니다. LSTM의 망각 게이트와 입력 게이트를 하나로 묶어 합이 1이 되게 한 셈입니다.',
      },
      en: {
        heading: 'One gate sets the mixture',
        text: (see) =>
          `The new state is a mixture of the draft $n_t$ and the previous state $h_{t-1}$, in the proportion that the [update gate](update-gate) sets. For unit 2 the draft is ${see.say('n@2[2]')}, the previous state ${see.say('h@1[2]')}, and $z_2$ is ${see.say('zg@2[2]')}. Which sign will the mixture have?`,
        notes:
          'Here z at 1 copies the previous state; other books exchange z and 1 - z. It is as if the forget and input gates of the LSTM were one, and always summed to 1.',
      },
    },
    {
      scene: 'cell=gru.2&net=coarse.7&t=2&p=state&unit=0&ask=h.2.0',
      ko: {
        heading: '직접: 섞기',
        text: () =>
          'GRU의 새 상태는 이전 상태와 후보를 섞은 것입니다. 섞는 비율은 업데이트 게이트가 정합니다. $h_2$의 유닛 0을 구하세요.',
        notes: '두 비율의 합은 1입니다. 비율을 서로 바꾸면 어떤 답이 나오는지도 구해 보게 하세요.',
      },
      en: {
        heading: 'Your turn: the mixture',
        text: () =>
          'The new state of a GRU is a mixture of the one before and the candidate. The update gate says how much of each. Work out unit 0 of $h_2$.',
        notes: 'The two shares add up to 1. What would come out with the shares swapped?',
      },
    },
  ],
};
