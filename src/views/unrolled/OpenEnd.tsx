import { vectorOf, vectorRead } from '../../engine/declare/network.ts';
import { READING } from '../../engine/declare/phases.ts';
import { useMover } from '../../state/motion.ts';
import { InputVector } from './InputVector.tsx';
import { BAR_NAMES } from './layout.ts';
import { OutputBars, widthOfBars } from './OutputBars.tsx';
import { isOpen } from './opened.ts';
import { opensOn } from './opensOn.ts';
import type { End, PartProps } from './part.ts';

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
  const { bars, scale, left, right } = layout;
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
  const width = Math.max(
    bars.width,
    Math.min(widthOfBars(props.outputLabels) * scale, right - left - 24 * scale),
  );
  const card = width + 16 * scale;
  const [least, most] = [left + card / 2 - (x - camera), right - card / 2 - (x - camera)];
  const shift = Math.max(least, Math.min(0, most));
  const isCard = opened === end || width > bars.width;
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
