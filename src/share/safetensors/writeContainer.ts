import { numberToBfloat, numberToHalf } from './halves.ts';

/** A tensor to be written. */
export interface Written {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

interface NumberType {
  /** Bytes of a number. */
  readonly size: number;
  readonly write: (view: DataView, at: number, number: number) => void;
  /** Whether it can be written without being rounded. */
  readonly holds: (number: number) => boolean;
}

/** How numbers can be written, the shortest first. */
const types = {
  F16: {
    size: 2,
    write: (view, at, number) => view.setUint16(at, numberToHalf(number) ?? 0, true),
    holds: (number) => numberToHalf(number) !== null,
  },
  BF16: {
    size: 2,
    write: (view, at, number) => view.setUint16(at, numberToBfloat(number) ?? 0, true),
    holds: (number) => numberToBfloat(number) !== null,
  },
  F32: {
    size: 4,
    write: (view, at, number) => view.setFloat32(at, number, true),
    holds: (number) => Math.fround(number) === number,
  },
  F64: {
    size: 8,
    write: (view, at, number) => view.setFloat64(at, number, true),
    holds: () => true,
  },
} as const satisfies Record<string, NumberType>;

export type WrittenType = keyof typeof types;

/** The shortest type that holds all of these numbers as they are. */
export const shortestType = (numbers: Float64Array): WrittenType =>
  (Object.keys(types) as WrittenType[]).find((type) => numbers.every(types[type].holds)) ?? 'F64';

/**
 * A container with all numbers of one type, which rounds singles and holds doubles as they are, and what is said of them
 * besides, which other programs leave alone.
 */
export function writeContainer(
  tensors: readonly Written[],
  type: WrittenType,
  about: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const { size, write } = types[type];
  const header = new Map<string, unknown>([['__metadata__', { format: 'pt', ...about }]]);
  let length = 0;
  for (const { name, shape, data } of tensors) {
    const end = length + data.length * size;
    header.set(name, { dtype: type, shape, data_offsets: [length, end] });
    length = end;
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
  // Padded with spaces, so that the numbers begin at a multiple of eight.
  const dataAt = 8 + Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(dataAt + length).fill(0x20, 8, dataAt);
  bytes.set(json, 8);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(dataAt - 8), true);
  let at = dataAt;
  for (const { data } of tensors)
    for (const number of data) {
      write(view, at, number);
      at += size;
    }
  return bytes;
}
