import { josa } from '../../josa.ts';
import type { WordsOfCell } from '../../sections/cells.ts';
import type { ToldMoment } from '../../story.ts';
import { far } from '../far.ts';
import { at, isFirst, isFromEnd, nextStep, stateBefore, unitOf } from './gated.ts';

export const rnn: WordsOfCell<'rnn'> = {
  name: 'RNN',
  about: '상태 하나와 활성화 함수 하나로 된 엘만 네트워크입니다.',
  conventions: null,
  phases: {
    wx: {
      name: 'W_x x',
      told: (m) => ({
        heading: '입력에 W_x 곱하기',
        text:
          m.columns !== null
            ? far.productText
            : m.place < 0
              ? '0으로만 된 벡터에는 무엇을 곱해도 0입니다.'
              : `원-핫 벡터와 곱하면 행렬 W_x에서 ${m.place}열이 그대로 나옵니다. 이 열이 방금 읽은 입력이 합에 더하는 값입니다.`,
        spoken:
          m.columns !== null
            ? `${at(m)}, W x 곱하기 x.`
            : m.place < 0
              ? `${at(m)}, W x 곱하기 x: 모두 0.`
              : `${at(m)}, W x 곱하기 x: 행렬 W x의 ${m.place}열.`,
      }),
    },
    wh: {
      name: 'W_h h',
      told: (m) => ({
        heading: '직전 은닉 상태에 W_h 곱하기',
        text: `바로 ${isFromEnd(m) ? '뒤' : '앞'} 시점의 은닉 상태가 다시 들어옵니다. 순환 신경망의 ‘순환’이 바로 이 화살표입니다. W_h는 어느 시점에서나 같습니다.`,
        spoken: `${at(m)}, W h 곱하기 h: ${stateBefore(m)}에 W h를 곱합니다.`,
      }),
    },
    sum: {
      name: '더하기',
      told: (m) => ({
        heading: '결과 더하기',
        text: isFirst(m)
          ? '입력에 가중치를 곱한 값에 편향을 유닛마다 더합니다. 직전 은닉 상태는 아직 없습니다.'
          : `입력과 직전 은닉 상태에 가중치를 곱한 두 값을 유닛마다 더합니다.${m.hasBias ? ' 편향도 함께 더합니다.' : ''}`,
        spoken: `${at(m)}, ${unitOf(m)}: 합은 ${m.a}입니다.`,
      }),
    },
    f: {
      name: (activation) => activation,
      told: (m) => ({
        heading: `${m.activation} 통과하기`,
        text: activated(m),
        spoken: `${at(m)}, ${unitOf(m)}: ${m.activation}(${m.a})의 값은 ${m.h}입니다.`,
      }),
    },
  },
  values: {
    h: { name: '은닉 상태', before: '직전 은닉 상태' },
  },
};

/** What the activation makes of the sum, as the run has it. */
function activated(m: ToldMoment): string {
  const made = `합을 활성화 함수에 넣으면 ${m.previous === 'state' ? '새 은닉 상태가' : `첫 은닉 상태 ${josa(`h_${m.t}`, '이/가')}`} 됩니다.`;
  if (m.isZero)
    return `${made} 모든 유닛이 0이어서, ${nextStep(m)}에서 보면 아무것도 읽지 않은 것과 같습니다.`;
  const from = {
    none: `직전 은닉 상태가 없으므로 ${m.hasBias ? '입력과 편향' : '입력'}만으로 만든 값입니다.`,
    start: '방금 읽은 입력과 초기 은닉 상태로 계산한 값입니다.',
    state: `방금 읽은 입력과 직전 은닉 상태로 계산하므로, t = ${m.before < m.t ? 0 : m.steps - 1}부터 읽은 모든 것이 이 계산에 들어갑니다.`,
  };
  return `${made} ${from[m.previous]}`;
}
