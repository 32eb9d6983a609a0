import { HaloText } from '../HaloText.tsx';
import { isInView, shownBeside, type TimeAxis, xAt } from './axis.ts';
import { ticksOn } from './ticks.ts';
import './time.css';

/** Of the size of type: how wide a digit is, how far two ticks are apart, and how far they keep from the present one. */
const DIGIT = 0.56;
const APART = 5.1;
const CLEAR = 3.5;
const BESIDE = 2;

/** Round timesteps along an axis, and the present one as it is written by `label`, which stands alone. */
export function TimeTicks({
  axis,
  y,
  fontSize,
  now,
  label,
  width,
}: {
  readonly axis: TimeAxis;
  /** The line that the texts stand on. */
  readonly y: number;
  readonly fontSize: number;
  readonly now: number;
  readonly label: string;
  /** The width of the figure, whose edges cut no text. */
  readonly width: number;
}) {
  const inside = (t: number, text: string) => {
    const half = (text.length * DIGIT * fontSize) / 2 + 2;
    return Math.max(half, Math.min(xAt(axis, t), width - half));
  };
  const isShown = isInView(axis, now);
  const at = inside(now, label);
  const ticks = ticksOn(axis, APART * fontSize).map((t) => ({
    t,
    text: String(t),
    x: inside(t, String(t)),
  }));
  // What stands beside the run is counted on, where that leaves the ticks free.
  const beside = shownBeside(axis)
    .map((t) => ({ t, text: String(t).replace('-', '\u2212'), x: xAt(axis, t) }))
    .filter(({ x }) => ticks.every((tick) => Math.abs(tick.x - x) > BESIDE * fontSize));
  return (
    <g className="time-ticks">
      {[...ticks, ...beside]
        .filter(({ x }) => !isShown || Math.abs(x - at) > CLEAR * fontSize)
        .map(({ t, x, text }) => (
          <text key={t} className="time-tick" x={x} y={y} fontSize={fontSize}>
            {text}
          </text>
        ))}
      {isShown && (
        <HaloText className="time-tick now" x={at} y={y} fontSize={fontSize}>
          {label}
        </HaloText>
      )}
    </g>
  );
}
