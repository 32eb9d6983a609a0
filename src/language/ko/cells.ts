import type { CellWords } from '../sections/cells.ts';
import type { Moment, Told } from '../story.ts';

const PHASES = new Map([
  ['input', '입력 게이트'],
  ['forget', '망각 게이트'],
  ['output', '출력 게이트'],
  ['candidate', '후보'],
  ['cell', '셀 상태'],
  ['squash', 'tanh(c)'],
  ['state', '은닉 상태'],
  ['reset', '리셋 게이트'],
  ['update', '업데이트 게이트'],
]);

const VALUES = new Map([
  ['i', '입력 게이트'],
  ['f', '망각 게이트'],
  ['g', '후보'],
  ['og', '출력 게이트'],
  ['c', '셀 상태'],
  ['r', '리셋 게이트'],
  ['zg', '업데이트 게이트'],
  ['n', '후보'],
]);

const at = (m: Moment) => `t = ${m.t}`;
const unitOf = (m: Moment) => `은닉 유닛 ${m.unit}`;
const isFirst = (m: Moment) => m.t === 0;

const readInput: Told = (m) => ({
  heading: '게이트마다 입력 곱하기',
  text: `게이트마다 자기 행렬이 따로 있습니다. ${
    m.columns !== null
      ? '방금 읽은 수를 각 행렬에 곱합니다.'
      : m.place < 0
        ? '0으로만 된 벡터는 어느 행렬과 곱해도 0입니다.'
        : `원-핫 벡터는 각 행렬에서 ${m.place}열을 고릅니다.`
  }`,
  spoken: `${at(m)}, 입력에 게이트마다의 행렬을 곱합니다.`,
});

const stories: CellWords['stories'] = {
  // All of its phases are those that every cell has.
  rnn: {},
  lstm: {
    wx: readInput,
    wh: (m) => ({
      heading: '게이트마다 직전 상태 곱하기',
      text: '게이트는 직전 은닉 상태도 저마다의 행렬로 봅니다.',
      spoken: `${at(m)}, t = ${m.t - 1}의 은닉 상태에 게이트마다의 행렬을 곱합니다.`,
    }),
    forget: (m) => ({
      heading: '망각 게이트',
      text: `유닛마다 0과 1 사이의 수로, 지난 셀 상태를 얼마나 남길지 정합니다. 1에 가까우면 간직하고 0에 가까우면 지웁니다.${isFirst(m) ? ' 아직은 잊을 것이 없습니다.' : ''}`,
      spoken: `${at(m)}, ${unitOf(m)}: 망각 게이트는 ${m.h}입니다.`,
    }),
    input: (m) => ({
      heading: '입력 게이트',
      text: '유닛마다 0과 1 사이의 수로, 새 후보를 얼마나 받아들일지 정합니다.',
      spoken: `${at(m)}, ${unitOf(m)}: 입력 게이트는 ${m.h}입니다.`,
    }),
    output: (m) => ({
      heading: '출력 게이트',
      text: '유닛마다 0과 1 사이의 수로, 셀 상태를 은닉 상태로 얼마나 내보일지 정합니다.',
      spoken: `${at(m)}, ${unitOf(m)}: 출력 게이트는 ${m.h}입니다.`,
    }),
    candidate: (m) => ({
      heading: '후보',
      text: '셀 상태에 새로 쓸 만한 값입니다. RNN이 상태를 만들듯 −1과 1 사이의 값을 만들지만, 아직은 제안일 뿐입니다.',
      spoken: `${at(m)}, ${unitOf(m)}: 후보는 ${m.h}입니다.`,
    }),
    cell: (m) => ({
      heading: isFirst(m) ? '첫 셀 상태' : '셀 상태 갱신하기',
      text: isFirst(m)
        ? '아직 지난 셀 상태가 없으므로, 후보 가운데 입력 게이트가 받아들인 만큼이 셀 상태가 됩니다.'
        : '망각 게이트가 남긴 것에 입력 게이트가 받아들인 것을 더합니다. 이 길에는 행렬도 활성화 함수도 없어서, 게이트가 남긴 것은 그대로 남습니다.',
      spoken: `${at(m)}, ${unitOf(m)}: 셀 상태는 ${m.h}입니다.`,
    }),
    squash: (m) => ({
      heading: 'tanh 통과하기',
      text: '셀 상태는 1보다 커질 수도 있습니다. 밖으로 내보이기 전에 −1과 1 사이로 되돌립니다.',
      spoken: `${at(m)}, ${unitOf(m)}: 셀 상태의 tanh 값은 ${m.h}입니다.`,
    }),
    state: (m) => ({
      heading: '은닉 상태',
      text: '출력 게이트가 열린 만큼 tanh(c_t)를 내보냅니다. 출력층과 다음 시점은 이 값을 봅니다.',
      spoken: `${at(m)}, ${unitOf(m)}: 은닉 상태는 ${m.h}입니다.`,
    }),
  },
  gru: {
    wx: readInput,
    wh: (m) => ({
      heading: '게이트마다 직전 상태 곱하기',
      text:
        m.reset === 'before'
          ? '두 게이트가 직전 은닉 상태를 저마다의 행렬로 봅니다. 후보는 리셋 게이트를 기다립니다.'
          : '게이트는 직전 은닉 상태도 저마다의 행렬로 봅니다.',
      spoken: `${at(m)}, t = ${m.t - 1}의 은닉 상태에 게이트마다의 행렬을 곱합니다.`,
    }),
    reset: (m) => ({
      heading: '리셋 게이트',
      text: `유닛마다 0과 1 사이의 수로, 새 후보를 만들 때 지난 상태를 얼마나 쓸지 정합니다.${isFirst(m) ? ' 아직은 지난 상태가 없습니다.' : ''}`,
      spoken: `${at(m)}, ${unitOf(m)}: 리셋 게이트는 ${m.h}입니다.`,
    }),
    update: (m) => ({
      heading: '업데이트 게이트',
      text: '유닛마다 0과 1 사이의 수로, 지난 상태를 얼마나 남길지 정합니다. 1에서 모자라는 만큼은 후보로 채웁니다.',
      spoken: `${at(m)}, ${unitOf(m)}: 업데이트 게이트는 ${m.h}입니다.`,
    }),
    candidate: (m) => ({
      heading: '후보',
      text: isFirst(m)
        ? '새 상태의 제안입니다. RNN과 같은 식이며, 리셋 게이트가 줄일 지난 상태는 아직 없습니다.'
        : m.reset === 'after'
          ? '새 상태의 제안입니다. RNN과 같되, 지난 상태에 W_hn을 곱한 다음 리셋 게이트로 줄입니다.'
          : '새 상태의 제안입니다. RNN과 같되, 지난 상태를 리셋 게이트로 먼저 줄인 다음 W_hn을 곱합니다.',
      spoken: `${at(m)}, ${unitOf(m)}: 후보는 ${m.h}입니다.`,
    }),
    state: (m) => ({
      heading: '지난 상태와 후보 섞기',
      text: isFirst(m)
        ? '지난 상태가 없으므로 은닉 상태는 후보에 (1 − 업데이트 게이트)를 곱한 것뿐입니다.'
        : '업데이트 게이트의 비율만큼 지난 상태를 남기고, 나머지를 후보로 채웁니다. 게이트가 1이면 상태가 그대로 이어집니다.',
      spoken: `${at(m)}, ${unitOf(m)}: 은닉 상태는 ${m.h}입니다.`,
    }),
  },
};

export const cells: CellWords = {
  names: { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' },
  about: {
    rnn: '상태 하나와 활성화 함수 하나로 된 엘만 네트워크입니다.',
    lstm: '게이트 셋이 있고, 셀 상태가 곧게 지나갑니다.',
    gru: '게이트 둘이 있고, 셀 상태를 따로 두지 않습니다.',
  },
  reset: '리셋 게이트',
  resets: { after: 'W_h 뒤', before: 'W_h 앞' },
  resetOf: {
    after:
      'r ⊙ (W_hn h): PyTorch와 논문 첫 판(arXiv v1)의 식이며, ONNX에서는 linear_before_reset = 1입니다.',
    before:
      'W_hn (r ⊙ h): 발표된 논문(EMNLP 2014)의 식이며, ONNX에서는 linear_before_reset = 0입니다.',
  },
  peepholes: '핍홀 연결',
  aboutPeepholes:
    '게이트가 셀 상태도 봅니다. i와 f는 직전 것을, o는 새 것을 봅니다. 핍홀 가중치는 0에서 시작하므로 직접 고치거나 학습시켜야 차이가 생깁니다.',
  off: '없음',
  on: '있음',
  drawsAnew: '셀을 바꾸면 가중치의 모양이 달라지므로 새 초깃값을 씁니다.',
  phase: (id) => PHASES.get(id) ?? null,
  stories,
  caption: (value, isBefore) =>
    value === 'c' && isBefore ? '직전 셀 상태' : (VALUES.get(value) ?? null),
  whichValue: '살펴볼 값',
  rows: '행',
  rowsOf: (value) => VALUES.get(value) ?? (value === 'h' ? '은닉 상태' : '활성화 전의 합'),
  compare: '셀 비교',
};
