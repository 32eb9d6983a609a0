import { cellOptions, cells } from './ko/cells.ts';
import { far } from './ko/far.ts';
import { heads } from './ko/heads.ts';
import { problems } from './ko/problems.ts';
import { sentence } from './ko/sentence.ts';
import {
  broken,
  fromBelow,
  fromEmbedding,
  fromEnd,
  fromJoined,
  fromStart,
  inLayer,
  joined,
  layer,
  lookup,
  network,
  reading,
  whichLayer,
} from './ko/story.ts';
import { symbolNames } from './ko/symbolNames.ts';
import type { Words } from './words.ts';

const PRESETS: ReadonlyMap<string, readonly [name: string, about: string]> = new Map([
  ['hello', ['hello', '다음 글자를 맞히도록 학습한 네트워크입니다.']],
  ['annyeong', ['안녕하세요', '한글의 다음 글자를 맞히도록 학습한 네트워크입니다.']],
  ['brackets', ['괄호 검사', '괄호가 모두 닫혔는지 예·아니요로 답하는 네트워크입니다.']],
  [
    'names-ko-lstm',
    [
      '한글 이름 LSTM',
      '한글 이름을 짓는 LSTM입니다. 이어 쓰기를 눌러 보세요. ↵ 기호는 이름의 처음과 끝입니다.',
    ],
  ],
  [
    'names-ko-gru',
    [
      '한글 이름 GRU',
      '한글 이름을 짓는 GRU입니다. 이어 쓰기를 눌러 보세요. ↵ 기호는 이름의 처음과 끝입니다.',
    ],
  ],
  [
    'names-en-lstm',
    [
      '영어 이름 LSTM',
      '영어 이름을 짓는 LSTM입니다. 이어 쓰기를 눌러 보세요. ↵ 기호는 이름의 처음과 끝입니다.',
    ],
  ],
  [
    'names-en-gru',
    [
      '영어 이름 GRU',
      '영어 이름을 짓는 GRU입니다. 이어 쓰기를 눌러 보세요. ↵ 기호는 이름의 처음과 끝입니다.',
    ],
  ],
  [
    'words-ko',
    [
      '한국어 문장, 단어 단위',
      '단어를 읽고 다음 단어를 예측하는 GRU입니다. 첫 단어가 말한 때를 기억했다가 끝의 동사에 씁니다. 이어 쓰기를 눌러 보세요.',
    ],
  ],
  [
    'words-en',
    [
      '영어 문장, 단어 단위',
      '영어 단어를 읽고 다음 단어를 예측하는 GRU입니다. 사이에 다른 명사가 있어도 동사의 형태를 첫 명사에 맞춥니다. 이어 쓰기를 눌러 보세요.',
    ],
  ],
  [
    'plane-ko',
    [
      '한국어 단어, 평면의 점',
      '단어마다 숫자 두 개로 된 벡터를 두어 읽는 RNN입니다. 쓰임이 비슷한 단어의 벡터는 서로 가깝습니다. E 행렬을 열어 보세요.',
    ],
  ],
  [
    'plane-en',
    [
      '영어 단어, 평면의 점',
      '영어 단어마다 숫자 두 개로 된 벡터를 두어 읽는 RNN입니다. 쓰임이 비슷한 단어의 벡터는 서로 가깝습니다. E 행렬을 열어 보세요.',
    ],
  ],
  [
    'kinds-ko',
    [
      '한국어 문장의 종류',
      '짧은 문장을 끝까지 읽고 긍정, 부정, 질문 가운데 하나로 답하는 RNN입니다. 문장은 이 페이지를 위해 지었습니다.',
    ],
  ],
  [
    'kinds-en',
    [
      '영어 문장의 종류',
      '짧은 영어 문장을 끝까지 읽고 positive, negative, question 가운데 하나로 답하는 RNN입니다. 문장은 이 페이지를 위해 지었습니다.',
    ],
  ],
  [
    'meanings-ko',
    [
      '“눈”의 뜻, 양방향',
      '“눈”이 몸의 눈인지 하늘에서 내리는 눈인지 답하는 양방향 RNN입니다. 뜻을 알려 주는 말은 뒤에 옵니다. 둘째 단어의 답을 보세요.',
    ],
  ],
  [
    'meanings-en',
    [
      'bat, mouse, crane의 뜻, 양방향',
      '영어 단어 bat, mouse, crane이 동물인지 물건인지 답하는 양방향 RNN입니다. 뜻을 알려 주는 말은 뒤에 옵니다. 둘째 단어의 답을 보세요.',
    ],
  ],
  ['wave', ['물결', '물결의 다음 값을 맞히도록 학습한 네트워크입니다.']],
  [
    'sunspots',
    ['흑점 수', '1900–1959년의 흑점 수(NOAA)로 이듬해의 수를 맞히도록 학습한 네트워크입니다.'],
  ],
  [
    'first-rnn',
    ['첫 글자, RNN', '끝에서 첫 글자를 답하도록 학습시킨 RNN입니다. 결국 배우지 못했습니다.'],
  ],
  ['first-lstm', ['첫 글자, LSTM', '끝에서 첫 글자를 답하도록 학습한 LSTM입니다.']],
  ['first-gru', ['첫 글자, GRU', '끝에서 첫 글자를 답하도록 학습한 GRU입니다.']],
]);

const numbered = (what: string, index: number) => ({
  name: `${what} ${index}`,
  mark: String(index),
  otherwise: '',
});

export const ko: Words = {
  tag: 'ko',
  title: 'Unrolled · 숫자 하나하나로 펼쳐 보는 순환 신경망',
  description:
    '단어를 입력하고, 그 단어를 읽는 RNN을 시점마다 숫자 하나하나 따라가 보세요. 그림과 수식과 숫자가 함께 움직입니다.',
  header: {
    undo: '실행 취소',
    redo: '다시 실행',
    otherLanguage: 'English',
    languageFailed: '영어 문구를 받아 오지 못했습니다. 인터넷에 연결된 뒤 다시 눌러 주세요.',
    theme: (theme) =>
      ({ light: '화면: 밝게', dark: '화면: 어둡게', system: '화면: 시스템 설정' })[theme],
    keys: '단축키',
    learn: '배우기',
    present: '발표',
    openFile: '파일이나 작업 열기',
    drop: '여기에 놓으면 엽니다: 네트워크, 어휘, 장면',
    share: '공유',
    copied: '복사했습니다',
    skip: '그림으로 건너뛰기',
  },
  figures: {
    chain: '흐름',
    memory: '기억',
    gradient: '기울기',
    compare: '비교',
    table: '표',
    growth: '폭발·소실',
  },
  page: {
    rooms: '큰 메뉴',
    explore: '살펴보기',
    lenses: '보는 방법',
    menu: '더 보기',
    playback: '재생',
    view: '보기',
    doors: '할 수 있는 일',
    change: '바꾸기',
    train: '학습시키기',
    write: '이어 쓰기',
    ask: '문제 풀기',
    close: '닫기',
    sheet: '더 보기 또는 줄이기',
    point: '숫자를 가리키면 무엇으로 계산했는지 보입니다.',
    step: (t, phase, of) => `t = ${t} · ${of}단계 중 ${phase}단계`,
    computing: (t) => `t = ${t} · 아직 계산하고 있습니다…`,
    awaited: '네트워크를 준비하고 있습니다…',
  },
  part: {
    failed: '이 부분을 받아 오지 못했습니다. 인터넷 연결을 확인해 주세요.',
    retry: '다시 시도',
  },
  broken: {
    title: '페이지에 문제가 생겼습니다',
    text: '프로그램 오류입니다. 작업한 내용은 이 기기에 남아 있습니다.',
    reload: '페이지 다시 불러오기',
    anew: '새 장면으로 시작',
  },
  input: {
    label: '읽을 글',
    placeholder: '단어를 입력해 보세요',
    networks: '네트워크',
    network: (preset) => PRESETS.get(preset)?.[0] ?? preset,
    about: (preset) => PRESETS.get(preset)?.[1] ?? '',
    ownNetwork:
      '이 글에 맞춰 새로 만든 네트워크입니다. 아직 학습하지 않아서 무작위로 답하는 것과 같습니다.',
    ownWeights: '이 페이지에서 학습했거나 파일에서 가져온 가중치를 쓰는 네트워크입니다.',
    makeOwn: '이 글에 맞는 네트워크 만들기',
    vocabulary: '아는 글자',
    unknown: (symbols, readAs) =>
      readAs === null
        ? `네트워크가 모르는 것은 0으로만 된 벡터로 읽습니다: ${symbols.join(' ')}`
        : `네트워크가 모르는 것은 ${readAs} 토큰으로 읽습니다: ${symbols.join(' ')}`,
    tooLong: (kept, dropped, kind) =>
      `처음 ${symbolNames[kind]} ${kept.toLocaleString('ko')}개까지만 읽습니다. 나머지 ${dropped.toLocaleString('ko')}자는 입력란에 그대로 남아 있습니다.`,
    tooManySymbols: (most) =>
      `서로 다른 글자나 단어가 ${most}개를 넘어 네트워크를 만들 수 없습니다.`,
    empty: '글을 입력하면 네트워크가 읽기 시작합니다.',
  },
  settings: {
    title: '네트워크 설정',
    cell: '셀',
    hidden: '은닉 상태의 크기',
    directions: { title: '읽는 방향', one: '정방향', both: '양방향' },
    layers: {
      title: '더 쌓은 층',
      of: (number) => `${number}층`,
      add: '층 추가',
      most: (count) => `층은 ${count}개까지 쌓을 수 있습니다.`,
      remove: (number) => `${number}층 없애기`,
    },
    reads: '입력을 읽는 법',
    oneHot: '원-핫',
    embedding: '임베딩',
    rowLength: '임베딩 벡터의 길이',
    activation: '활성화 함수 f',
    bias: '편향',
    biasOff: '없음',
    biasOn: '있음',
    start: {
      title: '초기 상태',
      zeros: '0',
      weights: '가중치',
      about:
        '첫 시점보다 앞선 상태가 가중치 벡터입니다(PyTorch의 h_0과 c_0). 처음에는 0이고, 행렬처럼 고치거나, 글을 읽은 뒤의 상태로 바꾸거나, 다른 가중치와 함께 학습시킬 수 있습니다.',
      carry: '마지막 상태에서 시작하기',
      carried: (text, steps) =>
        `이제 첫 시점은 ${text === null ? `시점 ${steps}개를` : `“${text}” 전체를`} 읽은 뒤의 상태에서 이어집니다. 입력을 바꾸면 그 상태에서 이어 읽습니다.`,
      notFinite: '마지막 상태가 유한한 값이 아니어서 이어 갈 수 없습니다.',
      bothWays: '역방향 층은 글의 끝에서 시작하므로 마지막 상태를 다음 글로 이어 갈 수 없습니다.',
    },
    numbers: {
      title: '수의 정밀도',
      names: { float64: '배정밀도', float32: '단정밀도' },
      about:
        '모든 수가 단정밀도(float32, PyTorch의 기본값)입니다. 유효 숫자는 약 7자리이고, 약 3.4 × 10³⁸보다 크면 ∞, 약 10⁻⁴⁵보다 작으면 0이 됩니다.',
      large: (count) => `가중치 ${count}개는 단정밀도로 나타내기에 너무 커서 무한대로 계산합니다.`,
      small: (count) => `가중치 ${count}개는 단정밀도로 나타내기에 너무 작아서 0으로 계산합니다.`,
    },
    head: '출력층',
    answersAt: {
      title: '답하는 시점',
      names: {
        every: '모든 시점',
        last: '마지막 시점',
        ends: '각 방향의 끝',
      },
      about: {
        last: '마지막 시점에만, 그 시점의 은닉 상태로 답을 한 번 냅니다.',
        ends: '각 방향이 마지막에 만든 상태로 답을 한 번 냅니다. 정방향은 마지막 시점, 역방향은 첫 시점의 상태이므로 둘 다 글 전체를 읽었습니다. Keras가 넘겨주는 값이고, PyTorch에서는 h_n입니다.',
      },
      lastOfBoth:
        '마지막 시점에만, 그 시점의 두 상태로 답을 한 번 냅니다(PyTorch의 output[-1]). 역방향은 거기에서 시작하므로 입력을 하나만 읽은 상태입니다.',
    },
    answers: '답의 이름',
    answersHint: '쉼표로 구분해 적습니다',
    weights: '가중치',
    trained: (preset) =>
      preset === null ? '이 네트워크의 값' : `학습한 값 (${PRESETS.get(preset)?.[0] ?? preset})`,
    initial: '초깃값',
    initials: {
      xavier: 'Xavier 균등 분포',
      orthogonal: '직교 행렬',
      identity: '단위 행렬',
      coarse: '손 계산용 (0.1 단위)',
      zero: '모두 0',
    },
    seed: '시드',
    another: '다른 시드로',
    edited: (count) => `직접 고친 가중치 ${count}개`,
    resetEdits: '되돌리기',
    size: (weights, most) =>
      `가중치는 모두 ${weights.toLocaleString('ko')}개이고, ${most.toLocaleString('ko')}개까지 쓸 수 있습니다. 이보다 커지는 변경은 적용되지 않습니다.`,
    notWhole: (least, most) => `${least}부터 ${most}까지의 정수를 입력해 주세요.`,
    dropsTraining: '크기를 바꾸면 학습한 가중치 대신 새 초깃값을 씁니다.',
  },
  stage: {
    chain: '시점별로 펼친 네트워크',
    input: '입력',
    state: '은닉 상태',
    output: '출력',
    reads: { ...symbolNames, number: '숫자', numbers: '숫자' },
    answers: { guess: '예측', answer: '답', number: '답', numbers: '답' },
    move: { nearer: '가까이 보기', inside: '셀 안으로', out: '셀 밖으로' },
    noPrevious: '이전 없음',
    start: '초기 상태',
    oneCell: '모든 시점이 이 셀 하나를 다시 씁니다',
    fromStep: (t) => `t = ${t}에서 돌아온 값`,
    empty: '읽을 글이 비어 있습니다. 글을 입력하면 여기에 네트워크가 펼쳐집니다.',
    yes: '예',
    no: '아니요',
    outputs: {
      class: (index) => numbered('클래스', index),
      yesNo: () => ({ name: '예', mark: '예', otherwise: '아니요' }),
      questions: (index) => numbered('질문', index),
      numbers: (index, count) =>
        count === 1 ? { name: '값', mark: '', otherwise: '' } : numbered('값', index),
    },
  },
  transport: {
    label: '재생과 이동',
    toStart: '처음으로',
    timeBack: '이전 시점',
    phaseBack: '이전 단계',
    play: '재생',
    pause: '일시 정지',
    phaseForward: '다음 단계',
    timeForward: '다음 시점',
    scrub: '시점',
    time: (t, last) => `t = ${t} / ${last}`,
    now: (t) => `t = ${t}`,
    speed: '속도',
    times: (speed) => `${speed}배속`,
    pace: '재생 단위',
    byPhase: '단계씩',
    byTime: '시점씩',
    phases: '이 시점의 단계',
    roll: '접기',
    unroll: '펼치기',
  },
  cells,
  heads,
  story: {
    reading,
    lookup,
    broken,
    fromBelow,
    fromEmbedding,
    fromEnd,
    fromJoined,
    fromStart,
    joined,
    inLayer,
    whichLayer,
    layer,
    network,
  },
  equation: {
    title: '이 순간의 수식',
    picture: '행렬과 벡터로 쓴 수식',
    written: '고른 유닛의 계산',
    inputOf: (symbol) => `“${symbol}”`,
    whichValue: '살펴볼 값',
    preActivation: '합',
    logits: '로짓',
    output: '출력',
    more: (count) => `… (${count}개 항 더)`,
    truth: '[ … ]는 안의 식이 참이면 1, 거짓이면 0입니다.',
    notANumber: (typed) => `‘${typed}’: 유한한 숫자가 아닙니다. 0.5나 -1.25처럼 입력해 주세요.`,
    edit: (parameter, row, column) => `${parameter} ${row}행 ${column}열의 새 값`,
  },
  figure: {
    lookup: '읽은 자리만 1인 벡터',
    place: '어휘 가운데 몇 번인지',
    pickedColumn: (column) => `원-핫 벡터를 곱하면 ${column}열이 그대로 나옵니다`,
    lookedUp: (row) => `표에서 ${row}행을 그대로 가져옵니다`,
    noRow: '어휘에 없어서 가져올 행이 없습니다. 벡터는 모두 0입니다',
    joined: '두 방향의 은닉 상태를 정방향, 역방향 차례로 이어 붙입니다',
    noColumn: '어휘에 없어서 고를 열이 없습니다. 결과는 모두 0입니다',
    products: '곱을 하나씩 더하기',
    parts: '유닛마다 결과 더하기',
    factors: '유닛마다 게이트 곱하기',
    complement: '1에서 게이트를 뺀 나머지',
    curve: (activation) => `${activation} 곡선 위의 유닛들`,
    exponentials: '지수 함수를 취하고 합으로 나누기',
    others: (count) => `나머지 ${count}개`,
    total: '합',
    choice: '가장 큰 확률을 고르기',
    threshold: '0.5를 넘는지 보기',
  },
  cellOptions,
  far,
  sentence,
  problems,
  say: {
    vector: (name, t) => `t = ${t}, 벡터 ${name}`,
    unit: (name, t, unit, value) => `${name}, t = ${t}, ${unit}번: ${value}`,
    weight: (name, row, column, value) => `${name} ${row}행 ${column}열: ${value}`,
    matrix: (name, rows, columns) => `가중치 행렬 ${name}, ${rows}행 ${columns}열`,
    output: (name, value) => `${name}: ${value}`,
    goTo: (t, symbol, isKnown) => `t = ${t}, 입력 ${symbol}${isKnown ? '' : ', 어휘에 없음'}`,
    curve: (unit, a, h) => `유닛 ${unit}: ${a}에서 ${h}`,
  },
};
