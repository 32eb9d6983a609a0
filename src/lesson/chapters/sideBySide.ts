import { FORGOTTEN, forgottenAfter } from '../../engine/measure/remembered.ts';
import { josa } from '../../language/josa.ts';
import { replace } from '../../scene/change/replace.ts';
import { sceneOfPreset } from '../../scene/document/defaults.ts';
import { type Begin, type Preset, presetOf } from '../../scene/document/presets.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { TRIO } from '../../state/presetFiles.ts';
import { probesFirst, remembersIn } from '../claims.ts';
import { type See, seeing } from '../see.ts';
import type { Chapter } from '../types.ts';

/** One first symbol, others that mean nothing for a long time, and the question: twice as long as what was learned. */
const LONG = `x=a${'xyyx'.repeat(25)}y%3F`;
const TRAINED = 'lanes=net.first-rnn,net.first-lstm,net.first-gru';

/** The three are fetched before this chapter is. */
const trio = TRIO.map((id) => presetOf(id) as Preset & { readonly begin: Begin });
const [rnn, lstm, gru] = trio as [(typeof trio)[0], (typeof trio)[0], (typeof trio)[0]];

/** Symbols of the texts that they learned from. */
const LEARNED = [...lstm.text].length;

/** The LSTM on the stage with the weights it began with, between the two others with theirs. */
const BEGUN = [
  `cell=${lstm.cell}.${lstm.hidden}`,
  `net=${lstm.begin.initial}.${lstm.begin.seed}`,
  `bias=on&voc=${encodeURIComponent(lstm.vocabulary.join(''))}`,
  ...Object.entries(lstm.begin.filled ?? {}).map(
    ([name, value]) =>
      `${name}=${Array.from({ length: lstm.hidden }, (_, i) => `${i}.0:${value}`).join()}`,
  ),
  `lanes=${[drawn(rnn), 'own', drawn(gru)].join()}`,
].join('&');

function drawn({ cell, begin }: (typeof trio)[0]): string {
  return `${cell}.${begin.initial}.${begin.seed}`;
}

/** Whether the three that were trained are compared, by changing the first symbol of a text. */
const comparesTrained = (see: See): boolean =>
  probesFirst(see) &&
  see.scene.lanes.length === TRIO.length &&
  see.scene.lanes.every((lane, i) => lane.kind === 'preset' && lane.preset === TRIO[i]) &&
  see.scene.hidden === lstm.hidden;

/** Whether a network of the comparison has forgotten at a timestep. */
function hasForgotten(see: See, place: number, t: number): boolean {
  const after = forgottenAfter(remembersIn(see, place).distances, 0, FORGOTTEN);
  return after !== null && after <= t;
}

/** Three cells side by side. */
export const sideBySide: Chapter = {
  steps: [
    {
      scene: `net=first-lstm&${LONG}&t=20&p=state&probe=0_1&win=0_24&${TRAINED}`,
      introduces: ['lens-compare'],
      question: { kind: 'forgets', t: 20, reveal: { figure: 'compare', t: 20 } },
      claims: { 'the trained three are compared': comparesTrained },
      noted: {
        'they learned from the same data, for the same number of updates': () =>
          trio.every(
            ({ training, facts }) =>
              JSON.stringify(training) === JSON.stringify(lstm.training) &&
              updatesIn(facts) === updatesIn(lstm.facts),
          ),
        'the RNN alone has forgotten': (see) =>
          [0, 1, 2].map((place) => hasForgotten(see, place, 20)).join() === 'true,false,false',
      },
      ko: {
        heading: '첫 글자를 기억하나요?',
        text: (see) =>
          `RNN, LSTM, GRU가 같은 과제를 학습했습니다. 첫 글자를 기억했다가 한참 뒤 “?”를 읽으면 그 글자를 답하는 과제입니다. 유닛은 ${see.scene.hidden}개씩이고, ${LEARNED}글자로 학습한 셋에게 이제 ${see.last + 1}글자를 읽힙니다.`,
        why: () =>
          `RNN의 식이 틀린 것이 아닙니다. 기억하려면 먼저 배워야 하고, 배우려면 답이 틀렸다는 신호가 첫 글자까지 돌아와야 합니다. ${LEARNED}글자를 거슬러 오는 동안 RNN에서는 그 기울기가 거의 사라져서, 무엇을 기억해야 하는지 배우지 못했습니다. 9장의 기울기 소실이 여기서 답의 차이가 됩니다.`,
        notes:
          '손을 들게 한 다음 답을 누르세요. 세 네트워크는 같은 자료로 같은 횟수만큼 학습했습니다. 답을 누르면 셋을 한 시간축에 놓은 그림이 나타납니다.',
      },
      en: {
        heading: 'Who remembers the first letter?',
        text: (see) =>
          `RNN, LSTM and GRU have learned the same task: remember the first letter, and say it much later, at “?”. Each has ${see.scene.hidden} units. They were trained on texts of ${LEARNED} letters; now they read ${see.last + 1}.`,
        why: () =>
          `Nothing is wrong with the equation of the RNN. To remember, it has to learn to; and for that, the gradient of the loss has to come back to the first letter. In an RNN that gradient all but vanishes on its way over ${LEARNED} letters, and too little is left to learn from. So the vanishing gradient of chapter 9 becomes a difference in what the cells answer.`,
        notes:
          'Ask for a show of hands before the answer. All three were trained on the same data, for the same number of updates. The answer then puts them on one time axis.',
      },
    },
    {
      scene: `net=first-lstm&${LONG}&fig=compare&t=100&probe=0_1&${TRAINED}`,
      claims: {
        'the trained three are compared': comparesTrained,
        'the RNN forgets, LSTM and GRU remember to the end': (see) =>
          [0, 1, 2].map((place) => hasForgotten(see, place, 100)).join() === 'true,false,false',
        'the RNN has forgotten at t = 20': (see) => hasForgotten(see, 0, 20),
      },
      ko: {
        heading: '한 시간축에 놓은 셋',
        text: (see) =>
          `선은 첫 글자를 바꾸었을 때 은닉 상태가 달라지는 거리입니다. RNN은 t = 5에서 ${see.lane(0).moved(5)}, t = 20에서는 ${see.lane(0).moved(20)}뿐입니다. LSTM은 t = 100에도 ${see.lane(1).moved(100)}, GRU는 ${see.lane(2).moved(100)}만큼 달라집니다.`,
        why: (see) =>
          `세로축은 로그 축이라 눈금 하나를 내려갈 때마다 몇 배씩 작아집니다. RNN의 선이 곧게 떨어지는 것은 시점마다 일정한 비율로 잊는다는 뜻입니다. LSTM과 GRU는 게이트로 직전 상태를 거의 그대로 넘기도록 배웠으므로, 학습한 글보다 두 배 긴 글에서도 ${see.lane(1).name}과 ${see.lane(2).name}의 선은 남아 있습니다.`,
        notes: '시드를 바꾸어 학습하면 RNN이 한동안 맞히다가 다시 잊기도 합니다.',
      },
      en: {
        heading: 'Three on one time axis',
        text: (see) =>
          `The line shows how far a changed first letter moves the hidden state. The RNN moves by ${see.lane(0).moved(5)} at t = 5 and only ${see.lane(0).moved(20)} at t = 20. At t = 100 the LSTM still moves by ${see.lane(1).moved(100)}, the GRU by ${see.lane(2).moved(100)}.`,
        why: () =>
          'The axis is logarithmic: each mark further down is several times smaller. The line of the RNN falls, because it forgets by some factor at every timestep. LSTM and GRU have learned to use their gates to pass the previous state on almost unchanged, so something is left even in a text twice as long as those they were trained on.',
        notes: 'With other seeds an RNN may learn it for a while, and lose it again.',
      },
    },
    {
      scene: `${BEGUN}&${LONG}&t=20&p=state&probe=0_1&win=0_24`,
      question: { kind: 'forgets', t: 20, reveal: { figure: 'compare', t: 20 } },
      claims: {
        'the LSTM on the stage is that from which training began': ({ scene }) =>
          weightsOf(scene).join() === begunWeights(lstm).join(),
        'the RNN and the GRU beside it are too': ({ scene }) =>
          [rnn, gru].every(({ begin }, i) => {
            const lane = scene.lanes[2 * i];
            return (
              lane?.kind === 'random' &&
              lane.initial === begin.initial &&
              lane.seed === begin.seed &&
              begin.filled === undefined
            );
          }),
        'the first symbol is changed': probesFirst,
        'the forget gates stand open': ({ trace }) => trace.all('f').every((f) => f > 0.9),
      },
      reasons: {
        'the GRU alone has forgotten': (see) =>
          [0, 1, 2].map((place) => hasForgotten(see, place, 20)).join() === 'false,false,true',
        'with a forget bias of 0 the LSTM forgets too': (see) =>
          hasForgotten(
            seeing({ ...see.scene, lanes: [{ kind: 'random', cell: 'lstm', ...lstm.begin }] }),
            0,
            20,
          ),
      },
      ko: {
        heading: '학습하기 전에는 어땠을까요?',
        text: (see) =>
          `같은 셀 셋을 이번에는 학습을 시작할 때의 [가중치](weight)로 비교합니다. 셋 다 Xavier 균등 분포에서 시작했습니다. LSTM만은 [망각 게이트](forget-gate)의 편향을 ${josa(String(see.exactly('b_f[0,0]')), '으로/로')} 두어, 학습하기 전부터 게이트가 열려 있었습니다.`,
        why: () =>
          '여기서 LSTM이 기억하는 것은 배웠기 때문이 아니라 게이트를 열어 둔 채 시작했기 때문입니다. 같은 LSTM을 편향 0에서 시작하면 잊습니다. GRU는 잊는 데서 시작해 기억하도록 배웠습니다. RNN은 처음에는 흔적이 남아 있었지만 배우면서 잃었습니다.\n\n그러니 어느 셀이 더 낫다고 말하려면 어디에서 시작했는지도 함께 말해야 공정합니다.',
        notes:
          '그림의 LSTM 목록에서 “LSTM, 무작위 가중치”를 고르면 편향이 0이 됩니다. 주사위로 시드도 바꾸어 보세요.',
      },
      en: {
        heading: 'And before training?',
        text: (see) =>
          `These are the same three cells with the [weights](weight) from which training began, all drawn by the Xavier rule. Only the LSTM had a head start: the bias of its [forget gates](forget-gate) was set to ${see.exactly('b_f[0,0]')}, so they were open before it had learned anything.`,
        why: () =>
          'Here the LSTM remembers not because it has learned to, but because it started with open gates. The same LSTM with a bias of 0 forgets. The GRU forgot at first, and learned to remember. The RNN remembered a little at first, and lost that as it learned.\n\nSo anyone who says that one cell is better than another should also say how they were initialised.',
        notes:
          'Choose “LSTM, random weights” in its list: it has a bias of 0. Try other seeds too.',
      },
    },
    {
      scene: `${BEGUN}&x=a${'xyyx'.repeat(5).slice(0, 18)}%3F&fig=compare&t=19&probe=0_1`,
      tools: ['trio'],
      claims: {
        'an RNN, an LSTM and a GRU are compared': (see) =>
          [0, 1, 2].map((i) => see.lane(i).name).join() === 'RNN,LSTM,GRU',
        'none of them has been trained': ({ scene }) =>
          scene.source.kind === 'random' && scene.lanes.every(({ kind }) => kind !== 'preset'),
        'the text ends with the question': ({ scene }) => scene.text.endsWith('?'),
      },
      ko: {
        heading: '셋을 다시 학습시키기',
        text: (see) =>
          `이번에는 결과를 그대로 믿지 말고 직접 확인하세요. 과제는 전과 같고, 지금 글은 ${see.last + 1}글자입니다. [망각 게이트](forget-gate)의 편향, 시드, 글의 길이를 고르고 “셋 모두 학습”을 누르면, 셋이 나란히 처음부터 배우고 저마다 얼마나 맞히는지 알려 줍니다.`,
        why: () =>
          '같은 셀도 시작하는 가중치에 따라 배우기도 하고 배우지 못하기도 합니다. 망각 게이트가 닫힌 채 시작하면 첫 글자까지 기울기가 돌아오지 않아, LSTM이라도 오래 걸리거나 끝내 배우지 못할 수 있습니다. 글이 짧으면 RNN도 배웁니다.\n\n그래서 실험 한 번을 보고 “이 셀이 더 낫다”고 말하지 않습니다. 시드를 바꾸어 여러 번 해 보고, 무엇을 바꾸었을 때 결과가 달라지는지 봅니다.',
        notes:
          '편향 5와 0에서 각각 누가 맞힐지 손을 들게 한 다음 학습하세요. 느린 기기에서는 글의 길이를 10으로 줄이면 빨리 끝납니다.',
      },
      en: {
        heading: 'Teach the three again',
        text: (see) =>
          `Do not take our word for it: try it. The task is as before; the text now has ${see.last + 1} letters. Choose the bias of the [forget gate](forget-gate), the seed and the length of the text, and press “Train all three”: they learn side by side, and you see what each gets right.`,
        why: () =>
          'Whether a cell learns depends on the weights it starts with. With closed forget gates no gradient comes back to the first letter, and even an LSTM may take long or never learn it. If the text is short, an RNN learns it too.\n\nSo nobody should say “this cell is better” after one experiment. Repeat it with other seeds, and see what has to change for the result to change.',
        notes:
          'Have them vote who will get it right, with a bias of 5 and with 0, and then train. On a slow machine choose a text of 10 letters.',
      },
    },
    {
      scene: 'cell=lstm.2&net=coarse.5&t=2&p=state&ask=all.2.0.count',
      ko: {
        heading: '직접 풀기: LSTM의 가중치 세기',
        text: () =>
          '셋은 가중치의 수도 다릅니다. 여기서는 작은 LSTM의 가중치를 손으로 세어 봅시다. 게이트마다 입력에 곱하는 행렬과 상태에 곱하는 행렬이 하나씩 있습니다.',
        notes: '같은 크기의 RNN과 GRU라면 몇 개인지도 물어보세요. 행렬이 한 벌, 세 벌입니다.',
      },
      en: {
        heading: 'Your turn: the weights of an LSTM',
        text: () =>
          'The three differ in how many weights they have, too. Count those of a small LSTM by hand. Each gate has one matrix for the input and one for the state.',
        notes:
          'How many would an RNN have, how many a GRU of that size? One set of matrices, three sets.',
      },
    },
    {
      scene: 'cell=lstm.2&net=coarse.14&t=2&p=forget&unit=0&ask=f.2.0.power',
      noted: { '0.99 to the 100th is about 0.37': () => (0.99 ** 100).toFixed(2) === '0.37' },
      ko: {
        heading: '직접 풀기: 얼마나 기억할까요?',
        text: () =>
          'LSTM이 오래 기억하는지는 망각 게이트의 값에 달렸습니다. 셀 상태에는 시점마다 그 값이 곱해지기 때문입니다. 게이트가 이대로라면 얼마가 남는지 구하세요.',
        notes:
          '게이트가 0.99라면 100시점 뒤에 얼마가 남는지 계산기로 구해 보게 하세요. 약 0.37입니다.',
      },
      en: {
        heading: 'Your turn: how long does it remember?',
        text: () =>
          'How long an LSTM remembers depends on its forget gates: the cell state is multiplied by them at every step. Work out what is left if a gate stays as it is.',
        notes: 'And with a gate of 0.99, after 100 steps? A calculator says about 0.37.',
      },
    },
    {
      scene: `net=first-gru&${LONG}&fig=compare&t=20&probe=0_1&${TRAINED}`,
      tools: ['input'],
      claims: {
        'an RNN, an LSTM and a GRU are compared': (see) =>
          [0, 1, 2].map((i) => see.lane(i).name).join() === 'RNN,LSTM,GRU',
        'in number of weights the GRU stands between the two others': (see) => {
          const [one = 0, two = 0, three = 0] = [0, 1, 2].map((i) => Number(see.lane(i).weights));
          return one < three && three < two;
        },
      },
      ko: {
        heading: '어느 것을 쓸까요?',
        text: (see) =>
          `RNN은 식이 한 줄이라 이해하기 쉽고, LSTM은 기억을 위한 길을 따로 두며, GRU는 그 사이에 있습니다. 여기서 가중치는 차례로 ${see.lane(0).weights}개, ${see.lane(1).weights}개, ${see.lane(2).weights}개입니다. 글이 달라지면 셋이 어떻게 다를지 비교해 보세요.`,
        why: () =>
          '셋은 같은 뿌리에서 나왔습니다. 앞 시점의 결과가 다음 시점의 입력이 되고, 모든 시점이 같은 가중치를 씁니다. 다른 것은 앞 상태를 얼마나 그대로 넘길 수 있는가입니다. 짧은 글이라면 RNN으로 충분하고, 멀리까지 기억해야 하면 게이트가 있는 셀이 낫습니다. LSTM과 GRU 가운데 어느 쪽이 나은지는 문제마다 다르므로 둘 다 해 보는 것이 좋습니다.',
        notes: '마무리 질문: 셋의 공통점은 무엇인가요?',
      },
      en: {
        heading: 'Which one to choose?',
        text: (see) =>
          `The RNN is one line, and easy to understand; the LSTM has a separate road for memory; the GRU stands between them. Here they have ${see.lane(0).weights}, ${see.lane(1).weights} and ${see.lane(2).weights} weights. Now change the text, and compare the three again.`,
        why: () =>
          'All three share one idea: the result of one timestep is an input of the next, and all timesteps share their weights. They differ in how well they can pass the previous state on unchanged. For short texts an RNN may do; where memory has to reach far, a cell with gates does better. Whether to use an LSTM or a GRU depends on the problem: try both.',
        notes: 'A closing question: what do the three have in common?',
      },
    },
  ],
};

const updatesIn = (facts: Preset['facts']) =>
  facts.find(({ measure }) => measure === 'updates of the weights')?.value;

/** The weights that the training of a preset began with. */
function begunWeights(preset: (typeof trio)[0]): Float64Array {
  const { initial, seed, filled = {} } = preset.begin;
  const source = { kind: 'random', initial, seed } as const;
  const edits = Object.entries(filled).flatMap(([parameter, value]) =>
    Array.from({ length: preset.hidden }, (_, index) => ({ parameter, index, value })),
  );
  return weightsOf(replace(sceneOfPreset(preset), { source, edits }));
}
