import type { TableWords } from '../sections/table.ts';

export const table: TableWords = {
  which: '볼 값',
  name: (symbol) => symbol,
  allDigits: '모든 자릿수',
  leftOut: (most) => `수가 ${most.toLocaleString('ko')}개보다 많은 값은 표에 없습니다.`,
  copy: '스프레드시트용으로 복사',
  copied: (rows, columns) => `${rows} × ${columns}개의 수를 복사했습니다`,
  notCopied: '복사하지 못했습니다. 숫자를 직접 선택해 복사해 주세요.',
  caption: (value, steps, count) => `${value}: 시점 ${steps}개, 시점마다 수 ${count}개`,
};
