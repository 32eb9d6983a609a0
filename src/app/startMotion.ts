import { prefersStill } from '../figures/useTween.ts';
import { isEqual } from '../scene/document/equal.ts';
import { isSameWork } from '../scene/document/same.ts';
import type { Scene } from '../scene/document/scene.ts';
import { ACTS_OF_STEP, type Act } from '../scene/walk/acts.ts';
import { figureOf } from '../scene/walk/figures.ts';
import { paceNow } from '../state/absent.ts';
import { hasMovers, instant, type Making, motion, showInstant, showRest } from '../state/motion.ts';
import { hold, type State, store } from '../state/store.ts';
import { BEAT } from './clock.ts';

/** How long an act takes, and a timestep at once, at the usual speed, in ms. */
const ACT = 450;
const STEP = 480;
/** Back goes faster: it has been seen. */
const BACK = 0.5;
/** What was asked for is made slowly enough to be followed, in ms. */
const TOLD = 2400;
/** The part of a beat after which everything rests, so that it can be read. */
const PART = 0.85;

/** A step of the cursor that can be seen. */
interface Seen {
  readonly making: Making;
  /** The scene with what is made, or undone. */
  readonly of: Scene;
  readonly isBack: boolean;
  /** How long it takes at least, in ms. */
  readonly least?: number;
}

let frame = 0;
let rest: ReturnType<typeof setTimeout> | undefined;

/** Lets be seen what a step makes or undoes, whoever takes it. Gives back how to end that. */
export function startMotion(): () => void {
  const unsubscribe = store.subscribe((now, old) => {
    if (now.scene !== old.scene || now.live !== old.live) {
      const from = instant();
      const seen = seenStep(now, old);
      end(seen?.isBack ? seen.of : null);
      if (seen) run(seen, now, seen.isBack ? from : 0);
    } else if (old.scrubbing && !now.scrubbing && motion.getState().making)
      run({ making: 'phase', of: now.scene, isBack: false }, now, instant());
  });
  const leave = () => document.hidden && end();
  document.addEventListener('visibilitychange', leave);
  return () => {
    unsubscribe();
    document.removeEventListener('visibilitychange', leave);
    end();
  };
}

function end(held: Scene | null = null): void {
  cancelAnimationFrame(frame);
  clearTimeout(rest);
  hold(held);
  if (!held) showRest();
}

/** What of a change can be seen as motion: one step of the cursor, on or back; null where it is something else. */
function seenStep(now: State, old: State): Seen | null {
  if (now.scrubbing || now.live || now.arrivals !== old.arrivals) return null;
  if (document.hidden || prefersStill() || !hasMovers()) return null;
  if (isTold(old.scene, now.scene))
    return { making: 'phase', of: now.scene, isBack: false, least: TOLD };
  if (now.scene.figure !== old.scene.figure || !isSameWork(now.scene, old.scene)) return null;
  const { stepPhase, stepTime, completeStep, completeBefore, isComplete } = figureOf(
    now.scene,
  ).walk;
  const isAt = (scene: Scene) =>
    scene !== old.scene &&
    isEqual(scene.cursor, now.scene.cursor) &&
    isEqual(scene.gradientView, now.scene.gradientView);
  const on = (making: Making) => ({ making, of: now.scene, isBack: false });
  const back = (making: Making) => ({ making, of: old.scene, isBack: true });
  if (isAt(stepPhase(old.scene, 1))) return on('phase');
  if (isAt(stepPhase(old.scene, -1))) return back('phase');
  if (isAt(stepTime(old.scene, 1)) || isAt(completeStep(old.scene)))
    return isComplete(now.scene) ? on('step') : null;
  if (isAt(stepTime(old.scene, -1)) || isAt(completeBefore(old.scene)))
    return isComplete(old.scene) ? back('step') : null;
  return null;
}

/** Whether what is asked for is told: it is made before the eyes of those who have worked it out. */
const isTold = (old: Scene, now: Scene): boolean =>
  old.ask !== null &&
  now.ask === null &&
  now.figure === old.figure &&
  now.cursor.t === old.ask.t &&
  isSameWork(old, { ...now, ask: old.ask });

function run({ making, of, isBack, least = 0 }: Seen, { playback }: State, from: number): void {
  const acts: readonly Act[] = making === 'step' ? ACTS_OF_STEP : figureOf(of).walk.actsOf(of);
  if (acts.length === 0) {
    end();
    return;
  }
  const speed = playback.playing ? playback.speed : 1;
  const wanted = making === 'step' ? STEP : ACT * acts.length;
  const most = playback.playing ? BEAT[paceNow(playback.pace)] * PART : wanted;
  const whole = Math.max(least, (Math.min(wanted, most) / speed) * (isBack ? BACK : 1));
  const to = isBack ? 0 : 1;
  const length = whole * Math.abs(to - from);
  let start: number | null = null;
  const tick = (time: number) => {
    start ??= time;
    const part = length === 0 ? 1 : Math.min(1, (time - start) / length);
    if (part === 1) {
      // What rests is drawn in a task of its own, not in that of the frame.
      rest = setTimeout(end);
      return;
    }
    showInstant(making, acts, from + (to - from) * part);
    frame = requestAnimationFrame(tick);
  };
  showInstant(making, acts, from);
  frame = requestAnimationFrame(tick);
}
