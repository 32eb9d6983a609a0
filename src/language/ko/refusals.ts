import type {
  NetworkOutline,
  RefusalKind,
  RefusalSays,
  RefusalWords,
} from '../sections/refusals.ts';
import { cells } from './cells.ts';

const listed = (names: readonly string[]) => names.join(', ');

const REASONS: Readonly<
  Record<RefusalKind, (names: readonly string[], network?: NetworkOutline) => string>
> = {
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
    `순환층을 찾지 못했습니다${names.length > 0 ? ` (있는 것: ${listed(names)})` : ''}. 이 페이지는 PyTorch, Keras, Flax, MLX, min-char-rnn, Dive into Deep Learning의 이름을 압니다. 그 가운데 하나로, 예를 들어 PyTorch의 weight_ih_l0, weight_hh_l0, bias_ih_l0, bias_hh_l0로 저장해 주세요.`,
  severalRecurrent: (names) =>
    `순환층이 여럿 나란히 있습니다: ${listed(names.map((name) => name || '(접두사 없음)'))}. 하나만 출력층과 함께 저장해 주세요.`,
  beyond: (_, network) => (network ? `${beyond(network)} ${remedy(network)}` : ''),
  projection: (names) =>
    `상태를 투영하는 LSTM입니다: ${listed(names)}. proj_size 없이 학습해 주세요.`,
  incomplete: (names) =>
    `함께 있어야 할 가중치가 없습니다: ${listed(names)}. 모델의 state_dict 전체를 저장해 주세요.`,
  headReadsInput: (names) =>
    `답을 내는 행렬이 은닉 상태와 함께 입력도 읽습니다: ${listed(names)}. 이 페이지는 은닉 상태만으로 만든 답을 보여 줍니다. 은닉 상태만 읽는 층(h2o)으로 학습해 주세요.`,
  notSquare: (names) =>
    `${listed(names)}: 순환 가중치 행렬은 행의 수가 열의 수의 1배(RNN), 3배(GRU), 4배(LSTM) 가운데 하나여야 합니다.`,
  shapesDiffer: (names) => `모양이 서로 맞지 않습니다: ${listed(names)}.`,
  zipUnreadable: () =>
    '.npz와 .keras 파일은 zip인데, 이 파일은 zip으로 읽을 수 없습니다. 잘렸거나 손상되었으니 다시 저장하거나 내려받아 주세요.',
  zipDamaged: (names) =>
    `.npz 안의 파일이 잘렸거나 손상되었습니다: ${listed(names)}. 다시 저장하거나 내려받아 주세요.`,
  zipMethod: (names) =>
    `.npz 안의 파일이 암호화되었거나 NumPy가 쓰지 않는 방식으로 압축되었습니다: ${listed(names)}. np.savez로 저장해 주세요.`,
  zipLarge: (names) =>
    `압축을 풀면 파일보다 훨씬 커집니다(${listed(names)}바이트). 가중치는 그렇게 줄어들지 않습니다. np.savez로 저장해 주세요.`,
  npzEntry: (names) =>
    `.npz 안에 NumPy 배열이 아닌 것이 있습니다: ${listed(names)}. 가중치를 np.savez로 저장해 주세요.`,
  npyHeader: (names) => `헤더를 읽을 수 없는 배열입니다: ${listed(names)}. 다시 저장해 주세요.`,
  npyType: (names) =>
    `이 페이지가 읽지 않는 자료형의 배열입니다: ${listed(names)}. 가중치를 float32나 float64로 저장해 주세요.`,
  hdf5Unreadable: () =>
    'HDF5로 읽을 수 없는 파일입니다. Keras는 가중치를 HDF5로 저장합니다. 잘렸거나 손상되었으니 다시 저장하거나 내려받아 주세요.',
  hdf5Option: (names) =>
    `이 페이지는 h5py의 기본 방식으로 저장한 HDF5만 읽습니다. 읽지 않는 것: ${listed(names)}. 배열을 np.savez로 저장해 주세요.`,
  kerasArchive: () =>
    'Keras 3 모델(model.weights.h5와 config.json)이 들어 있지 않은 파일입니다. model.save("model.keras")로 저장해 주세요.',
  kerasLayer: (names) =>
    `이 페이지가 계산하지 않는 것이 있는 모델입니다: ${listed(names)}. tanh와 sigmoid를 쓰는 순환층, 임베딩, Dense 층 하나를 보여 줍니다.`,
  pickled: (names) =>
    `Python 객체가 담겨 있습니다: ${listed(names)}. 읽는 것만으로 프로그램이 실행될 수 있어 이 페이지는 읽지 않습니다. 배열마다 이름을 붙여 저장해 주세요: np.savez("weights.npz", **weights).`,
  notFloats: (names) => `가중치는 F64, F32, F16, BF16 가운데 하나여야 합니다: ${listed(names)}.`,
  notFinite: (names) =>
    `가중치에 NaN이나 무한대가 있습니다: ${listed(names)}. 학습이 발산하기 전의 것을 저장해 주세요.`,
  embedding: (names) =>
    `임베딩을 어떻게 쓰는지 알 수 없습니다: ${listed(names)}. 이 페이지는 글자나 단어마다 한 행이 있고 첫 층이 그 행만 읽는 임베딩 하나를 보여 줍니다. 그 임베딩만 남기고 모델을 저장해 주세요.`,
  headMissing: (names) =>
    `선형 출력층이 없습니다. 열의 수가 은닉 유닛의 수와 같은 가중치 행렬이 없습니다${names.length > 0 ? ` (있는 것: ${listed(names)})` : ''}. nn.Linear까지 함께 저장해 주세요.`,
  severalHeads: (names) =>
    `선형층이 둘 이상입니다: ${listed(names)}. 은닉 상태와 답 사이에 하나만 두고 저장해 주세요.`,
  normalisation: (names) =>
    `정규화 층이 있습니다: ${listed(names)}. 이 페이지는 순환층과 선형 출력층만 보여 줍니다. 정규화 없이 학습해 주세요.`,
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
    `가중치가 다른 파일에 들어 있습니다: ${listed(names)}. 두 파일을 함께 골라 주세요. 파일 하나로 저장해도 됩니다(torch.onnx.export는 external_data=False, onnx.save는 save_as_external_data=False).`,
  onnxOperation: (names) =>
    `${listed(names)}: 이 페이지는 임베딩(Gather), 차례로 이어진 RNN·LSTM·GRU 노드, 선형층, 그 뒤의 Softmax나 Sigmoid만 보여 줍니다. 그 부분만 내보내 주세요.`,
  onnxBranch: (names) =>
    `값이 여러 갈래로 나뉩니다: ${listed(names)}. 이 페이지는 층마다 바로 아래층의 출력만 모두 읽는 네트워크를 보여 줍니다. 입력에서 답까지 한 갈래인 모델을 내보내 주세요.`,
  onnxState: (names) =>
    `초기 상태가 그래프 안에서 계산되거나 시퀀스마다 다릅니다: ${listed(names)}. 파일에 담긴 초기 상태 하나로, 또는 초기 상태 없이 내보내 주세요.`,
  onnxVersion: (names) =>
    `이 페이지가 모르는 ONNX 연산 버전입니다: ${listed(names)}. opset 7에서 30 사이로 내보내 주세요.`,
  onnxTwice: (names) =>
    `파일에 두 번 들어 있어 어느 쪽이 맞는지 알 수 없습니다: ${listed(names)}. 모델을 다시 내보내 주세요.`,
  onnxMissing: (names) =>
    `그래프가 읽는 값을 만드는 곳이 파일에 없습니다: ${listed(names)}. 모델을 파일 하나로 다시 내보내 주세요.`,
  onnxCycle: (names) =>
    `서로의 출력을 기다리며 맴도는 노드들이라 계산할 수 없습니다: ${listed(names)}. 모델을 다시 내보내 주세요.`,
  onnxInput: (names) =>
    `그래프의 입력은 벡터나 토큰의 시퀀스 하나여야 합니다${names.length > 0 ? ` (있는 것: ${listed(names)})` : ''}. 순환층과 출력층만 내보내 주세요.`,
  onnxOutput: (names) =>
    `그래프가 순환층의 답이나 상태가 아닌 것을 내놓습니다${names.length > 0 ? `: ${listed(names)}` : ''}. 답을 출력으로 하여 내보내 주세요.`,
  onnxOrder: (names) =>
    `그래프를 지나는 동안 숫자의 순서가 바뀌거나, 일부가 빠지거나, 다른 시점의 숫자와 섞입니다: ${listed(names)}. 이 페이지는 모든 시점을 차례로 읽고 시점마다 온전한 답을 냅니다. 그 부분 없이 내보내 주세요.`,
  tooLarge: (names) =>
    `이 페이지가 보여 줄 수 있는 것보다 큰 네트워크입니다${names.length > 0 ? `: ${listed(names)}` : ''}. 유닛을 빼면 다른 네트워크가 되므로 이 크기 이하로 학습한 것을 열어 주세요.`,
};

/** What a network is that is more than the page shows. */
function beyond({ layers, embedding, output }: NetworkOutline): string {
  const runs = layers.map(
    ({ cell, hidden, isBidirectional }) =>
      `${isBidirectional ? '양방향 ' : ''}${cells[cell].name}(은닉 유닛 ${hidden}개)`,
  );
  const alike = new Set(runs).size === 1 && runs.length > 1;
  const what = alike ? `${runs[0]} ${runs.length}층` : runs.join(', 그 위에 ');
  const before = embedding
    ? `, 임베딩(어휘 ${embedding.symbols}개, 각각 숫자 ${embedding.size}개)`
    : '';
  const behind = output === null ? ', 출력층 없음' : `, 출력 ${output}개`;
  return `무엇인지는 알아보았습니다: ${what}${before}${behind}.`;
}

/** What the page shows of that, and what can be done. */
function remedy({ layers, mostLayers }: NetworkOutline): string {
  if (layers.length > mostLayers) return `이 페이지는 ${mostLayers}층까지 보여 줍니다.`;
  return '이 페이지는 리셋 게이트의 위치(행렬 곱의 앞이나 뒤)가 모두 같은 GRU 층만 보여 줍니다. 모든 층을 같은 방식으로 학습해 주세요.';
}

export const refusals: RefusalWords = {
  refused: ({ kind, names, network }: RefusalSays) => REASONS[kind](names, network),
};
