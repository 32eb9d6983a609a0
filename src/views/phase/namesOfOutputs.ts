import { emsOf } from '../../figures/fitted.ts';
import { glyph } from '../../figures/glyph.ts';
import type { OutputLabel } from '../../scene/read/answer.ts';

const SIZE = 14;
/** The room of a letter, and the most that words take of what stands beside them. */
const LETTER = 42;
const MOST = 78;

/** The names of some outputs as a picture writes them, and where what stands beside them begins. */
export function namesOfOutputs(labels: readonly OutputLabel[], shown: readonly number[]) {
  const names = shown.map((i) => glyph(labels[i]?.mark ?? ''));
  const widest = Math.max(...names.map(emsOf));
  const begin = Math.min(MOST, Math.max(LETTER, widest * SIZE + 8));
  return { names, widest, begin, more: begin - LETTER };
}
