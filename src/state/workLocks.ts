import { work } from './work.ts';

/*
 * Which piece of work is open in which tab: each holds a lock of the name of its own, and the browser takes it back from
 * a tab that is gone, however it went. Without a secure context there are no locks: then nobody knows, and nobody acts.
 */

const nameOf = (of: string) => `unrolled:work:${of}`;

/** Held by every tab whose list of kept works is open: what is deleted there can be had back. */
const LIST = 'unrolled:works';

const locks = () => (navigator as { readonly locks?: LockManager }).locks;

/** From now on this tab has whatever work it is about. */
export function holdWork(): void {
  let letGo = () => {};
  const hold = (own: string) => {
    letGo();
    letGo = holdLock(nameOf(own), 'exclusive');
  };
  work.subscribe(({ name: own }, old) => {
    if (own !== null && own !== old.name) hold(own);
  });
  const own = work.getState().name;
  if (own !== null) hold(own);
}

/** The list of kept works is open here, until the function it gives back is called. */
export const holdList = (): (() => void) => holdLock(LIST, 'shared');

/** Acts where no other tab has that piece of work open. Done when that is known, and what was begun is done. */
export async function whenAlone(name: string, act: () => unknown): Promise<void> {
  if (work.getState().name !== name) await whenFree(nameOf(name), act);
}

/** Acts where no tab has the list of kept works open. */
export const whenUnlisted = (act: () => unknown): Promise<void> => whenFree(LIST, act);

function holdLock(name: string, mode: LockMode): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  const held = () => new Promise<void>((done) => signal.addEventListener('abort', () => done()));
  locks()
    ?.request(name, { mode, signal }, held)
    .catch(() => undefined);
  return () => leaving.abort();
}

async function whenFree(name: string, act: () => unknown): Promise<void> {
  await locks()
    ?.request(name, { ifAvailable: true }, (lock) => (lock ? act() : undefined))
    .catch(() => undefined);
}
