/** Runs what the first view does not need once it stands. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  else setTimeout(run, 200);
}

/** Lets the browser do what waits before what follows. */
export const aTask = (): Promise<void> => new Promise((done) => setTimeout(done));
