import type { RefusalKind, RefusalWords } from '../sections/refusals.ts';

const listed = (names: readonly string[]) => names.join(', ');

const REASONS: Readonly<Record<RefusalKind, (names: readonly string[]) => string>> = {
  tooShort: () =>
    '.safetensors 파일의 첫 8바이트보다도 짧은 파일입니다. 다시 저장하거나 내려받아 주세요.',
  headerLength: () =>
    '헤더가 파일보다 길다고 적혀 있습니다. 파일이 잘렸거나 .safetensors 파일이 아닙니다.',
  headerUnreadable: () =>
    '헤더를 JSON으로 읽을 수 없습니다. 파일이 손상되었거나 .safetensors 파일이 아닙니다.',
  repeatedName: (names) =>
    `헤더에 같은 이름이 두 번 나옵니다: ${listed(names)}. 다시 저장해 주세요.`,
  badEntry: (names) =>
    `자료형, 모양, 위치 가운데 빠지거나 잘못된 것이 있습니다: ${listed(names)}. 다시 저장해 주세요.`,
  unknownType: (names) =>
    `모르는 자료형입니다: ${listed(names)}. 가중치를 F64, F32, F16, BF16 가운데 하나로 저장해 주세요.`,
  wrongSize: (names) =>
    `모양과 자료형과 위치가 서로 맞지 않습니다: ${listed(names)}. 파일이 손상되었습니다.`,
  overlap: (names) => `두 텐서가 같은 바이트를 씁니다: ${listed(names)}. 파일이 손상되었습니다.`,
  hole: (names) =>
    `어느 텐서에도 속하지 않는 바이트가 있습니다: ${listed(names)} 앞. 파일이 손상되었습니다.`,
  wrongLength: (names) =>
    `파일의 길이가 헤더에 적힌 것과 다릅니다${names.length > 0 ? ` (${listed(names)})` : ''}. 다시 복사하거나 내려받아 주세요.`,
  noRecurrent: (names) =>
    `순환층을 찾지 못했습니다${names.length > 0 ? ` (있는 것: ${listed(names)})` : ''}. 이 페이지는 PyTorch의 이름(weight_ih_l0, weight_hh_l0, 편향이 있으면 bias_ih_l0, bias_hh_l0)으로 가중치를 찾습니다. nn.RNN, nn.LSTM, nn.GRU의 state_dict를 저장하거나 가중치에 이 이름을 붙여 주세요.`,
  severalRecurrent: (names) =>
    `순환층이 여럿 나란히 있습니다: ${listed(names.map((name) => name || '(접두사 없음)'))}. 하나만 출력층과 함께 저장해 주세요.`,
  severalLayers: (names) =>
    `층이 둘 이상인 네트워크입니다: ${listed(names)}. 이 페이지는 한 층만 보여 줍니다. num_layers=1로 학습해 주세요.`,
  bidirectional: (names) =>
    `양방향 네트워크입니다: ${listed(names)}. 이 페이지는 한 방향만 보여 줍니다. bidirectional=False로 학습해 주세요.`,
  projection: (names) =>
    `상태를 투영하는 LSTM입니다: ${listed(names)}. proj_size 없이 학습해 주세요.`,
  incomplete: (names) =>
    `함께 있어야 할 가중치가 없습니다: ${listed(names)}. 모델의 state_dict 전체를 저장해 주세요.`,
  biasMissing: ([missing = '', there = '']) =>
    `편향이 하나만 있습니다. 있는 것: ${there}, 없는 것: ${missing}. PyTorch의 편향은 둘이거나 없습니다. 원래 하나뿐인 네트워크라면 나머지를 0으로 채워 주세요.`,
  weightDrop: ([raw = '', wanted = '']) =>
    `WeightDrop으로 학습하는 동안의 이름으로 저장된 순환 가중치입니다: ${raw}. 드롭아웃을 쓰지 않을 때는 이 값이 곧 가중치입니다. 이름을 다음과 같이 바꾸어 주세요: ${wanted}.`,
  kerasNames: (names) =>
    `Keras의 가중치입니다: ${listed(names.filter(Boolean))}. Keras의 행렬은 PyTorch 행렬의 전치입니다. 아래 코드로 이 페이지가 여는 파일을 만들 수 있습니다.`,
  inputToHidden: ([first = '']) =>
    `PyTorch 튜토리얼(이름 분류)처럼 입력과 상태를 이어 붙여 읽는 가중치입니다: ${first}. 아래 코드로 둘로 나눌 수 있습니다. forward()에서 tanh를 쓰지 않았다면 연 뒤에 네트워크 설정에서 활성화 함수를 identity로 바꾸어 주세요.`,
  byHand: (names) =>
    `직접 작성한 RNN의 행렬입니다: ${listed(names.filter(Boolean))}. 아래 코드로 PyTorch의 이름을 붙일 수 있습니다.`,
  notSquare: (names) =>
    `${listed(names)}: 순환 가중치 행렬은 행의 수가 열의 수의 1배(RNN), 3배(GRU), 4배(LSTM) 가운데 하나여야 합니다.`,
  shapesDiffer: (names) => `모양이 서로 맞지 않습니다: ${listed(names)}.`,
  notFloats: (names) => `가중치는 F64, F32, F16, BF16 가운데 하나여야 합니다: ${listed(names)}.`,
  notFinite: (names) =>
    `가중치에 NaN이나 무한대가 있습니다: ${listed(names)}. 학습이 발산하기 전의 것을 저장해 주세요.`,
  embedding: (names) =>
    `임베딩이 있는 네트워크입니다: ${listed(names)}. 이 페이지는 원-핫 벡터를 넣습니다. 미리 곱한 뒤(weight_ih_l0 @ embedding.weight.T를 새 weight_ih_l0로) 임베딩 없이 저장해 주세요.`,
  headMissing: (names) =>
    `선형 출력층이 없습니다. 열의 수가 은닉 유닛의 수와 같은 가중치 행렬이 없습니다${names.length > 0 ? ` (있는 것: ${listed(names)})` : ''}. nn.Linear까지 함께 저장해 주세요.`,
  severalHeads: (names) =>
    `선형층이 둘 이상입니다: ${listed(names)}. 은닉 상태와 답 사이에 하나만 두고 저장해 주세요.`,
  normalisation: (names) =>
    `정규화 층이 있습니다: ${listed(names)}. 이 페이지는 순환층 하나와 선형 출력층만 보여 줍니다.`,
  unknownTensor: (names) =>
    `어떻게 쓰이는지 알 수 없는 텐서입니다: ${listed(names)}. 계산에 쓰인다면 빼는 순간 다른 네트워크가 됩니다. 계산에 쓰이지 않는다면 state_dict에서 지우고 다시 저장해 주세요.`,
  onnxUnreadable: () =>
    'ONNX로 읽을 수 없는 파일입니다. 잘렸거나 손상되었으니 다시 내보내거나 내려받아 주세요.',
  onnxNoNode: (names) =>
    `RNN, LSTM, GRU 노드가 없습니다${names.length > 0 ? ` (있는 것: ${listed(names)})` : ''}. PyTorch는 dynamo=False로 내보낼 때에만 nn.RNN을 노드 하나로 남깁니다. 그렇게 내보내거나 .safetensors로 저장해 주세요.`,
  onnxOption: (names) =>
    `이 페이지가 계산하지 않는 설정입니다: ${listed(names)}. 이 설정 없이 내보내 주세요.`,
  onnxComputed: (names) =>
    `그래프 안에서 계산되는 가중치입니다: ${listed(names)}. 상수를 접어(constant folding) 파일에 담기도록 내보내 주세요.`,
  onnxElsewhere: (names) =>
    `다른 파일에 들어 있는 가중치입니다: ${listed(names)}. 파일 하나로 저장해 주세요(save_as_external_data=False).`,
  onnxOperation: (names) =>
    `${listed(names)}: 이 페이지는 순환 노드 하나와 선형층, 그 뒤의 Softmax나 Sigmoid만 보여 줍니다. 그 부분만 내보내 주세요.`,
  onnxBranch: (names) =>
    `순환층의 출력이 여러 갈래로 나뉩니다: ${listed(names)}. 순환층에서 답까지 한 갈래인 모델을 내보내 주세요.`,
  onnxState: (names) =>
    `첫 시점 앞의 상태가 0이 아닙니다: ${listed(names)}. 이 페이지는 0에서 시작합니다. 초기 상태 없이 내보내 주세요.`,
  onnxVersion: (names) =>
    `이 페이지가 모르는 ONNX 연산 버전입니다: ${listed(names)}. opset 7에서 30 사이로 내보내 주세요.`,
  onnxTwice: (names) =>
    `파일에 두 번 들어 있어 어느 쪽이 맞는지 알 수 없습니다: ${listed(names)}. 모델을 다시 내보내 주세요.`,
  onnxMissing: (names) =>
    `그래프가 읽는 값을 만드는 곳이 파일에 없습니다: ${listed(names)}. 모델을 파일 하나로 다시 내보내 주세요.`,
  onnxCycle: (names) =>
    `서로의 출력을 기다리며 맴도는 노드들이라 계산할 수 없습니다: ${listed(names)}. 모델을 다시 내보내 주세요.`,
  onnxInput: (names) =>
    `그래프의 입력은 벡터나 글자의 시퀀스 하나여야 합니다${names.length > 0 ? ` (있는 것: ${listed(names)})` : ''}. 순환층과 출력층만 내보내 주세요.`,
  onnxOutput: (names) =>
    `그래프가 순환층의 답이나 상태가 아닌 것을 내놓습니다${names.length > 0 ? `: ${listed(names)}` : ''}. 답을 출력으로 하여 내보내 주세요.`,
  onnxOrder: (names) =>
    `그래프를 지나는 동안 숫자의 순서가 바뀌거나, 일부가 빠지거나, 다른 시점의 숫자와 섞입니다: ${listed(names)}. 이 페이지는 모든 시점을 차례로 읽고 시점마다 온전한 답을 냅니다. 그 부분 없이 내보내 주세요.`,
  tooLarge: (names) =>
    `이 페이지가 보여 줄 수 있는 것보다 큰 네트워크입니다${names.length > 0 ? `: ${listed(names)}` : ''}. 유닛을 빼면 다른 네트워크가 되므로 이 크기 이하로 학습한 것을 열어 주세요.`,
};

export const refusals: RefusalWords = {
  refused: (kind, names) => REASONS[kind](names),
};
