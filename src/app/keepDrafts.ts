import { readDrafts, writeDrafts } from '../figures/drafts.ts';
import { DRAFTS } from '../state/draftsKey.ts';
import { whenLeft } from './whenLeft.ts';

/*
 * What stands half typed in fields is there again when this tab loads the page again. It is nobody else's: no other tab
 * sees it, and it goes with the tab.
 */

export function keepDrafts(): void {
  try {
    readDrafts(sessionStorage.getItem(DRAFTS));
  } catch {}
  const keep = () => {
    try {
      const written = writeDrafts();
      if (written === null) sessionStorage.removeItem(DRAFTS);
      else sessionStorage.setItem(DRAFTS, written);
    } catch {}
  };
  whenLeft(keep);
}
