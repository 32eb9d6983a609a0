import type { SolveWords } from '../sections/solve.ts';

const OUTCOMES = { first: '한 번에 맞음', later: '고쳐서 맞음', told: '풀이를 봄' } as const;
const HINTS = ['', ', 무엇으로 계산하는지 봄', ', 식을 봄'] as const;

export const solve: SolveWords = {
  title: '문제 모음',
  exercise: '문제',
  of: (number, count) => `${number} / ${count}`,
  toResults: '결과 보기',
  leave: '끝내기',
  missing: '그런 문제 모음이 없습니다',
  missingText:
    '링크가 옮기다가 잘렸거나, 이 기기에 없는 모음이거나, 묻는 슬라이드가 하나도 없습니다. 링크를 다시 받아 주세요.',
  unfetched: '이 문제에 쓰는 네트워크를 받아 오지 못했습니다. 인터넷 연결을 확인해 주세요.',
  before: (went, minutes) =>
    `이미 마친 문제입니다(${went}, ${minutes}분). 다시 풀어도 결과는 그대로입니다.`,
  went: ({ outcome, tries, told, hint }) =>
    `${OUTCOMES[outcome]}, 확인 ${tries}번${told > 0 ? `, 풀이를 본 값 ${told}개` : (HINTS[hint] ?? '')}`,
  notDone: '풀지 않음',
  minutes: (minutes) => `${minutes}분`,
  score: (right, of) => `${of}문제 중 ${right}문제를 풀었습니다`,
  time: (minutes) => `문제를 보고 있던 시간은 모두 ${minutes}분입니다.`,
  who: '이름',
  copy: '결과 복사',
  copied: '복사했습니다. 제출할 곳에 붙여 넣으세요.',
  proof:
    '결과는 이 기기에만 저장하며 어디에도 보내지 않습니다. 복사한 글은 누구나 똑같이 쓸 수 있으므로 증명이 되지 않습니다. 이름은 복사한 글에만 들어갑니다.',
  again: '처음부터 다시',
  row: (number, what, went, minutes) => `${number}. ${what}: ${went}, ${minutes}분`,
  report: ({ title, who, rows, right, count, minutes, date, link }) =>
    [
      `문제 모음: ${title}`,
      ...(who === '' ? [] : [`이름: ${who}`]),
      `${count}문제 중 ${right}문제를 풀었고, 문제를 보고 있던 시간은 모두 ${minutes}분입니다.`,
      ...rows,
      ...(link === '' ? [] : [link]),
      `${date}에 읽는 사람이 이 페이지에서 복사한 글입니다. 누구나 이렇게 쓸 수 있으므로 증명이 되지는 않습니다.`,
    ].join('\n'),
  make: {
    button: '문제 모음에 담기',
    versions: '서로 다른 숫자로 몇 문제',
    into: '담을 곳',
    newSet: '새 문제 모음',
    add: '담기',
    added: (title, count) => `‘${title}’에 담았습니다. 이제 슬라이드가 ${count}장입니다.`,
    fewer: (found) =>
      `정답과 흔한 실수의 답이 모두 다르게 나오는 문제를 ${found}개만 찾아 담았습니다.`,
    full: (most) => `강의 자료 하나에는 슬라이드를 ${most}장까지 담습니다.`,
    notKept: '담았지만 이 브라우저에는 저장되지 않습니다. 떠나기 전에 파일로 저장해 주세요.',
    open: '모음 열기',
    menu: (count) => `문제 ${count}개`,
    solve: '차례로 풀기',
    link: '풀이용 링크 복사',
    sheet: '문제지 인쇄',
    more: '다른 숫자로 더',
    about:
      '링크에는 메모와 숨긴 슬라이드가 들어가지 않습니다. 답한 것은 푸는 사람의 기기에만 남습니다.',
  },
};
