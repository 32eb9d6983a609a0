import { useContext, useId, useRef } from 'react';
import { pickedPlace, type Trace } from '../../engine/run/trace.ts';
import { stagePart } from '../../figures/part.tsx';
import { Passing } from '../../figures/passing.ts';
import { shownRange, type TimeAxis, xAt } from '../../figures/time/axis.ts';
import type { Scene } from '../../scene/document/scene.ts';
import type { OutputLabel } from '../../scene/read/answer.ts';
import { unitAt } from '../../scene/read/derive.ts';
import { useGiven } from '../../state/given.ts';
import { Column } from './Column.tsx';
import { type ChainLayout, loopOf, NOW_REACH, START } from './layout.ts';
import {
  type ColumnProgress,
  GHOST,
  type LevelRun,
  type OnGo,
  type Opened,
  progressAt,
  progressIn,
  progressOf,
} from './part.ts';
import { useOpened } from './useOpened.ts';

// A first visit sees the chain unrolled, and has written nothing.
// What is open is fetched as it is first asked for.
const OpenEnd = stagePart(async () => (await import('./OpenEnd.tsx')).OpenEnd);
export const fetchOpenEnd = OpenEnd.fetch;
const FeedbackArcs = stagePart(async () => (await import('./FeedbackArcs.tsx')).FeedbackArcs);
const RolledLoop = stagePart(async () => (await import('./RolledLoop.tsx')).RolledLoop);

/** Left of the first column stands what there was before it: an initial state, or nothing. */
const BEFORE_FIRST = START;
/** Left of another one is half of what is written over the arrow to it, and nothing else. */
const BEFORE_OTHERS = 2;
const BEFORE_ARROW = 20;
/** Over the middle of a cell, what is written over the arrow to it reaches so high. */
const OVER_ARROW = 36;

/** The near figure: a column for every timestep in view, or the one cell that they are all drawn from. */
export function Chain({
  trace,
  layout,
  axis,
  scene,
  now,
  symbols,
  outputLabels,
  levels,
  near,
  openness,
  onGo,
  onValue,
}: {
  readonly trace: Trace;
  readonly layout: ChainLayout;
  readonly axis: TimeAxis;
  readonly scene: Scene;
  readonly now: ColumnProgress;
  readonly symbols: readonly string[];
  readonly outputLabels: readonly OutputLabel[];
  readonly levels: readonly LevelRun[];
  /** The level whose inside is seen from near. */
  readonly near: number;
  /** 1: unrolled; 0: folded into one cell. */
  readonly openness: number;
  readonly onGo: OnGo;
  readonly onValue: (value: string) => void;
}) {
  const { cursor, probe, vocabulary, events } = scene;
  const unit = unitAt(scene);
  const { steps } = trace;
  const clip = useId();
  // One more on either side, for the arrows.
  const [first, last] = shownRange(axis, 1);
  const origin = useColumnOrigin(cursor.t, first);
  // Columns stand where they always do, and the camera moves: so a step of it draws none of them again.
  const ground = { ...axis, from: origin };
  const camera = (axis.from - origin) * layout.pitch;
  // Folded, the cell stands in the middle together with its loop.
  const anchor = camera + (layout.left + layout.right - loopOf(layout).room) / 2;
  const placeX = (t: number) => anchor + (xAt(ground, t) - anchor) * openness;
  const nowX = placeX(cursor.t);
  const [opened, onOpen] = useOpened();
  const given = useGiven();
  // What is not computed yet is not there yet either.
  const made = Math.min(
    trace.made,
    ...levels.map(({ difference }) => difference?.norms.length ?? trace.made),
  );
  const comeTo = (at: number) => (at >= made ? GHOST : progressOf(trace.network, at, cursor, now));
  const columns = [];
  for (let t = first; t <= last; t++) {
    const isNow = t === cursor.t;
    if (openness === 0 && !isNow) continue;
    const isProbed = probe?.t === t;
    columns.push(
      <g
        key={t - origin}
        transform={`translate(${placeX(t)} 0)`}
        opacity={isNow ? 1 : openness ** 2}
        style={openness < 1 ? ({ '--open': openness } as React.CSSProperties) : undefined}
        className={openness < 1 ? 'rolling' : undefined}
      >
        <Column
          t={t}
          layout={layout}
          trace={trace}
          progress={comeTo(t)}
          before={comeTo(t - 1)}
          after={comeTo(t + 1)}
          symbol={symbols[t] ?? ''}
          isKnown={
            trace.input.kind !== 'symbols' || vocabulary[pickedPlace(trace, t)] === symbols[t]
          }
          changedTo={isProbed ? (events ? '+1' : (vocabulary[probe.place] ?? '')) : null}
          outputLabels={outputLabels}
          levels={levels}
          near={near}
          unit={unit}
          opened={opened?.t === t ? opened.end : null}
          onOpen={onOpen}
          onGo={onGo}
          onValue={onValue}
        />
      </g>,
    );
  }
  const isScrolled = axis.span < steps;
  const [highest = layout.state] = layout.levels.slice(-1);
  const arrowsTop = Math.min(
    highest.top,
    (highest.top + highest.bottom) / 2 - OVER_ARROW * layout.scale,
  );
  return (
    <>
      <defs>
        <clipPath id={clip}>
          <rect
            x={layout.left - (axis.from <= 0 ? BEFORE_FIRST : BEFORE_OTHERS) * layout.scale}
            y={0}
            width={layout.width}
            height={layout.height}
          />
          {axis.from > 0 && !layout.isWide && (
            <rect
              x={layout.left - BEFORE_ARROW * layout.scale}
              y={arrowsTop}
              width={layout.width}
              height={(layout.levels[0]?.bottom ?? 0) - arrowsTop}
            />
          )}
        </clipPath>
      </defs>
      <g clipPath={isScrolled ? `url(#${clip})` : undefined}>
        <g transform={`translate(${-camera} 0)`}>
          {steps > 0 && (
            <rect
              className="now-band"
              x={nowX - layout.pitch * NOW_REACH}
              y={layout.band.top}
              width={layout.pitch * 2 * NOW_REACH}
              height={Math.max(0, layout.band.bottom - layout.band.top)}
              rx={14}
            />
          )}
          {given !== null && openness === 1 && !layout.isWide && (
            <FeedbackArcs
              from={Math.max(first, given - 1)}
              to={Math.min(last, cursor.t - 1)}
              placeX={placeX}
              layout={layout}
            />
          )}
          {columns}
          {openEnds(opened, cursor.t, steps).map(({ t, end }) => (
            <OpenEnd
              key={`${t - origin} ${end}`}
              t={t}
              end={end}
              x={placeX(t)}
              camera={camera}
              layout={layout}
              trace={trace}
              progress={progressAt(trace.network, end, comeTo(t))}
              opened={opened?.t === t ? opened.end : null}
              outputLabels={outputLabels}
              onOpen={onOpen}
            />
          ))}
          {openness < 1 &&
            levels.map((level) => (
              <RolledLoop
                key={level.level}
                level={level}
                layout={layout}
                x={nowX}
                strength={1 - openness}
                progress={progressIn(trace.network, level, now)}
                t={cursor.t}
                isTold={level.level === levels.length - 1}
              />
            ))}
        </g>
      </g>
    </>
  );
}

/** The ends of columns that may be open over the figure: those at the cursor, and the one that is opened by hand. */
function openEnds(opened: Opened | null, now: number, steps: number): readonly Opened[] {
  const atCursor: readonly Opened[] = [
    { t: now, end: 'x' },
    { t: now, end: 'y' },
  ];
  const ends = opened && opened.t !== now ? [...atCursor, opened] : atCursor;
  return ends.filter(({ t }) => t < steps);
}

/**
 * What columns are counted from, to be known again. From step to step a timestep stays itself; where the cursor leaps,
 * or a hand makes them fly past, a column stays where it stands and takes over other numbers, which is far cheaper than
 * new elements.
 */
function useColumnOrigin(cursor: number, first: number): number {
  const isPassing = useContext(Passing);
  const last = useRef({ cursor, first, origin: 0 });
  const { origin } = last.current;
  const isLeap = isPassing || Math.abs(cursor - last.current.cursor) > 1;
  last.current = {
    cursor,
    first,
    origin: isLeap ? origin + first - last.current.first : origin,
  };
  return last.current.origin;
}
