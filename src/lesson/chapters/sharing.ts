import type { Network } from '../../engine/declare/network.ts';
import { areSame, knows } from '../claims.ts';
import { moves } from '../questions/moves.ts';
import type { See } from '../see.ts';
import type { Chapter } from '../types.ts';

const movesWithWh = (see: See) =>
  ['h@1', 'h@2', 'h@3'].every((at) =>
    moves.answers({ kind: 'moves', change: 'W_h', at, reveal: null }, see).includes('yes'),
  );

/** How many numbers a matrix has. */
function entriesOf(network: Network, name: string): number {
  const { rows = 0, columns = 0 } = network.parameters.get(name) ?? {};
  return rows * columns;
}

/** What changes and what stays. */
export const sharing: Chapter = {
  steps: [
    {
      scene: 't=1&p=f',
      introduces: ['timeline', 'symbol-x', 'symbol-y'],
      claims: {
        'x_2 and x_3 are the same letter': (see) => knows(see, 2) && areSame(see, 'x', 2, 3),
        'no other two inputs in a row are': (see) =>
          [0, 1, 3].every((t) => !areSame(see, 'x', t, t + 1)),
        'h and y are another at every timestep': (see) =>
          ['h', 'y'].every((name) => [0, 1, 2, 3].every((t) => !areSame(see, name, t, t + 1))),
      },
      ko: {
        heading: '시점 옮겨 보기',
        text: () =>
          '아래 막대로 t를 옮기면 [입력](x) $x_t$, [은닉 상태](h) $h_t$, [출력](y) $y_t$의 숫자가 시점에 따라 달라집니다. 같은 글자를 읽는 t = 2와 t = 3에서는 $x_t$만 같습니다.',
        why: () =>
          '가중치는 글을 읽는 방법이고, $x_t$, $h_t$, $y_t$는 그 방법으로 지금 이 글을 읽으면서 나온 숫자입니다. 읽는 동안 방법은 바뀌지 않습니다. 방법을 고치는 것은 학습이며 9장에서 합니다.\n\nt = 2와 t = 3은 입력이 같은데도 은닉 상태가 다릅니다. 앞에서 넘어온 은닉 상태가 다르기 때문입니다.',
        notes:
          'J와 K 키로 시점을 오가면서 한쪽은 x와 y를, 다른 한쪽은 h를 보게 하세요. “같은 글자를 읽는데 무엇이 다른가요?” 하고 물어보면 됩니다.',
      },
      en: {
        heading: 'Move through time',
        text: () =>
          'Drag t along the bar below. The [input](x) $x_t$, the [hidden state](h) $h_t$ and the [output](y) $y_t$ change with it. There is one exception: t = 2 and t = 3 read the same letter, so there $x_t$ is the same.',
        why: () =>
          'The weights are the rule by which the network reads; $x_t$, $h_t$ and $y_t$ are the numbers that the rule gives for this text. While the network reads, the rule stays the same. Changing the rule is called learning, and is the subject of chapter 9.\n\nAt t = 2 and t = 3 the input is the same, and yet the hidden states differ, because the previous states differ.',
        notes:
          'Step with J and K. Ask one half of the room to watch x and y, and the other half to watch h: where the letter is the same, what is different?',
      },
    },
    {
      scene: 't=3&p=f',
      introduces: ['weights', 'equation'],
      formula: ['h', 'y'],
      noted: {
        '2,000 symbols take the same weights': (see) =>
          see.reading('hello'.repeat(400)).last === 1999 &&
          see.reading('hello'.repeat(400)).trace.network.weightCount ===
            see.trace.network.weightCount,
      },
      reasons: {
        'W_x, W_h and W_y are all there is': ({ trace: { network } }) =>
          entriesOf(network, 'W_x') + entriesOf(network, 'W_h') + entriesOf(network, 'W_y') ===
          network.weightCount,
      },
      ko: {
        heading: '색이 같으면 같은 행렬',
        text: (see) =>
          `초록색 화살표는 모두 $W_x$, 보라색 화살표는 모두 $W_h$, 주황색 화살표는 모두 $W_y$이며, 이 [행렬](weight)의 숫자는 언제나 그대로입니다. [활성화 함수](activation) f, 여기서는 [tanh](tanh)도 어느 시점에서나 같습니다. 글이 5글자든 2,000글자든 이 네트워크의 [가중치](weight)는 ${see.trace.network.weightCount}개가 전부입니다.`,
        why: ({ trace: { network } }) =>
          `시점마다 다른 행렬을 쓴다면 학습할 때 본 것보다 긴 글에는 쓸 행렬이 없습니다. 게다가 첫 자리에서 “h” 다음에 “e”가 온다고 배워도 다섯째 자리에서는 처음부터 다시 배워야 합니다. 행렬을 함께 쓰면 글자가 어느 자리에 있든 같은 가중치가 학습합니다.\n\n가중치를 세면 $W_x$ ${entriesOf(network, 'W_x')}개, $W_h$ ${entriesOf(network, 'W_h')}개, $W_y$ ${entriesOf(network, 'W_y')}개이고, 글의 길이는 이 셈에 나오지 않습니다.\n\n식에서 $x_3$은 글자를 숫자로 나타낸 벡터입니다. 어떻게 나타내는지는 다음 장에서 봅니다.`,
        notes:
          '글 속의 W_h를 가리켜 사슬의 보라색 화살표가 모두 강조되는 것을 보여 주세요. 시점마다 다른 행렬이면 무엇이 곤란할지 먼저 물어보세요.',
      },
      en: {
        heading: 'Same colour, same matrix',
        text: (see) =>
          `Every green arrow is $W_x$, every violet arrow $W_h$, every amber arrow $W_y$: [matrices](weight) whose numbers never change. The [activation function](activation) f, here [tanh](tanh), is the same everywhere too. Whether it reads 5 letters or 2,000, this network has the same ${see.trace.network.weightCount} [weights](weight).`,
        why: ({ trace: { network } }) =>
          `If each timestep had its own matrix, there would be none for a text longer than those in training. And having learned at the first position that “e” follows “h”, the network would have to learn it again at the fifth. Shared weights learn from a letter wherever it appears.\n\nCount them: ${entriesOf(network, 'W_x')} in $W_x$, ${entriesOf(network, 'W_h')} in $W_h$, ${entriesOf(network, 'W_y')} in $W_y$. The length of the text plays no part.\n\nIn the equation, $x_3$ is the letter as a vector. The next chapter shows how it is made.`,
        notes:
          'Point at W_h in the text: every violet arrow of the chain lights up. Ask first what would go wrong if each timestep had its own matrix.',
      },
    },
    {
      scene: 't=3&p=f&mat=W_h',
      claims: {
        'states all along the chain move with W_h': (see) => movesWithWh(see),
      },
      ko: {
        heading: '가중치 하나를 고치면',
        text: () =>
          '여기에 열려 있는 $W_h$의 숫자 하나를 위아래로 끌어 보세요. 시점마다 같은 행렬을 쓰므로 사슬 곳곳의 은닉 상태가 한꺼번에 바뀝니다.',
        why: () =>
          '$W_h$는 t = 1부터 모든 시점의 식에 들어 있습니다. 그래서 숫자 하나를 고치면 $h_1$이 바뀌고, $h_2$는 두 가지 까닭으로 바뀝니다. 행렬이 달라졌고, 들어오는 $h_1$도 이미 달라졌기 때문입니다. 뒤로 갈수록 이런 영향이 쌓입니다.',
        notes:
          '숫자를 크게 바꾸어 은닉 상태가 -1이나 1에 붙는 것까지 보여 주면 뒤에 나올 장의 예고가 됩니다. Backspace를 누르면 원래 장면으로 돌아옵니다.',
      },
      en: {
        heading: 'Change one number, and all states move',
        text: () =>
          'The matrix $W_h$ is open here. Drag one of its numbers up or down. Every timestep uses this same matrix, so the states change all along the chain at once.',
        why: () =>
          '$W_h$ appears in the equation of every timestep from t = 1 on. Change one of its numbers and $h_1$ changes; $h_2$ changes for two reasons, because both the matrix and the incoming $h_1$ are different. Along the chain such effects add up.',
        notes:
          'Drag far enough and the hidden states stick at -1 or 1; later chapters come back to this. Backspace restores the scene.',
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
        why: () =>
          '$h_0$ 앞에는 은닉 상태가 없습니다. 그 자리에 0으로 채운 벡터가 있다고 생각해도 됩니다. 0벡터에는 어떤 행렬을 곱해도 0이므로 $W_h$의 숫자가 무엇이든 $h_0$에는 아무것도 더해지지 않습니다. $h_0$은 $W_x$와 첫 글자만으로 정해집니다.',
        notes: '그림의 맨 왼쪽, “이전 없음”이라고 적힌 빈 상자가 실마리입니다.',
      },
      en: {
        heading: 'Really all of them?',
        text: () =>
          'Change a number of $W_h$, and $h_1$, $h_2$ and $h_3$ all move. Now think of the first hidden state of the chain, $h_0$. What is to the left of it?',
        why: () =>
          'There is no state before $h_0$; think of it as a vector of zeros. Any matrix times zeros is zeros, so $W_h$ adds nothing to $h_0$, whatever its numbers are. $h_0$ is computed from $W_x$ and the first letter alone.',
        notes: 'The clue is the empty box at the far left, labelled “none before”.',
      },
    },
    {
      scene: 't=2&p=f&bias=on',
      introduces: ['settings'],
      claims: {
        'a bias is added': ({ scene }) => scene.cell === 'rnn' && scene.bias,
      },
      noted: {
        'all biases are 0 here': (see) => [0, 1, 2, 3].every((i) => see.number(`b[${i},0]`) === 0),
      },
      tools: ['settings'],
      formula: ['h', 'y'],
      ko: {
        heading: '지금까지 빼 둔 편향',
        text: () =>
          '실제 네트워크는 합에 [편향](bias) $b$도 더합니다. 편향 역시 모든 시점이 함께 쓰는 벡터이며, “네트워크 바꿔 보기”에서 끄고 켤 수 있습니다. 식을 짧게 쓰려고 이 강의에서는 빼 두었다가, 게이트를 열어 두는 10장과 셀을 비교하는 12장에서만 씁니다.',
        why: () =>
          '편향이 없으면, 들어오는 것이 모두 0일 때 합도 반드시 0입니다. 편향은 아무것도 들어오지 않을 때 유닛의 값이 얼마일지를 정합니다. 뒤에 나오는 게이트에서는 “특별한 이유가 없으면 열어 둔다”, “닫아 둔다”라는 뜻이 되어 훨씬 중요해집니다.',
        notes:
          '지금은 편향이 모두 0이라 결과가 그대로입니다. 숫자 하나를 고쳐 은닉 상태가 어떻게 달라지는지 보여 주세요.',
      },
      en: {
        heading: 'Left out: the bias',
        text: () =>
          'Most networks also add a [bias](bias) $b$ to the sum. It too is one vector, shared by all timesteps; you can switch it on and off under “Change the network”. To keep the equation short, the lesson uses it only in chapter 10, where it holds gates open, and in chapter 12.',
        why: () =>
          'Without a bias, the sum of a unit whose inputs are all 0 must be 0. The bias sets the value of the sum when nothing comes in. For the gates of later chapters this means “open unless there is a reason to close”, or the reverse, so there it matters much more.',
        notes:
          'The biases are all 0 here, so nothing has changed yet. Change one of them and watch how it shifts the hidden states.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.11&t=3&p=sum&unit=0&ask=a.3.0.sign',
      ko: {
        heading: '직접 풀기: 부호만',
        text: () =>
          't = 3에서도 같은 $W_h$와 $W_x$를 씁니다. [유닛](unit) 0, 곧 맨 위 숫자의 합이 양수인지 음수인지만 답하세요. 값을 끝까지 구하지 않아도, 두 항 가운데 절댓값이 큰 쪽의 부호를 따르면 됩니다.',
        notes: '어림으로 답하게 하세요. 부호는 두 항의 크기만 비교하면 알 수 있습니다.',
      },
      en: {
        heading: 'Your turn: the sign alone',
        text: () =>
          'At t = 3, $W_h$ and $W_x$ are used once more. Do not compute the sum of [unit](unit) 0, the number at the top: only decide whether it is positive or negative. The term with the larger absolute value decides.',
        notes: 'Ask for an estimate. The sign follows from comparing the two terms.',
      },
    },
  ],
};
