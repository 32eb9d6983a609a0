import { josa } from '../../language/josa.ts';
import { knows } from '../claims.ts';
import type { Chapter } from '../types.ts';

/** A loop, unrolled. */
export const loop: Chapter = {
  steps: [
    {
      scene: 't=2&p=f&roll=on',
      sources: ['elman'],
      ko: {
        heading: '셀 하나, 고리 하나',
        text: () =>
          '순환 신경망은 [셀](cell) 하나로 되어 있습니다. 고리 모양의 화살표는 방금 만든 [은닉 상태](h)가 다음 계산에 다시 들어간다는 뜻입니다. 이름에 있는 [순환](recurrent)이 바로 이 고리입니다.',
        notes:
          '교과서에서 A에 고리가 달린 그림으로 흔히 보는 그것입니다. 고리 위의 화살표에 W_h가 적혀 있다는 점을 짚어 주세요.',
      },
      en: {
        heading: 'One cell, one loop',
        text: () =>
          'A recurrent network is a single [cell](cell). The curved arrow says that the [hidden state](h) it has just made goes back in for the next computation. That loop is what [recurrent](recurrent) means.',
        notes:
          'This is the box labelled A with a loop that every textbook shows. Point at the W_h written on the loop.',
      },
    },
    {
      scene: 't=2&p=f',
      claims: { 'there is a chain': (see) => see.last > 0 },
      noted: {
        'a longer text takes no more weights': (see) =>
          see.reading('hellohello').trace.network.weightCount === see.trace.network.weightCount,
      },
      ko: {
        heading: '고리를 펼치면 사슬',
        text: (see) =>
          `고리를 시점마다 한 번씩 늘어놓아 그리면 사슬이 됩니다. 이것을 [펼치기](unrolling)라고 합니다. 셀이 ${see.last + 1}개로 보여도 모두 같은 셀 하나이며, 글이 길어지면 사슬만 길어집니다.`,
        notes:
          'R 키로 접고 펼치기를 되풀이해 보여 주세요. 펼친 그림은 네트워크가 커진 것이 아니라 시간을 옆으로 늘어놓은 것입니다.',
      },
      en: {
        heading: 'Unrolled, the loop is a chain',
        text: (see) =>
          `Draw the loop once for every timestep, and it becomes a chain. This is called [unrolling](unrolling). It looks like ${see.last + 1} cells, but they are one and the same; a longer text only makes a longer chain.`,
        notes:
          'Press R a few times to roll it up and unroll it. The chain is not a larger network: it is time, laid out sideways.',
      },
    },
    {
      scene: 't=1&p=wh',
      claims: { 't = 1 is there': (see) => see.last > 0 },
      ko: {
        heading: '결과가 다음 입력이 됩니다',
        text: () =>
          '가로 화살표를 보세요. t = 0에서 나온 결과 $h_0$이 t = 1의 계산에 [직전 은닉 상태](previous)로 들어갑니다. 입력 → RNN → 결과 → 입력 → RNN → …, 이렇게 앞의 결과가 뒤의 입력이 됩니다.',
        notes:
          '화살표 키 →로 한 단계씩 가면서 h_0이 W_h를 거쳐 합에 더해지는 것을 보여 주세요. 가로 화살표가 없다면 글자마다 따로 계산하는 보통 신경망과 같습니다.',
      },
      en: {
        heading: 'A result becomes an input',
        text: () =>
          'Look at the arrow that runs sideways. The result of t = 0, $h_0$, enters t = 1 as its [previous state](previous). Input → RNN → result → input → RNN → …: what came out goes in again.',
        notes:
          'Go on with the → key, phase by phase, and watch h_0 pass W_h and join the sum. Without this arrow it would be an ordinary network that sees each symbol alone.',
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
        notes:
          '답을 들은 다음 그림 위의 “기억 추적”을 켜서 x_0을 바꾸고, 어느 시점이 얼마나 달라지는지 모두에게 보여 주세요.',
      },
      en: {
        heading: 'How far does it reach?',
        text: (see) =>
          `Here, at t = 3, the network reads “${see.symbol(3)}”. No arrow leads straight from the first symbol, “${see.symbol(0)}”, to this place. And yet there is a way, along the arrows that run sideways.`,
        notes:
          'After the answer, switch on “Memory probe” above the figure, change x_0, and show how far each later state moves.',
      },
    },
  ],
};
