import type { Sizes } from '../../exercise/topics/facts.ts';
import { josa } from '../josa.ts';
import type { ExerciseWords } from '../sections/exercise.ts';

const sizes = ({ input, hidden, output, embedding, layers }: Sizes): string => {
  const read =
    embedding === null
      ? `입력은 숫자 ${input}개`
      : `어휘의 기호는 ${input}개입니다. 임베딩의 행은 숫자 ${embedding}개`;
  if (layers.length === 1 && !layers[0]?.isBoth)
    return `${read}, 은닉 상태는 ${hidden}개, 출력은 ${output}개로 된 벡터입니다.`;
  const units = layers.map(
    (layer, i) =>
      `${layers.length > 1 ? `${i + 1}층에 ` : ''}${layer.isBoth ? '방향마다 ' : ''}${layer.hidden}개`,
  );
  return `${read}, 출력은 ${output}개로 된 벡터입니다. 유닛은 ${units.join(', ')} 있습니다.`;
};

const decimals = (digits: number): string => `소수점 아래 ${digits}자리까지 적습니다.`;

export const exercise: ExerciseWords = {
  decimals,
  yours: '직접 풀어 봅시다',
  ask: {
    number: (symbol) => `${symbol} 값은 얼마입니까?`,
    numbers: (symbol) => `${symbol} 벡터의 값은 각각 얼마입니까?`,
    sign: (symbol) => `${symbol} 값은 양수입니까, 음수입니까?`,
    larger: (symbol) => `${symbol} 벡터에서 가장 큰 성분은 어느 것입니까?`,
    pair: (one, other) => `${josa(one, '과/와')} ${other} 가운데 어느 것이 더 큽니까?`,
    step: (t, symbol) => `t = ${t}의 값을 ${symbol}까지 차례로 구해 보세요.`,
  },
  topics: {
    count: {
      menu: '가중치의 수',
      ask: ({ name, hasBias }) =>
        name === null
          ? `네트워크 전체의 가중치는 ${hasBias ? '편향까지 ' : ''}모두 몇 개입니까?`
          : `${name}에는 숫자가 몇 개 있습니까?`,
      given: sizes,
      hint: ({ name, sets }) =>
        `행렬의 행의 수는 계산한 벡터의 크기와 같고, 열의 수는 곱하는 벡터의 크기와 같습니다.${name === null && sets > 1 ? ' 게이트마다 행렬이 따로 있습니다.' : ''}`,
      name: ({ name }) => (name === null ? '가중치의 수' : `${name}의 숫자`),
    },
    shape: {
      menu: '크기',
      ask: ({ name }) => `${name}의 크기는 몇 행 몇 열입니까?`,
      given: (facts) => (facts.isVector ? '' : sizes(facts)),
      hint: ({ isVector }) =>
        isVector
          ? '여기서 벡터는 열벡터입니다. 숫자가 위에서 아래로 한 열에 놓입니다.'
          : '행렬의 행의 수는 계산한 벡터의 크기와 같고, 열의 수는 곱하는 벡터의 크기와 같습니다.',
      name: (_, place) => (place === 0 ? '행의 수' : '열의 수'),
    },
    power: {
      menu: '여러 시점 뒤에 남는 값',
      ask: ({ name, number, steps }) =>
        `${name} 값은 ${number}입니다. 1에 이 값을 시점마다 한 번씩 곱하면 ${steps}시점 뒤에는 얼마가 남습니까?`,
      given: () => '',
      hint: ({ number, steps }) =>
        `한 시점 뒤에는 ${number}입니다. 그다음 ${steps - 1}시점 동안 ${josa(number, '을/를')} 한 번씩 더 곱합니다.`,
      name: ({ steps }) => `${steps}시점 뒤`,
    },
    clip: {
      menu: '기울기 클리핑',
      ask: ({ numbers, bound }) =>
        `기울기 g = (${numbers.join(', ')})의 길이를 ${bound}까지만 허용해 클리핑합니다. $g$[0]은 얼마가 됩니까?`,
      given: () => '',
      hint: () =>
        '먼저 g의 길이, 곧 제곱을 더한 값의 제곱근을 구합니다. 그다음 한계를 그 길이로 나눈 값을 두 숫자에 똑같이 곱합니다.',
      name: () => '$g$[0]',
    },
    equal: {
      menu: '똑같은 로짓',
      ask: ({ name, number, count }) =>
        `${name}의 숫자 ${count}개가 모두 ${number}일 때 softmax를 거친 확률은 각각 얼마입니까?`,
      given: () => '',
      hint: () =>
        '확률은 지수 하나를 모든 지수의 합으로 나눈 값입니다. 여기서는 지수가 모두 같습니다.',
      name: () => '확률',
    },
    order: {
      menu: '계산 순서',
      ask: ({ t }) =>
        t === null ? '어떤 순서로 계산합니까?' : `t = ${t}에서는 어떤 순서로 계산합니까?`,
      given: () => '',
      hint: () => '어떤 계산이든 거기에 쓰이는 값이 먼저 있어야 합니다.',
      name: () => '',
    },
    update: {
      menu: '학습 한 번',
      ask: ({ name, number, gradient, rate }) =>
        `${name} 값은 ${number}, 그 기울기는 ${gradient}, 학습률은 ${rate}입니다. 경사 하강법으로 한 번 고치면 ${name} 값은 얼마가 됩니까?`,
      given: () => '',
      hint: () => '고치는 크기는 학습률과 기울기의 곱이고, 방향은 기울기의 반대쪽입니다.',
      name: ({ name }) => `새 ${name}`,
    },
  },
  givenTopic: (digits) =>
    digits === 0 ? '종이에 계산해도 됩니다.' : `종이에 계산해도 됩니다. ${decimals(digits)}`,
  order: {
    given:
      '먼저 계산하는 것부터 차례로 고르세요. 서로의 값을 쓰지 않는 두 계산은 어느 것을 먼저 골라도 됩니다. 고른 것을 다시 누르면 되돌립니다.',
    reads: (phase, symbols) =>
      symbols.length === 0
        ? `${phase}: 바로 시작할 수 있습니다.`
        : `${phase}: ${symbols.join(', ')} 값을 씁니다.`,
    answer: '올바른 순서의 예',
  },
  given: (digits, hasTable) =>
    `필요한 숫자는 모두 그림에 있습니다. ${hasTable ? '종이와 작은 표를' : '종이를'} 써도 됩니다. ${decimals(digits)}`,
  givenSign: '필요한 숫자는 모두 그림에 있습니다. 값을 끝까지 계산하지 않아도 됩니다.',
  signs: { positive: '양수', zero: '0', negative: '음수' },
  check: '확인',
  help: ['무엇으로 계산하는지 보기', '식 보기'],
  play: '풀이 보기',
  solve: '풀이 보기',
  again: '처음부터 다시',
  another: '비슷한 문제 더',
  none: '정답과 흔한 실수의 답이 모두 다르게 나오는 숫자를 더 찾지 못했습니다.',
  stop: '숫자 모두 보기',
  toAsked: '묻는 곳으로 돌아가기',
  worksheet: '문제지로',
  result: '결과 복사',
  copied: '복사했습니다',
  right: '맞았습니다.',
  told: '이 값은 풀이를 보았습니다.',
  done: (tries, told) =>
    told === 0
      ? tries === 1
        ? '한 번에 맞혔습니다.'
        : `${tries}번 만에 맞혔습니다.`
      : `${tries}번 확인하고 마쳤습니다. 값 ${told}개는 풀이를 보았습니다.`,
  wrong: '이 값이 아닙니다.',
  wrongSign: '이 부호가 아닙니다.',
  wrongLargest: '이 성분이 아닙니다.',
  wrongOrder: '이 순서가 아닙니다.',
  lookAt: '항을 하나씩 다시 계산하거나, 무엇으로 계산하는지 살펴보세요.',
  oneOf: (count) => `다음 ${count}가지 실수 가운데 하나에서 나오는 값입니다.`,
  coarse: (digits) => `소수점 아래 ${digits}자리까지 적으세요. 시도로 세지 않습니다.`,
  empty: '숫자를 먼저 적으세요.',
  unreadable: (text) => `“${text}”에서 숫자를 읽을 수 없습니다. 시도로 세지 않습니다.`,
  slips: {
    row: (answer, { matrix, row, unit }) =>
      `**${josa(answer, '은/는')} 다른 행을 썼을 때 나오는 값입니다.** ${matrix} 행렬의 ${row}행을 썼습니다. 유닛 ${unit}에는 ${unit}행을 씁니다.`,
    turned: (answer, { matrix, unit }) =>
      `**${josa(answer, '은/는')} ${matrix} 행렬의 행과 열을 바꾸었을 때 나오는 값입니다.** 유닛 ${unit}에는 열이 아니라 행을 쓰고, 역전파에서는 그 반대입니다.`,
    earlier: (answer, { instead, read }) =>
      `**${josa(answer, '은/는')} 한 시점 더 앞의 상태로 계산한 값입니다.** ${instead} 말고 ${read} 값을 써야 합니다.`,
    term: (answer, { of }) =>
      `**${josa(answer, '은/는')} ${of} 항을 빠뜨렸을 때 나오는 값입니다.** 이 항도 더해야 합니다.`,
    minus: (answer, { of }) =>
      `**${josa(answer, '은/는')} ${of} 항의 부호를 바꾸어 계산한 값입니다.** 이 항은 더합니다.`,
    activation: (answer, { of }) =>
      `**${josa(answer, '은/는')} 합 그대로입니다.** 아직 ${of} 함수를 거치지 않았습니다.`,
    slope: (answer, { of }) =>
      `**${josa(answer, '은/는')} ${of}의 도함수를 빠뜨린 값입니다.** 역전파에서는 도함수를 곱합니다.`,
    factor: (answer, { of }) =>
      `**${josa(answer, '은/는')} ${josa(of, '을/를')} 곱하지 않았을 때 나오는 값입니다.**`,
    added: (answer) =>
      `**${josa(answer, '은/는')} 곱하지 않고 더한 값입니다.** ⊙ 기호는 성분끼리 곱하라는 뜻입니다.`,
    complement: (answer, { of }) =>
      `**${josa(answer, '은/는')} ${josa(of, '을/를')} 그대로 쓴 값입니다.** 여기서는 1에서 뺀 값을 씁니다.`,
    exponential: (answer, { of }) =>
      `**${josa(answer, '은/는')} ${josa(of, '을/를')} 그대로 쓴 값입니다.** exp를 먼저 계산합니다.`,
    share: (answer) =>
      `**${josa(answer, '은/는')} 아직 나누지 않은 값입니다.** 모두 더한 값으로 나누어야 합니다.`,
    target: (answer) =>
      `**${josa(answer, '은/는')} 정답을 빼지 않은 값입니다.** 출력에서 정답을 뺍니다.`,
    mean: (answer) =>
      `**${josa(answer, '은/는')} 손실을 더하기만 했을 때의 기울기입니다.** 여기서는 손실의 평균을 쓰므로 개수로 나눕니다.`,
    sign: (answer) => `**${josa(answer, '은/는')} 크기가 맞습니다.** 부호를 살펴보세요.`,
    unit: (answer, { unit }) =>
      `**${josa(answer, '은/는')} 다른 유닛의 값입니다.** 묻는 것은 유닛 ${unit}입니다.`,
    mixed: (answer) =>
      `**${josa(answer, '은/는')} 크기를 혼동했을 때 나오는 수입니다.** 행렬의 행의 수는 계산한 벡터의 크기와 같고, 열의 수는 곱하는 벡터의 크기와 같습니다.`,
    plus: (answer) =>
      `**${josa(answer, '은/는')} 행의 수와 열의 수를 더한 것입니다.** 행마다 모든 열의 숫자가 있으므로 곱합니다.`,
    bias: (answer) => `**${josa(answer, '은/는')} 편향을 빠뜨린 수입니다.** 편향도 학습합니다.`,
    gates: (answer, { of }) =>
      `**${josa(answer, '은/는')} 행렬을 한 벌만 센 수입니다.** 이 셀에는 게이트마다 따로, 모두 ${of}벌이 있습니다.`,
    head: (answer) =>
      `**${josa(answer, '은/는')} 셀만 센 수입니다.** 출력을 만드는 행렬도 네트워크의 일부입니다.`,
    transposed: (answer) =>
      `**${josa(answer, '은/는')} 행과 열을 바꾼 것입니다.** 행렬의 행의 수는 계산한 벡터의 크기와 같고 열의 수는 곱하는 벡터의 크기와 같으며, 벡터는 열이 하나입니다.`,
    long: (answer) =>
      `**${josa(answer, '은/는')} 글의 길이입니다.** 글이 아무리 길어도 벡터의 숫자는 그대로입니다.`,
    linear: (answer) =>
      `**${josa(answer, '은/는')} 시점의 수를 곱한 값입니다.** 시점마다 그 값을 다시 곱하므로 거듭제곱입니다.`,
    fewer: (answer) =>
      `**${josa(answer, '은/는')} 한 시점 앞까지만 곱한 값입니다.** 한 번 더 곱합니다.`,
    more: (answer) => `**${josa(answer, '은/는')} 한 번 더 곱한 값입니다.**`,
    gone: (answer) =>
      `**${josa(answer, '은/는')} 너무 작습니다.** 되풀이해 곱하면 작아지지만 0이 되지는 않습니다.`,
    entrywise: (answer) =>
      `**${josa(answer, '은/는')} 이 숫자만 따로 줄인 값입니다.** 클리핑은 벡터 전체의 길이를 줄이고 방향은 그대로 둡니다.`,
    norm: (answer) =>
      `**${josa(answer, '은/는')} g의 길이로 나누지 않은 값입니다.** 한계를 그 길이로 나눈 값을 곱합니다.`,
    bound: (answer) =>
      `**${josa(answer, '은/는')} 길이를 1로 줄였을 때의 값입니다.** 여기에 한계를 곱해야 합니다.`,
    length: (answer) =>
      `**${josa(answer, '은/는')} 두 숫자의 크기를 더한 값으로 나눈 것입니다.** 길이는 제곱을 더한 값의 제곱근입니다.`,
    unclipped: (answer) =>
      `**${josa(answer, '은/는')} 처음 기울기 그대로입니다.** g의 길이가 한계보다 깁니다.`,
    whole: (answer) => `**${josa(answer, '은/는')} 전체의 합입니다.** 확률을 모두 더하면 1입니다.`,
    half: (answer) =>
      `**${josa(answer, '은/는')} 로짓이 둘일 때의 확률입니다.** 여기에는 더 많이 있습니다.`,
    logit: (answer) =>
      `**${josa(answer, '은/는')} 로짓 그대로입니다.** softmax를 거치면 모두 더해 1이 되는 확률이 됩니다.`,
    split: (answer) =>
      `**${josa(answer, '은/는')} 로짓을 나눈 것입니다.** 모두 같다면 로짓이 얼마인지는 상관없습니다.`,
    before: (_, { of, row }) =>
      `**${row + 1}번째 계산은 아직 할 수 없습니다.** 여기에 쓰는 ${of} 값을 아직 구하지 않았습니다.`,
    ascent: (answer) =>
      `**${josa(answer, '은/는')} 손실이 커지는 쪽으로 옮긴 값입니다.** 기울기의 반대쪽으로 옮겨야 하므로 뺍니다.`,
    rate: (answer) =>
      `**${josa(answer, '은/는')} 학습률을 빠뜨린 값입니다.** 기울기에 학습률을 먼저 곱합니다.`,
    step: (answer) =>
      `**${josa(answer, '은/는')} 고치는 크기일 뿐입니다.** 이 크기를 가중치에서 뺍니다.`,
    replaced: (answer) =>
      `**${josa(answer, '은/는')} 기울기입니다.** 기울기는 가중치를 대신하지 않고, 가중치를 조금 옮기는 데 쓰입니다.`,
  },
  table: (name) => `${name} 함숫값`,
  computing: '값을 계산하고 있습니다…',
  impossible:
    '이 물음에는 풀 것이 없습니다. 시점이 너무 적거나, 이 네트워크에 묻는 값이 없거나, 기울기가 0에 가깝습니다. 숫자를 모두 보면서 다른 문제를 내 보세요.',
  make: {
    about: '지금 이 순간을 문제로 바꿉니다. 숫자를 가리고 직접 구합니다.',
    topic: '주제',
    moment: '지금 이 순간의 숫자',
    parameter: '대상',
    than: '비교할 값',
    entries: '같은 벡터의 다른 성분',
    value: '묻는 값',
    unit: '성분',
    all: '모두',
    as: '답하는 방법',
    number: '숫자',
    sign: '부호',
    larger: '더 큰 것',
    from: '주어지는 것',
    parts: '바로 앞에서 계산한 값',
    step: '한 시점의 처음부터',
    weights: '가중치',
    own: '지금 화면의 가중치',
    coarse: '손으로 계산하기 쉬운 가중치',
    start: '문제 내기',
    tooMany: (most) => `한 번에 ${most}개까지 물을 수 있습니다. 성분을 하나 고르세요.`,
    nothing: '이 단계에서는 계산하는 값이 없습니다. 한 단계 나아간 뒤에 물으세요.',
  },
  sheet: {
    title: '문제지',
    back: '문제로 돌아가기',
    toDeck: '모음으로 돌아가기',
    versions: '문제 수',
    key: '정답도 함께',
    keyTitle: '정답',
    name: '이름',
    seed: (seed) => `시드 ${seed}`,
    unprinted: '큰 네트워크의 문제는 문제지로 만들 수 없습니다.',
    left: (count) => `큰 네트워크의 문제 ${count}개는 종이에 넣지 못했습니다.`,
    none: '이 장면에는 묻는 값이 없습니다. 먼저 문제를 낸 뒤에 인쇄하세요.',
    fewer: (found) => `정답과 흔한 실수의 답이 모두 다르게 나오는 문제를 ${found}개만 찾았습니다.`,
    answer:
      '반올림 때문에 답이 조금씩 다를 수 있습니다. 괄호 안에 드는 답은 모두 맞은 것으로 봅니다.',
    code: (number) => `${number}번 문제를 이 페이지에서 열기`,
  },
  report: ({ what, tries, told, minutes, link }) =>
    [
      `연습 문제: ${what}`,
      `확인 ${tries}번, 풀이를 본 값 ${told}개, 걸린 시간 ${minutes}분`,
      link,
      '읽는 사람이 이 페이지에서 복사한 글입니다. 누구나 이렇게 쓸 수 있으므로 증명이 되지는 않습니다.',
    ].join('\n'),
};
