import { josa } from '../../josa.ts';
import type { PhaseWords } from '../../sections/cells.ts';
import type { ToldMoment } from '../../story.ts';

type Said = string | ((m: ToldMoment) => string);

const say = (said: Said, m: ToldMoment) => (typeof said === 'string' ? said : said(m));

export const at = (m: ToldMoment) => `t = ${m.t}`;
export const unitOf = (m: ToldMoment) => `은닉 유닛 ${m.unit}`;
export const isFirst = (m: ToldMoment) => m.previous === 'none';
export const stateBefore = (m: ToldMoment) =>
  m.previous === 'start' ? '초기 은닉 상태' : `t = ${m.before}의 은닉 상태`;
/** Whether its layer reads from the end: what it has read before is the timestep after. */
export const isFromEnd = (m: ToldMoment) => m.before > m.t;
/** Who reads its state next. */
export const nextStep = (m: ToldMoment) => (isFromEnd(m) ? '바로 앞 시점' : '다음 시점');
/** Whether a layer stands above. */
export const isBelow = ({ layer }: ToldMoment) => layer !== null && layer.number < layer.count;

export const readInput: PhaseWords = {
  name: 'W_x x',
  told: (m) => ({
    heading: '입력에 게이트마다의 행렬 곱하기',
    text: `게이트마다 자기 행렬이 따로 있습니다. ${
      m.columns !== null
        ? '방금 읽은 수를 각 행렬에 곱합니다.'
        : m.place < 0
          ? '0으로만 된 벡터는 어느 행렬과 곱해도 0입니다.'
          : `원-핫 벡터는 각 행렬에서 ${m.place}열을 고릅니다.`
    }`,
    spoken: `${at(m)}, 입력에 게이트마다의 행렬을 곱합니다.`,
  }),
};

export const readState = (text: Said): PhaseWords => ({
  name: 'W_h h',
  told: (m) => ({
    heading: '직전 상태에 게이트마다의 행렬 곱하기',
    text: say(text, m),
    spoken: `${at(m)}, ${stateBefore(m)}에 게이트마다의 행렬을 곱합니다.`,
  }),
});

/** A phase that makes one vector: `is` is what its numbers are called in a sentence. */
export const makes = (
  name: string,
  text: Said,
  heading: Said = name,
  is: string = name,
): PhaseWords => ({
  name,
  told: (m) => ({
    heading: say(heading, m),
    text: say(text, m),
    spoken: `${at(m)}, ${unitOf(m)}: ${josa(is, '은/는')} ${m.h}입니다.`,
  }),
});
