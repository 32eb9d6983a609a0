import type { ChapterEntry } from './types.ts';

/** The chapters in their order. What is in them is fetched when it is opened. */
export const chapters: readonly ChapterEntry[] = [
  {
    id: 'order',
    steps: 7,
    preview: 3,
    ko: {
      title: '순서가 중요한 까닭',
      about: '같은 글자라도 순서가 다르면 마지막 은닉 상태가 다릅니다.',
    },
    en: {
      title: 'Why order matters',
      about: 'The same letters in another order give another final hidden state.',
    },
    async load() {
      await (await import('./fetchNetworks.ts')).fetchSunspots();
      return (await import('./chapters/order.ts')).order;
    },
  },
  {
    id: 'loop',
    steps: 6,
    ko: {
      title: '펼친 고리',
      about: '고리가 달린 셀 하나를 시점마다 펼치면 사슬이 됩니다.',
    },
    en: {
      title: 'A loop, unrolled',
      about: 'One cell with a loop is unrolled into a chain, with one link for each timestep.',
    },
    load: async () => (await import('./chapters/loop.ts')).loop,
  },
  {
    id: 'sharing',
    steps: 6,
    ko: {
      title: '바뀌는 것과 그대로인 것',
      about: 'x, h, y는 시점에 따라 달라지고 가중치와 활성화 함수는 그대로입니다.',
    },
    en: {
      title: 'What changes and what stays',
      about: 'x, h and y change over time; the weights and the activation never do.',
    },
    load: async () => (await import('./chapters/sharing.ts')).sharing,
  },
  {
    id: 'first-step',
    steps: 7,
    preview: 4,
    ko: {
      title: '첫 시점',
      about: '직전 상태 없이 만드는 첫 은닉 상태를 숫자 하나하나 계산합니다.',
    },
    en: {
      title: 'The first timestep',
      about: 'The first hidden state, number by number, with no previous state.',
    },
    load: async () => (await import('./chapters/firstStep.ts')).firstStep,
  },
  {
    id: 'why-not-relu',
    steps: 11,
    preview: 3,
    ko: {
      title: 'ReLU를 쓰지 않는 까닭',
      about: '1.1을 백 번 곱하면 13780.6이 됩니다. 같은 층을 되풀이할 때 일어나는 일입니다.',
    },
    en: {
      title: 'Why not ReLU?',
      about:
        '1.1 multiplied a hundred times is 13780.6. This is what happens when one layer is repeated.',
    },
    load: async () => (await import('./chapters/whyNotRelu.ts')).whyNotRelu,
  },
  {
    id: 'next-step',
    steps: 8,
    ko: {
      title: '다음 시점',
      about: '식에 항이 하나 늘고, 모든 은닉 상태에 앞서 읽은 것이 조금씩 남습니다.',
    },
    en: {
      title: 'The next timestep',
      about: 'One more term, and every hidden state keeps a little of everything before it.',
    },
    load: async () => (await import('./chapters/nextStep.ts')).nextStep,
  },
  {
    id: 'answer',
    steps: 9,
    ko: {
      title: '은닉 상태에서 답으로',
      about: '로짓, softmax, sigmoid를 거쳐 답을 내고, 그 답을 다시 입력으로 읽어 글을 씁니다.',
    },
    en: {
      title: 'From state to answer',
      about: 'Logits, softmax and sigmoid; and how a network writes by reading its own answers.',
    },
    async load() {
      await (await import('./fetchNetworks.ts')).fetchAnswering();
      return (await import('./chapters/answer.ts')).answer;
    },
  },
  {
    id: 'one-line',
    steps: 5,
    ko: {
      title: '식 한 줄로',
      about: '네트워크 전체를 식 두 줄로 적고, 기호마다 그림의 어디인지 찾습니다.',
    },
    en: {
      title: 'In one line',
      about: 'The whole network in two equations, and each symbol in its place in the figure.',
    },
    load: async () => (await import('./chapters/oneLine.ts')).oneLine,
  },
  {
    id: 'learning',
    steps: 11,
    ko: {
      title: '학습하는 방법',
      about:
        '손실과 시간을 거슬러 흐르는 기울기를 보고, 기울기가 왜 소실되고 폭발하는지 알아봅니다.',
    },
    en: {
      title: 'How it learns',
      about:
        'The loss, its gradient flowing back through time, and why gradients vanish or explode.',
    },
    load: async () => (await import('./chapters/learning.ts')).learning,
  },
  {
    id: 'lstm',
    steps: 10,
    preview: 3,
    ko: {
      title: 'LSTM',
      about: '열리고 닫히는 게이트와, 기억이 곧게 지나는 길인 셀 상태를 봅니다.',
    },
    en: {
      title: 'LSTM',
      about: 'Gates that open and close, and the cell state as a straight road for memory.',
    },
    async load() {
      await (await import('./fetchNetworks.ts')).fetchTrio();
      return (await import('./chapters/lstm.ts')).lstm;
    },
  },
  {
    id: 'gru',
    steps: 6,
    ko: {
      title: 'GRU',
      about: '게이트 둘과 은닉 상태 하나로 같은 아이디어를 더 단순하게 구현합니다.',
    },
    en: {
      title: 'GRU',
      about: 'The same idea with two gates and a single state.',
    },
    load: async () => (await import('./chapters/gru.ts')).gru,
  },
  {
    id: 'side-by-side',
    steps: 7,
    preview: 2,
    ko: {
      title: '나란히 놓은 세 셀',
      about: '같은 글을 읽은 세 셀이 5, 20, 100시점 뒤에 첫 글자를 기억하는지 비교합니다.',
    },
    en: {
      title: 'Three cells side by side',
      about: 'One input, three cells: what each still remembers after 5, 20 and 100 timesteps.',
    },
    async load() {
      await (await import('./fetchNetworks.ts')).fetchTrio();
      return (await import('./chapters/sideBySide.ts')).sideBySide;
    },
  },
  {
    id: 'words',
    steps: 11,
    preview: 5,
    ko: {
      title: '벡터가 된 단어',
      about: '단어마다 벡터를 하나씩 두고 찾아 읽습니다. 비슷하게 쓰이는 단어는 한데 모입니다.',
    },
    en: {
      title: 'Words as vectors',
      about: 'A vector for each word, looked up: words that are used alike come to lie together.',
    },
    async load() {
      await (await import('./fetchNetworks.ts')).fetchWordVectors();
      return (await import('./chapters/wordVectors.ts')).wordVectors;
    },
  },
  {
    id: 'layers',
    steps: 11,
    preview: 5,
    ko: {
      title: '두 층과 양방향',
      about: '셀 위에 셀을 쌓고, 끝에서부터도 읽습니다. 무엇이 무엇을 보았는지 따집니다.',
    },
    en: {
      title: 'Two layers, both ways',
      about: 'Cells on top of cells, and reading from the end: which state has seen what?',
    },
    async load() {
      await (await import('./fetchNetworks.ts')).fetchMeanings();
      return (await import('./chapters/layers.ts')).layers;
    },
  },
];

/** The place of a chapter in the table, -1 where there is none of that name. */
export const indexOfChapter = (id: string): number =>
  chapters.findIndex((chapter) => chapter.id === id);
