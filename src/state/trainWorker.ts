import type { Scene } from '../scene/scene.ts';
import type { TrainingState } from '../scene/trainingRun.ts';
import trainWorker from './train.worker.ts?worker&url';
import type { TrainRequest, TrainResult } from './trainMessages.ts';
import { startWorker } from './workers.ts';

/*
 * The one worker that trains. One that throws, cannot be started or says nothing for long is dead.
 */

/** Whether another worker is worth a try. */
export type WorkerEnd = 'again' | 'enough';

interface Listeners {
  readonly onResult: (result: TrainResult) => void;
  readonly onEnd: (end: WorkerEnd) => void;
}

/** How long a request may take, in ms. */
const SILENCE = 30_000;
/** Workers in a row that may die before any of them has answered. */
const MOST_DEATHS = 3;

let worker: Worker | null = null;
let listeners: Listeners | null = null;
let deaths = 0;
/** Goes up with what is asked, so that an answer to something else is told apart. */
let ticket = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Makes a worker ready to train a scene's network on from a state; what it was asked before is not heard any more.
 * Returns whether there is one: the end of one that cannot be started was heard already.
 */
export function openWorker(
  scene: Scene,
  state: TrainingState,
  firstLoss: number | null,
  heard: Listeners,
): boolean {
  hushWorker();
  listeners = heard;
  try {
    worker ??= startWorker(trainWorker);
  } catch {
    die();
    return false;
  }
  worker.onmessage = ({ data }: MessageEvent<TrainResult>) => {
    if (data.ticket !== ticket) return;
    clearTimeout(timer);
    deaths = 0;
    heard.onResult(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    die();
  };
  worker.onmessageerror = die;
  worker.postMessage({ kind: 'open', scene, state, firstLoss } satisfies TrainRequest);
  return true;
}

/** Asks the worker; the answer goes to the listeners. */
export function ask(request: Omit<Extract<TrainRequest, { kind: 'go' }>, 'ticket'>): void {
  clearTimeout(timer);
  timer = setTimeout(die, SILENCE);
  worker?.postMessage({ ...request, ticket } satisfies TrainRequest);
}

/** What the worker still does is not heard any more. */
export function hushWorker(): void {
  clearTimeout(timer);
  ticket++;
}

function die(): void {
  hushWorker();
  worker?.terminate();
  worker = null;
  deaths++;
  const isEnough = deaths >= MOST_DEATHS;
  if (isEnough) deaths = 0;
  listeners?.onEnd(isEnough ? 'enough' : 'again');
}
