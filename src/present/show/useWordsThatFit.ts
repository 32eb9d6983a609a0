import { type RefObject, useEffect } from 'react';

/** From large to small. Smaller words nobody reads from the back row: from here on they are scrolled. */
const FITS = [1, 0.95, 0.9, 0.86, 0.82, 0.79, 0.75, 0.72, 0.68, 0.65];

/**
 * Makes the words of a slide as much smaller as it takes for all of them to have room: a factor that style sheets read
 * as `--fit`. Looked at again whenever `of` changes, the slide has another size, or a formula came later.
 */
export function useWordsThatFit(slide: RefObject<HTMLElement | null>, of: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are looked at anew.
  useEffect(() => {
    const element = slide.current;
    const words = element?.querySelector<HTMLElement>('[data-part="words"]');
    if (!element || !words) return;
    let at = 0;
    const wear = () => element.style.setProperty('--fit', String(FITS[at]));
    const fits = () => {
      wear();
      return words.scrollHeight <= words.clientHeight + 2;
    };
    // From where it was: each try has the whole slide laid out anew.
    const look = () => {
      if (fits()) {
        while (at > 0) {
          at--;
          if (fits()) continue;
          at++;
          return wear();
        }
      } else {
        while (at < FITS.length - 1) {
          at++;
          if (fits()) return;
        }
      }
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of words.children) observer.observe(child);
    return () => observer.disconnect();
  }, [slide, of]);
}
