import { store } from './store.ts';

/**
 * Code that few first views want: null until it is there, and asked for with the first call. When it comes, `runs` goes up,
 * so that figures are drawn again; where it does not come, the next call asks for it again.
 */
export function fetchedLater<T>(load: () => Promise<T>): () => T | null {
  let there: T | null = null;
  let isFetching = false;
  const fetchIt = async () => {
    isFetching = true;
    there = await load().catch(() => null);
    isFetching = false;
    if (there) store.setState(({ runs }) => ({ runs: runs + 1 }));
  };
  return () => {
    if (!there && !isFetching) void fetchIt();
    return there;
  };
}
