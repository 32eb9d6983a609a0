import { parameterNumbers } from '../../engine/run/trace.ts';
import { literal } from '../../figures/markdown/literal.ts';
import { josa } from '../../language/josa.ts';
import { readingOf } from '../../scene/text/tokens.ts';
import { lastLossGradient } from '../../state/backMoment.ts';
import { type Claims, hasLearnedNext, readsText } from '../claims.ts';
import { nearestTo, rowOf, wordsIn } from '../rows.ts';
import type { See } from '../see.ts';
import type { Chapter } from '../types.ts';

/** Whether words are read, by an embedding. */
const readsRows = (see: See): boolean =>
  readsText(see) &&
  readingOf(see.scene.vocabulary) === 'words' &&
  see.trace.network.parameters.has('E');

const sizeOf = ({ trace }: See, name: string): number => {
  const { rows = 0, columns = 0 } = trace.network.parameters.get(name) ?? {};
  return rows * columns;
};

/** How many numbers W_x would have if words were one-hot vectors. */
const oneHot = ({ scene }: See): number => scene.hidden * scene.vocabulary.length;

/** A network as people build them. */
const LARGE = { words: 50_000, units: 256, row: 100 } as const;
const withCommas = (count: number): string => count.toLocaleString('en-US');
const LARGE_ONE_HOT = LARGE.words * LARGE.units;
const LARGE_ROWS = LARGE.words * LARGE.row + LARGE.row * LARGE.units;
/** The same of an LSTM, whose sets of matrices are four. */
const LARGE_LSTM = {
  oneHot: 4 * LARGE_ONE_HOT,
  rows: LARGE.words * LARGE.row + 4 * LARGE.row * LARGE.units,
};

/** The place in the vocabulary of the word that is read at a timestep. */
const placeAt = ({ trace }: See, t: number): number =>
  trace.input.kind === 'symbols' ? (trace.input.indices[t] ?? -1) : -1;

/** Words in quotation marks. */
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** The words whose rows of E the loss on the stage has a gradient for. */
function movedRows(see: See): readonly string[] {
  const { network } = see.trace;
  const gradient = lastLossGradient(see.scene);
  const slot = network.parameters.get('E');
  if (!gradient || !slot) throw new Error('there is no gradient of E');
  const numbers = parameterNumbers(network, gradient.weights, 'E');
  return see.scene.vocabulary.filter((_, row) =>
    numbers.subarray(row * slot.columns, (row + 1) * slot.columns).some((part) => part !== 0),
  );
}

/** Whether the words nearest to a word, as many as there are of these, are these. */
const liesAmong = (see: See, word: string, others: readonly string[]): boolean =>
  [...nearestTo(see, word, others.length)].sort().join() === [...others].sort().join();

/** Words as vectors. */
export const wordVectors: Chapter = {
  steps: [
    {
      scene: 'net=plane-en&t=1&p=x',
      question: { kind: 'next', t: 1, reveal: { t: 1, phase: 'choose' } },
      claims: {
        'words are read': readsRows,
        'it has learned what comes next': hasLearnedNext,
      },
      reasons: {
        'fewer words than letters': (see) => [...see.scene.text].length > 2 * (see.last + 1),
      },
      ko: {
        own: {
          scene: 'net=plane-ko&t=2&p=x',
          question: { kind: 'next', t: 2, reveal: { t: 2, phase: 'choose' } },
        },
        heading: '글자 대신 단어',
        text: (see) =>
          `이제 글자가 아니라 띄어쓰기로 나눈 단어를 하나씩 읽습니다. 한 번에 읽는 단위를 [토큰](token)이라고 하며, 이 네트워크가 아는 토큰은 ${see.scene.vocabulary.length}개입니다. 짧은 문장의 다음 단어를 맞히도록 학습했는데, t = 2까지 읽은 지금 첫 단어가 말한 때에 맞는 동사를 고를까요?`,
        why: (see) =>
          `“${see.text}”은 띄어쓰기까지 ${[...see.scene.text].length}글자이지만 단어로는 ${see.last + 1}개입니다. 시점이 적으면 기억할 거리도, 기울기가 거슬러 올 거리도 짧아집니다. 네트워크가 글자를 모아 단어를 만드는 일부터 배우지 않아도 됩니다.\n\n그 대신 읽을 수 있는 기호가 많아집니다. 글자는 모두 합쳐도 만 자 남짓이지만, “친구는”, “친구가”, “친구를”을 모두 따로 세는 단어는 끝이 없어서 흔한 것만 골라도 수만 개입니다. 이 장에서는 그 많은 단어를 어떻게 벡터로 만드는지 봅니다.`,
        notes:
          '문장은 이 페이지를 위해 지은 것이고, 학습도 여기에서 했습니다. 답을 고르게 한 다음, “어제”를 “내일”로 바꾸어 동사가 어떻게 달라지는지 보여 주세요. <unk>는 모르는 단어, <eos>는 문장의 끝입니다.',
      },
      en: {
        heading: 'Words instead of letters',
        text: (see) =>
          `Now the network reads words, not letters. What it reads at a time is called a [token](token); it knows ${see.scene.vocabulary.length}, and has learned from short sentences which comes next. It has read two: will the verb fit a subject in the plural?`,
        why: (see) =>
          `“${see.text}” has ${[...see.scene.text].length} characters, but ${see.last + 1} words. Fewer timesteps mean that memory has less far to reach, and that gradients have less far to come back. And the network need not first learn how letters make words.\n\nThe price is a long list of symbols. A few dozen letters are enough for English; of words there are tens of thousands. This chapter is about turning so many words into vectors.`,
        notes:
          'The sentences were made up for this page, and the network was trained here. After the answer, change the text to “the boy”: the verb changes too. <unk> stands for words that are not known, <eos> for the end of a sentence.',
      },
    },
    {
      scene: 'net=plane-en&t=1&p=wx',
      claims: {
        'words are read by rows': readsRows,
        'E and W_x together have fewer numbers than one matrix': (see) =>
          sizeOf(see, 'E') + sizeOf(see, 'W_x') < oneHot(see),
        'the sizes of a large network': () =>
          LARGE_ONE_HOT === 12_800_000 && LARGE_ROWS === 5_025_600,
      },
      reasons: {
        'an LSTM has four sets of W_x, and one E': () =>
          LARGE_LSTM.oneHot === 51_200_000 && LARGE_LSTM.rows === 5_102_400,
      },
      ko: {
        own: { scene: 'net=plane-ko&t=1&p=wx' },
        heading: '원-핫 벡터는 비쌉니다',
        text: (see) =>
          `단어를 [원-핫 벡터](one-hot)로 읽는다면 $W_x$에는 단어마다 열이 하나씩 있어야 합니다. 여기서는 ${see.scene.hidden} × ${see.scene.vocabulary.length} = ${oneHot(see)}개이지만, 단어 ${withCommas(LARGE.words)}개와 유닛 ${LARGE.units}개라면 ${withCommas(LARGE_ONE_HOT)}개입니다. 그래서 단어마다 짧은 벡터를 하나씩 두고 그것을 읽는데, 이 벡터를 모은 행렬이 [임베딩](embedding) E입니다.`,
        why: (see) =>
          `숫자를 세어 봅시다. 여기서 E는 ${see.scene.vocabulary.length} × ${see.scene.embedding}, $W_x$는 ${see.scene.hidden} × ${see.scene.embedding}이므로 모두 ${sizeOf(see, 'E') + sizeOf(see, 'W_x')}개입니다. 큰 네트워크에서 벡터의 길이를 ${LARGE.row}으로 하면 ${withCommas(LARGE_ONE_HOT)}개 대신 ${withCommas(LARGE_ROWS)}개입니다. LSTM은 $W_x$가 네 벌이라 차이가 더 큽니다. ${withCommas(LARGE_LSTM.oneHot)}개 대신 ${withCommas(LARGE_LSTM.rows)}개입니다. E는 네 벌이 함께 쓰기 때문입니다.\n\n원-핫 벡터에는 문제가 하나 더 있습니다. 어느 두 단어를 골라도 서로 똑같이 다릅니다. 짧은 벡터는 가까울 수도 있고 멀 수도 있습니다.`,
        notes:
          '학생들에게 사전에 단어가 몇 개쯤 있는지 물어보고, 그만큼 긴 원-핫 벡터에 0이 몇 개일지 답하게 하세요.',
      },
      en: {
        heading: 'One-hot vectors are expensive',
        text: (see) =>
          `With [one-hot vectors](one-hot), $W_x$ needs a column for each word: ${see.scene.hidden} × ${see.scene.vocabulary.length} = ${oneHot(see)} numbers here, but ${withCommas(LARGE_ONE_HOT)} with ${withCommas(LARGE.words)} words and ${LARGE.units} units. So each word gets a short vector, and the network reads that. The matrix of these vectors is the [embedding](embedding) E.`,
        why: (see) =>
          `Count the numbers. Here E has ${see.scene.vocabulary.length} × ${see.scene.embedding} and $W_x$ has ${see.scene.hidden} × ${see.scene.embedding}, ${sizeOf(see, 'E') + sizeOf(see, 'W_x')} in all. In the large network, vectors of ${LARGE.row} numbers make it ${withCommas(LARGE_ROWS)} instead of ${withCommas(LARGE_ONE_HOT)}. In an LSTM, which has four of each $W_x$, it is ${withCommas(LARGE_LSTM.rows)} instead of ${withCommas(LARGE_LSTM.oneHot)}, because all four share one E.\n\nOne-hot vectors have another fault: any two words are equally different. Short vectors can be near to each other or far apart.`,
        notes:
          'Ask how many words a dictionary has, and then how many zeros there would be in a one-hot vector of that length.',
      },
    },
    {
      scene: 'net=plane-en&t=1&p=lookup&unit=1',
      formula: ['v'],
      question: { kind: 'moves', change: 'E', at: 'h@3', reveal: null },
      claims: {
        'what is read is the row of the word': (see) =>
          readsRows(see) &&
          see.last > 0 &&
          String([...see.trace.at('v', 1)]) ===
            String(rowOf(see, see.scene.vocabulary[placeAt(see, 1)] ?? '')),
        'the first row is for unknown words': ({ scene }) => scene.vocabulary[0] === '<unk>',
        'the one-hot vector times E is the same row': (see) => {
          const { words, row } = product(see, 1);
          return words > 0 && String(row) === String([...see.trace.at('v', 1)]);
        },
      },
      ko: {
        own: {
          scene: 'net=plane-ko&t=1&p=lookup&unit=1',
          question: { kind: 'moves', change: 'E', at: 'h@2', reveal: null },
        },
        heading: '행 하나를 찾아 읽기',
        text: (see) =>
          `t = 1의 ${josa(`“${see.symbol(1)}”`, '은/는')} ${placeAt(see, 1)}번 단어이므로 E의 ${placeAt(see, 1)}행을 찾아 $v_1$ = ${josa(see.vector('v@1'), '으로/로')} 읽습니다. 원-핫 벡터에 E를 곱해도 똑같은 행이 나오지만, 찾으면 곱할 필요가 없습니다. 행은 0부터 세므로 E의 첫 숫자는 0행, 곧 모르는 단어 “${literal(see.scene.vocabulary[0] ?? '')}”의 행에 있습니다.`,
        why: (see) =>
          `원-핫 벡터를 곱하면 E의 행마다 0이나 1이 곱해져 더해집니다. 1이 곱해지는 행은 하나뿐이므로 그 행이 그대로 남습니다. 4장에서 $W_x$의 열 하나만 남은 것과 같은 일입니다. 그러니 임베딩은 새로운 종류의 층이 아니라, 곱하기를 찾기로 바꾼 첫 행렬입니다.\n\n여기서는 0을 곱하는 일이 ${see.scene.vocabulary.length - 1}행뿐이지만, 단어가 ${withCommas(LARGE.words)}개라면 시점마다 ${withCommas(LARGE.words - 1)}행입니다. 그다음부터는 $W_x$가 원-핫 벡터 대신 $v_t$에 곱해질 뿐, 모두 같습니다.`,
        notes:
          '칠판에 3 × 2 행렬을 적고 원-핫 벡터를 곱해 보게 하세요. 곱하지 않고 행을 골라도 답이 같다는 것을 스스로 찾으면 됩니다.',
      },
      en: {
        heading: 'A row is looked up',
        text: (see) =>
          `“${see.symbol(1)}”, read at t = 1, is word number ${placeAt(see, 1)}, so row ${placeAt(see, 1)} of E is looked up and read as $v_1$ = ${see.vector('v@1')}. A one-hot vector times E would give the same row; looking it up saves the multiplication. Rows are counted from 0: the first number of E is in row 0, that of “${literal(see.scene.vocabulary[0] ?? '')}”, for unknown words.`,
        why: (see) =>
          `A one-hot vector multiplies each row of E by 0 or by 1, and adds them up. Only one row is multiplied by 1, so just that row is left. In chapter 4 a single column of $W_x$ was left for the same reason. So an embedding is no new kind of layer: it is a first matrix whose product is done by looking up.\n\nHere that saves ${see.scene.vocabulary.length - 1} rows of zeros. With ${withCommas(LARGE.words)} words it saves ${withCommas(LARGE.words - 1)} at every timestep. From there on nothing is new: $W_x$ multiplies $v_t$ instead of a one-hot vector.`,
        notes:
          'Write a 3 × 2 matrix on the board and have them multiply a one-hot vector by it. The aim is that they notice it: picking the row gives the same.',
      },
    },
    {
      scene: 'net=plane-en&t=1&p=lookup&x=the%20boy%20eats%20bread',
      question: {
        kind: 'nearest',
        word: 'eats',
        among: ['boy', 'eat', 'bread', 'reads'],
        reveal: null,
      },
      claims: {
        'words are read by rows': readsRows,
        'no two words have one row': (see) =>
          new Set(wordsIn(see).map((word) => String(rowOf(see, word)))).size ===
          wordsIn(see).length,
      },
      ko: {
        own: {
          scene: 'net=plane-ko&t=2&p=lookup&x=어제%20친구는%20밥을',
          question: {
            kind: 'nearest',
            word: '밥을',
            among: ['먹었다', '국을', '책을', '친구는'],
            reveal: null,
          },
        },
        heading: '어느 단어가 가까울까요?',
        text: (see) =>
          `E의 행도 학습한 숫자입니다. 처음에는 단어 ${wordsIn(see).length}개의 행을 아무렇게나 정했으므로, 어느 단어와 어느 단어가 가까운지에 아무 뜻이 없었습니다. 문장의 다음 단어를 맞히도록 학습한 지금은 어떨까요?`,
        notes:
          '“밥을”과 함께 가장 많이 나오는 단어는 “먹었다”와 같은 동사이고, “밥을”과 “국을”은 한 문장에 나온 적이 없습니다. 그런데도 어느 쪽이 가까울지 먼저 짐작하게 하세요. 이 네트워크가 맞혀야 하는 것은 다음 단어이므로, 뒤에 무엇이 오는지가 쓰임입니다.',
      },
      en: {
        heading: 'Which words are near?',
        text: (see) =>
          `The rows of E are learned, too. For all ${wordsIn(see).length} words they began as random numbers, so it meant nothing which words were near to each other. And now that the network has learned to say the next word of a sentence?`,
        notes:
          '“eats” and “eat” go with different subjects. Let them guess why they are near all the same: the network has to say the next word, so what counts as use is what follows.',
      },
    },
    {
      scene: 'net=plane-en&t=2&p=lookup',
      points: true,
      claims: {
        'words are read by rows of two numbers': (see) =>
          readsRows(see) && see.scene.embedding === 2,
        'the boys lie among several': (see) => liesAmong(see, 'boys', ['girls', 'teachers']),
        'eats lies among what is done with food': (see) =>
          liesAmong(see, 'eats', ['eat', 'cook', 'cooks']),
      },
      reasons: {
        'a boy lies farther from the boys than the girls do': (see) =>
          !nearestTo(see, 'boys', 5).includes('boy'),
        'nothing but the end follows any of the things, and they lie together': (see) =>
          liesAmong(see, 'bread', ['rice', 'soup', 'books', 'poems', 'letters']),
      },
      ko: {
        own: {
          scene: 'net=plane-ko&t=2&p=lookup',
          claims: {
            'words are read by rows of two numbers': (see) =>
              readsRows(see) && see.scene.embedding === 2,
            'what is eaten lies together': (see) => liesAmong(see, '밥을', ['국을', '빵을']),
            'what is read lies together': (see) => liesAmong(see, '책을', ['시를', '편지를']),
          },
          reasons: {
            'a verb that goes with rice lies farther from it than all that is eaten': (see) =>
              !nearestTo(see, '밥을', 5).includes('먹었다'),
            'nothing but the end follows any of the verbs, and they lie together': (see) =>
              liesAmong(see, '먹었다', ['만들었다', '읽었다', '읽겠다', '먹겠다', '썼다']),
          },
        },
        heading: '비슷하게 쓰이는 단어는 모입니다',
        text: (see) =>
          `단어마다 E의 행을 평면에 점으로 찍었습니다. “밥을”과 가장 가까운 단어는 ${quoted(nearestTo(see, '밥을', 2))}이고, “책을”과 가장 가까운 단어는 ${quoted(nearestTo(see, '책을', 2))}입니다. 어느 것이 먹는 것이고 어느 것이 읽는 것인지는 아무도 알려 주지 않았습니다.`,
        why: () =>
          '네트워크는 단어를 E의 행으로만 봅니다. “밥을”과 “국을” 뒤에는 같은 동사들이 오므로 두 행이 받는 기울기도 비슷합니다. 같은 쪽으로 되풀이해 밀리다 보면 두 행은 가까워집니다. 뒤에 오는 것이 다른 단어는 다른 쪽으로 밀립니다.\n\n그래서 여기서 가깝다는 것은 뜻이 아니라 쓰임이 비슷하다는 말입니다. “밥을”과 “먹었다”는 늘 함께 나오지만 뒤에 오는 것이 다르므로 떨어져 있습니다. “먹었다”와 “읽었다”는 뜻이 다르지만, 여기서는 둘 다 뒤에 마침표만 오므로 한데 모여 있습니다.',
        notes:
          '굵은 단어는 지금 읽는 문장에 있는 것입니다. 무리마다 이름을 붙여 보게 하세요. 실제 네트워크의 벡터는 숫자가 수백 개이고, 이런 그림은 그것을 둘로 줄인 것입니다.',
      },
      en: {
        heading: 'Words used alike lie together',
        text: (see) =>
          `Here each row of E is a point in the plane. Nearest to “boys” are ${quoted(nearestTo(see, 'boys', 2))}; nearest to “eats” are ${quoted(nearestTo(see, 'eats', 3))}. Nobody told the network which words are nouns, or which verbs go with food.`,
        why: () =>
          'Of a word, the network sees only its row of E. “eats” and “cooks” are followed by the same words, so their rows get similar gradients. Pushed the same way again and again, they end near to each other. Words with other followers are pushed elsewhere.\n\nSo being near means being used alike, not meaning the same. “boys” and “boy” are close in meaning, but other verbs follow them, so they lie apart. “bread” and “books” mean different things, but here a full stop follows both, so they lie together.',
        notes:
          'The words in bold are those of the sentence that is read. Ask for a name for each group. In real networks the vectors have hundreds of numbers, and pictures like this show them reduced to two.',
      },
    },
    {
      scene: 'net=plane-en&t=2&fig=gradient&back=w.embedding_common_one',
      claims: {
        'words are read by rows': readsRows,
        'only rows of words that were read up to the loss have a gradient': (see) =>
          movedRows(see).join() ===
          see.scene.vocabulary
            .filter((_, row) =>
              Array.from({ length: see.last }, (_each, t) => placeAt(see, t)).includes(row),
            )
            .join(),
        'the first row is that of no word here': (see) =>
          Array.from({ length: see.last + 1 }, (_, t) => placeAt(see, t)).every((row) => row > 0),
      },
      ko: {
        own: { scene: 'net=plane-ko&t=2&fig=gradient&back=w.embedding_common_one' },
        heading: '읽은 단어의 행만 배웁니다',
        text: (see) =>
          `마지막 손실의 기울기를 E까지 따라가면, 0이 아닌 행은 손실까지 읽은 ${quoted(movedRows(see))}의 행뿐입니다. 나머지 ${see.scene.vocabulary.length - movedRows(see).length}행은 이번에 조금도 바뀌지 않습니다.`,
        why: () =>
          `찾지 않은 행은 계산에 들어오지 않습니다. 그 행을 바꾸어도 손실은 그대로이므로 기울기는 정확히 0입니다. 원-핫 벡터로 말하면, 그 행에는 0이 곱해졌습니다.\n\n그래서 드물게 나오는 단어의 벡터는 천천히 배우고, 한 번도 나오지 않은 단어의 벡터는 처음의 무작위 숫자 그대로입니다. 단어가 ${withCommas(LARGE.words)}개여도 한 번에 고칠 행은 글에 나온 것뿐이라, 프로그램들은 그 행들의 기울기만 계산합니다.`,
        notes:
          '그림의 단계를 눌러 시점마다 E의 어느 행에 기울기가 쌓이는지 보여 주세요. 시점 하나는 행 하나에만 더합니다. 같은 단어가 두 번 나오면 어떻게 될지 물어보세요. 두 시점의 기울기가 한 행에 더해집니다.',
      },
      en: {
        heading: 'Only rows that were read learn',
        text: (see) =>
          `Follow the gradient of the last loss down to E: it is not 0 only in the rows of the words read before that loss, ${quoted(movedRows(see))}. The other ${see.scene.vocabulary.length - movedRows(see).length} rows stay exactly as they are.`,
        why: () =>
          `A row that is not looked up takes no part in the computation. Changing it does not change the loss, so its gradient is exactly 0. In terms of one-hot vectors: that row was multiplied by 0.\n\nSo the vectors of rare words learn slowly, and that of a word that never occurs keeps its random numbers. And even with ${withCommas(LARGE.words)} words, an update has to touch only the rows that occur in the text: programs compute the gradients of those rows alone.`,
        notes:
          'Press the steps of the figure: each timestep adds to one row of E. What if a word occurs twice? The gradients of both timesteps are added in one row.',
      },
    },
    {
      scene: 'net=plane-ko&t=1&p=lookup',
      points: true,
      claims: {
        'words are read by rows of two numbers': (see) =>
          readsRows(see) && see.scene.embedding === 2,
        'the days lie in pairs': (see) =>
          liesAmong(see, '어제', ['그제']) && liesAmong(see, '내일', ['모레']),
        'they never stand in one sentence': ({ scene }) =>
          scene.training.data.kind === 'lines' &&
          scene.training.data.text
            .split('\n')
            .every(
              (line) =>
                ['어제', '그제', '내일', '모레'].filter((day) => line.includes(day)).length < 2,
            ),
      },
      reasons: {
        'it gets the tense right with either': (see) =>
          ['어제', '그제'].every(
            (day) =>
              saidAfter(see, `${day} 친구는 책을`).endsWith('었다') ||
              saidAfter(see, `${day} 친구는 책을`) === '썼다',
          ) &&
          ['내일', '모레'].every((day) => saidAfter(see, `${day} 친구는 책을`).endsWith('겠다')),
      },
      ko: {
        heading: '함께 나온 적 없어도 가깝습니다',
        text: (see) =>
          `“어제”와 가장 가까운 단어는 ${quoted(nearestTo(see, '어제', 1))}, “내일”과 가장 가까운 단어는 ${quoted(nearestTo(see, '내일', 1))}입니다. 두 단어는 학습한 어느 문장에도 함께 나온 적이 없습니다. 뒤에 오는 동사의 때가 같을 뿐입니다.`,
        why: (see) =>
          `“어제 친구는 책을” 다음에는 “${saidAfter(see, '어제 친구는 책을')}”, “내일 친구는 책을” 다음에는 ${josa(`“${saidAfter(see, '내일 친구는 책을')}”`, '이라고/라고')} 답합니다. 문장의 첫 단어가 말한 때를 끝의 동사까지 기억해야 하므로, 두 무리는 은닉 상태에 서로 다른 흔적을 남겨야 합니다. E의 행이 멀리 떨어진 까닭입니다.\n\n“어제”를 “그제”로 바꾸어도 답은 달라지지 않아야 합니다. 그래서 두 행은 가까이 있어도 됩니다. 한 단어에서 배운 것은 가까운 단어에도 쓸모가 있습니다.`,
        notes:
          '동사들은 가운데에 모여 있습니다. 뒤에 언제나 마침표만 오기 때문입니다. “책을”과 “밥을”이 떨어져 있는 까닭은 학생들이 설명하게 하세요.',
      },
      en: {
        heading: 'Never together, and yet near',
        text: (see) =>
          `This network reads Korean. Nearest to “어제” (yesterday) is ${quoted(nearestTo(see, '어제', 1))} (the day before); nearest to “내일” (tomorrow) is ${quoted(nearestTo(see, '내일', 1))} (the day after). No sentence it learned from has both: they only go with verbs of the same tense.`,
        why: (see) =>
          `After “어제 친구는 책을” (yesterday my friend … a book) it answers “${saidAfter(see, '어제 친구는 책을')}”, in the past; after “내일 친구는 책을” (tomorrow …) it answers “${saidAfter(see, '내일 친구는 책을')}”, in the future. The first word has to be remembered until the verb at the end, so the two pairs of days must leave different traces in the hidden state. That is why their rows lie far apart.\n\nBut “그제” in place of “어제” should change nothing, so their rows may be near. What is learned from one word is of use for its neighbours.`,
        notes:
          'The verbs lie together: only a full stop ever follows them. Why do “책을” (a book) and “밥을” (rice) lie apart? Let them explain it: other verbs follow.',
      },
    },
    {
      scene: 'net=plane-en&x=the%20elephants&t=1&p=lookup',
      tools: ['input'],
      claims: readsUnknown('the penguins'),
      ko: {
        own: {
          scene: 'net=plane-ko&x=어제%20코끼리는&t=1&p=lookup',
          claims: readsUnknown('어제 펭귄은'),
        },
        heading: '모르는 단어',
        text: (see) =>
          `“${see.scene.text.split(' ')[1] ?? ''}”에는 행이 없으므로 모르는 단어의 행 “\\<unk>”로 읽습니다. “펭귄은”으로 바꾸어도 $h_1$은 ${josa(see.vector('h@1'), '으로/로')} 똑같습니다. 네트워크는 두 단어를 구별하지 못합니다.`,
        why: () =>
          '어휘는 학습하기 전에 정해지고, 그때 없던 단어에는 E의 행이 없습니다. 그래서 드문 단어 몇 개를 일부러 “\\<unk>”로 바꾸어 학습시킵니다. 모르는 단어가 나와도 답을 낼 수 있게 하려는 것입니다.\n\n단어를 더 작은 조각으로 나누는 방법도 있습니다. “코끼리는”을 “코끼리”와 “는”으로 나누면 조각만 알아도 읽을 수 있습니다. 조사와 어미가 붙는 한국어에는 특히 좋습니다. 요즘의 큰 언어 모델은 대개 이렇게 읽습니다. 글자 단위와 단어 단위의 중간입니다.',
        notes:
          '학생의 이름처럼 어휘에 없는 단어를 넣어 보세요. 모두 같은 단어로 읽힙니다. “친구를”처럼 조사만 다른 단어도 모르는 단어입니다.',
      },
      en: {
        heading: 'Words that are not known',
        text: (see) =>
          `There is no row for “${see.scene.text.split(' ')[1] ?? ''}”, so it is read as “\\<unk>”, the row for unknown words. With “penguins” in its place $h_1$ is the same, ${see.vector('h@1')}: the network cannot tell the two apart.`,
        why: () =>
          'The vocabulary is fixed before training, and words that are not in it have no row of E. So a few rare words are replaced by “\\<unk>” on purpose during training, and the network learns what to do when it meets one.\n\nAnother way is to cut words into pieces: read “elephants” as “elephant” and “s”, and it is enough to know the pieces. This lies between letters and words, and today’s large language models read that way.',
        notes:
          'Type words that are not in the vocabulary, such as names of students: all are read as one and the same word. Capital letters are read as small ones.',
      },
    },
    {
      scene: 'net=kinds-en&t=2&p=lookup',
      question: { kind: 'says', t: 2, reveal: { t: 2, phase: 'choose' } },
      claims: {
        'three answers have names, and words are read': (see) =>
          readsRows(see) && see.scene.answers.length === 3,
        'the other order has another answer': (see) =>
          see.reading('you are happy').answer(2).name === 'positive' &&
          see.reading('are you happy').answer(2).name === 'question',
      },
      reasons: {
        'a word in between turns it round': (see) =>
          see.reading('you are not happy').answer(3).name === 'negative' &&
          see.reading('you are not sad').answer(3).name === 'positive',
        'before the end it may say anything': (see) =>
          see.reading('you are happy').answer(1).name === 'question',
      },
      ko: {
        own: {
          scene: 'net=kinds-ko&x=나는%20기쁘지%20않니&t=2&p=lookup',
          claims: {
            'three answers have names, and words are read': (see) =>
              readsRows(see) && see.scene.answers.length === 3,
            'another last word has another answer': (see) =>
              see.reading('나는 기쁘지 않다').answer(2).name === '부정' &&
              see.reading('나는 기쁘지 않니').answer(2).name === '질문',
          },
          reasons: {
            'up to the last word both are the same': (see) =>
              ['나는 기쁘지 않다', '나는 기쁘지 않니']
                .map((text) => String([...see.reading(text).trace.at('h', 1)]))
                .every((state, _, states) => state === states[0]),
            'a word before the last turns it round': (see) =>
              see.reading('나는 슬프지 않다').answer(2).name === '긍정',
            'before the end it may say anything': (see) =>
              see.reading('나는 기쁘지').answer(1).name === '질문',
          },
        },
        heading: '다 읽고 한 번 답하기',
        text: (see) =>
          `이 네트워크는 문장을 끝까지 읽은 뒤에 한 번만 답하도록 학습했습니다. 답에는 이름이 있습니다: ${see.scene.answers.join(', ')}. “나는 기쁘지 않다”에는 ${josa(`“${see.reading('나는 기쁘지 않다').answer(2).name}”`, '이라고/라고')} 답하는데, 마지막 단어만 바꾸면 어떨까요?`,
        why: (see) =>
          `두 문장은 t = 1까지 읽은 단어가 같으므로 은닉 상태도 똑같습니다. 답은 마지막 단어에서 갈립니다. 그렇다고 마지막 단어만 보는 것은 아닙니다. 똑같이 “않다”로 끝나도 “나는 슬프지 않다”에는 ${josa(`“${see.reading('나는 슬프지 않다').answer(2).name}”`, '이라고/라고')} 답합니다. 앞에서 무엇을 읽었는지는 은닉 상태가 기억합니다.\n\n손실은 마지막 시점에서만 쟀으므로 그 앞 시점의 답에는 뜻이 없습니다. “나는 기쁘지”까지 읽고는 ${josa(`“${see.reading('나는 기쁘지').answer(1).name}”`, '이라고/라고')} 답하는데, 그 답을 고쳐 준 적이 없기 때문입니다. 그래도 기울기는 모든 시점으로 거슬러 흐르므로 모든 단어의 행이 배웁니다.`,
        notes:
          '문장은 이 페이지를 위해 지었습니다. ‘바꾸기’의 네트워크 목록에 영어 문장으로 같은 일을 하는 네트워크도 있습니다. “않다”를 넣고 빼면서 답을 맞히게 하세요. 뺄 때에는 “기쁘지”를 “기쁘다”로 바꾸어야 합니다.',
      },
      en: {
        heading: 'Read it all, then answer once',
        text: (see) =>
          `This network has learned to answer once, after the last word. Its answers have names: ${see.scene.answers.join(', ')}. To “you are happy” it answers “${see.reading('you are happy').answer(2).name}”; and to the same words in another order?`,
        why: (see) =>
          `The same words have the same rows of E. If they were only added up, both sentences would have the same answer. The hidden state is what remembers the order. To “you are not happy” it answers “${see.reading('you are not happy').answer(3).name}”, to “you are not sad” “${see.reading('you are not sad').answer(3).name}”.\n\nThe loss was measured at the last timestep only, so earlier answers mean nothing: after “you are” it says “${see.reading('you are').answer(1).name}”, because nobody ever corrected it there. Yet the gradient flows back to all timesteps, so the rows of all words learn.`,
        notes:
          'The sentences were made up for this page. The list of networks has one that does the same for Korean sentences. Put “not” in and take it out, and have them predict the answer.',
      },
    },
    {
      scene: 'cell=rnn.2&emb=2&net=coarse.3&x=hello&t=2&p=lookup&ask=v.2.all',
      ko: {
        heading: '직접 풀기: 행 찾기',
        text: () =>
          '작은 네트워크가 글자를 임베딩으로 읽습니다. 어휘에서 몇 번째 글자인지 세고, E에서 그 행을 찾아 적으세요. 첫 행이 0행입니다.',
        notes: '열을 읽는 학생이 있습니다. 행 하나가 글자 하나라는 것을 다시 짚어 주세요.',
      },
      en: {
        heading: 'Your turn: look up a row',
        text: () =>
          'A small network reads letters by an embedding. Count which letter of the vocabulary it is, find that row of E, and write it down. The first row is row 0.',
        notes: 'Some read a column. One row is one letter: say it again.',
      },
    },
    {
      scene: 'cell=rnn.3&emb=2&net=coarse.1&t=1&p=lookup&ask=all.1.0.count',
      ko: {
        heading: '직접 풀기: 모두 몇 개일까요?',
        text: () =>
          'E도 학습하는 숫자입니다. 이 네트워크의 행렬을 모두 찾아 크기를 곱하고 더하세요. 편향은 없습니다.',
        notes:
          '임베딩이 없다면 몇 개일지도 세어 보게 하세요. 어휘가 이렇게 작으면 임베딩이 있는 쪽이 더 많을 수 있습니다. 언제부터 적어질까요?',
      },
      en: {
        heading: 'Your turn: count them all',
        text: () =>
          'The numbers of E are learned, too. Find all matrices of this network, multiply their sizes, and add up. There are no biases.',
        notes:
          'And without an embedding? With so small a vocabulary, an embedding may even add numbers. From what size on does it save some?',
      },
    },
  ],
};

/** The one-hot vector of the word at a timestep times E, row by row, and of how many words it was. */
function product(see: See, t: number) {
  const rows = see.scene.vocabulary.map((word) => rowOf(see, word) ?? []);
  const place = placeAt(see, t);
  const row = (rows[0] ?? []).map((_, column) =>
    rows.reduce((sum, each, at) => sum + (at === place ? 1 : 0) * (each[column] ?? 0), 0),
  );
  return { words: rows.length, row };
}

/** That the second word is not known, and that it makes no difference which one that is. */
function readsUnknown(other: string): Claims {
  return {
    'an unknown word is read by the row for such': (see) => {
      const [first = '', second = first] = see.scene.text.split(' ');
      return (
        readsRows(see) &&
        see.last === 1 &&
        see.scene.vocabulary[placeAt(see, 1)] === '<unk>' &&
        !see.scene.vocabulary.includes(second)
      );
    },
    'another unknown word leaves the same state': (see) =>
      see.scene.text !== other &&
      String([...see.trace.at('h', 1)]) === String([...see.reading(other).trace.at('h', 1)]),
  };
}

/** The likeliest word after a beginning. */
function saidAfter(see: See, begin: string): string {
  const reading = see.reading(begin);
  return reading.answer(reading.last).name;
}
