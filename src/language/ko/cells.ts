import type { CellOptionWords, CellTable } from '../sections/cells.ts';
import { gru } from './cells/gru.ts';
import { lstm } from './cells/lstm.ts';
import { rnn } from './cells/rnn.ts';

export const cells: CellTable = { rnn, lstm, gru };

export const cellOptions: CellOptionWords = {
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
};
