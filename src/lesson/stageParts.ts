import type { PartId } from '../state/absent.ts';
import type { InBoth, Step } from './types.ts';
import './absent.css';

/** A part of the stage that a step introduces, and how a text speaks of it. */
export interface StagePart {
  /** Terms of the glossary and symbols that stand for it: who reads one of them looks for the part. */
  readonly named?: readonly string[];
  /** What it is called in running text, where it is no term. */
  readonly words?: InBoth<RegExp>;
  /** Terms and symbols that are in it: each is told by the time it is seen. */
  readonly shows?: readonly string[];
}

/**
 * Every part that is not there from the first step on (letters are), in the order of the
 * lesson. The last ones no step speaks of: they are for the laboratory.
 */
export const stageParts: Readonly<Record<PartId, StagePart>> = {
  answer: { named: ['y', 'z', 'softmax'], words: { ko: /답(했|을|이|은)/, en: /answer/ } },
  state: { named: ['h'] },
  input: { words: { ko: /다른 글도/, en: /other texts/ } },
  times: { named: ['timestep'] },
  states: { named: ['unrolling'], words: { ko: /은닉 상태 위에/, en: /above its hidden state/ } },
  arrows: {
    named: ['cell', 'recurrent', 'previous'],
    words: { ko: /화살표/, en: /arrow/ },
    shows: ['cell', 'h'],
  },
  'symbol-h': { named: ['h_t'] },
  timeline: { words: { ko: /아래 막대/, en: /the bar below/ } },
  'symbol-x': { named: ['x_t'] },
  'symbol-y': { named: ['y_t'] },
  weights: { named: ['W_x', 'W_h', 'W_y', 'weight'], shows: ['W_x', 'W_h', 'W_y'] },
  equation: {
    named: [
      'activation',
      'tanh',
      'a_t',
      'a',
      'z_t',
      'i_t',
      'f_t',
      'o_t',
      'c_t',
      'g_t',
      'r_t',
      'n_t',
      'b',
    ],
    shows: ['W_x', 'W_h', 'W_y', 'h_t', 'x_t', 'y_t', 'activation', 'tanh', 'previous'],
  },
  settings: { words: { ko: /네트워크 바꿔 보기/, en: /Change the network/ } },
  'input-vector': { named: ['one-hot'] },
  picture: { words: { ko: /작은 그림/, en: /small picture/ }, shows: ['W_x', 'x_t'] },
  phases: { words: { ko: /단계별로/, en: /phase by phase/ } },
  written: { words: { ko: /풀어 쓴/, en: /written out/ }, shows: ['unit'] },
  'growth-web': { words: { ko: /거미줄/, en: /cobweb/ }, shows: ['tanh', 'sigmoid', 'relu'] },
  'growth-axis': { words: { ko: /로그 축/, en: /logarithmic axis/ } },
  'growth-matrix': { named: ['spectral-radius'], shows: ['W_h', 'spectral-radius'] },
  'matrix-tools': { named: ['spectral-radius'], shows: ['W_h', 'spectral-radius'] },
  probe: { words: { ko: /기억 추적|기억을 추적/, en: /probe/ }, shows: ['h_t'] },
  lenses: { named: ['gradient', 'vanishing', 'exploding'], shows: ['gradient'] },
  'growth-slopes': {
    words: { ko: /도함수의 곱/, en: /Product of derivatives/ },
    shows: ['gradient'],
  },
  near: { words: { ko: /셀의 안쪽/, en: /[Ii]nside the cell/ } },
  'lens-compare': {
    words: { ko: /한 시간축|RNN, LSTM, GRU/, en: /one time axis|RNN, LSTM and GRU/ },
  },
  'lens-memory': {},
  'lens-table': {},
};

const ids = Object.keys(stageParts) as PartId[];

/** What is not there once these steps, from the first on, are told. */
export function absentAfter(told: readonly Pick<Step, 'introduces'>[]): readonly PartId[] {
  const there = new Set(told.flatMap(({ introduces = [] }) => introduces));
  return ids.filter((id) => !there.has(id));
}
