import { createStore } from 'zustand/vanilla';
import type { Lane, Scene } from '../scene/document/scene.ts';
import { stepsOf } from '../scene/read/derive.ts';
import { laneScene } from '../scene/read/lanes.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { learningFirst, shareRight } from '../training/firstTask.ts';
import { trainingSetOf } from '../training/trainingSet.ts';
import { announce } from './device.ts';
import { store } from './store.ts';
import { trainedWeights } from './trainedLanes.ts';
import type { TrainResult } from './trainMessages.ts';
import { startTraining } from './trainWorker.ts';

/*
 * The networks of the comparison, trained beside each other from the weights that they have in the scene. Their weights
 * stand beside the scene while they are looked at (`trainedWeights`), and in no link.
 */

/** Why a network learns no more: it has had all its updates, was stopped, grew without bounds, or its worker is gone. */
export type TrioEnd = 'done' | 'stopped' | 'diverged' | 'lost';

/** One network of them, by its place. */
export interface Trained {
  readonly place: number;
  readonly scene: Scene;
  /** The weights it began with. */
  readonly start: Float64Array;
  readonly updates: number;
  /** Of the sequences of the last update. */
  readonly loss: number;
  /** Share of right answers, in texts as long as those it learns from; and, once it has come to an end, twice as long. */
  readonly right: number;
  readonly rightTwice: number | null;
  readonly end: TrioEnd | null;
}

export interface Trio {
  readonly networks: readonly Trained[];
  /** Symbols of the texts that they learn from. */
  readonly length: number;
  readonly isRunning: boolean;
  /** How long all of them have computed, in ms. */
  readonly spent: number;
}

const NOTHING: Trio = { networks: [], length: 0, isRunning: false, spent: 0 };
export const trio = createStore<Trio>(() => NOTHING);

/** Updates of each network. */
export const TRIO_UPDATES = 1500;
/** How long a worker computes before it says how it stands, in ms. */
const BUDGET = 250;

let trainings: { readonly stop: () => void }[] = [];

/** Whether every network that a scene compares can learn the task. */
export const canTrainTrio = (scene: Scene): boolean =>
  scene.lanes.every((lane) => {
    const own = readable(scene, lane);
    return own !== null && trainingSetOf(own).ok;
  });

function readable(scene: Scene, lane: Lane): Scene | null {
  const own = laneScene(scene, lane);
  return own && learningFirst(own, stepsOf(scene));
}

/** Trains all of them anew, from the weights that they have in the scene. */
export function trainTrio(scene: Scene): void {
  stopTrio();
  const length = stepsOf(scene);
  const networks = scene.lanes.flatMap((lane, place) => {
    const own = readable(scene, lane);
    if (!own) return [];
    const start = weightsOf(own).slice();
    const right = shareRight(own, start, length);
    return [
      {
        place,
        scene: own,
        start,
        updates: 0,
        loss: Number.NaN,
        right,
        rightTwice: null,
        end: null,
      },
    ];
  });
  trainedWeights.clear();
  trio.setState({ networks, length, isRunning: networks.length > 0, spent: 0 }, true);
  trainings = networks.map((network) => train(network, length));
}

function train({ place, scene, start }: Trained, length: number): { readonly stop: () => void } {
  const began = performance.now();
  let isOver = false;
  let weights = start;
  const note = (next: Partial<Trained>) => {
    const { networks } = trio.getState();
    const all = networks.map((each) => (each.place === place ? { ...each, ...next } : each));
    const isRunning = all.some(({ end }) => end === null);
    trio.setState({ networks: all, isRunning, spent: performance.now() - began });
    // The comparison draws its networks anew.
    store.setState(({ runs }) => ({ runs: runs + 1 }));
  };
  /** What it has learned until then stays as it is, and is judged; its worker has no more to do. */
  const finish = (end: TrioEnd, more: Partial<Trained> = {}) => {
    if (isOver) return;
    isOver = true;
    helper.stop();
    note({ ...more, rightTwice: shareRight(scene, weights, 2 * length), end });
  };
  const ask = (left: number) =>
    helper.ask({ kind: 'go', ticket: place, updates: left, budget: BUDGET, every: TRIO_UPDATES });
  const hears = {
    onAnswer({ state, losses, diverged }: TrainResult) {
      if (isOver) return;
      const { updates } = state;
      weights = state.weights.slice();
      trainedWeights.put(start, weights, updates);
      const next = {
        updates,
        loss: losses.at(-1) ?? Number.NaN,
        right: shareRight(scene, weights, length),
      };
      if (diverged !== null) finish('diverged', next);
      else if (updates >= TRIO_UPDATES) finish('done', next);
      else {
        note(next);
        ask(TRIO_UPDATES - updates);
      }
    },
    onEnd: () => finish('lost'),
  };
  const helper = startTraining(hears, () => announce('computedHere'));
  helper.tell({
    kind: 'open',
    scene,
    state: { updates: 0, weights: start.slice(), memory: new Float64Array() },
    firstLoss: null,
  });
  ask(TRIO_UPDATES);
  return { stop: () => finish('stopped') };
}

/** Stops where they are; what they have learned stays to be looked at. */
export function stopTrio(): void {
  for (const { stop } of trainings) stop();
  trainings = [];
}

/** Stops, and puts them back to the weights of the scene. */
export function forgetTrio(): void {
  stopTrio();
  if (trio.getState().networks.length === 0) return;
  trainedWeights.clear();
  trio.setState(NOTHING, true);
  store.setState(({ runs }) => ({ runs: runs + 1 }));
}
