import { josa } from '../../language/josa.ts';
import { isNearlyStraight, isPlain, knows, movedIn, probesFirst } from '../claims.ts';
import type { Chapter } from '../types.ts';

/** The next step. */
export const nextStep: Chapter = {
  steps: [
    {
      scene: 't=1&p=wh',
      claims: { 't = 1 is there': (see) => see.last > 0 },
      formula: ['h'],
      ko: {
        heading: '항이 하나 늘었을 뿐',
        text: () =>
          '두 번째 시점부터는 [직전 은닉 상태](previous) $h_0$이 있습니다. 여기에 [순환 가중치](W_h) $W_h$를 곱한 항이 식에 하나 더해집니다. 나머지는 첫 시점과 같습니다.',
        notes:
          '4장의 식과 나란히 적어 놓고 달라진 곳을 찾게 하세요. 그림에서 달라진 것은 보라색 가로 화살표 하나입니다.',
      },
      en: {
        heading: 'Only one more term',
        text: () =>
          'From the second timestep on there is a [previous state](previous), $h_0$. Multiplied by the [recurrent weights](W_h) $W_h$, it is one more term in the equation. Everything else is as in the first step.',
        notes:
          'Write the equation of chapter 4 next to it and have them find the difference. In the figure it is one violet arrow.',
      },
    },
    {
      scene: 't=1&p=sum',
      formula: ['h'],
      claims: {
        'a letter is read, and no bias is added': (see) => knows(see, 1) && isPlain(see),
      },
      noted: {
        'one unit is mostly memory, another mostly input': (see) =>
          Math.abs(see.number('wh@1[0]')) > 2 * Math.abs(see.number('wx@1[0]')) &&
          Math.abs(see.number('wx@1[2]')) > Math.abs(see.number('wh@1[2]')),
        'at t = 2 the two have opposite signs in unit 0': (see) =>
          see.number('wh@2[0]') * see.number('wx@2[0]') < 0,
      },
      ko: {
        heading: '기억과 새 글자를 더합니다',
        text: (see) =>
          `$W_h h_0$은 지금까지 읽은 내용이 더하는 값이고, $W_x x_1$은 방금 읽은 ${josa(`“${see.symbol(1)}”`, '이/가')} 더하는 값입니다. 둘을 유닛마다 더하면 [활성화 전 값](a) $a_1$ = ${josa(see.vector('a@1'), '이/가')} 됩니다.`,
        notes:
          '수식 옆의 작은 그림에서 어느 유닛이 주로 기억(보라색 막대)으로, 어느 유닛이 주로 입력(초록색 막대)으로 정해지는지 찾게 하세요. t = 2로 가면 유닛 0에서 두 값의 부호가 반대입니다.',
      },
      en: {
        heading: 'Memory and input are added',
        text: (see) =>
          `$W_h h_0$ is what the symbols so far contribute, $W_x x_1$ what “${see.symbol(1)}”, read just now, contributes. Added unit by unit, they are the [pre-activation](a) $a_1$ = ${see.vector('a@1')}.`,
        notes:
          'In the small picture beside the equation, find the units that memory (violet) decides, and those that the input (green) decides. At t = 2 the two have opposite signs in unit 0.',
      },
    },
    {
      scene: 't=2&p=wh&unit=1',
      formula: ['h'],
      question: { kind: 'sign', at: 'h@2[1]', reveal: { t: 2, phase: 'f' } },
      claims: {
        'a letter is read, and unit 1 adds up two numbers': (see) =>
          knows(see, 2) && isPlain(see) && see.scene.hidden > 1,
      },
      noted: {
        'the sign of the sum is the sign of the state': (see) =>
          Math.sign(see.number('a@2[1]')) === Math.sign(see.number('h@2[1]')),
      },
      ko: {
        heading: '같은 식을 한 번 더',
        text: (see) =>
          `t = 2에서는 ${josa(`“${see.symbol(2)}”`, '을/를')} 읽고, $h_1$에서 $h_2$를 만듭니다. 식도 행렬도 그대로이고 들어가는 벡터만 다릅니다. 유닛 1에 더해지는 두 값을 비교해 보고 답하세요.`,
        notes:
          '아래 수식에서 유닛 1의 행을 찾아 곱셈을 몇 개 직접 해 보게 하면 좋습니다. tanh는 부호를 바꾸지 않으니 합의 부호만 알면 됩니다.',
      },
      en: {
        heading: 'The same equation once more',
        text: (see) =>
          `At t = 2 the network reads “${see.symbol(2)}”, and makes $h_2$ from $h_1$. The equation and its matrices are the same; only the vectors differ. Compare the two numbers that unit 1 adds up, and answer.`,
        notes:
          'Let them find the row of unit 1 in the equation below and multiply a few of its numbers. tanh keeps the sign, so the sign of the sum is enough.',
      },
    },
    {
      scene: 't=3&p=f&probe=0_1',
      claims: {
        'the first symbol is changed': probesFirst,
        'every state from the first on moves': (see) => movedIn(see).every((by) => by > 0),
      },
      ko: {
        heading: '모든 상태에 처음이 남습니다',
        text: (see) =>
          `첫 글자를 바꾸었을 때 뒤의 상태가 얼마나 달라지는지 보는 것이 기억 추적입니다. $h_0$은 ${see.moved(0)}만큼, $h_1$은 ${see.moved(1)}만큼, $h_3$은 ${see.moved(3)}만큼 달라집니다. $h_3$이 $h_2$를, $h_2$가 $h_1$을 담고 있으므로 모든 은닉 상태에는 그 앞의 모든 것이 조금씩 남아 있습니다.`,
        notes:
          '바꾸는 시점을 옮겨 보세요. 그보다 앞의 상태는 조금도 달라지지 않습니다. 시간은 한쪽으로만 흐릅니다.',
      },
      en: {
        heading: 'Every state keeps the start',
        text: (see) =>
          `The memory probe changes the first symbol and shows how far each later state moves. $h_0$ moves by ${see.moved(0)}, $h_1$ by ${see.moved(1)}, $h_3$ by ${see.moved(3)}. Since $h_3$ holds something of $h_2$, and $h_2$ of $h_1$, every hidden state keeps a little of everything before it.`,
        notes:
          'Move the probe to another timestep. States before it do not move at all: time runs one way.',
      },
    },
    {
      scene: 'x=hellohellohello&t=14&p=f&probe=0_1&win=0_15',
      claims: {
        'the first symbol is changed': probesFirst,
        'the trace fades, and does not go': (see) => {
          const [by1 = 0, by5 = 0, by14 = 0] = [1, 5, 14].map((t) => movedIn(see)[t]);
          return by1 > 2 * by5 && by5 > 10 * by14 && by14 > 0;
        },
      },
      noted: {
        'almost straight on a logarithmic scale': (see) => isNearlyStraight(movedIn(see)),
      },
      ko: {
        heading: '그러나 희미해집니다',
        text: (see) =>
          `더 긴 글에서 같은 일을 해 봅시다. 첫 글자를 바꾼 흔적은 t = 1에서 ${see.moved(1)}, t = 5에서 ${see.moved(5)}, t = 14에서 ${see.moved(14)}입니다. 기억은 남지만 갈수록 희미해지며, 이 이야기는 9장에서 이어집니다.`,
        notes:
          '로그로 그린 선을 보세요. 거의 곧게 내려갑니다. 0.9를 되풀이해 곱한 5장의 그림과 왜 닮았는지 물어보세요.',
      },
      en: {
        heading: 'But it fades',
        text: (see) =>
          `Now a longer text. The trace of a changed first symbol is ${see.moved(1)} at t = 1, ${see.moved(5)} at t = 5 and ${see.moved(14)} at t = 14. Some memory is left, but it fades; chapter 9 goes on from here.`,
        notes:
          'Look at the line on its logarithmic scale: it falls almost straight. Why does it resemble chapter 5, where 0.9 was multiplied again and again?',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.6&t=1&p=wh&unit=0&ask=wh.1.0',
      ko: {
        heading: '직접: 기억이 더하는 값',
        text: () => '가려진 칸은 $W_h$의 행 하나와 $h_0$의 곱입니다. 어느 행인지 찾으세요.',
        notes:
          '행과 열을 바꾸면 다른 값이 나옵니다. 틀린 답에 어느 실수인지 나오니 함께 읽어 보세요.',
      },
      en: {
        heading: 'Your turn: what the past adds',
        text: () =>
          'The blank is one row of $W_h$ times $h_0$: two products and a sum. First find the row that belongs to the unit.',
        notes:
          'A column in place of the row gives another number. The page names the slip: read it together.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.13&t=1&p=sum&unit=0&ask=h.1.0.step',
      ko: {
        heading: '직접: 한 시점 전체',
        text: () =>
          '합을 먼저 구하고, 그다음 은닉 상태를 구합니다. 맞힌 값은 그림에 나타나고 다음 문제가 이어집니다.',
        notes:
          '앞의 값을 잊은 답과 tanh를 잊은 답을 나란히 적어 두면 두 항과 함수가 왜 필요한지 보입니다.',
      },
      en: {
        heading: 'Your turn: a whole timestep',
        text: () =>
          'First the sum, then the hidden state. What you find appears in the figure, and the next value is asked for.',
        notes:
          'Write the answer without the past beside the one without tanh: then one sees what each part is for.',
      },
    },
  ],
};
