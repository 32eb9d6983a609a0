import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { TrainingState } from '../training/trainingRun.ts';

/*
 * Where trainings are kept on the device: a small head for each piece of work, and the states it speaks of. Both change
 * in one transaction, so that whatever ends a tab leaves a whole one, of this moment or the one before.
 */

/** What a training is, but for its states; written by this program, and read as anything (see `readTraining`). */
export interface KeptHead {
  readonly work: string;
  /** Who wrote it last, and when in their own count: as long as nobody else has, it is still the writer's. */
  readonly stamp: string;
  /** ms since 1970. */
  readonly time: number;
  /** Updates of the moment that was shown. */
  readonly now: number;
  /** Updates of every state that is kept, the moment shown among them. */
  readonly states: readonly number[];
  readonly [more: string]: unknown;
}

export interface TrainingShelf {
  /**
   * Keeps a head with those states that are not there yet; states it does not name are dropped. 'taken' where somebody
   * else has kept a training of the same work since `left` was written or read: nothing is changed then.
   * @throws where the device keeps nothing more.
   */
  readonly keep: (
    head: KeptHead,
    more: readonly TrainingState[],
    left: string | null,
  ) => Promise<'kept' | 'taken'>;
  /** What is kept of a work: null where there is nothing. */
  readonly read: (
    work: string,
  ) => Promise<{ readonly head: unknown; readonly states: readonly unknown[] } | null>;
  /** The heads of all trainings that are kept. */
  readonly heads: () => Promise<readonly unknown[]>;
  readonly forget: (work: string) => Promise<void>;
}

interface Schema extends DBSchema {
  heads: { key: string; value: KeptHead };
  /** By work and updates. */
  states: { key: [string, number]; value: TrainingState };
}

const NAME = 'unrolled:trainings';
const VERSION = 1;

/** All states of a work. */
const statesOf = (work: string) => IDBKeyRange.bound([work], [work, []]);

/** The shelf of this browser; it is opened when it is first used, and again after a failure. */
export function createShelf(): TrainingShelf {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const shut = () => {
    opened = null;
  };
  const base = () => {
    opened ??= openDB<Schema>(NAME, VERSION, {
      upgrade(made) {
        made.createObjectStore('heads', { keyPath: 'work' });
        made.createObjectStore('states');
      },
      // A newer version of the page in another tab, or whoever clears the device, must not wait for this one.
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
        shut();
      },
      terminated: shut,
    });
    opened.catch(shut);
    return opened;
  };
  const writing = async () => (await base()).transaction(['heads', 'states'], 'readwrite');
  return {
    async keep(head, more, left) {
      const change = await writing();
      const [heads, states] = [change.objectStore('heads'), change.objectStore('states')];
      const old = await heads.get(head.work);
      if (old && old.stamp !== left) return 'taken';
      const there = await states.getAllKeys(statesOf(head.work));
      const named = new Set(head.states);
      await Promise.all([
        heads.put(head),
        ...more.map((state) => states.put(state, [head.work, state.updates])),
        ...there.filter(([, updates]) => !named.has(updates)).map((key) => states.delete(key)),
        change.done,
      ]);
      return 'kept';
    },
    async read(work) {
      const look = (await base()).transaction(['heads', 'states']);
      const [head, states] = await Promise.all([
        look.objectStore('heads').get(work),
        look.objectStore('states').getAll(statesOf(work)),
      ]);
      return head ? { head, states } : null;
    },
    heads: async () => (await base()).getAll('heads'),
    async forget(work) {
      const change = await writing();
      await Promise.all([
        change.objectStore('heads').delete(work),
        change.objectStore('states').delete(statesOf(work)),
        change.done,
      ]);
    },
  };
}
