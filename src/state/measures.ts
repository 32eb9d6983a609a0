import { createDesk } from './desk.ts';
import measureWorker from './measure.worker.ts?worker&url';
import { type Measure, type Measured, measured } from './measureMessages.ts';

/*
 * Measures of large matrices, computed away from the page: one of 256 rows takes longer than a pointer that drags its
 * entries may be held up.
 */

const desk = createDesk<Measured, number>(measureWorker);

/** The last question of each kind; none but it is answered. */
const last = new Map<Measure, Measured>();

/** Has a matrix measured. What was asked before of the same kind is not answered any more. */
export function askMeasure(question: Measured, answer: (size: number) => void): void {
  last.set(question.kind, question);
  const isLast = () => last.get(question.kind) === question;
  desk(
    question,
    (size) => isLast() && answer(size),
    () => isLast() && answer(measured(question)),
  );
}
