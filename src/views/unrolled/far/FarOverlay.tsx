import { levelsOf } from '../../../engine/declare/levels.ts';
import { madeValues } from '../../../engine/declare/live.ts';
import type { Network } from '../../../engine/declare/network.ts';
import { headOf } from '../../../engine/declare/network.ts';
import { answersAt } from '../../../engine/declare/phases.ts';
import { sweepAt, sweepsOf } from '../../../engine/declare/sweeps.ts';
import { isInView, type TimeAxis, xAt } from '../../../figures/time/axis.ts';
import { TimeCursor } from '../../../figures/time/TimeCursor.tsx';
import { TimeTicks } from '../../../figures/time/TimeTicks.tsx';
import { useWords } from '../../../language/useWords.ts';
import type { Scene } from '../../../scene/document/scene.ts';
import { networkOf, stepsOf } from '../../../scene/read/derive.ts';
import { useSceneOf } from '../../../state/useStore.ts';
import type { ChainLayout } from '../layout.ts';

/** Over the painted columns: where the cursor is, what is still to come, which unit is chosen, and the time axis. */
export function FarOverlay({
  layout,
  axis,
  network,
  now: cursor,
  row,
}: {
  readonly layout: ChainLayout;
  readonly axis: TimeAxis;
  readonly network: Network;
  readonly now: Scene['cursor'];
  /** The row of the chosen unit. */
  readonly row: number;
}) {
  const words = useWords();
  const isAnswered = useIsAnswered();
  const now = cursor.t;
  const { state, pitch, left, right, scale, timeY, symbolY } = layout;
  const x = xAt(axis, now);
  const width = Math.max(state.width, 3);
  const end = Math.min(right, xAt(axis, axis.steps - 1) + pitch / 2);
  const first = Math.max(left, xAt(axis, 0) - pitch / 2);
  // What is not made yet: of each level by the way through the timesteps that makes it.
  const sweeps = sweepsOf(network);
  const atSweep = sweepAt(network, cursor.phase);
  const bottom = symbolY + 6 * scale;
  const veils =
    sweeps.length === 1
      ? [{ from: layout.answers.top, to: bottom, sweep: 0 }]
      : [
          {
            from: layout.answers.top,
            to: layout.levels.at(-1)?.top ?? bottom,
            sweep: sweeps.length - 1,
          },
          ...levelsOf(network).map((level, i) => ({
            from: layout.levels[i]?.top ?? bottom,
            to: layout.levels[i]?.bottom ?? bottom,
            sweep: level.sweep,
          })),
          { from: layout.levels[0]?.bottom ?? bottom, to: bottom, sweep: 0 },
        ];
  return (
    <g className="far-overlay">
      {veils.map(({ from, to, sweep }) => {
        const isBackward = sweeps[sweep]?.direction === 'backward';
        const [start, stop] =
          sweep > atSweep
            ? [first, end]
            : isBackward
              ? [first, Math.min(end, x - pitch / 2)]
              : [Math.max(left, x + pitch / 2), end];
        return (
          sweep >= atSweep &&
          stop > start && (
            <rect
              key={from}
              className="veil"
              x={start}
              y={from}
              width={stop - start}
              height={to - from}
            />
          )
        );
      })}
      {!isAnswered && isInView(axis, now) && <NoAnswer x={x} layout={layout} />}
      <TimeCursor
        axis={axis}
        t={now}
        column={state.width}
        top={state.top - 3}
        bottom={state.bottom + 3}
      />
      {isInView(axis, now) && (
        <rect
          className="far-unit"
          x={x - width / 2}
          y={state.top + row * state.rowHeight}
          width={width}
          height={Math.max(2, state.rowHeight)}
        />
      )}
      <TimeTicks
        axis={axis}
        y={timeY}
        fontSize={12.5 * scale}
        now={now}
        label={words.transport.now(now)}
        width={layout.width}
      />
    </g>
  );
}

/** Whether the timestep of the cursor has come to its answer, where it has one. */
const useIsAnswered = (): boolean =>
  useSceneOf((scene) => {
    const network = networkOf(scene);
    const { t, phase } = scene.cursor;
    if (!answersAt(network, t, stepsOf(scene))) return true;
    return madeValues(network, t, phase).includes(headOf(network).answer);
  });

/** Over what is painted of an answer that the cursor has not come to: its empty place, as in the chain. */
function NoAnswer({ x, layout }: { readonly x: number; readonly layout: ChainLayout }) {
  const { answers, losses, pitch, scale } = layout;
  const height = answers.bottom - answers.top;
  const width = Math.max(1, Math.min(pitch - 2, height));
  return (
    <>
      <rect
        x={x - pitch / 2}
        y={answers.top}
        width={pitch}
        height={losses.bottom - answers.top}
        style={{ fill: 'var(--ground)' }}
      />
      <rect
        className="quiet-place"
        x={x - width / 2}
        y={answers.top}
        width={width}
        height={height}
        rx={4 * scale}
      />
    </>
  );
}
