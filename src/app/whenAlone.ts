import { work } from '../state/work.ts';

/*
 * Which piece of work is open in which tab: each holds a lock of the name of its own, and the browser takes it back from
 * a tab that is gone, however it went.
 */

const nameOf = (of: string) => `unrolled:work:${of}`;

/**
 * Acts where no other tab has that piece of work open; from then on this one has whatever work it is about. Done when
 * that is known.
 */
export async function whenAlone(name: string, act: () => void): Promise<void> {
  // Without a secure context there are none: then nobody knows, and nobody acts.
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return;
  let letGo = () => {};
  const hold = (own: string) => {
    const leaving = new AbortController();
    letGo();
    letGo = () => leaving.abort();
    const held = () =>
      new Promise<void>((done) => leaving.signal.addEventListener('abort', () => done()));
    locks.request(nameOf(own), { signal: leaving.signal }, held).catch(() => undefined);
  };
  work.subscribe(({ name: own }, old) => {
    if (own !== null && own !== old.name) hold(own);
  });
  const own = work.getState().name;
  if (own !== null) hold(own);
  if (own === name) return;
  await locks
    .request(nameOf(name), { ifAvailable: true }, (lock) => {
      if (lock) act();
    })
    .catch(() => undefined);
}
