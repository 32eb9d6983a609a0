import type { PhaseWords } from '../sections/cells.ts';
import type { Broken } from '../story.ts';
import { at } from './cells/gated.ts';
import { far } from './far.ts';

/** Reading the input, the first phase of every network. */
export const reading: PhaseWords = {
  name: '입력 읽기',
  told(m) {
    if (m.columns !== null)
      return {
        heading: far.readNumbers,
        text: far.readText(m.columns),
        spoken: `${at(m)}, ${m.symbol} 읽기.`,
      };
    return m.place < 0
      ? {
          heading: `“${m.symbol}”: 모르는 글자`,
          text: '네트워크가 아는 글자가 아니므로 모든 자리가 0인 벡터로 읽습니다.',
          spoken: `${at(m)}, 모르는 글자 ${m.symbol}, 0으로만 된 벡터로 읽습니다.`,
        }
      : {
          heading: `“${m.symbol}” 읽기`,
          text: `${m.symbol === '↵' ? '↵는 줄바꿈으로, 한 줄의 처음과 끝입니다. ' : ''}네트워크는 글자를 모릅니다. 그래서 아는 글자 ${m.vocabulary}개 가운데 ${m.place}번 자리만 1인 원-핫 벡터로 바꾸어 읽습니다.`,
          spoken: `${at(m)}, 글자 ${m.symbol}, ${m.place}번 자리가 1인 원-핫 벡터.`,
        };
  },
};

export const broken: Broken = {
  text: '이 가운데 NaN(숫자가 아님)이 있습니다. 앞에서 컴퓨터가 나타낼 수 없을 만큼 커진 숫자로는 아무것도 계산할 수 없습니다.',
  spoken: (t) => `t = ${t}, NaN이 된 숫자가 있습니다.`,
};
