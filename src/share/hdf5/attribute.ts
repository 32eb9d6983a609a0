/*
 * What a file of HDF5 says of itself in words: an attribute of its root. Source: HDF5 File Format Specification, version
 * 3.0, "The Attribute Message" and "Global Heap".
 */

/** Where a message lies, and how to read an address or a length that is not beyond the end of the file. */
interface Place {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly whole: (at: number) => number;
}

const FIXED_TEXT = 3;
const TEXT_OF_ANY_LENGTH = 9;
/** Objects of a heap; one that holds a long text holds nothing else. */
const MAX_OBJECTS = 1000;

/** The text of the attribute of this name; null where the message is another attribute, or no text. */
export function textOf({ bytes, at, whole }: Place, wanted: string): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint8(at);
  if (version < 1 || version > 3) return null;
  // The first version fills up its parts to eight bytes; the third says how its name is written.
  const padded = (size: number) => (version === 1 ? Math.ceil(size / 8) * 8 : size);
  const [name, type, space] = [2, 4, 6].map((place) => view.getUint16(at + place, true));
  const nameAt = at + (version === 3 ? 9 : 8);
  const decode = (from: number, length: number) =>
    new TextDecoder().decode(bytes.subarray(from, from + length)).split('\0')[0] ?? '';
  if (decode(nameAt, name ?? 0) !== wanted) return null;
  const typeAt = nameAt + padded(name ?? 0);
  const data = typeAt + padded(type ?? 0) + padded(space ?? 0);
  const kind = view.getUint8(typeAt) & 0xf;
  if (kind === FIXED_TEXT) return decode(data, view.getUint32(typeAt + 4, true));
  if (kind !== TEXT_OF_ANY_LENGTH) return null;
  const heap = whole(data + 4);
  const index = view.getUint32(data + 12, true);
  if (decode(heap, 4) !== 'GCOL') return null;
  const end = heap + whole(heap + 8);
  let object = heap + 16;
  for (let seen = 0; seen < MAX_OBJECTS && object + 16 <= end; seen++) {
    const size = whole(object + 8);
    if (view.getUint16(object, true) === index)
      return decode(object + 16, Math.min(size, view.getUint32(data, true)));
    object += 16 + Math.ceil(size / 8) * 8;
  }
  return null;
}
