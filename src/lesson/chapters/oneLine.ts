import { plural } from '../../language/en/plural.ts';
import { josa } from '../../language/josa.ts';
import { areSame, isPlain, knows } from '../claims.ts';
import type { Chapter } from '../types.ts';

/** In one line. */
export const oneLine: Chapter = {
  steps: [
    {
      scene: 't=2&p=f',
      formula: ['h'],
      claims: { 'one line is all': ({ scene }) => scene.cell === 'rnn' },
      ko: {
        heading: '모든 시점의 식 하나',
        text: () =>
          '지금까지의 계산을 시점 t에 대해 쓰면 식 한 줄이 됩니다. 식의 기호를 하나씩 짚으면 그림에서 그 기호에 해당하는 곳이 강조됩니다. 거꾸로 그림을 짚으면 식의 기호가 강조됩니다.',
        why: (see) =>
          `모든 시점이 같은 행렬과 같은 함수를 쓰기 때문입니다. 시점마다 행렬이 달랐다면 이 글에만도 식이 ${see.last + 1}줄 필요합니다. 모두 같으므로 시점의 번호를 t라고 쓰면 한 줄로 충분합니다. 앞 시점은 t보다 하나 작은 t - 1입니다.`,
        notes:
          '기호 하나를 가리키며 “이것은 그림의 어디인가요?”, 그림을 가리키며 “이것은 식의 무엇인가요?” 하고 번갈아 물어보세요.',
      },
      en: {
        heading: 'One equation for all timesteps',
        text: () =>
          'Written for timestep t, everything computed so far is this one line. Point at its symbols one by one, and the matching parts of the figure light up. Point at the figure, and the symbols light up too.',
        why: (see) =>
          `One line is enough because every timestep uses the same matrices and the same function. If they differed, this text alone would need ${plural(see.last + 1, 'equation')}. Since they are the same, we can write t for the number of the timestep. The timestep before it is t - 1.`,
        notes:
          'Alternate: point at a symbol and ask where it is in the figure; then point at the figure and ask which symbol it is.',
      },
    },
    {
      scene: 't=2&p=softmax',
      formula: ['h', 'y'],
      claims: {
        'x, h and y change with time': (see) =>
          ['x', 'h', 'y'].every((name) => !areSame(see, name, 0, 1)),
        'the whole network is these weights': ({ trace }) =>
          [...trace.network.parameters.keys()].sort().join() === 'W_h,W_x,W_y',
      },
      ko: {
        heading: '그리고 답하는 식 하나',
        text: () =>
          '[은닉 상태](h) $h_t$에서 [출력](y) $y_t$를 만드는 식을 더하면 네트워크 전체입니다. 시점에 따라 달라지는 것은 $x_t$, $h_t$, $y_t$뿐이고, $W_h$, $W_x$, $W_y$와 f는 모든 시점에서 같습니다.',
        why: () =>
          '두 식은 하는 일이 다릅니다. 첫째 식에서는 $h_t$가 다음 시점의 $h_{t-1}$이 되어 다시 들어갑니다. 둘째 식의 $y_t$는 나가기만 하고 어디에도 들어가지 않습니다. 그래서 출력은 계산하지 않고 은닉 상태만 계산해도 되고, 같은 은닉 상태에 다른 $W_y$를 곱해 다른 것을 물을 수도 있습니다.',
        notes:
          '3장에서 색으로 본 것을 이제 기호로 다시 확인하는 자리입니다. 두 식을 외우게 하기보다 빈칸을 두고 채우게 해 보세요.',
      },
      en: {
        heading: 'And one for the output',
        text: () =>
          'Add the equation that computes the [output](y) $y_t$ from the [hidden state](h) $h_t$, and you have the whole network. Only $x_t$, $h_t$ and $y_t$ change with time; $W_h$, $W_x$, $W_y$ and f are the same at every timestep.',
        why: () =>
          'The two equations do different things. In the first, $h_t$ goes back in: it is the $h_{t-1}$ of the next timestep. In the second, $y_t$ leaves the network and does not come back. So the hidden states can be computed without any output, and a different $W_y$ can answer a different question from the same states.',
        notes:
          'Chapter 3 showed this in colours; here it is in symbols. Rather than have the lines learned by heart, leave gaps to be filled in.',
      },
    },
    {
      scene: 't=2&p=f&unit=2',
      formula: ['h'],
      question: { kind: 'sign', at: 'h@3[2]', reveal: { t: 3, phase: 'f' } },
      claims: {
        'one equation makes unit 2 of the next state': (see) =>
          isPlain(see) && knows(see, 3) && see.scene.hidden > 2,
      },
      reasons: {
        'the activation keeps the sign': ({ scene }) => scene.activation === 'tanh',
      },
      ko: {
        heading: '식만으로 답하기',
        text: (see) =>
          `t = 2에서 $h_2$ = ${see.vector('h@2')}입니다. 그다음에 읽는 글자는 “${see.symbol(3)}”입니다. 식 하나로 $h_3$의 유닛 2를 계산할 수 있습니다.`,
        why: (see) =>
          `$W_h$의 2번 행과 $h_2$를 곱해 더하면 ${see.say('wh@3[2]')}입니다. $W_x$의 2번 행에서 “${see.symbol(3)}” 자리의 숫자는 ${see.say('wx@3[2]')}입니다. 둘을 더하면 ${josa(see.say('a@3[2]'), '이/가')} 되고, tanh는 부호를 바꾸지 않습니다.`,
        notes:
          '“가중치 편집”으로 W_h와 W_x의 2번 행을 열어 두고 함께 계산하세요. 유닛과 행은 0부터 셉니다. 답을 누르면 t = 3으로 옮겨 가 확인합니다.',
      },
      en: {
        heading: 'Now with the equation alone',
        text: (see) =>
          `At t = 2, $h_2$ = ${see.vector('h@2')}. The letter after it is “${see.symbol(3)}”. One equation is enough to compute unit 2 of $h_3$.`,
        why: (see) =>
          `Row 2 of $W_h$ times $h_2$ is ${see.say('wh@3[2]')}. In row 2 of $W_x$, the number in the column of “${see.symbol(3)}” is ${see.say('wx@3[2]')}. Their sum is ${see.say('a@3[2]')}, and tanh keeps the sign.`,
        notes:
          'Open row 2 of W_h and of W_x with “Edit weights” and compute together; rows are counted from 0. Choosing an answer moves the stage to t = 3 to confirm it.',
      },
    },
    {
      scene: 'cell=rnn.3&net=coarse.17&t=2&p=sum&unit=1&ask=h.2.1.step',
      ko: {
        heading: '직접 풀기: 식만 보고',
        text: () => '유닛이 셋이면 곱도 셋이지만 식은 똑같습니다. $h_2$의 유닛 1까지 구해 보세요.',
        notes:
          '종이와 작은 표만 있으면 5분 안에 풀 수 있습니다. 두 사람이 행을 하나씩 맡아도 좋습니다.',
      },
      en: {
        heading: 'Your turn: from the equation alone',
        text: () =>
          'With three units there are three products; the equation stays as it was. Work out unit 1 of $h_2$.',
        notes: 'Five minutes with paper and the table. Two people can take a row each.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.6&t=2&p=f&ask=all.2.0.order',
      ko: {
        heading: '직접 풀기: 식을 읽는 차례',
        text: () =>
          '두 식은 왼쪽부터 적혀 있지만 계산은 안쪽에서 시작합니다. 두 식을 떠올리며 한 시점의 계산을 차례로 놓으세요.',
        notes: '두 곱은 어느 것을 먼저 해도 됩니다. 왜 그런지 말로 설명하게 하세요.',
      },
      en: {
        heading: 'Your turn: in which order?',
        text: () =>
          'Both equations are written from the left, but computed from the inside. With them in mind, put what a timestep does in order.',
        notes: 'Of the two products either may come first. Have them say why.',
      },
    },
  ],
};
