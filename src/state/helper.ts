import { ALIVE, BEAT } from './signs.ts';
import { startWorker } from './workers.ts';

/*
 * A worker that somebody waits for. It can throw, die without a word, or go on for ever: all of it is heard.
 */

export interface Helper<Request> {
  /** Asks something that is answered by one message. */
  readonly ask: (request: Request, transfer?: Transferable[]) => void;
  /** Says something that is not answered. */
  readonly tell: (request: Request) => void;
  /** Ends it; nothing is heard of it any more. */
  readonly stop: () => void;
}

export interface Hears<Answer> {
  readonly onAnswer: (answer: Answer) => void;
  /** It is gone, or has said nothing for too long, and is stopped; it answers no more. */
  readonly onEnd: () => void;
  /** It says that it stands, or that it works. */
  readonly onSign?: () => void;
  /** It has said nothing for a while and is waited for, or it has been heard again. */
  readonly onSilence?: (isSilent: boolean) => void;
}

/**
 * The page's own clock, in ms. Silence is counted in its ticks, one after the other: a page that slept, or was slow
 * itself, has ticked once meanwhile, and does not take the worker's time for its own.
 */
export interface Ticks {
  readonly after: (ms: number, act: () => void) => () => void;
}

const TICK = 1000;
/** Ticks without a word after which that is said, and after which it is given up. */
export const SILENT_TICKS = 5;
export const LOST_TICKS = 20;

const pageTicks: Ticks = {
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** @throws where the browser starts no worker. */
export function startHelper<Request, Answer>(
  url: string,
  { onAnswer, onEnd, onSign, onSilence }: Hears<Answer>,
  ticks = pageTicks,
): Helper<Request> {
  const name = `unrolled:worker:${crypto.getRandomValues(new Uint32Array(4)).join('.')}`;
  const worker = startWorker(url, name);
  const dying = new AbortController();
  /** Questions that are not answered yet. */
  let owed = 0;
  let silence = 0;
  let hush: (() => void) | null = null;

  const stop = () => {
    dying.abort();
    hush?.();
    worker.onmessage = null;
    worker.onerror = null;
    worker.onmessageerror = null;
    worker.terminate();
  };
  const end = () => {
    if (dying.signal.aborted) return;
    stop();
    if (silence >= SILENT_TICKS) onSilence?.(false);
    onEnd();
  };
  const listen = () => {
    hush = ticks.after(TICK, () => {
      silence++;
      if (silence === SILENT_TICKS) onSilence?.(true);
      if (silence >= LOST_TICKS) end();
      else listen();
    });
  };
  const hear = () => {
    if (silence >= SILENT_TICKS) onSilence?.(false);
    silence = 0;
    hush?.();
    hush = null;
    if (owed > 0) listen();
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const isAnswer = data !== ALIVE && data !== BEAT;
    if (isAnswer) owed--;
    hear();
    if (data === ALIVE) waitForEnd(name, dying.signal, end);
    if (isAnswer) onAnswer(data as Answer);
    else onSign?.();
  };
  worker.onerror = (event) => {
    event?.preventDefault?.();
    end();
  };
  worker.onmessageerror = end;
  return {
    ask(request, transfer = []) {
      owed++;
      if (!hush) listen();
      worker.postMessage(request, transfer);
    },
    tell: (request) => worker.postMessage(request),
    stop,
  };
}

/** Acts when a worker that holds the lock of its name is gone. */
const waitForEnd = (name: string, signal: AbortSignal, act: () => void): void =>
  void navigator.locks.request(name, { signal }, act).catch(() => undefined);
