import { createContext, useContext, useSyncExternalStore } from 'react';

const themeOf = ({ theme = 'light' }: DOMStringMap) => theme;

/** Read once for all figures: hundreds of them ask in a frame. */
let theme: string | null = null;
const listeners = new Set<() => void>();

function current(): string {
  if (theme !== null) return theme;
  const { documentElement: page } = document;
  theme = themeOf(page.dataset);
  new MutationObserver(() => {
    theme = themeOf(page.dataset);
    for (const changed of listeners) changed();
  }).observe(page, { attributeFilter: ['data-theme'] });
  return theme;
}

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
  };
};

/** What a part of the page wears in place of the page's theme, as its `data-wears` has it; null where it does not. */
export const WornContext = createContext<string | null>(null);

/** The theme that is worn; a painted figure paints again when it changes. */
export function useTheme(): string {
  const worn = useContext(WornContext);
  const ofPage = useSyncExternalStore(subscribe, current, current);
  return worn ?? ofPage;
}
