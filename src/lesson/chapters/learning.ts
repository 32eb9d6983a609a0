import { brief } from '../../engine/explain/decimal.ts';
import { fateOf } from '../../engine/measure/fate.ts';
import { plural } from '../../language/en/plural.ts';
import { josa } from '../../language/josa.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { answerOf } from '../../scene/read/answer.ts';
import { lastLossGradient } from '../../state/backMoment.ts';
import { gradientSizes, grownIn, knows } from '../claims.ts';
import { type See, seeing } from '../see.ts';
import type { Chapter } from '../types.ts';

/** What the network writes by itself, beginning with the first letter, in as many letters as the text has. */
const freely = (see: See) => see.reading([...see.scene.text][0] ?? '').written(see.last);

const slopeOf = (see: See) => brief(1 - see.exactly('h@2[0]') ** 2);

/** The gradient of unit 0 at t = 2 before and after tanh on its way back; null where 1 - h^2 is not all between them. */
function backThroughTanh(see: See): { readonly before: string; readonly after: string } | null {
  const gradient = lastLossGradient(see.scene);
  const [before = Number.NaN, after = Number.NaN] = ['h', 'a'].map(
    (name) => gradient?.at(name, 2)[0] ?? Number.NaN,
  );
  const slope = 1 - see.exactly('h@2[0]') ** 2;
  return Math.abs(before * slope - after) < 1e-12
    ? { before: brief(before), after: brief(after) }
    : null;
}

/** Whether a letter is read at a timestep, and the one after it is the right answer. */
const asksForNext = (see: See, t: number) =>
  knows(see, t) && knows(see, t + 1) && answerOf(see.scene) === 'next';

/** How it learns. */
export const learning: Chapter = {
  steps: [
    {
      scene: 'net=xavier.7&t=2&p=choose',
      claims: {
        'it has learned nothing, and should say what comes next': (see) =>
          see.scene.source.kind === 'random' && asksForNext(see, 2),
      },
      reasons: {
        'even guesses cost the logarithm of their number, and nothing the one that is sure': ({
          scene,
        }) => -Math.log(1 / scene.vocabulary.length) > 1 && Math.abs(Math.log(1)) === 0,
        'the loss is -log of that probability': (see) => {
          const place = see.scene.vocabulary.indexOf([...see.scene.text][3] ?? '');
          return see.loss(2) === brief(-Math.log(see.number(`y@2[${place}]`)));
        },
      },
      ko: {
        heading: '얼마나 틀렸을까요?',
        text: (see) =>
          `아직 학습하지 않은 네트워크입니다. t = 2의 “${see.symbol(2)}” 다음에 올 글자는 “${see.symbol(3)}”인데, 그 글자의 확률에 로그를 취해 부호를 바꾼 것이 이 시점의 [손실](loss)입니다. 지금은 ${see.loss(2)}이고, 확률이 1이면 0이 됩니다.`,
        why: ({ scene }) =>
          `정답에 준 확률이 1이면 손실은 0이고, 확률이 0에 가까울수록 손실은 끝없이 커집니다. 그래서 확신에 차서 틀릴 때 손실이 가장 큽니다. 아는 글자 ${scene.vocabulary.length}개에 똑같은 확률을 주면 손실은 log ${scene.vocabulary.length} ≈ ${Math.log(scene.vocabulary.length).toFixed(2)}입니다. 이보다 크면 아무렇게나 찍는 것보다 못합니다.\n\n로그를 쓰면 좋은 점이 하나 더 있습니다. 모든 시점에서 맞힐 확률은 시점별 확률의 곱인데, 로그를 취하면 곱이 합이 되므로 시점마다 나온 손실을 더하기만 하면 됩니다.`,
        notes: 'hello를 학습한 네트워크로 바꾸어 손실이 얼마나 작은지 비교해 보세요.',
      },
      en: {
        heading: 'How wrong was it?',
        text: (see) =>
          `This network has learned nothing yet. The letter after the “${see.symbol(2)}” at t = 2 is “${see.symbol(3)}”; the [loss](loss) is −log of the probability that the network gives to that letter. Now it is ${see.loss(2)}; for a probability of 1 it would be 0.`,
        why: ({ scene }) =>
          `If the right letter has a probability of 1, the loss is 0; as the probability goes to 0, the loss grows without end. So an answer that is confident and wrong costs most. Giving ${plural(scene.vocabulary.length, 'letter')} the same probability costs log ${scene.vocabulary.length}, about ${Math.log(scene.vocabulary.length).toFixed(2)}; a larger loss is worse than chance.\n\nThe logarithm has another advantage. The probability of being right at every timestep is a product; with logarithms, the losses of the timesteps simply add up.`,
        notes: 'Switch to the network that has learned hello, and compare the losses.',
      },
    },
    {
      scene: 'net=xavier.7&t=3&fig=gradient',
      introduces: ['lenses'],
      sources: ['bptt'],
      claims: {
        'the gradient begins at t = 3, and is 0 after it': (see) => {
          const sizes = gradientSizes(see);
          return [0, 1, 2, 3].every((t) => (sizes[t] ?? 0) > 0) && sizes[4] === 0;
        },
      },
      reasons: {
        'the gradient of W_h is the sum of what each timestep adds': (see) => {
          const gradient = lastLossGradient(see.scene);
          const slot = see.trace.network.parameters.get('W_h');
          if (!gradient || !slot) return false;
          const added = [0, 1, 2, 3].reduce(
            (sum, t) =>
              sum + (gradient.at('a', t)[0] ?? 0) * (t > 0 ? see.number(`h@${t - 1}[0]`) : 0),
            0,
          );
          return Math.abs((gradient.weights[slot.offset] ?? Number.NaN) - added) < 1e-12;
        },
      },
      ko: {
        heading: '거꾸로 흐르는 기울기',
        text: () =>
          '손실을 줄이려면 숫자마다 [기울기](gradient), 곧 그 숫자를 조금 바꿀 때 손실이 얼마나 바뀌는지를 알아야 합니다(앞에 d를 붙여 씁니다). 기울기는 t = 3의 손실에서 나와 가로 화살표를 거슬러 $h_3$, $h_2$, $h_1$로 흐르며, 손실보다 뒤에 있는 $h_4$에서는 0입니다. 이것이 시간을 거슬러 가는 역전파(BPTT)입니다.',
        why: () =>
          '영향은 앞으로 전해집니다. $h_1$을 조금 바꾸면 $h_2$가, 그래서 $h_3$이, 그래서 손실이 바뀝니다. 손실이 얼마나 바뀌는지는 단계마다 바뀌는 비율을 곱하면 나오고(연쇄 법칙), 손실 쪽에서부터 곱해 오면 한 번만 거슬러 가도 모든 숫자의 기울기를 얻습니다. 그래서 거꾸로 갑니다. 손실보다 뒤의 것은 아무 영향도 주지 못하므로 0입니다.\n\n$W_h$는 모든 시점이 함께 쓰므로, 그 기울기는 시점마다 나온 것을 모두 더한 값입니다.\n\n그림을 알아보기 쉽게 여기서는 t = 3의 손실 하나만 거슬러 갑니다. 학습할 때에는 모든 시점의 손실을 평균 내므로, 기울기도 손실마다 나온 것을 평균 냅니다.',
        notes:
          '순전파의 화살표를 거꾸로 짚어 가며 설명하고, 재생을 눌러 기울기가 한 단계씩 만들어지는 것을 보여 주세요. 아래 수식의 y*는 정답이고, 그림의 “시점당 배율”은 한 시점 거슬러 갈 때 기울기의 길이가 몇 배가 되는지를 나타냅니다.',
      },
      en: {
        heading: 'Gradients flow backwards',
        text: () =>
          'To make the loss smaller we need the [gradient](gradient) of every number: how much the loss changes when that number does. Written with a d in front, it starts at the loss of t = 3 and flows back through $h_3$, $h_2$ and $h_1$, against the horizontal arrows; for $h_4$, after the loss, it is 0. This is backpropagation through time, BPTT.',
        why: () =>
          'Effects travel forwards: change $h_1$ a little and $h_2$ changes, so $h_3$ changes, so the loss changes. By how much? Multiply the rates of change of all these steps (the chain rule). If you start multiplying at the loss, one pass backwards gives the gradient of every number; that is why it runs backwards. What comes after the loss has no effect on it, so its gradient is 0.\n\nAll timesteps share $W_h$, so its gradient is the sum of what each of them contributes.\n\nTo keep the figure clear, only the loss at t = 3 is followed here. Training takes the mean of the losses of all timesteps, and so the mean of their gradients.',
        notes:
          'Trace the arrows backwards, then press Play and watch each gradient being computed. In the equation, y* is the target; the row of factors shows by how much each timestep back multiplies the length.',
      },
    },
    {
      scene: 'net=xavier.7&t=2&fig=gradient&back=a_common_one&unit=0',
      claims: {
        'f is tanh, in an RNN': ({ scene }) => scene.cell === 'rnn' && scene.activation === 'tanh',
        'back through tanh the gradient is multiplied by 1 - h^2': (see) =>
          backThroughTanh(see) !== null,
      },
      reasons: {
        'at h = 0.99 it is about 0.02': () => (1 - 0.99 ** 2).toFixed(2) === '0.02',
      },
      ko: {
        heading: 'tanh의 도함수는 1 − h²',
        text: (see) =>
          `거슬러 가는 길에서 tanh를 지날 때에는 도함수를 곱하며, tanh의 도함수는 1 − h²입니다. $h_2$의 유닛 0은 ${see.say('h@2[0]')}입니다. 그래서 1 − h² = ${josa(slopeOf(see), '이/가')} 곱해져, 기울기 ${josa(backThroughTanh(see)?.before ?? '', '은/는')} ${josa(backThroughTanh(see)?.after ?? '', '이/가')} 됩니다.`,
        why: () =>
          'tanh의 곡선은 0에서 가장 가파르고(도함수 1) 위아래 끝으로 갈수록 평평합니다. 도함수를 tanh의 값 h만으로 적으면 1 − h²입니다. h가 0이면 1이고, h가 0.99이면 0.02쯤입니다.\n\n그래서 은닉 상태가 −1이나 1에 붙으면 앞에서 무엇을 바꾸어도 결과가 거의 달라지지 않고, 기울기도 그 유닛을 거의 지나오지 못합니다.',
        notes: '칠판에 tanh 곡선을 그리고 h = 0과 h = 0.9에서 접선을 그어 보게 하세요.',
      },
      en: {
        heading: 'The derivative of tanh is 1 − h²',
        text: (see) =>
          `On its way back through tanh, a gradient is multiplied by the derivative of tanh, which is 1 − h². Unit 0 of $h_2$ is ${see.say('h@2[0]')}, so the derivative is ${slopeOf(see)}, and a gradient of ${backThroughTanh(see)?.before} becomes ${backThroughTanh(see)?.after}.`,
        why: () =>
          'The curve of tanh is steepest at 0, with a derivative of 1, and flat at both ends. 1 − h² gives this from the output alone: it is 1 at h = 0, and about 0.02 at h = 0.99.\n\nSo where a hidden state sticks at −1 or 1, no change before it moves the result by much, and hardly any gradient comes back through that unit.',
        notes: 'Draw the curve of tanh on the board, with its tangents at h = 0 and h = 0.9.',
      },
    },
    {
      scene: 'fig=growth&grow=0.9_1_50&look=50_tanh_log',
      introduces: ['growth-slopes'],
      chart: 'slopes',
      sources: ['pascanu'],
      noted: {
        'with tanh the product goes to 0': (see) =>
          fateOf(grownIn(see, 'tanh', { steps: 500 }).products).kind === 'vanishes',
      },
      reasons: {
        'at w = 1.5 the derivative settles near 0.26, and the product still goes to 0': (see) => {
          const { values, products } = grownIn(see, 'tanh', { w: 1.5, steps: 50 });
          const derivative = 1 - (values.at(-1) ?? 0) ** 2;
          return (
            derivative.toFixed(2) === '0.26' &&
            (1.5 * derivative).toFixed(2) === '0.39' &&
            fateOf(products).kind === 'vanishes'
          );
        },
      },
      ko: {
        heading: '시점마다 되풀이되는 곱',
        text: (see) =>
          `한 시점을 거슬러 갈 때마다 기울기에는 w와 f의 도함수가 곱해집니다. “도함수의 곱” 그림이 그 곱이며, tanh로 ${see.scene.growth.steps}번 거슬러 간 값은 ${see.grown('tanh').slope}입니다. 0에 가까워지면 [기울기 소실](vanishing), 끝없이 커지면 [기울기 폭발](exploding)입니다.`,
        why: () =>
          'w를 키우면 막을 수 있을 것 같지만 그렇지 않습니다. w를 1.5로 올리면 값이 1 쪽으로 밀려 tanh의 도함수가 0.26쯤으로 줄고, 시점마다 둘의 곱인 0.39쯤이 곱해집니다. 기울기는 여전히 소실됩니다.\n\n소실이 왜 문제일까요? 기울기가 0이면 멀리 떨어진 글자가 손실에 얼마나 영향을 주었는지 알 수 없고, 그 글자를 기억하도록 가중치를 고칠 방법도 없습니다.',
        notes: 'w를 1.5로 올리면 나아질지 먼저 예상하게 하고, 실제로 올려 보세요.',
      },
      en: {
        heading: 'Multiplied at every timestep',
        text: (see) =>
          `At every timestep on its way back, a gradient is multiplied by w and by the derivative of f. The chart “Product of derivatives” shows this: with tanh, ${plural(see.scene.growth.steps, 'step')} back, the product is ${see.grown('tanh').slope}. If it goes to 0, the [gradient vanishes](vanishing); if it grows without end, it [explodes](exploding).`,
        why: () =>
          'A larger w does not prevent it. With w = 1.5 the values are pushed towards 1, the derivative of tanh falls to about 0.26, and each step multiplies by the product of the two, about 0.39: the gradient still vanishes.\n\nWhy does it matter? Where the gradient is 0, nothing says how much a distant letter contributed to the loss, so the weights cannot learn to remember it.',
        notes: 'Would it help to raise w to 1.5? Ask for a guess, then try it.',
      },
    },
    {
      scene: 'fig=growth&grow=1.1_1_60&look=60_relu_log',
      chart: 'slopes',
      sources: ['pascanu'],
      claims: {
        'with ReLU it explodes': (see) => (grownIn(see, 'relu').products.at(-1) ?? 0) > 100,
        'with ReLU the product is w to the power of the steps': (see) => {
          const { w, steps } = see.scene.growth;
          return Math.abs((grownIn(see, 'relu').products.at(-1) ?? 0) / w ** steps - 1) < 1e-12;
        },
      },
      ko: {
        heading: '폭발하면 기울기 클리핑',
        text: (see) =>
          `w = ${see.scene.growth.w}이고 ReLU라면 ${see.scene.growth.steps}번 거슬러 간 기울기는 ${see.grown('relu').slope}배입니다. 이럴 때는 모든 기울기를 한 벡터로 보고, 길이가 정한 값을 넘으면 방향은 그대로 둔 채 길이만 줄입니다. 이것이 [기울기 클리핑](clipping)이며, 기울기 소실에는 도움이 되지 않습니다.`,
        why: () =>
          '기울기의 방향은 어느 쪽으로 가면 손실이 줄어드는지를, 길이는 얼마나 가파른지를 알려 줍니다. 폭발한 기울기도 방향은 쓸 만하지만, 길이만큼 가면 가중치가 엉뚱한 곳으로 튀어 나갑니다. 그래서 길이만 줄입니다.\n\n소실된 기울기는 다릅니다. 길이를 늘려 봐야 가까운 시점의 큰 값에 묻혀 먼 시점에서 온 값은 여전히 0에 가깝습니다. 그래서 다음 장들의 셀이 필요합니다.',
        notes: '클리핑으로 소실된 기울기도 살릴 수 있을지 물어보세요.',
      },
      en: {
        heading: 'If it explodes, clip it',
        text: (see) =>
          `With w = ${see.scene.growth.w} and ReLU, a gradient ${plural(see.scene.growth.steps, 'step')} back is ${see.grown('relu').slope} times as large. [Clipping](clipping) takes all gradients as one vector and, if it is longer than a threshold, shortens it without changing its direction. It does nothing for vanishing gradients.`,
        why: () =>
          'The direction of a gradient says which way the loss falls, its length how steeply. The direction of an exploded gradient is still useful, but a move as long as that gradient would throw the weights far off. So only the length is cut.\n\nA vanished gradient is different. Even if you stretch it, the part from distant timesteps stays close to 0 beside that of the near ones. This is what the cells of the next chapters are for.',
        notes: 'Ask whether clipping could also bring back a gradient that has vanished.',
      },
    },
    {
      scene: 'net=xavier.7&t=3&p=choose&win=0_5',
      tools: ['training'],
      claims: { 'it learns what comes next': (see) => asksForNext(see, 3) },
      sources: ['adam'],
      ko: {
        heading: '조금씩, 여러 번',
        text: (see) =>
          `[가중치](weight)를 기울기의 반대쪽으로 조금씩 옮기기를 되풀이하면 네트워크가 학습합니다. 학습을 눌러 보세요. 막대와 [은닉 상태](h)가 움직이고, 지금 ${see.loss(3)}인 t = 3의 [손실](loss)도 달라집니다.`,
        why: () =>
          '기울기는 지금 이 자리가 얼마나 가파른지를 알려 줄 뿐입니다. 가중치를 옮기고 나면 가파른 정도도 달라지므로 다시 계산해야 합니다. 한 번에 너무 멀리 가면 골짜기를 건너뛰어 손실이 오히려 커질 수 있습니다. 한 번에 얼마나 옮길지를 정하는 수가 학습률입니다. 너무 작으면 오래 걸리고, 너무 크면 발산합니다.\n\n여기서 쓰는 Adam은 한 걸음 더 나아가, 가중치마다 최근 기울기의 크기로 나누어 옮기는 폭을 맞춥니다.',
        notes:
          '학습을 누르고 “hello”의 다음 글자를 맞히게 되는 순간을 기다리세요. 손실 곡선을 끌면 학습하는 동안의 가중치로 되돌아갈 수 있습니다. 학습률을 크게 올려 발산하는 모습도 보여 주세요.',
      },
      en: {
        heading: 'Small changes, many times',
        text: (see) =>
          `Change the [weights](weight) a little against their gradients, again and again, and the network learns. Press Train: the bars and the [hidden states](h) move, and with them the [loss](loss) at t = 3, now ${see.loss(3)}.`,
        why: () =>
          'A gradient is the slope at the present weights only. Once the weights have changed, the slope is different and has to be computed again. If you go too far at once, you jump across the valley, and the loss may even rise. How far to go is set by the learning rate. If it is too small, training takes long; if it is too large, training diverges.\n\nThe method used here, Adam, goes one step further: for each weight, it divides by the size of the recent gradients, so that all of them move by similar amounts.',
        notes:
          'Press Train and wait for the moment when it gets “hello” right. Drag along the loss curve to bring back the weights of any earlier moment. Raise the learning rate far enough to show divergence as well.',
      },
    },
    {
      scene: 'net=xavier.7&t=1&p=choose',
      tools: ['input'],
      claims: {
        'it has learned nothing, and should say what comes next': (see) =>
          see.scene.source.kind === 'random' && asksForNext(see, 3),
        'left alone it writes something else than it is made to read': (see) =>
          freely(see) !== see.text,
        'its first answer is not what it is given next': (see) =>
          see.answer(0).name !== see.symbol(1),
      },
      reasons: {
        'the trained network writes what it has read': () => {
          const hello = seeing(DEFAULT_SCENE);
          return freely(hello) === hello.text;
        },
      },
      ko: {
        heading: '배울 때와 쓸 때',
        text: (see) =>
          `배우는 동안에는 네트워크가 무엇이라고 답하든 다음 입력으로 정답을 넣어 줍니다(teacher forcing). 여기서는 t = 0에서 ${josa(`“${see.answer(0).name}”`, '이라고/라고')} 답했지만 다음에 읽은 것은 “${see.symbol(1)}”입니다. 혼자 쓸 때(free running)는 자기 답을 다시 읽어 ${josa(`“${freely(see)}”`, '을/를')} 쓰는데, 그 글을 입력해 보면 글자마다 바로 앞 시점의 답과 같습니다.`,
        why: () =>
          '처음에는 답이 거의 다 틀립니다. 틀린 답을 다음 입력으로 넣으면 그다음부터는 엉뚱한 글을 읽는 셈이라, 올바른 글은 배우지 못합니다. 정답을 넣어 주면 시점마다 올바른 글을 읽은 상태에서 배울 수 있고, 답을 기다리지 않아도 되니 계산도 쉽습니다.\n\n대가도 있습니다. 자기 실수를 읽어 본 적이 없으므로, 혼자 쓰다가 한번 틀리면 배운 적이 없는 상황에 놓입니다. 충분히 학습한 hello 네트워크는 틀리지 않으므로 혼자서도 hello를 씁니다.',
        notes:
          '7장에서 답을 다시 읽혀 글을 쓰게 한 것과 비교하게 하세요. 그때는 무엇을 입력으로 주었나요?',
      },
      en: {
        heading: 'Training, and writing by itself',
        text: (see) =>
          `In training, the network reads the right letter next, whatever it has answered: at t = 0 it says “${see.answer(0).name}”, and is given “${see.symbol(1)}” (teacher forcing). Writing by itself (free running), it reads its own answers and turns “${see.symbol(0)}” into “${freely(see)}”: type that text, and you see that each letter is the previous answer.`,
        why: () =>
          'At first nearly every answer is wrong. If wrong answers were fed back, the network would read some other text and learn nothing about the right one. Given the right letters, it learns at each timestep from a correct beginning; and it is easier to compute, since no timestep has to wait for an answer.\n\nThere is a price: the network has never read its own mistakes, so after the first one it is on unknown ground. The network that has learned hello makes none, and writes hello by itself.',
        notes:
          'Compare this with the step of chapter 7 where answers were fed back. What was the input there?',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.3&x=hell&t=2&fig=gradient&o=0&ask=z.2.0.gradient',
      ko: {
        heading: '직접 풀기: 기울기의 시작',
        text: () =>
          '손실의 기울기는 로짓에서 시작합니다. 출력에서 정답을 빼고, 손실을 평균 냈다면 그 개수로 나눕니다. 첫 글자의 로짓에 대한 기울기를 구하세요.',
        notes:
          '정답은 원-핫 벡터이므로 정답이 아닌 글자의 자리는 0입니다. 그런 글자의 기울기는 양수이며, 확률을 낮추라는 뜻입니다.',
      },
      en: {
        heading: 'Your turn: where the gradient begins',
        text: () =>
          'The gradient of the loss begins at the logits: it is the output minus the target, divided by the number of losses if they are averaged. Work it out for the first letter.',
        notes:
          'A letter that is not the target has the target 0. The sign of its gradient says: make this letter less likely.',
      },
    },
    {
      scene:
        'cell=rnn.2&net=coarse.3&x=hell&t=2&fig=gradient&back=a_common_one&unit=0&ask=a.2.0.gradient',
      ko: {
        heading: '직접 풀기: tanh를 거꾸로',
        text: () =>
          'tanh를 거꾸로 지날 때에는 도함수 $1 - h_2^2$의 값을 곱합니다. 은닉 상태와 그 기울기가 주어져 있습니다. 합의 기울기를 구하세요.',
        notes:
          '은닉 상태가 1에 가까우면 이 값이 얼마나 작아지는지 물어보세요. 기울기가 소실되는 까닭 가운데 하나입니다.',
      },
      en: {
        heading: 'Your turn: back through tanh',
        text: () =>
          'On the way back, tanh multiplies by its derivative, $1 - h_2^2$. The gradient of the hidden state and the hidden state itself are given. Work out the gradient of the sum.',
        notes:
          'How small does the derivative get where a hidden state is close to 1? This is one reason why gradients vanish.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.3&x=hell&t=2&fig=gradient&ask=W_h.2.0.update',
      ko: {
        heading: '직접 풀기: 가중치 하나를 고치기',
        text: () =>
          '기울기는 가중치를 조금 늘릴 때 손실이 얼마나 바뀌는지 알려 줍니다. 손실을 줄이려면 그 반대쪽으로 조금 갑니다. 얼마나 갈지는 기울기에 곱하는 작은 수, 곧 학습률이 정합니다.',
        notes: '부호를 먼저 말하게 하세요. 기울기가 음수이면 가중치는 커집니다.',
      },
      en: {
        heading: 'Your turn: one weight learns',
        text: () =>
          'A gradient says how the loss changes when its weight grows a little. To lessen the loss, go the other way, and not far: a small number, the learning rate, multiplies the gradient.',
        notes: 'First the sign: with a negative gradient the weight grows.',
      },
    },
    {
      scene: 'cell=rnn.2&net=coarse.8&x=hell&t=2&fig=gradient&ask=all.2.0.clip',
      ko: {
        heading: '직접 풀기: 기울기 클리핑',
        text: () =>
          '기울기가 숫자 둘뿐이라고 합시다. 두 숫자를 한 벡터로 보고, 방향은 그대로 둔 채 길이만 한계까지 줄이세요.',
        notes: '숫자마다 따로 자르면 방향이 어떻게 달라지는지 칠판에 그려 보세요.',
      },
      en: {
        heading: 'Your turn: clipping',
        text: () =>
          'Suppose there are only two gradients. Take them as one vector, and shorten it to the bound without changing its direction.',
        notes:
          'Draw on the board what becomes of the direction if each number is cut off by itself.',
      },
    },
  ],
};
