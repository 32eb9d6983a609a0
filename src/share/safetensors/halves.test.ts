import { expect, test } from 'vitest';
import { bfloatToNumber, halfToNumber, numberToBfloat, numberToHalf } from './halves.ts';
import { readContainer } from './readContainer.ts';
import { shortestType, writeContainer } from './writeContainer.ts';

test('each of the 65,536 numbers of two bytes is written as it was read, and no other number is', () => {
  for (let bits = 0; bits < 65536; bits++) {
    for (const [read, write] of [
      [halfToNumber, numberToHalf],
      [bfloatToNumber, numberToBfloat],
    ] as const) {
      const number = read(bits);
      if (!Number.isFinite(number)) continue;
      expect(write(number)).toBe(bits);
      if (number !== 0) expect(write(number * (1 + 2 ** -20))).toBeNull();
    }
  }
  for (const none of [Number.NaN, 65520, 1e300, 2 ** -30]) expect(numberToHalf(none)).toBeNull();
});

test.each([
  ['F16', [0.5, -65504, 2 ** -24]],
  ['BF16', [0.5, 2 ** 100]],
  ['F32', [0.5, Math.fround(0.1)]],
  ['F64', [0.5, 0.1]],
] as const)(
  'the shortest type that holds them is %s, and they come back as they were',
  (type, list) => {
    const data = Float64Array.from(list);
    expect(shortestType(data)).toBe(type);
    const written = writeContainer([{ name: 'a', shape: [data.length], data }], type);
    const container = readContainer(written);
    if (!container.ok) throw new Error(container.kind);
    const [tensor] = container.tensors;
    expect(tensor?.type).toBe(type);
    expect(tensor?.numbers?.()).toEqual(data);
  },
);
