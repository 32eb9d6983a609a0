import type { HideWords } from '../sections/hide.ts';

export const hide: HideWords = {
  title: '감춘 항목',
  choose: '수업에서 감추기',
  about:
    '선택한 항목은 링크를 연 사람에게 보이지 않습니다. 화면에 감추었다는 안내가 나오며, 한 번 누르면 다시 보입니다.',
  aboutFrame:
    '선택한 항목은 프레임에서 연 전체 페이지에서도 보이지 않습니다. 화면에 감추었다는 안내가 나오며, 한 번 누르면 다시 보입니다.',
  names: {
    input: '글과 네트워크',
    network: '설정과 편집',
    training: '학습',
    writing: '이어 쓰기',
    story: '설명',
    answers: '질문의 답',
    figures: '다른 그림과 배우기',
    lecture: '발표',
    share: '공유와 파일',
  },
  notice: (names) => `링크를 만든 사람이 감춘 항목: ${names.join(', ')}.`,
  showAll: '다시 보이기',
};
