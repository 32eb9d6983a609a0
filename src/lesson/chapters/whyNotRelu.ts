import { activations } from '../../engine/activations/table.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { writeDistance } from '../../engine/measure/distance.ts';
import { fateOf } from '../../engine/measure/fate.ts';
import { grow } from '../../engine/measure/growth.ts';
import { plural } from '../../language/en/plural.ts';
import { josa } from '../../language/josa.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { grownIn, isNearlyStraight, matrixNorms } from '../claims.ts';
import { type See, seeing } from '../see.ts';
import type { Chapter } from '../types.ts';

/** Recurrent weights of spectral radius 1.1: no number is negative, and every row sums to 1.1. */
const ROWS_OF_1_1 = [
  [0.5, 0.3, 0.2, 0.1],
  [0.1, 0.6, 0.1, 0.3],
  [0.2, 0.2, 0.4, 0.3],
  [0.3, 0.1, 0.3, 0.4],
]
  .flatMap((row, i) => row.map((weight, j) => `${i}.${j}:${weight}`))
  .join();

/** The recurrent weights as w times the identity, so that the chart of the matrix is about the same w. */
const timesIdentity = (w: number) => `fill=W_h~identity.1~${w}`;

/** The largest derivative of an activation, which both of these have at 0. */
function steepestOf(id: 'tanh' | 'sigmoid'): number {
  const { values } = grow({ activation: id, w: 1e-6, start: 1, steps: 1 });
  const below = grow({ activation: id, w: -1e-6, start: 1, steps: 1 }).values;
  return ((values[1] ?? Number.NaN) - (below[1] ?? Number.NaN)) / 2e-6;
}

/** What becomes of 1 in a thousand steps with another w. */
const powerOf = (see: See, w: number) => grownIn(see, 'relu', { w, steps: 1000 }).values.at(-1);

/** Why not ReLU? */
export const whyNotRelu: Chapter = {
  steps: [
    {
      scene: 't=2&p=f',
      curves: ['tanh', 'sigmoid', 'relu'],
      claims: {
        'their ranges': () =>
          (['tanh', 'sigmoid', 'relu'] as const)
            .map((id) => activations[id].range.join(' to '))
            .join() === '-1 to 1,0 to 1,0 to Infinity',
      },
      reasons: {
        'the derivative of ReLU is 1 for positive numbers': (see) =>
          [1, 50].every((steps) => grownIn(see, 'relu', { w: 1, steps }).products.at(-1) === 1),
      },
      ko: {
        heading: '세 곡선의 범위',
        text: () =>
          '[활성화 함수](activation)로 무엇을 고를까요? [tanh](tanh)의 값은 −1과 1 사이, [sigmoid](sigmoid)의 값은 0과 1 사이에 있습니다. [ReLU](relu)는 0보다 작은 값을 0으로 만들 뿐, 위로는 끝이 없습니다.',
        why: () =>
          '은닉 상태는 다음 시점의 입력이 됩니다. 함수의 값이 정해진 범위 안에 있으면 몇 번을 되풀이해도 그 범위를 벗어나지 못합니다. 위로 끝이 없는 함수에는 그런 보장이 없습니다.\n\n되풀이하지 않는 신경망에서는 사정이 반대입니다. 층이 많지 않고 층마다 가중치가 달라 값이 끝없이 커지는 일이 드물고, ReLU의 도함수는 양수에서 1이라 기울기를 줄이지 않습니다. 그래서 RNN 밖에서는 ReLU가 더 자주 쓰입니다.',
        notes:
          '세 곡선을 비교한 다음, ‘바꾸기’에서 f를 바꾸어 은닉 상태가 어떻게 달라지는지도 보여 주세요. ReLU를 써 본 사람에게 어디에 썼는지 먼저 물어보면 좋습니다.',
      },
      en: {
        heading: 'Three curves, three ranges',
        text: () =>
          'Which [activation function](activation) should an RNN use? [tanh](tanh) stays between −1 and 1, [sigmoid](sigmoid) between 0 and 1. [ReLU](relu) turns everything below 0 into 0, and has no upper limit.',
        why: () =>
          'A hidden state goes back in at the next timestep. If the values of the function stay in a range, no number of repetitions can leave it. A function without an upper limit gives no such guarantee.\n\nIn networks that do not repeat a layer it is the other way round. They have fewer layers, each with weights of its own, so values rarely explode; and the derivative of ReLU is 1 for positive numbers, so it does not shrink the gradient. That is why ReLU is the more usual choice outside RNNs.',
        notes:
          'Compare the three curves, then choose another f under “Change” and watch the hidden states. Ask first who has used ReLU, and where.',
      },
    },
    {
      scene: `fig=growth&grow=1.1_1_2&look=2_relu_linear&${timesIdentity(1.1)}`,
      noted: {
        'the matrix chart tells the same of ReLU': (see) =>
          fateOf(matrixNorms(see, 'relu')).kind === 'explodes',
      },
      reasons: {
        'with a positive input at each step ReLU grows faster': (see) => {
          const { w } = see.scene.growth;
          const [without, withInput] = [0, 0.5].map((input) =>
            Array.from({ length: 100 }).reduce((h: number) => Math.max(0, w * h + input), 1),
          ) as [number, number];
          return w > 1 && withInput > without;
        },
      },
      question: { kind: 'explodes', steps: 100, reveal: { steps: 100 } },
      ko: {
        heading: '같은 층을 백 번',
        text: (see) =>
          `RNN은 같은 층을 시점마다 되풀이합니다. 숫자 하나만 남기면 식은 $h_n = f(w h_{n-1})$입니다. w = ${see.scene.growth.w}이고, 지금까지 ${see.scene.growth.steps}번 되풀이했습니다.`,
        why: (see) =>
          `0.1씩 백 번 더하는 것이 아니라 ${josa(String(see.scene.growth.w), '을/를')} 백 번 곱하는 것입니다. 이자에 다시 이자가 붙는 것과 같습니다. 열 번이면 ${brief(see.scene.growth.w ** 10)}배, 백 번이면 그 배수를 열 번 거듭 곱합니다. ReLU는 양수를 그대로 두므로 이 곱셈을 막지 않습니다. tanh와 sigmoid는 아무리 큰 수를 넣어도 1을 넘지 않습니다.\n\n식에서 입력을 뺀 까닭은 되풀이되는 것만 보기 위해서입니다. 입력을 시점마다 더해도 이미 있는 값에는 여전히 w가 곱해집니다. 더하는 값이 양수라면 ReLU의 값은 더 빨리 커집니다.`,
        notes:
          '1보다 겨우 0.1 큽니다. 백 번 뒤의 값을 각자 짐작해 적게 한 다음 답을 누르세요. 많은 사람이 11이나 100이라고 적습니다.',
      },
      en: {
        heading: 'The same layer, a hundred times',
        text: (see) =>
          `An RNN repeats one layer at every timestep. Reduce the state to a single number: $h_n = f(w h_{n-1})$. Here w = ${see.scene.growth.w}, and so far it has been repeated ${plural(see.scene.growth.steps, 'time')}.`,
        why: (see) =>
          `This is not 0.1 added a hundred times, but ${see.scene.growth.w} multiplied a hundred times, like compound interest. Ten steps make a factor of ${brief(see.scene.growth.w ** 10)}; a hundred steps make that factor to the tenth power. ReLU leaves positive numbers as they are and does nothing to stop this. tanh and sigmoid never exceed 1, however large the number they are given.\n\nThe input is left out here. It is added at every timestep, but does not stop the multiplying; positive inputs make ReLU grow faster.`,
        notes:
          'w is only 0.1 above 1. Before you answer, have everyone write down a guess for the value after a hundred steps. Many will write 11, or 100.',
      },
    },
    {
      scene: `fig=growth&${timesIdentity(1.1)}`,
      claims: {
        'ReLU explodes, tanh and sigmoid settle': (see) =>
          see.grown('relu').fate.kind === 'explodes' &&
          (['tanh', 'sigmoid'] as const).every((f) => see.grown(f).fate.kind === 'settles'),
        'ReLU has multiplied by w a hundred times': (see) =>
          Math.abs(Math.log((grownIn(see, 'relu').values.at(-1) ?? 0) / 1.1 ** 100)) < 1e-12,
      },
      noted: {
        'the matrix chart tells the same of ReLU': (see) =>
          fateOf(matrixNorms(see, 'relu')).kind === 'explodes',
      },
      chart: 'web',
      introduces: ['growth-web'],
      reasons: {
        'where tanh stops, w times the value through tanh is the value': (see) => {
          const { w } = see.scene.growth;
          const h = grownIn(see, 'tanh', { steps: 2000 }).values.at(-1) ?? Number.NaN;
          return Math.abs(Math.tanh(w * h) - h) < 1e-9;
        },
      },
      ko: {
        heading: '1.1의 100제곱',
        text: (see) =>
          `ReLU에서는 ${see.scene.growth.steps}번 뒤의 값이 **${see.grown('relu').last}**입니다. 같은 w에서 tanh는 ${see.grown('tanh').last}, sigmoid는 ${see.grown('sigmoid').last}에 있습니다. 거미줄 그림에서 보듯이 위가 막힌 곡선에서는 값이 끝없이 커질 수 없습니다.`,
        why: () =>
          '양수에서 ReLU는 y = x입니다. 곱해서 커진 값을 그대로 내보내므로 곱셈만 남습니다. tanh는 값이 커질수록 평평해져서, w를 곱해 늘어난 값을 다시 줄입니다. 늘어난 만큼 줄어드는 곳, 곧 tanh(w h)가 h와 같아지는 곳에서 값이 멈춥니다.\n\n거미줄 그림은 이 과정을 그린 것입니다. 곡선까지 올라갔다가 직선 y = x까지 옆으로 가기를 되풀이하고, 둘이 만나는 점에서 멈춥니다.',
        notes: '거미줄 그림을 재생해서 값이 계단처럼 올라가는 것을 보여 주세요.',
      },
      en: {
        heading: '1.1 to the 100th power',
        text: (see) =>
          `After ${plural(see.scene.growth.steps, 'step')} ReLU has reached **${see.grown('relu').last}**, while with the same w tanh is at ${see.grown('tanh').last} and sigmoid at ${see.grown('sigmoid').last}. A function with an upper limit cannot grow without end, as the cobweb shows.`,
        why: () =>
          'For positive numbers ReLU is y = x. It passes the product on unchanged, so only the multiplying remains. tanh gets flatter the larger the number is, and so counteracts the growth by w. The number stops changing where the two balance: where tanh(w h) equals h.\n\nThe cobweb draws exactly this: up to the curve, across to the line y = x, and again. It stops where the two meet.',
        notes: 'Play the cobweb: the number climbs like a staircase.',
      },
    },
    {
      scene: `fig=growth&grow=0.9_1_100&look=100_relu_log&${timesIdentity(0.9)}`,
      introduces: ['growth-axis'],
      claims: {
        'w is a little below 1, and ReLU vanishes': (see) =>
          see.scene.growth.w < 1 &&
          see.scene.growth.w > 0.8 &&
          see.grown('relu').fate.kind === 'vanishes',
        'a straight line on a logarithmic axis': (see) =>
          isNearlyStraight(grownIn(see, 'relu').values),
      },
      noted: {
        'ReLU vanishes in the matrix chart too': (see) =>
          fateOf(matrixNorms(see, 'relu')).kind === 'vanishes',
      },
      reasons: {
        'below 1 the line falls, above 1 it rises, at 1 it is level': (see) =>
          [0.9, 1, 1.1]
            .map((w) => Math.sign((grownIn(see, 'relu', { w }).values.at(-1) ?? 0) - 1))
            .join() === '-1,0,1',
      },
      ko: {
        heading: '0.9의 100제곱',
        text: (see) =>
          `w가 1보다 조금만 작아도 값은 사라집니다. ${see.scene.growth.steps}번 뒤에는 ${see.grown('relu').last}입니다. 로그 축에서는 커질 때도 줄어들 때도 직선이 됩니다.`,
        why: () =>
          '로그를 취하면 곱셈이 덧셈이 됩니다. 매번 w를 곱하는 것은 로그 축에서 매번 log w만큼 움직이는 것이고, 늘 같은 폭만큼 움직이면 직선이 됩니다. log w는 w가 1보다 작으면 음수, 1보다 크면 양수, 1이면 0입니다. 그래서 w = 1이 커지느냐 줄어드느냐의 경계입니다.',
        notes: '세로축을 선형과 로그로 바꾸어 보세요.',
      },
      en: {
        heading: '0.9 to the 100th power',
        text: (see) =>
          `With w a little below 1, the number vanishes. After ${plural(see.scene.growth.steps, 'step')} it is ${see.grown('relu').last}. On a logarithmic axis both growth and decay are straight lines.`,
        why: () =>
          'A logarithm turns products into sums. Multiplying by w at each step means moving by log w at each step on that axis, and equal moves make a straight line. log w is negative for w below 1, positive for w above 1, and 0 for w = 1. So w = 1 is the border between growth and decay.',
        notes: 'Switch the axis between linear and logarithmic.',
      },
    },
    {
      scene: `fig=growth&grow=1.2_1_100&look=100_relu_log&${timesIdentity(1.2)}`,
      claims: {
        'just below 1 it goes on to vanish, just above to explode': (see) =>
          fateOf(grownIn(see, 'relu', { w: 0.99, steps: 1000 }).values).kind === 'vanishes' &&
          fateOf(grownIn(see, 'relu', { w: 1.01, steps: 1000 }).values).kind === 'explodes',
        'at 1 it stays': (see) => fateOf(grownIn(see, 'relu', { w: 1 }).values).kind === 'settles',
      },
      reasons: {
        'after 1000 steps 0.99 and 1.01 are far from 1': (see) =>
          (powerOf(see, 0.99) ?? 1) < 1e-4 && (powerOf(see, 1.01) ?? 1) > 1e4,
      },
      ko: {
        heading: '사라지지도 폭발하지도 않는 w',
        text: (see) =>
          `ReLU가 폭발하지도 사라지지도 않는 w는 무엇일까요? 지금 w = ${see.scene.growth.w}, 반복 횟수 ${see.scene.growth.steps}에서는 ${FATES.ko(see.grown('relu').fate.kind)}. 아무리 오래 되풀이해도 그런 w는 하나뿐이며, 그 폭이 이렇게 좁다는 것이 이 장의 요점입니다.`,
        why: (see) =>
          `그런 w는 정확히 1뿐입니다. 0.99로 천 번 되풀이하면 ${writeDistance(powerOf(see, 0.99) ?? Number.NaN)}, 1.01로 천 번 되풀이하면 ${brief(powerOf(see, 1.01) ?? Number.NaN)}입니다. 게다가 학습은 가중치를 계속 조금씩 움직입니다. 1에서 시작하더라도 그대로 머물기는 어렵습니다.`,
        notes: '0.99와 1.01도 넣고 반복 횟수를 1000까지 늘려 보세요.',
      },
      en: {
        heading: 'Neither vanishing nor exploding',
        text: (see) =>
          `For which w does ReLU neither explode nor vanish? Now, with w = ${see.scene.growth.w} and ${plural(see.scene.growth.steps, 'step')}, it ${FATES.en(see.grown('relu').fate.kind)}. In the long run there is only one such w, and that narrowness is the point of this chapter.`,
        why: (see) =>
          `It is exactly 1, and nothing else. A thousand steps with 0.99 lead to ${writeDistance(powerOf(see, 0.99) ?? Number.NaN)}, with 1.01 to ${brief(powerOf(see, 1.01) ?? Number.NaN)}. And training keeps changing the weights a little. Even a network that starts at 1 hardly stays there.`,
        notes: 'Try 0.99 and 1.01 as well, with 1000 steps.',
      },
    },
    {
      scene: `fig=growth&grow=1.1_1_8000&look=8000_relu_log&${timesIdentity(1.1)}`,
      noted: {
        'the last finite number is below the largest there is': (see) => {
          const { values, firstInfinite } = grownIn(see, 'relu');
          return firstInfinite !== null && (values[firstInfinite - 1] ?? 0) * 1.1 === Infinity;
        },
        'floats end at about 1.8e308': () => Number.MAX_VALUE.toPrecision(2) === '1.8e+308',
      },
      reasons: {
        'infinity minus infinity, and times zero, is no number': () =>
          Number.isNaN(Infinity - Infinity) && Number.isNaN(Infinity * 0),
        'the largest float is just below 2 to the 1024th': () => 2 ** 1023 * 2 === Infinity,
      },
      ko: {
        heading: '컴퓨터가 나타낼 수 있는 한계',
        text: (see) =>
          `컴퓨터가 쓰는 64비트 실수는 약 1.8 × 10³⁰⁸까지만 나타낼 수 있습니다. ${OVERFLOW.ko(see.grown('relu').fate)} 한번 무한대가 되면 그다음 계산은 의미가 없습니다.`,
        why: () =>
          '64비트 실수는 숫자를 “앞자리 숫자 × 2의 거듭제곱”으로 적는데, 그 지수를 적는 칸이 11비트뿐입니다. 2의 1024제곱부터는 적을 칸이 없어 ∞로 적습니다.\n\n∞에서 ∞를 빼거나 ∞에 0을 곱하면 값을 정할 수 없어 “숫자가 아님”(not a number)이 됩니다. 여기에 무엇을 더하거나 곱해도 숫자로 돌아오지 못합니다. 학습 중에 손실이 숫자가 아닌 것이 되었다면 대개 이런 경우입니다.',
        notes:
          '학습 중에 손실이 NaN이 된 적이 있는 사람을 찾아보세요. 여기에서 그 까닭을 설명할 수 있습니다.',
      },
      en: {
        heading: 'More than a computer can hold',
        text: (see) =>
          `The largest 64-bit floating-point number is about 1.8 × 10³⁰⁸. ${OVERFLOW.en(see.grown('relu').fate)} Once a number is infinite, what is computed from it is meaningless.`,
        why: () =>
          'A 64-bit float is stored as “leading digits times a power of 2”, with 11 bits for the exponent. From 2 to the 1024th on, the exponent does not fit, and ∞ is stored.\n\nInfinity minus infinity, or infinity times zero, has no value: the result is “not a number”. Whatever is computed from that is not a number either. When a loss stops being a number in training, this is often the reason.',
        notes: 'Has anybody seen a loss become NaN? This is the place to explain it.',
      },
    },
    {
      scene: `fig=growth&f=relu&W_h=${ROWS_OF_1_1}&look=100_relu_log`,
      chart: 'matrix',
      introduces: ['growth-matrix', 'matrix-tools'],
      claims: {
        'no number of W_h is negative': ({ trace }) => {
          const { offset = 0, rows = 0 } = trace.network.parameters.get('W_h') ?? {};
          return (
            rows > 0 && trace.weights.subarray(offset, offset + rows * rows).every((w) => w >= 0)
          );
        },
        'with no negative number in W_h, ReLU grows as the identity does, and explodes': (see) =>
          matrixNorms(see, 'relu').every((norm, n) => norm === matrixNorms(see, 'identity')[n]) &&
          fateOf(matrixNorms(see, 'relu')).kind === 'explodes',
      },
      noted: {
        'the W_h of hello has a radius above 1, and ReLU vanishes under it': () => {
          const hello = seeing(DEFAULT_SCENE);
          return Number(hello.radius) > 1 && fateOf(matrixNorms(hello, 'relu')).kind === 'vanishes';
        },
      },
      ko: {
        heading: '행렬에서는 무엇이 정할까요?',
        text: (see) =>
          `실제 RNN은 수 하나가 아니라 행렬 $W_h$를 곱합니다. 활성화 함수가 없다면(identity) [스펙트럼 반지름](spectral-radius)이 w의 역할을 하며, 지금은 ${see.radius}입니다. 여기 $W_h$에는 음수가 없어 ReLU도 같은 선을 그리지만, 음수가 있는 행렬이라면 반지름이 1보다 커도 ReLU의 값은 사라질 수 있습니다.`,
        why: () =>
          '행렬을 되풀이해 곱하면 방향마다 커지는 정도가 다르고, 오래 되풀이하면 가장 빨리 커지는 방향만 남습니다. 그 방향이 한 번에 늘어나는 비율이 스펙트럼 반지름입니다(고윳값을 안다면: 크기가 가장 큰 고윳값의 크기).\n\nReLU는 음수가 된 유닛을 0으로 만들어 그 방향에서 벗어나게 합니다. 살펴보기에 있는 hello 네트워크는 반지름이 1보다 조금 큰데도 ReLU를 쓰면 은닉 상태의 길이가 0으로 줄어듭니다.',
        notes:
          '청중이 고윳값을 아는지 먼저 확인하세요. 모른다면 “가장 빨리 커지는 방향”까지만 설명해도 됩니다.',
      },
      en: {
        heading: 'What decides for a matrix?',
        text: (see) =>
          `A real RNN multiplies by a matrix, $W_h$. Without an activation (identity), its [spectral radius](spectral-radius), here ${see.radius}, plays the role of w. This $W_h$ has no negative numbers, so ReLU draws the same line; with negative ones, ReLU can vanish even though the radius is above 1.`,
        why: () =>
          'Multiply by a matrix again and again, and some directions grow faster than others; in the long run only the fastest is left. The spectral radius is the factor by which that direction grows at each step (if you know eigenvalues: the largest absolute value among them).\n\nReLU sets units that turn negative to 0, and so turns the vector away from that direction. The matrix of the hello network has a radius a little above 1, and still ReLU goes to 0 with it.',
        notes:
          'Find out first who knows eigenvalues. For the others, “the direction that grows fastest” is enough.',
      },
    },
    {
      scene: 'f=relu&fill=W_h~identity.1&t=4&p=f',
      sources: ['identity'],
      claims: {
        'repeated, this matrix changes no length': (see) =>
          matrixNorms(see, 'relu').every((norm) => Math.abs(norm - 1) < 1e-12),
        'the activation is ReLU': ({ scene }) => scene.activation === 'relu',
      },
      noted: {
        'a state is the one before plus the input, or 0': (see) =>
          [0, 1, 2, 3].every(
            (i) =>
              see.number(`h@4[${i}]`) ===
              Math.max(0, see.number(`h@3[${i}]`) + see.number(`wx@4[${i}]`)),
          ),
      },
      ko: {
        heading: '그래도 ReLU를 쓰려면',
        text: (see) =>
          `ReLU를 쓸 수 없는 것은 아닙니다. $W_h$를 단위 행렬로 두고 시작하면 스펙트럼 반지름이 ${see.radius}이라서 처음에는 사라지지도 폭발하지도 않으며, 이렇게 시작한 ReLU RNN은 실제로 학습이 됩니다. 그래도 RNN에서는 보통 tanh를 씁니다.`,
        why: () =>
          '단위 행렬은 곱해도 그대로입니다. 그래서 처음에는 새 상태가 직전 상태에 입력을 더한 것이고, 0보다 작아진 유닛만 0이 됩니다. 기억이 줄지도 늘지도 않는 w = 1에서 학습을 시작하는 셈입니다. 다만 학습하는 동안 행렬이 바뀌면 그 보장은 사라집니다. “그대로 넘긴다”는 이 아이디어를 셀의 구조로 만든 것이 10장의 LSTM입니다.',
        notes: '왜 단위 행렬인지 먼저 물어보세요. 앞에서 찾은 w = 1을 떠올리게 하면 됩니다.',
      },
      en: {
        heading: 'If you still want ReLU',
        text: (see) =>
          `ReLU is not impossible. Start with $W_h$ as the identity matrix, which has spectral radius ${see.radius}, and at first nothing vanishes or explodes; ReLU networks that start this way have been trained successfully. In RNNs, though, tanh is the usual choice.`,
        why: () =>
          'The identity matrix changes nothing. So at first a new state is the previous state plus the input, and only units that fall below 0 become 0. Training starts at the equivalent of w = 1, where memory neither shrinks nor grows. As training changes the matrix, that guarantee is lost. The LSTM of chapter 10 has the same idea, passing on what was there, and builds it into the cell.',
        notes: 'Ask first: why the identity? Remind them of the step where w = 1 was found.',
      },
    },
    {
      scene: 't=2&p=f&f=sigmoid',
      curves: ['tanh', 'sigmoid'],
      claims: {
        'the largest derivatives are 1 and 0.25': () =>
          steepestOf('tanh').toFixed(2) === '1.00' && steepestOf('sigmoid').toFixed(2) === '0.25',
        'sigmoid makes every state positive': ({ scene, trace }) =>
          scene.activation === 'sigmoid' && trace.all('h').every((h) => h > 0),
      },
      reasons: {
        '0.25 to the 10th is about a millionth': () => (0.25 ** 10).toPrecision(1) === '0.000001',
      },
      ko: {
        heading: '왜 sigmoid가 아니라 tanh일까요?',
        text: (see) =>
          `sigmoid를 쓰면 은닉 상태가 $h_2$ = ${see.vector('h@2')}처럼 모두 양수라서 “아니다”를 음수로 나타낼 수 없습니다. 도함수도 [tanh](tanh)는 0에서 1인데 [sigmoid](sigmoid)는 가장 클 때에도 0.25입니다.`,
        why: () =>
          '도함수가 왜 중요할까요? 9장에서 보듯이, 학습할 때에는 기울기가 한 시점을 거슬러 갈 때마다 도함수가 곱해집니다. sigmoid라면 잘해야 0.25배이므로 열 시점만 거슬러 가도 백만 분의 1쯤이 됩니다. tanh는 0 가까이에서 거의 1배입니다.\n\n그렇다고 sigmoid가 쓸모없는 것은 아닙니다. 0과 1 사이의 값이 필요한 곳, 곧 예·아니요의 확률과 10장의 게이트에는 sigmoid를 씁니다.',
        notes: '‘바꾸기’에서 f를 tanh로 바꾸고 은닉 상태의 부호가 어떻게 달라지는지 보여 주세요.',
      },
      en: {
        heading: 'Why tanh, not sigmoid?',
        text: (see) =>
          `With sigmoid every number of a hidden state is positive, as in $h_2$ = ${see.vector('h@2')}: no unit can say “no” by being negative. And the derivative of [tanh](tanh) is 1 at 0, that of [sigmoid](sigmoid) at most 0.25.`,
        why: () =>
          'Why does the derivative matter? In learning, each timestep on the way back multiplies the gradient by it, as chapter 9 shows. With sigmoid that is 0.25 at best, so ten timesteps back about a millionth is left. With tanh it is nearly 1 for numbers close to 0.\n\nSigmoid still has its uses: wherever a number between 0 and 1 is needed, as for the probability of “yes”, or for the gates of chapter 10.',
        notes: 'Choose tanh for f under “Change”, and watch the signs of the hidden states.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.4&f=relu&t=2&p=wh&ask=W_h.2.0.power',
      ko: {
        heading: '직접 풀기: 줄어드는 쪽',
        text: () =>
          'ReLU는 양수를 그대로 넘기므로 시점마다 w만 곱해집니다. 여기서는 $W_h$의 숫자 하나가 그 w입니다. 되풀이하면 얼마가 남는지 구하세요.',
        notes:
          'w에 시점 수를 곱한 답이 왜 1보다 큰지 물어보세요. 줄어드는 곱이 커질 수는 없습니다.',
      },
      en: {
        heading: 'Your turn: shrinking',
        text: () =>
          'ReLU hands a positive number on as it is, so each step multiplies by w alone. Here one number of $W_h$ is that w. Work out what is left after some steps.',
        notes:
          'If w times the number of steps comes out above 1: how could something that shrinks become larger?',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.27&f=relu&t=2&p=wh&ask=W_h.2.0.power',
      ko: {
        heading: '직접 풀기: 커지는 쪽',
        text: () =>
          '이번 숫자는 1보다 큽니다. 몇 시점이 지났을 뿐인데 얼마나 커지는지 구하고, 이대로 100시점을 가면 어떻게 될지 생각해 보세요.',
        notes: '이 장 앞에서 본 1.1의 100제곱을 떠올리게 하세요.',
      },
      en: {
        heading: 'Your turn: growing',
        text: () =>
          'This number is above 1. Work out how much it has grown after a few steps, and think what a hundred would make of it.',
        notes: 'Recall 1.1 to the 100th power from earlier in this chapter.',
      },
    },
  ],
};

type FateKind = ReturnType<See['grown']>['fate'];

const FATES = {
  ko: (kind: FateKind['kind']) =>
    kind === 'explodes' || kind === 'overflows'
      ? '폭발합니다'
      : kind === 'vanishes' || kind === 'isZero'
        ? '사라집니다'
        : '폭발하지도 사라지지도 않습니다',
  en: (kind: FateKind['kind']) =>
    kind === 'explodes' || kind === 'overflows'
      ? 'explodes'
      : kind === 'vanishes' || kind === 'isZero'
        ? 'vanishes'
        : 'does neither',
};

const OVERFLOW = {
  ko: (fate: FateKind) =>
    fate.kind === 'overflows'
      ? `여기서는 ${fate.step}번째에 그 한계를 넘어 무한대(∞)가 됩니다.`
      : '지금 숫자로는 아직 그 한계에 이르지 않습니다.',
  en: (fate: FateKind) =>
    fate.kind === 'overflows'
      ? `At step ${fate.step} the number passes that end and becomes infinity, ∞.`
      : 'With the numbers as they are now, that end is not reached yet.',
};
