import type { Fate } from '../../engine/measure/fate.ts';
import { josa } from '../josa.ts';
import type { GrowthWords } from '../sections/growth.ts';

export const growth: GrowthWords = {
  heading: '왜 ReLU가 아니라 tanh일까요?',
  lead: 'RNN은 모든 시점에서 같은 가중치를 씁니다. 수 하나에 같은 계산을 몇 번이고 되풀이하면 어떻게 되는지 살펴봅니다.',
  weight: '가중치 w',
  start: '처음 값 h_0',
  steps: '반복 횟수',
  axis: '세로축',
  linear: '선형',
  log: '로그',
  examples: '살펴볼 만한 경우',
  example: {
    up: '1.1의 100제곱',
    down: '0.9의 100제곱',
    infinity: '무한대까지',
    saturated: '1에서 막히는 tanh',
    bounce: '번갈아 오가기',
    dead: '0이 되는 ReLU',
  },
  notFinite: '1.1이나 -0.5처럼 유한한 수를 입력해 주세요.',
  notCount: (most) => `1부터 ${most.toLocaleString('ko')}까지의 정수를 입력해 주세요.`,
  values: '값.',
  caption: (name, w, start, n, value) =>
    `${name}: ${start}에서 시작해 w = ${josa(w, '으로/로')} ${n}번 반복한 값 ${value}`,
  valuesLabel: '네 가지 활성화 함수의 반복에 따른 값',
  slopes: '도함수의 곱.',
  slopesCaption:
    '처음 값을 조금 바꾸면 마지막 값이 얼마나 바뀌는지를 나타냅니다. 역전파에서 기울기에 곱해지는 값입니다.',
  slopesLabel: '네 가지 활성화 함수의 반복에 따른 도함수의 곱',
  cobweb: '거미줄 그림',
  cobwebLabel: (name, w) =>
    `w = ${w}일 때 ${name}의 거미줄 그림: 곡선, 직선 y = x, 그 사이를 오가는 길`,
  matrix: '행렬이라면.',
  matrixCaption: (size, radius) =>
    `지금 네트워크의 ${size}\u00a0×\u00a0${size} 행렬 W_h를 입력 없이 반복해 곱할 때 h의 길이. 스펙트럼 반지름 ${radius}`,
  matrixLabel: '네 가지 활성화 함수에서 100번 반복하는 동안 은닉 상태의 길이',
  table: '숫자로 보기',
  since: (value, step) => `n\u00a0=\u00a0${step}부터 ${value}`,
  fate: tell,
  leaving: {
    title: '오버플로와 언더플로',
    row: (of, format) =>
      `${of === 'value' ? '값' : '도함수의 곱'}, ${format === 'float32' ? '단정밀도(32비트)' : '배정밀도(64비트)'}`,
  },
  step: '반복',
  stepOf: (at, steps) => `n = ${at} / ${steps}`,
  back: '이전 반복',
  forward: '다음 반복',
  toEnd: '마지막 반복으로',
};

function tell(
  name: string,
  w: string,
  fate: Fate,
  write: (value: number) => string,
  bits: 32 | 64,
): string {
  const head = `${name}, w = ${w}:`;
  switch (fate.kind) {
    case 'overflows':
      return `${head} 폭발합니다. ${fate.step}번째부터는 ${bits}비트 부동소수점 수로 나타낼 수 없습니다.`;
    case 'explodes':
      return `${head} 폭발합니다. 반복할수록 커지고 막아 주는 것이 없습니다.`;
    case 'vanishes':
      return `${head} 사라집니다. 반복할수록 줄어 거의 남지 않습니다.`;
    case 'isZero':
      return `${head} ${fate.step}번째부터 정확히 0입니다.`;
    case 'settles':
      return `${head} 고정점 ${write(fate.at)}에 머무릅니다.`;
    case 'alternates':
      return `${head} 두 값 ${write(fate.between[0])}, ${write(fate.between[1])} 사이를 오갑니다.`;
    default:
      return `${head} 아직 한곳에 머물지 않습니다.`;
  }
}
