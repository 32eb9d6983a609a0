import { brief } from '../../engine/explain/decimal.ts';
import { josa } from '../../language/josa.ts';
import { replace } from '../../scene/change/replace.ts';
import { type See, seeing } from '../see.ts';
import type { Chapter } from '../types.ts';

/** The same network with its reset gate before the matrix product. */
const otherReset = (see: See) => seeing(replace(see.scene, { reset: 'before' }));

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
        why: () =>
          'LSTM은 얼마나 남길지와 얼마나 새로 적을지를 따로 정합니다. GRU는 이것을 하나로 묶습니다. $z_t$만큼 남기면 나머지 $1 - z_t$만큼 새로 적습니다. 많이 적으려면 많이 버려야 합니다.\n\n상태를 하나만 두므로 감추어 둘 것도 없고, 그래서 출력 게이트가 필요 없습니다.',
        notes: 'LSTM의 어느 게이트가 어디로 갔는지 짝을 지어 보게 하세요.',
      },
      en: {
        heading: 'Two gates, one state',
        text: (see) =>
          `A [GRU](gru) does the same with fewer parts. There is no separate cell state, and only two gates: the [update gate](update-gate) $z_t$ and the [reset gate](reset-gate) $r_t$ (so the logits are called s here). It has ${see.trace.network.weightCount} weights.`,
        why: () =>
          'An LSTM decides apart how much to keep and how much to write. A GRU ties the two together: it keeps $z_t$ of the old, and writes the rest, $1 - z_t$, anew. To write much it has to drop much.\n\nThere is a single state and nothing to be hidden, so there is no need for an output gate.',
        notes: 'Let them pair up: which gate of the LSTM has become what?',
      },
    },
    {
      scene: 'cell=gru.4&net=xavier.3&t=2&p=candidate&win=2_1',
      formula: ['n'],
      claims: { 'the cell is a GRU': ({ scene }) => scene.cell === 'gru' },
      reasons: {
        'the gate acts after the product here, and before it gives other numbers': (see) =>
          see.scene.reset === 'after' && otherReset(see).vector('n@2') !== see.vector('n@2'),
      },
      ko: {
        heading: '얼마나 돌아볼까요?',
        text: () =>
          '[후보](candidate) $n_t$는 새 은닉 상태의 초안입니다. [리셋 게이트](reset-gate) $r_t$가 0에 가까우면 지난 상태를 거의 보지 않고 입력으로 초안을 만듭니다. PyTorch와 논문의 첫 판(arXiv v1)은 이 게이트를 행렬을 곱한 다음에, EMNLP에 발표된 논문은 곱하기 전에 적용합니다.',
        why: (see) =>
          `행렬을 곱하면 유닛들이 서로 섞이므로, 섞기 전에 닫는 것과 섞은 뒤에 닫는 것은 다릅니다. 여기서 $n_2$ = ${see.vector('n@2')}인데, 곱하기 전에 닫으면 ${josa(otherReset(see).vector('n@2'), '이/가')} 됩니다.\n\n곱한 다음에 닫으면 세 행렬의 곱을 한꺼번에 계산할 수 있어 빠릅니다. 어느 쪽도 틀리지 않지만, 배운 가중치를 다른 프로그램으로 옮길 때 형식이 다르면 다른 네트워크가 됩니다.`,
        notes:
          '학습한 가중치를 옮길 때 어느 쪽인지 늘 확인하라고 알려 주세요. 설정에서 두 형식을 바꾸어 볼 수 있습니다.',
      },
      en: {
        heading: 'How far to look back?',
        text: () =>
          'The [candidate](candidate) $n_t$ is a draft of the new state. With a [reset gate](reset-gate) $r_t$ near 0, the draft is made almost from the input alone. In PyTorch and in the first version of the paper (arXiv v1) the gate acts after the matrix product; in the paper as published (EMNLP), before it.',
        why: (see) =>
          `A matrix mixes the units, so closing some before it is not the same as closing them after it. Here $n_2$ = ${see.vector('n@2')}; with the gate before the product it would be ${otherReset(see).vector('n@2')}.\n\nWith the gate after it, the products of all three matrices can be computed at once, which is faster. Neither form is wrong, but weights that were trained in one make another network in the other.`,
        notes:
          'When trained weights are moved between programs, check which form each of them uses. The settings have both.',
      },
    },
    {
      scene: 'cell=gru.4&net=xavier.3&t=2&p=candidate&unit=2&win=2_1',
      formula: ['h'],
      question: { kind: 'sign', at: 'h@2[2]', reveal: { t: 2, phase: 'state' } },
      reasons: {
        'the mixture lies between the draft and the previous state': (see) =>
          (see.number('h@2[2]') - see.number('h@1[2]')) *
            (see.number('n@2[2]') - see.number('h@2[2]')) >=
          0,
        'the two shares add up to the mixture': (see) => {
          const z = see.number('zg@2[2]');
          const mixed = (1 - z) * see.number('n@2[2]') + z * see.number('h@1[2]');
          return Math.abs(mixed - see.number('h@2[2]')) < 1e-12;
        },
      },
      ko: {
        heading: '섞는 비율 하나',
        text: (see) =>
          `새 상태는 초안 $n_t$와 지난 상태 $h_{t-1}$을 [업데이트 게이트](update-gate)의 비율로 섞은 것입니다. 유닛 2는 초안이 ${see.say('n@2[2]')}, 지난 상태가 ${see.say('h@1[2]')}이고 $z_2$는 ${see.say('zg@2[2]')}입니다. 섞은 값의 부호는 무엇일까요?`,
        why: (see) =>
          `두 비율의 합이 1이므로 섞은 값은 언제나 초안과 지난 상태 사이에 있습니다. 여기서는 지난 상태 ${see.say('h@1[2]')}의 ${see.say('zg@2[2]')}배와 초안 ${see.say('n@2[2]')}의 ${brief(1 - see.number('zg@2[2]'))}배를 더해 ${josa(see.say('h@2[2]'), '이/가')} 됩니다. $z_t$가 1이면 지난 상태를 그대로 복사하므로 기억도 기울기도 줄지 않습니다. LSTM의 열린 망각 게이트와 같은 일입니다.`,
        notes: 'z가 1일 때와 0일 때 무엇이 되는지 먼저 물어보세요.',
      },
      en: {
        heading: 'One gate sets the mixture',
        text: (see) =>
          `The new state is a mixture of the draft $n_t$ and the previous state $h_{t-1}$, in the proportion that the [update gate](update-gate) sets. For unit 2 the draft is ${see.say('n@2[2]')}, the previous state ${see.say('h@1[2]')}, and $z_2$ is ${see.say('zg@2[2]')}. Which sign will the mixture have?`,
        why: (see) =>
          `The two shares add up to 1, so the mixture always lies between draft and previous state: ${see.say('zg@2[2]')} of ${see.say('h@1[2]')} and ${brief(1 - see.number('zg@2[2]'))} of ${see.say('n@2[2]')} make ${see.say('h@2[2]')}. With $z_t$ at 1 the previous state is copied, and neither memory nor gradient gets smaller: what the open forget gate does in an LSTM.`,
        notes: 'Ask first: what comes out with z at 1, and with z at 0?',
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
