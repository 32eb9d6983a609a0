import { isSameLesson } from '../scene/document/same.ts';
import type { TrainingState } from '../training/trainingRun.ts';
import { noteTraining, problemOf } from './device.ts';
import { writeHead } from './keptTraining.ts';
import { shownScene, store } from './store.ts';
import { trainer } from './trainer.ts';
import type { TrainingShelf } from './trainingShelf.ts';
import { momentIn, type Session } from './trainSession.ts';
import { currentWork, newWork } from './work.ts';

/*
 * A training is kept on the device as it goes, so that however a tab ends, little of it is lost. A page that is being
 * closed waits for nothing: what is kept was kept before.
 */

/** Most of a running training that is not kept yet, in ms, and what writing it takes. */
export const KEEP_SPAN = 2000;
/** The same where writing takes no time. */
export const LEAST_SPAN = 250;
/** Most of the time is not spent on writing: so many times what it took lies between one and the next. */
const REST = 8;

export interface KeepClock {
  readonly now: () => number;
  /** Acts after so many ms; returns what takes that back. */
  readonly after: (ms: number, act: () => void) => () => void;
}

/** What the device holds. */
interface Held {
  readonly work: string;
  /** As it stands on the device; null where this work has no training there yet. */
  readonly stamp: string | null;
  readonly session: Session;
  readonly moment: TrainingState;
  readonly isShown: boolean;
  readonly states: ReadonlySet<TrainingState>;
}

export interface TrainingKeeper {
  /** Keeps what there is now; done when it is there, or is known not to be. */
  readonly save: () => Promise<void>;
  /** What was read from the device is there already; without a stamp, as another work's: it is kept once it changes. */
  readonly note: (held: Pick<Held, 'work' | 'stamp' | 'session' | 'isShown'>) => void;
  readonly stop: () => void;
}

/** Follows the trainer until it is stopped; `keepScene` keeps the scene that a training belongs to. */
export function createTrainingKeeper(
  shelf: TrainingShelf,
  clock: KeepClock,
  keepScene: () => void,
): TrainingKeeper {
  const name = Math.random().toString(36).slice(2);
  let held: Held | null = null;
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  let span = LEAST_SPAN;
  let takeBack: (() => void) | null = null;
  let under: Promise<void> | null = null;

  /** What is to be kept: the training of the scene, and the moment of it that the scene's weights are. */
  const wanted = () => {
    const { session } = trainer.getState();
    const shown = shownScene(store.getState());
    if (!session || session.curve.updates === 0 || !isSameLesson(session.start, shown)) return null;
    const moment = momentIn(session, shown);
    return { session, moment: moment ?? session.shown, isShown: moment !== null };
  };

  const write = async (what: NonNullable<ReturnType<typeof wanted>>, states: 'all' | 'least') => {
    const { session, moment, isShown } = what;
    const work = currentWork() ?? newWork();
    const isNew = held?.work !== work || held.stamp === null;
    if (isNew) keepScene();
    const asKept: Session =
      states === 'all' ? session : { ...session, kept: { ...session.kept, states: [] } };
    const there = isNew ? new Set() : (held?.states ?? new Set());
    const all = new Set([...asKept.kept.states, moment].filter(({ updates }) => updates > 0));
    const stamp = `${name}:${++count}`;
    const head = writeHead(asKept, moment, { work, stamp, time: Date.now(), isShown });
    const more = [...all].filter((state) => !there.has(state));
    const kept = await shelf.keep(head, more, isNew ? null : (held?.stamp ?? null));
    if (kept === 'kept') held = { work, stamp, session, moment, isShown, states: all };
    return kept;
  };

  const attempt = async () => {
    const what = wanted();
    if (!what) return;
    const { session, moment, isShown } = what;
    const isThere =
      held?.work === currentWork() &&
      held?.session === session &&
      held.moment === moment &&
      held.isShown === isShown;
    if (isThere) return;
    try {
      // Another tab goes on with the same work: this one becomes another.
      if ((await write(what, 'all')) === 'taken') {
        newWork();
        await write(what, 'all');
      }
      noteTraining(null);
    } catch (error) {
      const problem = problemOf(error);
      noteTraining(problem);
      if (problem !== 'full') return;
      // The moments to scrub back to are given up before the training is.
      await write(what, 'least').catch(() => undefined);
    }
  };

  const save = (): Promise<void> => {
    takeBack?.();
    takeBack = null;
    last = clock.now();
    const mine = (under ?? Promise.resolve()).then(async () => {
      const began = clock.now();
      await attempt();
      span = Math.min(KEEP_SPAN, Math.max(LEAST_SPAN, REST * (clock.now() - began)));
      if (under === mine) under = null;
    });
    under = mine;
    return mine;
  };

  const follow = () => {
    // The first update is kept at once.
    if (!trainer.getState().session?.curve.updates) return;
    const wait = last + span - clock.now();
    // A page that nobody sees has slow timers: there it is what happens that keeps time.
    if (wait <= 0 && !under) void save();
    else takeBack ??= clock.after(Math.max(0, wait), () => void save());
  };
  const leaveTrainer = trainer.subscribe((state, old) => {
    if (old.running && !state.running) void save();
    else follow();
  });
  const leaveStore = store.subscribe(follow);
  return {
    save,
    note({ session, ...rest }) {
      const states = new Set([...session.kept.states, session.shown]);
      held = { ...rest, session, moment: session.shown, states };
    },
    stop() {
      leaveTrainer();
      leaveStore();
      takeBack?.();
    },
  };
}
