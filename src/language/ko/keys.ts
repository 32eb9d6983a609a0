import type { KeysWords } from '../sections/keys.ts';

export const keys: KeysWords = {
  title: '단축키',
  close: '닫기',
  list: [
    ['← →', '이전 단계, 다음 단계'],
    ['Shift + ← →  ·  J K', '이전 시점, 다음 시점'],
    ['Space', '재생, 일시 정지'],
    ['Home  End', '처음, 끝'],
    ['↑ ↓', '유닛 고르기'],
    ['R', '접기, 펼치기'],
    ['+ −  ·  0', '확대, 축소, 전체 보기'],
    ['Page Up  Page Down', '앞 구간, 뒤 구간'],
    ['P', '유닛을 선 그래프로 고정'],
    ['Ctrl + Z  ·  Ctrl + Shift + Z', '실행 취소, 다시 실행'],
    ['?', '이 목록'],
  ],
  note: '입력란이나 단추에 포커스가 있으면 그곳의 키가 먼저 동작합니다. 숫자로는 Tab으로 가고, 숫자 사이는 화살표로 옮겨 다닙니다.',
};
