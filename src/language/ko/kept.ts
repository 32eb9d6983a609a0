import type { KeptWords } from '../sections/kept.ts';

export const kept: KeptWords = {
  title: '이 기기에 저장된 것',
  about: '파일로 저장해 두면 지금이든 나중이든 이 페이지에서 다시 열 수 있습니다.',
  work: (time) => `${time.toLocaleString('ko')}에 저장한 장면`,
  deck: (title) => `강의 자료: ${title || '제목 없음'}`,
  save: '파일로 저장',
  remove: '삭제',
  reallyRemove: '정말 삭제',
};
