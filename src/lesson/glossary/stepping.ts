import type { Term } from './term.ts';

/** What a step does, how it is drawn, and how it answers. */
export const stepping: readonly Term[] = [
  {
    id: 'a',
    symbol: 'a_t',
    at: 'a@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '활성화 전 값',
      text: '활성화 함수에 들어가는 합입니다.',
    },
    en: {
      name: 'pre-activation',
      text: 'The sum that goes into the activation function.',
    },
  },
  {
    id: 'activation',
    symbol: 'f',
    at: 'h@t',
    picture: { kind: 'curve', activation: 'tanh' },
    ko: {
      name: '활성화 함수',
      text: '합을 은닉 상태로 바꾸는 비선형 함수입니다. 유닛마다 따로 적용합니다.',
    },
    en: {
      name: 'activation function',
      text: 'The non-linear function that turns the sum into the hidden state, unit by unit.',
    },
  },
  {
    id: 'tanh',
    symbol: null,
    at: null,
    picture: { kind: 'curve', activation: 'tanh' },
    ko: {
      name: 'tanh',
      text: '어떤 수든 −1과 1 사이의 값으로 바꾸는 함수입니다. 0은 그대로 0입니다.',
    },
    en: { name: 'tanh', text: 'Turns every number into one between −1 and 1; 0 stays 0.' },
  },
  {
    id: 'sigmoid',
    symbol: null,
    at: null,
    picture: { kind: 'curve', activation: 'sigmoid' },
    ko: {
      name: 'sigmoid',
      text: '어떤 수든 0과 1 사이의 값으로 바꾸는 함수입니다. 확률이나 게이트에 씁니다.',
    },
    en: {
      name: 'sigmoid',
      text: 'Turns every number into one between 0 and 1. It is used for probabilities and gates.',
    },
  },
  {
    id: 'relu',
    symbol: null,
    at: null,
    picture: { kind: 'curve', activation: 'relu' },
    ko: {
      name: 'ReLU',
      text: '음수는 0으로 바꾸고 양수는 그대로 두는 함수입니다. 위로는 한계가 없습니다.',
    },
    en: {
      name: 'ReLU',
      text: 'Negative numbers become 0, positive numbers stay as they are. It has no upper limit.',
    },
  },
  {
    id: 'recurrent',
    symbol: null,
    at: 'W_h',
    picture: { kind: 'loop' },
    ko: {
      name: '순환',
      text: '한 시점의 결과가 다음 시점의 입력으로 다시 들어가는 것입니다.',
    },
    en: {
      name: 'recurrent',
      text: 'The result of one timestep comes back as an input of the next.',
    },
  },
  {
    id: 'unrolling',
    symbol: null,
    at: null,
    picture: { kind: 'chain', cells: 4 },
    ko: {
      name: '펼치기',
      text: '되풀이해 쓰는 셀 하나를 시점마다 한 번씩 그려 늘어놓는 것입니다.',
    },
    en: {
      name: 'unrolling',
      text: 'Drawing the same cell once for every timestep at which it is used.',
    },
  },
  {
    id: 'cell',
    symbol: null,
    at: 'h@t',
    picture: { kind: 'loop' },
    ko: {
      name: '셀',
      text: '한 시점의 계산 전체입니다. 입력과 직전 은닉 상태를 받아 새 은닉 상태를 만듭니다.',
    },
    en: {
      name: 'cell',
      text: 'The whole computation of one timestep: input and previous state in, new state out.',
    },
  },
  {
    id: 'heatmap',
    symbol: null,
    at: null,
    picture: { kind: 'numbers' },
    ko: {
      name: '히트맵',
      text: '숫자를 색으로 칠한 표입니다. 가로가 시점, 세로가 유닛이며 파랑은 음수, 빨강은 양수입니다.',
    },
    en: {
      name: 'heatmap',
      text: 'A table of numbers as colours: timesteps across, units down, blue below zero, red above.',
    },
  },
  {
    id: 'z',
    symbol: 'z_t',
    at: 'z@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '로짓',
      text: '은닉 상태에 W_y를 곱해 답마다 얻은 숫자입니다. 아직 확률은 아닙니다.',
    },
    en: {
      name: 'logits',
      text: 'The numbers that W_y times the hidden state gives, one for each answer. They are not probabilities yet.',
    },
  },
  {
    id: 'y',
    symbol: 'y_t',
    at: 'y@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '출력',
      text: '은닉 상태를 쓰임에 맞게 다듬은 결과입니다. 다음 글자의 확률처럼, 무엇을 묻는지에 따라 다릅니다.',
    },
    en: {
      name: 'output',
      text: 'The hidden state refined for a purpose, such as into the probability of each next letter.',
    },
  },
  {
    id: 'softmax',
    symbol: null,
    at: 'y@t',
    picture: { kind: 'numbers' },
    ko: {
      name: 'softmax',
      text: '로짓마다 지수 함수를 취한 다음 그 합으로 나누는 함수입니다. 결과는 모두 0보다 크고 더하면 1입니다.',
    },
    en: {
      name: 'softmax',
      text: 'The exponential of each logit, divided by the sum of all exponentials. The results are above 0 and add up to 1.',
    },
  },
];
