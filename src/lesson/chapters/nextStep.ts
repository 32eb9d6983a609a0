import { brief } from '../../engine/explain/decimal.ts';
import { josa } from '../../language/josa.ts';
import { withActivation } from '../../scene/change/changeNetwork.ts';
import { isNearlyStraight, isPlain, knows, movedIn, probesFirst } from '../claims.ts';
import { type See, seeing } from '../see.ts';
import type { Chapter } from '../types.ts';

/** How far unit 0 of h_1 moves when an h at the beginning becomes an o, before a second letter. */
const movedByFirst = (see: See, second: string) =>
  brief(see.reading(`o${second}`).number('h@1[0]') - see.reading(`h${second}`).number('h@1[0]'));

/** What is left of a trace from one timestep to the next, on average from t = 1 to t = 14. */
function keptPerStep(see: See): number {
  const [by1 = 0, by14 = 0] = [1, 14].map((t) => movedIn(see)[t]);
  return (by14 / by1) ** (1 / 13);
}

/** The next step. */
export const nextStep: Chapter = {
  steps: [
    {
      scene: 't=1&p=wh',
      claims: { 't = 1 is there': (see) => see.last > 0 },
      reasons: {
        'one product with both at once is the sum of the two': (see) =>
          [0, 1, 2, 3].every((i) => {
            const row = ['W_h', 'W_x'].flatMap((name) =>
              [0, 1, 2, 3].map((j) => see.exactly(`${name}[${i},${j}]`)),
            );
            const both = ['h@0', 'x@1'].flatMap((at) =>
              [0, 1, 2, 3].map((j) => see.exactly(`${at}[${j}]`)),
            );
            const product = row.reduce((sum, w, k) => sum + w * (both[k] ?? Number.NaN), 0);
            return Math.abs(product - see.exactly(`a@1[${i}]`)) < 1e-12;
          }),
      },
      formula: ['h'],
      ko: {
        heading: '항이 하나 늘었을 뿐',
        text: () =>
          '두 번째 시점부터는 [직전 은닉 상태](previous) $h_0$이 있습니다. 여기에 [순환 가중치](W_h) $W_h$를 곱한 항이 식에 하나 늘어납니다. 나머지는 첫 시점과 같습니다.',
        why: () =>
          '첫 시점에도 식은 같았습니다. $h_{t-1}$이 0이라 그 항을 적지 않았을 뿐입니다. 이제 직전 상태가 있으므로 그 항이 보입니다. 입력에 곱하는 행렬과 상태에 곱하는 행렬이 따로 있는 까닭은 두 벡터의 숫자가 뜻하는 것이 다르기 때문입니다. 하나는 글자이고 다른 하나는 네트워크가 스스로 적은 메모입니다.\n\n두 벡터를 이어 붙이고 두 행렬을 옆으로 붙여 한 번만 곱하는 식으로 적은 책도 있습니다. 결과는 같습니다.',
        notes:
          '4장의 식과 나란히 적어 놓고 달라진 곳을 찾게 하세요. 그림에서 달라진 것은 보라색 가로 화살표 하나입니다.',
      },
      en: {
        heading: 'Just one more term',
        text: () =>
          'From the second timestep on there is a [previous state](previous), here $h_0$. Multiplied by the [recurrent weights](W_h) $W_h$, it gives one more term in the equation. Everything else is as in the first timestep.',
        why: () =>
          'The equation was the same at the first timestep, but the previous state was all zeros, so its term was not written. Now the term appears. Input and previous state each have a matrix of their own because their numbers mean different things: one is a letter, the other a note that the network has written to itself.\n\nSome books put the two vectors into one, and the two matrices side by side, and multiply once. The result is the same.',
        notes:
          'Write the equation of chapter 4 next to it and ask for the difference. In the figure it is one violet arrow.',
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
        heading: '기억과 새 글자 더하기',
        text: (see) =>
          `$W_h h_0$은 지금까지 읽은 내용이 더하는 값이고, $W_x x_1$은 방금 읽은 ${josa(`“${see.symbol(1)}”`, '이/가')} 더하는 값입니다. 둘을 유닛마다 더하면 [활성화 전 값](a) $a_1$ = ${josa(see.vector('a@1'), '이/가')} 됩니다.`,
        why: (see) =>
          `왜 곱하지 않고 더할까요? 곱한다면 한쪽이 0일 때 다른 쪽도 사라집니다. 더하면 어느 쪽을 더 따를지 유닛마다 다르게 정할 수 있습니다. 여기서 유닛 0은 기억에서 ${josa(see.say('wh@1[0]'), '을/를')}, 입력에서 ${josa(see.say('wx@1[0]'), '을/를')} 받습니다. 어느 쪽이 큰지는 두 행렬의 행이 정하고, 그 행은 학습이 정합니다. 두 값의 부호가 반대이면 서로 지우기도 합니다.`,
        notes:
          '수식 옆의 작은 그림에서 어느 유닛이 주로 기억(보라색 막대)으로, 어느 유닛이 주로 입력(초록색 막대)으로 정해지는지 찾게 하세요. t = 2로 가면 유닛 0에서 두 값의 부호가 반대입니다.',
      },
      en: {
        heading: 'Previous state and input are added',
        text: (see) =>
          `$W_h h_0$ is the contribution of the letters so far, $W_x x_1$ that of “${see.symbol(1)}”, which has just been read. Added unit by unit, they give the [pre-activation](a) $a_1$ = ${see.vector('a@1')}.`,
        why: (see) =>
          `Why are they added, and not multiplied? In a product, if one factor is 0, the other is lost too. In a sum, each unit can depend on either: here unit 0 gets ${see.say('wh@1[0]')} from the previous state and ${see.say('wx@1[0]')} from the input. Which of them is larger depends on the rows of the two matrices, and those are learned. With opposite signs they may cancel each other out.`,
        notes:
          'In the small picture beside the equation, find the units where the previous state (violet) decides, and those where the input (green) decides. At t = 2 the two have opposite signs in unit 0.',
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
      reasons: {
        'the sign of the sum is the sign of the state': (see) =>
          see.scene.activation === 'tanh' &&
          Math.sign(see.number('a@2[1]')) === Math.sign(see.number('h@2[1]')),
      },
      ko: {
        heading: '같은 식을 한 번 더',
        text: (see) =>
          `t = 2에서는 ${josa(`“${see.symbol(2)}”`, '을/를')} 읽고, $h_1$에서 $h_2$를 만듭니다. 식도 행렬도 그대로이고 들어가는 벡터만 다릅니다. 유닛 1에 더해지는 두 값을 비교해 보고 답하세요.`,
        why: (see) =>
          `유닛 1은 기억에서 ${josa(see.say('wh@2[1]'), '을/를')}, 입력에서 ${josa(see.say('wx@2[1]'), '을/를')} 받습니다. 더하면 절댓값이 큰 쪽의 부호가 남고, tanh는 부호를 바꾸지 않습니다. 그래서 tanh의 값을 계산하지 않아도 답할 수 있습니다.`,
        notes: '수식에서 유닛 1의 행을 찾아 곱셈을 몇 개 직접 해 보게 하면 좋습니다.',
      },
      en: {
        heading: 'The same equation once more',
        text: (see) =>
          `At t = 2 the network reads “${see.symbol(2)}”, and computes $h_2$ from $h_1$. The equation and its matrices are the same; only the vectors differ. Compare the two numbers that are added in unit 1, then answer.`,
        why: (see) =>
          `Unit 1 gets ${see.say('wh@2[1]')} from the previous state and ${see.say('wx@2[1]')} from the input. The sum has the sign of the one with the larger absolute value, and tanh keeps that sign. So you can answer without computing tanh at all.`,
        notes:
          'Ask them to find the row of unit 1 in the equation and to multiply a few of its numbers.',
      },
    },
    {
      scene: 't=3&p=f&probe=0_1',
      introduces: ['probe'],
      claims: {
        'the first symbol is changed': probesFirst,
        'every state from the first on moves': (see) => movedIn(see).every((by) => by > 0),
      },
      reasons: {
        'how far a state moves is the length of the difference': (see) => {
          const other = see.reading(`e${[...see.scene.text].slice(1).join('')}`);
          const by = Math.hypot(
            ...[0, 1, 2, 3].map((i) => see.exactly(`h@3[${i}]`) - other.exactly(`h@3[${i}]`)),
          );
          return Math.abs(by - (movedIn(see)[3] ?? Number.NaN)) < 1e-9;
        },
        'what comes before the change does not move': (see) => {
          const later = { ...see.scene, probe: see.scene.probe && { ...see.scene.probe, t: 2 } };
          const moved = movedIn(seeing(later));
          return moved[0] === 0 && moved[1] === 0;
        },
      },
      ko: {
        heading: '모든 상태에 남는 첫 글자',
        text: (see) =>
          `첫 글자를 바꾸었을 때 뒤의 상태가 얼마나 달라지는지 보는 것이 기억 추적입니다. $h_0$은 ${see.moved(0)}만큼, $h_1$은 ${see.moved(1)}만큼, $h_3$은 ${see.moved(3)}만큼 달라집니다. $h_3$이 $h_2$를, $h_2$가 $h_1$을 담고 있으므로 모든 은닉 상태에는 그 앞의 모든 것이 조금씩 남아 있습니다.`,
        why: () =>
          '새 상태는 늘 직전 상태를 재료로 만듭니다. 그 직전 상태도 그보다 앞의 상태를 재료로 만들었습니다. 어느 시점에서도 직전 상태를 통째로 버리지 않으므로, 처음 읽은 글자의 영향이 조금이라도 이어집니다. 얼마나 달라지는지는 두 은닉 상태의 차이의 길이, 곧 그 숫자들의 제곱을 더한 값의 제곱근으로 잽니다.\n\n반대 방향으로는 이어지지 않습니다. t = 2의 입력을 바꾸면 $h_0$과 $h_1$은 조금도 달라지지 않습니다. 화살표가 한쪽으로만 가기 때문입니다.',
        notes: '바꾸는 시점을 옮긴 다음, 그보다 앞의 상태는 어떻게 되는지 물어보세요.',
      },
      en: {
        heading: 'Every state keeps the start',
        text: (see) =>
          `The memory probe changes the first letter and shows how far each later hidden state moves. $h_0$ moves by ${see.moved(0)}, $h_1$ by ${see.moved(1)}, $h_3$ by ${see.moved(3)}. Since $h_3$ depends on $h_2$, and $h_2$ on $h_1$, every hidden state keeps a little of everything before it.`,
        why: () =>
          'Each new state is computed from the previous one, and that one from the one before it. At no timestep is the previous state thrown away as a whole, so some effect of the first letter is passed on each time. How far a state moves is the length of the difference between the two states: the square root of the sum of its squares.\n\nNothing goes the other way. Change the input at t = 2, and $h_0$ and $h_1$ do not move at all: the arrows point one way.',
        notes: 'Move the probe to another timestep. What happens to the states before it?',
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
      reasons: {
        'almost straight on a logarithmic scale': (see) => isNearlyStraight(movedIn(see)),
        'less is left at each step, on the whole': (see) => keptPerStep(see) < 1,
      },
      ko: {
        heading: '갈수록 희미해지는 흔적',
        text: (see) =>
          `더 긴 글에서 첫 글자를 바꾼 흔적은 t = 1에서 ${see.moved(1)}, t = 5에서 ${see.moved(5)}, t = 14에서 ${see.moved(14)}입니다. 기억은 남지만 갈수록 희미해집니다. 이 이야기는 9장에서 이어집니다.`,
        why: (see) =>
          `한 시점을 지날 때마다 흔적에는 $W_h$와 tanh의 도함수가 곱해집니다. 여기서 t = 1에서 t = 14까지 평균을 내면 한 시점에 ${brief(keptPerStep(see))}배입니다. 1보다 작은 수를 되풀이해 곱하는 것이므로 5장에서 본 0.9의 거듭제곱처럼, 로그 축에서는 거의 곧은 선을 따라 줄어듭니다.`,
        notes: '로그로 그린 선을 보세요. 5장의 어느 그림과 닮았는지, 왜 닮았는지 물어보세요.',
      },
      en: {
        heading: 'But it fades',
        text: (see) =>
          `Now a longer text. Changing the first letter moves the hidden state by ${see.moved(1)} at t = 1, by ${see.moved(5)} at t = 5 and by ${see.moved(14)} at t = 14. Some memory is left, but it fades; chapter 9 comes back to this.`,
        why: (see) =>
          `At each timestep the effect is multiplied by $W_h$ and by the derivative of tanh. From t = 1 to t = 14 this comes to a factor of ${brief(keptPerStep(see))} per timestep on average. It is a number below 1, multiplied again and again. So, like the powers of 0.9 in chapter 5, the effect falls in almost a straight line on a logarithmic scale.`,
        notes:
          'Look at the line on its logarithmic scale. Which chart of chapter 5 does it resemble, and why?',
      },
    },
    {
      scene: 'f=identity&t=1&p=f',
      formula: ['h'],
      claims: {
        'no activation, no bias': (see) => isPlain(see) && see.scene.activation === 'identity',
        'another first letter moves h_1 by the same, whatever the second is': (see) =>
          movedByFirst(see, 'e') === movedByFirst(see, 'l'),
      },
      reasons: {
        'with tanh it does depend on the second': (see) => {
          const withTanh = seeing(withActivation(see.scene, 'tanh'));
          return movedByFirst(withTanh, 'e') !== movedByFirst(withTanh, 'l');
        },
      },
      ko: {
        heading: '활성화 함수가 없다면',
        text: (see) =>
          `f를 없애 보았습니다(identity). 그러면 곱셈과 덧셈만 남아, 첫 글자를 “h”에서 “o”로 바꾸었을 때 $h_1$의 유닛 0이 달라지는 양은 둘째 글자가 “e”이든 “l”이든 똑같이 ${movedByFirst(see, 'e')}입니다. 두 글자를 함께 보아야 아는 규칙은 배울 수 없습니다.`,
        why: () =>
          '곱하고 더하기만 하면, 행렬을 몇 번 거치든 결국 행렬 하나를 곱한 것과 같습니다. 글자마다 정해진 값을 더하는 것뿐이라, “앞이 h일 때만 e를 다르게 본다” 같은 일은 하지 못합니다. 선형이 아닌 함수를 사이에 두면 한 글자의 영향이 다른 글자에 따라 달라집니다.\n\n값이 커지는 것도 막지 못합니다. 5장에서 본 대로 행렬을 되풀이해 곱하면 사라지거나 폭발합니다.',
        notes: '‘바꾸기’에서 f를 tanh로 되돌리고, 두 경우에 달라지는 양을 다시 비교하게 하세요.',
      },
      en: {
        heading: 'What if there is no activation?',
        text: (see) =>
          `Here f is left out (identity), so only products and sums remain. Changing the first letter from “h” to “o” then moves unit 0 of $h_1$ by ${movedByFirst(see, 'e')}, the same whether the second letter is “e” or “l”. Such a network cannot learn a rule that depends on both letters together.`,
        why: () =>
          'Products and sums alone, through however many matrices, amount to one product with a single matrix. Each letter adds its fixed share, so a rule such as “treat e differently, but only after h” is out of reach. With a non-linear function in between, the effect of one letter depends on the others.\n\nNothing limits the numbers either: as in chapter 5, multiplying by a matrix again and again makes them vanish or explode.',
        notes: 'Set f back to tanh under “Change”, and compare the two cases again.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.6&t=1&p=wh&unit=0&ask=wh.1.0',
      ko: {
        heading: '직접 풀기: 기억이 더하는 값',
        text: () =>
          '가려진 칸은 $W_h$의 행 하나와 $h_0$의 곱입니다. 어느 행을 써야 하는지 먼저 찾으세요.',
        notes:
          '행과 열을 바꾸면 다른 값이 나옵니다. 답이 틀리면 어떤 실수인지 알려 주니 함께 읽어 보세요.',
      },
      en: {
        heading: 'Your turn: what the previous state adds',
        text: () =>
          'The blank is one row of $W_h$ times $h_0$: two products and their sum. First find the row that belongs to the unit.',
        notes:
          'A column instead of the row gives a different number. The page names the slip: read it together.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.39&t=1&p=sum&unit=0&ask=h.1.0.step',
      ko: {
        heading: '직접 풀기: 한 시점 전체',
        text: () =>
          '합을 먼저 구하고, 그다음 은닉 상태를 구합니다. 맞힌 값은 그림에 나타나고 다음 값을 묻습니다.',
        notes:
          '직전 상태를 빠뜨린 답과 tanh를 빠뜨린 답을 나란히 적어 보면 두 항과 함수가 왜 필요한지 드러납니다.',
      },
      en: {
        heading: 'Your turn: a whole timestep',
        text: () =>
          'First work out the sum, then the hidden state. What you find appears in the figure, and you are asked for the next value.',
        notes:
          'Write the answer without the previous state beside the one without tanh: this shows what each part is for.',
      },
    },
  ],
};
