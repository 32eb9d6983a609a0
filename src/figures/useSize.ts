import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The content size of an element in CSS pixels, followed as it changes; 0 x 0 before it is on the page. */
export function useSize<T extends Element>(): [
  RefObject<T | null>,
  { width: number; height: number },
] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = () => {
      // On paper a figure stays as it was on the screen: nothing that is measured there would be drawn again.
      if (matchMedia('print').matches) return;
      const { clientWidth: width, clientHeight: height } = element;
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
