import { readDrafts, writeDrafts } from '../figures/drafts.ts';
import { whenLeft } from './whenLeft.ts';

/*
 * What stands half typed in fields is there again when this tab loads the page again. It is nobody else's: no other tab
 * sees it, and it goes with the tab.
 */

const KEY = 'unrolled:drafts';

export function keepDrafts(): void {
  try {
    readDrafts(sessionStorage.getItem(KEY));
  } catch {}
  const keep = () => {
    try {
      const written = writeDrafts();
      if (written === null) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, written);
    } catch {}
  };
  whenLeft(keep);
}
