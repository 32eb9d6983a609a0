import measureWorker from './measure.worker.ts?worker&url';
import { type Measure, type MeasuredMatrix, measured } from './measureMessages.ts';
import { createWorkerQueue } from './workerQueue.ts';

/*
 * Measures of large matrices, computed away from the page: one of 256 rows takes longer than a pointer that drags its
 * entries may be held up.
 */

const desk = createWorkerQueue<MeasuredMatrix, number>(measureWorker);

/** The last question of each kind; none but it is answered. */
const last = new Map<Measure, MeasuredMatrix>();

/** Has a matrix measured. What was asked before of the same kind is not answered any more. */
export function askMeasure(question: MeasuredMatrix, answer: (size: number) => void): void {
  last.set(question.kind, question);
  const isLast = () => last.get(question.kind) === question;
  desk(
    question,
    (size) => isLast() && answer(size),
    () => isLast() && answer(measured(question)),
  );
}
