import type { WordsOfCell } from '../../sections/cells.ts';
import { isFirst, makes, readInput, readState } from './gated.ts';

export const gru: WordsOfCell<'gru'> = {
  name: 'GRU',
  about: '게이트 둘이 있고, 셀 상태를 따로 두지 않습니다.',
  conventions:
    'PyTorch와 이 페이지는 h = (1 − z) n + z h′로 계산합니다. h = z n + (1 − z) h′로 쓰는 책도 있습니다. 그때는 z와 1 − z가 서로 바뀌므로 z의 가중치와 편향의 부호를 바꾸어야 합니다. 게이트는 r, z, n 순서로 쌓여 있으며 Keras와 ONNX는 z, r, n 순서입니다.',
  phases: {
    wx: readInput,
    wh: readState((m) =>
      m.reset === 'before'
        ? '두 게이트가 직전 은닉 상태에 저마다의 행렬을 곱합니다. 후보는 리셋 게이트를 기다립니다.'
        : '게이트는 직전 은닉 상태에도 저마다의 행렬을 곱합니다.',
    ),
    reset: makes(
      '리셋 게이트',
      (m) =>
        `유닛마다 0과 1 사이의 수로, 새 후보를 만들 때 직전 상태를 얼마나 쓸지 정합니다.${isFirst(m) ? ' 아직은 직전 상태가 없습니다.' : ''}`,
    ),
    update: makes(
      '업데이트 게이트',
      '유닛마다 0과 1 사이의 수로, 직전 상태를 얼마나 남길지 정합니다. 1에서 모자라는 만큼은 후보로 채웁니다.',
    ),
    candidate: makes('후보', (m) =>
      isFirst(m)
        ? '상태에 새로 적어 넣을 내용입니다. RNN과 같은 식이며, 리셋 게이트가 줄일 직전 상태는 아직 없습니다.'
        : m.reset === 'after'
          ? '상태에 새로 적어 넣을 내용입니다. RNN과 같지만, 직전 상태에 W_hn을 곱한 다음 리셋 게이트로 줄입니다.'
          : '상태에 새로 적어 넣을 내용입니다. RNN과 같지만, 직전 상태를 리셋 게이트로 먼저 줄인 다음 W_hn을 곱합니다.',
    ),
    state: makes(
      '은닉 상태',
      (m) =>
        isFirst(m)
          ? '직전 상태가 없으므로 후보에 (1 − 업데이트 게이트)를 곱한 값이 그대로 은닉 상태가 됩니다.'
          : '업데이트 게이트의 비율만큼 직전 상태를 남기고, 나머지를 후보로 채웁니다. 게이트가 1이면 상태가 그대로 이어집니다.',
      '직전 상태와 후보 섞기',
    ),
  },
  values: {
    r: { name: '리셋 게이트' },
    zg: { name: '업데이트 게이트' },
    n: { name: '후보' },
    h: { name: '은닉 상태', before: '직전 은닉 상태' },
  },
};
