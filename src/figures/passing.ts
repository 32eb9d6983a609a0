import { createContext, useContext, useRef } from 'react';

/** Whether numbers fly past under a hand that holds the slider of time. */
export const Passing = createContext(false);

/**
 * What was given last before numbers began to fly past. Names of what is drawn, by which it is pointed at and read
 * aloud, wait so until the hand rests: nobody can ask for them before, and to write them costs as much as the numbers.
 */
export function useRested<T>(given: T): T {
  const isPassing = useContext(Passing);
  const rested = useRef(given);
  if (!isPassing) rested.current = given;
  return rested.current;
}
