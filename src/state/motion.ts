import { useStore as useZustand } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { ACTS, type Act, actsAt } from '../scene/walk/acts.ts';
import { useIsPicture } from './useStore.ts';

/*
 * A phase is a timeline: at 0 nothing of it has been made, at 1 it rests. Whoever moves the page, by playing, stepping or
 * dragging, sets the instant. What is drawn follows by numbers from 0 to 1, which only those elements get that something
 * moves in: `--carry` to `--emit`, how far each act has come, `--last`, how far the last one, and `--moved`, the instant.
 */

/** What is in the making: the phase of the moment, or its whole timestep at once. */
export type Making = 'phase' | 'step';

/** Null at rest. */
export const motion = createStore<{ readonly making: Making | null }>(() => ({ making: null }));

/** Something moves in these. */
const movers = new Set<SVGElement | HTMLElement>();
let numbers: ReadonlyMap<string, string> | null = null;
let instantNow = 1;

function draw(element: SVGElement | HTMLElement): void {
  const { making } = motion.getState();
  if (numbers) for (const [name, value] of numbers) element.style.setProperty(name, value);
  if (making === null) delete element.dataset.making;
  else element.dataset.making = making;
}

/** Whether anything on the page would be seen to move. */
export const hasMovers = (): boolean => movers.size > 0;

/** How much of what is in the making has been made, 0 to 1; 1 at rest. */
export const instant = (): number => instantNow;

/** Draws the page at an instant of what is in the making, which has these acts. */
export function showInstant(making: Making, acts: readonly Act[], at: number): void {
  const shares = actsAt(acts, at);
  instantNow = at;
  numbers = new Map([
    ['--moved', String(at)],
    ['--last', String(Math.min(...ACTS.map((act) => shares[act])))],
    ...ACTS.map((act) => [`--${act}`, String(shares[act])] as const),
  ]);
  if (motion.getState().making !== making) motion.setState({ making });
  for (const element of movers) draw(element);
}

/** Draws the page at rest. */
export function showRest(): void {
  instantNow = 1;
  numbers = null;
  if (motion.getState().making === null) return;
  motion.setState({ making: null });
  for (const element of movers) draw(element);
}

function mover(element: SVGElement | HTMLElement | null) {
  if (!element) return;
  movers.add(element);
  draw(element);
  return () => {
    movers.delete(element);
    // Its place may be taken over, as that of the column of the timestep before.
    delete element.dataset.making;
  };
}

/** A ref for an element in which something moves as a phase is made; a picture of a scene shows it at rest. */
export const useMover = (): typeof mover | undefined => (useIsPicture() ? undefined : mover);

/** What is in the making where the moment `isHere`; null elsewhere, and in a picture of a scene. */
export function useMaking(isHere = true): Making | null {
  const isStill = useIsPicture() || !isHere;
  return useZustand(motion, ({ making }) => (isStill ? null : making));
}
