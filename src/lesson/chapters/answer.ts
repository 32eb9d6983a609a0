import { josa } from '../josa.ts';
import type { Chapter } from '../types.ts';

/** From state to answer. */
export const answer: Chapter = {
  steps: [
    {
      scene: 't=1&p=wy',
      formula: ['z'],
      ko: {
        heading: '은닉 상태는 답이 아닙니다',
        text: (see) =>
          `$h_1$ = ${see.vector('h@1')}. 이것만 보고 다음 글자를 알 수는 없습니다. 그래서 [출력 가중치](W_y) $W_y$를 곱해 글자마다 점수를 매기며, 이 점수를 [로짓](z)이라고 합니다.`,
        notes:
          '은닉 상태를 출력이라고 부르기도 하지만, 사람이 읽을 수 있는 답은 아닙니다. 네트워크만의 필기를 사람의 말로 옮기는 것이 W_y의 일입니다.',
      },
      en: {
        heading: 'A hidden state is no answer',
        text: (see) =>
          `$h_1$ = ${see.vector('h@1')}. Nobody can read the next symbol off these numbers. So they are multiplied by the [output weights](W_y) $W_y$, which gives a score for each symbol: the [logits](z).`,
        notes:
          "The state is the network's own shorthand. W_y translates it into something people asked for.",
      },
    },
    {
      scene: 't=1&p=wy&mat=W_y',
      formula: ['y'],
      ko: {
        heading: '행의 수가 답의 수',
        text: (see) =>
          `$W_y$의 행은 ${see.trace.network.parameters.get('W_y')?.rows}개이고 [출력](y)의 크기도 ${see.trace.network.values.get('z')?.size}입니다. 고를 것이 열 가지라면 행이 열 개인 $W_y$를 쓰면 됩니다. 열의 수는 은닉 상태의 크기와 같습니다.`,
        notes:
          '행렬의 모양만 보고 출력의 크기를 맞히는 연습을 시켜 보세요. 은닉 상태의 크기를 바꾸면 W_y의 열만 바뀝니다.',
      },
      en: {
        heading: 'As many rows as answers',
        text: (see) =>
          `$W_y$ has ${see.trace.network.parameters.get('W_y')?.rows} rows, and the [output](y) has ${see.trace.network.values.get('z')?.size} numbers. To choose among ten things, take a $W_y$ with ten rows. Its columns are as many as the units of the hidden state.`,
        notes:
          'Practise reading the size of the output off the shape of the matrix. Another hidden size changes only the columns of W_y.',
      },
    },
    {
      scene: 't=1&p=softmax',
      formula: ['y'],
      ko: {
        heading: '여럿 중 하나라면 softmax',
        text: (see) =>
          `[softmax](softmax)는 점수마다 지수 함수를 취한 다음 그 합으로 나눕니다. 그러면 모두 0보다 크고 더하면 1이 되어 확률로 읽을 수 있습니다. “${see.answer(1).name}”의 확률은 ${see.answer(1).share}입니다.`,
        notes:
          '점수 하나가 1만큼 커지면 그 몫은 약 2.7배가 됩니다. 온도로 나누어 이 차이를 줄이거나 키울 수 있다는 것은 글을 지어낼 때 다시 나옵니다.',
      },
      en: {
        heading: 'One of many: softmax',
        text: (see) =>
          `[softmax](softmax) takes the exponential of each score and divides it by the sum of them all. The results are above 0 and add up to 1, so they can be read as probabilities. That of “${see.answer(1).name}” is ${see.answer(1).share}.`,
        notes:
          'A score that is larger by 1 gets about 2.7 times the share. Dividing by a temperature flattens or sharpens this, which matters when a network writes.',
      },
    },
    {
      scene: 'net=annyeong&x=안녕하&t=2&p=f',
      question: { kind: 'next', t: 2, reveal: { t: 2, phase: 'choose' } },
      ko: {
        heading: '가장 큰 것이 답이 됩니다',
        text: () =>
          '확률이 가장 큰 자리만 1로, 나머지를 0으로 두면 [원-핫](one-hot) 답이 됩니다. 입력과 같은 모양입니다. 이번에는 한글을 배운 네트워크에 물어봅시다.',
        notes:
          '“안녕하세요”의 글자 다섯 개만 아는 작은 네트워크입니다. 글을 “안녕안”으로 바꾸면 배운 적 없는 순서에서 무엇을 답하는지도 볼 수 있습니다.',
      },
      en: {
        heading: 'The largest is the answer',
        text: () =>
          'Set the place of the largest probability to 1 and all others to 0: a [one-hot](one-hot) answer, of the same form as an input. This time, ask a network that has learned Korean syllables.',
        notes:
          'A tiny network: it knows only the five syllables of 안녕하세요, “hello”. Type another order to see what it answers where it has learned nothing.',
      },
    },
    {
      scene: 'net=brackets&t=5&p=f',
      formula: ['y'],
      question: { kind: 'sign', at: 'z@5[0]', reveal: { t: 5, phase: 'choose' } },
      ko: {
        heading: '예·아니요라면 sigmoid',
        text: (see) =>
          `이 네트워크는 괄호가 모두 닫혔는지 답합니다. 출력이 하나이므로 [sigmoid](sigmoid)를 쓰며, 로짓이 양수면 확률이 0.5를 넘어 “예”가 됩니다. “${see.scene.text}”의 로짓 $z_5$는 어느 쪽일까요?`,
        notes:
          '“(()”처럼 덜 닫힌 글도 넣어 보세요. 두 가지 중 하나를 고르는 문제는 sigmoid, 여러 가지 중 하나는 softmax라고 정리합니다.',
      },
      en: {
        heading: 'Yes or no: sigmoid',
        text: (see) =>
          `This network says whether every bracket is closed. It has a single output and so uses [sigmoid](sigmoid): a positive logit is a probability above 0.5, and means yes. Which will the logit $z_5$ of “${see.scene.text}” be?`,
        notes:
          'Type something that is not closed, such as (() too. In short: sigmoid for yes or no, softmax for one of many.',
      },
    },
    {
      scene: 'x=h&t=0&p=choose',
      tools: ['input'],
      ko: {
        heading: '답을 다시 읽히면',
        text: (see) =>
          `“${see.scene.text}”까지 읽고 낸 답 ${josa(`“${see.answer(see.last).name}”`, '을/를')} 다음 입력으로 다시 넣기를 되풀이하면, 네트워크가 스스로 글을 써서 네 번 만에 ${josa(`“${see.written(4)}”`, '이/가')} 됩니다. 늘 가장 큰 것만 고르지 않고 확률에 따라 뽑으면 그때그때 다른 글이 나올 수 있으며, 얼마나 고르게 뽑을지는 온도로 정합니다.`,
        notes:
          '학생에게 답을 직접 이어 쓰게 해 보세요: 답을 보고, 글 끝에 적고, 다시 봅니다. 이것이 글을 짓는 언어 모델의 기본 원리입니다.',
      },
      en: {
        heading: 'Feed the answer back',
        text: (see) =>
          `Having read “${see.scene.text}”, it answers “${see.answer(see.last).name}”. Feed each answer back in as the next input, and the network writes by itself: after four answers the text is “${see.written(4)}”. If answers are drawn by their probabilities, and not always the largest taken, the text varies; a temperature says how much.`,
        notes:
          'Let a student do it by hand: see the answer, type it at the end of the text, look again. This is how language models write.',
      },
    },
  ],
};
