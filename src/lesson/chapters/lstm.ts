import { josa } from '../../language/josa.ts';
import { movedIn, probesFirst } from '../claims.ts';
import type { Chapter } from '../types.ts';

/** Large forget biases, so that the gates stand open. */
const OPEN = 'bias=on&b_f=0.0:5,1.0:5,2.0:5,3.0:5';

const mean = (numbers: Float64Array) => numbers.reduce((sum, n) => sum + n / numbers.length, 0);

/** LSTM. */
export const lstm: Chapter = {
  steps: [
    {
      scene: 'cell=lstm.4&net=xavier.3&t=2&p=input',
      sources: ['lstm', 'forget'],
      claims: {
        'every gate is between 0 and 1': (see) =>
          ['i', 'f', 'og'].every((gate) => see.trace.all(gate).every((g) => g > 0 && g < 1)),
      },
      ko: {
        heading: '게이트가 달린 셀',
        text: (see) =>
          `기억이 갈수록 희미해진다면, 무엇을 남길지 네트워크가 고르게 하면 어떨까요? [LSTM](lstm)에는 [게이트](gate)가 셋 있습니다. 게이트는 0(닫힘)과 1(열림) 사이의 숫자들이며, 지금 [입력 게이트](input-gate)는 $i_2$ = ${see.vector('i@2')}입니다.`,
        notes:
          '게이트의 식은 RNN의 식과 같은 모양이고 활성화 함수만 sigmoid입니다. 게이트 셋과 후보 하나, 이미 아는 식을 네 번 쓴 것뿐이라고 알려 주세요.',
      },
      en: {
        heading: 'A cell with gates',
        text: (see) =>
          `If memory fades over time, let the network choose what to keep. An [LSTM](lstm) has three [gates](gate): numbers between 0, closed, and 1, open. The [input gate](input-gate) is now $i_2$ = ${see.vector('i@2')}.`,
        notes:
          'The equation of a gate has the form of the RNN, with sigmoid as its activation. Reassure them: three gates and a candidate are an equation they know, used four times.',
      },
    },
    {
      scene: 'cell=lstm.4&net=xavier.3&t=2&p=cell&win=2_1',
      formula: ['c'],
      claims: {
        'kept and let in, by products and a sum alone': (see) =>
          [0, 1, 2, 3].every(
            (i) =>
              see.number(`c@2[${i}]`) ===
              see.number(`f@2[${i}]`) * see.number(`c@1[${i}]`) +
                see.number(`i@2[${i}]`) * see.number(`g@2[${i}]`),
          ),
      },
      ko: {
        heading: '곧은 길, 셀 상태',
        text: () =>
          '셀의 안쪽 맨 위를 곧게 지나는 선이 [셀 상태](c) $c_t$이며, 행렬을 거치지 않고 다음 시점으로 갑니다. [망각 게이트](forget-gate) $f_t$(활성화 함수 f와는 다릅니다)가 얼마나 남길지, 입력 게이트 $i_t$가 [후보](candidate) $g_t$를 얼마나 더할지 정합니다. 곱하고 더할 뿐이라 기울기도 이 길로 곧게 돌아옵니다.',
        notes:
          '컨베이어 벨트에 비유하는 설명이 널리 알려져 있습니다. 5장에서 본 “단위 행렬로 시작한 ReLU”와 같은 아이디어라는 점을 짚어 주세요.',
      },
      en: {
        heading: 'The straight road',
        text: () =>
          'Inside the cell, the line along the top is the [cell state](c) $c_t$: it goes on to the next step without a matrix. The [forget gate](forget-gate) $f_t$ (not the activation f) says how much of it stays, the input gate $i_t$ how much of the [candidate](candidate) $g_t$ is added. Products and a sum are all there is, so gradients come straight back too.',
        notes:
          'A conveyor belt is the well-known image. It is the idea of the identity matrix from chapter 5, made into a part of the cell.',
      },
    },
    {
      scene: 'cell=lstm.4&net=xavier.3&t=2&p=squash&unit=1&win=2_1',
      formula: ['h'],
      question: { kind: 'sign', at: 'h@2[1]', reveal: { t: 2, phase: 'state' } },
      claims: {
        'h and c always have the same sign': ({ trace }) =>
          trace.all('h').every((h, i) => Math.sign(h) === Math.sign(trace.all('c')[i] ?? 0)),
        'the chosen answer is called d': ({ trace }) =>
          trace.network.values.get('o')?.symbol === 'd',
      },
      ko: {
        heading: '무엇을 내보일까요?',
        text: (see) =>
          `은닉 상태 $h_t$는 셀 상태에 tanh를 취하고 [출력 게이트](output-gate) $o_t$를 곱한 것입니다(o가 게이트이므로 고른 답은 d로 적습니다). 게이트는 늘 양수입니다. 유닛 1의 셀 상태는 ${see.say('c@2[1]')}인데, 은닉 상태의 부호는 무엇일까요?`,
        notes:
          '게이트가 양수이고 tanh가 부호를 지키므로 h와 c의 부호는 언제나 같습니다. 이 한 문장을 학생이 스스로 말하게 하는 것이 목표입니다.',
      },
      en: {
        heading: 'What is shown outside?',
        text: (see) =>
          `The hidden state $h_t$ is the cell state through tanh, times the [output gate](output-gate) $o_t$ (so the chosen answer is called d here). Gates are always positive. The cell state of unit 1 is ${see.say('c@2[1]')}: which sign will its hidden state have?`,
        notes:
          'Gates are positive and tanh keeps the sign, so h and c always have the same sign. Have a student say this sentence before the answer.',
      },
    },
    {
      scene: `cell=lstm.4&net=xavier.3&x=hellohellohello&t=14&p=state&probe=0_1&win=0_15`,
      claims: {
        'the first symbol is changed, and fades': (see) =>
          probesFirst(see) && (movedIn(see)[14] ?? Infinity) < (movedIn(see)[0] ?? 0),
        'the gates stand half open': ({ trace }) =>
          mean(trace.all('f')) > 0.45 &&
          mean(trace.all('f')) < 0.6 &&
          trace.all('f').every((f) => f > 0.3 && f < 0.75),
      },
      noted: {
        'the trace goes down to about 0.03 of what it was': (see) => {
          const by = movedIn(see);
          return ((by[14] ?? 0) / (by[0] ?? 0)).toFixed(2) === '0.03';
        },
        '0.6 to the 14th is about 0.0008': () => (0.6 ** 14).toFixed(4) === '0.0008',
      },
      ko: {
        heading: '게이트가 반만 열리면 잊습니다',
        text: (see) =>
          `첫 글자를 바꾸어 기억을 추적합니다. 배우기 전의 [망각 게이트](forget-gate)는 $f_3$ = ${see.vector('f@3')}처럼 절반쯤만 열려 있어 지난 셀 상태를 시점마다 절반 가까이 지웁니다. t = 0에서 ${see.moved(0)}이던 흔적이 t = 14에서는 ${see.moved(14)}입니다.`,
        notes:
          'LSTM이라고 저절로 기억하는 것은 아닙니다. 0.6을 열네 번 곱하면 얼마인지 물어보세요. 약 0.0008입니다. 흔적은 처음의 0.03배쯤으로 그보다 훨씬 많이 남는데, 은닉 상태와 행렬을 거치는 길도 있기 때문입니다.',
      },
      en: {
        heading: 'Half-open gates forget',
        text: (see) =>
          `The probe changes the first symbol. Before training, the [forget gate](forget-gate) is only half open, as in $f_3$ = ${see.vector('f@3')}, and drops about half of the cell state at every step. The trace, ${see.moved(0)} at t = 0, is ${see.moved(14)} at t = 14.`,
        notes:
          'An LSTM does not remember by itself. Ask what 0.6 to the 14th is: about 0.0008. Much more than that is left of the trace, about 0.03 of what it was, since it also travels by the hidden state and its matrices.',
      },
    },
    {
      scene: `cell=lstm.4&net=xavier.3&${OPEN}&x=hellohellohello&t=14&p=state&probe=0_1&win=0_15`,
      sources: ['forget'],
      claims: {
        'the biases of the forget gate are one number': (see) =>
          Array.from({ length: see.scene.hidden }, (_, i) => see.exactly(`b_f[${i},0]`)).every(
            (b, _, all) => b === all[0],
          ),
        'the first symbol is changed': probesFirst,
        'the gates stand open': ({ trace }) => trace.all('f').every((f) => f > 0.97),
        'much more is left than with gates half open': (see) =>
          (movedIn(see)[14] ?? 0) > 10 * 0.0063,
      },
      ko: {
        heading: '게이트를 열어 두면 기억합니다',
        text: (see) =>
          `이제 망각 게이트의 편향을 ${josa(String(see.exactly('b_f[0,0]')), '으로/로')} 올렸습니다. 게이트는 $f_3$ = ${see.vector('f@3')}이고, t = 14에도 첫 글자의 흔적이 ${see.moved(14)}만큼 남습니다. 학습이란 어떤 게이트를 언제 열어 둘지 알아 가는 과정입니다.`,
        notes:
          '실제로도 망각 게이트의 편향을 1처럼 양수로 두고 학습을 시작하는 일이 많습니다. 편향 하나만 0으로 되돌리고 그 유닛의 셀 상태가 어떻게 달라지는지도 보여 주세요.',
      },
      en: {
        heading: 'Left open, they remember',
        text: (see) =>
          `Now the biases of the forget gate are ${see.exactly('b_f[0,0]')}. The gate becomes $f_3$ = ${see.vector('f@3')}, and even at t = 14 a trace of ${see.moved(14)} of the first symbol is left. Training finds which gates to keep open.`,
        notes:
          'In practice training often starts with a positive forget bias, such as 1. Put a single bias back to 0 and see what becomes of the cell state of that unit.',
      },
    },
    {
      scene: 'cell=lstm.2&net=coarse.5&t=2&p=forget&unit=0&ask=f.2.0',
      ko: {
        heading: '직접: 망각 게이트',
        text: () =>
          '게이트는 합을 sigmoid에 넣은 값입니다. 표를 보고 유닛 0의 망각 게이트를 구하세요.',
        notes:
          '1에 가까우면 남기고 0에 가까우면 지웁니다. 값을 구한 뒤에 얼마나 남는지 말하게 하세요.',
      },
      en: {
        heading: 'Your turn: the forget gate',
        text: () =>
          'A gate is a sum through a sigmoid. Read $f_2$ of unit 0 from the table. Is it closer to 0 or to 1?',
        notes: 'Close to 1 it keeps, close to 0 it erases. Let them say how much is kept.',
      },
    },
    {
      scene: 'cell=lstm.2&net=coarse.1&t=2&p=cell&unit=0&ask=c.2.0',
      ko: {
        heading: '직접: 새 셀 상태',
        text: () =>
          '셀 상태는 남긴 것과 새로 적은 것의 합입니다. $f_2$와 $c_1$을 곱하고 $i_2$와 $g_2$를 곱해 더하세요.',
        notes: '곱 하나를 빠뜨리면 무엇을 잊었는지 나옵니다. 두 곱의 뜻을 말로 하게 하세요.',
      },
      en: {
        heading: 'Your turn: the new cell state',
        text: () =>
          'The cell state is what is kept plus what is written. Multiply $f_2$ by $c_1$ and $i_2$ by $g_2$, and add.',
        notes:
          'Who leaves out a product is told which. Let them say in words what each of the two means.',
      },
    },
  ],
};
