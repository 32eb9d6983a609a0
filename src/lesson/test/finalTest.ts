import { createStore } from 'zustand/vanilla';
import { noteStorage, problemOf } from '../../state/device.ts';
import { local } from '../../state/local.ts';
import { openScene } from '../../state/store.ts';
import { exerciseAt } from './drawTest.ts';
import { ideas } from './ideas.ts';
import { type Outcome, outcomes } from './outcome.ts';

/** The test at the end: kept on the device, sent nowhere. */
export interface Test {
  /** What its numbers are drawn from; null while none is taken. */
  readonly seed: number | null;
  /** Of those that are done, in order. */
  readonly results: readonly Outcome[];
}

const KEY = 'unrolled:test:v2';
const NONE: Test = { seed: null, results: [] };

export const finalTest = createStore<Test>(() => recall());

function put(next: Test): void {
  finalTest.setState(next);
  try {
    if (next.seed === null) local.remove(KEY);
    else local.set(KEY, JSON.stringify(next));
    noteStorage(null);
  } catch (error) {
    noteStorage(problemOf(error));
  }
}

/** Begins a test, with new numbers. */
export function beginTest(): void {
  put({ seed: 1 + Math.floor(Math.random() * 100_000), results: [] });
  showExercise();
}

/** Puts the exercise that is to be done on the stage. */
export function showExercise(): void {
  const { seed, results } = finalTest.getState();
  if (seed !== null && results.length < ideas.length) openScene(exerciseAt(seed, results.length));
}

/** One exercise is done; the next one comes. */
export function noteOutcome(outcome: Outcome): void {
  const { seed, results } = finalTest.getState();
  put({ seed, results: [...results, outcome] });
  showExercise();
}

export const endTest = (): void => put(NONE);

function recall(): Test {
  try {
    const { seed, results } = JSON.parse(local.get(KEY) ?? 'null') as Test;
    const isGood =
      Number.isInteger(seed) &&
      results.length <= ideas.length &&
      results.every((each) => outcomes.includes(each));
    return isGood ? { seed, results } : NONE;
  } catch {
    return NONE;
  }
}
