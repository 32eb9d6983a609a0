import type { HideWords } from '../sections/hide.ts';

export const hide: HideWords = {
  title: '감춘 것',
  choose: '수업에서 감추기',
  about:
    '링크를 여는 사람에게는 고른 것이 보이지 않습니다. 감추었다는 것은 화면에 적히고, 한 번 누르면 다시 나옵니다.',
  aboutFrame:
    '틀에서 전체 페이지를 열면 고른 것이 보이지 않습니다. 감추었다는 것은 화면에 적히고, 한 번 누르면 다시 나옵니다.',
  names: {
    input: '글과 네트워크',
    network: '설정과 편집',
    training: '학습',
    writing: '이어 쓰기',
    story: '설명',
    answers: '물음의 답',
    figures: '다른 그림과 배우기',
    lecture: '발표',
    share: '공유와 파일',
  },
  notice: (names) => `링크를 만든 사람이 감춘 것: ${names.join(', ')}.`,
  showAll: '다시 보이기',
};
