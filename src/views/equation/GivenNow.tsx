import { momentOf } from '../../state/moment.ts';
import { useScene } from '../../state/useStore.ts';
import { Operands } from './Operands.tsx';

/** What the moment is made of, in boxes, without its equation. */
export function GivenNow() {
  const moment = momentOf(useScene());
  return moment && <Operands moment={moment} />;
}
