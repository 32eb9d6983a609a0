import { absentAt, type Phase, phasesAt } from '../../engine/declare/phases.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { createRandom } from '../../engine/learn/random.ts';
import { meaningOf, type Operation, readsOf } from '../../engine/operations/table.ts';
import type { TopicFacts } from './facts.ts';
import { just, type Slip, type Subject, slipTo, type Topic } from './topic.ts';

/*
 * The phases of a timestep, to be put in an order in which they can be gone through: each after all that it reads. What
 * comes first of two that do not need each other is as the reader likes.
 */

/** Between the phases of an answer. */
export const THEN = ',';

export const order: Topic<TopicFacts['order']> = {
  facts: ({ ask: { t } }) => ({ t }),
  answers: (subject) =>
    phasesOf(subject).length < LEAST
      ? []
      : [
          {
            address: '',
            half: 0,
            right: 0,
            range: just(0),
            slips: [],
            written: { sum: '', result: '' },
          },
        ],
};

const LEAST = 3;

/** What there is to put in order, as shuffled as the seed has it. */
export function phasesAsked(subject: Subject): readonly string[] {
  const random = createRandom(subject.seed);
  const ids = phasesOf(subject).map(({ id }) => id);
  for (let i = ids.length - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * random());
    [ids[i], ids[j]] = [ids[j] as string, ids[i] as string];
  }
  return ids;
}

/** One order that is right. */
export const phasesInOrder = (subject: Subject): readonly string[] =>
  phasesOf(subject).map(({ id }) => id);

/** What a phase reads of its own timestep, by symbols. */
export const readBy = (subject: Subject, id: string): readonly string[] =>
  neededBy(subject, id).map(({ value }) => texOf(subject, value));

/** The slip of an order: the first phase that comes before what it reads; null where there is none. */
export function slipInOrder(subject: Subject, ids: readonly string[]): Slip | null {
  for (const [i, id] of ids.entries()) {
    const missing = neededBy(subject, id).find(({ phase }) => !ids.slice(0, i).includes(phase));
    if (missing) return slipTo('before', i, texOf(subject, missing.value));
  }
  return null;
}

const phasesOf = ({ trace: { network, steps }, ask: { t } }: Subject): readonly Phase[] =>
  phasesAt(network, t, steps).filter(
    ({ operations }) => operations.length > 0 && !operations.every(isChoice),
  );

/** What is decided of the answer is read off, and not made. */
function isChoice(operation: Operation): boolean {
  const meaning = meaningOf(operation);
  return meaning.shape === 'answer' && meaning.isChoice;
}

const texOf = ({ trace: { network }, ask: { t } }: Subject, value: string): string =>
  `$${valueTex(network, value, t)}$`;

/** The values that a phase reads and another one makes. */
function neededBy(subject: Subject, id: string) {
  const phases = phasesOf(subject);
  const { network, steps } = subject.trace;
  const absent = absentAt(network, subject.ask.t, steps);
  const mine = phases.find((each) => each.id === id)?.operations ?? [];
  return mine.flatMap((operation) =>
    readsOf(operation)
      .filter(({ value, previous }) => !previous && !absent.has(value))
      .flatMap(({ value }) => {
        const phase = phases.find(({ operations }) =>
          operations.some(({ makes }) => makes === value),
        );
        return phase && phase.id !== id ? [{ value, phase: phase.id }] : [];
      }),
  );
}
