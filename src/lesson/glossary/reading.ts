import type { Term } from './term.ts';

/** What is read, what is remembered, and the weights between. */
export const reading: readonly Term[] = [
  {
    id: 'sequence',
    symbol: null,
    at: null,
    picture: { kind: 'chain', cells: 4 },
    ko: {
      name: '시퀀스',
      text: '순서가 있는 데이터입니다. 글은 글자의 시퀀스이고, 하루의 기온은 숫자의 시퀀스입니다.',
    },
    en: {
      name: 'sequence',
      text: 'Data in a given order: a text is a sequence of letters, the temperatures of a day are a sequence of numbers.',
    },
  },
  {
    id: 'timestep',
    symbol: 't',
    at: null,
    picture: { kind: 'chain', cells: 3 },
    ko: {
      name: '시점',
      text: '시퀀스의 글자나 숫자를 하나씩 읽는 차례입니다. 0부터 셉니다.',
    },
    en: {
      name: 'timestep',
      text: 'One position in the sequence, where one element is read. Timesteps are counted from 0.',
    },
  },
  {
    id: 'x',
    symbol: 'x_t',
    at: 'x@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '입력',
      text: '시점 t에서 네트워크가 읽는 벡터입니다. 글자는 원-핫 벡터로 바꾸어, 숫자는 있는 그대로 읽습니다.',
    },
    en: {
      name: 'input',
      text: 'The vector that the network reads at timestep t: a letter as a one-hot vector, numbers as they are.',
    },
  },
  {
    id: 'one-hot',
    symbol: null,
    at: 'x@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '원-핫 벡터',
      text: '한 자리만 1이고 나머지는 모두 0인 벡터입니다. 1이 있는 자리가 어느 글자인지를 나타냅니다.',
    },
    en: {
      name: 'one-hot vector',
      text: 'A vector with a single 1 and zeros elsewhere. The position of the 1 tells which letter it is.',
    },
  },
  {
    id: 'h',
    symbol: 'h_t',
    at: 'h@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '은닉 상태',
      text: '시점 t까지 읽은 내용을 담은 벡터입니다. 다음 시점으로 넘어가고, 출력도 이것으로 만듭니다.',
    },
    en: {
      name: 'hidden state',
      text: 'The vector that holds what was read up to timestep t. It goes on to the next timestep, and the output is computed from it.',
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
      text: 'The hidden state of the timestep before. The first timestep has none.',
    },
  },
  {
    id: 'unit',
    symbol: null,
    at: null,
    picture: { kind: 'numbers' },
    ko: {
      name: '유닛',
      text: '은닉 상태의 숫자 하나입니다. 유닛의 수가 곧 은닉 상태의 크기입니다.',
    },
    en: {
      name: 'unit',
      text: 'One number of the hidden state. The size of the hidden state is its number of units.',
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
      text: 'A number that the network learns. Every timestep uses the same weights.',
    },
  },
  {
    id: 'W_x',
    symbol: 'W_x',
    at: 'W_x',
    picture: { kind: 'numbers' },
    ko: {
      name: '입력 가중치',
      text: '입력에 곱하는 행렬입니다. 열 하나가 글자 하나에 해당합니다.',
    },
    en: {
      name: 'input weights',
      text: 'The matrix that multiplies the input. Each of its columns belongs to one letter.',
    },
  },
  {
    id: 'W_h',
    symbol: 'W_h',
    at: 'W_h',
    picture: { kind: 'numbers' },
    ko: {
      name: '순환 가중치',
      text: '직전 은닉 상태에 곱하는 정사각 행렬입니다. 기억은 이 행렬을 거쳐 이어집니다.',
    },
    en: {
      name: 'recurrent weights',
      text: 'The square matrix that multiplies the previous state. Memory passes through it.',
    },
  },
  {
    id: 'W_y',
    symbol: 'W_y',
    at: 'W_y',
    picture: { kind: 'numbers' },
    ko: {
      name: '출력 가중치',
      text: '은닉 상태에 곱해 출력의 로짓을 만드는 행렬입니다. 행의 수가 출력의 크기입니다.',
    },
    en: {
      name: 'output weights',
      text: 'The matrix that turns the hidden state into logits. It has one row for each output.',
    },
  },
  {
    id: 'bias',
    symbol: 'b',
    at: 'b',
    picture: { kind: 'numbers' },
    ko: {
      name: '편향',
      text: '입력과 상관없이 합에 더하는 벡터입니다. 이 강의에서는 10장까지 빼 두며, 설정에서 켤 수 있습니다.',
    },
    en: {
      name: 'bias',
      text: 'A vector that is added to the sum, whatever the input is. The lesson leaves it out until chapter 10; you can switch it on in the settings.',
    },
  },
];
