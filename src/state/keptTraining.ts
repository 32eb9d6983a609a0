import { handedOver } from '../engine/run/handOver.ts';
import { MAX_BATCH } from '../scene/document/training.ts';
import { decode, encode } from '../scene/link/link.ts';
import { networkOf } from '../scene/read/derive.ts';
import { remember } from '../scene/read/memo.ts';
import { weightsOf } from '../scene/read/weights.ts';
import type { Divergence, Measured, TrainingState } from '../training/trainingRun.ts';
import { MOST_LOSSES } from './curve.ts';
import { MOST_STATES } from './keptStates.ts';
import type { KeptHead } from './trainingShelf.ts';
import type { Session } from './trainSession.ts';

/*
 * A training as the device keeps it. What is read from there was written by this program, by another version of it, or
 * by half: it is looked at as anything else that comes from outside.
 */

const VERSION = 1;

/** A training that was kept. */
export interface KeptTraining {
  /** Its moment that was shown is `shown`. */
  readonly session: Session;
  /** Whether the weights of the page were that moment. */
  readonly isShown: boolean;
}

const startLink = remember(encode, 2);

/** A training as a head; `now` is the moment to come back to. */
export function writeHead(
  { start, curve, kept, diverged }: Session,
  { updates }: TrainingState,
  rest: {
    readonly work: string;
    readonly stamp: string;
    readonly time: number;
    readonly isShown: boolean;
  },
): KeptHead {
  const states = kept.states.map((state) => state.updates).filter((each) => each > 0);
  return {
    ...rest,
    version: VERSION,
    link: startLink(start),
    curve,
    every: kept.every,
    measured: kept.states[0]?.measured,
    diverged,
    now: updates,
    states: updates > 0 && !states.includes(updates) ? [...states, updates] : states,
  };
}

/** The training that a head and its states are, or why there is none. Takes anything and never throws. */
export function readTraining(
  head: unknown,
  states: readonly unknown[],
): KeptTraining | 'newer' | 'broken' {
  if (!isRecord(head)) return 'broken';
  if (typeof head.version === 'number' && head.version > VERSION) return 'newer';
  const start = startOf(head);
  if (!start) return 'broken';
  const { curve, every, now, isShown } = head;
  const network = networkOf(start);
  const count = network.weightCount;
  const handed = handedOver(network);
  const isState = (state: unknown): state is TrainingState =>
    isRecord(state) &&
    isCount(state.updates) &&
    isNumbers(state.weights, count, count) &&
    isNumbers(state.memory, 0, 2 * count + 1) &&
    (state.carried === undefined || isNumbers(state.carried, 0, MAX_BATCH * handed)) &&
    (state.measured === undefined || isMeasured(state.measured));
  if (!isCurve(curve) || !isCount(every) || every === 0 || !isCount(now)) return 'broken';
  if (states.length > MOST_STATES + 1 || !states.every(isState)) return 'broken';
  const first: TrainingState = {
    updates: 0,
    weights: weightsOf(start),
    memory: new Float64Array(0),
    ...(isMeasured(head.measured) && { measured: head.measured }),
  };
  const later = [...states].sort((a, b) => a.updates - b.updates);
  const shown = now === 0 ? first : later.find(({ updates }) => updates === now);
  if (!shown) return 'broken';
  const isKept = ({ updates }: TrainingState) => updates % every === 0 || updates === curve.updates;
  const kept = { every, states: [first, ...later.filter(isKept)] };
  const diverged = isDivergence(head.diverged) ? head.diverged : null;
  return {
    session: {
      start,
      curve,
      kept,
      shown,
      diverged,
    },
    isShown: isShown === true,
  };
}

/** Whether a head is one that this version writes. */
export const isReadHere = (head: unknown): head is Pick<KeptHead, 'work' | 'time'> =>
  isRecord(head) &&
  head.version === VERSION &&
  typeof head.work === 'string' &&
  typeof head.time === 'number';

/** The scene before the first update; null where the head has none that can be read whole. */
export function startOf(head: unknown) {
  if (!isRecord(head) || typeof head.link !== 'string' || head.link === '') return null;
  const { scene, problems } = decode(head.link, Number.POSITIVE_INFINITY);
  return problems.length > 0 ? null : scene;
}

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;

const isCount = (data: unknown): data is number => Number.isSafeInteger(data) && Number(data) >= 0;

const isNumbers = (data: unknown, least: number, most: number): data is Float64Array =>
  data instanceof Float64Array &&
  data.length >= least &&
  data.length <= most &&
  data.every(Number.isFinite);

const isMeasured = (data: unknown): data is Measured =>
  isRecord(data) && typeof data.loss === 'number' && typeof data.norm === 'number';

function isCurve(data: unknown): data is Session['curve'] {
  if (!isRecord(data)) return false;
  const { bundle, losses, updates } = data;
  return (
    isCount(bundle) &&
    isCount(updates) &&
    losses instanceof Float64Array &&
    losses.length <= MOST_LOSSES &&
    losses.length === Math.ceil(updates / bundle)
  );
}

const isDivergence = (data: unknown): data is Divergence =>
  isRecord(data) &&
  isCount(data.update) &&
  (data.of === 'loss' || data.of === 'weight') &&
  typeof data.value === 'number';
