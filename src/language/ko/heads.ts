import { josa } from '../josa.ts';
import type { HeadTable, PhaseWords } from '../sections/cells.ts';
import type { Story, ToldMoment } from '../story.ts';
import { at } from './cells/gated.ts';
import { symbolNames } from './symbolNames.ts';

/** The logits, with which every head begins. */
const logits: Readonly<Record<'wy' | 'by', PhaseWords>> = {
  wy: {
    name: 'W_y h',
    told: (m) => ({ heading: '은닉 상태에서 답으로', ...weighed(m) }),
  },
  by: {
    name: '편향 더하기',
    told: (m) => ({ heading: '출력에 편향 더하기', ...weighed(m) }),
  },
};

const choose: PhaseWords = { name: '고르기', told: chosen, saysNaN: true };

export const heads: HeadTable = {
  softmax: {
    name: 'softmax',
    about: '여럿 가운데 하나: 로짓을 합이 1인 확률로 바꿉니다.',
    answers: '여럿 가운데 하나 (softmax)',
    phases: {
      ...logits,
      softmax: {
        name: 'softmax',
        told: (m) => ({
          heading: '로짓을 확률로',
          text: `로짓마다 지수 함수를 취하고 그 합으로 나눕니다. ${
            m.isAboveZero
              ? `${m.isWrittenAsZero ? '반올림해서 0.00으로 적은 값까지 ' : ''}모두 0보다 크고 더하면 1이 됩니다.`
              : '더하면 1이 되며, 컴퓨터가 나타내기에 너무 작은 값은 0이 되었습니다.'
          }`,
          spoken:
            m.tied > 1
              ? `${at(m)}, 출력 ${m.tied}개의 확률이 똑같이 가장 큽니다: ${m.answerValue}.`
              : `${at(m)}, 확률이 가장 큰 것은 ${m.answer}, ${m.answerValue}입니다.`,
        }),
      },
      choose,
    },
  },
  sigmoid: {
    name: 'sigmoid',
    about: '예·아니요: 출력마다 따로 확률을 냅니다.',
    answers: '예·아니요 (sigmoid)',
    phases: {
      ...logits,
      sigmoid: {
        name: 'sigmoid',
        told: (m) => ({
          heading: '로짓을 확률로',
          text:
            m.outputs === 1
              ? 'sigmoid는 로짓을 0과 1 사이의 숫자로 바꿉니다. 이 숫자가 ‘예’의 확률입니다.'
              : 'sigmoid는 로짓 하나를 0과 1 사이의 확률로 바꿉니다. 출력마다 따로 예·아니요를 묻는 셈입니다.',
          spoken:
            m.outputs === 1
              ? `${at(m)}, 확률은 ${m.answerValue}입니다.`
              : `${at(m)}, 확률이 가장 큰 것은 ${m.answer}, ${m.answerValue}입니다.`,
        }),
      },
      choose,
    },
  },
  linear: {
    name: '선형',
    about: '숫자: 은닉 상태에 W_y를 곱한 값이 그대로 답입니다.',
    answers: '숫자',
    phases: logits,
  },
};

/** What W_y makes of the state. */
function weighed(m: ToldMoment): Pick<Story, 'text' | 'spoken'> {
  const isLast = m.phase === 'by' || !m.hasBias;
  const multiplied = `${at(m)}, W y 곱하기 은닉 상태.`;
  const logits = {
    text: `은닉 상태가 그대로 답은 아닙니다. W_y를 곱해 출력 ${m.outputs}개마다 숫자를 하나씩 얻습니다. 이 숫자를 로짓이라고 합니다.`,
    spoken: `${at(m)}, 로짓 가운데 가장 큰 것은 ${m.answer}입니다.`,
  };
  const logit = {
    text: '은닉 상태가 그대로 답은 아닙니다. W_y를 곱해 숫자 하나를 얻습니다. 이 숫자를 로짓이라고 하며, 0보다 크면 ‘예’라는 뜻입니다.',
    spoken: isLast ? `${at(m)}, 로짓은 ${m.logit}입니다.` : multiplied,
  };
  const told: Readonly<Record<ToldMoment['says'], Pick<Story, 'text' | 'spoken'>>> = {
    next: logits,
    symbol: logits,
    class: logits,
    yesNo: logit,
    questions: logits,
    numbers: {
      text:
        m.outputs === 1
          ? '은닉 상태에 W_y를 곱해 숫자 하나를 얻습니다. 이 숫자가 그대로 답입니다.'
          : `은닉 상태에 W_y를 곱해 숫자 ${m.outputs}개를 얻습니다. 이 숫자들이 그대로 답입니다.`,
      spoken: !isLast
        ? multiplied
        : m.outputs === 1
          ? `${at(m)}, 답은 ${m.answerValue}입니다.`
          : `${at(m)}, 숫자 ${m.outputs}개 가운데 가장 큰 것은 ${m.answer}, ${m.answerValue}입니다.`,
    },
    scores: {
      text: `은닉 상태에 W_y를 곱해 ${symbolNames[m.symbolKind]} ${m.outputs}개마다 숫자를 하나씩 얻습니다. 이 숫자들이 그대로 답입니다.`,
      spoken: isLast
        ? `${at(m)}, 가장 큰 숫자는 ${m.answer}의 ${m.answerValue}입니다.`
        : multiplied,
    },
  };
  const { text, spoken } = told[m.says];
  if (!m.hasBias) return { text, spoken };
  const name = m.says === 'numbers' || m.says === 'scores' ? '답' : '로짓';
  return m.phase === 'by'
    ? { text: `은닉 상태에 W_y를 곱한 값에 편향을 더합니다. 그 합이 ${name}입니다.`, spoken }
    : {
        text: `은닉 상태에 W_y를 곱합니다. 여기에 편향을 더한 값이 ${name}입니다.`,
        spoken: multiplied,
      };
}

function chosen(m: ToldMoment): Story {
  if (!m.isAnswered)
    return {
      heading: '답이 없습니다',
      text: '숫자가 너무 커져 NaN(숫자가 아님)이 되었으므로 고를 수 있는 답이 없습니다.',
      spoken: `${at(m)}, NaN이 되어 답이 없습니다.`,
    };
  const oneHot =
    m.tied > 1
      ? `출력 ${m.tied}개의 확률이 똑같이 가장 크므로, 그 가운데 첫 자리만 1로 두어 원-핫 답을 만듭니다.`
      : '확률이 가장 큰 자리만 1로 두면 원-핫 답이 됩니다.';
  const drawn =
    m.temperature > 0
      ? ` 이어 쓸 때는 이 답 대신 온도 ${m.temperature}의 확률에 따라 뽑습니다.`
      : '';
  const symbol = {
    heading: `답: “${m.answer}”`,
    spoken: `${at(m)}, 답은 ${m.answer}, 확률 ${m.answerValue}입니다.`,
  };
  const verdict = m.isYes ? '예' : '아니요';
  const number = { heading: `답: ${m.answerValue}`, text: '', spoken: symbol.spoken };
  const told: Readonly<Record<ToldMoment['says'], Story>> = {
    next: {
      ...symbol,
      text: `${oneHot} 네트워크가 고른 다음 ${josa(symbolNames[m.symbolKind], '은/는')} “${m.answer}”입니다.${drawn}`,
    },
    symbol: { ...symbol, text: `${oneHot} 네트워크의 답은 “${m.answer}”입니다.` },
    class: {
      heading: `답: ${m.answer}`,
      text: `${oneHot} 클래스 ${m.outputs}개 가운데 네트워크가 고른 것은 ${m.answer}입니다.`,
      spoken: symbol.spoken,
    },
    yesNo: {
      heading: `답: ${verdict}`,
      text: '확률이 0.5를 넘으면 예, 넘지 않으면 아니요입니다.',
      spoken: `${at(m)}, 확률 ${m.answerValue}, 답은 ${verdict}입니다.`,
    },
    questions: {
      heading: '예와 아니요 고르기',
      text: '출력마다 따로 묻고 답합니다. 확률이 0.5를 넘으면 예, 넘지 않으면 아니요입니다.',
      spoken: `${at(m)}, 확률이 가장 큰 것은 ${m.answer}, ${m.answerValue}이고 그 답은 ${verdict}입니다.`,
    },
    numbers: number,
    scores: number,
  };
  return told[m.says];
}
