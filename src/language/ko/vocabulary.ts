import { grouped as count } from '../grouped.ts';
import type { VocabularyWords } from '../sections/vocabulary.ts';

export const vocabulary: VocabularyWords = {
  title: '어휘',
  edit: '어휘 고치기',
  reading: {
    characters: '토큰마다 글자 하나이고, 글을 한 글자씩 읽습니다.',
    words: '토큰은 단어입니다. 글을 띄어쓰기로 나누고, 들어맞는 토큰 가운데 가장 긴 것을 읽습니다.',
    pieces: '토큰은 단어의 조각입니다. 글의 처음부터 들어맞는 토큰 가운데 가장 긴 것을 읽습니다.',
  },
  place: '번호',
  token: '토큰',
  at: (place) => `${place}번 토큰`,
  role: (role) =>
    role === null
      ? '특수 토큰'
      : {
          pad: '길이 채우기',
          unk: '모르는 것',
          bos: '시작',
          eos: '끝',
        }[role],
  remove: (token) => `${token} 지우기`,
  newToken: '새 토큰',
  add: '더하기',
  pasted: '목록으로 바꾸기',
  pasteHint: '한 줄에 하나씩, 또는 JSON. \\n은 줄바꿈입니다',
  replace: '이 목록 쓰기',
  ofText: '읽는 글로 만들기:',
  characters: '글자로',
  words: '단어로',
  weights: '이름만 바꾸면 가중치는 그대로입니다. 토큰의 개수가 달라지면 가중치를 새로 뽑습니다.',
  more: (shown, all) => `토큰 ${count(all)}개 중 처음 ${count(shown)}개입니다.`,
  problem: (problem) => {
    switch (problem.kind) {
      case 'empty':
        return '토큰은 한 글자 이상이어야 합니다.';
      case 'long':
        return `“${problem.token}” 토큰은 32자보다 깁니다.`;
      case 'repeated':
        return `“${problem.token}” 토큰은 ${problem.place}번에 이미 있습니다.`;
      case 'tooMany':
        return `토큰이 ${problem.count}개입니다. ${problem.most}개까지 쓸 수 있습니다.`;
      case 'tooLarge':
        return `이 어휘로는 가중치가 ${problem.count.toLocaleString('ko')}개가 됩니다. ${problem.most.toLocaleString('ko')}개까지 쓸 수 있으니 은닉 상태나 임베딩의 크기를 먼저 줄여 주세요.`;
      case 'last':
        return '토큰은 하나 이상 있어야 합니다.';
    }
  },
};
