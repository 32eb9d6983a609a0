import { type RefObject, useEffect } from 'react';

/** How long controls stay after the pointer has come to rest, in ms. */
const REST = 3000;

/** Says on a slide, as `data-awake`, that a pointer moves over it, or has done so just now. */
export function useAwake(slide: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = slide.current;
    if (!element) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const sleep = () => {
      clearTimeout(rest);
      delete element.dataset.awake;
    };
    let last = '';
    const wake = ({ type, clientX, clientY }: PointerEvent) => {
      // A browser tells of a pointer that rests, too, when what is under it has changed.
      const at = `${clientX} ${clientY}`;
      const isResting = type === 'pointermove' && (last === '' || last === at);
      last = at;
      if (isResting) return;
      clearTimeout(rest);
      element.dataset.awake = '';
      rest = setTimeout(sleep, REST);
    };
    for (const kind of WAKING) element.addEventListener(kind, wake);
    element.addEventListener('pointerleave', sleep);
    return () => {
      sleep();
      for (const kind of WAKING) element.removeEventListener(kind, wake);
      element.removeEventListener('pointerleave', sleep);
    };
  }, [slide]);
}

const WAKING = ['pointermove', 'pointerdown'] as const;
