import { type Network, vectorOf } from './network.ts';
import { isRead, type Part, type Read } from './part.ts';

/** How many timesteps on the next one to be computed is: 1, or -1 in a layer that runs backwards. */
export const strideOf = (network: Network, value: string): 1 | -1 =>
  vectorOf(network, value).direction === 'backward' ? -1 : 1;

/** The timestep of what is read at timestep t: its own, the first, or of a previous state that which was computed before it. */
export function readStep(network: Network, { value, previous, first }: Read, t: number): number {
  if (first) return 0;
  return previous ? t - strideOf(network, value) : t;
}

/** The weights that a state begins with; null where it begins with zeros. */
export const startOf = ({ parts }: Network, state: string): string | null =>
  parts.flatMap(({ starts }) => starts).find((start) => start.state === state)?.parameter.name ??
  null;

/** The timestep at which the initial state of a layer stands, in a sequence of so many: before its first. */
export const startStep = (network: Network, state: string, steps: number): number =>
  strideOf(network, state) > 0 ? -1 : steps;

/** The timestep at which the weights stand that a value begins with; null where it begins with zeros, or is no state. */
export const placeOfStart = (network: Network, value: string, steps: number): number | null =>
  startOf(network, value) === null ? null : startStep(network, value, steps);

/** Whether there is what is read at timestep t of so many: not a previous state where nothing comes before. */
export function isThereToRead(network: Network, part: Part, t: number, steps: number): boolean {
  if (!isRead(part) || !part.previous) return true;
  const at = readStep(network, part, t);
  return (at >= 0 && at < steps) || startOf(network, part.value) !== null;
}
