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

/** Why not ReLU? */
export const whyNotRelu: Chapter = {
  steps: [
    {
      scene: 't=2&p=f',
      curves: ['tanh', 'sigmoid', 'relu'],
      ko: {
        heading: '세 곡선의 범위',
        text: () =>
          '[활성화 함수](activation)로 무엇을 고를까요? [tanh](tanh)의 값은 -1과 1 사이, [sigmoid](sigmoid)의 값은 0과 1 사이에 있습니다. [ReLU](relu)는 0보다 작은 값을 0으로 만들 뿐, 위로는 끝이 없습니다.',
        notes:
          '세 곡선을 견준 다음, 설정에서 f를 바꾸어 은닉 상태가 어떻게 달라지는지도 보여 주세요. ReLU도 비선형 함수이고 RNN 밖에서는 아주 잘 쓰인다는 점을 먼저 말해 두면 좋습니다.',
      },
      en: {
        heading: 'Three curves, three ranges',
        text: () =>
          'Which [activation function](activation) should it be? [tanh](tanh) stays between -1 and 1, [sigmoid](sigmoid) between 0 and 1. [ReLU](relu) only cuts off what is below 0; upwards there is no end.',
        notes:
          'Compare the three curves, then change f in the settings and watch the states. Say first that ReLU is non-linear too, and does very well outside of recurrent networks.',
      },
    },
    {
      scene: 'fig=growth&grow=1.1_1_2&look=2_relu_linear',
      question: { kind: 'explodes', steps: 100, reveal: { steps: 100 } },
      ko: {
        heading: '같은 층을 백 번',
        text: (see) =>
          `RNN은 같은 층을 시점마다 되풀이합니다. 숫자 하나만 남겨 봅시다: $h_n = f(w h_{n-1})$. w = ${see.scene.growth.w}이고, 아직 ${see.scene.growth.steps}번밖에 되풀이하지 않았습니다.`,
        notes:
          '1보다 겨우 0.1 큽니다. 백 번 뒤의 값을 각자 적게 한 다음 답을 누르세요. 계산기 없이 짐작하면 대개 11이나 100을 적습니다.',
      },
      en: {
        heading: 'The same layer, a hundred times',
        text: (see) =>
          `An RNN repeats one layer at every timestep. Keep a single number of it: $h_n = f(w h_{n-1})$. Here w = ${see.scene.growth.w}, and so far it has been repeated only ${see.scene.growth.steps} times.`,
        notes:
          'It is only 0.1 above 1. Have everyone write down a guess for the value after a hundred steps before you answer. Most will write 11, or 100.',
      },
    },
    {
      scene: 'fig=growth',
      chart: 'web',
      ko: {
        heading: '1.1의 100제곱',
        text: (see) =>
          `ReLU에서는 ${see.scene.growth.steps}번 뒤의 값이 **${see.grown('relu').last}**입니다. 같은 w에서 tanh는 ${see.grown('tanh').last}, sigmoid는 ${see.grown('sigmoid').last}에 있습니다. 위가 막힌 곡선은 값을 붙잡아 둡니다.`,
        notes:
          '양수에서 ReLU는 y = x이므로 w를 그대로 백 번 곱하는 셈입니다. 거미줄 그림을 재생해서 값이 곡선과 직선 사이를 계단처럼 올라가는 것을 보여 주세요.',
      },
      en: {
        heading: '1.1 to the 100th power',
        text: (see) =>
          `After ${see.scene.growth.steps} steps ReLU has **${see.grown('relu').last}**, while with the same w tanh is at ${see.grown('tanh').last} and sigmoid at ${see.grown('sigmoid').last}. A curve with a ceiling holds its number down.`,
        notes:
          'For positive numbers ReLU is y = x, so w is multiplied a hundred times. Play the cobweb: the number climbs like stairs between the curve and the line.',
      },
    },
    {
      scene: 'fig=growth&grow=0.9_1_100&look=100_relu_log',
      ko: {
        heading: '0.9의 100제곱',
        text: (see) =>
          `w가 1보다 조금만 작아도 값은 사라집니다. ${see.scene.growth.steps}번 뒤에는 ${see.grown('relu').last}입니다. 로그 축에서는 커지는 것도 줄어드는 것도 곧은 직선입니다.`,
        notes:
          '세로축을 선형과 로그로 바꾸어 보세요. 직선의 기울기가 log w이므로, w = 1이 위와 아래를 가르는 경계입니다.',
      },
      en: {
        heading: '0.9 to the 100th power',
        text: (see) =>
          `Let w be a little below 1, and the number dies away. After ${see.scene.growth.steps} steps it is ${see.grown('relu').last}. On a logarithmic axis growth and decay alike are straight lines.`,
        notes:
          'Switch the axis between linear and log. The slope of the line is log w, so w = 1 is the border between up and down.',
      },
    },
    {
      scene: 'fig=growth&grow=1.2_1_100&look=100_relu_log',
      ko: {
        heading: '죽지도 터지지도 않는 w',
        text: (see) =>
          `ReLU가 폭발하지도 사라지지도 않는 w를 찾아보세요. 지금 w = ${see.scene.growth.w}에서는 ${FATES.ko(see.grown('relu').fate.kind)}. 그런 w는 하나뿐이며, 길이 이렇게 좁다는 것이 이 장의 요점입니다.`,
        notes:
          '정확히 1입니다. 0.99와 1.01도 넣어 보세요. 학습은 가중치를 계속 조금씩 움직이므로 이 좁은 길 위에 머물러 있기 어렵습니다.',
      },
      en: {
        heading: 'Neither dead nor exploding',
        text: (see) =>
          `Find a w for which ReLU neither explodes nor dies. Now, with w = ${see.scene.growth.w}, it ${FATES.en(see.grown('relu').fate.kind)}. There is only one such w, and how narrow that path is, is the whole point of this chapter.`,
        notes:
          'It is exactly 1. Try 0.99 and 1.01 as well. Training keeps moving the weights a little, so nothing stays on so narrow a path by itself.',
      },
    },
    {
      scene: 'fig=growth&grow=1.1_1_8000&look=8000_relu_log',
      ko: {
        heading: '컴퓨터도 더는 적지 못합니다',
        text: (see) =>
          `컴퓨터가 쓰는 64비트 실수는 약 1.8 × 10³⁰⁸까지만 적을 수 있습니다. ${OVERFLOW.ko(see.grown('relu').fate)} 한번 무한대가 되면 그다음 계산에는 아무 뜻도 없습니다.`,
        notes:
          '학습 중에 손실이 NaN이 되었다는 말이 바로 이런 경우입니다. ∞에서 ∞를 빼거나 0을 곱하면 NaN이 됩니다.',
      },
      en: {
        heading: 'More than a computer can write',
        text: (see) =>
          `The 64-bit floats of a computer end at about 1.8 × 10³⁰⁸. ${OVERFLOW.en(see.grown('relu').fate)} Once a number is infinite, nothing computed from it means anything.`,
        notes:
          'When people say their loss became NaN, this is often why: infinity minus infinity, or times zero, is NaN.',
      },
    },
    {
      scene: `fig=growth&f=relu&W_h=${ROWS_OF_1_1}&look=100_relu_log`,
      chart: 'matrix',
      ko: {
        heading: '행렬에서는 무엇이 정할까요?',
        text: (see) =>
          `진짜 RNN은 수 하나가 아니라 행렬 $W_h$를 곱합니다. 이때 w의 자리에 오는 것이 [스펙트럼 반지름](spectral-radius)이며, 지금 $W_h$에서는 ${see.radius}입니다. “행렬이라면” 그림은 이 행렬을 되풀이해 곱할 때 은닉 상태의 길이가 어떻게 변하는지 보여 줍니다.`,
        notes:
          '고윳값을 아는 청중이라면: 되풀이해 곱하면 가장 큰 고윳값의 방향만 남습니다. 실험실에서 W_h를 열고 반지름 슬라이더를 1 위아래로 움직여 보여 주세요.',
      },
      en: {
        heading: 'With a matrix, what decides?',
        text: (see) =>
          `A real RNN multiplies by a matrix, $W_h$. What takes the place of w is its [spectral radius](spectral-radius), ${see.radius} for this $W_h$. The chart “The same with a matrix” shows the length of the state when this matrix is applied again and again.`,
        notes:
          'For those who know eigenvalues: repeated multiplication leaves only the direction of the largest. In the lab, open W_h and move the radius slider around 1.',
      },
    },
    {
      scene: 'f=relu&fill=W_h~identity.1&t=4&p=f',
      sources: ['identity'],
      ko: {
        heading: '그래도 ReLU를 쓰려면',
        text: (see) =>
          `ReLU를 쓸 수 없는 것은 아닙니다. $W_h$를 단위 행렬로 두고 시작하면 스펙트럼 반지름이 ${see.radius}이라서 처음에는 죽지도 터지지도 않으며, 이렇게 시작한 ReLU RNN은 실제로 학습이 됩니다. 보통은 그런 수고 없이 tanh를 씁니다.`,
        notes:
          '단위 행렬이면 은닉 상태가 앞 시점의 값을 그대로 복사하고 입력을 더합니다. 이 생각은 10장 LSTM의 셀 상태와 통합니다.',
      },
      en: {
        heading: 'If you want ReLU all the same',
        text: (see) =>
          `ReLU is not impossible. Start with $W_h$ as the identity, with spectral radius ${see.radius}, and at first nothing dies or explodes; ReLU networks that start this way have been trained with success. Mostly, though, people take tanh and save themselves the trouble.`,
        notes:
          'With the identity, the state copies itself and adds the input. The same idea comes back in chapter 10, as the cell state of the LSTM.',
      },
    },
  ],
};

type FateKind = ReturnType<import('../see.ts').See['grown']>['fate'];

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
        ? 'dies away'
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
