import type { WorksWords } from '../sections/works.ts';

export const works: WorksWords = {
  title: '이 기기에 저장된 작업',
  about: '삭제할 때까지 이 브라우저에 보관됩니다. 학습하던 작업은 멈춘 곳에서 열립니다.',
  name: (text, cell, hidden) =>
    `${text === null ? '숫자 입력' : text.trim() === '' ? '텍스트 없음' : `‘${text.trim()}’`} · ${cell}, 은닉 유닛 ${hidden}개`,
  newer: '이 페이지의 더 새로운 버전에서 만든 작업',
  noTime: '날짜 알 수 없음: 기기의 시계가 맞지 않았습니다',
  here: '지금 화면',
  open: '열기',
  openOf: (name) => `${name} 열기`,
  delete: '삭제',
  deleteOf: (name) => `${name} 삭제`,
  deleted: '삭제했습니다.',
  undo: '되살리기',
  undoOf: (name) => `${name} 되살리기`,
  several: '여러 개 삭제…',
  all: '모두 선택',
  none: '선택 해제',
  deleteMany: (count) => (count === 0 ? '삭제' : `${count}개 삭제`),
  cancel: '취소',
  deletedMany: (count) => `${count}개를 삭제했습니다.`,
  undoMany: '모두 되살리기',
  full: '되돌릴 자리가 이 기기에 없습니다. 다른 작업을 먼저 삭제해 주세요.',
};
