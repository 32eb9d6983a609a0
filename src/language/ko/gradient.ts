import type { GradientFate } from '../../engine/back/gradientFate.ts';
import { josa } from '../josa.ts';
import { LEAST_NORMAL } from '../leastNormal.ts';
import type { GradientWords, ToldBack } from '../sections/gradient.ts';

const WHERE = { later: '뒤 시점', earlier: '앞 시점', other: '다른 시점' } as const;

export const gradient: GradientWords = {
  name: '기울기',
  figure: (units, steps) => `은닉 유닛 ${units}개, 시점 ${steps}개의 기울기`,
  tools: '기울기 그림 도구',
  scale: '색',
  scales: { common: '전체 같은 눈금', step: '시점마다 따로' },
  rows: {
    loss: '손실',
    states: '은닉 상태',
    gradient: '기울기',
    size: '기울기의 크기',
    factor: '시점당 배율',
  },
  computing: '기울기를 계산하고 있습니다…',
  tooLarge: (weights, most) =>
    most === null
      ? '답의 수가 매우 많아서 이 글 전체의 기울기를 메모리에 담을 수 없습니다. 글을 줄이면 볼 수 있습니다.'
      : `가중치가 ${weights.toLocaleString('ko')}개인 네트워크입니다. 기울기는 가중치가 ${most.toLocaleString('ko')}개까지인 네트워크에서 볼 수 있습니다.`,
  statesLabel: '은닉 상태 히트맵',
  gradientLabel: '은닉 상태에 대한 손실의 기울기 히트맵',
  startSize: (place, size) => `초기 상태, t = ${place}: ${size}`.replace('= -', '= \u2212'),
  sizesLabel: '시점마다 기울기의 크기, 로그 축',
  fate: tellFate,
  ofLastAlone: (from, losses) =>
    `여기서는 t = ${from}의 손실 하나만 따라갑니다. 아래 그림은 손실 ${losses}개 모두의 기울기입니다.`,
  fateFromEnd: (from, last, factor, enters) => ({
    heading: '기울기가 뒤 시점으로 흐릅니다.',
    text:
      factor === null
        ? `손실은 t = ${from}에 있습니다. 이 방향에는 기울기가 오지 않습니다.`
        : enters === from
          ? `손실은 t = ${from}에 있습니다. 역방향은 끝에서부터 읽으므로 기울기도 반대로 흘러, t = ${last}에서는 × ${factor}입니다.`
          : `손실은 t = ${from}에 있습니다. 출력층은 역방향이 끝나는 t = ${enters}의 상태를 읽으므로 기울기도 거기에서 시작해, t = ${last}에서는 × ${factor}입니다.`,
  }),
  laneFate: tellLane,
  cell: (symbol, t, unit, value) => `t = ${t}, ${symbol}의 기울기, 유닛 ${unit}: ${value}`,
  judge: '누르면 이 시점의 손실만 봅니다. Shift를 누른 채 누르면 더하거나 뺍니다.',
  judged: (t, loss) => `t = ${t}의 손실: ${loss}`,
  loss: '거슬러 흐르는 손실',
  lossKind: '종류',
  kinds: {
    cross_entropy: '교차 엔트로피',
    bce: '이진 교차 엔트로피',
    mse: '제곱 오차',
  },
  reduction: '시점별 손실',
  sum: '합',
  mean: '평균',
  at: '시점',
  places: { every: '모두', last: '마지막', one: '하나', masked: '골라서' },
  include: (t) => `t = ${t} 넣기`,
  exclude: (t) => `t = ${t} 빼기`,
  pickHint: '손실 줄에서 바로 고를 수도 있습니다.',
  total: '손실',
  target: (t, symbol) => `t = ${t}의 정답 (“${symbol}” 다음)`,
  targetFrom: {
    known: '글이나 수열의 다음 값입니다',
    chosen: '직접 고른 값입니다',
    assumed: '정답을 몰라 임시로 정했습니다. 직접 골라 보세요',
    missing: '정답을 몰라 이 시점의 손실은 세지 않습니다. 정답을 고르면 함께 셉니다',
  },
  targetBack: '원래 값으로',
  targetNumber: (output) => `출력 ${output}의 정답`,
  notFinite: '0.5나 -1처럼 유한한 수를 입력해 주세요.',
  yes: '예',
  no: '아니요',
  clip: '기울기 클리핑 (전체 길이 기준)',
  clipLead:
    '모든 가중치의 기울기를 이으면 긴 벡터 하나가 됩니다. 그 길이가 한계를 넘으면 방향은 그대로 두고 길이만 한계까지 줄입니다.',
  threshold: '한계',
  notPositive: '1이나 0.25처럼 0보다 큰 수를 입력해 주세요.',
  normBefore: '전',
  normAfter: '후',
  clipped: (factor) => `모든 기울기에 ${josa(factor, '을/를')} 곱합니다.`,
  notClipped: '충분히 짧아서 그대로 둡니다.',
  notANumber: '길이가 유한하지 않아 줄일 수 없습니다. 이런 스텝은 건너뛰어야 합니다.',
  source: 'Pascanu, Mikolov, Bengio 2013',
  story: tellStory,
  shorthand: '\\mathrm{d}h_t = \\partial L / \\partial h_t',
  phases: '한 시점을 거슬러 가는 단계',
  weights: '가중치 편집',
  shareAt: (t) => `t = ${t}에서 더하는 값`,
  wholeTime: '모든 시점의 합',
  received: '들어온 기울기',
  passed: '지나간 기울기',
  answer: '답',
  wanted: '정답',
  pictures: {
    loss: (written) => `낸 답과 정답. 손실 ${written}`,
    products: (unit) => `유닛 ${unit}의 기울기가 더해지는 과정`,
    gate: '들어온 기울기와 지나간 기울기',
    weights: '가중치의 기울기, 모든 시점의 합',
    carry: '한 시점 거슬러 가기 전과 후의 기울기 길이',
  },
  lengthHere: (t) => `t = ${t}`,
  atMost: (sigma) => `이 시점에서는 어떤 기울기도 ${sigma}배보다 길어질 수 없습니다.`,
  chosenWeights: '가중치',
  timeOn: '한 시점 더 거슬러 가기',
  timeUndone: '한 시점 되돌리기',
  phaseOn: '다음 단계',
  phaseUndone: '이전 단계',
  table: '숫자로 보기',
};

function tellFate(fate: GradientFate, from: number, write: (value: number) => string) {
  const whole = `t = ${from}의 손실에서 출발해`;
  switch (fate.kind) {
    case 'vanishes':
      return {
        heading: '기울기가 소실됩니다.',
        text: `${whole} t = ${fate.since}에서는 ${fate.much}분의 1도 남지 않고, t = 0에서는 ${write(fate.left)}배가 됩니다.`,
      };
    case 'isZero':
      return {
        heading: '기울기가 끊깁니다.',
        text: `${whole} t = ${fate.since}부터는 정확히 0입니다. 그 앞의 시점에서는 아무것도 배우지 못합니다.`,
      };
    case 'underflows':
      return {
        heading: '기울기가 소실됩니다.',
        text: `${whole} t = ${fate.since}에서 이미 약 ${LEAST_NORMAL[fate.format]}보다도 작아 컴퓨터가 제대로 나타내지 못합니다.`,
      };
    case 'explodes':
      return {
        heading: '기울기가 폭발합니다.',
        text: `${whole} t = ${fate.since}에서는 이미 ${fate.much}배를 넘고, t = 0에서는 ${write(fate.left)}배가 됩니다.`,
      };
    case 'overflows':
      return {
        heading: '기울기를 수로 나타낼 수 없습니다.',
        text: `${whole} t = ${fate.since}에서 이미 유한한 수가 아닙니다.`,
      };
    case 'shrinks':
      return {
        heading: '기울기가 줄어듭니다.',
        text: `${whole} t = 0에서는 ${write(fate.left)}배가 됩니다. 한 시점에 평균 ${write(fate.each)}배입니다.`,
      };
    case 'grows':
      return {
        heading: '기울기가 커집니다.',
        text: `${whole} t = 0에서는 ${write(fate.left)}배가 됩니다. 한 시점에 평균 ${write(fate.each)}배입니다.`,
      };
    case 'survives':
      return {
        heading: '기울기가 살아남습니다.',
        text: `${whole} t = 0까지 ${write(fate.left)}배로 이어집니다.`,
      };
    default:
      return {
        heading: '기울기가 거슬러 갈 길이 없습니다.',
        text:
          from === 0
            ? '손실이 첫 시점에 있어 그 앞에는 아무것도 없습니다.'
            : `t = ${from}의 손실에서 은닉 상태로 가는 기울기가 없습니다.`,
      };
  }
}

function tellLane(fate: GradientFate, write: (value: number) => string): string {
  switch (fate.kind) {
    case 'vanishes':
      return `t = ${fate.since}부터 소실 (${write(fate.left)}배)`;
    case 'isZero':
      return `t = ${fate.since}부터 정확히 0`;
    case 'underflows':
      return `t = ${fate.since}부터 소실: 나타낼 수 없을 만큼 작음`;
    case 'explodes':
      return `t = ${fate.since}부터 폭발 (${write(fate.left)}배)`;
    case 'overflows':
      return `t = ${fate.since}부터 유한하지 않음`;
    case 'shrinks':
      return `줄어듦 (${write(fate.left)}배, 한 시점에 ${write(fate.each)}배)`;
    case 'grows':
      return `커짐 (${write(fate.left)}배, 한 시점에 ${write(fate.each)}배)`;
    case 'survives':
      return `살아남음 (${write(fate.left)}배)`;
    default:
      return '거슬러 갈 길 없음';
  }
}

function tellStory(told: ToldBack) {
  const { kind, t, where, isAnswered, activation, loss, among } = told;
  switch (kind) {
    case 'loss':
      return {
        heading: '틀린 정도에서 시작',
        text: `${
          {
            cross_entropy:
              'softmax와 교차 엔트로피를 함께 쓰면 로짓의 기울기는 확률에서 정답을 뺀 값입니다. 확률이 너무 크면 줄이고, 너무 작으면 늘리라는 뜻입니다.',
            bce: 'sigmoid와 이진 교차 엔트로피를 함께 쓰면 로짓의 기울기는 답에서 정답을 뺀 값입니다.',
            mse: '제곱의 도함수이므로 답과 정답의 차이에 2를 곱합니다.',
          }[loss]
        }${among > 1 ? ` 손실이 평균이므로 이 값을 ${josa(String(among), '으로/로')} 나눕니다.` : ''}`,
      };
    case 'noLoss':
      return {
        heading: '손실이 없는 시점',
        text: `t = ${t}의 답은 손실에 들어가지 않으므로 여기서 시작하는 기울기도 없습니다. 흐르는 기울기는 모두 ${WHERE[where]}에서 온 것입니다.`,
      };
    case 'noLossOn':
      return {
        heading: '손실이 없는 시점',
        text: `t = ${t}의 답도, ${where === 'other' ? '' : '그 '}${WHERE[where]}의 답도 손실에 들어가지 않습니다. 여기서 시작하는 기울기도, 흐르는 기울기도 없습니다.`,
      };
    case 'gather':
      return {
        heading: '두 길이 만나는 곳',
        text: isAnswered
          ? `은닉 상태는 t = ${t}의 답에 한 번, ${where === 'earlier' ? '앞' : '다음'} 시점에 한 번 쓰였습니다. 양쪽에서 돌아온 기울기를 더합니다.`
          : `이 상태는 t = ${t}의 은닉 상태를 계산하는 데에도, ${where === 'earlier' ? '앞' : '다음'} 시점에도 쓰였습니다. 양쪽에서 돌아온 기울기를 더합니다.`,
      };
    case 'gatherLast':
      return {
        heading: isAnswered ? '답에서 은닉 상태로' : '은닉 상태를 거쳐',
        text: isAnswered
          ? `${WHERE[where]}의 답은 손실에 들어가지 않으므로 이 시점의 답에서 온 기울기뿐입니다. 전치한 가중치를 곱해 거슬러 옵니다.`
          : `${WHERE[where]}의 답은 손실에 들어가지 않으므로 이 시점의 은닉 상태를 거쳐 온 기울기뿐입니다.`,
      };
    case 'gatherLater':
      return {
        heading: `${WHERE[where]}에서 오는 기울기`,
        text: `t = ${t}의 답은 손실에 들어가지 않으므로 기울기를 돌려보내지 않습니다. 기울기는 모두 ${WHERE[where]}에서 온 것입니다.`,
      };
    case 'gatherNone':
      return {
        heading: '기울기가 오지 않는 시점',
        text: `t = ${t}의 답도, ${where === 'other' ? '' : '그 '}${WHERE[where]}의 답도 손실에 들어가지 않으므로 기울기는 0입니다.`,
      };
    case 'gatherEnd':
      return {
        heading: '끝에서 낸 답의 기울기',
        text: `역방향은 t = ${t}에서 끝나고, t = ${told.last}의 답은 그 마지막 상태로 만들었습니다. 그래서 그 답의 기울기가 여기로 들어와 뒤 시점으로 흘러갑니다.`,
      };
    case 'gatherUnread':
      return {
        heading: `${WHERE[where]}에서 오는 기울기`,
        text: `출력층은 이 상태를 읽지 않습니다. 기울기는 모두 ${WHERE[where]}에서 온 것입니다.`,
      };
    case 'slope':
      return {
        heading: `${josa(activation, '을/를')} 거슬러 가기`,
        text: '유닛마다 자기 자리에서 곡선이 가파른 만큼만 기울기를 통과시킵니다. 곡선이 평평한 곳에 있는(포화된) 유닛은 거의 통과시키지 않습니다.',
      };
    case 'product':
      return {
        heading: '게이트를 거슬러 가기',
        text: '곱셈에서는 두 인수가 저마다 상대 인수를 곱한 기울기를 받습니다. 열린 게이트는 기울기를 통과시키고, 닫힌 게이트는 막습니다.',
      };
    case 'hand':
      return {
        heading: '계산을 거슬러 가기',
        text: '이 값으로 계산한 것의 기울기에 그 계산의 도함수를 곱합니다. 여러 곳에 쓰였으면 거기서 돌아온 기울기를 모두 더합니다.',
      };
    case 'headWeights':
      return {
        heading: '출력층 가중치의 기울기',
        text: `가중치의 기울기는 그 가중치가 만든 값의 기울기와 그 가중치에 곱해졌던 값의 곱입니다. t = ${t}의 값을 전체 합에 더합니다.`,
      };
    case 'cellWeights':
      return {
        heading: '셀 가중치의 기울기',
        text: '모든 시점이 같은 가중치를 썼습니다. 그래서 시점마다 나온 값을 모두 더한 것이 가중치의 기울기입니다.',
      };
    case 'tableRows':
      return {
        heading: '임베딩의 기울기',
        text: '시점마다 그 벡터의 기울기를 그때 읽은 행에 더합니다. 한 번도 읽지 않은 행은 0으로 남습니다.',
      };
    case 'carry':
      return {
        heading: told.isToStart
          ? '초기 상태로 넘기기'
          : told.before > told.t
            ? '다음 시점으로 넘기기'
            : '한 시점 거슬러 가기',
        text: tellCarry(told),
      };
  }
}

function tellCarry({ before, isToStart, factor, through }: ToldBack) {
  const how = {
    weights: '전치한 가중치를 곱해',
    gate: '게이트의 값을 곱해',
    both: '가중치를 곱한 것과 게이트의 값을 곱한 것을 더해',
  }[through];
  const to = isToStart
    ? `초기 상태(t = ${String(before).replace('-', '\u2212')})로`
    : `t = ${josa(String(before), '으로/로')}`;
  if (factor === null) return `${how} ${to} 넘깁니다. 지금은 넘길 기울기가 없습니다.`;
  const went = `${how} ${to} 넘기면 길이가 ${factor}배가 됩니다.`;
  if (isToStart)
    return `${went} 초기 상태는 가중치이므로 여기에 닿은 것이 그 가중치의 기울기이고, 학습은 이것으로 초기 상태를 고칩니다.`;
  const repeated = {
    weights: '시점마다 같은 행렬이 이 일을 되풀이합니다.',
    gate: '게이트의 값은 시점마다 다릅니다.',
    both: '가중치는 시점마다 같고, 게이트의 값은 시점마다 다릅니다.',
  }[through];
  return `${went} ${repeated}`;
}
