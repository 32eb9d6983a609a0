import type { OpenWords } from '../sections/open.ts';

export const open: OpenWords = {
  title: '내 네트워크 열기',
  lead: 'PyTorch로 저장한 .safetensors 파일(RNN, LSTM, GRU 한 층과 선형 출력층), 그런 노드가 하나 있는 ONNX 파일, 또는 이 페이지에서 저장한 장면·강의·네트워크 파일을 엽니다. 페이지 아무 곳에나 끌어다 놓아도 됩니다. 파일은 이 기기 밖으로 나가지 않습니다.',
  choose: '파일 고르기',
  orPaste: '또는 링크나 파일 내용 붙여 넣기',
  pastePlaceholder: 'https://…#v=1&…',
  takePasted: '열기',
  another: '다른 파일',
  close: '닫기',
  show: '이 네트워크 보기',
  reading: '읽는 중입니다…',
  readHere:
    '이 브라우저에서 워커를 시작하지 못해 페이지가 파일을 직접 읽었습니다. 큰 파일에서는 잠시 멈출 수 있습니다.',
  recognised: (cell, input, hidden, output) =>
    `${cell}, 입력 ${input}개 → 은닉 유닛 ${hidden}개 → 출력 ${output}개`,
  details: (prefix, headPrefix, type, hasBias) =>
    `순환층 ‘${prefix || '접두사 없음'}’, ${headPrefix === null ? '' : `출력층 ‘${headPrefix || '접두사 없음'}’, `}${type}, 편향 ${hasBias ? '있음' : '없음'}`,
  unused: (names) => `계산에 쓰이지 않아 읽지 않은 텐서: ${names.join(', ')}`,
  headless: '선형 출력층이 없는 파일입니다. 은닉 유닛 하나하나를 출력으로 보여 줍니다.',
  resetBefore: '리셋 게이트가 행렬 곱보다 먼저 작용합니다(linear_before_reset = 0).',
  peepholes: '핍홀 있음',
  logarithm: '파일은 답의 로그(LogSoftmax)를 내놓지만, 이 페이지는 답 자체를 보여 줍니다.',
  startsFrom: (names) =>
    `첫 시점 앞의 상태를 입력으로 받는 파일입니다(${names.join(', ')}). 이 페이지는 0에서 시작합니다.`,
  reads: '읽는 것',
  symbols: '글자',
  numbers: '숫자',
  vocabulary: (count) => `아는 글자 ${count}개를 번호 순서대로`,
  vocabularyHint:
    '이어서 쓰거나, 한 줄에 하나씩, 또는 JSON(목록이나 stoi)으로 넣습니다. \\n은 줄바꿈입니다. 가중치와 함께 끌어다 놓은 JSON 파일은 저절로 읽습니다.',
  wrongCount: (found, wanted) => `네트워크에는 자리가 ${wanted}개인데 글자는 ${found}개입니다.`,
  repeated: (symbol) => `‘${symbol}’ 글자가 두 번 나옵니다.`,
  badSymbol: '비어 있거나 32자보다 긴 글자가 있습니다.',
  fromFile: '파일에서 읽었습니다',
  activation: '활성화 함수',
  activationHint: '파일에는 적혀 있지 않습니다. nonlinearity="relu"로 학습했다면 ReLU를 고르세요.',
  head: '답',
  heads: { softmax: '여럿 가운데 하나 (softmax)', sigmoid: '예·아니요 (sigmoid)', linear: '숫자' },
  refusedTitle: (name) => `${name} 파일은 보여 드릴 수 없습니다`,
  nothingLost: '지금 보던 것은 그대로 있습니다.',
  problem: {
    tooBig: (name) =>
      `${name || '이 파일'}: 32MB보다 큽니다. 이 페이지가 보여 주는 네트워크는 그보다 작습니다.`,
    unknownFile: (name) =>
      `${name || '이 파일'}: 이 페이지가 여는 파일(.safetensors, .onnx, .json, .md)이 아닙니다.`,
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
