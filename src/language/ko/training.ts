import { grouped as count } from '../grouped.ts';
import { josa } from '../josa.ts';
import type { TrainingWords } from '../sections/training.ts';

export const training: TrainingWords = {
  title: '학습',
  data: '배울 것',
  input: (isNumbers) => (isNumbers ? '지금 읽는 숫자' : '지금 읽는 글'),
  kinds: { text: '다른 글', lines: '이름·낱말 목록', labels: '답이 붙은 줄' },
  tasks: {
    first: '첫 글자 기억하기',
    adding: '표시된 두 수 더하기',
    brackets: '괄호 닫힘 판단하기',
    counts: 'a만큼 b 세기 (aⁿbⁿ)',
  },
  taskGroup: '셀의 능력을 보는 과제',
  about: {
    input: '지금 읽는 글이나 숫자의 다음 값을 맞히도록 배웁니다.',
    text: '글을 읽으며 시점마다 다음에 올 것을 맞히도록 배웁니다.',
    lines: '한 줄에 하나씩 배웁니다. 시작과 끝은 ↵ 기호입니다.',
    labels: '줄을 끝까지 읽고 그 줄의 답을 말하도록 배웁니다.',
    first: '첫 글자를 끝까지 기억했다가 ?에서 답하도록 배웁니다. 길수록 어렵습니다.',
    adding: '1로 표시된 두 수를 기억했다가 마지막에 합을 답하도록 배웁니다.',
    brackets: '괄호를 읽을 때마다 지금까지 모두 닫혔는지 답하도록 배웁니다.',
    counts: 'a의 수만큼 b를 읽고 나면 ↵로 끝내도록 배웁니다.',
  },
  texts: {
    text: '배울 글',
    lines: '이름이나 낱말을 한 줄에 하나씩',
    labels: '글과 그 답(예, 아니요 또는 아무 이름)을 한 줄에 하나씩',
  },
  samples: {
    text: '가는 말이 고와야 오는 말이 곱다',
    lines: '민준\n서연\n도윤\n하은\n지호\n수아\n예준\n지우',
    labels:
      '참 좋아요 예\n정말 싫어요 아니요\n너무 좋아요 예\n아주 싫어요 아니요\n그냥 좋아요 예\n이건 싫어요 아니요',
  },
  open: '파일 열기',
  tooLarge: (size, most) =>
    `파일이 너무 큽니다(${size}). ${most}까지 열 수 있습니다. 배울 것은 그대로 두었습니다.`,
  unreadable:
    'UTF-8, UTF-16, EUC-KR 가운데 어느 것으로도 읽을 수 없는 파일입니다. UTF-8로 저장한 뒤 다시 열어 주세요. 배울 것은 그대로 두었습니다.',
  readAs: (encoding) => `${encoding} 인코딩으로 저장된 파일이라 그에 맞게 읽었습니다.`,
  tooLong: (most, dropped) =>
    `처음 ${count(most)}자까지만 배웁니다. 뒤의 ${count(dropped)}자는 뺐습니다.`,
  length: '길이',
  askedOnce:
    '답을 한 번만 내는 네트워크이므로, 시퀀스를 시드로 고른 자리에서 끊어 거기에서 묻습니다.',
  size: (sequences, steps) =>
    sequences === null
      ? `시퀀스는 시드에서 뽑으며, 시점이 최대 ${count(steps)}개입니다.`
      : `시퀀스 ${count(sequences)}개, 시점 최대 ${count(steps)}개입니다.`,
  problem(problem) {
    switch (problem.kind) {
      case 'empty':
        return '배울 글이 비어 있습니다. 글을 입력해 주세요.';
      case 'oneSymbol':
        return '시점이 하나뿐이라 다음에 올 것이 없습니다. 더 길게 입력해 주세요.';
      case 'noWords':
        return '목록이 비어 있습니다. 한 줄에 하나씩 입력해 주세요.';
      case 'noAnswers':
        return '이 네트워크는 예·아니요로 답하므로, 읽는 글만으로는 정답을 알 수 없습니다. 배울 것을 골라 주세요.';
      case 'noLabel':
        return `${problem.line}번째 줄 “${short(problem.found)}”의 끝에 답이 없습니다.`;
      case 'noSymbols':
        return `${problem.line}번째 줄에는 답만 있고 읽을 글이 없습니다.`;
      case 'longLine':
        return `${problem.line}번째 줄이 너무 깁니다. 시점 200개까지 쓸 수 있습니다.`;
      case 'oneAnswer':
        return `모든 줄의 답이 ${josa(`“${short(problem.found)}”`, '으로/로')} 같습니다. 서로 다른 답이 둘 이상 있어야 합니다.`;
      case 'tooManyAnswers':
        return `서로 다른 답이 ${count(problem.count)}개로 너무 많습니다. 64개까지 배울 수 있습니다.`;
      case 'tooManySymbols':
        return `서로 다른 글자나 토큰이 ${count(problem.count)}개로 너무 많습니다. 50,000개까지 배울 수 있습니다.`;
      case 'unknown':
        return `네트워크가 모르는 것이 있습니다: ${listed(problem.symbols)}`;
      case 'doesNotFit':
        return '지금 네트워크는 이 자료와 입력이나 출력이 맞지 않습니다.';
      case 'wrongHead':
        return problem.need === 'linear'
          ? '숫자를 배우려면 출력층이 선형이어야 합니다.'
          : '예·아니요 하나를 배우려면 출력층이 sigmoid여야 합니다.';
      case 'carriesBack':
        return '역방향 층은 조각의 끝에서 시작하므로 다음 조각으로 상태를 이어 갈 수 없습니다. 조각마다 새로 시작하거나 한 방향만 써 주세요.';
      case 'tooLarge':
        return `가중치가 ${count(problem.count)}개인 네트워크입니다. 여기서는 ${count(problem.most)}개까지 학습할 수 있으니 은닉 상태나 어휘의 크기를 줄여 주세요.`;
      case 'tooHeavy':
        return '한 스텝의 계산이 너무 큽니다. 은닉 상태의 크기나 시퀀스 길이, 배치 크기를 줄여 주세요.';
    }
  },
  makeFitting: '이 자료에 맞는 네트워크 만들기',
  changeHead: (head) => `출력층을 ${head === 'linear' ? '선형으로' : 'sigmoid로'} 바꾸기`,
  start: '학습',
  pause: '멈춤',
  step: '한 스텝',
  back: '되돌리기',
  pace: '한 번 그릴 때',
  paceOf: (pace) => (Number.isFinite(pace) ? `${pace}스텝` : '최대'),
  loss: '손실',
  perplexity: '혼란도',
  perplexityHint:
    '확률이 똑같은 답 몇 개를 두고 고르는 것과 같은지를 나타냅니다. 평균 손실을 지수로 하는 e의 거듭제곱이며, 1이면 확실하게 맞힌다는 뜻입니다.',
  lossHint: '지금 보이는 네트워크가 다음 스텝의 시퀀스에서 내는 손실의 평균입니다.',
  norm: '기울기의 크기',
  curve: '스텝에 따른 손실',
  at: (updates, of) => `${count(updates)} / ${count(of)}스텝`,
  read: (updates, loss) => `${count(updates)}스텝${loss === null ? '' : `, 손실 ${loss}`}`,
  scrubHint: '곡선을 끌면 그때의 가중치로 돌아갑니다.',
  how: '학습 방법',
  optimiser: '최적화 방법',
  optimisers: { sgd: 'SGD', momentum: '모멘텀', adam: 'Adam' },
  rate: '학습률',
  badRate: (most, used) => `0보다 크고 ${most} 이하인 수를 입력해 주세요. 지금 쓰는 값: ${used}`,
  clip: '기울기 클리핑',
  badClip: (used) =>
    `0보다 큰 수를 입력해 주세요. 비워 두면 클리핑하지 않습니다. 지금 쓰는 값: ${used}`,
  truncate: 'BPTT 길이',
  badTruncate: (most, used) =>
    `1부터 ${count(most)}까지의 정수를 입력해 주세요. 비워 두면 처음까지 거슬러 갑니다. 지금 쓰는 값: ${used}`,
  notCut: (steps) => `가장 긴 시퀀스가 ${count(steps)}시점이라 잘리는 곳이 없습니다.`,
  none: '없음',
  carry: '다음 조각의 상태',
  carried: { on: '이어 감', off: '새로 시작' },
  carryAbout: ({ count: parts, pieces }, steps) =>
    pieces === 1
      ? parts === 1
        ? '글 전체가 한 조각이라 이어 갈 것이 없습니다. BPTT 길이를 줄이면 나뉩니다.'
        : `글을 배치 크기만큼 ${count(parts)}부분으로 나누어 나란히 읽습니다. 부분마다 한 조각이라 이어 갈 것이 없습니다. BPTT 길이나 배치 크기를 줄이면 나뉩니다.`
      : `${parts === 1 ? '글을' : `글을 배치 크기만큼 ${count(parts)}부분으로 나누어 나란히 읽습니다. 부분마다`} 최대 ${count(steps)}시점씩 ${count(pieces)}조각으로 나누어 한 스텝에 한 조각씩 차례로 읽습니다. 조각마다 앞 조각이 남긴 상태에서 시작하고, 기울기는 조각의 첫 시점보다 앞으로 흐르지 않습니다. 마지막 조각을 읽고 나면 글도 상태도 처음부터 다시 시작합니다.`,
  batch: '배치',
  batchNext: (size) => `다음 업데이트의 배치: 시퀀스 ${count(size)}개`,
  batchAbout:
    '시퀀스마다 자기의 첫 시점에서 시작해 자기의 마지막 시점에서 끝납니다. 빗금 친 곳은 패딩이어서 어느 방향으로도 읽지 않고 손실에도 넣지 않습니다. 시퀀스의 손실은 밑줄 친 시점, 곧 답을 묻는 시점의 평균이며 밑줄이 진할수록 손실이 큽니다. 누르면 그 시퀀스를 화면에서 볼 수 있습니다. 시퀀스 수가 배치 크기보다 적으면 같은 것이 두 번 나오기도 합니다.',
  batchCarried: (goesOn) =>
    goesOn
      ? '이어 읽는 조각입니다. 앞 조각이 남긴 상태에서 시작합니다. 화면에서는 새로 시작하므로 숫자가 다릅니다.'
      : '첫 조각이므로 상태를 새로 시작합니다.',
  batchHeavy: '시퀀스가 길거나 네트워크가 커서 손실을 바로 보여 드릴 수 없습니다.',
  batchRunning: '학습을 멈추면 다음 배치를 볼 수 있습니다.',
  batchAnswer: '정답',
  batchShow: (k) => `${k}번 시퀀스를 화면에서 보기`,
  batchLoss: '손실',
  batchNorm: '기울기 길이',
  meanOf: '평균의 단위',
  means: { sequences: '시퀀스', steps: '답을 묻는 시점' },
  batchMean: {
    sequences: '시퀀스별 손실의 평균, 평균 기울기의 길이',
    steps: '답을 묻는 모든 시점의 평균, 그 기울기의 길이',
  },
  batchMore: (more) => `그 밖에 ${count(more)}개도 평균에 들어갑니다`,
  batchStep: (t, symbol, loss) =>
    `t = ${t}, ${symbol}${loss === null ? ', 답을 묻지 않음' : `, 손실 ${loss}`}`,
  seed: '시드',
  diverged: ({ update, of, value: number }, value) => {
    const isLarge = Number.isFinite(number);
    if (of === 'weight')
      return `${count(update)}번째 스텝 뒤에 가중치 하나${isLarge ? '의 크기가 100만을 넘었습니다' : `가 ${value}입니다`}.`;
    return isLarge
      ? `${count(update)}번째 스텝의 손실(${value})이 처음의 1,000배를 넘었습니다.`
      : `${count(update)}번째 스텝부터 손실이 ${value}입니다.`;
  },
  whatToTry:
    '이상이 생기기 전의 마지막 가중치에서 멈추었습니다. 학습률을 낮추거나 기울기 클리핑을 써 보세요.',
  lowerRate: '학습률을 1/10로',
  clipIt: '기울기를 1로 클리핑',
  fault: (fault) =>
    ({
      silent:
        '몇 초 동안 계산하는 쪽에서 응답이 없습니다. 응답이 오면 그대로 이어지고, 오지 않으면 마지막 가중치에서 다시 시작합니다. 멈춘 뒤 다시 학습을 눌러도 됩니다.',
      restarted: '계산이 중단되어 마지막 가중치에서 다시 시작했습니다. 잃은 것은 없습니다.',
      stopped:
        '계산을 계속할 수 없어 마지막 가중치에서 멈추었습니다. 잃은 것은 없습니다. 학습을 누르면 다시 시도합니다.',
      here: '이 브라우저가 백그라운드 계산을 시작하지 못해 페이지가 직접 학습합니다. 숫자는 같지만 더 느리고, 화면이 끊길 수 있습니다.',
    })[fault],
  returned: (updates) =>
    `페이지가 닫힐 때 진행 중이던 학습입니다. ${count(updates)}스텝까지 되살렸습니다. 학습을 누르면 여기서 이어지고, 실행 취소를 누르면 학습 전의 네트워크로 돌아갑니다.`,
  copied: (updates) =>
    `이 네트워크를 ${count(updates)}스텝까지 학습한 기록이 이 기기에 남아 있습니다. 곡선을 끌면 원하는 시점으로 옮겨 가고, 학습을 누르면 보이는 시점에서 이어집니다. 남아 있던 기록은 그대로 보존됩니다.`,
  parted: (at, of) =>
    `${count(at)}스텝에서 다시 이어집니다. ${count(of)}스텝까지의 곡선과 가중치는 따로 두었으며, 실행 취소를 누르면 돌아옵니다.`,
  understood: '확인',
  isTrained: '이미 학습한 가중치입니다.',
  drawAnew: '무작위 가중치에서 시작',
};

const short = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

const listed = (symbols: readonly string[]) =>
  [...symbols.slice(0, 12), ...(symbols.length > 12 ? ['…'] : [])].join(' ');
