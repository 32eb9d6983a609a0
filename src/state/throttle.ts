/** A function that acts at once when it has rested, and otherwise once after `rest` ms of rest, with what came last. */
export interface Throttled {
  readonly call: () => void;
  /** Acts now if it still has to. */
  readonly flush: () => void;
  readonly cancel: () => void;
}

/**
 * Rests `rest` ms from the end of one act to the next, however long an act takes: in between, what else has come can be
 * taken in. It does not wait for a frame: a window that is covered draws none, and must still be heard.
 */
export function throttled(act: () => void, rest: number): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;
  let isActing = false;
  const run = () => {
    isWanted = false;
    isActing = true;
    try {
      act();
    } finally {
      isActing = false;
      timer = setTimeout(() => {
        timer = undefined;
        if (isWanted) run();
      }, rest);
    }
  };
  return {
    call() {
      isWanted = true;
      if (timer === undefined && !isActing) run();
    },
    flush() {
      if (!isWanted) return;
      clearTimeout(timer);
      run();
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      isWanted = false;
    },
  };
}
