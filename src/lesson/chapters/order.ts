import { literal } from '../../figures/markdown/literal.ts';
import { josa } from '../../language/josa.ts';
import { areSame, hasLearnedNext, knows, readsText } from '../claims.ts';
import type { Chapter } from '../types.ts';

/** Why order matters. */
export const order: Chapter = {
  steps: [
    {
      scene: 't=4&p=choose',
      tools: ['input'],
      claims: { 'symbols are read': readsText },
      ko: {
        heading: '한 글자씩, 차례로 읽습니다',
        text: (see) =>
          `글은 글자의 [시퀀스](sequence)입니다. 이 네트워크는 ${josa(`“${see.text}”`, '을/를')} 왼쪽부터 한 글자씩 읽고, 읽을 때마다 보라색 테두리의 벡터인 [은닉 상태](h)를 새로 만듭니다. 마지막 글자까지 읽은 지금 은닉 상태는 ${see.vector(`h@${see.last}`)}입니다.`,
        notes:
          '재생을 눌러 처음부터 한 번 보여 주세요. 아래에서 위로 읽습니다: 입력 x, 은닉 상태 h, 출력 y. 사진 한 장과 문장 하나가 자료로서 어떻게 다른지 묻는 것으로 시작하면 좋습니다.',
      },
      en: {
        heading: 'One symbol at a time, in order',
        text: (see) =>
          `A text is a [sequence](sequence) of symbols. This network reads “${see.text}” from the left, and after each symbol it makes a new [hidden state](h), the vector in the violet frame. Now, after the last symbol, that state is ${see.vector(`h@${see.last}`)}.`,
        notes:
          'Press play once and let it run from the start. The figure reads from below: input x, hidden state h, output y. A good opening question: how does a sentence differ from a photograph as data?',
      },
    },
    {
      scene: 'x=olleh&t=4&p=choose',
      tools: ['input'],
      claims: {
        'symbols are read': readsText,
        'another order leaves another last state': (see) =>
          see.vector(`h@${see.last}`) !== see.reading(see.backwards).vector(`h@${see.last}`),
      },
      ko: {
        heading: '같은 글자, 다른 순서',
        text: (see) =>
          `“${see.text}”의 순서로 읽으면 마지막 은닉 상태는 ${see.vector(`h@${see.last}`)}이고, 같은 글자를 “${literal(see.backwards)}”의 순서로 읽으면 ${see.reading(see.backwards).vector(`h@${see.last}`)}입니다. 어떤 글자가 있었는지만 세었다면 두 벡터는 같았을 것입니다.`,
        notes:
          '“개가 사람을 물었다”와 “사람이 개를 물었다”를 비교하게 하세요. 낱말의 개수만 세는 방법(bag of words)으로는 둘을 가르지 못합니다. 학생이 부르는 낱말을 거꾸로도 넣어 보세요.',
      },
      en: {
        heading: 'The same letters, another order',
        text: (see) =>
          `Read as “${see.text}”, the letters leave the last state ${see.vector(`h@${see.last}`)}; in another order, as “${literal(see.backwards)}”, they leave ${see.reading(see.backwards).vector(`h@${see.last}`)}. Had it only counted letters, the two would be equal.`,
        notes:
          '“Dog bites man” and “man bites dog” have the same words. Counting them (a bag of words) cannot tell the two apart. Let the audience call out a word and type it backwards too.',
      },
    },
    {
      scene: 'x=hell&t=3&p=sum',
      question: { kind: 'next', t: 3, reveal: { t: 3, phase: 'choose' } },
      claims: {
        'it has learned what comes next': hasLearnedNext,
        'the letters are known': (see) => knows(see, 2) && knows(see, 3),
        'one input vector at both timesteps': (see) => areSame(see, 'x', 2, 3),
        'two answers': (see) => see.answer(2).name !== see.answer(3).name,
        'another state before': (see) => !areSame(see, 'h', 1, 2),
      },
      ko: {
        heading: '같은 글자에 두 가지 답',
        text: (see) =>
          `이 네트워크는 다음 글자를 맞히도록 학습했습니다. [시점](timestep) t = 2에서 ${josa(`“${see.symbol(2)}”`, '을/를')} 읽고는 ${josa(`“${see.answer(2).name}”`, '이라고/라고')} 답했습니다. 지금 t = 3의 입력도 “${see.symbol(3)}”입니다.`,
        notes:
          '답을 누르기 전에 손을 들게 하세요. 입력 벡터는 두 시점에서 똑같습니다. 그런데도 답이 다르다면 무엇이 다른 것일까요? 앞에서 넘어온 은닉 상태뿐입니다.',
      },
      en: {
        heading: 'One letter, two answers',
        text: (see) =>
          `This network has learned to say which symbol comes next. At [timestep](timestep) t = 2 it read “${see.symbol(2)}” and answered “${see.answer(2).name}”. Now, at t = 3, the input is “${see.symbol(3)}”.`,
        notes:
          'Ask for hands before anybody presses an answer. The input vector is the same at both timesteps. If the answers differ, what else can differ? Only the state that came from before.',
      },
    },
    {
      scene: 'cell=rnn.8&net=orthogonal.4&out=1&head=linear&ev=60~sin(t/4)&t=59&p=wy&win=0_60',
      claims: {
        'the numbers of one wave are read': ({ scene }) =>
          scene.events?.kind === 'wave' && !scene.events.formula.includes(';'),
      },
      ko: {
        heading: '글만 읽는 것은 아닙니다',
        text: () =>
          '하루의 기온, 심장 박동, 주가처럼 시간에 따라 이어지는 사건도 시퀀스입니다. 여기서는 글자 대신 물결을 이루는 숫자를 시점마다 하나씩 읽습니다. 멀리서 보면 시점들이 모여 은닉 상태의 [히트맵](heatmap)이 됩니다.',
        notes:
          '확대·축소로 사슬과 히트맵을 오가며 같은 그림임을 보여 주세요. 이 네트워크는 아직 학습하지 않았습니다. 그래도 물결의 주기가 은닉 상태에 그대로 나타납니다.',
      },
      en: {
        heading: 'Not only text',
        text: () =>
          'Events that follow each other in time are sequences too: the temperatures of a day, a heartbeat, share prices. Here the network reads one number of a wave at each timestep in place of a symbol. Zoomed out, timesteps merge into a [heatmap](heatmap) of hidden states.',
        notes:
          'Zoom in and out to show that chain and heatmap are one figure. This network has not been trained, and yet the rhythm of the wave shows in its states.',
      },
    },
  ],
};
