import measureWorker from './measure.worker.ts?worker&url';
import {
  type Measure,
  type Measured,
  type MeasureRequest,
  type MeasureResult,
  measured,
} from './measureMessages.ts';
import { startWorker } from './workers.ts';

/*
 * Measures of large matrices, computed away from the page: one of 256 rows takes longer than a pointer that drags its
 * entries may be held up.
 */

interface Asked extends Measured {
  readonly ticket: number;
  readonly answer: (size: number) => void;
}

let worker: Worker | null = null;
let ticket = 0;
/** The last question of each kind; none but it is answered. */
const asked = new Map<Measure, Asked>();

/** Has a matrix measured. What was asked before of the same kind is not answered any more. */
export function askMeasure(question: Measured, answer: (size: number) => void): void {
  ticket++;
  asked.set(question.kind, { ...question, ticket, answer });
  try {
    worker ??= open();
    worker.postMessage({ ...question, ticket } satisfies MeasureRequest);
  } catch {
    answerHere();
  }
}

function open(): Worker {
  const opened = startWorker(measureWorker);
  opened.onmessage = ({ data }: MessageEvent<MeasureResult>) => {
    const question = asked.get(data.kind);
    if (question?.ticket !== data.ticket) return;
    asked.delete(data.kind);
    question.answer(data.size);
  };
  opened.onerror = () => {
    opened.terminate();
    worker = null;
    answerHere();
  };
  return opened;
}

/** A worker that cannot start: the page computes by itself, late but right. */
function answerHere(): void {
  const open = [...asked.values()];
  asked.clear();
  for (const question of open) question.answer(measured(question));
}
