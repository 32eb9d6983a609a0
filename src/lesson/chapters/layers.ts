import { sweepsOf } from '../../engine/declare/sweeps.ts';
import { josa } from '../../language/josa.ts';
import { areSame, readsText } from '../claims.ts';
import type { See } from '../see.ts';
import type { Chapter } from '../types.ts';

/** Whether the states of one direction at a timestep are the same to the last bit in two runs. */
const isSameIn = (one: See, other: See, name: string, t: number): boolean =>
  String([...one.trace.at(name, t)]) === String([...other.trace.at(name, t)]);

const hasTwoLayers = ({ trace }: See): boolean =>
  ['h.1', 'h.2'].every((name) => trace.network.values.has(name)) &&
  !trace.network.values.has('h.3');

/** Whether it is one layer in both directions. */
const hasBoth = ({ trace }: See): boolean =>
  ['h.1f', 'h.1b', 'h.1'].every((name) => trace.network.values.has(name)) &&
  !trace.network.values.has('h.2');

const numbersIn = ({ trace }: See, name: string): number => {
  const { rows = 0, columns = 0 } = trace.network.parameters.get(name) ?? {};
  return rows * columns;
};

const sizeOf = ({ trace }: See, name: string): number => trace.network.values.get(name)?.size ?? 0;

const [ANIMAL, THING] = ['the bat slept all day', 'the bat broke in two'] as const;
const [BODY, WEATHER] = ['오늘 눈이 아프다', '오늘 눈이 내린다'] as const;

/** That the second word means one thing in one text and another in the other, and which. */
const tellsApart = (meanings: Readonly<Record<string, string>>) => {
  const [[one = '', inOne = ''] = [], [other = '', inOther = ''] = []] = Object.entries(meanings);
  return {
    claims: {
      'one layer in both directions has one answer for each meaning': (see: See) =>
        hasBoth(see) && see.scene.answers.join() === [inOne, inOther].join(),
      'forwards both sentences are the same up to the word': (see: See) =>
        isSameIn(see.reading(one), see.reading(other), 'h.1f', 1),
      'the text is the first of the two': (see: See) => see.scene.text === one,
    },
    reasons: {
      'backwards they are not': (see: See) =>
        !isSameIn(see.reading(one), see.reading(other), 'h.1b', 1),
      'the answers are not the same': (see: See) =>
        see.reading(one).answer(1).name === inOne && see.reading(other).answer(1).name === inOther,
    },
  };
};

/** Two layers, and both directions. */
export const layers: Chapter = {
  steps: [
    {
      scene: 'cell=rnn.3&up=rnn.3&net=xavier.3&x=hell&t=2&p=wx.2',
      formula: ['h.1', 'h.2'],
      claims: {
        'there are two layers, and three timesteps': (see) => hasTwoLayers(see) && see.last > 1,
        'the second reads the states of the first': (see) => {
          const row = [0, 1, 2].map((j) => see.exactly(`W_x.2[0,${j}]`));
          const sum = row.reduce((all, w, j) => all + w * see.exactly(`h.1@2[${j}]`), 0);
          return Math.abs(sum - see.exactly('wx.2@2[0]')) < 1e-12;
        },
      },
      ko: {
        heading: '셀 위의 셀',
        text: (see) =>
          `셀 위에 셀을 하나 더 쌓아 [층](layer)이 둘이 되었습니다. 2층은 글자를 읽지 않습니다. 1층의 은닉 상태 $h^{(1)}_2$ = ${josa(see.vector('h.1@2'), '을/를')} 입력으로 읽고, 자기의 직전 상태 $h^{(2)}_1$과 함께 $h^{(2)}_2$를 만듭니다.`,
        why: (see) =>
          `2층의 식은 1층의 식과 같은 모양입니다. $x_t$가 있던 자리에 $h^{(1)}_t$가 있을 뿐입니다. 가중치는 층마다 따로 있고, 2층의 입력 가중치에는 1층의 유닛 수만큼 열이 있습니다. 여기서는 ${sizeOf(see, 'h.1')}열입니다.\n\n어느 층이든 RNN이어도 되고 LSTM이나 GRU여도 됩니다. 위로는 값을 하나만 넘깁니다. LSTM의 셀 상태는 층 안에 남고 은닉 상태만 위로 갑니다. 답은 맨 위층의 은닉 상태로 만듭니다.`,
        notes:
          '그림에서 가로 화살표는 시간, 세로 화살표는 층입니다. 상자 하나에 들어오는 화살표가 몇 개인지 세게 하세요. 어느 층에서나 둘입니다.',
      },
      en: {
        heading: 'A cell on top of a cell',
        text: (see) =>
          `A second cell on top of the first: the network has two [layers](layer). Layer 2 reads no letters. Its input is the hidden state of layer 1, $h^{(1)}_2$ = ${see.vector('h.1@2')}; with its own previous state $h^{(2)}_1$ it makes $h^{(2)}_2$.`,
        why: (see) =>
          `Layer 2 has the same equation as layer 1, with $h^{(1)}_t$ in the place of $x_t$. Each layer has weights of its own, and the input weights of layer 2 have as many columns as layer 1 has units, here ${sizeOf(see, 'h.1')}.\n\nEach layer may be an RNN, an LSTM or a GRU. Only one vector goes up: the cell state of an LSTM stays in its layer, the hidden state goes on. The answer is made from the hidden state of the highest layer.`,
        notes:
          'Arrows to the right are time, arrows upwards are layers. Have them count the arrows that come into a box: two, in any layer.',
      },
    },
    {
      scene: 'cell=rnn.3&up=rnn.3&net=xavier.3&x=hell&t=2&p=f.2',
      question: { kind: 'moves', change: 'x@3', at: 'h.2@2', reveal: { t: 2, phase: 'f.2' } },
      claims: {
        'there are two layers, and four timesteps': (see) => hasTwoLayers(see) && see.last === 3,
      },
      reasons: {
        'a later letter changes no state before it': (see) =>
          [0, 1, 2].every((t) =>
            ['h.1', 'h.2'].every((name) => isSameIn(see, see.reading('helo'), name, t)),
          ),
        'all of it is gone through once': ({ trace }) => sweepsOf(trace.network).length === 1,
      },
      ko: {
        heading: '어떤 순서로 계산할까요?',
        text: () =>
          '$h^{(2)}_2$를 만들려면 두 가지가 먼저 있어야 합니다. 같은 시점의 $h^{(1)}_2$와 같은 층의 $h^{(2)}_1$입니다. 그래서 시점마다 1층에서 2층으로 올라가고, 그다음에 오른쪽 시점으로 갑니다.',
        why: () =>
          '다른 순서도 있습니다. 1층을 끝까지 계산한 다음 2층을 처음부터 계산해도 됩니다. 화살표를 거스르지만 않으면 결과는 똑같습니다.\n\n어느 순서로 하든 뒤에 올 글자는 앞의 상태에 영향을 주지 못합니다. 그래서 층이 몇이든 한 글자를 읽을 때마다 바로 답할 수 있고, 글을 이어 쓸 수도 있습니다.',
        notes:
          '상자 여덟 개를 칠판에 그리고, 계산할 수 있는 순서를 여러 가지로 번호 매기게 하세요. 어느 것이 맞는지는 화살표가 정합니다.',
      },
      en: {
        heading: 'In which order?',
        text: () =>
          'Two things must be there before $h^{(2)}_2$: $h^{(1)}_2$ of the same timestep, and $h^{(2)}_1$ of the same layer. So at each timestep we go up from layer 1 to layer 2, and then on to the next timestep.',
        why: () =>
          'Other orders will do: first all timesteps of layer 1, then all of layer 2. As long as no arrow is taken against its direction, the results are the same.\n\nIn any order, a later letter cannot change an earlier state. So however many layers there are, the network can answer after each letter, and it can write on.',
        notes:
          'Draw eight boxes on the board and have them number these in orders that work. The arrows decide which do.',
      },
    },
    {
      scene: 'cell=rnn.3&up=rnn.3&net=xavier.3&x=hell&t=3&p=wx.2',
      claims: {
        'one letter twice, and two states of layer 1': (see) =>
          hasTwoLayers(see) &&
          see.last === 3 &&
          areSame(see, 'x', 2, 3) &&
          see.vector('h.1@2') !== see.vector('h.1@3'),
      },
      reasons: {
        'two layers of 3 have 9 + 9 weights more than one': (see) =>
          numbersIn(see, 'W_x.2') + numbersIn(see, 'W_h.2') === 18,
      },
      ko: {
        heading: '둘째 층은 왜 쌓을까요?',
        text: (see) =>
          `t = 2와 t = 3에 읽는 글자는 둘 다 “${see.symbol(3)}”이라 1층의 입력은 똑같습니다. 그러나 2층의 입력은 ${josa(see.vector('h.1@2'), '과/와')} ${josa(see.vector('h.1@3'), '으로/로')} 다릅니다. 1층의 상태에는 앞에서 읽은 것이 이미 담겨 있습니다.`,
        why: (see) =>
          `2층은 글자가 아니라 맥락 속의 글자를 읽습니다. 실제로 학습한 네트워크에서는 낮은 층이 글자나 단어 가까이의 일을, 높은 층이 더 긴 범위의 일을 맡는 경우가 많습니다.\n\n공짜는 아닙니다. 유닛 3개인 층을 더하면 가중치가 ${numbersIn(see, 'W_x.2') + numbersIn(see, 'W_h.2')}개 늘고, 시점마다 계산할 것이 두 배쯤 됩니다. 기울기가 내려올 길도 층만큼 길어집니다. 그래서 실제로는 두세 층이 많고, 한 층으로 충분하면 한 층을 씁니다.`,
        notes:
          '한 층의 유닛을 늘리는 것과 층을 늘리는 것 가운데 어느 쪽이 나은지 물어보세요. 정답은 없고 해 보아야 합니다. 층은 계산을 이어서 하게 하고, 유닛은 나란히 하게 합니다.',
      },
      en: {
        heading: 'Why a second layer?',
        text: (see) =>
          `At t = 2 and at t = 3 the letter is “${see.symbol(3)}”, so layer 1 has the same input twice. But layer 2 reads ${see.vector('h.1@2')} and then ${see.vector('h.1@3')}: the state of layer 1 already holds what was read before.`,
        why: (see) =>
          `Layer 2 reads letters in their context. In trained networks the lower layers often deal with what is near, single letters or words, and higher ones with longer stretches.\n\nIt is not free. A layer of 3 units adds ${numbersIn(see, 'W_x.2') + numbersIn(see, 'W_h.2')} weights and about doubles the work at each timestep, and the way of the gradient is longer by a layer. So two or three layers are common in practice, and one is used where one will do.`,
        notes:
          'More units in a layer, or more layers? There is no rule; one has to try. Layers compute one after the other, units side by side.',
      },
    },
    {
      scene: 'cell=rnn.3&both=on&net=xavier.3&x=hell&t=1&p=join.1',
      formula: ['h.1f', 'h.1b'],
      claims: {
        'one layer goes in both directions': (see) => hasBoth(see) && see.last > 1,
        'both states are put into one': (see) =>
          String([...see.trace.at('h.1', 1)]) ===
          String([...see.trace.at('h.1f', 1), ...see.trace.at('h.1b', 1)]),
      },
      ko: {
        heading: '끝에서부터도 읽기',
        text: (see) =>
          `[양방향](bidirectional) 층에는 셀이 둘 있습니다. 하나는 처음부터 끝으로, 다른 하나는 끝에서 처음으로 읽으며, 화살표를 얹은 $\\overrightarrow{h}_1$과 $\\overleftarrow{h}_1$이 그 상태입니다. 둘을 이어 붙인 $h_1$에는 숫자가 ${sizeOf(see, 'h.1')}개 있습니다.`,
        why: (see) =>
          `새로운 계산은 없습니다. 같은 식의 고리 하나를 거꾸로 한 번 더 돌릴 뿐입니다. $\\overleftarrow{h}_t$의 ‘직전’ 상태는 앞 시점이 아니라 뒤 시점의 $\\overleftarrow{h}_{t+1}$입니다.\n\n두 셀은 가중치를 나누어 쓰지 않고, 서로의 상태도 보지 않습니다. 만나는 곳은 이어 붙인 벡터뿐입니다. 그래서 $W_y$의 열도 ${sizeOf(see, 'h.1')}개로 늘어납니다.`,
        notes:
          '재생해서 한 방향이 끝까지 간 다음 다른 방향이 돌아오는 것을 보여 주세요. 두 방향은 서로 기다리지 않으므로 동시에 계산해도 됩니다.',
      },
      en: {
        heading: 'Reading from the end, too',
        text: (see) =>
          `A [bidirectional](bidirectional) layer has two cells. One reads from start to end, the other from end to start; their states are $\\overrightarrow{h}_1$ and $\\overleftarrow{h}_1$, with an arrow. Put one behind the other they are $h_1$, of ${sizeOf(see, 'h.1')} numbers.`,
        why: (see) =>
          `Nothing is computed in a new way: the same loop is run a second time, backwards. The “previous” state of $\\overleftarrow{h}_t$ is that of the timestep after it, $\\overleftarrow{h}_{t+1}$.\n\nThe two cells share no weights, and neither sees the other’s states. They meet only where their vectors are put together. So $W_y$ has ${sizeOf(see, 'h.1')} columns, too.`,
        notes:
          'Play it: one direction goes to the end, then the other comes back. Neither waits for the other, so both could be computed at once.',
      },
    },
    {
      scene: 'net=meanings-en&t=1&p=f.1f',
      question: { kind: 'says', t: 1, reveal: { t: 1, phase: 'choose' } },
      ...tellsApart({ [ANIMAL]: 'animal', [THING]: 'thing' }),
      ko: {
        own: {
          scene: 'net=meanings-ko&x=오늘%20눈이%20아프다&t=1&p=f.1f',
          ...tellsApart({ [BODY]: '몸', [WEATHER]: '날씨' }),
        },
        heading: '뜻은 뒤에서 정해집니다',
        text: (see) =>
          `“눈”은 몸의 일부이기도 하고 날씨이기도 한데, 어느 쪽인지 알려 주는 말은 뒤에 옵니다. 그래서 “${BODY}”에서나 “${WEATHER}”에서나 “눈이”까지 읽은 정방향의 상태는 ${josa(see.vector('h.1f@1'), '으로/로')} 똑같습니다. 그래도 이 네트워크는 t = 1에서 답할 수 있을까요?`,
        why: (see) =>
          `뒤에서부터 읽은 상태는 다릅니다. “${BODY}”에서는 $\\overleftarrow{h}_1$ = ${see.reading(BODY).vector('h.1b@1')}, “${WEATHER}”에서는 ${see.reading(WEATHER).vector('h.1b@1')}입니다. 그래서 답도 “${see.reading(BODY).answer(1).name}”, “${see.reading(WEATHER).answer(1).name}”처럼 다릅니다. 정방향만 있었다면 두 문장에 같은 답을 했을 것입니다.\n\n영어의 “bat”도 그렇습니다. 박쥐인지 방망이인지는 “slept”나 “broke”까지 읽어야 압니다.`,
        notes:
          '문장은 이 페이지를 위해 지었고, 학습도 여기에서 했습니다. ‘바꾸기’의 네트워크 목록에 “bat”의 뜻을 답하는 영어 네트워크가 있습니다. 뒤의 단어를 바꾸어 답이 바뀌는 것을 보여 주세요. 답을 가르친 곳은 둘째 단어뿐입니다.',
      },
      en: {
        heading: 'What a word means comes later',
        text: (see) =>
          `A “bat” is an animal, or a thing to hit a ball with; what tells which comes after the word. So in “${ANIMAL}” and in “${THING}” the forward state at “bat” is the same: ${see.vector('h.1f@1')}. Can the network answer at t = 1 all the same?`,
        why: (see) =>
          `The state that was read from the end differs: in “${ANIMAL}” $\\overleftarrow{h}_1$ = ${see.reading(ANIMAL).vector('h.1b@1')}, in “${THING}” it is ${see.reading(THING).vector('h.1b@1')}. So the answers differ, too: “${see.reading(ANIMAL).answer(1).name}” and “${see.reading(THING).answer(1).name}”. With the forward direction alone, both sentences would get the same answer.`,
        notes:
          'The sentences were made up for this page, and the network was trained here. The list of networks has a Korean one that tells eyes from snow, both called 눈. Change the words that follow, and the answer changes. Only at the second word was an answer ever taught.',
      },
    },
    {
      scene: 'cell=rnn.3&both=on&net=xavier.3&when=last&x=hello&t=4&p=f.1f',
      question: { kind: 'moves', change: 'x@0', at: 'h.1b@4', reveal: { t: 4, phase: 'f.1b' } },
      claims: {
        'one layer goes in both directions, over five letters': (see) =>
          hasBoth(see) && see.last === 4 && readsText(see),
        'the head answers once, from the states of the last timestep': (see) =>
          see.scene.answersAt === 'last',
        'the last state backwards is that of the last letter alone': (see) =>
          isSameIn(see, see.reading('hello'), 'h.1b', 4) &&
          String([...see.trace.at('h.1b', 4)]) ===
            String([...see.reading([...see.scene.text].at(-1) ?? '').trace.at('h.1b', 0)]),
      },
      ko: {
        heading: '끝 시점은 무엇을 읽었을까요?',
        text: () =>
          `문장 전체를 벡터 하나로 모으고 싶다고 합시다. 정방향에서는 마지막 상태 $\\overrightarrow{h}_4$를 쓰면 됩니다. 그렇다면 같은 시점의 $\\overleftarrow{h}_4$에도 글 전체가 담겨 있을까요?`,
        why: (see) =>
          `역방향은 끝에서 시작합니다. t = 4는 그 방향의 첫 시점이라 $\\overleftarrow{h}_4$가 읽은 것은 “${see.symbol(4)}” 하나뿐입니다. “${see.symbol(4)}” 한 글자만 읽힌 것과 숫자가 똑같습니다. 글 전체를 읽은 것은 $\\overleftarrow{h}_0$입니다.\n\n흔한 실수가 여기에서 나옵니다. PyTorch에서 output의 마지막 시점을 쓰면 정방향은 글 전체를, 역방향은 글자 하나를 읽은 벡터입니다. 두 방향이 저마다 끝까지 읽은 상태는 PyTorch가 output 다음으로 돌려주는 둘째 값에 있습니다. Keras의 Bidirectional은 그 둘을 이어 붙여 돌려줍니다. ‘바꾸기’의 답하는 시점에서 ‘마지막 시점’을 ‘각 방향의 끝’으로 바꾸면, 출력층이 읽는 자리가 그림에서 옮겨 갑니다.`,
        notes:
          '이 질문은 반드시 손을 들게 하세요. 틀리는 사람이 많습니다. 그림에서 왼쪽을 가리키는 화살표를 손가락으로 따라가게 하면 스스로 답을 찾습니다.',
      },
      en: {
        heading: 'What has the end seen?',
        text: () =>
          `Suppose we want one vector for the whole text. Forwards that is the last state, $\\overrightarrow{h}_4$. Has $\\overleftarrow{h}_4$, at the same timestep, read the whole text too?`,
        why: (see) =>
          `The backward direction starts at the end. For it t = 4 comes first, so $\\overleftarrow{h}_4$ has seen one symbol only, “${see.symbol(4)}”: its numbers are the same as if the text were that single letter. The state that has read the whole text is $\\overleftarrow{h}_0$.\n\nThis is a common mistake. In PyTorch, the last timestep of output has read everything forwards, and one symbol backwards; the states of both directions after all of the text are in the second value that it returns. The Bidirectional layer of Keras returns these two, put together. Under “Change”, change when it answers from “at the last” to “at each direction’s end”, and the picture shows the output layer reading elsewhere.`,
        notes:
          'Ask for a show of hands here: many are wrong. Following the arrows that point to the left with a finger is enough to find the answer.',
      },
    },
    {
      scene: 'cell=rnn.3&both=on&net=xavier.3&x=hello&t=0&p=f.1b',
      question: { kind: 'moves', change: 'x@4', at: 'h.1b@0', reveal: { t: 0, phase: 'f.1b' } },
      claims: {
        'one layer goes in both directions, over five letters': (see) =>
          hasBoth(see) && see.last === 4,
        'one letter less changes no state forwards': (see) =>
          [0, 1, 2, 3].every((t) => isSameIn(see, shorter(see), 'h.1f', t)),
      },
      reasons: {
        'and every state backwards': (see) =>
          [0, 1, 2, 3].every((t) => !isSameIn(see, shorter(see), 'h.1b', t)),
      },
      ko: {
        heading: '이어 쓰지 못하는 까닭',
        text: () =>
          '글을 이어 쓰려면 글자를 하나 붙일 때마다 계산을 이어 가야 합니다. 정방향의 상태는 뒤에 무엇이 붙어도 그대로이므로 이어 가면 됩니다. 역방향의 첫 시점은 어떨까요?',
        why: () =>
          '역방향은 새 글자에서부터 다시 읽어야 하므로 모든 시점의 $\\overleftarrow{h}_t$가 달라집니다. 글자 하나를 붙일 때마다 처음부터 다시 계산하는 셈입니다.\n\n더 큰 문제는 학습입니다. 다음 글자를 맞히라고 하면 역방향은 그 글자를 이미 읽었습니다. 답을 보고 답하는 것이라 배울 것이 없고, 정말로 이어 쓸 때에는 그 글자가 없습니다. 그래서 글을 쓰는 네트워크는 정방향만 쓰고, 양방향은 글이 다 있는 일, 곧 글을 분류하거나 단어마다 태그를 붙이는 일에 씁니다.',
        notes:
          '말을 듣는 대로 옮겨 적는 자막이라면 양방향을 쓸 수 있을까요? 끝까지 기다릴 수 없으므로 쓰기 어렵습니다. 이어 쓰기를 눌러 보면 페이지가 까닭을 말해 줍니다.',
      },
      en: {
        heading: 'Why it cannot write on',
        text: () =>
          'To write on, the network adds a letter and goes on computing. Forwards that works: whatever is added at the end, the states before it stay as they are. And the first state of the backward direction?',
        why: () =>
          'Backwards, reading starts anew at the letter that was added, so $\\overleftarrow{h}_t$ changes at every timestep. Each new letter means computing everything again.\n\nTraining is the larger problem. Ask for the next letter, and the backward direction has already read it: it would learn to copy the answer, which is not there when it has to write. So networks that write have one direction. Both are for texts that are there as a whole: to classify them, or to put a label on each word.',
        notes:
          'Could live subtitles use both directions? Hardly: they cannot wait for the end. Press “Write on”, and the page says why it does not.',
      },
    },
    {
      scene: 'cell=rnn.3&both=on&up=rnn.3.both&net=xavier.3&x=hell&t=1&p=choose',
      claims: {
        'two layers, each in both directions': ({ trace }) =>
          ['h.1f', 'h.1b', 'h.2f', 'h.2b'].every((name) => trace.network.values.has(name)),
        'layer 2 reads what both directions of layer 1 made': (see) =>
          see.trace.network.parameters.get('W_x.2f')?.columns === sizeOf(see, 'h.1'),
        'there and back twice': ({ trace }) =>
          sweepsOf(trace.network)
            .map(({ direction }) => direction)
            .slice(0, 4)
            .join() === 'forward,backward,forward,backward',
      },
      ko: {
        heading: '두 층이 모두 양방향이라면',
        text: (see) =>
          `2층의 두 방향은 모두 1층의 두 방향을 이어 붙인 숫자 ${sizeOf(see, 'h.1')}개를 읽습니다. 그래서 1층이 끝까지 갔다가 돌아온 다음에야 2층이 시작할 수 있고, 글을 두 번 오갑니다. 대신 2층은 첫 시점부터 글 전체를 아는 상태를 읽습니다.`,
        why: () =>
          '한 방향만 있는 층이라면 시점마다 위로 올라가며 계산해도 되었습니다. 여기서는 그럴 수 없습니다. $h^{(1)}_0$에는 $\\overleftarrow{h}^{(1)}_0$이 들어 있고, 그것은 글의 끝까지 읽어야 나옵니다.\n\n2층의 정방향이 1층의 정방향만 읽는 것이 아닙니다. 두 방향은 층마다 한 번 섞인 다음 다시 갈라집니다. 그래서 2층에서는 어느 방향의 어느 상태든 글자를 모두 보았습니다.',
        notes:
          '재생해서 오가는 순서를 보여 주세요. 1층 정방향, 1층 역방향, 2층 정방향, 2층 역방향입니다.',
      },
      en: {
        heading: 'There and back, twice',
        text: (see) =>
          `Both directions of layer 2 read the ${sizeOf(see, 'h.1')} numbers that the two directions of layer 1 made together. So layer 1 has to go to the end and come back before layer 2 can begin: the text is gone through twice, there and back. In return, layer 2 reads states that know all of the text.`,
        why: () =>
          'With layers in one direction we could go up at each timestep. Here we cannot: $h^{(1)}_0$ contains $\\overleftarrow{h}^{(1)}_0$, and that is there only after the text was read to its end.\n\nThe forward direction of layer 2 does not read the forward direction of layer 1 alone. The two meet after each layer and part again. So in layer 2 any state, in either direction, has seen all letters.',
        notes:
          'Play it to show the order: layer 1 forwards, layer 1 backwards, layer 2 forwards, layer 2 backwards.',
      },
    },
    {
      scene: 'cell=rnn.2&both=on&net=coarse.1&t=2&p=wh.1b&unit=0&ask=wh~1b.2.0',
      ko: {
        heading: '직접 풀기: 역방향의 한 시점',
        text: () =>
          '역방향에서 순환 가중치에 곱해지는 상태는 어느 시점의 것일까요? 그 상태를 찾아 유닛 0의 곱을 구하세요.',
        notes:
          't = 1의 칸은 아직 비어 있습니다. 왜 비어 있는지 물어보세요. 화살표가 어느 쪽에서 오는지 보면 압니다.',
      },
      en: {
        heading: 'Your turn: a step backwards',
        text: () =>
          'In the backward direction, from which timestep is the state that the recurrent weights multiply? Find it, and work out the product for unit 0.',
        notes:
          'At t = 1 the box is still empty. Ask why: the arrow shows from which side the state comes.',
      },
    },
    {
      scene: 'cell=rnn.3&both=on&up=rnn.2&net=coarse.1&t=2&p=wx.2&ask=W_x~2.2.all.shape',
      ko: {
        heading: '직접 풀기: 둘째 층의 행렬',
        text: () =>
          '1층은 양방향이고 2층은 정방향뿐입니다. 2층의 입력 가중치는 몇 행 몇 열일까요? 무엇을 읽는지부터 생각하세요.',
        notes: '글자의 수나 한 방향의 유닛 수를 열의 수로 답하는 학생이 많습니다.',
      },
      en: {
        heading: 'Your turn: the matrix of layer 2',
        text: () =>
          'Layer 1 goes in both directions, layer 2 only forwards. How many rows and columns do the input weights of layer 2 have? Think first of what it reads.',
        notes:
          'Many answer with the number of letters, or of units of one direction, for the columns.',
      },
    },
    {
      scene: 'cell=rnn.3&both=on&net=xavier.3&x=hello&t=2&p=choose',
      tools: ['settings'],
      ko: {
        heading: '무엇을 쌓을까요?',
        text: () =>
          '글 전체가 미리 있고 단어마다 답해야 한다면 양방향을, 글을 써 나가야 한다면 정방향만 씁니다. 층은 하나에서 시작하고 모자랄 때 늘립니다. 층과 방향을 바꾸어 보고, 행렬의 크기가 어떻게 달라지는지 먼저 말해 보세요.',
        why: () =>
          '방향을 정하는 것은 쓰임새입니다. 답할 때 뒤의 글이 있는가를 물으면 됩니다. 번역할 문장을 읽을 때에는 있고, 말을 받아 적는 중이라면 없습니다.\n\n층을 정하는 것은 자료입니다. 층을 더하면 배울 숫자가 늘어나므로 자료가 적으면 외우기만 할 수 있습니다. 한 층으로 학습해 보고, 학습에 쓰지 않은 글에서 나아지는 동안만 늘립니다.\n\n셀, 임베딩, 층, 방향은 서로 상관없이 고를 수 있습니다. 어느 것을 골라도 계산은 이 강의에서 본 것뿐입니다.',
        notes: '마무리 질문: 양방향 LSTM 두 층을 식 한 줄 없이 말로 설명해 보게 하세요.',
      },
      en: {
        heading: 'What to build?',
        text: () =>
          'If the text is there as a whole and each word needs an answer, use both directions; to write, use one. Begin with one layer, and add another if it falls short. Try other layers and directions, and say first which matrices change their sizes.',
        why: () =>
          'The use decides the directions. Ask: when an answer is needed, is the rest of the text there? For a sentence that is to be translated it is; for speech that is being written down it is not.\n\nThe data decide the layers. Each adds numbers to learn, and with few data the network may just learn these by heart. Train one layer first, and add more as long as it gets better on texts that it did not learn from.\n\nCell, embedding, layers and directions can be chosen freely. Whatever you choose, it computes only what this lesson has shown.',
        notes:
          'A closing task: have them explain a bidirectional LSTM of two layers in words, without an equation.',
      },
    },
  ],
};

/** The same network, reading the text without its last letter. */
const shorter = (see: See): See => see.reading([...see.scene.text].slice(0, -1).join(''));
