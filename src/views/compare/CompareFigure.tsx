import { useContext, useMemo } from 'react';
import { axisOf } from '../../figures/chartAxis.ts';
import { glyph } from '../../figures/glyph.ts';
import { PageAround } from '../../figures/pageAround.ts';
import { timeAxis } from '../../figures/time/axis.ts';
import { useStretch } from '../../figures/time/useStretch.ts';
import { useSize } from '../../figures/useSize.ts';
import { compareWords } from '../../language/compare.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { withText } from '../../scene/change/change.ts';
import { withLanes, withMoreLanes } from '../../scene/change/changeCells.ts';
import { withProbe } from '../../scene/change/changeDetail.ts';
import { withPreset } from '../../scene/change/changeNetwork.ts';
import { type Lane, MAX_LANES, type Scene } from '../../scene/document/scene.ts';
import { inputOf, networkOf, stepsOf, symbolsOf } from '../../scene/read/derive.ts';
import { comparedProbe, laneScene } from '../../scene/read/lanes.ts';
import { toEnd } from '../../scene/walk/walk.ts';
import { wholeWindow, widened, windowOf } from '../../scene/walk/window.ts';
import { comparedIn, isBeyondComparing } from '../../state/compared.ts';
import { TRIO, whenKnown } from '../../state/presetFiles.ts';
import { change } from '../../state/store.ts';
import { useSeen } from '../../state/useSeen.ts';
import { useIsPicture, useScene, useStore } from '../../state/useStore.ts';
import { LaneAxis } from './LaneAxis.tsx';
import { LaneFigure } from './LaneFigure.tsx';
import { LaneHead } from './LaneHead.tsx';
import { LaneReading, STEPS_READ } from './LaneReading.tsx';
import { readsBackwards } from './readsBackwards.ts';
import './compare.css';

/** So many steps show what is left after a hundred. */
const LONG_ENOUGH = Math.max(...STEPS_READ) + 20;

/** So few steps tell the cells hardly apart. */
const SHORT = 20;

/** So many symbols are offered; of more, those of the text and so many others. */
const OFFERED = 512;

/** The symbols that one can be changed into. */
function choicesOf(scene: Scene, chosen: number): readonly number[] {
  const { vocabulary } = scene;
  const all = Array.from({ length: Math.min(OFFERED, vocabulary.length) }, (_, place) => place);
  if (vocabulary.length <= OFFERED) return all;
  const input = inputOf(scene);
  const read = input.kind === 'symbols' ? [...input.indices].filter((place) => place >= 0) : [];
  return [...new Set([...read, ...all, chosen])].sort((a, b) => a - b);
}

/** One input through several cells at once, on one time axis: what each still remembers of the symbol that was changed. */
export function CompareFigure() {
  const text = useSection(compareWords);
  const words = useWords();
  const scene = useScene();
  // A long run that has been computed in the background is read anew.
  useStore((state) => state.runs);
  const scrubbing = useStore((state) => state.scrubbing);
  const isPicture = useIsPicture();
  const [ref, size] = useSize<HTMLDivElement>();
  const { lenses } = useContext(PageAround);
  const probe = comparedProbe(scene);
  const steps = stepsOf(scene);
  const symbols = symbolsOf(scene);
  // Over a few steps every cell remembers: what is worth seeing is one click away.
  const suggested = `tool named${steps < SHORT ? ' suggested' : ''}`;
  const compared = scene.lanes.map((lane) => comparedIn(scene, lane));
  const beyond = scene.lanes.map((lane) => isBeyondComparing(scene, lane));
  const heights = axisOf(
    compared.flatMap((each) => (each?.remembered ? [each.remembered.distances] : [])),
    'log',
  );
  const { vocabulary } = scene;
  const names = useMemo(() => vocabulary.map(glyph), [vocabulary]);
  const glyphs = useMemo(() => symbols.map(glyph), [symbols]);
  const window = windowOf(scene);
  const target = window ? widened(window, 1, steps) : wholeWindow(steps, 1);
  const shown = useStretch(target, scrubbing, isPicture);
  const axis = useMemo(
    () => timeAxis({ left: 0, right: size.width }, shown, steps),
    [size.width, shown, steps],
  );
  useSeen(size.width > 0 ? target : null);
  const refusal = (place: number) =>
    place === beyond.indexOf(true)
      ? text.tooLarge(networkOf(scene).weightCount)
      : text.alsoTooLarge;
  return (
    <section className="compare" data-picture="compare" aria-label={text.name}>
      <header className="compare-head">
        <div>
          <h2>{text.heading}</h2>
          {probe && (
            <p>
              {scene.events
                ? text.changedNumber(probe.t)
                : text.changed(probe.t, glyph(symbols[probe.t] ?? ''), names[probe.place] ?? '')}
              {probe.t > 0 &&
                compared.some((each) => each && readsBackwards(each.own)) &&
                ` ${text.bothWays}`}
            </p>
          )}
        </div>
        <div className="compare-tools">
          {probe && !scene.events && (
            <label>
              {text.into}{' '}
              <select
                value={probe.place}
                onChange={(event) =>
                  change((old) => withProbe(old, { t: probe.t, place: Number(event.target.value) }))
                }
              >
                {choicesOf(scene, probe.place).map((place) => (
                  <option key={place} value={place}>
                    {names[place]}
                  </option>
                ))}
              </select>
            </label>
          )}
          {!scene.events && steps > 0 && steps < LONG_ENOUGH && (
            <button type="button" className={suggested} onClick={() => change(repeated)}>
              {text.repeat(LONG_ENOUGH)}
            </button>
          )}
          <button type="button" className={suggested} onClick={showTrained}>
            {text.trained}
          </button>
          <button
            type="button"
            className="tool named"
            onClick={() => change((old) => withLanes(old, shapesOf(old)), { push: true })}
          >
            {text.allShapes}
          </button>
          {scene.lanes.length < MAX_LANES && (
            <button
              type="button"
              className="tool named"
              onClick={() => change((old) => withMoreLanes(old, { kind: 'own' }))}
            >
              {scene.lanes.some(({ kind }) => kind === 'own') ? text.more : text.addOwn}
            </button>
          )}
          {lenses}
        </div>
      </header>
      {probe === null ? (
        <p className="compare-empty">{words.stage.empty}</p>
      ) : (
        <div className="compare-lanes">
          {scene.lanes.map((lane, place) => {
            const each = compared[place];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place.
              <div className="compare-lane" key={place}>
                <LaneHead
                  lane={lane}
                  place={place}
                  own={each?.own ?? (beyond[place] ? laneScene(scene, lane) : null)}
                  isRun={each !== null && each !== undefined}
                />
                <div className="compare-picture" ref={place === 0 ? ref : undefined}>
                  {each?.remembered ? (
                    <LaneFigure
                      remembered={each.remembered}
                      heights={heights}
                      axis={axis}
                      symbols={symbols}
                      now={scene.cursor.t}
                      from={probe.t}
                    />
                  ) : (
                    <p className="compare-empty">
                      {each ? text.computing : beyond[place] ? refusal(place) : text.cannotRead}
                    </p>
                  )}
                  {/* It is said once, with the way out of it. */}
                  {place === beyond.indexOf(true) && (
                    <button
                      type="button"
                      className="tool named suggested"
                      onClick={() =>
                        change((old) => withLanes(old, [{ kind: 'own' }]), { push: true })
                      }
                    >
                      {text.ownAlone}
                    </button>
                  )}
                </div>
                {each?.remembered && <LaneReading remembered={each.remembered} from={probe.t} />}
              </div>
            );
          })}
          <LaneAxis axis={axis} target={target} symbols={glyphs} now={scene.cursor.t} />
        </div>
      )}
    </section>
  );
}

/** One of each cell, trained in the same way to remember the first symbol. */
const showTrained = () =>
  whenKnown(TRIO, () => {
    const lanes = TRIO.map((preset): Lane => ({ kind: 'preset', preset }));
    change((old) => toEnd({ ...withPreset(old, 'first-lstm'), lanes }), { push: true });
  });

/** The cell of the stage in one layer, in two, and in both directions. */
const shapesOf = ({ cell }: Scene): readonly Lane[] =>
  (['one', 'two', 'both'] as const).map((shape) => ({
    kind: 'random',
    cell,
    initial: 'xavier',
    seed: 1,
    shape,
  }));

/** The text over and over, until it is long enough. */
function repeated(scene: Scene): Scene {
  const symbols = symbolsOf(scene);
  return withText(
    scene,
    Array.from({ length: LONG_ENOUGH }, (_, t) => symbols[t % symbols.length]).join(''),
  );
}
