import type { Slot } from '../engine/run/slot.ts';

/** Copies of slots on one buffer of their own, which can be handed over. */
export function copyOf(slots: ReadonlyMap<string, Slot>): {
  readonly slots: readonly [name: string, slot: Slot][];
  readonly buffer: ArrayBuffer;
} {
  const all = [...slots];
  const from = Math.min(...all.map(([, { data }]) => data.byteOffset));
  const to = Math.max(...all.map(([, { data }]) => data.byteOffset + data.byteLength));
  const [[, { data: any }] = ['', { data: new Float64Array() }]] = all;
  const buffer = any.buffer.slice(from, to) as ArrayBuffer;
  return {
    buffer,
    slots: all.map(([name, slot]) => [
      name,
      { ...slot, data: new Float64Array(buffer, slot.data.byteOffset - from, slot.data.length) },
    ]),
  };
}
