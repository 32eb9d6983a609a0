import { bfloatToNumber, halfToNumber } from './halves.ts';

/** How numbers of one type lie in a file. */
export interface NumberType {
  /** Bytes of one number. */
  readonly size: number;
  /** Reads one, little-endian; null where the type cannot hold the weights of a network that is shown here. */
  readonly read: ((view: DataView, at: number) => number) | null;
}

/** Every type that a container may name. */
export const numberTypes: Readonly<Record<string, NumberType>> = {
  F64: { size: 8, read: (view, at) => view.getFloat64(at, true) },
  F32: { size: 4, read: (view, at) => view.getFloat32(at, true) },
  F16: { size: 2, read: (view, at) => halfToNumber(view.getUint16(at, true)) },
  BF16: { size: 2, read: (view, at) => bfloatToNumber(view.getUint16(at, true)) },
  BOOL: { size: 1, read: null },
  U8: { size: 1, read: null },
  I8: { size: 1, read: null },
  F8_E5M2: { size: 1, read: null },
  F8_E4M3: { size: 1, read: null },
  F8_E8M0: { size: 1, read: null },
  I16: { size: 2, read: null },
  U16: { size: 2, read: null },
  I32: { size: 4, read: null },
  U32: { size: 4, read: null },
  I64: { size: 8, read: null },
  U64: { size: 8, read: null },
  C64: { size: 8, read: null },
};
