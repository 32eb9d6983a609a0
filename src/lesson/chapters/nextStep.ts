import { josa } from '../josa.ts';
import type { Chapter } from '../types.ts';

/** The next step. */
export const nextStep: Chapter = {
  steps: [
    {
      scene: 't=1&p=wh',
      formula: ['h'],
      ko: {
        heading: '항이 하나 늘었을 뿐',
        text: () =>
          '두 번째 시점부터는 [직전 은닉 상태](previous) $h_0$가 있습니다. 여기에 [순환 가중치](W_h) $W_h$를 곱한 항이 식에 하나 더해집니다. 나머지는 첫 시점과 똑같습니다.',
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
      ko: {
        heading: '기억과 새 글자를 더합니다',
        text: (see) =>
          `$W_h h_0$는 지금까지 읽은 것의 몫이고, $W_x x_1$은 방금 읽은 “${see.symbol(1)}”의 몫입니다. 둘을 유닛마다 더한 것이 [활성화 전 값](a) $a_1$ = ${see.vector('a@1')}입니다.`,
        notes:
          '수식 옆의 작은 그림에서 보라색 막대(기억)와 초록색 막대(입력)가 서로 밀고 당기는 유닛을 찾게 하세요.',
      },
      en: {
        heading: 'Memory and input are added',
        text: (see) =>
          `$W_h h_0$ is the share of what was read so far, $W_x x_1$ that of “${see.symbol(1)}”, read just now. Added unit by unit they are the [pre-activation](a) $a_1$ = ${see.vector('a@1')}.`,
        notes:
          'In the small picture beside the equation, find a unit whose violet bar (memory) and green bar (input) pull in opposite directions.',
      },
    },
    {
      scene: 't=2&p=wh&unit=1',
      formula: ['h'],
      question: { kind: 'sign', at: 'h@2[1]', reveal: { t: 2, phase: 'f' } },
      ko: {
        heading: '같은 식을 한 번 더',
        text: (see) =>
          `t = 2에서는 ${josa(`“${see.symbol(2)}”`, '을/를')} 읽고, $h_1$에서 $h_2$를 만듭니다. 식도 행렬도 그대로이고 들어가는 벡터만 다릅니다. 유닛 1의 두 몫을 견주어 보고 답해 보세요.`,
        notes:
          '아래 수식에서 유닛 1의 행을 찾아 곱셈을 몇 개 직접 해 보게 하면 좋습니다. tanh는 부호를 바꾸지 않으니 합의 부호만 알면 됩니다.',
      },
      en: {
        heading: 'The same equation once more',
        text: (see) =>
          `At t = 2 the network reads “${see.symbol(2)}”, and makes $h_2$ from $h_1$. The equation and its matrices are the same; only the vectors differ. Compare the two shares of unit 1, and answer.`,
        notes:
          'Let them find the row of unit 1 in the equation below and multiply a few of its numbers. tanh keeps the sign, so the sign of the sum is enough.',
      },
    },
    {
      scene: 't=3&p=f&probe=0_1',
      ko: {
        heading: '모든 상태에 처음이 남습니다',
        text: (see) =>
          `첫 글자를 바꾸었을 때 뒤의 상태가 얼마나 움직이는지 보는 것이 기억 탐침입니다. $h_0$는 ${see.moved(0)}만큼, $h_1$은 ${see.moved(1)}만큼, $h_3$은 ${see.moved(3)}만큼 움직입니다. $h_3$이 $h_2$를, $h_2$가 $h_1$을 담고 있으므로 모든 은닉 상태에는 그 앞의 모든 것이 조금씩 남아 있습니다.`,
        notes:
          '탐침을 다른 시점으로 옮겨 보세요. 바꾼 시점보다 앞의 상태는 전혀 움직이지 않습니다. 시간은 한쪽으로만 흐릅니다.',
      },
      en: {
        heading: 'Every state keeps the start',
        text: (see) =>
          `The memory probe changes the first symbol and shows how far each later state moves. $h_0$ moves by ${see.moved(0)}, $h_1$ by ${see.moved(1)}, $h_3$ by ${see.moved(3)}. Since $h_3$ holds something of $h_2$ and $h_2$ of $h_1$, every hidden state keeps a little of all before it.`,
        notes:
          'Move the probe to another timestep. States before it do not move at all: time flows one way.',
      },
    },
    {
      scene: 'x=hellohellohello&t=14&p=f&probe=0_1&win=0_15',
      ko: {
        heading: '그러나 희미해집니다',
        text: (see) =>
          `더 긴 글에서 같은 일을 해 봅시다. 첫 글자를 바꾼 흔적은 t = 1에서 ${see.moved(1)}, t = 5에서 ${see.moved(5)}, t = 14에서 ${see.moved(14)}입니다. 기억은 남지만 시점마다 희미해지며, 이 이야기는 9장에서 이어집니다.`,
        notes:
          '로그로 그린 선을 보세요. 거의 곧게 내려갑니다. 5장의 0.9를 되풀이해 곱한 그림과 왜 닮았는지 물어보세요.',
      },
      en: {
        heading: 'But it fades',
        text: (see) =>
          `Now a longer text. The trace of a changed first symbol is ${see.moved(1)} at t = 1, ${see.moved(5)} at t = 5 and ${see.moved(14)} at t = 14. Memory stays, but it fades from step to step; chapter 9 goes on from here.`,
        notes:
          'Look at the line on its logarithmic scale: it falls almost straight. Why does it resemble chapter 5, where 0.9 was multiplied again and again?',
      },
    },
  ],
};
