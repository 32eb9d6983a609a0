import { vectorOf, vectorRead } from '../../engine/declare/network.ts';
import { READING } from '../../engine/declare/phases.ts';
import { useMover } from '../../state/motion.ts';
import { InputVector } from './InputVector.tsx';
import { BAR_NAMES } from './layout.ts';
import { OutputBars, widthOfBars } from './OutputBars.tsx';
import { isOpen } from './opened.ts';
import { opensOn } from './opensOn.ts';
import type { End, PartProps } from './part.ts';

/** From a column's line to where the answers beside it begin, in distances of two timesteps. */
const BETWEEN_ANSWERS = 0.7;

/** What is open at an end of a column: it lies over the figure and shifts nothing of it. Null where nothing is. */
export function OpenEnd({
  end,
  x,
  camera,
  ...props
}: Pick<PartProps, 't' | 'layout' | 'trace' | 'progress' | 'outputLabels' | 'opened' | 'onOpen'> & {
  readonly end: End;
  /** The column's line. */
  readonly x: number;
  /** How far what is drawn has moved to the left. */
  readonly camera: number;
}) {
  const { t, layout, trace, progress, opened, onOpen } = props;
  const { bars, scale, pitch, left, right } = layout;
  const mover = useMover();
  // From near they stand there by themselves, and what is to come has not been made.
  if (layout.isOpen || (end === 'y' && progress.kind === 'ghost')) return null;
  if (!isOpen(end, trace, layout, progress, opened)) return null;
  const ref = progress.kind === 'now' ? mover : undefined;
  const place = `translate(${x} 0)`;
  const { network } = trace;
  const made = vectorOf(network, vectorRead(network)).operation?.phase ?? READING;
  const isReading = progress.kind === 'now' && progress.phase === made;
  if (end === 'x')
    return (
      <g
        className={isReading ? 'role-x input-vector arriving' : 'role-x input-vector'}
        transform={place}
        ref={ref}
        {...opensOn(t, end, onOpen)}
      >
        <InputVector {...props} />
      </g>
    );
  // All outputs side by side, over the columns beside this one, and within the figure.
  const at = x - camera;
  const padding = 8 * scale;
  const isOpened = opened === end;
  // Until it is opened it leaves the answers of its neighbours in sight.
  const besides = isOpened ? Number.POSITIVE_INFINITY : pitch * BETWEEN_ANSWERS;
  const [least, most] = [Math.max(left - at, -besides), Math.min(right - at, besides)];
  const width = Math.max(
    bars.width,
    Math.min(
      widthOfBars(props.outputLabels, scale, most - least - 2 * padding),
      right - left - 3 * padding,
    ),
  );
  const card = width + 2 * padding;
  // What is wider than the way between its neighbours is in the middle over them, and within the figure.
  const isBetween = card <= most - least;
  const [from, to] = isBetween ? [least, most] : [left - at, right - at];
  const shift = Math.max(from + card / 2, Math.min(0, to - card / 2));
  const isCard = isOpened || width > bars.width;
  return (
    <g data-part="answer" transform={place} ref={ref} {...opensOn(t, end, onOpen)}>
      {isCard && (
        <rect
          className="open-card"
          x={shift - card / 2}
          y={bars.top - 18 * scale}
          width={card}
          height={bars.bottom - bars.top + (18 + BAR_NAMES) * scale}
          rx={8}
        />
      )}
      <OutputBars {...props} x={shift} width={width} />
    </g>
  );
}
