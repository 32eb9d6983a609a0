import { areSingles, type Numbers } from '../engine/run/numbers.ts';
import type { Slot } from '../engine/run/slot.ts';

/** Copies of slots on one buffer of their own, which can be handed over. */
export function copyOf(slots: ReadonlyMap<string, Slot<Numbers>>): {
  readonly slots: readonly [name: string, slot: Slot<Numbers>][];
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
      { ...slot, data: viewLike(slot.data, buffer, slot.data.byteOffset - from) },
    ]),
  };
}

function viewLike(numbers: Numbers, buffer: ArrayBuffer, from: number): Numbers {
  const { length } = numbers;
  if (areSingles(numbers)) return new Float32Array(buffer, from, length);
  return new Float64Array(buffer, from, length);
}
