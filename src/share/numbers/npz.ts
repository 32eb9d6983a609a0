import type { NumberFormat } from '../../engine/run/numbers.ts';
import type { NamedArray } from './table.ts';
import { zip } from './zip.ts';

/** Arrays as NumPy's `np.load` reads them: a zip of `.npy` files, little-endian doubles or singles in C order. */
export const npz = (
  arrays: readonly NamedArray[],
  format: NumberFormat = 'float64',
): Uint8Array<ArrayBuffer> =>
  zip(arrays.map((array) => ({ name: `${array.name}.npy`, bytes: npy(array, format) })));

/** Source: numpy.org/doc/stable/reference/generated/numpy.lib.format.html, version 1.0. */
function npy({ shape, data }: NamedArray, format: NumberFormat): Uint8Array {
  const size = format === 'float32' ? 4 : 8;
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const header = `{'descr': '<f${size}', 'fortran_order': False, 'shape': (${sizes}), }`;
  // Magic, version and length take ten bytes; spaces and a line end fill up to a multiple of 64.
  const length = Math.ceil((10 + header.length + 1) / 64) * 64 - 10;
  const bytes = new Uint8Array(10 + length + size * data.length);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0]);
  const view = new DataView(bytes.buffer);
  view.setUint16(8, length, true);
  bytes.set(new TextEncoder().encode(`${header.padEnd(length - 1)}\n`), 10);
  data.forEach((value, i) => {
    const at = 10 + length + size * i;
    if (size === 4) view.setFloat32(at, value, true);
    else view.setFloat64(at, value, true);
  });
  return bytes;
}
