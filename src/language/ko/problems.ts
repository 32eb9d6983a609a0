import type { ProblemKind } from '../../scene/document/problem.ts';
import type { Words } from '../words.ts';

export const problems: Words['problems'] = {
  title: (count) => `링크에서 읽지 못한 것이 ${count}가지 있습니다`,
  keep: '읽을 수 있는 것만 보여 드립니다.',
  again: '다시 시도',
  original: '원래 링크',
  copy: '원래 링크 복사',
  dismiss: '닫기',
  of: linkProblem,
};

/** Why a part of a link could not be taken as it came; the kinds are those of the scene's gate. */
const LINK_PROBLEMS: Readonly<Record<ProblemKind, (what: string, value: string) => string>> = {
  foreign: () => '이 페이지의 링크가 아닙니다. 기본 화면을 보여 드립니다.',
  tooLong: (_, value) =>
    `링크가 너무 깁니다(${value}자). 중간에 다른 글이 섞였을 수 있어 읽지 않았습니다.`,
  cut: () => '링크의 끝 표시가 없습니다. 옮기다가 잘렸거나 손으로 쓴 링크일 수 있습니다.',
  newer: (_, value) => `더 새로운 버전(${value})에서 만든 링크입니다. 아는 것만 읽었습니다.`,
  missing: () => '링크에 버전(v)이 적혀 있지 않습니다. 첫 버전으로 읽었습니다.',
  unknownKey: (what) => `${what}: 모르는 항목이라 읽지 않았습니다.`,
  repeated: (what) => `${what}: 같은 항목이 두 번 나와 첫 번째만 읽었습니다.`,
  unreadable: (what) => `${what}: 형식이 맞지 않아 읽지 못했습니다.`,
  unknown: (what) => `${what}: 그런 이름은 없습니다.`,
  outOfRange: (what) => `${what}: 쓸 수 있는 범위를 벗어났습니다.`,
  doesNotFit: (what) => `${what}: 링크의 다른 부분과 맞지 않습니다.`,
  unaskable: (what) => `${what}: 이 네트워크의 이 시점에서는 물을 수 없어 묻지 않았습니다.`,
  unfetched: (_, value) =>
    `네트워크 ‘${value}’ 파일을 받아 오지 못해 이 화면을 아직 보여 드릴 수 없습니다. 인터넷 연결을 확인해 주세요.`,
  shortened: (what, value) => `${what}: 글이 너무 길어 뒤의 ${value}자를 읽지 않았습니다.`,
};

function linkProblem(kind: ProblemKind, key: string, value: string): string {
  const what = `‘${key}${value ? `=${value}` : ''}’`;
  return LINK_PROBLEMS[kind](kind === 'shortened' ? `‘${key}’` : what, value);
}
