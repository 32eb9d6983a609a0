import { PbfReader } from 'pbf';
import { MAX_WEIGHTS } from '../../scene/document/scene.ts';
import { numberTypes } from '../safetensors/numberTypes.ts';
import { nameWithShape } from '../safetensors/refusal.ts';
import { Refused } from './refused.ts';

/** A tensor that stands in the file, as its bytes: its numbers are read when a node asks for them. */
export interface OnnxTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** A number of TensorProto.DataType. */
  readonly kind: number;
  /** The file that its numbers lie in, where that is another one which is not at hand; empty where it is not named. */
  readonly elsewhere: string | null;
  /** The fields that hold its numbers, in the order of the file. */
  readonly chunks: readonly { readonly tag: number; readonly bytes: Uint8Array }[];
}

interface Type {
  readonly name: string;
  readonly isFloat: boolean;
  readonly size: number;
  readonly read: (view: DataView, at: number) => number;
  /** The field that lists its numbers, where they are not raw bytes. */
  readonly tag: number;
}

const floating = (name: 'F32' | 'F16' | 'F64' | 'BF16', tag: number): Type => {
  const { size, read } = numberTypes[name] ?? { size: 0, read: null };
  return { name, isFloat: true, size, read: read ?? (() => Number.NaN), tag };
};
const whole = (name: string, size: number, tag: number, read: Type['read']): Type => {
  return { name, isFloat: false, size, read, tag };
};

/** The types that are read, by their numbers in onnx.proto. Whole ones are shapes, places and steps. */
const TYPES: ReadonlyMap<number, Type> = new Map([
  [1, floating('F32', 4)],
  [10, floating('F16', 5)],
  [11, floating('F64', 10)],
  [16, floating('BF16', 5)],
  [2, whole('U8', 1, 5, (view, at) => view.getUint8(at))],
  [3, whole('I8', 1, 5, (view, at) => view.getInt8(at))],
  [6, whole('I32', 4, 5, (view, at) => view.getInt32(at, true))],
  [7, whole('I64', 8, 7, (view, at) => Number(view.getBigInt64(at, true)))],
  [9, whole('BOOL', 1, 5, (view, at) => view.getUint8(at))],
]);

export const typeOf = (kind: number): Type | undefined => TYPES.get(kind);

export const typeName = (kind: number): string => TYPES.get(kind)?.name ?? `ONNX type ${kind}`;

const shown = ({ name, shape }: OnnxTensor) => nameWithShape(name, shape);

/** The numbers of a tensor, row-major. Its length is held against its bytes before room is made. */
export function numbersOf(tensor: OnnxTensor): Float64Array {
  const { name, shape, kind, elsewhere, chunks } = tensor;
  const wrong = () => new Refused('wrongSize', shown(tensor));
  if (elsewhere !== null) throw new Refused('onnxElsewhere', elsewhere || shown(tensor));
  const type = TYPES.get(kind);
  if (!type) throw new Refused('notFloats', `${name}: ${typeName(kind)}`);
  const count = shape.reduce((product, length) => product * length, 1);
  if (count > MAX_WEIGHTS) throw new Refused('tooLarge', shown(tensor));
  const tag = chunks[0]?.tag ?? RAW;
  if (chunks.some((chunk) => chunk.tag !== tag) || (tag !== RAW && tag !== type.tag)) throw wrong();
  if (tag === RAW && chunks.length > 1) throw wrong();
  const length = chunks.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const isFixed = tag === RAW || tag === 4 || tag === 10;
  if (isFixed ? length !== count * type.size : length < count) throw wrong();
  const numbers = new Float64Array(count);
  let i = 0;
  for (const { bytes } of chunks)
    if (isFixed) {
      if (bytes.length % type.size !== 0) throw wrong();
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      for (let at = 0; at < bytes.length; at += type.size) numbers[i++] = type.read(view, at);
    } else {
      const list = new PbfReader(bytes);
      while (list.pos < list.length && i < count) numbers[i++] = inList(type, list);
      if (list.pos !== list.length) throw wrong();
    }
  if (i !== count) throw wrong();
  return numbers;
}

/** The field of raw bytes. */
export const RAW = 9;
const word = new DataView(new ArrayBuffer(8));

/** Halves stand in a list as their bits, whole numbers as themselves. */
function inList({ isFloat, read }: Type, list: PbfReader): number {
  const value = list.readVarint(true);
  if (!isFloat) return value;
  word.setUint16(0, value, true);
  return read(word, 0);
}
