/** Questions that stay without an answer before a window counts as lost. */
const MOST = 4;

/** Whether another window still answers. */
export interface Pulse {
  /** Asks once more, where there is a window to be asked. */
  readonly beat: () => void;
  /** The window has been heard of. */
  readonly heard: () => void;
  /** The window has taken its leave: nobody is asked. */
  readonly gone: () => void;
}

/** Asks a window again and again; one that crashed, or that the browser has put to sleep, does not answer, and takes no leave. */
export function createPulse(ask: () => void, lost: () => void): Pulse {
  /** Null while there is no window. */
  let unanswered: number | null = null;
  return {
    beat() {
      if (unanswered === null) return;
      if (unanswered === MOST) {
        unanswered = null;
        lost();
        return;
      }
      unanswered++;
      ask();
    },
    heard() {
      unanswered = 0;
    },
    gone() {
      unanswered = null;
    },
  };
}
