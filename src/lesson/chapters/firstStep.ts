import { writeOut } from '../../engine/explain/written.ts';
import { plural } from '../../language/en/plural.ts';
import { josa } from '../../language/josa.ts';
import { answerOf } from '../../scene/read/answer.ts';
import { isPlain, knows } from '../claims.ts';
import type { Chapter } from '../types.ts';

/** The first step. */
export const firstStep: Chapter = {
  steps: [
    {
      scene: 't=0&p=x',
      introduces: ['input-vector'],
      claims: {
        'its first letter is one of several': (see) =>
          knows(see, 0) && see.scene.vocabulary.length > 1,
      },
      reasons: {
        'e has place 1, and l has place 2': ({ scene }) =>
          scene.vocabulary[1] === 'e' && scene.vocabulary[2] === 'l',
      },
      ko: {
        heading: '글자에서 벡터로',
        text: (see) =>
          `네트워크는 글자가 아니라 숫자를 읽습니다. 그래서 아는 글자 ${see.scene.vocabulary.length}개에 자리를 하나씩 주고, ${josa(`“${see.symbol(0)}”`, '을/를')} 그 자리만 1인 [원-핫 벡터](one-hot) $x_0$으로 바꿉니다.`,
        why: () =>
          '글자에 0, 1, 2, 3이라는 번호를 매겨 그대로 넣으면 없던 뜻이 생깁니다. l(2)이 e(1)의 두 배라거나, h(0)와 e(1)는 가깝고 h(0)와 o(3)는 멀다는 뜻이 됩니다. 글자 사이에는 그런 크기나 거리가 없습니다. 원-핫 벡터에서는 어느 두 글자든 거리가 같고, 무엇이 서로 비슷한지는 네트워크가 학습하면서 정합니다.',
        notes: '글자의 번호 0, 1, 2, 3을 그대로 넣지 않는 까닭을 먼저 물어보세요.',
      },
      en: {
        heading: 'A letter becomes a vector',
        text: (see) =>
          `A network reads numbers, not letters. So each of its ${see.scene.vocabulary.length} letters is given a position, and “${see.symbol(0)}” becomes $x_0$, a [one-hot vector](one-hot) with a 1 at that position and zeros elsewhere.`,
        why: () =>
          'Suppose the network simply read the letters as the numbers 0, 1, 2, 3. Then they would mean something they should not: that l (2) is twice e (1), that h (0) is close to e (1) and far from o (3). Letters have no such sizes and distances. Any two one-hot vectors are equally far apart, and the network learns for itself which letters are alike.',
        notes: 'Ask first why the network does not simply read the numbers 0, 1, 2, 3.',
      },
    },
    {
      scene: 't=0&p=wx',
      introduces: ['picture', 'phases'],
      claims: {
        'a letter is read, and known': (see) => knows(see, 0),
      },
      reasons: {
        'the product is a column of W_x, just as it is': (see) => {
          const place = see.trace.at('x', 0).indexOf(1);
          return see.trace
            .at('wx', 0)
            .every((entry, i) => entry === see.number(`W_x[${i},${place}]`));
        },
      },
      ko: {
        heading: '곱하면 남는 열 하나',
        text: () =>
          '$x_0$에 [입력 가중치](W_x) $W_x$를 곱하면, 작은 그림에서처럼 1이 있는 자리의 열만 남고 나머지 열은 0과 곱해져 사라집니다. 그래서 $W_x$의 열 하나는 글자 하나를 숫자로 나타낸 것입니다. 이제부터 재생하면 한 시점의 계산을 이렇게 단계별로 보여 줍니다.',
        why: () =>
          '행렬과 벡터의 곱은 열마다 벡터의 숫자를 하나씩 곱해 모두 더한 것입니다. 벡터에 1이 하나만 있으면 그 자리의 열에 1을 곱한 것, 곧 그 열만 남습니다. 그래서 실제 프로그램은 곱셈을 하지 않고 열을 꺼내 오기만 합니다. 이 열을 그 글자의 임베딩이라고도 부릅니다.',
        notes:
          '칠판에 4×4 행렬과 원-핫 벡터를 적고 직접 곱하게 해 보세요. 그런 다음 열 하나가 그대로 나오는 아래 그림과 비교하게 하세요.',
      },
      en: {
        heading: 'The product is one column',
        text: () =>
          '$x_0$ is multiplied by the [input weights](W_x) $W_x$. As the small picture shows, only the column under the 1 survives; all others are multiplied by 0. So each column of $W_x$ is the vector for one letter; from here on, Play goes through a timestep phase by phase.',
        why: () =>
          'A matrix times a vector is the sum of its columns, each multiplied by one number of the vector. With a single 1, the sum is the column under it, times 1: the column itself. So real programs do not multiply at all; they look the column up. It is also called the embedding of that letter.',
        notes:
          'Write a 4 by 4 matrix and a one-hot vector on the board and multiply them by hand. Then compare with the picture below, where one column comes out unchanged.',
      },
    },
    {
      scene: 't=0&p=wx&unit=1',
      claims: {
        'f is tanh, and is given the product alone': (see) =>
          isPlain(see) && see.scene.activation === 'tanh',
        'there is a unit 1': ({ scene }) => scene.hidden > 1,
      },
      noted: {
        'f keeps the sign': (see) =>
          [0, 1, 2, 3].every(
            (i) => Math.sign(see.number(`h@0[${i}]`)) === Math.sign(see.number(`wx@0[${i}]`)),
          ),
        'sigmoid may answer another sign': (see) => see.number('wx@0[0]') < 0,
      },
      formula: ['h'],
      question: { kind: 'sign', at: 'h@0[1]', reveal: { t: 0, phase: 'f' } },
      ko: {
        heading: '활성화 함수를 거치면',
        text: () =>
          '$W_x x_0$의 숫자마다 [활성화 함수](activation) f를 적용하면 첫 [은닉 상태](h) $h_0$이 됩니다. 여기서 f는 [tanh](tanh)이고, tanh는 부호를 바꾸지 않습니다. 은닉 상태의 숫자 하나하나를 [유닛](unit)이라 하고 위에서부터 0, 1, 2로 번호를 매길 때, 유닛 1의 부호는 무엇일까요?',
        why: () =>
          'tanh는 0에서 0이고, 넣는 값이 커지면 나오는 값도 언제나 커집니다. 그래서 양수를 넣으면 양수가, 음수를 넣으면 음수가 나옵니다. 수식에서 $W_x x_0$의 위에서 두 번째 숫자가 유닛 1이며, 그 부호만 보면 됩니다.\n\n부호가 그대로인 것은 tanh의 성질입니다. sigmoid의 값은 언제나 양수라서, sigmoid를 쓰는 셀에서는 음수였던 것도 양수가 됩니다.',
        notes:
          '수식에서 W_x x_0의 위에서 두 번째 숫자를 찾게 하세요. 0부터 세므로 그것이 유닛 1입니다. 활성화 함수를 sigmoid로 바꾸고 다시 물어보세요.',
      },
      en: {
        heading: 'Through the activation',
        text: () =>
          'Apply the [activation function](activation) f to each number of $W_x x_0$, and you have the first [hidden state](h), $h_0$. Here f is [tanh](tanh), which keeps the sign. Each number of the hidden state is a [unit](unit), counted from 0 at the top: what sign will unit 1 have?',
        why: () =>
          'tanh is 0 at 0 and increases everywhere. So positive numbers stay positive, and negative numbers stay negative. Unit 1 is the second number from the top of $W_x x_0$: its sign is all you need.\n\nKeeping the sign is a property of tanh. A sigmoid is always positive, so in a cell with sigmoid even negative sums come out positive.',
        notes:
          'Ask them to find the second number from the top in W_x x_0: counted from 0, it is unit 1. Switch the activation to sigmoid and ask again.',
      },
    },
    {
      scene: 't=0&p=f&unit=1',
      introduces: ['written'],
      claims: { 'no bias is added': isPlain },
      noted: {
        'the first state is made of the input alone': (see) =>
          [0, 1, 2, 3].every(
            (i) => see.number(`h@0[${i}]`) === Math.tanh(see.number(`wx@0[${i}]`)),
          ),
      },
      reasons: {
        'one product is written out, of four': ({ trace }) =>
          (writeOut(trace, 'wx', 0, 1).stages[0] ?? []).filter(({ kind }) => kind === 'number')
            .length === 2 && trace.at('x', 0).length === 4,
      },
      formula: ['h'],
      ko: {
        heading: '직전 상태가 없는 첫 시점',
        text: (see) =>
          `첫 시점에는 앞에서 넘어올 [직전 은닉 상태](previous)가 없습니다. 그래서 식에 $W_h$ 항이 없고, $h_0$ = ${josa(see.vector('h@0'), '은/는')} 입력만으로 만든 값이며, 한 줄로 풀어 쓴 식에도 입력만 있습니다. 사슬 왼쪽의 빈 상자가 직전 은닉 상태가 없다는 표시입니다.`,
        why: () =>
          '실제 프로그램은 첫 시점이라고 다른 식을 쓰지 않습니다. 직전 상태를 0으로 채운 벡터로 두고 똑같은 식을 계산합니다. $W_h$에 0벡터를 곱하면 0이므로 결과는 같습니다. 0은 아직 읽은 것이 없다는 뜻이며, 다른 벡터에서 시작하게 할 수도 있습니다.\n\n풀어 쓴 식에는 곱이 하나뿐입니다. $x_0$의 0과 곱한 것은 모두 0이라서 적지 않았습니다.',
        notes: 'W_h에 0벡터를 곱하면 무엇이 더해지는지 칠판에서 확인하게 하세요.',
      },
      en: {
        heading: 'There is no previous state',
        text: (see) =>
          `At the first timestep there is no [previous state](previous). So the equation has no term with $W_h$, and $h_0$ = ${see.vector('h@0')} comes from the input alone, as one of its units, written out, shows. The empty box at the left of the chain marks the place of the previous state.`,
        why: () =>
          'Real programs use no separate equation for the first timestep. They take a vector of zeros as the previous state and compute as always. $W_h$ times zeros is zeros, so the result is the same. The zeros mean “nothing read yet”; a program may also start from another vector.\n\nThere is a single product in the line that is written out: those with the zeros of $x_0$ are 0 themselves, and are left out.',
        notes: 'Ask the class to check on the board what W_h times a vector of zeros adds.',
      },
    },
    {
      scene: 't=0&p=choose',
      formula: ['h', 'y'],
      claims: {
        'it says what comes next': ({ scene }) => answerOf(scene) === 'next',
        'one is the most probable': (see) => see.answer(0).tied === 1,
        'the answer has the largest probability': ({ trace }) =>
          trace.at('o', 0).indexOf(1) === trace.at('y', 0).indexOf(Math.max(...trace.at('y', 0))),
      },
      reasons: {
        'the state has as many numbers as units, the output as many as symbols': ({
          trace,
          scene,
        }) =>
          trace.at('h', 0).length === scene.hidden &&
          trace.at('y', 0).length === scene.vocabulary.length,
      },
      ko: {
        heading: '은닉 상태와 출력의 차이',
        text: (see) =>
          `[은닉 상태](h)는 시점 t까지 읽은 것을 네트워크가 자기 방식으로 적어 둔 것입니다. [출력](y)은 그것을 쓰임에 맞게 다듬은 결과입니다. 여기서는 다음 글자의 확률이며, 가장 큰 확률은 “${see.answer(0).name}”의 ${see.answer(0).share}입니다.`,
        why: ({ trace }) =>
          `둘이 맡은 일이 다르기 때문입니다. 은닉 상태는 다음 시점에 쓸 것까지 기억해야 하고, 출력은 지금 물은 것에만 답하면 됩니다. 그래서 크기도 따로 정합니다. 은닉 상태의 크기 ${josa(String(trace.at('h', 0).length), '은/는')} 기억할 양에 맞추어 고르고, 출력의 크기 ${josa(String(trace.at('y', 0).length), '은/는')} 답이 될 수 있는 글자의 수입니다. 여기서 두 크기가 같다면 우연입니다.`,
        notes:
          'h를 출력이라고 부르는 책도 있습니다. h는 다음 시점으로 가고 y는 바깥으로 나간다고 정리해 주세요. 출력은 7장에서 자세히 봅니다.',
      },
      en: {
        heading: 'The hidden state is not the output',
        text: (see) =>
          `The [hidden state](h) holds what was read up to timestep t, in the network's own shorthand. The [output](y) is the hidden state refined for a purpose. Here it gives every letter a probability of coming next, and “${see.answer(0).name}” has the largest: ${see.answer(0).share}.`,
        why: ({ trace }) =>
          `They have two different jobs. The hidden state must also keep what later timesteps will need; the output only answers what is asked now. So their sizes are chosen separately: ${plural(trace.at('h', 0).length, 'number')} for the hidden state, depending on how much there is to remember, and ${plural(trace.at('y', 0).length, 'number')} for the output, one for each letter it can answer. If the two are equal here, that is a coincidence.`,
        notes:
          'Some books call h the output. A good summary: h goes on to the next timestep, y leaves the network. Chapter 7 looks at outputs closely.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.3&t=0&p=wx&unit=0&ask=wx.0.0',
      ko: {
        heading: '직접 풀기: 곱 하나',
        text: () =>
          '작은 셀에 계산하기 쉬운 숫자를 넣었습니다. 가려진 칸은 $W_x$의 한 행과 $x_0$의 곱입니다. $x_0$에는 1이 하나뿐이니 무엇이 남는지 생각해 보세요.',
        notes:
          '한 행에서 숫자 하나를 고르는 것과 같습니다. 다른 행을 고르거나 부호를 빠뜨린 학생에게는 어떻게 풀었는지 말하게 하세요.',
      },
      en: {
        heading: 'Your turn: one product',
        text: () =>
          'This is a small cell with easy numbers. The blank is one row of $W_x$ times $x_0$. There is a single 1 in $x_0$: what is left of the row?',
        notes:
          'It amounts to picking one entry of the row. Ask whoever picked another row, or lost the sign, to say what they did.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.5&t=0&p=f&unit=1&ask=h.0.1',
      ko: {
        heading: '직접 풀기: 첫 은닉 상태',
        text: () => '합은 이미 나와 있습니다. 작은 표를 보고 은닉 상태의 유닛 1을 구하세요.',
        notes:
          '합을 그대로 적는 실수가 가장 흔합니다. 은닉 상태가 언제나 -1과 1 사이에 있다는 것을 떠올려 스스로 찾게 하세요.',
      },
      en: {
        heading: 'Your turn: the first hidden state',
        text: () => 'The sum is given. Use the small table to find the hidden state of unit 1.',
        notes:
          'The most common mistake is to give the sum itself. Students can find it themselves: a hidden state always lies between -1 and 1.',
      },
    },
  ],
};
