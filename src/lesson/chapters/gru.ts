import type { CellId } from '../../engine/cells/table.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { josa } from '../../language/josa.ts';
import { withCell } from '../../scene/change/changeCells.ts';
import { replace } from '../../scene/change/replace.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { type See, seeing } from '../see.ts';
import type { Chapter } from '../types.ts';

/** How many numbers a matrix has. */
function sizeOf({ trace }: See, name: string): number {
  const { rows = 0, columns = 0 } = trace.network.parameters.get(name) ?? {};
  return rows * columns;
}

/** How many numbers one gate takes. */
const setOf = (see: See) => sizeOf(see, 'W_xz') + sizeOf(see, 'W_hz');

/** How many numbers another cell of this size has, without those of the head. */
const inCell = (see: See, cell: CellId) =>
  networkOf(withCell(see.scene, cell)).weightCount - sizeOf(see, 'W_y');

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
          'LSTM은 얼마나 남길지와 얼마나 새로 적을지를 따로 정합니다. GRU는 이것을 하나로 묶습니다. $z_t$만큼 남기고 나머지 $1 - z_t$만큼 새로 적습니다. 많이 적으려면 많이 버려야 합니다.\n\n상태가 하나뿐이라 따로 감추어 둘 것이 없으므로 출력 게이트도 필요 없습니다.',
        notes: 'LSTM의 게이트와 GRU의 게이트를 맡은 일에 따라 짝지어 보게 하세요.',
      },
      en: {
        heading: 'Two gates, one state',
        text: (see) =>
          `A [GRU](gru) does the same with fewer parts. It has no separate cell state, and only two gates: the [update gate](update-gate) $z_t$ and the [reset gate](reset-gate) $r_t$ (the logits, z until now, are called s here). It has ${see.trace.network.weightCount} weights.`,
        why: () =>
          'An LSTM decides separately how much to keep and how much to write. A GRU ties the two together: it keeps $z_t$ of the old state, and the rest, $1 - z_t$, is new. To write much, it has to drop much.\n\nThere is a single state and nothing to hide, so no output gate is needed.',
        notes: 'Ask them to match the gates: which gate of the LSTM has become what?',
      },
    },
    {
      scene: 'cell=gru.4&net=xavier.3&t=2&p=reset&win=2_1',
      claims: {
        'three sets of equal size, and W_y, are all there is': (see) =>
          see.scene.cell === 'gru' &&
          !see.scene.bias &&
          3 * setOf(see) + sizeOf(see, 'W_y') === see.trace.network.weightCount,
        'an RNN has one set, an LSTM four': (see) =>
          inCell(see, 'rnn') === setOf(see) && inCell(see, 'lstm') === 4 * setOf(see),
      },
      ko: {
        heading: '가중치 세어 보기',
        text: (see) =>
          `행렬 한 벌에는 입력에 곱하는 숫자 ${sizeOf(see, 'W_xz')}개와 은닉 상태에 곱하는 숫자 ${sizeOf(see, 'W_hz')}개, 모두 ${setOf(see)}개가 있으며, 편향은 쓰지 않았습니다. GRU에는 r, z, n을 위한 세 벌이 있어 ${3 * setOf(see)}개이고, 출력의 $W_y$ ${sizeOf(see, 'W_y')}개를 더하면 ${see.trace.network.weightCount}개입니다. RNN은 한 벌, LSTM은 네 벌입니다.`,
        why: (see) =>
          `유닛이 H개이고 입력이 X개라면 한 벌의 숫자는 H × X + H × H개입니다. 게이트도 후보도 유닛마다 숫자를 하나씩 만들어야 하므로 벌마다 크기가 같습니다. 편향을 쓰면 벌마다 H개가 더해집니다.\n\n여기서는 H = ${see.scene.hidden}, X = ${see.trace.at('x', 0).length}입니다. 글이 아무리 길어져도 이 수는 그대로입니다. H를 두 배로 하면 H × H는 네 배가 됩니다.`,
        notes:
          '은닉 상태의 크기를 8로 바꾸면 몇 개가 될지 먼저 계산하게 하고, ‘바꾸기’에서 확인하세요.',
      },
      en: {
        heading: 'Count the weights',
        text: (see) =>
          `One set of matrices has ${sizeOf(see, 'W_xz')} numbers for the input and ${sizeOf(see, 'W_hz')} for the state, ${setOf(see)} in all, without biases. A GRU has three sets, for r, z and n: ${3 * setOf(see)}. With the ${sizeOf(see, 'W_y')} of $W_y$ that makes ${see.trace.network.weightCount}; an RNN has one set, an LSTM four.`,
        why: (see) =>
          `With H units and X inputs, a set has H × X + H × H numbers. Each gate and the candidate has to give one number for each unit, so their sets are of equal size. With biases, each set has H more.\n\nHere H = ${see.scene.hidden} and X = ${see.trace.at('x', 0).length}. The count does not depend on the length of the text. Twice as many units make the H × H part four times as large.`,
        notes:
          'How many weights will it have with 8 units? Ask them to work it out first, then check under “Change”.',
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
        heading: '직전 상태를 얼마나 볼까요?',
        text: () =>
          '[후보](candidate) $n_t$는 새 은닉 상태에 적어 넣을 내용입니다. [리셋 게이트](reset-gate) $r_t$가 0에 가까우면 직전 상태를 거의 보지 않고 입력만으로 후보를 만듭니다. PyTorch와 논문의 첫 판(arXiv v1)은 행렬을 곱한 다음에 이 게이트를 곱하고, EMNLP에 발표된 논문은 행렬을 곱하기 전에 곱합니다.',
        why: (see) =>
          `행렬을 곱하면 유닛들이 서로 섞이므로, 섞기 전에 게이트를 닫는 것과 섞은 뒤에 닫는 것은 다릅니다. 여기서 $n_2$ = ${see.vector('n@2')}인데, 행렬을 곱하기 전에 닫으면 ${josa(otherReset(see).vector('n@2'), '이/가')} 됩니다.\n\n곱한 다음에 닫으면 세 행렬의 곱을 한꺼번에 계산할 수 있어 빠릅니다. 어느 쪽도 틀리지 않지만, 학습한 가중치를 식이 다른 프로그램으로 옮기면 다른 네트워크가 됩니다.`,
        notes:
          '학습한 가중치를 옮길 때에는 어느 쪽 식인지 늘 확인하라고 알려 주세요. ‘바꾸기’에서 두 식을 바꾸어 볼 수 있습니다.',
      },
      en: {
        heading: 'How much of the past to use?',
        text: () =>
          'The [candidate](candidate) $n_t$ is a proposal for the new state. With a [reset gate](reset-gate) $r_t$ near 0, it is made almost from the input alone. In PyTorch and in the first version of the paper (arXiv v1) the gate acts after the matrix product; in the paper as published (EMNLP), before it.',
        why: (see) =>
          `A matrix mixes the units, so closing some of them before it is not the same as closing them after it. Here $n_2$ = ${see.vector('n@2')}; with the gate before the product it would be ${otherReset(see).vector('n@2')}.\n\nWith the gate after it, the products of all three matrices can be computed at once, which is faster. Neither form is wrong, but weights trained in one form make a different network in the other.`,
        notes:
          'Before you move trained weights between programs, check which form each of them uses. Both are there under “Change”.',
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
          `새 상태는 후보 $n_t$와 직전 상태 $h_{t-1}$을 [업데이트 게이트](update-gate)의 비율로 섞은 것입니다. 유닛 2는 후보가 ${see.say('n@2[2]')}, 직전 상태가 ${see.say('h@1[2]')}이고 $z_2$는 ${see.say('zg@2[2]')}입니다. 섞은 값의 부호는 무엇일까요?`,
        why: (see) =>
          `두 비율의 합이 1이므로 섞은 값은 언제나 후보와 직전 상태 사이에 있습니다. 여기서는 직전 상태 ${see.say('h@1[2]')}의 ${see.say('zg@2[2]')}배와 후보 ${see.say('n@2[2]')}의 ${brief(1 - see.number('zg@2[2]'))}배를 더해 ${josa(see.say('h@2[2]'), '이/가')} 됩니다. $z_t$가 1이면 직전 상태를 그대로 복사하므로 기억도 기울기도 줄지 않습니다. LSTM에서 열린 망각 게이트가 하는 일과 같습니다.`,
        notes: 'z가 1일 때와 0일 때 새 상태가 무엇이 되는지 먼저 물어보세요.',
      },
      en: {
        heading: 'One gate sets the mixture',
        text: (see) =>
          `The new state is a mixture of the candidate $n_t$ and the previous state $h_{t-1}$, in the proportion that the [update gate](update-gate) sets. For unit 2 the candidate is ${see.say('n@2[2]')}, the previous state ${see.say('h@1[2]')}, and $z_2$ is ${see.say('zg@2[2]')}. What sign will the mixture have?`,
        why: (see) =>
          `The two shares add up to 1, so the mixture always lies between candidate and previous state: ${see.say('zg@2[2]')} of ${see.say('h@1[2]')} and ${brief(1 - see.number('zg@2[2]'))} of ${see.say('n@2[2]')} make ${see.say('h@2[2]')}. With $z_t$ at 1 the previous state is copied, and neither memory nor gradient gets smaller. The open forget gate does the same in an LSTM.`,
        notes: 'Ask first: what comes out with z at 1, and with z at 0?',
      },
    },
    {
      scene: 'cell=gru.4&net=xavier.3&t=2&p=state&unit=2&win=2_1',
      formula: ['h'],
      claims: {
        'z keeps the previous state': (see) => {
          const z = see.exactly('zg@2[2]');
          const mixed = (1 - z) * see.number('n@2[2]') + z * see.number('h@1[2]');
          return Math.abs(mixed - see.number('h@2[2]')) < 1e-12;
        },
      },
      reasons: {
        'sigmoid of the negative is the rest up to 1': () => {
          const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));
          return [-2, 0.3, 4].every((a) => Math.abs(sigmoid(-a) - (1 - sigmoid(a))) < 1e-12);
        },
      },
      ko: {
        heading: 'z를 거꾸로 쓰는 책',
        text: (see) =>
          `여기서 $z_t$는 직전 상태를 남기는 비율입니다. 유닛 2에서는 $z_2$ = ${see.say('zg@2[2]')}이며, 직전 상태를 그만큼 남깁니다. 어떤 책과 프로그램은 $z_t$를 새로 적는 비율로 정하므로, 같은 셀에 ${josa(brief(1 - see.exactly('zg@2[2]')), '이라고/라고')} 적습니다.`,
        why: () =>
          '1 − sigmoid(a)는 sigmoid(−a)와 같습니다. 그래서 z를 만드는 가중치의 부호를 모두 바꾸면 한쪽 정의의 GRU가 다른 쪽 정의의 GRU와 똑같은 답을 냅니다. 할 수 있는 일은 같고 z를 부르는 방법만 다릅니다.\n\n문제는 섞어 쓸 때 생깁니다. 정의가 다른 프로그램에 가중치를 그대로 옮기면, 남겨야 할 때 버리고 버려야 할 때 남깁니다.',
        notes: '학생들이 가진 책이나 라이브러리의 식을 찾아 어느 쪽인지 확인하게 하세요.',
      },
      en: {
        heading: 'Books that define z the other way',
        text: (see) =>
          `Here $z_t$ is the share of the previous state that is kept: ${see.say('zg@2[2]')} for unit 2. Other books and programs define $z_t$ as the share of the candidate, and would have ${brief(1 - see.exactly('zg@2[2]'))} for the same cell.`,
        why: () =>
          '1 − sigmoid(a) equals sigmoid(−a). So flip the signs of all weights that make z, and a GRU of one definition gives the answers of the other. Both can do the same things; only the naming differs.\n\nProblems begin where the two meet. Load weights as they are into a program with the other definition, and it drops what should be kept, and keeps what should be dropped.',
        notes:
          'Ask students to look up the equation in their book or library: which definition does it use?',
      },
    },
    {
      scene: 'cell=gru.2&net=coarse.7&t=2&p=state&unit=0&ask=h.2.0',
      ko: {
        heading: '직접 풀기: 섞기',
        text: () =>
          'GRU의 새 상태는 직전 상태와 후보를 섞은 것입니다. 섞는 비율은 업데이트 게이트가 정합니다. $h_2$의 유닛 0을 구하세요.',
        notes: '두 비율의 합은 1입니다. 비율을 서로 바꾸면 어떤 답이 나오는지도 계산하게 하세요.',
      },
      en: {
        heading: 'Your turn: the mixture',
        text: () =>
          'The new state of a GRU is a mixture of the previous state and the candidate. The update gate sets how much of each. Work out unit 0 of $h_2$.',
        notes: 'The two shares add up to 1. What would come out with the shares swapped?',
      },
    },
  ],
};
