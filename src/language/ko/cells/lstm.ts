import type { WordsOfCell } from '../../sections/cells.ts';
import { isBelow, isFirst, makes, nextStep, readInput, readState } from './gated.ts';

export const lstm: WordsOfCell<'lstm'> = {
  name: 'LSTM',
  about: '게이트 셋이 있고, 셀 상태가 곧게 지나갑니다.',
  conventions:
    '이 페이지는 게이트를 PyTorch의 순서 i, f, g, o로 쌓습니다. Keras는 i, f, c, o(c가 g), ONNX는 i, o, f, c 순서입니다.',
  phases: {
    wx: readInput,
    wh: readState('게이트는 직전 은닉 상태에도 저마다의 행렬을 곱합니다.'),
    forget: makes(
      '망각 게이트',
      (m) =>
        `유닛마다 0과 1 사이의 수로, 직전 셀 상태를 얼마나 남길지 정합니다. 1에 가까우면 남기고 0에 가까우면 지웁니다.${isFirst(m) ? ' 아직은 지울 것이 없습니다.' : ''}`,
    ),
    input: makes(
      '입력 게이트',
      '유닛마다 0과 1 사이의 수로, 새 후보를 얼마나 받아들일지 정합니다.',
    ),
    output: makes(
      '출력 게이트',
      '유닛마다 0과 1 사이의 수로, 셀 상태를 은닉 상태로 얼마나 내보낼지 정합니다.',
    ),
    candidate: makes(
      '후보',
      '셀 상태에 새로 적어 넣을 내용입니다. RNN이 은닉 상태를 만들듯 −1과 1 사이의 값으로 만들며, 얼마나 적을지는 입력 게이트가 정합니다.',
    ),
    cell: makes(
      '셀 상태',
      (m) =>
        isFirst(m)
          ? '아직 직전 셀 상태가 없으므로, 후보 가운데 입력 게이트가 받아들인 만큼이 셀 상태가 됩니다.'
          : '망각 게이트가 남긴 것에 입력 게이트가 받아들인 것을 더합니다. 이 길에는 행렬도 활성화 함수도 없어서, 게이트가 남긴 것은 그대로 남습니다.',
      (m) => (isFirst(m) ? '첫 셀 상태' : '셀 상태 갱신하기'),
    ),
    squash: makes(
      'tanh(c)',
      '셀 상태는 1보다 커질 수도 있습니다. 밖으로 내보내기 전에 −1과 1 사이의 값으로 줄입니다.',
      'tanh 통과하기',
      '셀 상태의 tanh 값',
    ),
    state: makes(
      '은닉 상태',
      (m) =>
        `출력 게이트가 열린 만큼 tanh(c_t)를 내보냅니다. ${isBelow(m) ? '위층' : '출력층'}과 ${nextStep(m)}은 이 값을 읽습니다.`,
    ),
  },
  values: {
    i: { name: '입력 게이트' },
    f: { name: '망각 게이트' },
    g: { name: '후보' },
    og: { name: '출력 게이트' },
    c: { name: '셀 상태', before: '직전 셀 상태' },
    h: { name: '은닉 상태', before: '직전 은닉 상태' },
  },
};
