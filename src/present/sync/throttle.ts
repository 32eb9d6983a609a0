/** A function that acts at once when it has rested, and otherwise once at the end of `rest` ms, with what came last. */
export interface Throttled {
  readonly call: () => void;
  /** Acts now if it still has to. */
  readonly flush: () => void;
  readonly cancel: () => void;
}

/**
 * At most one act every `rest` ms. It does not wait for a frame: a window that is covered draws none, and must still
 * be heard.
 */
export function throttled(act: () => void, rest: number): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;
  const run = () => {
    isWanted = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isWanted) run();
    }, rest);
    act();
  };
  return {
    call() {
      isWanted = true;
      if (timer === undefined) run();
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
