import { josa } from '../josa.ts';
import type { ExerciseWords } from '../sections/exercise.ts';

export const exercise: ExerciseWords = {
  yours: '직접 풀어 봅시다',
  ask: {
    number: (symbol) => `${symbol} 값은 얼마입니까?`,
    numbers: (symbol) => `${symbol} 벡터의 값은 각각 얼마입니까?`,
    sign: (symbol) => `${symbol} 값은 양수입니까, 음수입니까?`,
    larger: (symbol) => `${symbol} 벡터에서 가장 큰 성분은 어느 것입니까?`,
    step: (t, symbol) => `시점 ${t}의 값을 ${symbol}까지 차례로 구해 보세요.`,
  },
  given: (digits, hasTable) =>
    `필요한 숫자는 모두 그림에 있습니다. ${hasTable ? '종이와 작은 표를' : '종이를'} 써도 됩니다. 소수점 아래 ${digits}자리까지 적습니다.`,
  givenSign: '필요한 숫자는 모두 그림에 있습니다. 값을 끝까지 계산하지 않아도 됩니다.',
  signs: { positive: '양수', zero: '0', negative: '음수' },
  check: '확인',
  help: ['무엇으로 계산하는지 보기', '식 보기'],
  play: '풀이 보기',
  again: '처음부터 다시',
  another: '비슷한 문제 더',
  none: '틀린 풀이와 정답이 모두 구별되는 다른 숫자를 찾지 못했습니다.',
  stop: '숫자 모두 보기',
  toAsked: '묻는 곳으로 돌아가기',
  worksheet: '문제지로',
  result: '결과 복사',
  copied: '복사했습니다',
  right: '맞았습니다.',
  told: '이 값은 풀이로 보았습니다.',
  done: (tries, told) =>
    told === 0
      ? tries === 1
        ? '한 번에 맞혔습니다.'
        : `${tries}번 만에 맞혔습니다.`
      : `${tries}번 확인하고 마쳤습니다. 값 ${told}개는 풀이로 보았습니다.`,
  wrong: '이 값이 아닙니다.',
  wrongSign: '이 부호가 아닙니다.',
  wrongLargest: '이 성분이 아닙니다.',
  lookAt: '항을 하나씩 다시 계산하거나, 무엇으로 계산하는지 살펴보세요.',
  oneOf: (count) => `다음 ${count}가지 실수 중 하나에서 나오는 값입니다.`,
  coarse: (digits) => `소수점 아래 ${digits}자리까지 적으세요. 시도로 세지 않습니다.`,
  empty: '숫자를 먼저 적으세요.',
  unreadable: (text) => `“${text}”에서 숫자를 읽을 수 없습니다. 시도로 세지 않습니다.`,
  slips: {
    row: (answer, { matrix, row, unit }) =>
      `**${answer} 값은 다른 행에서 나옵니다.** ${matrix} 행렬의 ${row}행을 썼습니다. 유닛 ${unit}에는 ${unit}행을 씁니다.`,
    turned: (answer, { matrix, unit }) =>
      `**${answer} 값은 ${matrix} 행렬의 행과 열을 바꾸면 나옵니다.** 유닛 ${unit}에는 열이 아니라 행을 쓰고, 역전파에서는 그 반대입니다.`,
    earlier: (answer, { instead, read }) =>
      `**${answer} 값은 한 시점 더 이전의 상태로 계산한 것입니다.** ${instead} 말고 ${read} 값을 써야 합니다.`,
    term: (answer, { of }) =>
      `**${answer} 값은 ${of} 항을 빠뜨리면 나옵니다.** 합에 들어가는 항입니다.`,
    minus: (answer, { of }) =>
      `**${answer} 값은 ${of} 항의 부호를 바꾼 것입니다.** 이 항은 더합니다.`,
    activation: (answer, { of }) =>
      `**${answer} 값은 합 그대로입니다.** 아직 ${of} 함수를 거치지 않았습니다.`,
    slope: (answer, { of }) =>
      `**${answer} 값에는 ${of}의 미분값이 빠졌습니다.** 역전파에서는 그 값을 곱합니다.`,
    factor: (answer, { of }) => `**${answer} 값은 ${josa(of, '을/를')} 곱하지 않으면 나옵니다.**`,
    added: (answer) =>
      `**${answer} 값은 곱할 것을 더한 것입니다.** 점이 든 동그라미는 성분끼리의 곱입니다.`,
    complement: (answer, { of }) =>
      `**${answer} 값은 ${josa(of, '을/를')} 그대로 쓴 것입니다.** 여기서는 1에서 뺀 값을 씁니다.`,
    exponential: (answer, { of }) =>
      `**${answer} 값은 ${josa(of, '을/를')} 그대로 쓴 것입니다.** exp를 먼저 계산합니다.`,
    share: (answer) =>
      `**${answer} 값은 아직 나누지 않은 것입니다.** 모두 더한 값으로 나누어야 합니다.`,
    target: (answer) => `**${answer} 값은 목표값을 빼지 않은 것입니다.** 출력에서 목표값을 뺍니다.`,
    mean: (answer) =>
      `**${answer} 값은 손실을 더하기만 한 것의 기울기입니다.** 손실은 평균이므로 개수로 나눕니다.`,
    sign: (answer) => `**${answer}, 크기는 맞습니다.** 부호를 살펴보세요.`,
    unit: (answer, { unit }) =>
      `**${answer} 값은 다른 유닛의 것입니다.** 묻는 것은 유닛 ${unit}입니다.`,
  },
  table: (name) => `${name} 함숫값`,
  computing: '값을 계산하는 중입니다 …',
  make: {
    about: '지금 이 순간을 문제로 바꿉니다. 숫자를 가리고 직접 구합니다.',
    value: '묻는 값',
    unit: '성분',
    all: '모두',
    as: '답하는 방법',
    number: '숫자',
    sign: '부호',
    larger: '가장 큰 성분',
    from: '주어지는 것',
    parts: '바로 앞의 값들',
    step: '시점의 처음부터',
    weights: '가중치',
    own: '지금 무대의 가중치',
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
    fewer: (found) => `틀린 풀이와 정답이 모두 구별되는 문제를 ${found}개만 찾았습니다.`,
    answer: '반올림에서 생기는 차이는 모두 맞는 것으로 봅니다.',
    code: (number) => `${number}번 문제를 이 페이지에서 열기`,
  },
  report: ({ what, tries, told, minutes, link }) =>
    [
      `연습 문제: ${what}`,
      `확인 ${tries}번, 풀이로 본 값 ${told}개, 걸린 시간 ${minutes}분`,
      link,
      '읽는 사람이 이 페이지에서 복사한 글입니다. 누구나 이렇게 쓸 수 있으므로 증명이 되지는 않습니다.',
    ].join('\n'),
};
