import { useCallback, useEffect, useRef } from 'react';

/** A function that runs once a frame however often it is asked for: with what it was asked last. */
export function useFrame<A extends readonly unknown[]>(
  act: (...args: A) => void,
): (...args: A) => void {
  const latest = useRef(act);
  latest.current = act;
  const wanted = useRef<{ frame: number; args: A } | null>(null);
  useEffect(
    () => () => {
      if (wanted.current) cancelAnimationFrame(wanted.current.frame);
      wanted.current = null;
    },
    [],
  );
  return useCallback((...args: A) => {
    if (wanted.current) {
      wanted.current.args = args;
      return;
    }
    const frame = requestAnimationFrame(() => {
      const asked = wanted.current;
      wanted.current = null;
      if (asked) latest.current(...asked.args);
    });
    wanted.current = { frame, args };
  }, []);
}
