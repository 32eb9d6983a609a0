import { store } from './store.ts';
import { createWorkerQueue } from './workerQueue.ts';

/*
 * Long computations, away from the page: of one kind only the last that was asked for matters, and what is kept is the
 * last that was found. `runs` of the state goes up whenever one is.
 */

/** What is asked, and what it comes to. */
export interface Found<Wanted, Result> {
  readonly wanted: Wanted;
  readonly result: Result;
}

export interface Later<Wanted, Result> {
  /** The last that was found, whatever has been asked for since. */
  readonly last: () => Found<Wanted, Result> | null;
  /** Has it computed in the worker, after what is under way; what waited until now is forgotten. */
  readonly ask: (wanted: Wanted) => void;
  /** Computes it on the page, which waits for it, and keeps it. */
  readonly now: (wanted: Wanted) => Result;
}

/** A kind of long computation with a worker of its own, which starts when something is asked for. */
export function createLater<Wanted, Answer, Result>(options: {
  /** Address of the worker, as `startHelper` takes it; it answers each message with one. */
  readonly worker: string;
  readonly isSame: (a: Wanted, b: Wanted) => boolean;
  readonly messageOf: (wanted: Wanted) => unknown;
  readonly resultOf: (wanted: Wanted, answer: Answer) => Result;
  /** The same on the page. */
  readonly compute: (wanted: Wanted) => Result;
}): Later<Wanted, Result> {
  const { isSame, messageOf, resultOf, compute } = options;
  let found: Found<Wanted, Result> | null = null;
  let busy: Wanted | null = null;
  /** What is under way has been overtaken by something computed on the page. */
  let isPast = false;
  let next: Wanted | null = null;
  const desk = createWorkerQueue<unknown, Answer>(options.worker);

  const keep = (wanted: Wanted, result: Result) => {
    found = { wanted, result };
    return result;
  };

  function done(wanted: Wanted, result: Result) {
    if (!isPast) keep(wanted, result);
    goOn();
    store.setState(({ runs }) => ({ runs: runs + 1 }));
  }

  function goOn() {
    const wanted = next;
    next = null;
    busy = wanted;
    isPast = false;
    if (wanted === null) return;
    desk(
      messageOf(wanted),
      (answer) => done(wanted, resultOf(wanted, answer)),
      () => done(wanted, compute(wanted)),
    );
  }

  return {
    last: () => found,
    now(wanted) {
      next = null;
      isPast = true;
      return keep(wanted, compute(wanted));
    },
    ask(wanted) {
      if (busy !== null && isSame(busy, wanted)) {
        next = null;
        isPast = false;
        return;
      }
      next = wanted;
      if (busy === null) goOn();
    },
  };
}
