import { josa } from '../../language/josa.ts';
import { answerOf } from '../../scene/read/answer.ts';
import { readText } from '../../scene/text/symbols.ts';
import { knows } from '../claims.ts';
import type { Chapter } from '../types.ts';

/** The places of numbers, from the largest to the smallest. */
const placesByDescent = (numbers: Float64Array) =>
  [...numbers.keys()].sort((i, j) => (numbers[j] ?? 0) - (numbers[i] ?? 0)).join();

/** From state to answer. */
export const answer: Chapter = {
  steps: [
    {
      scene: 't=1&p=wy',
      formula: ['z'],
      claims: {
        'W_y alone gives a logit for each symbol': ({ scene }) =>
          answerOf(scene) === 'next' && !scene.bias,
      },
      ko: {
        heading: '은닉 상태에서 로짓으로',
        text: (see) =>
          `$h_1$ = ${see.vector('h@1')}. 이 숫자만 보고 다음 글자를 알 수는 없습니다. 그래서 [출력 가중치](W_y) $W_y$를 곱해 글자마다 숫자를 하나씩 얻으며, 이 숫자를 [로짓](z)이라고 합니다.`,
        why: () =>
          '은닉 상태의 숫자 하나하나에 사람이 정해 준 뜻은 없습니다. 학습하는 동안 쓸모 있는 값으로 자리 잡았을 뿐입니다. $W_y$의 행은 “이 글자가 답이라면 은닉 상태는 이런 모양이다”라고 적어 둔 것과 같습니다. 행과 은닉 상태를 곱해 더하면, 둘이 비슷한 모양일수록 로짓이 큽니다.',
        notes:
          '은닉 상태를 출력이라고 부르기도 하지만, 사람이 읽을 수 있는 답은 아닙니다. W_y는 네트워크만의 표현을 사람이 읽을 수 있는 답으로 바꿉니다.',
      },
      en: {
        heading: 'A hidden state is no answer',
        text: (see) =>
          `$h_1$ = ${see.vector('h@1')}. Nobody can read the next letter off these numbers. Multiplied by the [output weights](W_y) $W_y$, they give a number for each letter; these numbers are called [logits](z).`,
        why: () =>
          'Nobody has given a meaning to the numbers of the hidden state; training moved them to where they were useful. A row of $W_y$ is like a note that says “if this letter comes next, the hidden state looks like this”. Multiplied by the state and added up, it gives a logit; the more alike the two are, the higher the logit.',
        notes:
          "The hidden state is the network's own shorthand. W_y translates it into an answer to the question.",
      },
    },
    {
      scene: 't=1&p=wy&mat=W_y',
      formula: ['y'],
      claims: {
        'there is a y of several numbers': ({ trace }) =>
          (trace.network.values.get('y')?.size ?? 0) > 1,
        'rows are outputs, columns are hidden units': ({ trace: { network }, scene }) => {
          const { rows, columns } = network.parameters.get('W_y') ?? {};
          return rows === network.values.get('y')?.size && columns === scene.hidden;
        },
      },
      ko: {
        heading: '행의 수가 답의 수',
        text: (see) =>
          `$W_y$의 행은 ${see.trace.network.parameters.get('W_y')?.rows}개이고 [출력](y)의 크기도 ${see.trace.network.values.get('z')?.size}입니다. 10가지 가운데 하나를 고르려면 행이 10개인 $W_y$를 씁니다. 열의 수는 은닉 상태의 크기와 같습니다.`,
        why: (see) =>
          `행 하나와 은닉 상태를 곱해 더하면 로짓 하나가 나옵니다. 그래서 로짓이 몇 개 필요한지가 행의 수를 정합니다. 행에 있는 숫자는 은닉 상태의 숫자 ${see.scene.hidden}개와 하나씩 짝을 이루어야 하므로 열의 수는 은닉 상태의 크기입니다. 은닉 상태를 크게 해도 답의 수는 그대로이고 $W_y$의 열만 늘어납니다.`,
        notes: '행렬의 모양만 보고 출력의 크기를 맞히는 연습을 시켜 보세요.',
      },
      en: {
        heading: 'As many rows as answers',
        text: (see) =>
          `$W_y$ has ${see.trace.network.parameters.get('W_y')?.rows} rows, and the [output](y) has ${see.trace.network.values.get('z')?.size} numbers. To choose among ten classes, use a $W_y$ with ten rows. It has one column for each hidden unit.`,
        why: (see) =>
          `Each row times the hidden state is one logit, so there are as many rows as logits. The numbers in a row pair up with the ${see.scene.hidden} numbers of the hidden state, so there is one column for each hidden unit. A larger hidden state does not give more answers; it only adds columns to $W_y$.`,
        notes: 'Practise reading the size of the output from the shape of the matrix.',
      },
    },
    {
      scene: 't=1&p=softmax',
      formula: ['y'],
      claims: {
        'by softmax': ({ scene }) => scene.head === 'softmax',
        'one is the most probable': (see) => see.answer(1).tied === 1,
        'all probabilities are above 0 and add up to 1': ({ trace }) =>
          trace.at('y', 1).every((share) => share > 0) &&
          Math.abs(trace.at('y', 1).reduce((sum, share) => sum + share, 0) - 1) < 1e-12,
      },
      reasons: {
        'a logit larger by 1 has 2.72 times the probability': () =>
          Math.E.toPrecision(3) === '2.72' && Math.abs(Math.exp(3) / Math.exp(2) - Math.E) < 1e-12,
        'the order of the logits is that of the probabilities': ({ trace }) =>
          placesByDescent(trace.at('z', 1)) === placesByDescent(trace.at('y', 1)),
      },
      ko: {
        heading: '여럿 가운데 하나라면 softmax',
        text: (see) =>
          `[softmax](softmax)는 로짓마다 지수 함수를 취한 다음 그 합으로 나눕니다. 그러면 모두 0보다 크고 더하면 1이 되어 확률로 읽을 수 있습니다. “${see.answer(1).name}”의 확률은 ${see.answer(1).share}입니다.`,
        why: () =>
          '로짓은 음수일 수도 있어서 그대로 합으로 나누면 확률이 되지 않습니다. 지수 함수는 어떤 수든 양수로 바꾸면서 크고 작은 순서는 그대로 둡니다. 그다음 합으로 나누면 모두 더해 1이 됩니다.\n\n지수 함수를 쓰면 로짓의 차이가 확률의 비율이 됩니다. 로짓이 1만큼 크면 확률은 약 2.72배입니다. 모든 로짓에 같은 수를 더해도 확률은 달라지지 않습니다.',
        notes:
          '로짓을 온도로 나누어 이 차이를 줄이거나 키우는 방법은 네트워크가 글을 쓸 때 다시 나옵니다.',
      },
      en: {
        heading: 'One of\u00a0many: softmax',
        text: (see) =>
          `[softmax](softmax) takes the exponential of each logit and divides it by the sum of all of them. The results are above 0 and add up to 1, so they can be read as probabilities. Here “${see.answer(1).name}” has ${see.answer(1).share}.`,
        why: () =>
          'Logits may be negative, so dividing them by their sum does not give probabilities. The exponential makes every number positive and keeps their order. Divided by their sum, they then add up to 1.\n\nThe exponential turns a difference between logits into a ratio of probabilities: a logit that is higher by 1 is about 2.72 times as probable. Adding the same number to all logits changes no probability.',
        notes:
          'Dividing the logits by a temperature flattens or sharpens the probabilities, which matters when a network writes.',
      },
    },
    {
      scene: 'net=annyeong&x=안녕하&t=2&p=f',
      question: { kind: 'next', t: 2, reveal: { t: 2, phase: 'choose' } },
      claims: {
        'the network has learned Korean syllables': ({ scene }) =>
          scene.source.kind === 'preset' && scene.source.preset === 'annyeong',
        'the answer is one-hot, at the largest probability, and of the size of an input': ({
          trace,
        }) => {
          const [shares, chosen] = [trace.at('y', 2), trace.at('o', 2)];
          return (
            chosen.length === trace.at('x', 2).length &&
            chosen.every((one, i) => one === (shares[i] === Math.max(...shares) ? 1 : 0))
          );
        },
      },
      ko: {
        heading: '가장 큰 확률이 답',
        text: () =>
          '확률이 가장 큰 자리만 1로, 나머지를 0으로 두면 [원-핫](one-hot) 답이 되고, 그 모양은 입력과 같습니다. 이번에는 한글을 학습한 네트워크에 물어봅시다.',
        why: () =>
          '답을 입력과 같은 모양으로 만들어 두면 그 답을 그대로 다음 입력으로 읽을 수 있습니다. 대신 가장 큰 것만 남기면 얼마나 확신했는지는 버려집니다. 0.99로 고른 답도 0.3으로 고른 답도 똑같은 원-핫 벡터가 됩니다.',
        notes:
          '“안녕하세요”의 글자 다섯 개만 아는 작은 네트워크입니다. 글을 “안녕안”으로 바꾸면, 학습한 적이 없는 순서를 읽고 무엇이라고 답하는지도 볼 수 있습니다.',
      },
      en: {
        heading: 'The largest is the answer',
        text: () =>
          'Set the position of the largest probability to 1 and all others to 0: this gives a [one-hot](one-hot) answer, with the same shape as the input. This time, ask a network that has learned Korean syllables.',
        why: () =>
          'An answer with the shape of an input can be read as the next input, just as it is. But keeping only the largest throws away how sure the network was: whether chosen with 0.99 or with 0.3, the one-hot vector is the same.',
        notes:
          'This is a tiny network: it knows only the five syllables of 안녕하세요, “hello”. Type them in another order to see what it answers where it has learned nothing.',
      },
    },
    {
      scene: 'net=brackets&t=5&p=f',
      formula: ['y'],
      question: { kind: 'sign', at: 'z@5[0]', reveal: { t: 5, phase: 'choose' } },
      claims: {
        'the network has learned about brackets': ({ scene }) =>
          scene.source.kind === 'preset' &&
          scene.source.preset === 'brackets' &&
          answerOf(scene) === 'yesNo',
        'the text ends at t = 5': (see) => see.last === 5,
      },
      noted: {
        'a positive logit is a probability above 0.5': (see) =>
          see.number('z@5[0]') > 0 && see.number('y@5[0]') > 0.5,
        'what is not closed is answered with no': (see) => see.reading('(()').number('z@2[0]') < 0,
      },
      reasons: {
        'sigmoid is softmax of the logit and 0': (see) => {
          const z = see.number('z@5[0]');
          return Math.abs(see.number('y@5[0]') - Math.exp(z) / (Math.exp(z) + 1)) < 1e-12;
        },
      },
      ko: {
        heading: '예·아니요라면 sigmoid',
        text: (see) =>
          `이 네트워크는 괄호가 모두 닫혔는지 답합니다. 출력이 하나이므로 [sigmoid](sigmoid)를 쓰며, 로짓이 양수면 확률이 0.5를 넘어 “예”가 됩니다. “${see.text}”의 로짓 $z_5$는 어느 쪽일까요?`,
        why: () =>
          '답이 둘이면 확률 하나로 충분합니다. “아니요”의 확률은 1에서 “예”의 확률을 뺀 것입니다. softmax에서는 로짓의 차이만 중요하므로 “아니요”의 로짓을 0으로 정해 두어도 잃는 것이 없고, 로짓 z와 0의 softmax가 바로 sigmoid(z)입니다. 두 로짓이 같은 z = 0에서 확률이 0.5이므로 양수면 “예”입니다.',
        notes: '“(()”처럼 괄호가 다 닫히지 않은 글도 넣어 보세요.',
      },
      en: {
        heading: 'Yes or no: sigmoid',
        text: (see) =>
          `This network says whether every bracket is closed. It has a single output and uses [sigmoid](sigmoid): a positive logit gives a probability above 0.5, which means yes. What sign will the logit $z_5$ of “${see.text}” have?`,
        why: () =>
          'For two possible answers one probability is enough: that of “no” is 1 minus that of “yes”. Since softmax depends only on differences, the logit of “no” can be fixed at 0, and softmax of the logits z and 0 is sigmoid(z). At z = 0 both logits are equal and the probability is 0.5; a positive z means yes.',
        notes: 'Also type a text that is not closed, such as (().',
      },
    },
    {
      scene: 'x=h&t=0&p=choose',
      tools: ['input', 'writing'],
      claims: {
        'it says what comes next': (see) => knows(see, see.last) && answerOf(see.scene) === 'next',
        'one is the most probable': (see) => see.answer(see.last).tied === 1,
        'greedy until a temperature is chosen': ({ scene }) => scene.sampler.temperature === 0,
        'four answers are written': (see) =>
          see.last < 100 && readText(see.written(4)).symbols.length === see.last + 5,
      },
      noted: {
        'fed back, the answers are the rest of the word': (see) => see.written(4) === 'hello',
      },
      ko: {
        heading: '답을 다시 읽히면',
        text: (see) =>
          `네트워크는 “${see.text}”까지 읽고 ${josa(`“${see.answer(see.last).name}”`, '이라고/라고')} 답했습니다. 이 답을 다음 입력으로 넣기를 되풀이하면 네트워크가 스스로 글을 써서 네 번 만에 ${josa(`“${see.written(4)}”`, '이/가')} 됩니다. 온도를 0보다 높이면 가장 큰 것 대신 확률에 따라 뽑으므로 글이 달라집니다.`,
        why: () =>
          '네트워크는 글자가 어디에서 왔는지 모릅니다. 사람이 적은 글자든 방금 자기가 고른 글자든 똑같은 원-핫 벡터로 들어옵니다. 언어 모델도 이렇게 글을 씁니다.\n\n그래서 한번 잘못 고르면 그 글자도 읽은 것이 되어 그다음 답까지 어긋날 수 있습니다. 온도는 로짓을 나누는 수입니다. 온도가 높을수록 확률이 고르게 되어, 확률이 작던 글자도 더 자주 뽑힙니다.\n\n언어 모델은 멈출 때를 알기 위해 끝을 나타내는 기호도 학습합니다.',
        notes: '학생에게 답을 직접 이어 쓰게 해 보세요. 답을 보고, 글 끝에 적고, 다시 답을 봅니다.',
      },
      en: {
        heading: 'Feed the answer back',
        text: (see) =>
          `After reading “${see.text}”, the network answers “${see.answer(see.last).name}”. Feed each answer back in as the next input, and it writes by itself: after four answers the text is “${see.written(4)}”. With a temperature above 0 it samples from the probabilities instead of taking the largest, and the text varies.`,
        why: () =>
          'A network does not know where a letter comes from. Typed by a person or just chosen by the network itself, it comes in as the same one-hot vector. Language models write like this.\n\nSo if the network chooses badly once, it reads that letter too, and its next answers may go wrong as well. The temperature is a number that the logits are divided by: the higher it is, the more even the probabilities, and the more often unlikely letters are drawn.\n\nTo stop, language models learn a symbol for the end.',
        notes:
          'Let a student do it by hand: look at the answer, type it at the end of the text, look again.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.6&t=1&p=wy&o=0&ask=z.1.0',
      ko: {
        heading: '직접 풀기: 로짓 하나',
        text: () =>
          '글자마다 $W_y$의 행이 하나씩 있습니다. 첫 글자의 행과 은닉 상태를 곱해 로짓을 구하세요.',
        notes: '곱하는 방법은 앞 장과 같습니다. 행의 뜻만 달라졌습니다.',
      },
      en: {
        heading: 'Your turn: one logit',
        text: () =>
          'Each letter has its own row of $W_y$; its logit is that row times the hidden state. Work out the logit of the first letter.',
        notes:
          'The product works as in the chapters before. Only the meaning of a row is different.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.8&t=1&p=softmax&o=2&ask=y.1.2',
      ko: {
        heading: '직접 풀기: 확률 하나',
        text: () =>
          '로짓마다 exp 값을 표에서 찾으세요. 글자 하나의 확률은 그 글자의 exp 값을 모든 글자의 exp 값의 합으로 나눈 것입니다. 물음표로 가린 확률을 구하세요.',
        notes:
          '합으로 나누지 않으면 답이 1보다 커질 수 있으며, 그런 수는 확률이 아니라는 점을 짚어 주세요.',
      },
      en: {
        heading: 'Your turn: one probability',
        text: () =>
          'Look up exp of each logit in the table. The probability of a letter is its own exp divided by the sum of them all. Work out the one with the question mark.',
        notes:
          'Without dividing by the sum, an answer can be larger than 1, and so cannot be a probability.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.8&t=1&p=softmax&ask=y.1.0.equal',
      noted: {
        'whatever the logit, each has its part': () =>
          [1, 10].every((logit) => Math.exp(logit) / (4 * Math.exp(logit)) === 1 / 4),
      },
      ko: {
        heading: '직접 풀기: 로짓이 모두 같다면',
        text: () =>
          '로짓이 모두 같다면 네트워크는 어느 글자도 더 그럴듯하게 여기지 않습니다. 그때 softmax가 내는 확률을 구하세요. 계산기는 필요 없습니다.',
        notes: '로짓을 모두 10으로 바꾸면 어떻게 되는지 물어보세요. 확률은 그대로입니다.',
      },
      en: {
        heading: 'Your turn: all logits the same',
        text: () =>
          'If all logits are the same, the network prefers none of the letters. Work out what softmax makes of them; there is no need for a calculator.',
        notes: 'And if all logits were 10? The probabilities stay as they are.',
      },
    },
  ],
};
