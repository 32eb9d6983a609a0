import { type RefObject, useEffect } from 'react';
import { around } from './fetchAround.ts';

/** What carries an address lights up where it is pointed at: see `lightUp.ts`. */
export function usePointing(page: RefObject<HTMLElement | null>): void {
  useEffect(() => (page.current ? around().lightUp(page.current) : undefined), [page]);
}
