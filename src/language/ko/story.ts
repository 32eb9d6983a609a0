import type { Broken, Moment, Story } from '../story.ts';
import { far } from './far.ts';

/** What happens in a phase, told to a student. */
export function tell(m: Moment): Story {
  const time = `t = ${m.t}`;
  const unit = `은닉 유닛 ${m.unit}`;
  switch (m.phase) {
    case 'x':
      if (m.columns !== null)
        return {
          heading: far.readNumbers,
          text: far.readText(m.columns),
          spoken: `${time}, ${m.symbol} 읽기.`,
        };
      return m.place < 0
        ? {
            heading: `“${m.symbol}”: 모르는 글자`,
            text: '네트워크가 아는 글자가 아니므로 모든 자리가 0인 벡터로 읽습니다.',
            spoken: `${time}, 모르는 글자 ${m.symbol}, 0으로만 된 벡터로 읽습니다.`,
          }
        : {
            heading: `“${m.symbol}” 읽기`,
            text: `네트워크는 글자를 모릅니다. 그래서 아는 글자 ${m.vocabulary}개 가운데 ${m.place}번 자리만 1인 원-핫 벡터로 바꾸어 읽습니다.`,
            spoken: `${time}, 글자 ${m.symbol}, ${m.place}번 자리가 1인 원-핫 벡터.`,
          };
    case 'wx':
      return {
        heading: '입력에 W_x 곱하기',
        text:
          m.columns !== null
            ? far.productText
            : m.place < 0
              ? '0으로만 된 벡터에는 무엇을 곱해도 0입니다.'
              : `원-핫 벡터와 곱하면 행렬 W_x에서 ${m.place}열이 그대로 나옵니다. 이 글자가 합에 더하는 값입니다.`,
        spoken:
          m.columns !== null
            ? `${time}, W x 곱하기 x.`
            : m.place < 0
              ? `${time}, W x 곱하기 x: 모두 0.`
              : `${time}, W x 곱하기 x: 행렬 W x의 ${m.place}열.`,
      };
    case 'wh':
      return {
        heading: '직전 은닉 상태에 W_h 곱하기',
        text: `바로 앞 시점의 은닉 상태가 다시 들어옵니다. 순환 신경망의 ‘순환’이 바로 이 화살표입니다. W_h는 어느 시점에서나 같습니다.`,
        spoken: `${time}, W h 곱하기 h: t = ${m.t - 1}의 은닉 상태에 W h를 곱합니다.`,
      };
    case 'sum':
      return {
        heading: '결과 더하기',
        text:
          m.t === 0
            ? '입력에 가중치를 곱한 값에 편향을 유닛마다 더합니다. 직전 은닉 상태는 아직 없습니다.'
            : `입력과 직전 은닉 상태에 가중치를 곱한 두 값을 유닛마다 더합니다.${m.hasBias ? ' 편향도 함께 더합니다.' : ''}`,
        spoken: `${time}, ${unit}: 합은 ${m.a}입니다.`,
      };
    case 'f':
      return {
        heading: `${m.activation} 통과하기`,
        text: activated(m),
        spoken: `${time}, ${unit}: ${m.activation}(${m.a})의 값은 ${m.h}입니다.`,
      };
    case 'wy':
    case 'by':
      return {
        heading: m.phase === 'by' ? '출력에 편향 더하기' : '은닉 상태에서 답으로',
        ...weighed(m, time),
      };
    case 'softmax':
      return {
        heading: '점수를 확률로',
        text: `로짓마다 지수를 취하고 그 합으로 나눕니다. ${
          m.isAboveZero
            ? '모두 0보다 크고 더하면 1이 됩니다.'
            : '더하면 1이 되며, 컴퓨터가 나타내기에 너무 작은 값은 0이 되었습니다.'
        }`,
        spoken:
          m.tied > 1
            ? `${time}, 출력 ${m.tied}개의 확률이 똑같이 가장 큽니다: ${m.answerValue}.`
            : `${time}, 확률이 가장 큰 것은 ${m.answer}, ${m.answerValue}입니다.`,
      };
    case 'sigmoid':
      return {
        heading: '점수를 확률로',
        text:
          m.outputs === 1
            ? 'sigmoid는 로짓을 0과 1 사이의 숫자로 바꿉니다. 이 숫자가 ‘예’의 확률입니다.'
            : 'sigmoid는 로짓 하나를 0과 1 사이의 확률로 바꿉니다. 출력마다 따로 예·아니요를 묻는 셈입니다.',
        spoken:
          m.outputs === 1
            ? `${time}, 확률은 ${m.answerValue}입니다.`
            : `${time}, 확률이 가장 큰 것은 ${m.answer}, ${m.answerValue}입니다.`,
      };
    case 'choose':
      return chosen(m, time);
    default:
      return { heading: m.phase, text: '', spoken: `${time}, ${m.phase}.` };
  }
}

export const broken: Broken = {
  text: '이 가운데 NaN(숫자가 아님)이 있습니다. 앞에서 컴퓨터가 나타낼 수 없을 만큼 커진 숫자로는 아무것도 계산할 수 없습니다.',
  spoken: (t) => `t = ${t}, NaN이 된 숫자가 있습니다.`,
};

/** What the activation makes of the sum, as the run has it. */
function activated({ t, hasBias, isZero }: Moment): string {
  const made = `합을 활성화 함수에 넣으면 ${t === 0 ? '첫 은닉 상태 h_0이' : '새 은닉 상태가'} 됩니다.`;
  if (isZero)
    return `${made} 모든 유닛이 0이어서, 다음 시점에서 보면 아무것도 읽지 않은 것과 같습니다.`;
  return t === 0
    ? `${made} 이전 상태가 없으므로 ${hasBias ? '입력과 편향' : '입력'}만으로 만든 값입니다.`
    : `${made} 방금 읽은 것과 직전 은닉 상태로 계산하므로, t = 0부터 읽은 모든 것이 이 계산에 들어갑니다.`;
}

/** What W_y makes of the state. */
function weighed(m: Moment, time: string): Pick<Story, 'text' | 'spoken'> {
  const isLast = m.phase === 'by' || !m.hasBias;
  const multiplied = `${time}, W y 곱하기 은닉 상태.`;
  const logits = {
    text: `은닉 상태가 그대로 답은 아닙니다. W_y를 곱해 출력 ${m.outputs}개마다 점수를 매깁니다. 이 점수를 로짓이라고 합니다.`,
    spoken: `${time}, 로짓 가운데 가장 큰 것은 ${m.answer}입니다.`,
  };
  const logit = {
    text: '은닉 상태가 그대로 답은 아닙니다. W_y를 곱해 점수 하나를 얻습니다. 이 점수를 로짓이라고 하며, 0보다 크면 예라는 뜻이 됩니다.',
    spoken: isLast ? `${time}, 로짓은 ${m.logit}입니다.` : multiplied,
  };
  const told: Readonly<Record<Moment['says'], Pick<Story, 'text' | 'spoken'>>> = {
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
          ? `${time}, 답은 ${m.answerValue}입니다.`
          : `${time}, 숫자 ${m.outputs}개 가운데 가장 큰 것은 ${m.answer}, ${m.answerValue}입니다.`,
    },
    scores: {
      text: `은닉 상태에 W_y를 곱해 글자 ${m.outputs}개마다 숫자를 하나씩 얻습니다. 이 숫자들이 그대로 답입니다.`,
      spoken: isLast ? `${time}, 가장 큰 숫자는 ${m.answer}의 ${m.answerValue}입니다.` : multiplied,
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

function chosen(m: Moment, time: string): Story {
  if (!m.isAnswered)
    return {
      heading: '답이 없습니다',
      text: '숫자가 너무 커져 NaN이 되었으므로 고를 수 있는 답이 없습니다.',
      spoken: `${time}, NaN이 되어 답이 없습니다.`,
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
    spoken: `${time}, 답은 ${m.answer}, 확률 ${m.answerValue}입니다.`,
  };
  const verdict = m.isYes ? '예' : '아니요';
  const number = { heading: `답: ${m.answerValue}`, text: '', spoken: symbol.spoken };
  const told: Readonly<Record<Moment['says'], Story>> = {
    next: { ...symbol, text: `${oneHot} 네트워크가 고른 다음 글자는 “${m.answer}”입니다.${drawn}` },
    symbol: { ...symbol, text: `${oneHot} 네트워크의 답은 “${m.answer}”입니다.` },
    class: {
      heading: `답: ${m.answer}`,
      text: `${oneHot} 클래스 ${m.outputs}개 가운데 네트워크가 고른 것은 ${m.answer}입니다.`,
      spoken: symbol.spoken,
    },
    yesNo: {
      heading: `답: ${verdict}`,
      text: '확률이 0.5를 넘으면 예, 넘지 않으면 아니요입니다.',
      spoken: `${time}, 확률 ${m.answerValue}, 답은 ${verdict}입니다.`,
    },
    questions: {
      heading: '예와 아니요 고르기',
      text: '출력마다 따로 묻고 답합니다. 확률이 0.5를 넘으면 예, 넘지 않으면 아니요입니다.',
      spoken: `${time}, 확률이 가장 큰 것은 ${m.answer}, ${m.answerValue}이고 그 답은 ${verdict}입니다.`,
    },
    numbers: number,
    scores: number,
  };
  return told[m.says];
}
