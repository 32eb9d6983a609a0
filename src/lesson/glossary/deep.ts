import type { Term } from './term.ts';

/** Terms of learning, and of the cells with gates. */
export const deep: readonly Term[] = [
  {
    id: 'spectral-radius',
    symbol: null,
    at: 'W_h',
    picture: { kind: 'flow', factor: 1.25 },
    ko: {
      name: '스펙트럼 반지름',
      text: '행렬의 고윳값 가운데 가장 큰 것의 크기입니다. 활성화 함수 없이 되풀이해 곱하면 1보다 클 때 커지고 작을 때 줄어듭니다.',
    },
    en: {
      name: 'spectral radius',
      text: 'The largest absolute value of the eigenvalues of a matrix. If it is above 1, multiplying by the matrix again and again (without an activation) grows; if it is below 1, it decays.',
    },
  },
  {
    id: 'loss',
    symbol: null,
    at: null,
    picture: null,
    ko: {
      name: '손실',
      text: '답이 얼마나 틀렸는지를 나타내는 수입니다. 학습은 이 수를 줄이는 일입니다.',
    },
    en: {
      name: 'loss',
      text: 'A number that says how wrong the answer is. Learning makes it smaller.',
    },
  },
  {
    id: 'perplexity',
    symbol: null,
    at: null,
    picture: null,
    ko: {
      name: '혼란도',
      text: '평균 교차 엔트로피 손실을 지수로 하는 e의 거듭제곱입니다. 확률이 똑같은 답 몇 개를 두고 고르는 것과 같은지를 나타내며, 1이면 확실하게 맞힌다는 뜻입니다. 퍼플렉서티라고도 합니다.',
    },
    en: {
      name: 'perplexity',
      text: 'e to the power of the mean cross-entropy loss. The network is as unsure as if it had to choose among this many equally likely answers; 1 means that it is certain, and not wrong.',
    },
  },
  {
    id: 'gradient',
    symbol: null,
    at: null,
    picture: { kind: 'flow', factor: 0.8 },
    ko: {
      name: '기울기',
      text: '숫자 하나를 조금 바꾸면 손실이 얼마나 바뀌는지를 나타내는 수입니다.',
    },
    en: {
      name: 'gradient',
      text: 'How much the loss changes when a number is changed a little.',
    },
  },
  {
    id: 'vanishing',
    symbol: null,
    at: null,
    picture: { kind: 'flow', factor: 0.6 },
    ko: {
      name: '기울기 소실',
      text: '거슬러 갈수록 기울기가 0에 가까워져, 멀리 떨어진 시점에서 배우지 못하게 되는 현상입니다.',
    },
    en: {
      name: 'vanishing gradient',
      text: 'The gradient goes to 0 on its way back, so nothing is learned from distant timesteps.',
    },
  },
  {
    id: 'exploding',
    symbol: null,
    at: null,
    picture: { kind: 'flow', factor: 1.6 },
    ko: {
      name: '기울기 폭발',
      text: '거슬러 갈수록 기울기가 끝없이 커져 학습이 무너지는 현상입니다.',
    },
    en: {
      name: 'exploding gradient',
      text: 'The gradient grows without end on its way back, and training breaks down.',
    },
  },
  {
    id: 'clipping',
    symbol: null,
    at: null,
    picture: null,
    ko: {
      name: '기울기 클리핑',
      text: '기울기 전체의 길이가 정한 값을 넘으면 방향은 그대로 두고 길이만 줄이는 방법입니다.',
    },
    en: {
      name: 'gradient clipping',
      text: 'If the vector of all gradients is longer than a threshold, it is scaled down; its direction stays.',
    },
  },
  {
    id: 'lstm',
    symbol: null,
    at: null,
    picture: { kind: 'gate' },
    ko: {
      name: 'LSTM',
      text: '기억을 위한 셀 상태를 따로 두고, 게이트 셋으로 무엇을 지우고 적고 내보낼지 정하는 셀입니다.',
    },
    en: {
      name: 'LSTM',
      text: 'A cell with a separate cell state for memory, and three gates that set what goes in and out.',
    },
  },
  {
    id: 'gate',
    symbol: null,
    at: null,
    picture: { kind: 'gate' },
    ko: {
      name: '게이트',
      text: '0과 1 사이의 숫자로 된 벡터입니다. 곱해서 얼마나 통과시킬지를 유닛마다 정합니다.',
    },
    en: {
      name: 'gate',
      text: 'A vector of numbers between 0 and 1. Each unit is multiplied by its number, which sets how much passes.',
    },
  },
  {
    id: 'c',
    symbol: 'c_t',
    at: 'c@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '셀 상태',
      text: 'LSTM의 기억을 담은 벡터입니다. 행렬을 거치지 않고 다음 시점으로 이어집니다.',
    },
    en: {
      name: 'cell state',
      text: 'The memory of an LSTM. It goes on to the next timestep without passing through a matrix.',
    },
  },
  {
    id: 'input-gate',
    symbol: 'i_t',
    at: 'i@t',
    picture: { kind: 'numbers' },
    ko: { name: '입력 게이트', text: '후보를 셀 상태에 얼마나 더할지 정하는 게이트입니다.' },
    en: { name: 'input gate', text: 'Sets how much of the candidate is added to the cell state.' },
  },
  {
    id: 'forget-gate',
    symbol: 'f_t',
    at: 'f@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '망각 게이트',
      text: '직전 셀 상태를 얼마나 남길지 정하는 게이트입니다. 1이면 모두 남깁니다.',
    },
    en: {
      name: 'forget gate',
      text: 'Sets how much of the previous cell state stays. At 1, all of it.',
    },
  },
  {
    id: 'output-gate',
    symbol: 'o_t',
    at: 'og@t',
    picture: { kind: 'numbers' },
    ko: { name: '출력 게이트', text: '셀 상태를 은닉 상태로 얼마나 내보낼지 정하는 게이트입니다.' },
    en: {
      name: 'output gate',
      text: 'Sets how much of the cell state is shown as the hidden state.',
    },
  },
  {
    id: 'candidate',
    symbol: null,
    at: null,
    picture: { kind: 'curve', activation: 'tanh' },
    ko: {
      name: '후보',
      text: '상태에 새로 적어 넣을 내용입니다. 얼마나 적을지는 게이트가 정합니다. tanh를 거치므로 −1과 1 사이에 있습니다.',
    },
    en: {
      name: 'candidate',
      text: 'A proposal for what is written into the state. It comes out of tanh, so it is between −1 and 1.',
    },
  },
  {
    id: 'gru',
    symbol: null,
    at: null,
    picture: { kind: 'gate' },
    ko: { name: 'GRU', text: '은닉 상태 하나와 게이트 둘로 된 셀입니다.' },
    en: { name: 'GRU', text: 'A cell with a single state and two gates.' },
  },
  {
    id: 'update-gate',
    symbol: null,
    at: 'zg@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '업데이트 게이트',
      text: '직전 은닉 상태와 후보를 섞는 비율을 정하는 게이트입니다. 1이면 직전 상태를 그대로 둡니다.',
    },
    en: {
      name: 'update gate',
      text: 'Sets the proportion in which previous state and candidate are mixed. At 1, the previous state stays as it is.',
    },
  },
  {
    id: 'reset-gate',
    symbol: 'r_t',
    at: 'r@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '리셋 게이트',
      text: '후보를 만들 때 직전 은닉 상태를 얼마나 반영할지 정하는 게이트입니다.',
    },
    en: {
      name: 'reset gate',
      text: 'Sets how much of the previous state goes into the candidate.',
    },
  },
  {
    id: 'token',
    symbol: null,
    at: null,
    picture: { kind: 'chain', cells: 4 },
    ko: {
      name: '토큰',
      text: '시점마다 하나씩 읽는 단위입니다. 글자, 단어, 또는 단어의 조각입니다. 네트워크가 아는 토큰을 모은 목록을 어휘라고 합니다.',
    },
    en: {
      name: 'token',
      text: 'What is read at one timestep: a letter, a word, or a piece of a word. The list of the tokens that a network knows is its vocabulary.',
    },
  },
  {
    id: 'embedding',
    symbol: 'v_t',
    at: 'v@t',
    picture: { kind: 'numbers' },
    ko: {
      name: '임베딩',
      text: '단어나 글자마다 학습한 벡터를 한 행씩 모은 행렬 E입니다. 읽는 단어의 행을 찾아 입력으로 씁니다. 원-핫 벡터에 E를 곱한 것과 같습니다.',
    },
    en: {
      name: 'embedding',
      text: 'The matrix E with a learned vector, a row, for each word or letter. The row of what is read is looked up and used as the input, which is the same as multiplying a one-hot vector by E.',
    },
  },
  {
    id: 'layer',
    symbol: null,
    at: null,
    picture: null,
    ko: {
      name: '층',
      text: '모든 시점에 걸쳐 되풀이되는 셀 하나입니다. 위층은 같은 시점의 바로 밑 층 은닉 상태를 입력으로 읽습니다. 가중치는 층마다 따로 있습니다.',
    },
    en: {
      name: 'layer',
      text: 'A cell that is repeated over all timesteps. A higher layer reads, at the same timestep, the hidden state of the layer under it. Each layer has weights of its own.',
    },
  },
  {
    id: 'bidirectional',
    symbol: null,
    at: null,
    picture: null,
    ko: {
      name: '양방향',
      text: '셀 둘이 하나는 처음부터, 하나는 끝에서부터 읽는 층입니다. 시점마다 두 은닉 상태를 이어 붙입니다. 글이 끝까지 있어야 답할 수 있습니다.',
    },
    en: {
      name: 'bidirectional',
      text: 'Of a layer with two cells, one reading from the start and one from the end. At each timestep their two hidden states are put together. It can answer only once the whole text is there.',
    },
  },
];
