import { useStore as useZustand } from 'zustand';
import { carried } from './carryOver.ts';

/** From which scene the last state was carried over last, and to which. */
export const useCarried = () => useZustand(carried);
