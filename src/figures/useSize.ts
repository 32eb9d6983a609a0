import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { keepSize, knownSize } from './knownSizes.ts';

/**
 * The content size of an element in CSS pixels, followed as it changes, and how large 1rem is there; 0 x 0 before it is
 * on the page, unless it is known by its name.
 */
export function useSize<T extends Element>(
  name?: string,
): [RefObject<T | null>, { width: number; height: number; rem: number }] {
  const ref = useRef<T>(null);
  const isKnown = useRef(knownSize(name) !== undefined);
  const [size, setSize] = useState(() => knownSize(name) ?? { width: 0, height: 0, rem: 16 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = () => {
      // On paper a figure stays as it was on the screen: nothing that is measured there would be drawn again.
      if (matchMedia('print').matches) return;
      const { clientWidth: width, clientHeight: height } = element;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (name) keepSize(name, { width, height, rem });
      setSize((old) =>
        old.width === width && old.height === height && old.rem === rem
          ? old
          : { width, height, rem },
      );
    };
    // What is known is measured when it has been laid out, and not before.
    if (!isKnown.current) read();
    isKnown.current = false;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [name]);
  return [ref, size];
}
