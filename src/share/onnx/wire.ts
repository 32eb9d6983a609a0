import { PbfReader } from 'pbf';
import { Refused } from './refused.ts';

/*
 * A protocol buffer, read with an account: every field that is entered is counted, and names and lists have a bound that is
 * looked at before room is made for them. What only claims to be large costs nothing.
 */

/** Far more fields than a layer, its head and the bending of shapes around them take. */
export const MAX_FIELDS = 200_000;
/** Bytes of one name or string; those of exporters tell a path of modules. */
const MAX_NAME = 4000;
/** Numbers of one list; a layer and its shapes take a handful. */
const MAX_LIST = 4096;
/** Bytes of one number of variable length, at the most. */
const MAX_VARINT = 10;

export interface Wire {
  readonly pbf: PbfReader;
  /** Fields entered so far. */
  fields: number;
}

export const wireOf = (bytes: Uint8Array): Wire => ({ pbf: new PbfReader(bytes), fields: 0 });

/** Reads fields up to `end`; a message that goes on after its file is none. */
export function within(wire: Wire, end: number, field: (tag: number) => void): void {
  const { pbf } = wire;
  if (end > pbf.length) throw new RangeError('the file ends before the message does');
  pbf.readFields(
    (tag) => {
      if (++wire.fields > MAX_FIELDS) throw new Refused('tooLarge', `> ${MAX_FIELDS} fields`);
      field(tag);
    },
    null,
    end,
  );
  if (pbf.pos !== end) throw new RangeError('the message is not as long as it says');
}

/** A field of another wire type than its number has is none of this format. */
function expectType({ pbf }: Wire, type: number): void {
  if (pbf.type !== type) throw new TypeError('a field of another type');
}

/** Reads the fields of a message inside of another. */
export function message(wire: Wire, field: (tag: number) => void): void {
  expectType(wire, 2);
  const length = wire.pbf.readVarint();
  within(wire, wire.pbf.pos + length, field);
}

/** The bytes of a field as they lie there, whatever its wire type: no copy. */
export function bytesOf({ pbf }: Wire): Uint8Array {
  const start = pbf.pos;
  if (pbf.type === 0) {
    pbf.readVarint();
    return pbf.buf.subarray(start, pbf.pos);
  }
  const length = pbf.type === 2 ? pbf.readVarint() : pbf.type === 1 ? 8 : 4;
  if (pbf.pos + length > pbf.length) throw new RangeError('the file ends before the bytes do');
  const bytes = pbf.buf.subarray(pbf.pos, pbf.pos + length);
  pbf.pos += length;
  return bytes;
}

export function whole(wire: Wire): number {
  expectType(wire, 0);
  return wire.pbf.readVarint(true);
}

export function single(wire: Wire): number {
  expectType(wire, 5);
  return wire.pbf.readFloat();
}

export function text(wire: Wire): string {
  expectType(wire, 2);
  const bytes = bytesOf(wire);
  if (bytes.length > MAX_NAME) throw new Refused('tooLarge', `a name of ${bytes.length} bytes`);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Appends whole numbers, packed or one by one. */
export function wholeInto(wire: Wire, list: number[]): void {
  const { pbf } = wire;
  if (pbf.type !== 2) list.push(pbf.readVarint(true));
  else {
    const bytes = bytesOf(wire);
    if (bytes.length > MAX_LIST * MAX_VARINT) throw new Refused('tooLarge', `> ${MAX_LIST}`);
    const inner = new PbfReader(bytes);
    while (inner.pos < inner.length) list.push(inner.readVarint(true));
    if (inner.pos !== inner.length) throw new RangeError('a number ends after its list');
  }
  if (list.length > MAX_LIST) throw new Refused('tooLarge', `${list.length} > ${MAX_LIST}`);
}

/** Appends single floats, packed or one by one. */
export function floatsInto(wire: Wire, list: number[]): void {
  const bytes = bytesOf(wire);
  if (bytes.length % 4 !== 0) throw new RangeError('no list of singles');
  if (list.length + bytes.length / 4 > MAX_LIST)
    throw new Refused('tooLarge', `${bytes.length / 4} > ${MAX_LIST}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += 4) list.push(view.getFloat32(at, true));
}
