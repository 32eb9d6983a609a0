import { brief } from '../../engine/explain/decimal.ts';
import { plural } from '../../language/en/plural.ts';
import { josa } from '../../language/josa.ts';
import {
  areSame,
  gradientSizes,
  grownIn,
  isPlain,
  knows,
  movedIn,
  remembersIn,
} from '../claims.ts';
import { lanesIn } from '../memoryOf.ts';
import { rowDistance, rowOf } from '../rows.ts';
import type { See } from '../see.ts';
import { type DrawnGrid, type DrawnLine, gridAt, grids } from './drawn.ts';
import { ofRun, type SummedIdea } from './summedIdea.ts';

const SQUASHED = ['relu', 'tanh', 'sigmoid'] as const;
const LABELS = { relu: 'ReLU', tanh: 'tanh', sigmoid: 'sigmoid' } as const;

const steps = (see: See) => Array.from({ length: see.last + 1 }, (_, t) => t);
const traceOfFirst = (see: See, name: string): DrawnLine => ({ name, numbers: movedIn(see) });

/** What the lesson comes to: one idea for each chapter. */
export const ideas: readonly SummedIdea[] = [
  {
    at: 'order.2',
    picture: ({ see }) =>
      grids([
        gridAt(see, `h@${see.last}`, `“${see.scene.text}”`),
        gridAt(see.reading(see.backwards), `h@${see.last}`, `“${see.backwards}”`),
      ]),
    claims: ofRun({
      'another order leaves another last state': (see) =>
        see.vector(`h@${see.last}`) !== see.reading(see.backwards).vector(`h@${see.last}`),
    }),
    ko: () =>
      '같은 글자라도 읽는 순서가 다르면 마지막 은닉 상태가 다릅니다. 글자의 개수만 세어서는 둘을 구별할 수 없습니다.',
    en: () =>
      'The same letters in another order give another final hidden state. Counting letters could not tell the two apart.',
  },
  {
    at: 'loop.2',
    picture: ({ see }) =>
      grids(
        steps(see).map((t) => gridAt(see, `h@${t}`, see.symbol(t))),
        true,
      ),
    claims: ofRun({ 'there is a chain': (see) => see.last > 0 }),
    ko: ({ see }) =>
      `셀은 하나뿐입니다. 고리를 시점마다 펼치면 셀 ${see.last + 1}개의 사슬이 되고, 앞의 결과가 다음 입력이 됩니다.`,
    en: ({ see }) =>
      `There is only one cell. Drawn once for each timestep, it becomes a chain of ${plural(see.last + 1, 'cell')}; each result is an input of the next timestep.`,
  },
  {
    at: 'sharing.2',
    picture: ({ see }) => grids(['W_x', 'W_h', 'W_y'].map((name) => gridAt(see, name))),
    claims: ofRun({
      '2,000 symbols take the same weights': (see) => {
        const long = see.reading('hello'.repeat(400));
        return (
          long.last === 1999 && long.trace.network.weightCount === see.trace.network.weightCount
        );
      },
    }),
    ko: ({ see }) =>
      `시점마다 달라지는 것은 숫자 x, h, y입니다. 가중치와 함수는 어느 시점에서나 같습니다. 글이 ${see.last + 1}글자든 2,000글자든 가중치는 ${see.trace.network.weightCount}개가 전부입니다.`,
    en: ({ see }) =>
      `The numbers x, h and y change at every timestep; the weights and the function never do. Whether the text has ${see.last + 1} letters or 2,000, there are the same ${plural(see.trace.network.weightCount, 'weight')}.`,
  },
  {
    at: 'first-step.4',
    formula: ['h'],
    picture: ({ see }) => grids([gridAt(see, 'x@0'), gridAt(see, 'W_x'), gridAt(see, 'h@0')]),
    claims: ofRun({
      'what is left is a column of W_x, and f keeps it between -1 and 1': (see) => {
        const place = see.trace.at('x', 0).indexOf(1);
        return (
          isPlain(see) &&
          see.trace
            .at('h', 0)
            .every((h, i) => h === Math.tanh(see.number(`W_x[${i},${place}]`)) && Math.abs(h) < 1)
        );
      },
    }),
    ko: () =>
      '글자는 원-핫 벡터가 되고, 곱하면 $W_x$의 열 하나만 남습니다. 첫 시점에는 넘어온 상태가 없으므로 그 열을 f, 곧 tanh에 넣은 것이 $h_0$입니다.',
    en: () =>
      'A letter becomes a one-hot vector, and the product with $W_x$ is one column of $W_x$. At the first timestep there is no previous state, so f, here tanh, of that column is $h_0$.',
  },
  {
    at: 'why-not-relu.3',
    picture: ({ see }) => ({
      kind: 'lines',
      lines: SQUASHED.map((id) => ({ name: LABELS[id], numbers: grownIn(see, id).values })),
    }),
    claims: ofRun({
      'ReLU explodes, tanh and sigmoid settle': (see) =>
        SQUASHED.map((id) => see.grown(id).fate.kind).join() === 'explodes,settles,settles',
    }),
    ko: ({ see }) =>
      `같은 층을 되풀이하면 w가 거듭 곱해집니다. w = ${see.scene.growth.w}로 ${see.scene.growth.steps}번이면 ReLU는 ${see.grown('relu').last}, tanh는 ${see.grown('tanh').last}, sigmoid는 ${see.grown('sigmoid').last}입니다. 위가 막힌 함수에서는 값이 폭발하지 않습니다.`,
    en: ({ see }) =>
      `Repeating a layer multiplies by w again and again. After ${see.scene.growth.steps} steps with w = ${see.scene.growth.w}, ReLU has reached ${see.grown('relu').last}, tanh ${see.grown('tanh').last}, sigmoid ${see.grown('sigmoid').last}. A function with an upper limit cannot explode.`,
  },
  {
    at: 'next-step.5',
    formula: ['h'],
    picture: ({ see }) => ({ kind: 'lines', lines: [traceOfFirst(see, '')] }),
    claims: ofRun({
      'the trace fades, and does not go': (see) => {
        const [by1 = 0, by5 = 0, by14 = 0] = [1, 5, 14].map((t) => movedIn(see)[t]);
        return by1 > by5 && by5 > by14 && by14 > 0;
      },
    }),
    ko: ({ see }) =>
      `다음 시점부터는 직전 상태에 $W_h$를 곱한 항이 더해집니다. 그래서 모든 상태에 첫 글자가 남지만 갈수록 희미해집니다. 첫 글자를 바꾼 흔적은 t\u00a0=\u00a01에서 ${see.moved(1)}, t\u00a0=\u00a014에서 ${see.moved(14)}입니다.`,
    en: ({ see }) =>
      `From the second timestep on, $W_h$ times the previous state is added. So every state keeps something of the start, but it fades: a changed first letter moves the hidden state by ${see.moved(1)} at t\u00a0=\u00a01 and by ${see.moved(14)} at t\u00a0=\u00a014.`,
  },
  {
    at: 'answer.3',
    formula: ['z', 'y'],
    picture: ({ see }) => ({
      kind: 'bars',
      bars: [...see.trace.at('y', 1)].map((value, i) => ({
        name: see.scene.vocabulary[i] ?? '',
        value,
      })),
    }),
    claims: ofRun({
      'one is the most probable, and all add up to 1': (see) =>
        see.answer(1).tied === 1 &&
        Math.abs(see.trace.at('y', 1).reduce((sum, share) => sum + share, 0) - 1) < 1e-12,
      'two letters are read': (see) => knows(see, 0) && knows(see, 1),
    }),
    ko: ({ see }) =>
      `은닉 상태가 그대로 답은 아닙니다. $W_y$를 곱하면 답마다 로짓이라는 숫자가 나오고, softmax가 로짓을 모두 더해 1이 되는 확률로 바꿉니다. “${see.symbol(0)}${see.symbol(1)}” 다음에는 “${see.answer(1).name}”의 확률이 ${josa(see.answer(1).share, '으로/로')} 가장 큽니다.`,
    en: ({ see }) =>
      `A hidden state is not an answer. $W_y$ turns it into a number for each answer, its logit, and softmax turns these into probabilities that add up to 1. After “${see.symbol(0)}${see.symbol(1)}”, “${see.answer(1).name}” has the largest: ${see.answer(1).share}.`,
  },
  {
    at: 'one-line.2',
    formula: ['h', 'y'],
    picture: ({ see }) =>
      grids(['x@2', 'h@1', 'h@2', 'y@2'].map((address) => gridAt(see, address))),
    claims: ofRun({
      'the whole network is these weights': ({ trace }) =>
        [...trace.network.parameters.keys()].sort().join() === 'W_h,W_x,W_y',
      'x, h and y change with time': (see) =>
        ['x', 'h', 'y'].every((name) => !areSame(see, name, 0, 1)),
    }),
    ko: () =>
      '두 줄이 네트워크 전체입니다. 시점에 따라 달라지는 것은 $x_t$, $h_t$, $y_t$뿐입니다. $h_t$는 다음 시점으로 가고 $y_t$는 바깥으로 나갑니다.',
    en: () =>
      'Two equations are the whole network. Only $x_t$, $h_t$ and $y_t$ change with time: $h_t$ goes on to the next timestep, $y_t$ leaves the network.',
  },
  {
    at: 'learning.2',
    back: ['a', 'h'],
    picture: ({ see }) => ({
      kind: 'bars',
      bars: [...gradientSizes(see)].map((value, t) => ({ name: `t = ${t}`, value })),
    }),
    claims: ofRun({
      'the gradient begins at t = 3, and is 0 after it': (see) =>
        [...gradientSizes(see)].map((size) => size > 0).join() === 'true,true,true,true,false',
      'that factor, multiplied again and again, vanishes or explodes': (see) =>
        [0.9, 1.1]
          .map((w) => Math.sign(Math.log(grownIn(see, 'relu', { w, steps: 99 }).products[99] ?? 1)))
          .join() === '-1,1',
    }),
    ko: ({ see }) =>
      `손실은 정답에 준 확률의 −log이며 여기 t\u00a0=\u00a03에서는 ${see.loss(3)}입니다. 기울기는 손실에서 거꾸로 흐르고, 시점마다 $W_h$와 tanh의 도함수가 곱해집니다. 되풀이하면 소실되거나 폭발합니다.`,
    en: ({ see }) =>
      `The loss is −log of the probability of the right answer: ${see.loss(3)} at t\u00a0=\u00a03 here. Its gradient flows back, multiplied at each timestep by $W_h$ and by the derivative of tanh, and so vanishes or explodes.`,
  },
  {
    at: 'lstm.4',
    beside: 'lstm.5',
    formula: ['i', 'f', 'og', 'g', 'c', 'h'],
    picture: ({ see, other }) => ({
      kind: 'lines',
      lines: [
        traceOfFirst(other, `f ≈ ${meanGate(other)}`),
        traceOfFirst(see, `f ≈ ${meanGate(see)}`),
      ],
    }),
    claims: {
      'half open it forgets, open it remembers': ({ see, other }) =>
        Math.abs(Number(meanGate(see)) - 0.5) < 0.1 &&
        Number(meanGate(other)) > 0.97 &&
        (movedIn(other)[14] ?? 0) > 10 * (movedIn(see)[14] ?? 1),
    },
    ko: ({ see, other }) =>
      `게이트는 0과 1 사이의 숫자를 곱해 얼마나 통과시킬지 정합니다. 셀 상태 $c_t$는 행렬을 거치지 않고 곧게 이어집니다. t\u00a0=\u00a014에 남은 흔적은 망각 게이트가 반쯤 열렸을 때 ${see.moved(14)}, 열어 두었을 때 ${other.moved(14)}입니다.`,
    en: ({ see, other }) =>
      `A gate multiplies by numbers between 0 and 1 to set how much passes; the cell state $c_t$ goes straight on, without a matrix. At t\u00a0=\u00a014 a changed first letter moves the hidden state by ${see.moved(14)} if the forget gates are half open, and by ${other.moved(14)} if they are open.`,
  },
  {
    at: 'gru.3',
    formula: ['r', 'zg', 'n', 'h'],
    picture: ({ see }) =>
      grids(['h@1', 'zg@2', 'n@2', 'h@2'].map((address) => gridAt(see, address))),
    claims: ofRun({
      'z keeps the previous state, the rest is the draft': (see) => {
        const z = see.exactly('zg@2[2]');
        const mixed = (1 - z) * see.number('n@2[2]') + z * see.number('h@1[2]');
        return Math.abs(mixed - see.number('h@2[2]')) < 1e-12;
      },
    }),
    ko: ({ see }) =>
      `게이트 둘과 상태 하나로 같은 일을 합니다. 업데이트 게이트 $z_t$의 비율로 직전 상태와 후보 $n_t$를 섞습니다. 유닛 2에서는 ${see.say('h@1[2]')}의 ${see.say('zg@2[2]')}배를 남기고 ${see.say('n@2[2]')}의 ${brief(1 - see.exactly('zg@2[2]'))}배를 더해 ${josa(see.say('h@2[2]'), '이/가')} 됩니다.`,
    en: ({ see }) =>
      `A GRU does the same with two gates and one state: the update gate $z_t$ mixes the previous state with the candidate $n_t$. In unit 2, ${see.say('zg@2[2]')} of ${see.say('h@1[2]')} and ${brief(1 - see.exactly('zg@2[2]'))} of ${see.say('n@2[2]')} make ${see.say('h@2[2]')}.`,
  },
  {
    at: 'side-by-side.2',
    picture: ({ see }) => ({
      kind: 'lines',
      lines: lanesIn(see.scene).flatMap((lane) =>
        lane ? [{ name: lane.name, numbers: lane.moved }] : [],
      ),
    }),
    claims: ofRun({
      'the RNN alone has forgotten at t = 20': (see) =>
        [0, 1, 2]
          .map((place) => {
            const { distances } = remembersIn(see, place);
            return (distances[20] ?? 0) < 0.1 * (distances[0] ?? 0);
          })
          .join() === 'true,false,false',
    }),
    ko: ({ see }) =>
      `같은 과제를 학습한 셋이 읽는 글의 첫 글자를 바꾸면, t\u00a0=\u00a020에서 은닉 상태는 RNN ${see.lane(0).moved(20)}, LSTM ${see.lane(1).moved(20)}, GRU ${see.lane(2).moved(20)}만큼 달라집니다. 오래 기억하려면 직전 상태를 그대로 넘길 길이 있어야 합니다.`,
    en: ({ see }) =>
      `Three cells have learned the same task. Change the first letter, and at t\u00a0=\u00a020 the RNN moves by ${see.lane(0).moved(20)}, the LSTM by ${see.lane(1).moved(20)}, the GRU by ${see.lane(2).moved(20)}. To remember for long, a cell needs a path that passes its state on unchanged.`,
  },
  {
    at: 'words.3',
    formula: ['v'],
    picture: ({ see, tongue }) => grids(WORDS[tongue].map((word) => rowGrid(see, word))),
    claims: {
      'what is read is a row of E': ({ see }) =>
        String([...see.trace.at('v', 1)]) === String(rowOf(see, see.symbol(1))),
      'used alike, and near; used otherwise, and far': ({ see, tongue }) => {
        const [word, alike, other] = WORDS[tongue];
        return (rowDistance(see, word, alike) ?? 1) < 0.5 * (rowDistance(see, word, other) ?? 0);
      },
    },
    ko: ({ see }) => {
      const [word, alike, other] = WORDS.ko;
      return `단어마다 E에 행이 하나씩 있고, 읽을 때는 그 행을 찾습니다. 비슷하게 쓰이는 단어는 모입니다. “${word}”에서 “${alike}”까지는 ${distanceOf(see, word, alike)}, “${other}”까지는 ${distanceOf(see, word, other)}만큼 떨어져 있습니다.`;
    },
    en: ({ see }) => {
      const [word, alike, other] = WORDS.en;
      return `Each word has a row of E, which is looked up when it is read. Words that are used alike come to lie together: “${word}” is ${distanceOf(see, word, alike)} away from “${alike}”, and ${distanceOf(see, word, other)} from “${other}”.`;
    },
  },
  {
    at: 'layers.6',
    formula: ['h.1f', 'h.1b'],
    picture: ({ see }) => grids(steps(see).map((t) => gridAt(see, `h.1b@${t}`, see.symbol(t)))),
    claims: ofRun({
      'the last state backwards is that of the last letter alone': (see) =>
        String([...see.trace.at('h.1b', 4)]) ===
        String([...see.reading([...see.scene.text].at(-1) ?? '').trace.at('h.1b', 0)]),
    }),
    ko: ({ see }) =>
      `위층은 밑 층의 은닉 상태를 읽고, 양방향 층은 끝에서부터도 읽습니다. 역방향에서 글을 다 읽은 것은 t\u00a0=\u00a00의 상태이고, t\u00a0=\u00a0${see.last}의 상태는 “${see.symbol(see.last)}” 하나만 읽었습니다.`,
    en: ({ see }) =>
      `A higher layer reads the hidden states of the one under it; a bidirectional layer reads from the end, too. Backwards, the state at t\u00a0=\u00a00 has read all of the text, that at t\u00a0=\u00a0${see.last} only “${see.symbol(see.last)}”.`,
  },
];

/** A word, one that is used as it is, and one that is not. */
const WORDS = { ko: ['밥을', '국을', '편지를'], en: ['boys', 'girls', 'eat'] } as const;

/** What the forget gates are on average, over all units and timesteps. */
function meanGate({ trace }: See): string {
  const gates = trace.all('f');
  return (gates.reduce((sum, gate) => sum + gate, 0) / gates.length).toFixed(2);
}

/** The row of a word as a picture has it. */
function rowGrid(see: See, word: string): DrawnGrid {
  const numbers = rowOf(see, word) ?? [];
  return { name: word, isSymbol: false, rows: numbers.length, columns: 1, numbers, tone: null };
}

const distanceOf = (see: See, one: string, other: string): string =>
  brief(rowDistance(see, one, other) ?? Number.NaN);
