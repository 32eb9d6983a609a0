import { type RefObject, useEffect } from 'react';

const STEP = 0.07;
/** Smaller words nobody reads from the back row: from here on they are scrolled. */
const SMALLEST = 0.65;

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
    const look = () => {
      let fit = 1;
      const fits = () => {
        element.style.setProperty('--fit', String(fit));
        return words.scrollHeight <= words.clientHeight + 2;
      };
      while (!fits() && fit > SMALLEST) fit = Math.max(SMALLEST, fit - STEP);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of words.children) observer.observe(child);
    return () => observer.disconnect();
  }, [slide, of]);
}
