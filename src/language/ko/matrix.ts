import { josa } from '../josa.ts';
import type { MatrixWords } from '../sections/matrix.ts';

export const matrix: MatrixWords = {
  title: '행렬로 보는 가중치',
  which: '행렬',
  hint: '숫자를 위아래로 끌거나, 눌러서 입력하거나, 스프레드시트에서 복사해 붙여 넣을 수 있습니다.',
  close: '행렬 닫기',
  radius: '스펙트럼 반지름',
  noRadius: '고윳값이 모두 0이라 어떤 수를 곱해도 0 그대로입니다.',
  badRadius: '0보다 크고 100 이하인 수를 입력해 주세요.',
  sigma: '최대 특잇값',
  scope: '바꿀 범위',
  whole: '모든 행',
  row: (row) => `${row}행`,
  kinds: { identity: '단위 행렬', orthogonal: '직교 행렬', zero: '0' },
  factor: '곱할 수',
  set: (kind, row) => `${row === null ? '모든 행' : `${row}행`}: ${kind}`,
  scaled: (factor, row) => `${row === null ? '모든 행' : `${row}행`} × ${factor}`,
  pasted: (rows, columns) => `${rows}\u00a0×\u00a0${columns}개의 수를 붙여 넣었습니다`,
  copied: '가중치를 복사했습니다',
  refused: ({ problem, row, column, found }) =>
    ({
      empty: '붙여 넣을 내용이 없습니다. 바뀐 것은 없습니다.',
      notNumber: `붙여 넣은 표의 ${row + 1}행 ${column + 1}열의 ${josa(`“${found}”`, '은/는')} 수가 아닙니다. 바뀐 것은 없습니다.`,
      notFinite: `붙여 넣은 표의 ${row + 1}행 ${column + 1}열의 ${josa(`“${found}”`, '은/는')} 너무 큽니다. 바뀐 것은 없습니다.`,
      ragged: `붙여 넣은 표의 첫 행에는 수가 ${found}개인데 ${row + 1}행에는 ${column}개입니다. 바뀐 것은 없습니다.`,
      tooLarge: '붙여 넣은 내용이 너무 큽니다. 바뀐 것은 없습니다.',
    })[problem],
  wrongShape: (rows, columns, roomRows, roomColumns, row, column) =>
    `붙여 넣은 표는 ${rows}\u00a0×\u00a0${columns}인데 ${row}행 ${column}열부터는 ${roomRows}\u00a0×\u00a0${roomColumns}만 들어갑니다. 바뀐 것은 없습니다.`,
};
