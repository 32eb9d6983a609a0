import { useCallback, useMemo } from 'react';
import { liveValues } from '../../engine/live.ts';
import { pickedPlace } from '../../engine/trace.ts';
import { useSize } from '../../figures/useSize.ts';
import { useTween } from '../../figures/useTween.ts';
import { useWords } from '../../language/useWords.ts';
import { withUnit } from '../../scene/change.ts';
import { outputNamesOf, symbolsOf } from '../../scene/derive.ts';
import { moveTo } from '../../scene/walk.ts';
import { traceOf } from '../../state/selectors.ts';
import { change } from '../../state/store.ts';
import { useStore } from '../../state/useStore.ts';
import { Column } from './Column.tsx';
import { cameraFor, columnX, layOutChain, visibleRange } from './layout.ts';
import { cellHalfWidth, openVectors } from './openCell.ts';
import type { Progress } from './part.ts';
import { RolledLoop } from './RolledLoop.tsx';
import { RowNames } from './RowNames.tsx';
import './unrolled.css';

const DONE: Progress = { kind: 'done' };
const GHOST: Progress = { kind: 'ghost' };
const CAMERA_MS = 320;
const ROLLING_MS = 900;

/** The chain of timesteps, or the one cell with its loop that the chain is drawn from. */
export function Unrolled() {
  const words = useWords();
  const scene = useStore((state) => state.scene);
  const scrubbing = useStore((state) => state.scrubbing);
  const [ref, size] = useSize<HTMLDivElement>();
  const trace = traceOf(scene);
  const symbols = symbolsOf(scene);
  const { outputs, vocabulary } = scene;
  const outputLabels = useMemo(
    () => outputNamesOf({ outputs, vocabulary }, words.stage.answer),
    [outputs, vocabulary, words],
  );
  const { cursor, rolled, unit } = scene;
  const { steps, network } = trace;
  const { sizes, head } = network.spec;

  const layout = useMemo(
    () =>
      layOutChain({
        width: size.width,
        height: size.height,
        steps,
        hidden: sizes.hidden,
        inputs: sizes.input,
        outputs: head ? sizes.output : 0,
      }),
    [size.width, size.height, steps, sizes, head],
  );
  const openness = useTween(rolled ? 0 : 1, ROLLING_MS);
  const glide = useTween(cameraFor(layout, cursor.t, steps), scrubbing ? 0 : CAMERA_MS);
  const camera = rolled && openness === 0 ? cameraFor(layout, cursor.t, steps) : glide;
  const live = useMemo(
    () => liveValues(network, cursor.t, cursor.phase),
    [network, cursor.t, cursor.phase],
  );
  const now = useMemo<Progress>(
    () => ({ kind: 'now', phase: cursor.phase, live }),
    [cursor.phase, live],
  );
  const go = useCallback((t: number, unit?: number) => {
    change((scene) => (unit === undefined ? moveTo(scene, t) : withUnit(moveTo(scene, t), unit)));
  }, []);

  const anchor = camera + layout.left + (layout.width - layout.left) / 2;
  const [first, last] = visibleRange(layout, camera, steps);
  const columns = [];
  for (let t = first; t <= last; t++) {
    const isNow = t === cursor.t;
    if (openness === 0 && !isNow) continue;
    const x = anchor + (columnX(layout, t) - anchor) * openness;
    columns.push(
      <g
        key={t}
        transform={`translate(${x} 0)`}
        opacity={isNow ? 1 : openness ** 2}
        style={openness < 1 ? ({ '--open': openness } as React.CSSProperties) : undefined}
        className={openness < 1 ? 'rolling' : undefined}
      >
        <Column
          t={t}
          layout={layout}
          trace={trace}
          progress={isNow ? now : t < cursor.t ? DONE : GHOST}
          symbol={symbols[t] ?? ''}
          isKnown={isKnown(trace, t)}
          outputLabels={outputLabels}
          unit={unit}
          onGo={go}
        />
      </g>,
    );
  }
  const nowX = anchor + (columnX(layout, cursor.t) - anchor) * openness;
  return (
    <div className="unrolled" ref={ref}>
      {size.width > 0 && (
        <svg
          width={size.width}
          height={size.height}
          role="group"
          aria-label={words.stage.chain}
          className={rolled ? 'is-rolled' : undefined}
        >
          <defs>
            <clipPath id="chain-window">
              <rect
                x={layout.left - 6 * layout.scale}
                y={0}
                width={size.width}
                height={size.height}
              />
            </clipPath>
          </defs>
          <g clipPath={camera > 0 ? 'url(#chain-window)' : undefined}>
            <g transform={`translate(${-camera} 0)`}>
              {steps > 0 && (
                <rect
                  className="now-band"
                  x={nowX - layout.pitch * 0.46}
                  y={8}
                  width={layout.pitch * 0.92}
                  height={layout.height - 12}
                  rx={14}
                />
              )}
              {columns}
              {openness < 1 && (
                <RolledLoop
                  layout={layout}
                  x={nowX}
                  halfWidth={cellHalfWidth(openVectors(network, now).length, layout)}
                  strength={1 - openness}
                  trace={trace}
                  t={cursor.t}
                />
              )}
            </g>
          </g>
          <RowNames layout={layout} />
        </svg>
      )}
      {steps === 0 && <p className="empty-text">{words.stage.empty}</p>}
    </div>
  );
}

function isKnown(trace: ReturnType<typeof traceOf>, t: number): boolean {
  return trace.input.kind !== 'symbols' || pickedPlace(trace, t) >= 0;
}
