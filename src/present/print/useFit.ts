import { type RefObject, useEffect, useState } from 'react';

const LARGEST = 1.25;
const SMALLEST = 0.45;
const STEP = 0.05;
/** Steps from the smallest to the largest. */
const STEPS = Math.round((LARGEST - SMALLEST) / STEP);
const MOST_LOOKS = 1;

/**
 * How large what stands in a box may be, so that all of it fits: a factor that style sheets read as `--k`. Formulas and
 * figures come a moment after the words, so it is looked at again whenever something in the box has another size.
 */
export function useFit(box: RefObject<HTMLElement | null>): number {
  const [fit, setFit] = useState(LARGEST);
  useEffect(() => {
    const element = box.current;
    const page = element?.parentElement;
    if (!element || !page) return;
    let looks = 0;
    let last = STEPS;
    const look = () => {
      // A page of which each look makes another would be looked at for ever: then it only shrinks.
      let most = looks++ < MOST_LOOKS ? STEPS : last;
      let least = 0;
      const sizeAt = (step: number) => SMALLEST + step * STEP;
      const fits = (step: number) => {
        page.style.setProperty('--k', String(sizeAt(step)));
        return element.scrollHeight <= element.clientHeight;
      };
      if (most === last && looks > 1 && fits(last)) return;
      // Each look sets the whole page anew: the largest size that fits is found in few.
      while (least < most) {
        const middle = Math.ceil((least + most) / 2);
        if (fits(middle)) least = middle;
        else most = middle - 1;
      }
      page.style.setProperty('--k', String(sizeAt(least)));
      last = least;
      setFit(sizeAt(least));
    };
    const observer = new ResizeObserver(look);
    for (const child of element.querySelectorAll(
      '[data-part="words"], [data-part="notes"], [data-part="formulas"]',
    ))
      observer.observe(child);
    void document.fonts.ready.then(look);
    return () => observer.disconnect();
  }, [box]);
  return fit;
}
