import type { CSSProperties } from 'react';
import { emsOf } from '../../figures/fitted.ts';
import { glyph } from '../../figures/glyph.ts';
import { stagePart } from '../../figures/part.tsx';
import { useSize } from '../../figures/useSize.ts';
import { useWords } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { lastStep } from '../../scene/read/cursor.ts';
import { stepsOf, symbolsOf } from '../../scene/read/derive.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import { instant, showInstant, showRest, useMover } from '../../state/motion.ts';
import { holdScrub } from '../../state/playback.ts';
import { change, store } from '../../state/store.ts';
import { useIsAbsent } from '../../state/useAbsent.ts';
import { useScene, useStore } from '../../state/useStore.ts';
import styles from './Timeline.module.css';
import { partOf, phaseAtPart, timelineScale } from './timelineMarks.ts';

/** More ticks than this are not told apart. */
const MOST_TICKS = 160;

/** Width of the native thumb, whose middle goes from one end of the track to the other, in CSS pixels. */
const GRIP = 20;

// A first visit reads a word.
const RunOverview = stagePart(async () => (await import('./RunOverview.tsx')).RunOverview);

/** The run from its first timestep to its last: what is read stands at its timestep, and the phases between. */
export function Timeline() {
  const { transport } = useWords();
  const scene = useScene();
  const [ref, { width, rem }] = useSize<HTMLDivElement>('track');
  const { walk } = figureOf(scene);
  const direction = walk.directionOf(scene);
  const mover = useMover();
  const isHeld = useStore((state) => state.scrubbing);
  const steps = stepsOf(scene);
  const symbols = symbolsOf(scene);
  const { t } = scene.cursor;
  const isWhole = useIsAbsent('phases');
  const most = isWhole ? 1 : walk.phasesAt(scene, Math.min(1, lastStep(scene))).length;
  const widest = Math.max(0, ...symbols.slice(0, MOST_TICKS).map((symbol) => emsOf(glyph(symbol))));
  const fitting = timelineScale(width, steps, most, widest * rem);
  // Where not every symbol has room, round numbers of timesteps stand in their place.
  const scale =
    fitting.every === 1 ? fitting : timelineScale(width, steps, most, emsOf(String(steps)) * rem);
  const { parts, last, every } = scale;
  const phases = walk.phasesAt(scene, t);
  const index = Math.max(0, phases.indexOf(walk.phaseOf(scene)));
  const place = t * parts + partOf(index, phases.length, parts, direction);
  const share = (at: number) => (last === 0 ? 0 : at / last);
  const text = transport.time(t, lastStep(scene));
  const letters = Array.from({ length: Math.ceil(steps / every) }, (_, i) => i * every);
  const isLong = steps * parts > MOST_TICKS;
  const isNumbered = every > 1 || fitting.every > 1;
  return (
    <div
      className={styles.timeline}
      data-part="timeline"
      ref={mover}
      style={{ '--phase': share(direction), '--step': share(parts * direction) } as CSSProperties}
    >
      <div className={styles.track} data-sized="track" ref={ref}>
        {isLong && width > 0 && (
          <span className={styles.overview}>
            <RunOverview width={width - GRIP} />
          </span>
        )}
        <Seen steps={steps} shareOf={(step) => share(step * parts)} />
        <span className={styles.line} />
        <span
          className={direction === 1 ? styles.done : styles.doneBack}
          style={placed(share(place))}
        />
        {width > 0 && !isLong && (
          <span className={styles.ticks} aria-hidden="true">
            {Array.from({ length: last + 1 }, (_, at) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place.
                key={at}
                className={at % parts === 0 ? styles.step : undefined}
                style={placed(share(at))}
              />
            ))}
          </span>
        )}
        {width > 0 && (
          <span className={styles.letters} aria-hidden="true">
            {letters.map((step) => (
              <span
                key={step}
                data-is={step === t ? 'now' : isDone(step, t, direction) ? 'done' : 'coming'}
                style={placed(share(step * parts))}
              >
                {isNumbered ? step : glyph(symbols[step] ?? '')}
              </span>
            ))}
          </span>
        )}
        <input
          type="range"
          min={0}
          max={Math.max(1, last)}
          // A hand stops anywhere in a phase, a key at its end.
          step={isHeld ? 'any' : 1}
          value={isHeld ? place - (1 - instant()) * direction : place}
          disabled={steps === 0 || last === 0}
          aria-label={transport.scrub}
          aria-valuetext={text}
          onPointerDown={() => holdScrub(true)}
          onPointerUp={() => holdScrub(false)}
          onPointerCancel={() => holdScrub(false)}
          onChange={(event) => goTo(Number(event.target.value), parts)}
        />
        <span className={styles.thumb} style={placed(share(place))} />
      </div>
      <output className={`${styles.now} time-now`}>{text}</output>
    </div>
  );
}

/** What of the run the stage has in view, which it says when it has drawn a step. */
function Seen({
  steps,
  shareOf,
}: {
  readonly steps: number;
  readonly shareOf: (step: number) => number;
}) {
  const seen = useStore((state) => state.seen);
  if (!seen || seen.span >= steps) return null;
  return (
    <span
      className={styles.seen}
      style={across(shareOf(seen.from), shareOf(seen.from + seen.span))}
    />
  );
}

/** To a place, or to where one is on the way to it. */
function goTo(place: number, parts: number): void {
  const { scene } = store.getState();
  const { directionOf, actsOf } = figureOf(scene).walk;
  const direction = directionOf(scene);
  const end = direction === 1 ? Math.ceil(place) : Math.floor(place);
  change((old) => toPlace(old, end, parts));
  const made = 1 - Math.abs(end - place);
  if (parts > 1 && made < 1) showInstant('phase', actsOf(store.getState().scene), made);
  else showRest();
}

/** The moment at a place; where a timestep has but one, the phase stays. */
function toPlace(scene: Scene, place: number, parts: number): Scene {
  const { walk } = figureOf(scene);
  const t = Math.floor(place / parts);
  if (parts === 1) return walk.moveTo(scene, t);
  const phases = walk.phasesAt(scene, t);
  return walk.moveTo(
    scene,
    t,
    phases[phaseAtPart(place % parts, phases.length, parts, walk.directionOf(scene))],
  );
}

const isDone = (step: number, now: number, direction: 1 | -1) => (now - step) * direction > 0;

const placed = (share: number) => ({ '--at': share }) as CSSProperties;
const across = (from: number, to: number) =>
  ({ '--from': Math.max(0, from), '--to': Math.min(1, to) }) as CSSProperties;
