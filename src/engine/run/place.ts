import type { Slot } from './slot.ts';

/** Where a value lies in the one buffer of all values. */
export interface BufferPlace {
  /** Where its vector of timestep 0 begins. */
  readonly at: number;
  readonly size: number;
  /** From one timestep's vector to the next. */
  readonly stride: number;
  readonly lead: 0 | 1;
}

/** Places in a buffer, and how long it must be. */
export interface Layout {
  readonly places: ReadonlyMap<string, BufferPlace>;
  readonly length: number;
}

/** Vectors that lie side by side in each timestep's row. */
export interface SharedRow {
  readonly lead: 0 | 1;
  readonly parts: readonly { readonly name: string; readonly size: number }[];
}

/** One after the other, each with a row a timestep; a name that comes again is placed once. */
export function layOutRows(shared: readonly SharedRow[], steps: number): Layout {
  const places = new Map<string, BufferPlace>();
  let length = 0;
  for (const { lead, parts } of shared) {
    const wanted = parts.filter(({ name }) => !places.has(name));
    const stride = wanted.reduce((sum, { size }) => sum + size, 0);
    let at = length + lead * stride;
    for (const { name, size } of wanted) {
      places.set(name, { at, size, stride, lead });
      at += size;
    }
    length += (steps + lead) * stride;
  }
  return { places, length };
}

/** A value's part of the buffer, from its first row on, as the rest of the program reads it. */
export function slotAt(buffer: Float64Array, place: BufferPlace, steps: number): Slot {
  const { at, size, stride, lead } = place;
  const rows = steps + lead;
  const from = at - lead * stride;
  const length = rows === 0 || buffer.length === 0 ? 0 : (rows - 1) * stride + size;
  return { data: buffer.subarray(from, from + length), size, lead, stride };
}
