import { type RefObject, useEffect, useState } from 'react';

const LARGEST = 1.25;
const SMALLEST = 0.45;
const STEP = 0.05;
/** Steps from the largest to the smallest. */
const STEPS = Math.round((LARGEST - SMALLEST) / STEP);

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
    const look = () => {
      const wear = (step: number) => {
        const k = LARGEST - step * STEP;
        page.style.setProperty('--k', String(k));
        return k;
      };
      // Each try sets all of the page anew: half of what is left is ruled out by each.
      let [least, most] = [0, STEPS];
      while (least < most) {
        const middle = (least + most) >> 1;
        wear(middle);
        if (element.scrollHeight <= element.clientHeight) most = middle;
        else least = middle + 1;
      }
      setFit(wear(least));
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
