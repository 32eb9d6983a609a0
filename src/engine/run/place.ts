import type { Numbers } from './numbers.ts';
import type { Slot } from './slot.ts';

/** Where a value lies in the one buffer of all values. */
export interface BufferPlace {
  /** Where its vector of timestep 0 begins. */
  readonly at: number;
  readonly size: number;
  /** From one timestep's vector to the next. */
  readonly stride: number;
  /** Rows before timestep 0, and after the last. */
  readonly lead: 0 | 1;
  readonly trail: 0 | 1;
}

/** Places in a buffer, and how long it must be. */
export interface Layout {
  readonly places: ReadonlyMap<string, BufferPlace>;
  readonly length: number;
}

/** Vectors that lie side by side in each timestep's row. */
export interface SharedRow {
  readonly lead: 0 | 1;
  readonly trail: 0 | 1;
  readonly parts: readonly { readonly name: string; readonly size: number }[];
}

/** One after the other, each with a row a timestep; a name that comes again is placed once. */
export function layOutRows(shared: readonly SharedRow[], steps: number): Layout {
  const places = new Map<string, BufferPlace>();
  let length = 0;
  for (const { lead, trail, parts } of shared) {
    const wanted = parts.filter(({ name }) => !places.has(name));
    const stride = wanted.reduce((sum, { size }) => sum + size, 0);
    let at = length + lead * stride;
    for (const { name, size } of wanted) {
      places.set(name, { at, size, stride, lead, trail });
      at += size;
    }
    length += (steps + lead + trail) * stride;
  }
  return { places, length };
}

/** From a row to that of the timestep that was computed before it: of a state that runs backwards, the one after. */
export const stepBack = ({ trail }: Pick<BufferPlace, 'trail'>): 1 | -1 => (trail ? 1 : -1);

/** A value's part of the buffer, from its first row on, as the rest of the program reads it. */
export function slotAt<N extends Numbers>(buffer: N, place: BufferPlace, steps: number): Slot<N> {
  const { at, size, stride, lead, trail } = place;
  const rows = steps + lead + trail;
  const from = at - lead * stride;
  const length = rows === 0 || buffer.length === 0 ? 0 : (rows - 1) * stride + size;
  return { data: buffer.subarray(from, from + length) as N, size, lead, trail, stride };
}
