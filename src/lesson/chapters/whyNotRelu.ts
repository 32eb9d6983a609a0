import { activations } from '../../engine/activations/table.ts';
import { fateOf } from '../../engine/measure/fate.ts';
import { plural } from '../../language/en/plural.ts';
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
      ko: {
        heading: '세 곡선의 범위',
        text: () =>
          '[활성화 함수](activation)로 무엇을 고를까요? [tanh](tanh)의 값은 −1과 1 사이, [sigmoid](sigmoid)의 값은 0과 1 사이에 있습니다. [ReLU](relu)는 0보다 작은 값을 0으로 만들 뿐, 위로는 끝이 없습니다.',
        notes:
          '세 곡선을 비교한 다음, 설정에서 f를 바꾸어 은닉 상태가 어떻게 달라지는지도 보여 주세요. ReLU도 비선형 함수이고 RNN 밖에서는 아주 잘 쓰인다는 점을 먼저 말해 두면 좋습니다.',
      },
      en: {
        heading: 'Three curves, three ranges',
        text: () =>
          'Which [activation function](activation) should it be? [tanh](tanh) stays between −1 and 1, [sigmoid](sigmoid) between 0 and 1. [ReLU](relu) makes everything below 0 a 0, and has no upper limit.',
        notes:
          'Compare the three curves, then change f in the settings and watch the states. Say first that ReLU is non-linear too, and that outside of recurrent networks it does very well.',
      },
    },
    {
      scene: `fig=growth&grow=1.1_1_2&look=2_relu_linear&${timesIdentity(1.1)}`,
      noted: {
        'the matrix chart tells the same of ReLU': (see) =>
          fateOf(matrixNorms(see, 'relu')).kind === 'explodes',
      },
      question: { kind: 'explodes', steps: 100, reveal: { steps: 100 } },
      ko: {
        heading: '같은 층을 백 번',
        text: (see) =>
          `RNN은 같은 층을 시점마다 되풀이합니다. 숫자 하나로 줄여 봅시다: $h_n = f(w h_{n-1})$. w = ${see.scene.growth.w}이고, 지금까지 ${see.scene.growth.steps}번 되풀이했습니다.`,
        notes:
          '1보다 겨우 0.1 큽니다. 백 번 뒤의 값을 각자 짐작해 적게 한 다음 답을 누르세요. 11이나 100이라고 적는 사람이 많습니다.',
      },
      en: {
        heading: 'The same layer, a hundred times',
        text: (see) =>
          `An RNN repeats one layer at every timestep. Reduce it to a single number: $h_n = f(w h_{n-1})$. Here w = ${see.scene.growth.w}, and so far it has been repeated ${plural(see.scene.growth.steps, 'time')}.`,
        notes:
          'It is only 0.1 above 1. Have everyone write down a guess for the value after a hundred steps before you answer. Many will write 11, or 100.',
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
      ko: {
        heading: '1.1의 100제곱',
        text: (see) =>
          `ReLU에서는 ${see.scene.growth.steps}번 뒤의 값이 **${see.grown('relu').last}**입니다. 같은 w에서 tanh는 ${see.grown('tanh').last}, sigmoid는 ${see.grown('sigmoid').last}에 있습니다. 위가 막힌 곡선에서는 값이 끝없이 커질 수 없습니다.`,
        notes:
          '양수에서 ReLU는 y = x이므로 w를 그대로 백 번 곱하는 셈입니다. 거미줄 그림은 값을 곡선까지 올리고 직선 y = x까지 옆으로 옮기기를 되풀이한 것입니다. 재생해서 값이 계단처럼 올라가는 것을 보여 주세요.',
      },
      en: {
        heading: '1.1 to the 100th power',
        text: (see) =>
          `After ${plural(see.scene.growth.steps, 'step')} ReLU has **${see.grown('relu').last}**, while with the same w tanh is at ${see.grown('tanh').last} and sigmoid at ${see.grown('sigmoid').last}. Under a curve with a ceiling the number cannot grow without end.`,
        notes:
          'For positive numbers ReLU is y = x, so w is multiplied a hundred times. A cobweb goes up to the curve, across to the line y = x, and so on; play it, and the number climbs like stairs.',
      },
    },
    {
      scene: `fig=growth&grow=0.9_1_100&look=100_relu_log&${timesIdentity(0.9)}`,
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
      ko: {
        heading: '0.9의 100제곱',
        text: (see) =>
          `w가 1보다 조금만 작아도 값은 사라집니다. ${see.scene.growth.steps}번 뒤에는 ${see.grown('relu').last}입니다. 로그 축에서는 커질 때도 줄어들 때도 직선이 됩니다.`,
        notes:
          '세로축을 선형과 로그로 바꾸어 보세요. 그 직선이 가파른 정도가 log w이므로, w = 1이 커짐과 줄어듦의 경계입니다.',
      },
      en: {
        heading: '0.9 to the 100th power',
        text: (see) =>
          `With w a little below 1, the number vanishes. After ${plural(see.scene.growth.steps, 'step')} it is ${see.grown('relu').last}. On a logarithmic axis both growth and decay are straight lines.`,
        notes:
          'Switch the axis between linear and log. The slope of the line is log w, so w = 1 is the border between growth and decay.',
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
      ko: {
        heading: '사라지지도 폭발하지도 않는 w',
        text: (see) =>
          `ReLU가 폭발하지도 사라지지도 않는 w는 무엇일까요? 지금 w = ${see.scene.growth.w}, 반복 횟수 ${see.scene.growth.steps}에서는 ${FATES.ko(see.grown('relu').fate.kind)}. 끝까지 그런 w는 하나뿐이며, 길이 이렇게 좁다는 것이 이 장의 요점입니다.`,
        notes:
          '정확히 1입니다. 0.99와 1.01도 넣고 반복 횟수를 1000까지 늘려 보세요. 학습은 가중치를 계속 조금씩 움직이므로 이 좁은 길 위에 머물러 있기 어렵습니다.',
      },
      en: {
        heading: 'Neither vanishing nor exploding',
        text: (see) =>
          `For which w does ReLU neither explode nor vanish? Now, with w = ${see.scene.growth.w} and ${plural(see.scene.growth.steps, 'step')}, it ${FATES.en(see.grown('relu').fate.kind)}. In the long run there is only one such w, and how narrow that road is, is what this chapter is about.`,
        notes:
          'It is exactly 1. Try 0.99 and 1.01 as well, with 1000 steps. Training keeps moving the weights a little, so nothing stays on so narrow a path by itself.',
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
      ko: {
        heading: '컴퓨터도 더는 나타내지 못합니다',
        text: (see) =>
          `컴퓨터가 쓰는 64비트 실수는 약 1.8 × 10³⁰⁸까지만 나타낼 수 있습니다. ${OVERFLOW.ko(see.grown('relu').fate)} 한번 무한대가 되면 그다음 계산은 의미가 없습니다.`,
        notes:
          '학습 중에 손실이 NaN이 되었다는 말이 바로 이런 경우입니다. ∞에서 ∞를 빼거나 0을 곱하면 NaN이 됩니다.',
      },
      en: {
        heading: 'More than a computer can hold',
        text: (see) =>
          `The 64-bit floats of a computer end at about 1.8 × 10³⁰⁸. ${OVERFLOW.en(see.grown('relu').fate)} Once a number is infinite, what is computed from it is meaningless.`,
        notes:
          'When people say their loss became NaN, this is often why: infinity minus infinity, or times zero, is NaN.',
      },
    },
    {
      scene: `fig=growth&f=relu&W_h=${ROWS_OF_1_1}&look=100_relu_log`,
      chart: 'matrix',
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
          `진짜 RNN은 수 하나가 아니라 행렬 $W_h$를 곱합니다. 활성화 함수가 없다면(identity) [스펙트럼 반지름](spectral-radius)이 w의 자리에 오며, 지금은 ${see.radius}입니다. 여기서는 음수가 없어 ReLU도 같은 선을 그리지만, 음수가 있는 행렬이라면 ReLU는 반지름이 1보다 커도 사라질 수 있습니다.`,
        notes:
          '고윳값을 아는 청중이라면: 되풀이해 곱하면 크기가 가장 큰 고윳값의 방향만 남습니다. 실험실의 hello는 W_h의 반지름이 1보다 조금 큰데도 ReLU의 길이가 0으로 줄어듭니다. 음수가 된 유닛을 ReLU가 0으로 만들기 때문입니다.',
      },
      en: {
        heading: 'With a matrix, what decides?',
        text: (see) =>
          `A real RNN multiplies by a matrix, $W_h$. Without an activation (identity), its [spectral radius](spectral-radius) takes the place of w: ${see.radius} here. This $W_h$ has no negative numbers, so ReLU draws the same line; with negative ones, ReLU can vanish even though the radius is above 1.`,
        notes:
          'For those who know eigenvalues: repeated multiplication leaves only the direction of the largest in size. The W_h of hello in the lab has a radius a little above 1, and still ReLU goes to 0 there, since it cuts off the units that turn negative.',
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
        notes:
          '단위 행렬이면 은닉 상태는 앞 시점의 값에 입력을 더한 것입니다(0보다 작으면 0). 이 아이디어는 10장 LSTM의 셀 상태에서 다시 나옵니다.',
      },
      en: {
        heading: 'If you want ReLU all the same',
        text: (see) =>
          `ReLU is not impossible. Start with $W_h$ as the identity, with spectral radius ${see.radius}, and at first nothing vanishes or explodes; ReLU networks that start this way have been trained successfully. In RNNs, though, tanh is the usual choice.`,
        notes:
          'With the identity, each state is the one before plus the input (or 0 where that is negative). The same idea comes back in chapter 10, as the cell state of the LSTM.',
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
      ? `여기서는 ${fate.step}번째에 그 끝을 넘어 무한대(∞)가 됩니다.`
      : '지금 숫자로는 아직 그 끝에 이르지 않습니다.',
  en: (fate: FateKind) =>
    fate.kind === 'overflows'
      ? `At step ${fate.step} the number passes that end and becomes infinity, ∞.`
      : 'With the numbers as they are now, that end is not reached yet.',
};
