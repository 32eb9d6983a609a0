import type { Scene } from '../scene/document/scene.ts';
import type { TrainingState } from '../training/trainingRun.ts';
import { type Hears, type Helper, startHelper } from './helper.ts';
import trainWorker from './train.worker.ts?worker&url';
import { startTrainingHere } from './trainHere.ts';
import type { TrainRequest, TrainResult } from './trainMessages.ts';

/*
 * The one worker that trains what is on the stage. Where the browser starts none, the page does its work.
 */

/** Whether another worker is worth a try. */
export type WorkerEnd = 'again' | 'enough';

export interface TrainListeners {
  readonly onResult: (result: TrainResult) => void;
  readonly onEnd: (end: WorkerEnd) => void;
  /** It has not answered for a while and is waited for, or no more. */
  readonly onSilence: (isSilent: boolean) => void;
  /** The page itself trains, for the browser starts no worker. */
  readonly onHere: () => void;
}

/** Workers in a row that may die before any of them has answered. */
const MOST_DEATHS = 3;

let helper: Helper<TrainRequest> | null = null;
let listeners: TrainListeners | null = null;
let deaths = 0;
/** Goes up with what is asked, so that an answer to something else is told apart. */
let ticket = 0;

/** Makes a worker ready to train a scene's network on from a state; what it was asked before is not heard any more. */
export function openWorker(
  scene: Scene,
  state: TrainingState,
  firstLoss: number | null,
  heard: TrainListeners,
): void {
  hushWorker();
  listeners = heard;
  helper ??= start(heard.onHere);
  helper.tell({ kind: 'open', scene, state, firstLoss });
}

/** Asks the worker; the answer goes to the listeners. */
export const ask = (request: Omit<Extract<TrainRequest, { kind: 'go' }>, 'ticket'>): void =>
  helper?.ask({ ...request, ticket });

/** What the worker still does is not heard any more. */
export function hushWorker(): void {
  ticket++;
  listeners?.onSilence(false);
  listeners = null;
}

function start(onHere: () => void): Helper<TrainRequest> {
  const hears = {
    onAnswer(result: TrainResult) {
      if (result.ticket !== ticket) return;
      deaths = 0;
      listeners?.onResult(result);
    },
    onEnd() {
      helper = null;
      deaths++;
      const isEnough = deaths >= MOST_DEATHS;
      if (isEnough) deaths = 0;
      listeners?.onEnd(isEnough ? 'enough' : 'again');
    },
    onSilence: (isSilent: boolean) => listeners?.onSilence(isSilent),
  };
  return startTraining(hears, onHere);
}

/** A worker that trains; where the browser starts none, the page itself, which is said. */
export function startTraining(hears: Hears<TrainResult>, onHere: () => void): Helper<TrainRequest> {
  try {
    return startHelper(trainWorker, hears);
  } catch {
    onHere();
    return startTrainingHere(hears);
  }
}
