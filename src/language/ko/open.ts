import { grouped as count } from '../grouped.ts';
import { josa } from '../josa.ts';
import type { OpenWords } from '../sections/open.ts';

export const open: OpenWords = {
  title: '네트워크나 작업 열기',
  lead: 'PyTorch, Keras, Flax, MLX, NumPy 코드의 이름으로 저장한 .safetensors, .npz, .keras, .h5 파일(RNN, LSTM, GRU 층과 선형 출력층, 임베딩이 있어도 됩니다), 그런 네트워크의 ONNX 파일, 또는 이 페이지에서 저장한 장면·강의·네트워크 파일을 엽니다. 페이지 아무 곳에나 끌어다 놓아도 됩니다. 파일은 이 기기 밖으로 나가지 않습니다.',
  choose: '파일 고르기',
  orPaste: '또는 링크나 파일 내용 붙여 넣기',
  pastePlaceholder: 'https://…#v=1&…',
  takePasted: '열기',
  another: '다른 파일',
  close: '닫기',
  ofSingles: (type) =>
    `파일의 수는 ${type} 형식입니다. 단정밀도를 고르면 이 페이지도 float32로 계산합니다. 더하는 순서가 달라 마지막 자리는 다를 수 있습니다.`,
  show: '이 네트워크 보기',
  reading: '읽는 중입니다…',
  readHere:
    '이 브라우저에서 워커를 시작하지 못해 페이지가 파일을 직접 읽었습니다. 큰 파일에서는 잠시 멈출 수 있습니다.',
  recognised: (cell, input, hidden, output, embedding = null) =>
    [
      `${cell}, ${embedding === null ? '입력' : '어휘'} ${count(input)}개`,
      ...(embedding === null ? [] : [`숫자 ${embedding}개의 임베딩`]),
      ...hidden.map(
        (layer) =>
          `${layer.cell === null ? '' : `${layer.cell}의 `}은닉 유닛 ${layer.isBidirectional ? '방향마다 ' : ''}${count(layer.units)}개`,
      ),
      `출력 ${count(output)}개`,
    ].join(' → '),
  details: (prefix, headPrefix, type, bias) =>
    `순환층 ‘${prefix || '접두사 없음'}’, ${headPrefix === null ? '' : `출력층 ‘${headPrefix || '접두사 없음'}’, `}${type}, 편향 ${{ none: '없음', single: '하나', double: '둘' }[bias]}`,
  zeroBiases: (layers, hasHeadToo) =>
    `파일의 편향이 여기 보이는 것보다 적습니다(${[...layers.map((layer) => `${layer}층`), ...(hasHeadToo ? ['출력층'] : [])].join(', ')}). 없는 편향은 0으로 보여 줍니다.`,
  unused: (names) => `계산에 쓰이지 않아 읽지 않은 텐서: ${names.join(', ')}`,
  pickled: (names) =>
    `읽지 않은 Python 객체(읽는 것만으로 프로그램이 실행될 수 있습니다): ${names.join(', ')}`,
  tied: '출력층과 임베딩이 같은 행렬을 씁니다. 여기서는 값이 같은 두 행렬 W_y와 E로 나누어 보여 주며, 학습하면 따로 바뀝니다.',
  headReads: (read, of, direction) =>
    `출력층은 맨 위 층의 숫자 ${of}개 가운데 ${direction ? { forward: '정방향의 ', backward: '역방향의 ' }[direction] : ''}${read}개만 읽습니다. W_y에서 나머지에 해당하는 가중치는 0으로 둡니다.`,
  headless: '선형 출력층이 없는 파일입니다. 은닉 유닛 하나하나를 출력으로 보여 줍니다.',
  headMerges: {
    sum: '출력층은 두 방향의 합을 읽습니다. 그래서 W_y에는 방향마다 같은 가중치가 들어 있습니다.',
    mean: '출력층은 두 방향의 평균을 읽습니다. 그래서 W_y에는 방향마다 가중치의 절반이 들어 있습니다.',
  },
  resetBefore: '행렬을 곱하기 전에 리셋 게이트를 곱합니다(linear_before_reset = 0).',
  peepholes: '핍홀 있음',
  logarithm: '파일은 답의 로그(LogSoftmax)를 내놓지만, 이 페이지는 답 자체를 보여 줍니다.',
  unrolled: (steps) =>
    `PyTorch가 내보낸 대로 RNN이 ${steps}시점으로 펼쳐져 있는 파일입니다. 여기서는 다시 하나로 모았으므로 입력의 길이는 상관없습니다.`,
  skips: {
    'first symbol':
      '첫 기호, 곧 패딩을 읽는 시점을 건너뛰는 모델입니다(mask_zero). 이 페이지는 그런 시점도 다른 시점처럼 계산합니다.',
    zeros:
      '입력이 모두 0인 시점을 건너뛰는 모델입니다(Masking). 이 페이지는 그런 시점도 다른 시점처럼 계산합니다.',
  },
  computesIn: (name) =>
    `${josa(name, '으로/로')} 계산하는 모델입니다. 이 페이지는 더 정밀하게 계산하므로 끝자리가 다를 수 있습니다.`,
  ownStart: '초기 상태도 들어 있는 파일입니다. 네트워크는 그 값에서 시작합니다.',
  startsFrom: (names) =>
    `첫 시점의 직전 상태를 입력으로 받는 파일입니다(${names.join(', ')}). 이 페이지는 0에서 시작합니다.`,
  reads: '읽는 것',
  symbols: '어휘',
  numbers: '숫자',
  vocabulary: (size) => `어휘 ${count(size)}개를 번호 순서대로`,
  vocabularyFrom: (file, key, isFromOne) =>
    `${file}${key ? `의 “${key}”` : ''}에서 읽었습니다.${isFromOne ? ' 번호가 1부터 시작하므로 0번은 빈자리(padding)로 두었습니다.' : ''} 직접 고칠 수 있습니다.`,
  tokenizer: (kind) =>
    `단어를 자체 규칙으로 나누는 토크나이저(${kind})의 어휘입니다. 이 페이지는 어휘만 알고 그 규칙은 모릅니다.`,
  noVocabulary: (file, says) => {
    switch (says.kind) {
      case 'none':
        return `${file}에서 어휘를 찾지 못했습니다${says.keys.length > 0 ? ` (있는 것: ${says.keys.join(', ')})` : ''}. 글자나 단어의 목록이나, 그 각각에 번호 0, 1, 2 …를 적은 객체여야 합니다. 여기에 직접 입력하거나 다른 파일을 가중치와 함께 골라 주세요.`;
      case 'places':
        return `${file}${says.key ? `의 “${says.key}”` : ''}: ${says.place}번 항목이 ${says.times === 0 ? '없습니다' : '둘입니다'}. 번호마다 항목이 하나씩 있어야 합니다. 여기에 직접 입력하거나 파일을 고쳐 주세요.`;
      case 'unreadable':
        return `${file}: JSON이나 UTF-8 글로 읽을 수 없습니다. 여기에 직접 입력하거나 파일을 다시 저장해 주세요.`;
    }
  },
  longSymbols: (symbols, areAll) =>
    `어떤 글도 다음 토큰으로 읽히지 않으므로 ${areAll ? '모두 ' : ''}읽거나 쓸 수 없습니다: ${symbols.join(', ')}.${areAll ? ' ‘숫자’를 고르면 단어의 자리만 1인 행처럼 숫자를 직접 넣을 수 있습니다.' : ''}`,
  unread: (names) => `읽지 않은 파일: ${names.join(', ')}`,
  vocabularyHint:
    '이어서 쓰거나, 한 줄에 하나씩, 또는 JSON(목록이나 stoi)으로 넣습니다. \\n은 줄바꿈입니다. 가중치와 함께 끌어다 놓은 JSON 파일은 저절로 읽습니다.',
  wrongCount: (found, wanted) => `네트워크에는 자리가 ${wanted}개인데 어휘는 ${found}개입니다.`,
  repeated: (symbol) => `‘${symbol}’ 항목이 두 번 나옵니다.`,
  badSymbol: '비어 있거나 32자보다 긴 항목이 있습니다.',
  open: {
    otherwise: 'PyTorch가 아닌 코드로 만들었다면',
    layers: '층의 순서(아래층부터)',
    activation: '활성화 함수',
    activationHint: '파일에는 적혀 있지 않습니다. 코드에 다른 함수가 없다면 tanh입니다.',
    update: 'z가 1일 때의 상태',
    updates: { old: '그대로 둡니다', new: '새 값이 됩니다' },
    reset: '리셋 게이트의 위치',
    resets: { after: '행렬 곱 뒤', before: '행렬 곱 앞' },
    gates: '게이트 순서',
    orderOf: {
      ifgo: 'i f g o (PyTorch, Keras)',
      ifog: 'i f o g (CS231n)',
      igfo: 'i g f o (TensorFlow 1)',
      iofg: 'i o f g (ONNX)',
      rzn: 'r z n (PyTorch)',
      zrn: 'z r n (Keras, ONNX)',
    },
    rows: '정사각 행렬의 한 행',
    rowsOf: { unit: '유닛 하나 (W x)', input: '입력 하나 (x W)' },
    joined: '이어 붙여 읽는 순서',
    joinedOf: { input: '입력, 상태', state: '상태, 입력' },
    head: '답을 내는 행렬',
    direction: '출력층이 양방향에서 읽는 것',
    directions: {
      forward: '정방향만',
      backward: '역방향만 (h_n[-1])',
      sum: '둘의 합',
      mean: '둘의 평균',
    },
    answers: (text, each) =>
      `${text === null ? '파형의 처음 몇 행을 읽은 뒤의 답' : `‘${text}’까지 읽은 뒤의 답`}: ${each.join(' · ')}`,
  },
  head: '답',
  refusedTitle: (name) => `${name} 파일은 보여 드릴 수 없습니다`,
  nothingLost: '지금 보던 것은 그대로 있습니다.',
  problem: {
    tooBig: (name) =>
      `${name || '이 파일'}: 64MB보다 큽니다. 이 페이지가 보여 주는 네트워크는 그보다 작습니다.`,
    unknownFile: (name) =>
      `${name || '이 파일'}: 이 페이지가 여는 파일(.safetensors, .npz, .keras, .h5, .onnx, .json, .md)이 아닙니다.`,
    torchFile: (name) =>
      `${name}: torch.save로 저장한 파일입니다. 읽는 것만으로 프로그램이 실행될 수 있어 이 페이지는 읽지 않습니다. 아래 코드로 .npz 파일을 만들어 열어 주세요.`,
    pickleFile: (name) =>
      `${name}: pickle 파일입니다. 읽는 것만으로 프로그램이 실행될 수 있어 이 페이지는 읽지 않습니다. 배열의 dict라면 아래 코드로 .npz 파일을 만들어 열어 주세요.`,
    numpyFile: (name) =>
      `${name}: NumPy 배열 하나가 든 파일인데, 네트워크에는 배열이 여럿 있습니다. 배열의 dict를 저장한 것이라면 아래 코드로 .npz 파일을 만들어 열어 주세요.`,
    onnxData: (name) =>
      `${name}: ONNX 모델의 가중치만 든 파일로 보입니다. 이 이름을 가리키는 .onnx 파일과 함께 골라 주세요.`,
    textFile: (name) =>
      `${name}: 글 파일입니다. 배울 글이라면 학습 칸에서 열고, 숫자라면 입력을 숫자로 바꾼 뒤 붙여 넣고, 어휘라면 가중치 파일과 함께 골라 주세요.`,
    newer: (name) =>
      `${name || '이 파일'}: 더 새로운 버전의 페이지에서 저장한 것입니다. 페이지를 새로 고친 뒤 다시 열어 주세요.`,
    jsonAlone: (name) =>
      `${name}: 이 페이지에서 저장한 장면이나 네트워크가 아닙니다. .safetensors 파일에 딸린 것이라면 둘을 함께 골라 주세요.`,
    noLink: () => '이 페이지의 링크도, 저장한 장면·강의·네트워크도 아닙니다.',
    unreadable: (name) => `${name || '이 파일'}: 읽을 수 없습니다. 파일이 손상되었을 수 있습니다.`,
    unfetched: (name) =>
      `${name || '이 장면'}: 여기에 쓰인 네트워크를 받아 오지 못했습니다. 인터넷에 연결된 뒤 다시 열어 주세요.`,
    tooLong: (name) =>
      `${name || '이 파일'}: 10초가 지나도 다 읽지 못해 멈추었습니다. 여기서 보여 드릴 수 있는 네트워크는 1초 안에 읽힙니다. 다시 내보내거나 더 작은 파일을 열어 주세요.`,
  },
};
