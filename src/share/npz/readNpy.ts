import { halfToNumber } from '../safetensors/halves.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';
import { sizeOf, stored, type Tensor } from '../tensors/tensor.ts';

/*
 * One array of NumPy: a magic, a version, the length of a header, the header (a Python dict of type, order and shape),
 * and the numbers. Source: numpy.org/doc/stable/reference/generated/numpy.lib.format.html.
 */

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** Characters of a header: type, order and shape take a hundred. */
const MAX_HEADER = 10_000;
const MAX_RANK = 8;
/** Bytes of a text, and of all texts of an array. */
const MAX_TEXT = 4000;
const MAX_TEXTS = 2_000_000;
/** The type of objects of Python. */
const PICKLED = '|O';

interface Kind {
  readonly size: number;
  readonly read: (view: DataView, at: number, isLittle: boolean) => number;
}

/** Types of numbers by NumPy's letters, without their order of bytes; weights of a small network are often integers. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['f8', { size: 8, read: (view, at, isLittle) => view.getFloat64(at, isLittle) }],
  ['f4', { size: 4, read: (view, at, isLittle) => view.getFloat32(at, isLittle) }],
  ['f2', { size: 2, read: (view, at, isLittle) => halfToNumber(view.getUint16(at, isLittle)) }],
  ['i1', { size: 1, read: (view, at) => view.getInt8(at) }],
  ['u1', { size: 1, read: (view, at) => view.getUint8(at) }],
  ['i2', { size: 2, read: (view, at, isLittle) => view.getInt16(at, isLittle) }],
  ['u2', { size: 2, read: (view, at, isLittle) => view.getUint16(at, isLittle) }],
  ['i4', { size: 4, read: (view, at, isLittle) => view.getInt32(at, isLittle) }],
  ['u4', { size: 4, read: (view, at, isLittle) => view.getUint32(at, isLittle) }],
  ['i8', { size: 8, read: (view, at, isLittle) => Number(view.getBigInt64(at, isLittle)) }],
  ['u8', { size: 8, read: (view, at, isLittle) => Number(view.getBigUint64(at, isLittle)) }],
]);

/** An array of texts, such as a vocabulary; null where it is a pickle, which can run programs when it is read. */
export interface Texts {
  readonly texts: readonly string[] | null;
}

/** Reads an array. Takes any bytes and never throws. */
export function readNpy(name: string, bytes: Uint8Array): Tensor | Texts | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = refuse('npyHeader', name);
  const version = bytes[6] ?? 0;
  const lengthBytes = version === 1 ? 2 : 4;
  const start = MAGIC.length + 2 + lengthBytes;
  const isNpy = MAGIC.every((byte, i) => bytes[i] === byte) && bytes.length >= start;
  if (!isNpy || version < 1 || version > 3) return damaged;
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const offset = start + length;
  if (length > MAX_HEADER || offset > bytes.length) return damaged;
  const header = readHeader(new TextDecoder().decode(bytes.subarray(start, offset)));
  if (!header) return damaged;
  const { type, shape, isFortran } = header;
  const count = sizeOf(shape);
  const [order = '', letters = ''] = [type.slice(0, 1), type.slice(1)];
  const kind = KINDS.get(letters);
  const text = /^[US](\d{1,6})$/.exec(letters);
  const size = kind?.size ?? (text ? Number(text[1]) * (letters.startsWith('U') ? 4 : 1) : 0);
  if (type === PICKLED) return { texts: null };
  // Dates, structures and complex numbers are no weights.
  if (!'<>|='.includes(order) || (!kind && !text)) return refuse('npyType', `${name}: ${type}`);
  if (!Number.isSafeInteger(count) || count * size !== bytes.length - offset)
    return refuse('wrongSize', name);
  // No vocabulary is so long.
  if (!kind && (size > MAX_TEXT || count * size > MAX_TEXTS))
    return refuse('tooLarge', `${name}: ${count} × ${type}`);
  const isLittle = order !== '>';
  if (kind) {
    const read = (data: DataView, at: number) => kind.read(data, at, isLittle);
    return stored({ name, type: letters, shape, view, offset, size, read, isFortran });
  }
  return { texts: textsOf(view, offset, count, size, letters.startsWith('U'), isLittle) };
}

function textsOf(
  view: DataView,
  offset: number,
  count: number,
  size: number,
  isWide: boolean,
  isLittle: boolean,
): readonly string[] {
  const step = isWide ? 4 : 1;
  return Array.from({ length: size === 0 ? 0 : count }, (_, i) => {
    let text = '';
    for (let at = offset + i * size; at < offset + (i + 1) * size; at += step) {
      const code = isWide ? view.getUint32(at, isLittle) : view.getUint8(at);
      if (code > 0x10ffff) return '\ufffd';
      text += String.fromCodePoint(code);
    }
    // Filled up with zeros.
    let end = text.length;
    while (text[end - 1] === '\0') end--;
    return text.slice(0, end);
  });
}

/** What a header says; null where it is none that NumPy writes. */
function readHeader(text: string) {
  const type = /'descr': ?'([<>|=][\w[\]]{1,20})'/.exec(text)?.[1];
  const order = /'fortran_order': ?(True|False)/.exec(text)?.[1];
  const shape = /'shape': ?\(([\dL, ]{0,200})\)/.exec(text)?.[1];
  const isStructure = /'descr': ?\[/.test(text);
  if (shape === undefined || order === undefined || (type === undefined && !isStructure))
    return null;
  const sizes = shape
    .split(',')
    .map((size) => size.trim().replace(/L$/, ''))
    .filter((size) => size !== '');
  if (sizes.length > MAX_RANK || !sizes.every((size) => /^\d{1,15}$/.test(size))) return null;
  return { type: type ?? '|V', shape: sizes.map(Number), isFortran: order === 'True' };
}
