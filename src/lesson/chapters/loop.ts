import { josa } from '../../language/josa.ts';
import { areSame, knows } from '../claims.ts';
import type { Chapter } from '../types.ts';

/** A loop, unrolled. */
export const loop: Chapter = {
  steps: [
    {
      scene: 't=2&p=f&roll=on',
      introduces: ['arrows'],
      sources: ['elman'],
      ko: {
        heading: '셀 하나, 고리 하나',
        text: () =>
          '순환 신경망은 [셀](cell) 하나로 되어 있습니다. 고리 모양의 화살표는 방금 만든 [은닉 상태](h)가 다음 계산에 다시 들어간다는 뜻입니다. 이름에 있는 [순환](recurrent)이 바로 이 고리입니다.',
        why: () =>
          '고리가 없으면 네트워크는 방금 읽은 글자만 보고 답해야 합니다. 결과를 다시 입력으로 넣으면, 그 결과를 만들 때 읽은 글자의 영향도 함께 들어옵니다. 그 결과에는 또 그 앞의 결과가 들어 있습니다. 이렇게 계산 하나를 되풀이하는 것만으로 지금까지 읽은 글 전체가 답에 영향을 줄 수 있습니다.\n\n되돌아가는 것은 답이 아니라 은닉 상태입니다. 답은 다음 글자만 말하지만, 은닉 상태에는 지금의 답에는 쓰이지 않고 나중에 필요한 것도 담을 수 있습니다.',
        notes:
          '교과서에 흔히 나오는, A라고 적힌 상자에 고리가 달린 그림입니다. 화살표를 손으로 따라가며 나온 값이 어디로 들어가는지 짚어 주세요.',
      },
      en: {
        heading: 'One cell, one loop',
        text: () =>
          'A recurrent network is a single [cell](cell). The curved arrow shows that the [hidden state](h) it has just computed goes back in as an input of the next computation. This loop is what [recurrent](recurrent) means.',
        why: () =>
          'Without the loop, a network would have to answer from the letter it has just read. With the loop, each result depends on the result before it, and that one on the result before. So a single computation, repeated, lets everything read so far influence the answer.\n\nWhat goes back is the hidden state, and not the answer. An answer names the next letter only; a hidden state can also hold what will be needed later.',
        notes:
          'This is the box labelled A, with a loop, that every textbook shows. Follow the arrow with your hand: what comes out, and where does it go in?',
      },
    },
    {
      scene: 't=2&p=f',
      claims: { 'there is a chain': (see) => see.last > 0 },
      reasons: {
        'a longer text takes no more weights': (see) =>
          see.reading(see.scene.text.repeat(2)).trace.network.weightCount ===
          see.trace.network.weightCount,
      },
      ko: {
        heading: '고리를 펼치면 사슬',
        text: (see) =>
          `고리를 풀어 시점마다 셀을 하나씩 그리면 사슬이 됩니다. 이것을 [펼치기](unrolling)라고 합니다. 셀이 ${see.last + 1}개로 보여도 모두 같은 셀 하나이며, 글이 길어지면 사슬만 길어집니다.`,
        why: (see) =>
          `고리로 그리면 어느 값이 어느 시점의 것인지 적을 자리가 없습니다. 시점마다 한 번씩 그리면 값마다 자리가 생기고, 왼쪽에서 오른쪽으로 계산하는 보통의 신경망처럼 보입니다. 그래서 어떤 값이 어디에서 왔는지 거꾸로 따라갈 수도 있습니다.\n\n네트워크가 커진 것은 아닙니다. 가중치는 ${see.trace.network.weightCount}개이고, 두 배로 긴 글을 읽어도 ${see.trace.network.weightCount}개입니다.`,
        notes:
          'R 키로 접었다 펼치기를 되풀이해 보여 주세요. 펼친 그림은 시간을 가로로 늘어놓은 것입니다.',
      },
      en: {
        heading: 'Unrolled, the loop is a chain',
        text: (see) =>
          `Draw the cell once for every timestep, and the loop becomes a chain. This is called [unrolling](unrolling). It looks like ${see.last + 1} cells, but they are all the same cell; a longer text only makes a longer chain.`,
        why: (see) =>
          `In the drawing with the loop you cannot see which timestep a number belongs to. In the unrolled drawing every number has its own place, and the whole looks like an ordinary network that computes from left to right. You can also follow it backwards to see where each number came from.\n\nThe network has not grown: it has ${see.trace.network.weightCount} weights, and exactly as many when it reads a text twice as long.`,
        notes:
          'Press R a few times to roll the cell up and unroll it. In the chain, time runs from left to right.',
      },
    },
    {
      scene: 't=1&p=f',
      introduces: ['symbol-h'],
      claims: { 't = 1 is there': (see) => see.last > 0 },
      reasons: {
        'the same letter adds the same': (see) => areSame(see, 'wx', 2, 3),
        'what comes along the arrow is another': (see) => !areSame(see, 'wh', 2, 3),
      },
      ko: {
        heading: '결과가 다음 입력으로',
        text: () =>
          '가로 화살표를 보세요. t = 0에서 나온 결과 $h_0$이 t = 1의 계산에 [직전 은닉 상태](previous)로 들어갑니다. 입력 → RNN → 결과 → 입력 → RNN → …, 이렇게 앞의 결과가 뒤의 입력이 됩니다.',
        why: () =>
          '가로 화살표가 없다고 생각해 보면 그 역할이 드러납니다. 그러면 시점마다 글자 하나만 보는 보통의 신경망이 되고, 같은 글자에는 언제나 같은 답을 합니다. 여기서 t = 2와 t = 3은 같은 글자를 읽으므로 입력이 더하는 값은 똑같습니다. 다른 것은 가로 화살표를 따라온 값뿐입니다. 1장에서 본 두 가지 답은 이 화살표에서 나왔습니다.',
        notes: 'J와 K 키로 시점을 오가며 은닉 상태가 다음 시점으로 들어가는 화살표를 짚어 주세요.',
      },
      en: {
        heading: 'A result becomes an input',
        text: () =>
          'Look at the horizontal arrow. The result of t = 0, $h_0$, enters t = 1 as its [previous state](previous). Input → RNN → result → input → RNN → …: each result becomes an input of the next timestep.',
        why: () =>
          'Imagine that the horizontal arrow was missing. Then each timestep would be an ordinary network that sees one letter, and the same letter would always get the same answer. Here t = 2 and t = 3 read the same letter, so the input adds the same at both; only what comes along the arrow differs. This is why the two answers of chapter 1 differ.',
        notes:
          'Step with J and K, and point at the arrow by which each hidden state enters the next timestep.',
      },
    },
    {
      scene: 't=3&p=x',
      question: { kind: 'moves', change: 'x@0', at: 'h@3', reveal: { t: 3, phase: 'f' } },
      claims: { 'letters are read, and known': (see) => knows(see, 0) && knows(see, 3) },
      ko: {
        heading: '얼마나 멀리 갈까요?',
        text: (see) =>
          `지금 t = 3에서 ${josa(`“${see.symbol(3)}”`, '을/를')} 읽는 중입니다. 첫 글자 “${see.symbol(0)}”에서 여기까지 곧장 이어진 화살표는 없습니다. 그래도 가로 화살표를 따라가면 길이 있습니다.`,
        why: () =>
          '첫 글자는 $h_0$을 바꾸고, $h_0$은 $h_1$을, $h_1$은 $h_2$를, $h_2$는 $h_3$을 바꿉니다. 화살표 하나는 한 시점밖에 가지 못하지만 이어 붙이면 끝까지 갑니다. 다만 한 시점을 지날 때마다 행렬을 곱하고 함수를 거치므로, 가는 동안 흔적은 커지거나 작아집니다. 그것이 5장과 9장의 이야기입니다.',
        notes:
          '답을 들은 다음 첫 글자를 다른 글자로 바꾸어 넣고, 어느 시점이 얼마나 달라지는지 모두에게 보여 주세요.',
      },
      en: {
        heading: 'How far does it reach?',
        text: (see) =>
          `Here, at t = 3, the network reads “${see.symbol(3)}”. No arrow leads directly from the first letter, “${see.symbol(0)}”, to this timestep. But there is a path: along the horizontal arrows.`,
        why: () =>
          'The first letter changes $h_0$, $h_0$ changes $h_1$, $h_1$ changes $h_2$, and $h_2$ changes $h_3$. Each arrow spans one timestep; together they reach the end. But at each timestep the change is multiplied by a matrix and goes through a function, so it grows or shrinks on the way. Chapters 5 and 9 are about this.',
        notes:
          'After the answer, type another first letter, and show how far each later hidden state moves.',
      },
    },
    {
      scene: 'x=hell&t=3&p=f&ask=h.3.0.order',
      ko: {
        heading: '직접 풀기: 사슬을 차례로',
        text: () =>
          '사슬의 은닉 상태 넷과 마지막 답 y를 계산할 수 있는 차례로 놓으세요. 하나를 계산하려면 화살표로 들어오는 것이 먼저 있어야 합니다.',
        notes:
          '왜 한꺼번에 계산할 수 없는지 물어보세요. 이 차례 때문에 RNN은 글이 길수록 오래 걸립니다.',
      },
      en: {
        heading: 'Your turn: along the chain',
        text: () =>
          'Put the four states of the chain and the last answer, y, in an order in which they can be made. Whatever comes in by an arrow has to be there first.',
        notes:
          'Ask why they cannot all be computed at once. This order is why an RNN takes longer, the longer the text is.',
      },
    },
    {
      scene: 't=3&p=x',
      question: { kind: 'moves', change: 'x@3', at: 'h@1', reveal: { t: 1, phase: 'f' } },
      claims: { 'letters are read, and known': (see) => knows(see, 1) && knows(see, 3) },
      ko: {
        heading: '거꾸로도 갈까요?',
        text: (see) =>
          `앞에서는 첫 글자의 흔적이 뒤로 갔습니다. 이번에는 반대로, t = 3의 “${see.symbol(3)}” 대신 다른 글자를 읽으면 앞의 은닉 상태도 달라질까요?`,
        why: () =>
          '가로 화살표는 모두 왼쪽에서 오른쪽으로 갑니다. $h_1$을 계산할 때 뒤의 글자는 아직 읽지 않았으므로 무엇이든 상관없습니다. 그래서 RNN은 다음에 무엇이 올지 모르는 채로 답하고, 그 덕분에 글을 이어 쓸 수도 있습니다. 뒤의 글자까지 알아야 하는 일에는 글을 거꾸로 읽는 RNN을 하나 더 씁니다.',
        notes: '앞 단계의 답과 비교하게 하세요. 무엇이 무엇에 영향을 주는지가 화살표의 방향입니다.',
      },
      en: {
        heading: 'And backwards?',
        text: (see) =>
          `The trace of the first symbol went on to later states. Now the other way round: if another symbol stood at t = 3 in place of “${see.symbol(3)}”, would an earlier state change?`,
        why: () =>
          'All sideways arrows go from left to right. When $h_1$ is made, later symbols have not been read, and it does not matter what they are. So an RNN answers without knowing what comes next, and can for that reason go on with a text by itself. Where later symbols have to be known, a second RNN reads the text backwards.',
        notes:
          'Compare with the step before last. What can change what: that is the direction of the arrows.',
      },
    },
  ],
};
