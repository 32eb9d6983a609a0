import type { ShareWords } from '../sections/share.ts';

export const share: ShareWords = {
  title: '이 화면 공유하기',
  close: '닫기',
  tabs: { link: '링크', pictures: '그림', files: '파일과 코드', embed: '내 페이지에 넣기' },
  link: '지금 보이는 그대로 열리는 링크',
  copy: '링크 복사',
  copied: '복사했습니다',
  notCopied: '복사하지 못했습니다. 링크를 선택해 직접 복사해 주세요.',
  share: '보내기…',
  characters: (count) => `${count.toLocaleString('ko')}자`,
  tooLong: (count, budget) =>
    `링크가 ${count.toLocaleString('ko')}자입니다. ${budget.toLocaleString('ko')}자가 넘는 링크는 채팅에서 잘리는 일이 많습니다.`,
  notOpened: (count, most) =>
    `링크가 ${count.toLocaleString('ko')}자가 됩니다. 이 페이지는 ${most.toLocaleString('ko')}자가 넘는 링크를 열지 않습니다.`,
  cannotFit: '가중치가 너무 많아 반올림해도 링크에 담을 수 없습니다. 파일로 저장해 주세요.',
  round: (step) => `가중치를 ${step}의 배수로 반올림`,
  rounding: (weight, state, otherAnswers, steps) =>
    `가중치는 많아야 ${weight}, 은닉 유닛은 많아야 ${state}만큼 달라집니다. ${
      otherAnswers === 0
        ? '답은 모두 그대로입니다.'
        : `시점 ${steps}개 중 ${otherAnswers}개에서 답이 바뀝니다.`
    }`,
  roundAndUse: '화면과 링크 모두 반올림',
  rounded: '반올림했습니다. 받는 사람도 지금 이 화면과 똑같이 봅니다. 실행 취소하면 되돌아옵니다.',
  saveInstead: '파일로 저장',
  qr: '링크의 QR 코드',
  qrReach: (near, far) => `화면에 2 m 높이로 띄우면 약 ${near}–${far} m 떨어진 곳에서도 읽힙니다.`,
  qrDense: '촘촘해서 큰 강의실 뒷자리에서는 읽기 어렵습니다.',
  qrNone: '링크가 너무 길어 QR 코드에 담을 수 없습니다.',
  shorter: '짧은 링크 쓰기',
  shorterWhat: (characters) =>
    `${characters.toLocaleString('ko')}자: 확대, 순서, 고정, 기억 추적은 빼고 담습니다`,
  savePng: 'PNG',
  saveSvg: 'SVG',
  embed: {
    lead: '그림만 내 페이지에 넣습니다. 아무것도 저장하지 않으며, 쓰는 동안에만 키를 받습니다.',
    height: '높이',
    language: '언어',
    theme: '화면',
    light: '밝게',
    dark: '어둡게',
    readers: '보는 사람의 설정',
    snippet: '페이지에 넣을 HTML',
    copy: 'HTML 복사',
    more: '예제와 조종 방법',
    frameTitle: 'Unrolled: 한 단계씩 보는 순환 신경망',
  },
  files: { keep: '다시 열 파일', numbers: '숫자', code: '코드' },
  download: {
    scene: ['장면', '링크에 담기는 모든 것, 크기 제한 없음'],
    network: ['네트워크', '크기, 어휘, 가중치를 담은 JSON'],
    safetensors: ['PyTorch용 가중치', 'load_state_dict로 읽는 .safetensors (rnn.*, fc.*)'],
    traceCsv: ['계산 과정', 'CSV: 시점마다 한 줄, 모든 자릿수'],
    weightsCsv: ['가중치', 'CSV: 이름, 행, 열, 값'],
    json: ['계산 과정과 가중치', '모양까지 담은 JSON'],
    npz: ['계산 과정과 가중치', 'NumPy로 읽는 .npz'],
    numpy: ['NumPy 코드', '실행하면 화면의 숫자가 출력됩니다'],
    torch: ['PyTorch 코드', 'nn.RNN, nn.LSTM, nn.GRU로 같은 계산'],
    keras: ['Keras 3 코드', 'SimpleRNN, LSTM, GRU로 같은 계산'],
    latex: ['수식', 'LaTeX, 들어갈 만하면 가중치까지'],
  },
  copyText: (name) => `${name} 복사`,
  copyShort: '복사',
  noLayer: 'PyTorch에 이런 층이 없습니다',
  tooLarge: '수가 너무 많은 네트워크라서 이 파일로는 만들 수 없습니다',
  openFile: '파일 열기',
};
