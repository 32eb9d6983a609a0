import type { ReactNode } from 'react';

/** What is drawn for the eye alone: what it stands for has a name of its own for a screen reader. */
export function Unspoken({ children }: { readonly children: ReactNode }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus.
  return <g aria-hidden="true">{children}</g>;
}
