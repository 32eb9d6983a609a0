import type { GradientTrace } from '../engine/back/gradientTrace.ts';
import type { Trace } from '../engine/run/trace.ts';
import { anotherExercise, needsGradient, seedOf } from '../exercise/another.ts';
import { askedKey } from '../exercise/asked.ts';
import { type Blank, blanksOf } from '../exercise/exam.ts';
import {
  type Form,
  formOf,
  isTry,
  judge,
  judgeLargest,
  judgeOrder,
  type Verdict,
} from '../exercise/judge.ts';
import type { Subject } from '../exercise/topics/topic.ts';
import type { Ask } from '../scene/document/ask.ts';
import type { Scene } from '../scene/document/scene.ts';
import { remember } from '../scene/read/memo.ts';
import { type Attempt, attempts, begun, isOf, NOTHING } from './attempt.ts';
import { wholeGradientOf } from './backMoment.ts';
import { keepAttempt, keptAttempt } from './keepAttempt.ts';
import { wholeTraceOf } from './selectors.ts';
import { settledRun } from './settledRun.ts';
import { store } from './store.ts';

/*
 * The exercise on the stage: what is typed, what is said of it, and how much help was asked for.
 */

/** What is asked for in a scene, with what is right; none while its run or its gradient is still being computed. */
export function blanksIn(scene: Scene): readonly Blank[] {
  const subject = scene.ask && subjectOf(scene, scene.ask);
  return subject ? allBlanks(subject.trace, subject.gradient, subject.seed, subject.ask) : [];
}

/** Whether the run or the gradient that a question is about is still being computed. */
export function isStillComputed(scene: Scene, ask: Ask): boolean {
  const subject = subjectOf(scene, ask);
  return subject === null || (needsGradient(ask) && subject.gradient === null);
}

/** What a question of a scene is about; null while its run is still being computed. */
export function subjectOf(scene: Scene, ask: Ask): Subject | null {
  const trace = settledRun(wholeTraceOf(scene));
  if (!trace) return null;
  const gradient = needsGradient(ask) ? wholeGradientOf(scene) : null;
  return { trace, gradient, seed: seedOf(scene), ask };
}

const allBlanks = remember(
  (trace: Trace, gradient: GradientTrace | null, seed: number, ask: Ask) =>
    blanksOf({ trace, gradient, seed }, ask),
  2,
);

/** Judges an answer to one blank of a question, or where there is a choice to all of it. */
export function verdictOf(scene: Scene, ask: Ask, blank: Blank, answer: string): Verdict {
  const form = formOf(ask);
  const subject = form === 'sequence' ? subjectOf(scene, ask) : null;
  if (subject) return judgeOrder(subject, answer);
  return form === 'larger' ? judgeLargest(blanksIn(scene), answer) : judge(blank, form, answer);
}

/** Whether one answer is for all that is asked for. */
const isOfAll = (form: Form) => form === 'larger';

/** The attempt at a scene's exercise, as it stands. */
export function attemptAt(scene: Scene): Attempt {
  const attempt = attempts.getState();
  const trace = wholeTraceOf(scene);
  return scene.ask && isOf(attempt, scene.ask, trace) ? attempt : begun(scene.ask, trace);
}

function put(scene: Scene, attempt: Attempt, parts: Partial<Attempt>): void {
  const next = { ...attempt, ...parts };
  attempts.setState(next);
  keepAttempt(scene, next);
  // Figures draw again what has been found.
  if (parts.found) store.setState(({ runs }) => ({ runs: runs + 1 }));
}

/** An exercise that was begun before, on this device, goes on as it was left. */
export function recallAttempt(scene: Scene): void {
  const trace = wholeTraceOf(scene);
  if (!scene.ask || isOf(attempts.getState(), scene.ask, trace)) return;
  const kept = keptAttempt(scene);
  if (kept) put(scene, begun(scene.ask, trace), kept);
}

/** Something is typed, or chosen, for one blank. What was said of it before no longer holds. */
export function type(scene: Scene, blank: Blank, text: string): void {
  const attempt = attemptAt(scene);
  const key = askedKey(blank);
  const verdicts = new Map(attempt.verdicts);
  verdicts.delete(key);
  put(scene, attempt, { typed: new Map(attempt.typed).set(key, text), verdicts });
}

/** Judges what has been typed for some blanks; what is right is shown again. */
export function check(scene: Scene, blanks: readonly Blank[]): void {
  const { ask } = scene;
  if (!ask) return;
  const attempt = attemptAt(scene);
  const typed = (key: string) => attempt.typed.get(key) ?? '';
  const isChoice = isOfAll(formOf(ask));
  // One answer is for all of them, and is kept with the first.
  const all = isChoice ? blanksIn(scene) : blanks;
  const judged = (isChoice ? all.slice(0, 1) : all).map((blank) => {
    const key = askedKey(blank);
    return [key, verdictOf(scene, ask, blank, typed(key))] as const;
  });
  const rightKeys = judged.filter(([, { kind }]) => kind === 'right').map(([key]) => key);
  const right = isChoice && rightKeys.length > 0 ? all.map(askedKey) : rightKeys;
  const tried = judged.filter(([, verdict]) => isTry(verdict));
  put(scene, attempt, {
    verdicts: new Map([...attempt.verdicts, ...judged]),
    tries: attempt.tries + (tried.length > 0 ? 1 : 0),
    ...(right.length > 0 && { found: new Set([...attempt.found, ...right]) }),
  });
}

/** More help: first what the number is made of, then its sum with gaps. */
export const help = (scene: Scene): void => {
  const attempt = attemptAt(scene);
  put(scene, attempt, { hint: Math.min(2, attempt.hint + 1) });
};

/** A number is told. */
export function tell(scene: Scene, blank: Blank): void {
  const attempt = attemptAt(scene);
  const key = askedKey(blank);
  put(scene, attempt, {
    found: new Set([...attempt.found, key]),
    told: new Set([...attempt.told, key]),
  });
}

/** From the start again. */
export const retry = (scene: Scene): void =>
  put(scene, begun(scene.ask, wholeTraceOf(scene)), { found: NOTHING });

/** What was typed for exercises is forgotten, on the stage and on the device. */
export function forgetAttempts(scenes: readonly Scene[]): void {
  for (const scene of scenes) keepAttempt(scene, begun(scene.ask, null));
  attempts.setState(begun(null, null));
}

/** The same question with other numbers, found by the next seeds; null where none will do. */
export const anotherLike = (scene: Scene, ask: Ask): Scene | null =>
  anotherExercise(scene, ask, scene.source.kind === 'random' ? scene.source.seed : 0);
