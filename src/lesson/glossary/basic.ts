import type { Term } from './term.ts';

/** Terms of the plain recurrent network. */
export const basic: readonly Term[] = [
  {
    id: 'sequence',
    symbol: null,
    at: null,
    picture: { kind: 'chain', cells: 4 },
    ko: {
      name: '시퀀스',
      text: '순서가 있는 자료입니다. 글은 글자의 시퀀스이고, 하루의 기온은 숫자의 시퀀스입니다.',
    },
    en: {
      name: 'sequence',
      text: 'Data in an order: a text is a sequence of symbols, the temperatures of a day are a sequence of numbers.',
    },
  },
  {
    id: 'timestep',
    symbol: 't',
    at: null,
    picture: { kind: 'chain', cells: 3 },
    ko: {
      name: '시점',
      text: '시퀀스에서 하나를 읽는 자리입니다. 0부터 셉니다.',
    },
    en: {
      name: 'timestep',
      text: 'The place in the sequence at which one element is read, counted from 0.',
    },
  },
  {
    id: 'x',
    symbol: 'x_t',
    at: 'x@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '입력',
      text: '시점 t에 네트워크가 읽는 벡터입니다. 글자는 원-핫 벡터로, 숫자는 있는 그대로 읽습니다.',
    },
    en: {
      name: 'input',
      text: 'The vector that is read at timestep t: a symbol as a one-hot vector, numbers just as they are.',
    },
  },
  {
    id: 'one-hot',
    symbol: null,
    at: 'x@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '원-핫 벡터',
      text: '한 자리만 1이고 나머지는 모두 0인 벡터입니다. 1의 자리가 어느 글자인지를 말합니다.',
    },
    en: {
      name: 'one-hot vector',
      text: 'A vector with a single 1 and zeros elsewhere. The place of the 1 says which symbol it is.',
    },
  },
  {
    id: 'h',
    symbol: 'h_t',
    at: 'h@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '은닉 상태',
      text: '시점 t까지 읽은 것을 담은 벡터입니다. 다음 시점으로 넘어가고, 출력도 여기에서 나옵니다.',
    },
    en: {
      name: 'hidden state',
      text: 'The vector that holds what was read up to timestep t. It goes on to the next step, and the output is made from it.',
    },
  },
  {
    id: 'previous',
    symbol: 'h_t-1',
    at: 'h@t-1',
    picture: { kind: 'numbers' },
    ko: {
      name: '직전 은닉 상태',
      text: '바로 앞 시점의 은닉 상태입니다. 첫 시점에는 없습니다.',
    },
    en: {
      name: 'previous state',
      text: 'The hidden state of the timestep before. At the first timestep there is none.',
    },
  },
  {
    id: 'unit',
    symbol: null,
    at: null,
    picture: { kind: 'numbers' },
    ko: {
      name: '유닛',
      text: '은닉 상태의 숫자 하나입니다. 은닉 상태의 크기는 곧 유닛의 수입니다.',
    },
    en: {
      name: 'unit',
      text: 'One number of the hidden state. The size of the state is its number of units.',
    },
  },
  {
    id: 'weight',
    symbol: null,
    at: null,
    picture: { kind: 'numbers' },
    ko: {
      name: '가중치',
      text: '네트워크가 학습하는 숫자입니다. 모든 시점이 같은 가중치를 씁니다.',
    },
    en: {
      name: 'weight',
      text: 'A number that the network learns. Every timestep uses the same ones.',
    },
  },
  {
    id: 'W_x',
    symbol: 'W_x',
    at: 'W_x',
    picture: { kind: 'numbers' },
    ko: {
      name: '입력 가중치',
      text: '입력을 은닉 상태로 옮기는 행렬입니다. 열 하나가 글자 하나의 몫입니다.',
    },
    en: {
      name: 'input weights',
      text: 'The matrix that takes the input to the hidden state. One column belongs to one symbol.',
    },
  },
  {
    id: 'W_h',
    symbol: 'W_h',
    at: 'W_h',
    picture: { kind: 'numbers' },
    ko: {
      name: '순환 가중치',
      text: '직전 은닉 상태를 새 은닉 상태로 옮기는 정사각 행렬입니다. 기억이 지나는 길입니다.',
    },
    en: {
      name: 'recurrent weights',
      text: 'The square matrix that takes the previous state to the new one: the road that memory takes.',
    },
  },
  {
    id: 'W_y',
    symbol: 'W_y',
    at: 'W_y',
    picture: { kind: 'numbers' },
    ko: {
      name: '출력 가중치',
      text: '은닉 상태를 출력 점수로 옮기는 행렬입니다. 행의 수가 출력의 크기입니다.',
    },
    en: {
      name: 'output weights',
      text: 'The matrix that turns the hidden state into scores. It has one row for each output.',
    },
  },
  {
    id: 'bias',
    symbol: 'b',
    at: 'b',
    picture: { kind: 'numbers' },
    ko: {
      name: '편향',
      text: '입력과 상관없이 합에 더하는 벡터입니다. 이 수업에서는 빼 두었고, 설정에서 켤 수 있습니다.',
    },
    en: {
      name: 'bias',
      text: 'A vector added to the sum whatever is read. The lesson leaves it out; the settings switch it on.',
    },
  },
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
    ko: { name: 'tanh', text: '모든 수를 -1과 1 사이로 보내는 함수입니다. 0은 0으로 갑니다.' },
    en: { name: 'tanh', text: 'Takes every number to between -1 and 1; 0 stays 0.' },
  },
  {
    id: 'sigmoid',
    symbol: null,
    at: null,
    picture: { kind: 'curve', activation: 'sigmoid' },
    ko: {
      name: 'sigmoid',
      text: '모든 수를 0과 1 사이로 보내는 함수입니다. 확률이나 게이트로 읽기 좋습니다.',
    },
    en: {
      name: 'sigmoid',
      text: 'Takes every number to between 0 and 1, to be read as a probability or a gate.',
    },
  },
  {
    id: 'relu',
    symbol: null,
    at: null,
    picture: { kind: 'curve', activation: 'relu' },
    ko: {
      name: 'ReLU',
      text: '음수는 0으로, 양수는 그대로 보내는 함수입니다. 위로는 막는 것이 없습니다.',
    },
    en: {
      name: 'ReLU',
      text: 'Negative numbers become 0, positive ones stay. Nothing bounds it from above.',
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
      text: '셀 하나가 되풀이해 쓰이는 것을 시점마다 한 번씩 늘어놓아 그리는 것입니다.',
    },
    en: {
      name: 'unrolling',
      text: 'Drawing the one cell once for every timestep at which it is used.',
    },
  },
  {
    id: 'cell',
    symbol: null,
    at: 'h@t',
    picture: { kind: 'loop' },
    ko: {
      name: '셀',
      text: '한 시점의 계산 전체입니다. 입력과 직전 상태를 받아 새 상태를 내놓습니다.',
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
    ko: { name: '로짓', text: '은닉 상태에 W_y를 곱한 점수입니다. 아직 확률은 아닙니다.' },
    en: {
      name: 'logits',
      text: 'The scores that W_y makes from the hidden state. Not probabilities yet.',
    },
  },
  {
    id: 'y',
    symbol: 'y_t',
    at: 'y@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '출력',
      text: '은닉 상태를 쓸모에 맞게 다듬은 것입니다. 여기서는 다음 글자의 확률입니다.',
    },
    en: {
      name: 'output',
      text: 'The hidden state, refined for a purpose: here the probability of each next symbol.',
    },
  },
  {
    id: 'softmax',
    symbol: null,
    at: 'y@t',
    picture: { kind: 'numbers' },
    ko: {
      name: 'softmax',
      text: '점수마다 지수 함수를 취한 다음 그 합으로 나눕니다. 모두 0보다 크고 더하면 1입니다.',
    },
    en: {
      name: 'softmax',
      text: 'The exponential of each score, divided by their sum: all above 0, and together 1.',
    },
  },
];
