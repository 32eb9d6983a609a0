import { createContext } from 'react';

/** How figures stand on what they are shown on. */
export interface OnScreen {
  /** How many times as large as it is laid out a figure is drawn. */
  readonly times: number;
  /** No type is smaller, in CSS pixels as it is laid out: digits that would be are left out. 0: each figure has its own bound. */
  readonly leastType: number;
}

/** On a page, in the hand or on a desk. */
export const ON_PAGE: OnScreen = { times: 1, leastType: 0 };

export const OnScreenContext = createContext(ON_PAGE);
