import { josa } from '../josa.ts';
import type { CompareWords } from '../sections/compare.ts';

const SHAPES = { one: '1층', two: '2층', both: '양방향' } as const;

export const compare: CompareWords = {
  name: '셀 비교',
  heading: '각 셀은 무엇을 아직 기억할까요?',
  changed: (t, from, into) =>
    `t = ${t}에서 “${from}” 대신 ${josa(`“${into}”`, '을/를')} 읽게 합니다. 선은 그 뒤로 두 은닉 상태가 얼마나 떨어져 있는지를 나타냅니다.`,
  changedNumber: (t) =>
    `t = ${t}의 입력에 1을 더합니다. 선은 그 뒤로 두 은닉 상태가 얼마나 떨어져 있는지를 나타냅니다.`,
  into: '대신 읽을 것',
  repeat: (steps) => `글을 ${steps}시점까지 되풀이하기`,
  trained: '첫 글자를 기억하도록 학습한 셀',
  more: '네트워크 추가',
  addOwn: '지금 보던 네트워크 추가',
  less: (place) => `${place + 1}번 네트워크 빼기`,
  network: (place) => `${place + 1}번 네트워크`,
  drawn: (cell) => `${cell}, 무작위 가중치`,
  shapes: SHAPES,
  shaped: (cell, shape) => `${cell}, ${SHAPES[shape]}`,
  allShapes: '1층, 2층, 양방향 비교',
  bothWays: '양방향 네트워크는 끝에서 돌아오면서도 바뀐 입력을 읽으므로 선이 더 앞에서 시작합니다.',
  own: '지금 보던 네트워크',
  units: (count, isOfTop) => `${isOfTop ? '맨 위층 ' : ''}유닛 ${count}개`,
  updates: (updates) => `여기서 학습: ${updates}스텝`,
  began: '학습 전 가중치',
  picture: (units, steps) =>
    `은닉 유닛 ${units}개의 시점 ${steps}개에 걸친 은닉 상태와, 바뀐 입력 때문에 은닉 상태가 달라진 거리`,
  computing: '계산하고 있습니다…',
  tooLarge: (weights) =>
    `지금 네트워크의 가중치는 ${weights.toLocaleString('ko')}개입니다. 너무 많아서 같은 크기의 다른 네트워크를 옆에 만들 수 없습니다.`,
  alsoTooLarge: '이것도 너무 큽니다.',
  ownAlone: '지금 네트워크만 보기',
  cannotRead: '글을 읽는 네트워크라서 숫자 입력을 읽을 수 없습니다. 다른 네트워크를 골라 주세요.',
  now: {
    heading: (after) =>
      after < 0 ? '바꾸기 전' : after === 0 ? '바꾼 시점' : `바꾸고 ${after}시점 뒤`,
    about: (after) =>
      after < 0
        ? '여기까지 읽은 것은 두 번 모두 같습니다.'
        : after === 0
          ? '여기서부터 두 은닉 상태가 달라집니다. 지금 그 거리는 다음과 같습니다.'
          : '두 은닉 상태는 아직 이만큼 떨어져 있습니다.',
  },
  after: (steps) => `${steps}시점 뒤`,
  share: '처음 대비',
  apart: '거리',
  distance: '두 은닉 상태 사이의 거리와, 처음 거리와 비교한 비율',
  unmoved: '입력을 바꾸어도 은닉 상태가 달라지지 않습니다.',
  nothingAfter: '바꾼 뒤에 더 읽는 것이 없습니다.',
  remembers: (steps) => `${steps}시점 뒤에도 흔적이 남아 있습니다.`,
  forgets: (steps) => `${steps}시점 뒤에는 1%도 남지 않습니다.`,
};
