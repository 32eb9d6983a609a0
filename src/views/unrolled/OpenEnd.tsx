import { vectorOf, vectorRead } from '../../engine/declare/network.ts';
import { READING } from '../../engine/declare/phases.ts';
import { useMover } from '../../state/motion.ts';
import { guessAt } from './guess.ts';
import { placeGuess } from './guessPlace.ts';
import { InputVector } from './InputVector.tsx';
import { OutputBars, typeOf, widthOfBars } from './OutputBars.tsx';
import { isOpen } from './opened.ts';
import { opensOn } from './opensOn.ts';
import type { End, PartProps } from './part.ts';
import { useTold } from './useTold.ts';

/** From a column's line to where the place of the next answer begins, in distances of two timesteps. */
const BETWEEN_ANSWERS = 0.7;
/** What keeps the card apart from the answer before its own, at scale 1. */
const APART = 4;

type OpenProps = Pick<
  PartProps,
  't' | 'layout' | 'trace' | 'progress' | 'outputLabels' | 'opened' | 'onOpen'
> & {
  readonly end: End;
  /** The column's line. */
  readonly x: number;
  /** How far what is drawn has moved to the left. */
  readonly camera: number;
};

/** What is open at an end of a column: it lies over the figure and shifts nothing of it. Null where nothing is. */
export function OpenEnd(props: OpenProps) {
  const { end, layout, trace, progress, opened } = props;
  // From near they stand there by themselves, and what is to come has not been made.
  if (layout.isOpen || (end === 'y' && progress.kind === 'ghost')) return null;
  if (!isOpen(end, trace, layout, progress, opened)) return null;
  return end === 'x' ? <OpenInput {...props} /> : <OpenAnswers {...props} />;
}

function OpenInput({ end, x, ...props }: OpenProps) {
  const { t, trace, progress, onOpen } = props;
  const mover = useMover();
  const { network } = trace;
  const made = vectorOf(network, vectorRead(network)).operation?.phase ?? READING;
  const isReading = progress.kind === 'now' && progress.phase === made;
  return (
    <g
      className={isReading ? 'role-x input-vector arriving' : 'role-x input-vector'}
      transform={`translate(${x} 0)`}
      ref={progress.kind === 'now' ? mover : undefined}
      {...opensOn(t, end, onOpen)}
    >
      <InputVector {...props} />
    </g>
  );
}

/** All outputs side by side, over the columns beside this one, and within the figure. */
function OpenAnswers({ end, x, camera, ...props }: OpenProps) {
  const { t, layout, progress, opened, onOpen } = props;
  const { bars, scale, pitch, left, right } = layout;
  const mover = useMover();
  const before = useReach(Math.max(0, t - 1), props);
  const at = x - camera;
  const padding = 8 * scale;
  const isOpened = opened === end;
  // Until it is opened it leaves the answers of its neighbours in sight.
  const [toLeft, toRight] = isOpened
    ? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    : [t > 0 ? pitch - before - APART * scale : pitch, pitch * BETWEEN_ANSWERS];
  const [least, most] = [Math.max(left - at, -toLeft), Math.min(right - at, toRight)];
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
  // Around the numbers and the names, which are never too small to be read.
  const type = typeOf(scale);
  const over = Math.max(18 * scale, type * 1.5);
  const isCard = isOpened || width > bars.width;
  return (
    <g
      data-part="answer"
      transform={`translate(${x} 0)`}
      ref={progress.kind === 'now' ? mover : undefined}
      {...opensOn(t, end, onOpen)}
    >
      {isCard && (
        <rect
          className="open-card"
          x={shift - card / 2}
          y={bars.top - over}
          width={card}
          height={bars.names - bars.top + over}
          rx={8}
        />
      )}
      <OutputBars {...props} x={shift} width={width} />
    </g>
  );
}

/** How far what a timestep answers reaches to the right of its column's line. */
function useReach(
  t: number,
  { trace, layout, outputLabels }: Pick<OpenProps, 'trace' | 'layout' | 'outputLabels'>,
): number {
  const told = useTold(trace, t);
  const guess = told === 'waiting' ? null : guessAt(trace, t, outputLabels, told);
  return guess ? placeGuess(guess, layout).reach[1] : layout.pitch * (1 - BETWEEN_ANSWERS);
}
