import { ALIVE } from './signs.ts';

/*
 * The line that every worker imports: it holds a lock for as long as it lives. The browser takes it back from a worker
 * that is gone, however it went, and so the page hears of it at once.
 */

/** In a worker, `postMessage` takes no origin. */
const page = self as unknown as { readonly postMessage: (message: unknown) => void };

// Without a secure context there are no locks.
const { locks } = navigator as { readonly locks?: LockManager };
locks
  ?.request(self.name, () => {
    page.postMessage(ALIVE);
    return new Promise<never>(() => {});
  })
  .catch(() => undefined);
