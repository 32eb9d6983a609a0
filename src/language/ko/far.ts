import type { FarWords } from '../sections/far.ts';

export const far: FarWords = {
  tools: '그림 도구',
  order: '순서',
  orders: { index: '번호 순', similarity: '비슷한 것끼리', activity: '가장 활발한 시점 순' },
  pin: (unit) => `유닛 ${unit} 선 그래프`,
  unpin: (unit) => `유닛 ${unit} 고정됨`,
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '전체 보기',
  scroll: '보이는 구간',
  shown: (first, last, steps) => `전체 ${steps}개 시점 중 t = ${first}부터 ${last}까지`,
  heatmap: (units, steps) => `은닉 유닛 ${units}개의 시점 ${steps}개에 걸친 히트맵`,
  probability: '확률',
  loss: '손실',
  units: (count) => `유닛 ${count}개`,
  cell: (unit, t, symbol) => `유닛 ${unit} · t = ${t} · “${symbol}”`,
  changedBy: (difference) => `${difference}만큼 달라집니다`,
  unitLine: (unit) => `유닛 ${unit}`,
  distance: '차이 (로그)',
  probe: '기억 탐침',
  probeInto: '바꿀 글자',
  probeEarlier: '앞 시점의 입력을 바꿉니다',
  probeLater: '뒤 시점의 입력을 바꿉니다',
  probeEnd: '탐침 끝내기',
  probeSays:
    '입력 하나를 바꾸면 은닉 상태가 얼마나 달라지는지 보여 줍니다. 뒤의 시점도 기억하고 있습니다.',
  plusOne: (column) => `${column}열 + 1`,
  edit: '가중치 편집',
  network: '실험실',
  views: '보기',
  growth: '폭발과 소실',
  table: '표',
  inputKind: '입력',
  inputText: '글',
  inputNumbers: '숫자',
  readNumbers: '숫자 읽기',
  readText: (columns) =>
    columns === 1
      ? '신경망은 수 하나를 있는 그대로 읽습니다.'
      : `신경망은 수 ${columns}개로 된 벡터를 있는 그대로 읽습니다.`,
  productText: 'W_x의 각 행을 방금 읽은 수와 곱해 더합니다.',
};
