import { type RefObject, useEffect } from 'react';
import { around } from './fetchAround.ts';

/** The page's shortcuts, or those of a part of it while the focus is in there: see `keys.ts`. */
export function useKeyboard(openKeys: () => void, part?: RefObject<HTMLElement | null>): void {
  useEffect(() => around().listenToKeys(part?.current ?? window, openKeys), [openKeys, part]);
}
