import { INPUT } from '../../engine/declare/part.ts';
import { vectorAddress } from '../../engine/explain/address.ts';
import type { ChainLayout } from './layout.ts';

/** Where a way down passes left of the next column, in distances of two timesteps. */
const BESIDE = 0.34;
/** Where it begins, behind the guess. */
const BEHIND = 0.46;

/** Where the network writes on: what it answered comes round to be the next input. */
export function FeedbackArcs({
  from,
  to,
  placeX,
  layout,
}: {
  /** The first and the last timestep whose answer is read next. */
  readonly from: number;
  readonly to: number;
  readonly placeX: (t: number) => number;
  readonly layout: ChainLayout;
}) {
  const { output, pitch, scale, letter, symbolY } = layout;
  const arcs = [];
  for (let t = from; t <= to; t++) {
    const [x, next] = [placeX(t), placeX(t + 1)];
    const top = (output.top + output.bottom) / 2;
    const foot = symbolY - letter * 0.36;
    const down = next - pitch * BESIDE;
    const round = Math.min(18 * scale, pitch * 0.1);
    const end = next - letter * 0.5 - 8 * scale;
    const head = 5 * scale;
    arcs.push(
      <g key={t} className="feedback" data-part="feedback" data-at={vectorAddress(INPUT, t + 1)}>
        <path
          className="feedback-line"
          d={`M${x + pitch * BEHIND} ${top}H${down - round}Q${down} ${top} ${down} ${top + round}V${foot - round}Q${down} ${foot} ${down + round} ${foot}H${end - head}`}
        />
        <polygon
          className="feedback-head"
          points={`${end},${foot} ${end - head * 1.6},${foot - head} ${end - head * 1.6},${foot + head}`}
        />
      </g>,
    );
  }
  return arcs;
}
