import { type Helper, startHelper } from '../../state/helper.ts';
import { fetchMissing, missingInData } from '../../state/presetFiles.ts';
import workerUrl from './read.worker.ts?worker&url';
import { type GivenFile, type Incoming, readFiles } from './readIncoming.ts';

/** What came in, and whether the page had to read it itself, because the browser gave it no worker. */
export interface ReadOutcome {
  readonly incoming: Incoming;
  readonly isReadHere: boolean;
}

/** Milliseconds after which a worker that has not started is given up. */
export const START = 5000;
/** Milliseconds after which the reading is ended; a file of the largest network takes a tenth of it. */
export const PATIENCE = 15_000;

/**
 * Reads files in a worker of their own, which is ended when it is through, when it takes too long, and when `signal` is
 * aborted (then with the reason of it). Where there is no worker the page reads them, with the same bounds on what is in
 * them, but none in time.
 */
export async function readAway(
  files: readonly GivenFile[],
  signal: AbortSignal,
): Promise<ReadOutcome> {
  const read = await answered(files, signal);
  const { incoming } = read;
  if (incoming.kind !== 'scene') return read;
  // What the worker has fetched, the page has not.
  const missing = await fetchMissing(missingInData(incoming.parsed.scene));
  const name = files[0]?.name ?? '';
  return missing.length > 0
    ? { ...read, incoming: { kind: 'problem', name, problem: 'unfetched' } }
    : read;
}

function answered(files: readonly GivenFile[], signal: AbortSignal): Promise<ReadOutcome> {
  return new Promise((resolve, reject) => {
    let helper: Helper<readonly GivenFile[]> | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hasStarted = false;
    const end = () => {
      clearTimeout(timer);
      helper?.stop();
      signal.removeEventListener('abort', leave);
    };
    const leave = () => {
      end();
      reject(signal.reason);
    };
    const finish = (read: ReadOutcome) => {
      end();
      resolve(read);
    };
    const stop = (problem: 'tooLong' | 'unreadable') => {
      const name = files[0]?.name ?? '';
      finish({ incoming: { kind: 'problem', name, problem }, isReadHere: false });
    };
    const readHere = () => {
      end();
      readFiles(files).then((incoming) => resolve({ incoming, isReadHere: true }), reject);
    };
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', leave);
    timer = setTimeout(readHere, START);
    try {
      helper = startHelper<readonly GivenFile[], Incoming>(workerUrl, {
        onAnswer: (incoming) => finish({ incoming, isReadHere: false }),
        onEnd: () => (hasStarted ? stop('unreadable') : readHere()),
        onSign() {
          if (hasStarted) return;
          hasStarted = true;
          clearTimeout(timer);
          timer = setTimeout(() => stop('tooLong'), PATIENCE);
        },
      });
      helper.ask(files);
    } catch {
      readHere();
    }
  });
}
