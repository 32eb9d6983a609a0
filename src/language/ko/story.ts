import type { Direction } from '../../engine/declare/layers.ts';
import type { LevelName } from '../../engine/declare/namePlace.ts';
import { grouped as count } from '../grouped.ts';
import { josa } from '../josa.ts';
import type { PhaseWords } from '../sections/cells.ts';
import type { Broken, ToldMoment } from '../story.ts';
import { at } from './cells/gated.ts';
import { far } from './far.ts';
import { symbolNames } from './symbolNames.ts';

/** What the vocabulary is made of. */
const unit = (m: Pick<ToldMoment, 'symbolKind'>) => symbolNames[m.symbolKind];

/** What the eye sees in the place of tokens. */
const seen = (m: Pick<ToldMoment, 'symbolKind'>) => (m.symbolKind === 'token' ? '단어' : unit(m));

/** Reading the input, the first phase of every network. */
export const reading: PhaseWords = {
  name: '입력 읽기',
  told(m) {
    if (m.columns !== null)
      return {
        heading: far.readNumbers,
        text: far.readText(m.columns),
        spoken: `${at(m)}, ${m.symbol} 읽기.`,
      };
    return m.place < 0
      ? {
          heading: `“${m.symbol}”: 모르는 ${unit(m)}`,
          text: `네트워크가 아는 ${josa(unit(m), '이/가')} 아니므로 모든 자리가 0인 벡터로 읽습니다.`,
          spoken: `${at(m)}, 모르는 ${unit(m)} ${m.symbol}, 0으로만 된 벡터로 읽습니다.`,
        }
      : {
          heading: m.readAs === null ? `“${m.symbol}” 읽기` : `“${m.symbol}” 대신 ${m.readAs} 읽기`,
          text: `${m.symbol === '↵' ? '↵는 줄바꿈으로, 한 줄의 처음과 끝입니다. ' : ''}${m.readAs === null ? '' : `“${m.symbol}” 토큰은 어휘에 없고, ${m.readAs} 토큰이 모르는 것을 모두 대신합니다. `}네트워크는 ${josa(seen(m), '을/를')} 모릅니다. ${
            m.embedding === null
              ? `그래서 아는 ${unit(m)} ${count(m.vocabulary)}개 가운데 ${m.place}번 자리만 1인 원-핫 벡터로 바꾸어 읽습니다.`
              : `그래서 아는 ${unit(m)} ${count(m.vocabulary)}개 가운데 몇 번 ${unit(m)}인지를 읽습니다. 이 ${josa(unit(m), '은/는')} ${m.place}번입니다.`
          }`,
          spoken: `${at(m)}, ${unit(m)} ${m.symbol}, ${m.embedding === null ? `${m.place}번 자리가 1인 원-핫 벡터.` : `${m.place}번 ${unit(m)}.`}`,
        };
  },
};

/** The row of a symbol is taken out of the embedding. */
export const lookup: PhaseWords = {
  name: '임베딩',
  told: (m) =>
    m.place < 0
      ? {
          heading: `임베딩에 없는 ${unit(m)}`,
          text: `네트워크가 아는 ${josa(unit(m), '이/가')} 아니므로 E에 이 ${unit(m)}의 행이 없습니다. 벡터는 모두 0입니다.`,
          spoken: `${at(m)}, 모르는 ${unit(m)}, 0으로만 된 벡터.`,
        }
      : {
          heading: `E의 ${m.place}행 찾기`,
          text: `임베딩 행렬 E에는 ${unit(m)}마다 숫자 ${m.embedding ?? 0}개로 된 행이 하나씩 있습니다. “${m.symbol}”의 행을 그대로 가져와 이 ${unit(m)}의 벡터로 씁니다. 이 숫자들도 다른 가중치처럼 학습합니다.`,
          spoken: `${at(m)}, 임베딩의 ${m.place}행이 ${unit(m)} ${m.symbol}의 벡터입니다.`,
        },
};

export const fromEmbedding: PhaseWords = {
  name: 'W_x v',
  told: (m) => ({
    heading: '임베딩 벡터에 W_x 곱하기',
    text: `셀의 입력은 임베딩에서 가져온 “${m.symbol}”의 벡터입니다. 원-핫 벡터와 달리 모든 숫자가 곱셈에 쓰입니다.`,
    spoken: `${at(m)}, ${unit(m)} ${m.symbol}의 벡터에 W_x를 곱합니다.`,
  }),
};

export const broken: Broken = {
  text: '이 가운데 NaN(숫자가 아님)이 있습니다. 앞에서 컴퓨터가 나타낼 수 없을 만큼 커진 숫자로는 아무것도 계산할 수 없습니다.',
  spoken: (t) => `t = ${t}, NaN이 된 숫자가 있습니다.`,
};

const WAYS: Readonly<Record<Direction, string>> = { forward: '정방향', backward: '역방향' };

export const inLayer = (of: LevelName, said: string): string => `${layer(of)}: ${said}`;

export const fromEnd = (before: number | null): string =>
  before === null
    ? '역방향은 끝에서부터 읽으므로 여기서 시작합니다. 이보다 앞선 상태가 없습니다.'
    : `역방향은 끝에서부터 읽으므로 앞선 상태는 t = ${before}의 상태입니다.`;

export const fromStart = (symbol: string): string =>
  `여기서 직전 상태는 초기 상태 ${symbol}입니다. 0일 필요가 없으며, 다른 가중치처럼 학습하는 값입니다.`;

export const fromJoined =
  '여기서 은닉 상태는 두 방향을 이은 벡터로, 앞쪽 절반이 정방향이고 뒤쪽 절반이 역방향입니다.';

export const joined: PhaseWords = {
  name: '잇기',
  told: (m) => ({
    heading: '두 방향 잇기',
    text: m.isOfEnds
      ? `각 방향이 끝에서 만든 은닉 상태를 이어 붙여 벡터 하나로 만듭니다. 정방향은 t = ${m.t}, 역방향은 t = 0의 상태이고, 둘 다 전체를 읽은 결과입니다.`
      : '두 은닉 상태를 이어 붙여 벡터 하나로 만듭니다. 앞쪽 절반인 정방향은 처음부터 여기까지, 뒤쪽 절반인 역방향은 여기부터 끝까지 읽은 결과입니다.',
    spoken: `${at(m)}, 두 방향의 은닉 상태를 벡터 하나로 잇습니다.`,
  }),
};

export const fromBelow: PhaseWords = {
  name: 'W_x h',
  told(m) {
    const below = `${(m.layer?.number ?? 2) - 1}층`;
    return {
      heading: `아래층의 은닉 상태에 W_x 곱하기`,
      text: `이 층의 입력은 처음 읽은 것이 아니라 ${below}이 방금 만든 은닉 상태입니다. 원-핫 벡터와 달리 모든 숫자가 곱셈에 쓰입니다.`,
      spoken: `${at(m)}, ${below}의 은닉 상태에 W_x를 곱합니다.`,
    };
  },
};

export const layer = ({ layer, direction }: LevelName): string =>
  [layer === null ? '' : `${layer}층`, direction === null ? '' : WAYS[direction]]
    .filter((part) => part !== '')
    .join(' ');

export function network(layers: number, cell: string | null, bothWays: readonly number[]): string {
  const areAll = bothWays.length === layers;
  return [
    ...(areAll || bothWays.length === 0 ? [] : [`${bothWays.join('·')}층만 양방향인`]),
    ...(layers > 1 ? [`${layers}층`] : []),
    ...(areAll ? ['양방향'] : []),
    cell ?? '네트워크',
  ].join(' ');
}

export const whichLayer = '층';
