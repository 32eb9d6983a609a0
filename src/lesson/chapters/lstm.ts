import { brief } from '../../engine/explain/decimal.ts';
import { writeDistance } from '../../engine/measure/distance.ts';
import { josa } from '../../language/josa.ts';
import { presetOf } from '../../scene/document/presets.ts';
import { movedIn, probesFirst } from '../claims.ts';
import { type See, seeing } from '../see.ts';
import { sceneOf } from '../stepScene.ts';
import type { Chapter } from '../types.ts';

/** Large forget biases, so that the gates stand open. */
const OPEN = 'bias=on&b_f=0.0:5,1.0:5,2.0:5,3.0:5';

const mean = (numbers: Float64Array) => numbers.reduce((sum, n) => sum + n / numbers.length, 0);

/** What the forget gates of unit 0 leave of c_0 at t = 14: their product. */
const keptByGates = (see: See) =>
  Array.from({ length: 14 }, (_, i) => see.exactly(`f@${i + 1}[0]`)).reduce((a, b) => a * b, 1);

/** The forget gates of unit 0 from t = 1 to t = 14: the first three and the last. */
const gatesOf = (see: See) =>
  `${[1, 2, 3].map((t) => see.say(`f@${t}[0]`)).join(', ')}, …, ${see.say('f@14[0]')}`;

/** What is left at t = 14 of the trace at t = 0. */
const leftOf = (see: See) => (movedIn(see)[14] ?? Number.NaN) / (movedIn(see)[0] ?? Number.NaN);

/** A first letter that is to be remembered, letters that mean nothing, and the question. */
const REMEMBER = `x=c${'xyyx'.repeat(10)}y%3F&t=42&p=x&win=31_12`;

/** What the network says at the end, whatever the first letter is. */
const answersFor = (see: See, firsts: string) =>
  [...firsts].map((first) => {
    const read = see.reading(first + [...see.scene.text].slice(1).join(''));
    return read.answer(read.last).name;
  });

/** What the RNN says to the text of these steps. */
function rnnAnswer(): string {
  const rnn = seeing(sceneOf(`net=first-rnn&${REMEMBER}`).scene);
  return rnn.answer(rnn.last).name;
}

const updatesOf = (preset: string) =>
  presetOf(preset)?.facts.find(({ measure }) => measure === 'updates of the weights')?.value;

/** LSTM. */
export const lstm: Chapter = {
  steps: [
    {
      scene: `net=first-rnn&${REMEMBER}`,
      question: { kind: 'next', t: 42, reveal: { t: 42, phase: 'choose' } },
      claims: {
        'an RNN that has learned to say the first letter at the end': (see) =>
          see.scene.cell === 'rnn' && see.scene.source.kind === 'preset' && see.text.endsWith('?'),
      },
      reasons: {
        'its answer is the same whatever the first letter is': (see) =>
          new Set(answersFor(see, 'abcd')).size === 1 && see.answer(see.last).share === '0.30',
      },
      ko: {
        heading: '첫 글자를 기억할까요?',
        text: (see) =>
          `이 RNN은 첫 글자를 기억했다가 “?”에서 답하는 과제를 학습했습니다. 여기서 첫 글자는 “${see.symbol(0)}”이고, 뜻 없는 글자들을 지나 “?”까지 ${see.last + 1}글자를 읽었습니다.`,
        why: (see) =>
          `첫 글자가 a, b, c, d 가운데 무엇이든 이 RNN의 답은 “${see.answer(see.last).name}”이고 확률도 0.30으로 같습니다. 첫 글자를 잊고 아무렇게나 찍는 셈입니다. 첫 글자의 흔적이 “?”까지 오는 동안 희미해졌고, 거슬러 오는 기울기도 소실되어(9장) 기억하는 법을 배우지 못했습니다.\n\n이 장의 셀은 바로 이런 때를 위해 만들어졌습니다.`,
        notes:
          '답을 누르기 전에 손을 들게 하세요. 첫 글자를 a, b, d로 바꾸어도 답이 그대로인 것을 보여 주세요.',
      },
      en: {
        heading: 'Does it still know the first letter?',
        text: (see) =>
          `This RNN has been trained to remember the first letter, and to say it at “?”. Here the first letter is “${see.symbol(0)}”. Together with the letters after it, which mean nothing, it has read ${see.last + 1} symbols, up to the “?”.`,
        why: (see) =>
          `Whether the first letter is a, b, c or d, this RNN answers “${see.answer(see.last).name}”, with the same probability of 0.30: it has forgotten, and guesses. The effect of the first letter faded on its way to “?”, and so did the gradient on its way back (chapter 9), so it never learned to remember.\n\nThe cell of this chapter was made for exactly this.`,
        notes:
          'Ask for a show of hands before the answer. Then type another first letter, a, b or d: the answer stays the same.',
      },
    },
    {
      scene: 'cell=lstm.4&net=xavier.3&t=2&p=input',
      sources: ['lstm', 'forget'],
      claims: {
        'every gate is between 0 and 1': (see) =>
          ['i', 'f', 'og'].every((gate) => see.trace.all(gate).every((g) => g > 0 && g < 1)),
      },
      reasons: {
        'its weights of input and state are four sets': ({ trace: { network } }) =>
          [...network.parameters.keys()].filter((name) => name.startsWith('W_x')).length === 4 &&
          [...network.parameters.keys()].filter((name) => /^W_h/.test(name)).length === 4,
      },
      ko: {
        heading: '게이트가 달린 셀',
        text: (see) =>
          `기억이 갈수록 희미해진다면, 무엇을 남길지 네트워크가 고르게 하면 어떨까요? [LSTM](lstm)에는 [게이트](gate)가 셋 있습니다. 게이트는 0(닫힘)과 1(열림) 사이의 숫자로 된 벡터이며, 지금 [입력 게이트](input-gate)는 $i_2$ = ${see.vector('i@2')}입니다.`,
        why: () =>
          '얼마나 통과시킬지를 곱셈으로 정하려면 0과 1 사이의 숫자가 필요합니다. 0을 곱하면 막고, 1을 곱하면 그대로 통과시킵니다. 그래서 게이트는 모두 sigmoid로 만듭니다. tanh로 만들면 음수가 나올 수 있어 값의 부호가 뒤집힙니다.\n\n식이 어려워 보이지만 새로운 것은 없습니다. 게이트의 식은 RNN의 식과 같은 모양입니다. 게이트 셋과 후보 하나에 이미 아는 식을 네 번 쓰는 것이고, 그래서 행렬도 네 벌입니다.',
        notes: '게이트의 식과 RNN의 식을 나란히 적고 다른 곳을 찾게 하세요.',
      },
      en: {
        heading: 'A cell with gates',
        text: (see) =>
          `Since memory fades over time, let the network choose what to keep. An [LSTM](lstm) has three [gates](gate): vectors of numbers between 0 (closed) and 1 (open). The [input gate](input-gate) is now $i_2$ = ${see.vector('i@2')}.`,
        why: () =>
          'A gate sets how much passes by multiplying, so its numbers must be between 0 and 1: times 0 blocks, times 1 lets everything through. That is why every gate is computed with sigmoid. With tanh it could be negative, and would flip signs.\n\nThe equations look hard, but nothing in them is new. The equation of a gate has the same form as that of the RNN. Three gates and a candidate: an equation you know, four times, with four sets of matrices.',
        notes: 'Write the equation of a gate beside that of the RNN, and ask for the difference.',
      },
    },
    {
      scene: 'cell=lstm.4&net=xavier.3&t=2&p=cell&win=2_1',
      introduces: ['near'],
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
          '셀의 안쪽 맨 위를 곧게 지나는 선이 [셀 상태](c) $c_t$이며, 행렬을 거치지 않고 다음 시점으로 이어집니다. [망각 게이트](forget-gate) $f_t$(활성화 함수 f와는 다릅니다)가 얼마나 남길지, 입력 게이트 $i_t$가 [후보](candidate) $g_t$를 얼마나 더할지 정합니다. 곱하고 더할 뿐이라 기울기도 이 길로 곧게 돌아옵니다.',
        why: (see) =>
          `RNN에서는 한 시점을 거슬러 갈 때마다 기울기에 순환 가중치 행렬과 tanh의 도함수가 곱해졌습니다. 셀 상태의 길에는 행렬도 tanh도 없습니다. 이 길에서는 $c_{t-1}$을 조금 바꾸면 $c_t$가 그 $f_t$배만큼 바뀔 뿐입니다. 유닛 0에서는 ${see.say('f@2[0]')}배입니다. 게이트가 1에 가까우면 기억도 기울기도 거의 그대로 지나갑니다.\n\n5장에서 단위 행렬로 시작한 ReLU와 같은 아이디어이지만, 여기서는 얼마나 남길지를 게이트가 그때그때 정합니다.`,
        notes:
          '컨베이어 벨트에 비유하는 설명이 널리 알려져 있습니다. 5장에서 본 무엇과 같은 아이디어인지 물어보세요.',
      },
      en: {
        heading: 'The straight road',
        text: () =>
          'Inside the cell, the line along the top is the [cell state](c) $c_t$: it goes on to the next timestep without a matrix. The [forget gate](forget-gate) $f_t$ (not the activation f) sets how much of it stays, the input gate $i_t$ how much of the [candidate](candidate) $g_t$ is added. There are only products and a sum, so gradients come straight back too.',
        why: (see) =>
          `In an RNN each timestep back multiplied the gradient by the recurrent matrix and by the derivative of tanh. The road of the cell state has neither. Change $c_{t-1}$ a little, and $c_t$ changes by $f_t$ times as much, and that is all: ${see.say('f@2[0]')} for unit 0. With a gate close to 1, memory and gradient pass almost unchanged.\n\nChapter 5 had the same idea: the ReLU network that started from the identity matrix. But here a gate decides at each timestep how much is kept.`,
        notes: 'The usual image is a conveyor belt. Which step of chapter 5 had the same idea?',
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
      reasons: {
        'a cell state can grow beyond 1, a hidden state cannot': () => {
          const text = 'x=hellohellohello&t=14';
          const { trace } = seeing(sceneOf(`cell=lstm.4&net=xavier.3&${OPEN}&${text}`).scene);
          return (
            trace.all('c').some((c) => Math.abs(c) > 1) &&
            trace.all('h').every((h) => Math.abs(h) < 1)
          );
        },
      },
      ko: {
        heading: '무엇을 내보낼까요?',
        text: (see) =>
          `은닉 상태 $h_t$는 셀 상태에 tanh를 취하고 [출력 게이트](output-gate) $o_t$를 곱한 것입니다(o가 게이트이므로 고른 답은 d로 적습니다). 게이트는 늘 양수입니다. 유닛 1의 셀 상태는 ${see.say('c@2[1]')}인데, 은닉 상태의 부호는 무엇일까요?`,
        why: () =>
          'tanh는 부호를 바꾸지 않고, 양수인 게이트를 곱해도 부호는 그대로입니다. 그래서 $h_t$와 $c_t$의 부호는 언제나 같습니다.\n\n셀 상태를 그대로 내보내지 않는 까닭은 기억해 둘 것과 지금 쓸 것이 다르기 때문입니다. 출력 게이트를 닫으면 기억을 지우지 않고도 잠시 감출 수 있습니다. 셀 상태는 더하기를 되풀이해 1보다 커질 수 있으므로, 내보내기 전에 tanh로 −1과 1 사이에 넣습니다.',
        notes: 'h와 c의 부호가 왜 늘 같은지 학생이 한 문장으로 설명할 수 있으면 됩니다.',
      },
      en: {
        heading: 'What does the cell show outside?',
        text: (see) =>
          `The hidden state $h_t$ is the tanh of the cell state, times the [output gate](output-gate) $o_t$ (the chosen answer, o until now, is called d here). Gates are always positive. The cell state of unit 1 is ${see.say('c@2[1]')}: what sign will its hidden state have?`,
        why: () =>
          'tanh keeps the sign, and so does multiplying by a gate, which is positive. So $h_t$ and $c_t$ always have the same sign.\n\nWhy not show the cell state as it is? What should be remembered and what is useful now are not the same. By closing the output gate, the cell hides a memory for a while without losing it. And since a cell state is added to again and again, it can grow beyond 1; tanh brings it back between −1 and 1 before it is shown.',
        notes: 'The goal: a student says in one sentence why h and c always have the same sign.',
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
      reasons: {
        '0.6 to the 14th is about 0.0008': () => (0.6 ** 14).toFixed(4) === '0.0008',
        'more of the trace is left than that': (see) => leftOf(see) > 10 * 0.6 ** 14,
      },
      ko: {
        heading: '반만 열린 게이트',
        text: (see) =>
          `첫 글자를 바꾸어 기억을 추적합니다. 학습하기 전의 [망각 게이트](forget-gate)는 $f_3$ = ${see.vector('f@3')}처럼 절반쯤만 열려 있어 직전 셀 상태를 시점마다 절반 가까이 지웁니다. t = 0에서 ${see.moved(0)}이던 흔적이 t = 14에서는 ${see.moved(14)}입니다.`,
        why: (see) =>
          `LSTM이라고 저절로 기억하는 것은 아닙니다. 셀 상태에 시점마다 0.6을 곱한다면 열네 번 뒤에는 0.6의 14제곱, 약 0.0008만 남습니다.\n\n그런데 여기서 남은 흔적은 처음의 ${brief(leftOf(see))}배로 그보다 훨씬 큽니다. 흔적이 셀 상태로만 전해지지는 않기 때문입니다. 은닉 상태도 행렬을 거쳐 게이트와 후보에 들어가므로 흔적은 그 길로도 전해집니다.`,
        notes: '0.6을 열네 번 곱하면 얼마인지 먼저 짐작하게 한 다음 계산해 보세요.',
      },
      en: {
        heading: 'Half-open gates forget',
        text: (see) =>
          `The probe changes the first letter. Before training, the [forget gate](forget-gate) is only half open, as in $f_3$ = ${see.vector('f@3')}, and drops about half of the cell state at every timestep. The change moves the hidden state by ${see.moved(0)} at t = 0, and by ${see.moved(14)} at t = 14.`,
        why: (see) =>
          `An LSTM does not remember by itself. If the cell state were multiplied by 0.6 at each timestep, 0.6 to the 14th, about 0.0008, would be left after fourteen timesteps.\n\nYet here ${brief(leftOf(see))} of the effect is left, much more than that. The cell state is not the only path: the hidden state goes through matrices into the gates and the candidate, and the change travels along there too.`,
        notes: 'What is 0.6 to the 14th? Ask for a guess first, then work it out.',
      },
    },
    {
      scene: 'cell=lstm.4&net=xavier.3&x=hellohellohello&t=14&p=cell&unit=0&win=0_15',
      formula: ['c'],
      claims: {
        'there are fifteen timesteps of an LSTM': (see) =>
          see.scene.cell === 'lstm' && see.last === 14,
        'the gates of unit 0 multiply to less than a thousandth': (see) => keptByGates(see) < 0.001,
      },
      reasons: {
        'half-lives of 0.5, 0.9 and 0.99': () =>
          [0.5, 0.9, 0.99].map((f) => Math.round(Math.log(0.5) / Math.log(f))).join() === '1,7,69',
        '0.9 to the 10th is about 0.35': () => (0.9 ** 10).toFixed(2) === '0.35',
      },
      ko: {
        heading: '얼마나 오래 기억할까요?',
        text: (see) =>
          `셀 상태에는 시점마다 $f_t$가 곱해지므로, 게이트가 늘 f라면 n시점 뒤에 남는 것은 f의 n제곱입니다. 여기 유닛 0의 게이트는 t = 1부터 차례로 ${gatesOf(see)}이며, 모두 곱하면 ${writeDistance(keptByGates(see))}입니다. $c_0$의 내용 가운데 이만큼만 이 길을 따라 $c_{14}$까지 전해집니다.`,
        why: () =>
          '되풀이해 곱하면 1과의 작은 차이가 큰 차이가 됩니다. 절반으로 줄어드는 데 몇 시점이 걸리는지 세어 보면 f = 0.5는 1시점, 0.9는 7시점, 0.99는 69시점입니다. 그래서 게이트의 값이 곧 기억의 길이를 정합니다.\n\n5장의 w와 무엇이 다를까요? w는 학습이 끝나면 정해진 숫자 하나이지만, 게이트는 시점마다 읽은 것을 보고 새로 정합니다. 기억할 때는 1에 가깝게, 잊을 때는 0에 가깝게 할 수 있습니다.',
        notes: 'f = 0.9이면 열 시점 뒤에 얼마나 남는지 물어보세요. 0.35쯤입니다.',
      },
      en: {
        heading: 'How long does a gate remember?',
        text: (see) =>
          `At each timestep the cell state is multiplied by $f_t$. With a gate that is always f, f to the power n is left after n timesteps. Here the gates of unit 0 are ${gatesOf(see)}, from t = 1 to t = 14, and their product is ${writeDistance(keptByGates(see))}: of what was written into $c_0$, no more reaches $c_{14}$ along this road.`,
        why: () =>
          'In a product that is repeated, a small distance from 1 becomes a large one. After how many timesteps is half left? For f = 0.5 it is 1, for 0.9 it is 7, for 0.99 it is 69. So the value of a gate sets how long it remembers.\n\nHow does it differ from w in chapter 5? After training, w is one fixed number. A gate is computed anew at every timestep from what is read: close to 1 to remember, close to 0 to forget.',
        notes: 'With f = 0.9, how much is left after ten timesteps? About 0.35.',
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
      reasons: {
        'with nothing else, a bias of 5 opens a gate to 0.993, of which 0.91 is left after 14 steps':
          (see) => {
            const gate = 1 / (1 + Math.exp(-see.exactly('b_f[0,0]')));
            return gate.toFixed(3) === '0.993' && (gate ** 14).toFixed(2) === '0.91';
          },
      },
      ko: {
        heading: '활짝 열어 둔 게이트',
        text: (see) =>
          `이제 망각 게이트의 편향을 ${josa(String(see.exactly('b_f[0,0]')), '으로/로')} 올렸습니다. 게이트는 $f_3$ = ${see.vector('f@3')}이고, t = 14에도 첫 글자의 흔적이 ${see.moved(14)}만큼 남습니다. 학습이란 어떤 게이트를 언제 열어 둘지 알아 가는 과정입니다.`,
        why: (see) =>
          `다른 입력이 없다면 편향 ${josa(String(see.exactly('b_f[0,0]')), '은/는')} 게이트를 0.993까지 엽니다. 열네 번 곱해도 0.91이 남습니다.\n\n게이트를 열어 두고 시작하는 데에는 까닭이 있습니다. 닫힌 게이트로는 기울기가 돌아오지 못해, 여는 것이 낫다는 사실을 배울 수 없습니다. 열려 있으면 먼 과거까지 기울기가 닿으므로 무엇을 닫을지 배울 수 있습니다. 실제로도 망각 게이트의 편향을 1 같은 양수로 두고 학습을 시작하는 일이 많습니다.`,
        notes: '편향 하나만 0으로 되돌리고 그 유닛의 셀 상태가 어떻게 달라지는지도 보여 주세요.',
      },
      en: {
        heading: 'Left open, they remember',
        text: (see) =>
          `Now the biases of the forget gate are ${see.exactly('b_f[0,0]')}. The gate becomes $f_3$ = ${see.vector('f@3')}, and even at t = 14 the changed first letter still moves the hidden state by ${see.moved(14)}. Training finds which gates to keep open.`,
        why: (see) =>
          `If nothing else comes in, a bias of ${see.exactly('b_f[0,0]')} opens the gate to 0.993. Multiplied fourteen times, that leaves 0.91.\n\nThere is a reason to start with open gates. Through a closed gate no gradient comes back, so training cannot find out that it should have been open. Through an open gate the gradient reaches far into the past, and training can find which gates to close. In practice the forget bias often starts at a positive number such as 1.`,
        notes: 'Set a single bias back to 0 and see what happens to the cell state of that unit.',
      },
    },
    {
      scene: `net=first-lstm&${REMEMBER}`,
      question: { kind: 'next', t: 42, reveal: { t: 42, phase: 'choose' } },
      claims: {
        'an LSTM that has learned to say the first letter at the end': (see) =>
          see.scene.cell === 'lstm' && see.scene.source.kind === 'preset' && see.text.endsWith('?'),
        'the RNN answers with another letter': (see) => rnnAnswer() !== see.symbol(0),
      },
      reasons: {
        'it answers with the first letter, whichever it is': (see) =>
          answersFor(see, 'abcd').join('') === 'abcd',
        'it learned for as many updates as the RNN': () =>
          updatesOf('first-lstm') === updatesOf('first-rnn') &&
          updatesOf('first-rnn') !== undefined,
      },
      ko: {
        heading: '같은 글을 LSTM이 읽으면',
        text: (see) =>
          `이 장의 첫 쪽에서 RNN은 ${josa(`“${see.symbol(0)}”`, '으로/로')} 시작하는 이 글을 읽고 ${josa(`“${rnnAnswer()}”`, '이라고/라고')} 답했습니다. 이제 같은 과제를 학습한 LSTM이 같은 ${see.last + 1}글자를 읽었습니다.`,
        why: () =>
          'LSTM의 답은 첫 글자가 a, b, c, d 가운데 무엇이든 바로 그 글자입니다. 학습한 데이터도 횟수도 RNN과 같습니다. 다른 것은 기억이 지나는 길입니다. 망각 게이트가 열려 있는 동안 셀 상태는 거의 그대로 지나가므로 첫 글자가 “?”까지 남고, 기울기도 그 길로 첫 글자까지 돌아와 무엇을 기억해야 하는지 배울 수 있었습니다.\n\n언제나 맞히는 것은 아닙니다. 글의 길이를 바꾸면 틀리기도 합니다. 12장에서는 세 셀을 나란히 놓고 시험합니다.',
        notes:
          '이 장의 첫 쪽과 번갈아 보여 주세요. 같은 글, 같은 과제이고 셀만 다릅니다. 글의 길이를 바꾸어 언제 틀리는지도 찾아보게 하세요.',
      },
      en: {
        heading: 'The same text, read by an LSTM',
        text: (see) =>
          `At the beginning of this chapter an RNN read this text, which starts with “${see.symbol(0)}”, and answered “${rnnAnswer()}”. Now an LSTM that has learned the same task has read the same ${see.last + 1} symbols.`,
        why: () =>
          'Whether the first letter is a, b, c or d, the LSTM answers with that letter. It learned from the same data, for as many updates. The difference is the road: while the forget gates are open, the cell state passes almost unchanged. So the first letter lasts until the “?”, and the gradient comes back along the same road and could teach the weights what to remember.\n\nIt is not always right: with other lengths it may be wrong. Chapter 12 puts the three cells side by side.',
        notes:
          'Go back and forth between this step and the first of the chapter: one text, one task, two cells. Find a length at which the LSTM is wrong.',
      },
    },
    {
      scene: 'cell=lstm.2&net=coarse.5&t=2&p=forget&unit=0&ask=f.2.0',
      ko: {
        heading: '직접 풀기: 망각 게이트',
        text: () =>
          '게이트는 합을 sigmoid에 넣은 값입니다. 작은 표를 보고 유닛 0의 망각 게이트를 구하세요.',
        notes:
          '1에 가까우면 남기고 0에 가까우면 지웁니다. 값을 구한 뒤에 얼마나 남는지 말하게 하세요.',
      },
      en: {
        heading: 'Your turn: the forget gate',
        text: () =>
          'A gate is the sigmoid of a sum. Read $f_2$ of unit 0 from the table. Is it closer to 0 or to 1?',
        notes: 'Close to 1 the gate keeps, close to 0 it erases. Ask how much is kept.',
      },
    },
    {
      scene: 'cell=lstm.2&net=coarse.1&t=2&p=cell&unit=0&ask=c.2.0',
      ko: {
        heading: '직접 풀기: 새 셀 상태',
        text: () =>
          '셀 상태는 남긴 것과 새로 적은 것의 합입니다. $f_2$와 $c_1$의 곱에 $i_2$와 $g_2$의 곱을 더하세요.',
        notes:
          '곱 하나를 빠뜨리면 무엇을 빠뜨렸는지 알려 줍니다. 두 곱의 뜻을 말로 설명하게 하세요.',
      },
      en: {
        heading: 'Your turn: the new cell state',
        text: () =>
          'The new cell state is what is kept plus what is written. Multiply $f_2$ by $c_1$ and $i_2$ by $g_2$, and add the two products.',
        notes:
          'The page tells anyone who leaves out a product which one it was. Ask what each of the two means, in words.',
      },
    },
  ],
};
