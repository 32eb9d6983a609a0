import { backMomentOf } from '../../state/backMoment.ts';
import { useScene } from '../../state/useStore.ts';
import { BackBoxes } from './BackBoxes.tsx';

/** Drawn together further, a row is no longer read as an equation. */
const LEAST_WIDTH = 440;

/** What the moment is found from on the way back, in boxes, without its equation. */
export function BackGiven() {
  const moment = backMomentOf(useScene());
  return moment && <BackBoxes moment={moment} leastWidth={LEAST_WIDTH} />;
}
