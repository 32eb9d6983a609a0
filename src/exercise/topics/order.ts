import { absentAt, type Phase, phasesAt } from '../../engine/declare/phases.ts';
import { vectorAddress } from '../../engine/explain/address.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { createRandom } from '../../engine/learn/random.ts';
import { meaningOf, type Operation, readsOf } from '../../engine/operations/table.ts';
import { ALL } from '../../scene/document/ask.ts';
import type { TopicFacts } from './facts.ts';
import { just, type Slip, type Subject, slipTo, type Topic } from './topic.ts';

/*
 * What is to be put in an order in which it can be made: the phases of a timestep, or a state at one timestep after the
 * other; each after all that it reads. What comes first of two that do not need each other is as the reader likes.
 */

/** Between the things of an answer. */
export const THEN = ',';

export const order: Topic<TopicFacts['order']> = {
  facts: ({ ask: { t, value } }) => ({ t: value === ALL ? t : null }),
  answers: (subject) =>
    itemsOf(subject).length < LEAST
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

/** Something that is put in order: a phase by its id, or a value at a timestep by its address; and all that it reads. */
interface Item {
  readonly id: string;
  readonly reads: readonly { readonly id: string; readonly tex: string }[];
}

const itemsOf = (subject: Subject): readonly Item[] =>
  subject.ask.value === ALL ? phaseItems(subject) : stateItems(subject);

/** What there is to put in order, as shuffled as the seed has it. */
export function itemsAsked(subject: Subject): readonly string[] {
  const random = createRandom(subject.seed);
  const ids = itemsOf(subject).map(({ id }) => id);
  for (let i = ids.length - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * random());
    [ids[i], ids[j]] = [ids[j] as string, ids[i] as string];
  }
  return ids;
}

/** One order that is right. */
export const itemsInOrder = (subject: Subject): readonly string[] =>
  itemsOf(subject).map(({ id }) => id);

/** What each reads of the others, by symbols. */
export const readBy = (subject: Subject, id: string): readonly string[] =>
  (itemsOf(subject).find((each) => each.id === id)?.reads ?? []).map(({ tex }) => tex);

/** The slip of an order: the first that comes before what it reads; null where there is none. */
export function slipInOrder(subject: Subject, ids: readonly string[]): Slip | null {
  const items = new Map(itemsOf(subject).map((item) => [item.id, item]));
  for (const [i, id] of ids.entries()) {
    const missing = items.get(id)?.reads.find((read) => !ids.slice(0, i).includes(read.id));
    if (missing) return slipTo('before', i, missing.tex);
  }
  return null;
}

function phaseItems({ trace: { network, steps }, ask: { t } }: Subject): readonly Item[] {
  const phases = phasesAt(network, t, steps).filter(
    ({ operations }) => operations.length > 0 && !operations.every(isChoice),
  );
  const absent = absentAt(network, t, steps);
  const makerOf = (value: string) =>
    phases.find(({ operations }) => operations.some(({ makes }) => makes === value))?.id;
  const readsOfPhase = ({ id, operations }: Phase): Item['reads'] =>
    operations.flatMap((operation) =>
      readsOf(operation).flatMap(({ value, previous }) => {
        const maker = previous || absent.has(value) ? undefined : makerOf(value);
        return maker === undefined || maker === id
          ? []
          : [{ id: maker, tex: `$${valueTex(network, value, t)}$` }];
      }),
    );
  return phases.map((phase) => ({ id: phase.id, reads: readsOfPhase(phase) }));
}

/** What is decided of the answer is read off, and not made. */
function isChoice(operation: Operation): boolean {
  const meaning = meaningOf(operation);
  return meaning.shape === 'answer' && meaning.isChoice;
}

/** A state from the first timestep to this one, each made from the one before, and what is answered from the last. */
function stateItems({ trace: { network }, ask: { value, t } }: Subject): readonly Item[] {
  const stateAt = (at: number) => ({
    id: vectorAddress(value, at),
    tex: `$${valueTex(network, value, at)}$`,
  });
  const states = Array.from({ length: t + 1 }, (_, at) => ({
    id: stateAt(at).id,
    reads: at > 0 ? [stateAt(at - 1)] : [],
  }));
  const { head, state } = network.ports;
  const answer = head && { id: vectorAddress(head.answer, t), reads: [stateAt(t)] };
  return answer && state === value ? [...states, answer] : states;
}
