import { momentOf } from '../../state/moment.ts';
import { useScene } from '../../state/useStore.ts';
import { Operands } from './Operands.tsx';

/** Drawn together further, a row is no longer read as an equation. */
export const LEAST_WIDTH = 512;

/** What the moment is made of, in boxes, without its equation. */
export function GivenNow() {
  const moment = momentOf(useScene());
  return moment && <Operands moment={moment} leastWidth={LEAST_WIDTH} />;
}
