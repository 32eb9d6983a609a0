import type { NoticeWords } from '../sections/notice.ts';

export const notice: NoticeWords = {
  replaced:
    '이 변경에는 다른 네트워크가 필요합니다. 그래서 쓰던 네트워크 대신 학습하지 않은 새 네트워크를 만들었습니다.',
  bringBack: '쓰던 네트워크 되돌리기',
  dismiss: '새 네트워크 쓰기',
  missed: (asked) =>
    `주소에 적힌 ‘${asked}’ 자리가 여기에 없어 지금 보이는 화면을 대신 보여 드립니다.`,
  close: '닫기',
};
