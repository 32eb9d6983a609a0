import { useContext, useId, useMemo, useState } from 'react';
import { FIRST_BACK_PHASE } from '../../engine/back/backPhases.ts';
import { valueSymbol } from '../../engine/declare/network.ts';
import { placeOfStart, strideOf } from '../../engine/declare/readStep.ts';
import { OnScreenContext } from '../../figures/onScreen.ts';
import { timeAxis, xAt } from '../../figures/time/axis.ts';
import { TimeScroll } from '../../figures/time/TimeScroll.tsx';
import { useFocusInView } from '../../figures/time/useFocusInView.ts';
import { useStretch } from '../../figures/time/useStretch.ts';
import { useTimeGestures } from '../../figures/time/useTimeGestures.ts';
import { useSize } from '../../figures/useSize.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withUnit } from '../../scene/change/change.ts';
import { withGradient, withJudged } from '../../scene/change/changeGradient.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf, stepsOf, symbolsOf, unitAt, unitsShown } from '../../scene/read/derive.ts';
import { moveBackTo } from '../../scene/walk/backWalk.ts';
import { wholeWindow, widened, windowOf } from '../../scene/walk/window.ts';
import { flowingValue, flowOf, sceneGradient } from '../../state/backMoment.ts';
import { lanesOf } from '../../state/gradientLanes.ts';
import { isBeyondGradients, MOST_WEIGHTS } from '../../state/gradients.ts';
import { useMover } from '../../state/motion.ts';
import { setPlaying } from '../../state/playback.ts';
import { orderOf } from '../../state/selectors.ts';
import { change } from '../../state/store.ts';
import { timeHand } from '../../state/timeHand.ts';
import { useSeen } from '../../state/useSeen.ts';
import { useIsPicture, useScene, useStore } from '../../state/useStore.ts';
import { AxisRow } from './AxisRow.tsx';
import { bandsOf } from './bands.ts';
import { ClipsOf } from './clips.ts';
import { FactorRow } from './FactorRow.tsx';
import { GradientTools } from './GradientTools.tsx';
import { GradientTravel } from './GradientTravel.tsx';
import { Headline } from './Headline.tsx';
import { areCells, HeatBand } from './HeatBand.tsx';
import { LossRow } from './LossRow.tsx';
import { layOutGradient } from './layout.ts';
import { NowBand } from './NowBand.tsx';
import { PaintedBands } from './PaintedBands.tsx';
import { type Pointed, PointedCell } from './PointedCell.tsx';
import { SizeChart } from './SizeChart.tsx';
import { startSizeOf } from './startSize.ts';
import { useReveal } from './useReveal.ts';
import './gradient.css';

/** A sequence is seen whole unless the reader zooms; a short one leaves room at both ends. */
const LEAST_SPAN = 4;

/** The loss of a timestep flows back through time: how the gradient looks, how large it is, and what each step does. */
export function GradientFigure() {
  const words = useWords();
  const text = useSection(gradientWords);
  const scene = useScene();
  const isPicture = useIsPicture();
  const scrubbing = useStore((state) => state.scrubbing);
  const [ref, size] = useSize<HTMLDivElement>();
  const { leastType } = useContext(OnScreenContext);
  const gradient = sceneGradient(scene);
  const steps = stepsOf(scene);
  const network = networkOf(scene);
  const units = unitsShown(scene);
  const window = windowOf(scene);
  const target = window ? widened(window, 1, steps) : wholeWindow(steps, LEAST_SPAN);
  const shown = useStretch(target, scrubbing, isPicture);
  const isBeyond = isBeyondGradients(network, steps);
  const lanes = scene.gradientView.lanes && !scene.ask && !isBeyond ? lanesOf(scene) : null;
  // What an exercise asks for is not told by its size.
  const start =
    gradient && !scene.ask
      ? placeOfStart(network, flowingValue(gradient, lanes ? null : scene.rows), steps)
      : null;
  const layout = useMemo(
    () =>
      size.width > 0
        ? layOutGradient({
            ...size,
            leastType,
            span: shown.span,
            hidden: units,
            bands: lanes ? lanes.length : 2,
            start,
          })
        : null,
    [size, leastType, shown.span, units, lanes, start],
  );
  const axis = useMemo(
    () => layout && timeAxis(layout, shown, steps, layout.beside),
    [layout, shown, steps],
  );
  useSeen(size.width > 0 ? target : null);
  useTimeGestures(ref, axis, timeHand);
  useFocusInView(ref, axis, timeHand);
  const clips = useId();
  const mover = useMover();
  const reveal = useReveal(gradient?.spec.steps ?? null);
  const [pointed, setPointed] = useState<Pointed | null>(null);

  if (!gradient || (scene.gradientView.lanes && !lanes))
    return (
      <div className="gradient" data-picture="gradient">
        <div className="gradient-head">
          <span className="gradient-headline" />
          {!scene.ask && !isBeyond && <GradientTools />}
        </div>
        <div className="gradient-room" ref={ref}>
          {steps === 0 ? (
            <p className="empty-text">{words.stage.empty}</p>
          ) : isBeyond ? (
            <p className="empty-text">
              {text.tooLarge(
                network.weightCount,
                network.weightCount > MOST_WEIGHTS ? MOST_WEIGHTS : null,
              )}
            </p>
          ) : (
            <p className="empty-text waiting" role="status">
              {text.computing}
            </p>
          )}
        </div>
      </div>
    );
  const value = flowingValue(gradient, scene.rows);
  const flow = flowOf(gradient, value);
  const order = orderOf(scene, value);
  const symbols = symbolsOf(scene);
  const { t } = scene.cursor;
  const bands = bandsOf(scene, gradient, lanes);
  const last = gradient.spec.steps.at(-1) ?? 0;
  const go = (to: number, unit: number | null) => {
    setPlaying(false);
    reveal.skip();
    change((old) => {
      const moved = moveBackTo(old, to);
      return unit === null ? moved : withUnit(moved, unit);
    });
  };
  const judge = (at: number, isAdded: boolean) => {
    setPlaying(false);
    change((old) => (isAdded ? withJudged(old, at) : judgedAt(old, at)), { push: true });
  };
  const revealFrom = axis ? xAt(axis, last - reveal.share * (last + 1) + 0.5) : 0;
  return (
    <div className="gradient" data-picture="gradient">
      <div className="gradient-head">
        <Headline scene={scene} />
        {!scene.ask && <GradientTools />}
      </div>
      <div className="gradient-room" ref={ref}>
        {layout && axis && (
          <ClipsOf value={clips}>
            <PaintedBands
              bands={bands}
              order={order}
              layout={layout}
              axis={axis}
              factors={flow.factors}
              from={reveal.share < 1 ? revealFrom : null}
            />
            <svg
              width={size.width}
              height={size.height}
              role="group"
              aria-label={text.figure(units, steps)}
            >
              <clipPath id={`${clips}window`}>
                <rect
                  x={layout.left - 6}
                  y={0}
                  width={layout.right - layout.left + 12}
                  height={size.height}
                />
              </clipPath>
              <clipPath id={`${clips}revealed`}>
                <rect
                  x={reveal.share < 1 ? revealFrom : layout.outer.left - 60}
                  y={0}
                  width={size.width}
                  height={size.height}
                />
              </clipPath>
              <g clipPath={`url(#${clips}window)`}>
                <NowBand
                  axis={axis}
                  t={t}
                  layout={layout}
                  isOver={bands.some((band) => !areCells(band, layout))}
                />
                <LossRow
                  gradient={gradient}
                  scene={scene}
                  layout={layout}
                  axis={axis}
                  onJudge={judge}
                />
                {bands.map((band, i) => (
                  <HeatBand
                    key={band.id}
                    band={band}
                    index={i}
                    layout={layout}
                    axis={axis}
                    order={order}
                    unit={unitAt(scene)}
                    cursor={t}
                    phase={scene.gradientView.phase}
                    onGo={go}
                  />
                ))}
                <g ref={mover}>
                  <GradientTravel
                    bands={bands}
                    layout={layout}
                    axis={axis}
                    order={order}
                    cursor={t}
                    phase={scene.gradientView.phase}
                  />
                </g>
                <g clipPath={`url(#${clips}revealed)`}>
                  <FactorRow
                    factors={flow.factors}
                    stride={strideOf(gradient.trace.network, value)}
                    layout={layout}
                    axis={axis}
                    now={t}
                  />
                </g>
              </g>
              {!scene.ask && (
                <SizeChart
                  series={
                    lanes
                      ? lanes.map((lane) => ({
                          id: lane.cell,
                          name: words.cells[lane.cell].name,
                          sizes: lane.flow.sizes,
                          start: startSizeOf(lane.gradient, lane.flow.value),
                          className: `lane-${lane.cell}`,
                        }))
                      : [
                          {
                            id: value,
                            name: '',
                            sizes: flow.sizes,
                            start: startSizeOf(gradient, value),
                            className: 'lane-own',
                          },
                        ]
                  }
                  layout={layout}
                  axis={axis}
                  now={t}
                  from={last}
                  label={text.sizesLabel}
                />
              )}
              <AxisRow
                layout={layout}
                axis={axis}
                symbols={symbols}
                now={t}
                bands={bands}
                value={valueSymbol(network, value)}
              />
            </svg>
            <TimeScroll
              shown={target}
              steps={steps}
              now={t}
              left={layout.left}
              width={layout.right - layout.left}
              hand={timeHand}
              label={words.far.scroll}
              told={words.far.shown}
            />
            <PointedCell
              bands={bands}
              order={order}
              layout={layout}
              axis={axis}
              pointed={pointed}
              symbols={symbols}
              onPoint={setPointed}
              onGo={go}
            />
          </ClipsOf>
        )}
      </div>
    </div>
  );
}

/** The loss of one timestep alone, the cursor where it begins. */
const judgedAt = (scene: Scene, t: number): Scene =>
  moveBackTo(withGradient(scene, { at: { kind: 'one', t } }), t, FIRST_BACK_PHASE);
