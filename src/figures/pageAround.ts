import { createContext, type ReactNode } from 'react';

/** What the page around a figure has for it. */
export interface Around {
  /** Whether it has a menu in which it is said how the figure plays and is seen. */
  readonly hasMenu: boolean;
  /** The ways to look at it, where the page has no place of its own for them. */
  readonly lenses: ReactNode;
}

export const PageAround = createContext<Around>({ hasMenu: false, lenses: null });
