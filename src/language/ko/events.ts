import { josa } from '../josa.ts';
import type { EventsWords } from '../sections/events.ts';

export const events: EventsWords = {
  title: '숫자',
  way: '숫자 만들기',
  wave: '수식',
  typed: '입력',
  drawn: '그리기',
  formula: 't의 수식 (열은 ;로 나눕니다)',
  steps: '시점 수',
  numbers: '한 줄에 한 시점씩. 여러 열을 붙여 넣어도 됩니다',
  size: (steps, columns) =>
    `시점 ${steps}개, 시점마다 수 ${columns}개. 열의 수가 달라지면 학습하지 않은 새 네트워크를 만듭니다.`,
  mistake: (problem, found) =>
    ({
      empty: 'sin(t/5) 같은 수식을 입력해 주세요.',
      tooLong: '수식이 너무 깁니다.',
      unexpected:
        found === ''
          ? '수식이 끝나지 않았습니다.'
          : `여기에는 ${josa(`“${found}”`, '을/를')} 쓸 수 없습니다.`,
      unknownName: `${josa(`“${found}”`, '이라는/라는')} 이름이 없습니다. t, pi, e, sin, cos, tan, tanh, exp, log, sqrt, abs, floor, round, sign, min, max, noise를 쓸 수 있습니다.`,
      unclosed: '이 괄호가 닫히지 않았습니다.',
      tooMany: `열은 ${found}개까지 쓸 수 있습니다.`,
    })[problem],
  refused: ({ problem, row, column, found }) =>
    ({
      empty:
        '한 줄에 한 시점씩 수를 입력하거나 붙여 넣어 주세요. 그때까지는 마지막 숫자를 읽습니다.',
      notNumber: `${row + 1}번째 줄 ${column + 1}열의 ${josa(`“${found}”`, '은/는')} 수가 아닙니다. 마지막으로 올바른 숫자를 읽습니다.`,
      notFinite: `${row + 1}번째 줄 ${column + 1}열의 ${josa(`“${found}”`, '은/는')} 너무 큽니다. 마지막으로 올바른 숫자를 읽습니다.`,
      ragged: `첫 줄에는 수가 ${found}개인데 ${row + 1}번째 줄에는 ${column}개입니다. 마지막으로 올바른 숫자를 읽습니다.`,
      tooLarge: '한 번에 넣기에는 내용이 너무 많습니다. 입력란은 전과 같습니다.',
    })[problem],
  tooWide: (columns, most) =>
    `열이 ${columns.toLocaleString('ko')}개로 너무 많습니다. ${most}개까지 쓸 수 있습니다. 마지막으로 올바른 숫자를 읽습니다.`,
  tooLong: (rows, most) =>
    `${rows.toLocaleString('ko')}줄 중 처음 ${most.toLocaleString('ko')}줄만 읽습니다. 나머지는 입력란에 그대로 있습니다.`,
  draw: '숫자를 그립니다',
  preview: '시점에 따른 숫자',
  howToDraw: '마우스나 손가락으로 그리거나 화살표 키를 쓸 수 있습니다.',
  outside: (reach) => `상자 밖입니다. 가장자리(±${reach})에 맞춥니다.`,
};
