import { createStore } from 'zustand/vanilla';

/*
 * Which piece of work this tab is about: the name under which the device keeps it. Reloading the tab does not change it.
 */

const KEY = 'unrolled:work';

/** Where the session storage cannot be used, the name holds for as long as the page stands. */
export const work = createStore<{ readonly name: string | null }>(() => ({ name: recalled() }));

/** The piece of work that this tab was last about; null before there was any. */
export const currentWork = (): string | null => work.getState().name;

/** From now on this tab is about another piece of work; a new one, unless it is named. */
export function newWork(
  name = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`,
): string {
  nextWork(name);
  work.setState({ name });
  return name;
}

/** When this tab loads the page again, it is about this piece of work. */
export function nextWork(name: string): void {
  try {
    sessionStorage.setItem(KEY, name);
  } catch {}
}

function recalled(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
