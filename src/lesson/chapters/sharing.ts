import { areSame, knows } from '../claims.ts';
import { moves } from '../questions/moves.ts';
import type { See } from '../see.ts';
import type { Chapter } from '../types.ts';

const movesWithWh = (see: See) =>
  ['h@1', 'h@2', 'h@3'].every((at) =>
    moves.answers({ kind: 'moves', change: 'W_h', at, reveal: null }, see).includes('yes'),
  );

/** What changes and what stays. */
export const sharing: Chapter = {
  steps: [
    {
      scene: 't=1&p=f',
      claims: {
        'x_2 and x_3 are the same letter': (see) => knows(see, 2) && areSame(see, 'x', 2, 3),
        'no other two inputs in a row are': (see) =>
          [0, 1, 3].every((t) => !areSame(see, 'x', t, t + 1)),
        'h and y are another at every timestep': (see) =>
          ['h', 'y'].every((name) => [0, 1, 2, 3].every((t) => !areSame(see, name, t, t + 1))),
      },
      ko: {
        heading: '시점을 옮겨 보세요',
        text: () =>
          '아래 막대로 t를 옮기면 [입력](x) $x_t$, [은닉 상태](h) $h_t$, [출력](y) $y_t$의 숫자가 시점에 따라 달라집니다. 같은 글자를 읽는 t = 2와 t = 3에서는 $x_t$만 같습니다. 아래쪽 수식에 있는 [행렬](weight) $W_h$와 $W_x$의 숫자는 언제나 그대로입니다.',
        notes:
          'J와 K 키로 시점을 오가면서 한쪽은 벡터를, 다른 한쪽은 행렬을 보게 하세요. “무엇이 움직이고 무엇이 가만히 있나요?” 하고 물어보면 됩니다.',
      },
      en: {
        heading: 'Move through time',
        text: () =>
          'Drag t along the bar below. The [input](x) $x_t$, the [hidden state](h) $h_t$ and the [output](y) $y_t$ change with it; t = 2 and t = 3 read the same letter, so only $x_t$ is the same there. The [matrices](weight) $W_h$ and $W_x$ in the equation never change.',
        notes:
          'Step with J and K. Ask one half of the room to watch the vectors and the other half the matrices: what moves, and what keeps still?',
      },
    },
    {
      scene: 't=3&p=f',
      formula: ['h', 'y'],
      noted: {
        '2,000 symbols take the same weights': (see) =>
          see.reading('hello'.repeat(400)).last === 1999 &&
          see.reading('hello'.repeat(400)).trace.network.weightCount ===
            see.trace.network.weightCount,
      },
      ko: {
        heading: '색이 같으면 같은 행렬',
        text: (see) =>
          `초록색 화살표는 모두 $W_x$, 보라색 화살표는 모두 $W_h$, 주황색 화살표는 모두 $W_y$입니다. [활성화 함수](activation) f도 어느 시점에서나 같습니다. 글이 5글자든 2,000글자든 이 네트워크의 [가중치](weight)는 ${see.trace.network.weightCount}개가 전부입니다.`,
        notes:
          '글 속의 W_h를 가리켜 사슬의 보라색 화살표가 모두 강조되는 것을 보여 주세요. 시점마다 다른 행렬을 쓴다면 배운 것보다 긴 글은 읽을 수 없었을 것입니다.',
      },
      en: {
        heading: 'Same colour, same matrix',
        text: (see) =>
          `Every green arrow is $W_x$, every violet one $W_h$, every amber one $W_y$. The [activation function](activation) f is the same everywhere too. Whether it reads 5 symbols or 2,000, this network has the same ${see.trace.network.weightCount} [weights](weight).`,
        notes:
          'Point at W_h in the text: every violet arrow of the chain lights up. With a matrix of its own for each timestep, a network could read no text longer than those it was trained on.',
      },
    },
    {
      scene: 't=3&p=f&mat=W_h',
      claims: {
        'states all along the chain move with W_h': (see) => movesWithWh(see),
      },
      ko: {
        heading: '하나를 고치면 모두 바뀝니다',
        text: () =>
          '여기에는 $W_h$가 열려 있습니다. 그 숫자 하나를 위아래로 끌어 보세요. 같은 행렬을 시점마다 쓰므로 사슬 곳곳의 은닉 상태가 한꺼번에 바뀝니다.',
        notes:
          '숫자를 크게 끌어 은닉 상태가 -1이나 1에 붙는 것까지 보여 주면 다음 장들을 준비하는 셈이 됩니다. Backspace로 원래 장면에 돌아옵니다.',
      },
      en: {
        heading: 'Change one, and all change',
        text: () =>
          'Here $W_h$ is open. Drag one of its numbers up or down. Since every timestep uses this same matrix, states change all along the chain at once.',
        notes:
          'Drag far enough and the states stick at -1 or 1, which later chapters come back to. Backspace puts the scene back.',
      },
    },
    {
      scene: 't=3&p=f&mat=W_h',
      question: { kind: 'moves', change: 'W_h', at: 'h@0', reveal: { t: 0, phase: 'f' } },
      claims: {
        'h_1, h_2 and h_3 move with W_h': (see) => movesWithWh(see),
      },
      ko: {
        heading: '정말 모두일까요?',
        text: () =>
          '$W_h$의 숫자를 고치면 $h_1$, $h_2$, $h_3$이 모두 달라집니다. 그러면 사슬의 맨 앞 $h_0$은 어떨까요? 그 왼쪽에 무엇이 있는지 보세요.',
        notes:
          '그림의 맨 왼쪽, “이전 없음”이라고 적힌 빈 상자가 실마리입니다. 답을 본 다음 왜 그런지 한 문장으로 말하게 해 보세요.',
      },
      en: {
        heading: 'Really all of them?',
        text: () =>
          'Change a number of $W_h$, and $h_1$, $h_2$ and $h_3$ all move. Now think of the first state of the chain, $h_0$. What stands to the left of it?',
        notes:
          'The clue is the empty box at the far left, with “none before” written below it. After the answer, have someone say why in one sentence.',
      },
    },
    {
      scene: 't=2&p=f&bias=on',
      claims: {
        'a bias is added': ({ scene }) => scene.cell === 'rnn' && scene.bias,
      },
      noted: {
        'all biases are 0 here': (see) => [0, 1, 2, 3].every((i) => see.number(`b[${i},0]`) === 0),
      },
      tools: ['settings'],
      formula: ['h', 'y'],
      ko: {
        heading: '빼 둔 것: 편향',
        text: () =>
          '실제 네트워크는 합에 [편향](bias) $b$도 더합니다. 편향 역시 모든 시점이 함께 쓰는 벡터입니다. 식을 짧게 두려고 이 수업에서는 빼 두었다가, 게이트를 열어 두는 10장과 셀을 비교하는 12장에서만 씁니다.',
        notes:
          '지금 편향은 모두 0이라 결과가 그대로입니다. 숫자 하나를 고쳐 은닉 상태가 어떻게 밀리는지 보여 주세요.',
      },
      en: {
        heading: 'Left out: the bias',
        text: () =>
          'A real network adds a [bias](bias) $b$ to the sum as well. It too is one vector, shared by all timesteps. To keep the equation short, the lesson leaves it out until chapter 10, where it holds gates open, and chapter 12.',
        notes:
          'The biases are all 0 here, so nothing has changed yet. Change one of them and watch how it pushes the states.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.11&t=3&p=sum&unit=0&ask=a.3.0.sign',
      ko: {
        heading: '직접: 부호만',
        text: () =>
          't = 3에서도 같은 $W_h$와 $W_x$를 씁니다. 값을 끝까지 구하지 말고, 유닛 0의 합이 양수인지 음수인지만 정하세요. 두 항 가운데 절댓값이 큰 쪽의 부호를 따릅니다.',
        notes: '어림으로 답하게 하세요. 부호는 두 항의 크기를 비교하면 나옵니다.',
      },
      en: {
        heading: 'Your turn: the sign alone',
        text: () =>
          'At t = 3 the matrices $W_h$ and $W_x$ are used again. Do not work the sum of unit 0 out: only decide whether it is positive or negative. The term that is larger in size has the say.',
        notes: 'Let them estimate. The sign follows from comparing the two terms.',
      },
    },
  ],
};
