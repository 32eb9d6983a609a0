import { literal } from '../../figures/markdown/literal.ts';
import { josa } from '../../language/josa.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { isEqual } from '../../scene/document/equal.ts';
import { presetOf } from '../../scene/document/presets.ts';
import { answerOf } from '../../scene/read/answer.ts';
import { areSame, hasLearnedNext, knows, readsText } from '../claims.ts';
import { type See, seeing } from '../see.ts';
import type { Chapter } from '../types.ts';

/** The first letters of a text, up to a timestep. */
const begun = (see: See, t: number) =>
  Array.from({ length: t + 1 }, (_, i) => see.symbol(i)).join('');

/** What the network answers to the first letters, and what comes after each. */
const answersTo = (see: See, t: number) =>
  Array.from({ length: t + 1 }, (_, i) => see.answer(i).name);
const comingIn = (see: See, t: number) =>
  Array.from({ length: t + 1 }, (_, i) => see.symbol(i + 1));
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

/** Two years with the same number of sunspots: 1919, when they became fewer, and 1926, when they became more. */
const [FALLING, RISING] = [19, 26];

/** Whether the sunspots are read, as they come with the network that has learned them. */
const readsSunspots = ({ scene }: See): boolean =>
  scene.source.kind === 'preset' &&
  scene.source.preset === 'sunspots' &&
  isEqual(scene.events, presetOf('sunspots')?.events ?? null);

/** How far the answers, or the numbers that are read, are from the numbers that come next, on average. */
function missedBy(see: See, name: 'x' | 'z'): number {
  const next = Array.from({ length: see.last }, (_, t) =>
    Math.abs(see.exactly(`${name}@${t}[0]`) - see.exactly(`x@${t + 1}[0]`)),
  );
  return next.reduce((sum, miss) => sum + miss, 0) / next.length;
}

/** Why order matters: after a story of the first minutes, of what it is all for. */
export const order: Chapter = {
  steps: [
    {
      scene: 'net=xavier.7&t=3&p=x&win=0_4',
      introduces: ['answer'],
      question: { kind: 'guess', t: 3, reveal: { t: 3, phase: 'choose' } },
      claims: { 'there is a next letter': (see) => readsText(see) && see.last > 3 },
      reasons: {
        'its numbers are drawn at random, and its answer is wrong': (see) =>
          see.scene.source.kind === 'random' && see.answer(3).name !== see.symbol(4),
      },
      ko: {
        heading: '다음 글자 맞히기',
        text: (see) =>
          `“${begun(see, 3)}”까지 읽었습니다. 다음에 올 글자를 먼저 직접 맞혀 보세요. 그러면 아직 학습하지 않은 네트워크의 답이 글자 위에 나타납니다.`,
        why: () =>
          '사람은 그 낱말을 읽어 본 적이 있어서 맞힐 수 있습니다. 이 네트워크는 아무것도 읽어 본 적이 없습니다. 글자를 숫자로 바꾸어 곱하고 더할 뿐인데, 곱하는 숫자를 지금은 주사위를 굴리듯 아무렇게나 정했습니다. 그래서 답에 아무 뜻이 없습니다.\n\n이 강의에서는 이 숫자로 무엇을 계산하고 이 숫자를 어떻게 고치는지 하나씩 들여다봅니다.',
        notes:
          '청중에게 한목소리로 답하게 하세요. 모두 맞힙니다. 그다음 네트워크의 답을 보여 주고, 우리는 알고 네트워크는 모르는 것이 무엇인지 물어보세요.',
      },
      en: {
        heading: 'Guess the next letter',
        text: (see) =>
          `You have read “${begun(see, 3)}”. Guess which letter comes next. Then you see the answer of a network that has learned nothing yet, shown above the letter.`,
        why: () =>
          'You can guess because you have read the word before. This network has read nothing. It turns letters into numbers, multiplies and adds, and the numbers it multiplies by were drawn at random. So its answer means nothing yet.\n\nThis lesson shows, one number at a time, how those numbers are used and how training corrects them.',
        notes:
          'Let the audience answer aloud: everybody is right. Then show the answer of the network, and ask what they know that the network does not.',
      },
    },
    {
      scene: 'net=xavier.7&t=3&p=choose',
      tools: ['training'],
      claims: { 'there are next letters': (see) => readsText(see) && see.last > 3 },
      reasons: {
        'it has learned nothing': ({ scene }) => scene.source.kind === 'random',
        'who has learned hello is wrong about other texts': () => {
          const other = seeing(DEFAULT_SCENE).reading('olleh');
          return [0, 1, 2, 3].some((t) => other.answer(t).name !== other.symbol(t + 1));
        },
      },
      ko: {
        heading: '눈앞에서 학습하기',
        text: (see) =>
          `“${begun(see, 3)}”의 글자마다 네트워크의 답은 ${quoted(answersTo(see, 3))}이고, 정답은 ${quoted(comingIn(see, 3))}입니다. 학습을 누르세요. ${josa(`“${see.text}”`, '을/를')} 되풀이해 읽으면서 숫자를 조금씩 고치는 동안 글자 위의 답이 정답으로 바뀌어 갑니다.`,
        why: () =>
          '누가 규칙을 가르쳐 준 것이 아닙니다. 답이 정답과 얼마나 다른지를 재고, 그 차이가 줄어드는 쪽으로 숫자 하나하나를 조금씩 옮깁니다. 이것을 여러 번 되풀이하는 것이 학습이며, 어느 쪽으로 얼마나 옮기는지는 9장에서 봅니다.\n\n이렇게 배우는 것은 낱말 하나뿐이라 다른 글에는 엉뚱한 답을 합니다. 그 대신 아주 작아서 숫자를 모두 들여다볼 수 있습니다.',
        notes:
          '학습을 누르고 답이 하나씩 정답으로 바뀌는 것을 함께 지켜보세요. 다음 쪽부터는 이렇게 학습을 마친 네트워크를 들여다봅니다.',
      },
      en: {
        heading: 'It learns before your eyes',
        text: (see) =>
          `After the letters of “${begun(see, 3)}” it answers ${quoted(answersTo(see, 3))}; the right answers are ${quoted(comingIn(see, 3))}. Press Train: it reads “${see.text}” again and again, changes its numbers a little each time, and the answers above the letters become right.`,
        why: () =>
          'Nobody has written a rule for it. The program measures how far its answers are from the right ones, and changes every number a little in the direction that makes this error smaller. Repeated many times, this is learning; chapter 9 shows which direction, and how far.\n\nA single word is all it learns from, so elsewhere its answers are often wrong. But it is so small that you can look at every one of its numbers.',
        notes:
          'Press Train and watch the answers become right one by one. The steps that follow take apart a network that has been trained like this.',
      },
    },
    {
      scene: 't=4&p=choose',
      introduces: ['state'],
      claims: { 'symbols are read': readsText },
      reasons: {
        'a text twice as long leaves a state of the same size': (see) =>
          see.reading(see.scene.text.repeat(2)).trace.network.values.get('h')?.size ===
          see.scene.hidden,
      },
      ko: {
        heading: '한 글자씩 차례로 읽기',
        text: (see) =>
          `글은 글자의 [시퀀스](sequence)입니다. 이 네트워크는 ${josa(`“${see.text}”`, '을/를')} 왼쪽부터 한 글자씩 읽고, 읽을 때마다 보라색 테두리 안의 벡터, 곧 [은닉 상태](h)를 새로 만듭니다. 마지막 글자까지 읽은 지금 은닉 상태는 ${see.vector(`h@${see.last}`)}이며, 다른 글자를 누르면 그때의 은닉 상태가 보입니다.`,
        why: (see) =>
          `글은 저마다 길이가 다릅니다. 글 전체를 한꺼번에 받는 층이라면 입력의 크기를 미리 정해 두어야 하고, 그보다 긴 글은 읽지 못합니다. 한 글자씩 읽으면서 읽은 내용을 벡터 하나에 모으면 길이가 얼마이든 같은 네트워크로 읽을 수 있습니다.\n\n그 대신 벡터의 크기는 글이 아무리 길어져도 ${see.scene.hidden}입니다. 그래서 무엇을 남기고 무엇을 버릴지가 중요해집니다.`,
        notes:
          '글자를 왼쪽부터 하나씩 눌러 은닉 상태가 새로 만들어지는 것을 보여 주세요. 아래가 읽는 글자, 위가 은닉 상태입니다. 데이터로 보면 사진 한 장과 문장 하나가 어떻게 다른지 묻는 것으로 시작하면 좋습니다.',
      },
      en: {
        heading: 'One letter at a time, in order',
        text: (see) =>
          `A text is a [sequence](sequence) of letters. This network reads “${see.text}” from left to right, and after each letter it computes a new [hidden state](h), the vector in the violet frame. After the last letter it is ${see.vector(`h@${see.last}`)}; choose another letter to see the hidden state there.`,
        why: (see) =>
          `Texts differ in length. A layer that takes a whole text at once needs an input of fixed size, and cannot read anything longer. A network that reads one letter at a time, and collects what it has read in a single vector, can read texts of any length.\n\nThis has a price: the vector has ${see.scene.hidden} numbers, however long the text is. So it matters what the network keeps and what it forgets.`,
        notes:
          'Choose the letters one by one from the left and watch the hidden state being computed anew. The letter is at the bottom, its hidden state above it. A good opening question: as data, how does a sentence differ from a photograph?',
      },
    },
    {
      scene: 'x=olleh&t=4&p=choose',
      introduces: ['input'],
      tools: ['input'],
      claims: {
        'symbols are read': readsText,
        'another order leaves another last state': (see) =>
          see.vector(`h@${see.last}`) !== see.reading(see.backwards).vector(`h@${see.last}`),
      },
      ko: {
        heading: '같은 글자, 다른 순서',
        text: (see) =>
          `“${see.text}”의 순서로 읽으면 마지막 은닉 상태는 ${see.vector(`h@${see.last}`)}이고, 같은 글자를 “${literal(see.backwards)}”의 순서로 읽으면 ${see.reading(see.backwards).vector(`h@${see.last}`)}입니다. 어떤 글자가 있었는지만 세었다면 두 벡터는 같았을 것입니다. 다른 글도 넣어 보세요.`,
        why: () =>
          '개수를 세는 일은 덧셈이고, 덧셈은 순서를 가리지 않습니다. 이 네트워크는 다릅니다. 글자를 하나 읽을 때마다 지금까지의 은닉 상태 전체를 다시 계산해 바꾼 다음 새 글자를 더합니다. 먼저 읽은 글자는 그 계산을 여러 번 거치고 마지막 글자는 한 번만 거칩니다. 그래서 같은 글자라도 언제 읽었는지에 따라 남는 흔적이 다릅니다.',
        notes:
          '“개가 사람을 물었다”와 “사람이 개를 물었다”를 비교하게 하세요. 낱말의 개수만 세는 방법(bag of words)으로는 둘을 가르지 못합니다. 학생이 부르는 낱말을 거꾸로도 넣어 보세요.',
      },
      en: {
        heading: 'The same letters, another order',
        text: (see) =>
          `Read in the order “${see.text}”, the letters give the final hidden state ${see.vector(`h@${see.last}`)}; in the order “${literal(see.backwards)}”, they give ${see.reading(see.backwards).vector(`h@${see.last}`)}. If the network only counted letters, the two would be equal. Try other texts too.`,
        why: () =>
          'Counting is addition, and addition does not care about order. This network works differently: at each letter it first transforms the whole hidden state so far, and then adds the new letter. The first letter goes through this transformation many times, the last one only once. So what a letter leaves in the final state depends on when it was read.',
        notes:
          '“Dog bites man” and “man bites dog” have the same words. Counting words (a bag of words) cannot tell the two apart. Ask the audience for a word, and type it backwards too.',
      },
    },
    {
      scene: 'x=hell&t=3&p=x',
      introduces: ['times', 'states'],
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
          `이 네트워크는 다음 글자를 맞히도록 학습했습니다. [시점](timestep) t = 2에서 ${josa(`“${see.symbol(2)}”`, '을/를')} 읽고 ${josa(`“${see.answer(2).name}”`, '이라고/라고')} 답했으며, 그 답은 그때의 은닉 상태 위에 적혀 있습니다. 지금 t = 3의 입력도 “${see.symbol(3)}”입니다.`,
        why: (see) =>
          `두 시점의 입력 벡터는 똑같고 가중치도 똑같습니다. 그런데도 답이 다르다면 까닭은 하나, 앞에서 넘어온 은닉 상태뿐입니다. t = 2에는 ${josa(see.vector('h@1'), '이/가')}, t = 3에는 ${josa(see.vector('h@2'), '이/가')} 들어옵니다. 이미 ${josa(`“${see.symbol(2)}”`, '을/를')} 한 번 읽었다는 사실이 이 숫자들에 담겨 있습니다.`,
        notes:
          '답을 누르기 전에 손을 들게 하세요. 두 시점에서 무엇이 같고 무엇이 다른지 먼저 말하게 하면 좋습니다.',
      },
      en: {
        heading: 'One letter, two answers',
        text: (see) =>
          `This network has learned to say which letter comes next. At [timestep](timestep) t = 2 it read “${see.symbol(2)}” and answered “${see.answer(2).name}”, shown above its hidden state. Now, at t = 3, it reads “${see.symbol(3)}”.`,
        why: (see) =>
          `The input vector is the same at both timesteps, and so are the weights. If the answers differ, only one cause is left: the hidden state from the previous timestep. At t = 2 that is ${see.vector('h@1')}, at t = 3 it is ${see.vector('h@2')}. These numbers record that one “${see.symbol(2)}” has been read already.`,
        notes:
          'Ask for a show of hands before anyone chooses an answer. First ask what is the same at both timesteps, and what is not.',
      },
    },
    {
      scene: 'net=sunspots&t=59&p=by&win=0_60',
      claims: {
        'the years from 1900 on are read, a number each': readsSunspots,
        'the number of the next year is answered': ({ scene }) => answerOf(scene) === 'numbers',
      },
      reasons: {
        'one number at two timesteps': (see) => areSame(see, 'x', FALLING, RISING),
        'the numbers fall at one of them and rise at the other, and so do the answers': (see) =>
          see.number(`x@${FALLING}[0]`) < see.number(`x@${FALLING - 1}[0]`) &&
          see.number(`x@${RISING}[0]`) > see.number(`x@${RISING - 1}[0]`) &&
          see.number(`z@${FALLING}[0]`) < see.number(`x@${FALLING}[0]`) &&
          see.number(`z@${RISING}[0]`) > see.number(`x@${RISING}[0]`),
        'it is nearer to the next year than whoever says the same again': (see) =>
          missedBy(see, 'z') < missedBy(see, 'x'),
      },
      sources: ['sunspots'],
      ko: {
        heading: '글이 아닌 시퀀스',
        text: () =>
          '기온, 심장 박동, 주가처럼 시간에 따라 이어지는 숫자도 시퀀스입니다. ‘숫자’ 줄은 1900년부터 해마다 하나씩 읽는 태양의 흑점 수(단위 100)이고, ‘답’ 줄은 이 네트워크가 답한 이듬해의 흑점 수입니다. 이렇게 축소해서 보면 가운데의 은닉 상태들은 [히트맵](heatmap)이 됩니다.',
        why: (see) =>
          `네트워크는 언제나 숫자로 계산합니다. 글자는 먼저 벡터로 바꾸어야 하지만 흑점 수는 이미 숫자이므로 그대로 읽습니다. 그다음 계산은 똑같습니다.\n\nt = ${josa(String(FALLING), '과/와')} t = ${RISING}에서는 같은 숫자 ${josa(see.say(`x@${RISING}[0]`), '을/를')} 읽습니다. 그런데 앞의 답은 ${see.say(`z@${FALLING}[0]`)}, 뒤의 답은 ${see.say(`z@${RISING}[0]`)}입니다. 앞선 해들이 은닉 상태에 남아 있어, 흑점이 줄어드는 중인지 늘어나는 중인지에 따라 답이 달라집니다.\n\n이 답은 실제 이듬해의 숫자와 평균 ${missedBy(see, 'z').toFixed(2)}만큼 차이 납니다. 올해의 숫자를 그대로 답한다면 ${missedBy(see, 'x').toFixed(2)}만큼 차이 납니다. 다만 학습에 쓴 해들을 다시 읽은 결과이고, 처음 보는 해에는 차이가 더 커집니다.`,
        notes:
          '확대하고 축소하면서 사슬과 히트맵이 같은 그림임을 보여 주세요. 흑점은 11년쯤을 주기로 많아졌다 적어집니다. ‘숫자’ 줄에서 몇 번 되풀이되는지 세어 보게 하세요.',
      },
      en: {
        heading: 'Not only text',
        text: () =>
          'Numbers that follow each other in time are sequences too: temperatures, a heartbeat, share prices. The row “number” holds the sunspots of each year from 1900 on, in hundreds; the row “answer” holds what this network answers for the next year. Seen from this far, the hidden states between them become a [heatmap](heatmap).',
        why: (see) =>
          `A network computes with numbers in any case. Letters have to be turned into vectors first; counts of sunspots are numbers already and are read as they are. Everything after that is the same.\n\nAt t = ${FALLING} and at t = ${RISING} it reads the same number, ${see.say(`x@${RISING}[0]`)}. Yet it answers ${see.say(`z@${FALLING}[0]`)} at the first and ${see.say(`z@${RISING}[0]`)} at the second: the hidden state still holds something of the years before, so the answer depends on whether sunspots are becoming fewer or more.\n\nOn average the answers differ by ${missedBy(see, 'z').toFixed(2)} from the number that really came next. Repeating the number of this year would be off by ${missedBy(see, 'x').toFixed(2)}. But it was trained on these very years; with years it has never read the difference is larger.`,
        notes:
          'Zoom in and out to show that the chain and the heatmap are the same figure. Sunspots become more and fewer in a cycle of about 11 years: have the audience count the cycles in the row “number”.',
      },
    },
    {
      scene: 'x=hellohello&t=9&p=choose&ask=h.9.all.shape',
      ko: {
        heading: '직접 풀기: 글이 길어지면',
        text: () =>
          '이번에는 두 배로 긴 글을 읽었습니다. 물음에서 h는 은닉 상태이고, 거기에 작게 붙은 수는 시점입니다. 벡터는 숫자를 세로로 한 줄 세운 것입니다.',
        notes:
          '글자 수를 행의 수로 답하는 학생이 있습니다. 짧은 글로 바꾸어 은닉 상태의 숫자를 다시 세게 해 보세요.',
      },
      en: {
        heading: 'Your turn: a longer text',
        text: () =>
          'This text is twice as long. In the question h is the hidden state, and the small number at its foot the timestep. A vector is a single column of numbers.',
        notes:
          'Some answer with the number of letters. Have them read a short text, and count the numbers of the state again.',
      },
    },
  ],
};
