import { headOf, vectorOf } from '../../engine/declare/network.ts';
import { answersAt } from '../../engine/declare/phases.ts';
import { isBlank } from '../../engine/explain/blank.ts';
import { brief } from '../../engine/explain/decimal.ts';
import type { Told } from '../../engine/run/told.ts';
import type { Trace } from '../../engine/run/trace.ts';
import { glyph } from '../../figures/glyph.ts';
import type { OutputLabel } from '../../scene/read/answer.ts';
import { isShare } from './shownOutput.ts';

/** The answer of a timestep, as short as it can be said. */
export interface Guess {
  readonly text: string;
  /** As a sentence names it. */
  readonly name: string;
  /** How sure the network is of it, between 0 and 1; null where it answers with a number. */
  readonly share: number | null;
  /** Where the number that it comes from stands among the outputs. */
  readonly index: number;
}

/** What a network answers at timestep t; null where it answers nothing there, or its outputs are several answers at once. */
export function guessAt(
  trace: Trace,
  t: number,
  labels: readonly OutputLabel[],
  told: Told | null = null,
): Guess | null {
  if (!answersAt(trace.network, t, trace.steps)) return null;
  const { answer, choice } = headOf(trace.network);
  const isOneOfAll = choice && vectorOf(trace.network, choice).operation?.kind === 'largest';
  if (vectorOf(trace.network, answer).size > 1 && !isOneOfAll) return null;
  const values = told?.values.get(answer) ?? trace.at(answer, t);
  if (!isShare(trace.network, answer)) {
    const text = brief(values[0] ?? Number.NaN);
    return { text, name: labels[0]?.name ?? '', share: null, index: 0 };
  }
  const picked = choice ? (told?.values.get(choice) ?? trace.at(choice, t)).indexOf(1) : -1;
  const share = values[Math.max(0, picked)] ?? Number.NaN;
  const index = told?.places[Math.max(0, picked)] ?? Math.max(0, picked);
  // What is asked for is not told by its letter.
  if (isBlank(share)) return null;
  if (Number.isNaN(share)) return { text: brief(share), name: brief(share), share: null, index };
  const { mark = '', name = '', otherwise = '' } = labels[index] ?? {};
  const isDenied = picked < 0 && otherwise !== '';
  return isDenied
    ? { text: otherwise, name: otherwise, share: 1 - share, index }
    : { text: glyph(mark), name: glyph(name), share, index };
}
