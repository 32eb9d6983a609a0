import { announce, noteBehind } from './device.ts';
import { type Helper, startHelper, type Ticks } from './helper.ts';

/*
 * Computations in a worker, one after the other. Where none starts, or it is gone or silent for long, the page computes
 * what is open by itself, late but right, and says so; the next question has a new worker.
 */

/**
 * `take` hears the answer, and `here` computes on the page what is not answered: one of them is called, after the call.
 * Buffers in `transfer` are handed over, not copied.
 */
export type WorkerQueue<Request, Answer> = (
  request: Request,
  take: (answer: Answer) => void,
  here: () => void,
  transfer?: Transferable[],
) => void;

/** A desk with a worker of its own, which starts with the first question. */
export function createWorkerQueue<Request, Answer>(
  worker: string,
  ticks?: Ticks,
): WorkerQueue<Request, Answer> {
  /** What was asked, in the order in which it is answered. */
  let open: { readonly take: (answer: Answer) => void; readonly here: () => void }[] = [];
  let helper: Helper<Request> | null = null;

  const end = () => {
    helper = null;
    const left = open;
    open = [];
    if (left.length > 0) announce('computedHere');
    for (const { here } of left) here();
  };
  const hears = {
    onAnswer: (answer: Answer) => open.shift()?.take(answer),
    onEnd: end,
    onSilence: noteBehind,
  };
  return (request, take, here, transfer) => {
    open.push({ take, here });
    try {
      helper ??= startHelper<Request, Answer>(worker, hears, ticks);
      helper.ask(request, transfer);
    } catch {
      helper?.stop();
      helper = null;
      // Not before what asks is through: it may be drawing.
      queueMicrotask(end);
    }
  };
}
