import { josa } from '../josa.ts';
import type { LearnWords } from '../sections/learn.ts';
import { symbolNames } from './symbolNames.ts';

export const learn: LearnWords = {
  label: '배우기',
  chapterOf: (number, count) => `${number} / ${count}`,
  contents: '차례',
  contentsHint: (seen, steps) => (seen === steps ? '다 보았습니다' : `${steps}쪽 중 ${seen}쪽`),
  minutes: (minutes) => `약 ${minutes}분`,
  stepOf: (number, count) => `${count}쪽 중 ${number}번째`,
  clear: '기록 삭제',
  cleared: '기록을 삭제했습니다.',
  kept: '어디까지 보았는지는 이 기기에만 저장하며, 어디에도 보내지 않습니다.',
  back: '이전',
  next: '다음',
  nextChapter: '다음 장',
  done: '끝까지 왔습니다.',
  test: {
    title: '시험',
    begin: '시험 보기',
    about: (count) =>
      `핵심마다 한 문제씩, 모두 ${count}문제입니다. 숫자는 시험을 볼 때마다 다릅니다.`,
    skip: '건너뛰기',
    stop: '배우기로 돌아가기',
    again: '다른 숫자로 한 번 더',
    score: (right, of) => `${of}문제 중 ${right}문제를 풀었습니다`,
    scoreText: (isPerfect) =>
      `${isPerfect ? '핵심을 모두 한 번에 맞혔습니다.' : '틀린 문제가 있는 장을 다시 보세요.'} 결과는 이 기기에만 저장합니다.`,
    comeBack: '한 번에 맞히지 못한 문제입니다. 다시 풀어 보세요.',
    outcomes: {
      first: '한 번에 맞음',
      later: '고쳐서 맞음',
      told: '풀이를 봄',
      left: '풀지 않음',
    },
  },
  summary: {
    title: '한 장으로 보는 RNN, LSTM, GRU',
    open: '한 장 요약',
    about:
      '장마다 핵심 하나입니다. 숫자와 그림은 모두 강의에 나온 네트워크를 실제로 계산한 것입니다.',
    code: '강의를 이 페이지에서 열기',
    legend:
      'x 입력 · E 임베딩, v 그 행 · h 은닉 상태 · y 출력 · z 로짓(GRU에서는 업데이트 게이트) · a 활성화 전 값 · W 가중치 · f 활성화 함수 · σ sigmoid · ⊙ 성분끼리의 곱 · d 손실의 기울기',
  },
  toNumbers: { equation: '숫자를 넣은 식 보기', matrix: '행렬 보기' },
  toLab: '살펴보기에서 계속하기',
  changed: '장면을 고쳐 보고 있습니다.',
  speaksOfOwn: '아래 글은 고치기 전의 원래 장면을 설명합니다.',
  elsewhere: '다른 곳을 둘러보고 있습니다.',
  return: '원래 장면으로',
  equation: '이 쪽의 수식',
  points: {
    label: '단어마다 E의 행을 점으로 찍은 그림',
    first: '첫째 숫자',
    second: '둘째 숫자',
  },
  why: '왜 그럴까요?',
  whyOfOwn: '고치기 전의 원래 장면을 설명합니다.',
  sources: '출처',
  everything: '모두 보기',
  tools: { input: '다른 글을 넣어 보기', settings: '네트워크 바꿔 보기', all: '직접 바꿔 보기' },
  trio: {
    label: '세 셀을 다시 학습시키기',
    bias: '망각 게이트의 편향',
    distance: '글의 길이',
    symbols: (count) => `${count}글자`,
    seed: (seed) => `시드 ${seed}`,
    train: '셋 모두 학습',
    stop: '멈춤',
    begins: '시작합니다. 기기에 따라 몇 초에서 1~2분이 걸립니다.',
    left: (seconds) => `약 ${seconds}초 남았습니다.`,
    untrained: '학습 전',
    updates: (updates) => `${updates}스텝`,
    right: (percent) => `정답 ${percent}%`,
    bar: (name, percent) => `${name}: 정답 ${percent}%, 아무렇게나 찍으면 25%`,
    verdict: (name, length, { right, twice }) =>
      `${josa(name, '은/는')} ${length}글자에서 ${right}% 맞혔고, 두 배로 긴 ${2 * length}글자에서는 ${twice}% 맞혔습니다.${
        right < 40
          ? ' 시험한 글이 적어, 아무렇게나 찍은 것과 뚜렷이 구별되지 않습니다.'
          : twice < 40
            ? ' 학습한 길이까지만 기억합니다.'
            : right > 95 && twice > 95
              ? ' 학습한 길이보다 먼 첫 글자도 기억합니다.'
              : ''
      }`,
    ended: {
      stopped: (name, updates) => `${josa(name, '은/는')} ${updates}스텝에서 멈추었습니다.`,
      diverged: (name, updates) =>
        `${josa(name, '은/는')} ${updates}스텝에서 숫자가 끝없이 커져 더 배우지 못했습니다.`,
      lost: (name, updates) =>
        `${josa(name, '은/는')} ${updates}스텝에서 브라우저가 계산을 끝내 버려 중단되었습니다. 끝까지 보려면 다시 학습시키세요.`,
    },
    chance:
      '막대의 눈금은 아무렇게나 찍었을 때의 정답률입니다. 첫 글자는 넷 가운데 하나이므로 25%쯤입니다. 그림은 정답률이 아니라 은닉 상태가 얼마나 다른지를 보여 줍니다. 은닉 상태가 달라도 거기에서 답을 읽어 내지 못하면 틀립니다. 모두 시드 하나의 결과이니 다른 시드로도 해 보세요.',
    alone: '셋의 학습은 한 창에서만 볼 수 있습니다. 배우기의 이 쪽을 열면 단추와 결과가 있습니다.',
  },
  keys: [
    ['N  ·  B', '배우기: 다음 쪽, 이전 쪽'],
    ['1 – 9', '배우기: 질문에 답하기'],
    ['Backspace', '배우기: 원래 장면으로'],
  ],
  question: {
    label: '질문',
    again: '다시 답하기',
    tell: '정답 보기',
    right: '맞았습니다.',
    wrong: '아닙니다.',
    open: '지금 숫자로는 답을 정할 수 없습니다.',
    unasked:
      '고친 장면에서는 이 쪽의 질문에 답할 수 없습니다. 원래 장면으로 돌아가면 답할 수 있습니다.',
    putAway: '고른 답을 표시했습니다. 정답은 아직 감추어 두었습니다.',
    sign: {
      ask: (symbol) => `${symbol}의 값은 양수일까요, 음수일까요?`,
      options: { positive: '양수', negative: '음수', zero: '정확히 0' },
      explain: (symbol, value, written) => `${symbol} = ${written}. 계산한 값은 ${value}입니다.`,
    },
    next: {
      ask: (read, kind) =>
        `“${read}”까지 읽었습니다. 네트워크는 다음 ${josa(symbolNames[kind], '으로/로')} 무엇을 고를까요?`,
      explain: (read, answer, share) =>
        `“${read}” 다음에는 “${answer}”의 확률이 ${josa(share, '으로/로')} 가장 큽니다.`,
      tied: (read, answer, share, count) =>
        `“${read}” 다음에는 출력 ${count}개의 값이 ${josa(share, '으로/로')} 똑같이 가장 큽니다. 네트워크는 그 가운데 첫째인 ${josa(`“${answer}”`, '을/를')} 고릅니다.`,
      none: '숫자가 NaN이 되어 네트워크가 아무것도 고르지 못합니다.',
    },
    guess: {
      ask: (read, kind) => `“${read}” 다음에는 어떤 ${josa(symbolNames[kind], '이/가')} 올까요?`,
      explain: (right, kind, answer) =>
        `다음 ${josa(symbolNames[kind], '은/는')} “${right}”입니다.${answer ? ` 네트워크의 답은 “${answer.name}”, 확률은 ${answer.share}입니다.` : ''}`,
    },
    says: {
      ask: (read, at) =>
        at
          ? `“${read}”에서 네트워크는 t = ${at.t}의 ${josa(`“${at.symbol}”`, '을/를')} 무엇이라고 답할까요?`
          : `“${read}”까지 모두 읽었습니다. 네트워크는 무엇이라고 답할까요?`,
      explain: (t, answer, share) => `t = ${t}의 답은 “${answer}”, 확률은 ${share}입니다.`,
    },
    nearest: {
      ask: (word) => `다음 가운데 E에서 “${word}”의 행과 가장 가까운 행은 어느 단어의 것일까요?`,
      explain: (word, distances) =>
        `“${word}”의 행에서 잰 거리는 ${distances.map(([other, distance]) => `“${other}” ${distance}`).join(', ')}입니다.`,
    },
    explodes: {
      ask: (w, steps) => `w = ${w}입니다. ${steps}번 되풀이하면 어느 것이 폭발할까요?`,
      none: '없음',
      explain: (steps, lasts) =>
        `${steps}번 되풀이한 값은 ${lasts.map(([name, last]) => `${name} ${last}`).join(', ')}입니다.`,
    },
    forgets: {
      ask: (t, percent) =>
        `t = ${t}에서 첫 글자를 바꾼 흔적이 처음의 ${percent}%도 남지 않은 셀은 어느 것일까요?`,
      none: '없음',
      explain: (t, left) =>
        `처음을 1이라고 하면 t = ${t}에 남은 흔적은 ${left.map(([cell, share]) => `${cell} ${share}`).join(', ')}입니다.`,
    },
    moves: {
      weight: (symbol, by) => `${symbol}의 첫 숫자에 ${josa(String(by), '을/를')} 더하면`,
      number: (t, by) => `t = ${t}에 읽는 첫 수에 ${josa(String(by), '을/를')} 더하면`,
      symbol: (t, from, into) => `t = ${t}에 “${from}” 대신 ${josa(`“${into}”`, '을/를')} 읽으면`,
      ask: (change, at) => `${change} ${josa(at, '은/는')} 달라질까요?`,
      options: { yes: '달라집니다', no: '그대로입니다' },
      explain: (change, at, distance, moves) =>
        moves
          ? `${change} ${josa(at, '은/는')} ${distance}만큼 달라집니다.`
          : `${change} ${josa(at, '은/는')} 조금도 달라지지 않습니다.`,
    },
  },
  glossary: {
    title: '용어집',
    all: '용어집 전체 보기',
    close: '닫기',
    shape: '모양',
    find: '용어 찾기',
    nothing: '찾는 용어가 없습니다.',
  },
};
