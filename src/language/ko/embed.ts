import type { EmbedWords } from '../sections/embed.ts';

export const embed: EmbedWords = {
  stage: '한 단계씩 보는 순환 신경망: 화살표 키로 옮기고 스페이스로 재생합니다',
  whole: '전체 페이지 열기',
  about: '같은 순간을 수식, 숫자, 설정과 함께 전체 페이지에서 봅니다',
};
