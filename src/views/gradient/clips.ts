import { createContext, useContext } from 'react';

/** What the ids of one gradient's clip paths begin with: several figures can stand on a page. */
export const ClipsOf = createContext('');

/** The clip paths of the figure around it, as attributes name them. */
export function useClips(): { readonly window: string; readonly revealed: string } {
  const of = useContext(ClipsOf);
  return { window: `url(#${of}window)`, revealed: `url(#${of}revealed)` };
}
