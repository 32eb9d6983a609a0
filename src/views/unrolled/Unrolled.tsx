import { useCallback, useContext, useMemo } from 'react';
import { levelOf } from '../../engine/declare/levels.ts';
import { liveValues } from '../../engine/declare/live.ts';
import type { LevelName } from '../../engine/declare/namePlace.ts';
import { headOf, valueSymbol, vectorOf, vectorRead } from '../../engine/declare/network.ts';
import { INPUT } from '../../engine/declare/part.ts';
import { placeOfStart } from '../../engine/declare/readStep.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { OnScreenContext } from '../../figures/onScreen.ts';
import { stagePart } from '../../figures/part.tsx';
import { timeAxis } from '../../figures/time/axis.ts';
import { TimeScroll } from '../../figures/time/TimeScroll.tsx';
import { useFocusInView } from '../../figures/time/useFocusInView.ts';
import { useStretch } from '../../figures/time/useStretch.ts';
import { useTimeGestures } from '../../figures/time/useTimeGestures.ts';
import { useSize } from '../../figures/useSize.ts';
import { useTween } from '../../figures/useTween.ts';
import { useWords } from '../../language/useWords.ts';
import { withUnit, withValue } from '../../scene/change/change.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { outputLabelsOf } from '../../scene/read/answer.ts';
import { networkOf, symbolsOf, targetsOf, unitAt } from '../../scene/read/derive.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { widened, windowOf } from '../../scene/walk/window.ts';
import { momentOf } from '../../state/moment.ts';
import { differenceIn, orderOf, shownValueOf, traceOf } from '../../state/selectors.ts';
import { isWhole } from '../../state/settledRun.ts';
import { change } from '../../state/store.ts';
import { timeHand } from '../../state/timeHand.ts';
import { useSeen } from '../../state/useSeen.ts';
import { useIsPicture, useScene, useStore } from '../../state/useStore.ts';
import { Chain } from './Chain.tsx';
import { comfortable, layOutChain, nearestSpan } from './layout.ts';
import { levelSizes } from './levelSizes.ts';
import { NearButton } from './NearButton.tsx';
import { namesOfRows } from './namesOfRows.ts';
import type { ColumnProgress, LevelRun, OnGo } from './part.ts';
import { RowNames } from './RowNames.tsx';
import { StageTools } from './StageTools.tsx';
import { shownOutput } from './shownOutput.ts';
import { inLevelOf, useLevels } from './useLevels.ts';
import './unrolled.css';

// A first visit is near, has pinned no unit and changed no character.
const Lines = stagePart(async () => (await import('./Lines.tsx')).Lines);
const NotePointer = stagePart(async () => (await import('./NotePointer.tsx')).NotePointer);
const FarFigure = stagePart(async () => (await import('./far/FarFigure.tsx')).FarFigure);
// Inside a drawing there is no place for a notice: the figure under it has one.
const FarOverlay = stagePart(
  async () => (await import('./far/FarOverlay.tsx')).FarOverlay,
  () => null,
);
const MemoryTools = stagePart(async () => (await import('./MemoryTools.tsx')).MemoryTools);
const ProbeBar = stagePart(async () => (await import('./ProbeBar.tsx')).ProbeBar);

const ROLLING_MS = 900;

/**
 * The network over time, at any distance: near, a chain of cells (or the one cell with its loop that it is drawn
 * from); far, the same columns closed up into a heatmap.
 */
export function Unrolled({ isHeatmap = false }: { readonly isHeatmap?: boolean }) {
  const words = useWords();
  const scene = useScene();
  const isPicture = useIsPicture();
  const scrubbing = useStore((state) => state.scrubbing);
  const [ref, size] = useSize<HTMLDivElement>('figure');
  const { leastType } = useContext(OnScreenContext);
  const trace = traceOf(scene);
  const difference = differenceIn(scene);
  const order = orderOf(scene);
  const value = shownValueOf(scene);
  const symbols = symbolsOf(scene);
  const targets = targetsOf(scene);
  const { outputs, vocabulary, head, answers, cursor, pinned, probe } = scene;
  const unit = unitAt(scene);
  const rolled = scene.rolled && !isHeatmap;
  const outputLabels = useMemo(
    () => outputLabelsOf({ outputs, vocabulary, head, answers }, words.stage.outputs),
    [outputs, vocabulary, head, answers, words],
  );
  const { steps, network } = trace;
  const { sizes } = network.spec;
  const read = vectorRead(network);
  const isOneHot = trace.input.kind === 'symbols' && read === INPUT;
  const lines = (pinned === null ? 0 : 1) + (probe === null ? 0 : 1);
  const levels = useLevels(scene, difference);

  const room = useMemo(
    () => ({
      ...size,
      leastType,
      steps,
      ...levelSizes(
        network,
        value,
        levels.map((level) => level.shown),
      ),
      inputs: isOneHot ? sizes.input : vectorOf(network, read).size,
      outputs: head ? sizes.output : 0,
      isOneHot,
      lines,
      isHeatmap,
    }),
    [size, leastType, steps, sizes, head, read, isOneHot, lines, isHeatmap, network, value, levels],
  );
  // Folded, there is one cell, at a comfortable size.
  const nearest = useMemo(() => nearestSpan(room, network), [room, network]);
  const window = windowOf(scene);
  const chosen = rolled || !window ? null : widened(window, nearest, steps);
  const rest = layOutChain({ ...room, span: chosen?.span ?? null });
  const target = chosen ?? comfortable(rest, cursor.t, steps);
  const shown = useStretch(target, scrubbing, isPicture);
  const layout = useMemo(() => layOutChain({ ...room, span: shown.span }), [room, shown.span]);
  const isFar = layout.isFar && !rolled && steps > 0;
  const axis = useMemo(() => {
    // From near each level draws its own.
    const places = isFar ? levels.map((level) => placeOfStart(network, level.shown, steps)) : [];
    const beside = layout.beside && {
      ...layout.beside,
      places: places.filter((place) => place !== null),
    };
    return timeAxis(layout, shown, steps, beside);
  }, [layout, shown, steps, isFar, levels, network]);
  useSeen(size.width > 0 ? target : null, nearest);
  useTimeGestures(ref, axis, timeHand);
  useFocusInView(ref, axis, timeHand);

  const openness = useTween(rolled ? 0 : 1, ROLLING_MS);
  const live = useMemo(
    () => liveValues(network, cursor.t, cursor.phase, steps),
    [network, cursor.t, cursor.phase, steps],
  );
  const looked = momentOf(scene)?.value ?? INPUT;
  const now = useMemo<ColumnProgress>(
    () => ({ kind: 'now', phase: cursor.phase, live, value: looked }),
    [cursor.phase, live, looked],
  );
  const { answer, logits } = headOf(network);
  const made = shownOutput(network, now)?.value ?? answer;
  const outputNow =
    made === answer
      ? null
      : {
          symbol: valueTex(network, made, cursor.t),
          name: made === logits ? words.equation.logits : null,
        };
  const go = useCallback<OnGo>((t, picked, of) => {
    change((old) => {
      const there = of === undefined ? moveTo(old, t) : inLevelOf(moveTo(old, t), of);
      return picked === undefined ? there : withUnit(there, picked);
    });
  }, []);

  const lookAt = useCallback((made: string) => {
    change((old) => lookedAt(old, made));
  }, []);

  const symbolOf = (name: string) => valueSymbol(network, name);
  const near = levelOf(network, cursor);
  // From near there is one of the levels.
  const inside = layout.isWide ? levels[near] : undefined;
  const rowsOf = inside?.shown ?? value;
  const rowLevel = levels.find(({ shown }) => shown === value) ?? levels[0];
  const names = namesOfRows(
    scene,
    network,
    value,
    rowLevel ? nameOfRow(rowLevel) : { layer: null, direction: null },
    words,
    isFar,
  );
  const run = useMemo(
    () => ({ trace, value, order, levels, difference, symbols, outputLabels, targets }),
    [trace, value, order, levels, difference, symbols, outputLabels, targets],
  );
  return (
    <div
      className={`unrolled${isFar ? ' is-far' : ''}`}
      data-picture="chain"
      data-sized="figure"
      data-lines={lines || undefined}
      aria-busy={!isWhole(trace)}
      ref={ref}
    >
      {size.width > 0 && (
        <>
          {isFar && <FarFigure run={run} layout={layout} axis={axis} />}
          <svg
            width={size.width}
            height={size.height}
            role="group"
            aria-label={isFar ? words.far.heatmap(order.length, steps) : words.stage.chain}
            className={rolled ? 'is-rolled' : undefined}
          >
            {isFar ? (
              <FarOverlay
                layout={layout}
                axis={axis}
                network={network}
                now={cursor}
                row={order.indexOf(unit)}
              />
            ) : (
              <Chain
                trace={trace}
                layout={layout}
                axis={axis}
                scene={scene}
                now={now}
                symbols={symbols}
                outputLabels={outputLabels}
                levels={levels}
                near={near}
                openness={openness}
                onGo={go}
                onValue={lookAt}
              />
            )}
            <RowNames
              layout={layout}
              isFar={isFar}
              hasLoss={targets?.some((target) => target >= 0) ?? false}
              hasShares={answer !== logits}
              hidden={order.length}
              shown={{
                symbol: symbolOf(rowsOf),
                name: inside && levels.length > 1 ? words.story.layer(inside.name) : names.rows,
                isState: !scene.rows,
                role: vectorOf(network, rowsOf).role,
              }}
              isChange={difference !== null}
              output={{
                symbol: network.values.get(answer)?.symbol ?? answer,
                name: names.output,
                now: outputNow,
              }}
              levels={
                levels.length > 1 && !inside
                  ? levels.map((level) => ({
                      symbol: symbolOf(level.shown),
                      name: words.story.layer(nameOfRow(level)),
                    }))
                  : []
              }
              input={{ symbol: isFar ? read : INPUT, name: names.input }}
            />
            {layout.lines.length > 0 && (
              <Lines
                scene={scene}
                trace={trace}
                value={value}
                difference={difference}
                layout={layout}
                axis={axis}
              />
            )}
          </svg>
          {steps > 0 && isFar && (
            <NotePointer
              layout={layout}
              axis={axis}
              trace={trace}
              order={order}
              difference={difference}
              symbols={symbols}
              cursor={cursor}
              unit={unit}
              value={value}
              onGo={go}
            />
          )}
          {!rolled && (
            <TimeScroll
              shown={target}
              steps={steps}
              now={cursor.t}
              left={layout.left}
              width={layout.right - layout.left}
              hand={timeHand}
              label={words.far.scroll}
              told={words.far.shown}
            />
          )}
        </>
      )}
      {steps === 0 && <p className="empty-text">{words.stage.empty}</p>}
      {isHeatmap ? (
        <MemoryTools>{probe && <ProbeBar probe={probe} />}</MemoryTools>
      ) : (
        <StageTools>
          {probe && <ProbeBar probe={probe} />}
          {!rolled && steps > 0 && <NearButton layout={layout} />}
        </StageTools>
      )}
    </div>
  );
}

/** What a row of cells is called beside its symbol: of two directions that says which layer it is. */
const nameOfRow = ({ name, isOneOfTwo }: LevelRun): LevelName =>
  isOneOfTwo ? { ...name, layer: null } : name;

/** The moment at which the timestep of the cursor makes a value, with that value looked at. */
function lookedAt(scene: Scene, value: string): Scene {
  const { t } = scene.cursor;
  const phase = networkOf(scene).values.get(value)?.operation?.phase;
  return phase === undefined ? scene : withValue(moveTo(scene, t, phase), value);
}
