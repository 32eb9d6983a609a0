/** A tensor to be written. */
export interface Written {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/**
 * A container with all numbers as F64 (exact) or F32 (as PyTorch has them, unless told otherwise), and what is said of
 * them besides, which other programs leave alone.
 */
export function writeContainer(
  tensors: readonly Written[],
  type: 'F64' | 'F32',
  about: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const size = type === 'F64' ? 8 : 4;
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
      if (type === 'F64') view.setFloat64(at, number, true);
      else view.setFloat32(at, number, true);
      at += size;
    }
  return bytes;
}
