import { bfloatToNumber, halfToNumber } from '../safetensors/halves.ts';
import type { Container } from '../safetensors/readContainer.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';
import { sizeOf, stored, type Tensor } from '../tensors/tensor.ts';
import { textOf } from './attribute.ts';

/*
 * As much of HDF5 as h5py writes unless told otherwise, and Keras with it: version 0 of the superblock, groups as trees of
 * symbol tables, arrays that lie in one piece. No array is copied and every structure is visited a bounded number of
 * times, so that no file costs more than it is long. Source: HDF5 File Format Specification, version 3.0, for version 1
 * of its structures.
 */

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
/** Messages of an object's header. */
const MESSAGE = {
  dataspace: 0x01,
  linkInfo: 0x02,
  datatype: 0x03,
  link: 0x06,
  external: 0x07,
  layout: 0x08,
  filters: 0x0b,
  attribute: 0x0c,
  continuation: 0x10,
  symbolTable: 0x11,
} as const;
const SHARED = 2;
const SOFT_LINK = 2;

/** Structures that are visited in all; a network of a thousand arrays has some thousands. */
const MAX_STEPS = 20_000;
const MAX_ARRAYS = 1000;
const MAX_DEPTH = 32;
const MAX_RANK = 8;
const MAX_NAME = 500;

/** Ends the reading, with the reason. */
class Stop extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

interface Message {
  readonly type: number;
  readonly at: number;
  readonly size: number;
}

/** The arrays of a file, and what Keras says in it of the layers of a whole model, as JSON. */
export interface Hdf5 extends Container {
  readonly modelConfig: string | null;
}

/** Reads the arrays of a file by their paths. Takes any bytes and never throws. */
export function readHdf5(bytes: Uint8Array): Hdf5 | Refusal {
  try {
    return { ok: true, pickled: [], about: null, ...contentOf(bytes) };
  } catch (error) {
    if (error instanceof Stop) return error.refusal;
    // A place beyond the end of the file.
    if (error instanceof RangeError) return refuse('hdf5Unreadable');
    throw error;
  }
}

function contentOf(bytes: Uint8Array): Pick<Hdf5, 'tensors' | 'modelConfig'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = () => new Stop(refuse('hdf5Unreadable'));
  const other = (...what: string[]) => new Stop(refuse('hdf5Option', ...what));
  if (!SIGNATURE.every((byte, i) => view.getUint8(i) === byte)) throw damaged();
  const version = view.getUint8(8);
  if (version > 1) throw other(`superblock ${version}`);
  if (view.getUint8(13) !== 8 || view.getUint8(14) !== 8) throw other('size of addresses');
  const root = version === 0 ? 56 : 60;
  const tensors: Tensor[] = [];
  const open = new Set<number>();
  let steps = 0;

  const step = () => {
    if (++steps > MAX_STEPS) throw other(`> ${MAX_STEPS} structures`);
  };
  /** An address or a length; neither is beyond the end of the file. */
  const whole = (at: number): number => {
    const value = view.getBigUint64(at, true);
    if (value > BigInt(bytes.length)) throw damaged();
    return Number(value);
  };
  const isSigned = (at: number, letters: string) =>
    [...letters].every((letter, i) => view.getUint8(at + i) === letter.charCodeAt(0));

  /** All messages of an object, those of its continuations too. */
  function messagesOf(at: number): readonly Message[] {
    if (isSigned(at, 'OHDR')) throw other('object header 2');
    if (view.getUint8(at) !== 1) throw damaged();
    const messages: Message[] = [];
    const blocks = [[at + 16, view.getUint32(at + 8, true)] as const];
    for (const [from, length] of blocks) {
      for (let place = from; place + 8 <= from + length; ) {
        step();
        const type = view.getUint16(place, true);
        const size = view.getUint16(place + 2, true);
        const isShared = (view.getUint8(place + 4) & SHARED) !== 0;
        const wanted: readonly number[] = Object.values(MESSAGE);
        if (isShared && wanted.includes(type)) throw other('shared messages');
        if (type === MESSAGE.continuation) blocks.push([whole(place + 8), whole(place + 16)]);
        messages.push({ type, at: place + 8, size });
        place += 8 + size;
      }
    }
    return messages;
  }

  function visit(header: number, path: string, depth: number): void {
    step();
    if (open.has(header) || depth > MAX_DEPTH || path.length > MAX_NAME) throw damaged();
    const messages = messagesOf(header);
    const find = (type: number) => messages.find((message) => message.type === type);
    if (find(MESSAGE.link) || find(MESSAGE.linkInfo)) throw other('links of a new kind');
    const table = find(MESSAGE.symbolTable);
    if (table) {
      open.add(header);
      const heap = heapAt(whole(table.at + 8));
      tree(whole(table.at), heap, path, depth, 0);
      open.delete(header);
      return;
    }
    const layout = find(MESSAGE.layout);
    const type = find(MESSAGE.datatype);
    const space = find(MESSAGE.dataspace);
    if (!layout || !type || !space) return;
    if (find(MESSAGE.external)) throw other(`${path}: external`);
    if (find(MESSAGE.filters)) throw other(`${path}: compressed`);
    if (tensors.length === MAX_ARRAYS) throw new Stop(refuse('tooLarge', `> ${MAX_ARRAYS} arrays`));
    tensors.push(array(path, layout, type.at, space.at));
  }

  /** Where the names of a group lie. */
  function heapAt(at: number): { readonly from: number; readonly length: number } {
    if (!isSigned(at, 'HEAP')) throw damaged();
    return { from: whole(at + 24), length: whole(at + 8) };
  }

  function nameAt({ from, length }: ReturnType<typeof heapAt>, offset: number): string {
    let end = from + offset;
    while (end < from + length && view.getUint8(end) !== 0) end++;
    if (end - from - offset > MAX_NAME) throw damaged();
    return new TextDecoder().decode(bytes.subarray(from + offset, end));
  }

  function tree(
    at: number,
    heap: ReturnType<typeof heapAt>,
    path: string,
    depth: number,
    level: number,
  ): void {
    step();
    if (level > MAX_DEPTH) throw damaged();
    if (isSigned(at, 'SNOD')) {
      const count = view.getUint16(at + 6, true);
      for (let i = 0; i < count; i++) {
        step();
        const entry = at + 8 + 40 * i;
        const name = nameAt(heap, whole(entry));
        if (view.getUint32(entry + 16, true) === SOFT_LINK) throw other(`${path}${name}: link`);
        visit(whole(entry + 8), path === '' ? name : `${path}/${name}`, depth + 1);
      }
      return;
    }
    if (!isSigned(at, 'TREE') || view.getUint8(at + 4) !== 0) throw damaged();
    const count = view.getUint16(at + 6, true);
    for (let i = 0; i < count; i++) tree(whole(at + 32 + 16 * i), heap, path, depth, level + 1);
  }

  function array(name: string, layout: Message, type: number, space: number): Tensor {
    const shape = shapeAt(space, name);
    const { size, read, letters } = kindAt(type, name);
    const [version, kind] = [view.getUint8(layout.at), view.getUint8(layout.at + 1)];
    if (version !== 3 && version !== 4) throw other(`${name}: layout ${version}`);
    if (kind > 1) throw other(`${name}: chunked`);
    const count = sizeOf(shape);
    // What holds nothing lies nowhere.
    if (count === 0) return stored({ name, type: letters, shape, view, offset: 0, size, read });
    const offset = kind === 0 ? layout.at + 4 : whole(layout.at + 2);
    const length = kind === 0 ? view.getUint16(layout.at + 2, true) : whole(layout.at + 10);
    if (!Number.isSafeInteger(count) || count * size !== length)
      throw new Stop(refuse('wrongSize', name));
    if (offset + length > bytes.length) throw new Stop(refuse('wrongLength', name));
    return stored({ name, type: letters, shape, view, offset, size, read });
  }

  function shapeAt(at: number, name: string): readonly number[] {
    const [version, rank] = [view.getUint8(at), view.getUint8(at + 1)];
    if (version < 1 || version > 2) throw other(`${name}: dataspace ${version}`);
    if (rank > MAX_RANK) throw new Stop(refuse('wrongSize', name));
    // One that is null holds nothing.
    if (version === 2 && view.getUint8(at + 3) === 2) return [0];
    const from = at + (version === 1 ? 8 : 4);
    return Array.from({ length: rank }, (_, axis) => whole(from + 8 * axis));
  }

  function kindAt(at: number, name: string) {
    const kind = view.getUint8(at) & 0xf;
    const bits = view.getUint8(at + 1);
    const size = view.getUint32(at + 4, true);
    const isLittle = (bits & 1) === 0;
    const unknown = new Stop(refuse('npyType', `${name}: HDF5 ${kind}, ${size} bytes`));
    if (kind === 0) {
      const isWithSign = (bits & 8) !== 0;
      const read = integers.get(`${isWithSign ? 'i' : 'u'}${size}`);
      if (!read) throw unknown;
      const letters = `${isWithSign ? 'i' : 'u'}${size}`;
      return {
        size,
        letters,
        read: (data: DataView, place: number) => read(data, place, isLittle),
      };
    }
    // Bits of the exponent and of the fraction say which of the kinds of a size it is.
    const letters = `f${size} ${view.getUint8(at + 13)} ${view.getUint8(at + 15)}`;
    const read = kind === 1 ? floats.get(letters) : undefined;
    if (!read) throw unknown;
    return {
      size,
      letters: `F${8 * size}`,
      read: (data: DataView, place: number) => read(data, place, isLittle),
    };
  }

  const header = whole(root + 8);
  visit(header, '', 0);
  const modelConfig = messagesOf(header)
    .filter(({ type }) => type === MESSAGE.attribute)
    .map(({ at }) => textOf({ bytes, at, whole }, 'model_config'))
    .find((text) => text !== null);
  return { tensors, modelConfig: modelConfig ?? null };
}

type Read = (view: DataView, at: number, isLittle: boolean) => number;

const floats: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['f8 11 52', (view, at, isLittle) => view.getFloat64(at, isLittle)],
  ['f4 8 23', (view, at, isLittle) => view.getFloat32(at, isLittle)],
  ['f2 5 10', (view, at, isLittle) => halfToNumber(view.getUint16(at, isLittle))],
  ['f2 8 7', (view, at, isLittle) => bfloatToNumber(view.getUint16(at, isLittle))],
]);

const integers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['i1', (view, at) => view.getInt8(at)],
  ['u1', (view, at) => view.getUint8(at)],
  ['i2', (view, at, isLittle) => view.getInt16(at, isLittle)],
  ['u2', (view, at, isLittle) => view.getUint16(at, isLittle)],
  ['i4', (view, at, isLittle) => view.getInt32(at, isLittle)],
  ['u4', (view, at, isLittle) => view.getUint32(at, isLittle)],
  ['i8', (view, at, isLittle) => Number(view.getBigInt64(at, isLittle))],
  ['u8', (view, at, isLittle) => Number(view.getBigUint64(at, isLittle))],
]);
