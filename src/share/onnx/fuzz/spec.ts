import { PbfWriter } from 'pbf';
import { numbersOf, typeOf } from '../onnxTensor.ts';
import { type AttributeType, readOnnx } from '../readModel.ts';

/** A graph as plain data, to be changed, written as a file, and computed. */
export interface Spec {
  version: number;
  nodes: SpecNode[];
  tensors: SpecTensor[];
  inputs: { name: string; kind: number; shape: readonly (number | null)[] | null }[];
  outputs: string[];
}

export interface SpecNode {
  op: string;
  name: string;
  inputs: string[];
  outputs: string[];
  attributes: SpecAttribute[];
}

export interface SpecAttribute {
  name: string;
  type: AttributeType;
  value: number | string | readonly number[] | readonly string[] | SpecTensor;
}

export interface SpecTensor {
  name: string;
  kind: number;
  shape: readonly number[];
  numbers: readonly number[];
  isElsewhere?: boolean;
}

/** The graph of a file that is whole. */
export function specOf(bytes: Uint8Array): Spec {
  const graph = readOnnx(bytes);
  if ('ok' in graph) throw new Error(graph.kind);
  const tensor = (from: Parameters<typeof numbersOf>[0]): SpecTensor => {
    const { name, kind, shape } = from;
    return { name, kind, shape, numbers: [...numbersOf(from)] };
  };
  return {
    version: graph.version,
    outputs: [...graph.outputs],
    inputs: graph.inputs.map((input) => ({ ...input })),
    tensors: [...graph.tensors.values()].map(tensor),
    nodes: graph.nodes.map(({ op, name, inputs, outputs, attributes }) => ({
      op,
      name,
      inputs: [...inputs],
      outputs: [...outputs],
      attributes: [...attributes].map(([key, attribute]) => {
        const { type } = attribute;
        const value = type === 'other' ? 0 : attribute[type];
        const isTensor = typeof value === 'object' && value !== null && 'chunks' in value;
        return { name: key, type, value: isTensor ? tensor(value) : (value ?? 0) };
      }),
    })),
  };
}

const TYPES: Readonly<Record<AttributeType, readonly [number, number]>> = {
  float: [1, 2],
  int: [2, 3],
  string: [3, 4],
  tensor: [4, 5],
  floats: [6, 7],
  ints: [7, 8],
  strings: [8, 9],
  other: [5, 6],
};

/** The file that holds a graph. */
export function bytesOf({ version, nodes, tensors, inputs, outputs }: Spec): Uint8Array {
  const pbf = new PbfWriter();
  pbf.writeVarintField(1, 8);
  const names = (tag: number, list: readonly string[]) => {
    for (const name of list) pbf.writeStringField(tag, name);
  };
  const graph = () => {
    for (const { op, name, inputs, outputs, attributes } of nodes)
      pbf.writeMessage(
        1,
        () => {
          names(1, inputs);
          names(2, outputs);
          names(3, [name]);
          names(4, [op]);
          for (const attribute of attributes)
            pbf.writeMessage(5, () => writeAttribute(pbf, attribute), null);
        },
        null,
      );
    for (const tensor of tensors) pbf.writeMessage(5, () => writeTensor(pbf, tensor), null);
    for (const { name, kind, shape } of inputs)
      pbf.writeMessage(
        11,
        () => {
          names(1, [name]);
          if (kind || shape) pbf.writeMessage(2, () => writeType(pbf, kind, shape), null);
        },
        null,
      );
    for (const name of outputs) pbf.writeMessage(12, () => names(1, [name]), null);
  };
  pbf.writeMessage(7, graph, null);
  pbf.writeMessage(8, () => pbf.writeVarintField(2, version), null);
  return pbf.finish();
}

function writeType(pbf: PbfWriter, kind: number, shape: readonly (number | null)[] | null): void {
  const axes = () => {
    for (const length of shape ?? [])
      pbf.writeMessage(1, () => length !== null && pbf.writeVarintField(1, length), null);
  };
  const tensor = () => {
    pbf.writeVarintField(1, kind);
    if (shape) pbf.writeMessage(2, axes, null);
  };
  pbf.writeMessage(1, tensor, null);
}

function writeAttribute(pbf: PbfWriter, { name, type, value }: SpecAttribute): void {
  const [number, tag] = TYPES[type];
  pbf.writeStringField(1, name);
  if (type === 'float') pbf.writeFloatField(tag, value as number);
  else if (type === 'int') pbf.writeVarintField(tag, value as number);
  else if (type === 'string') pbf.writeStringField(tag, value as string);
  else if (type === 'tensor')
    pbf.writeMessage(tag, () => writeTensor(pbf, value as SpecTensor), null);
  else if (type === 'strings') for (const s of value as string[]) pbf.writeStringField(tag, s);
  else if (type === 'ints') for (const i of value as number[]) pbf.writeVarintField(tag, i);
  else if (type === 'floats') for (const f of value as number[]) pbf.writeFloatField(tag, f);
  pbf.writeVarintField(20, number);
}

function writeTensor(pbf: PbfWriter, tensor: SpecTensor): void {
  const { name, kind, shape, numbers, isElsewhere } = tensor;
  pbf.writePackedVarint(1, [...shape]);
  pbf.writeVarintField(2, kind);
  pbf.writeStringField(8, name);
  if (isElsewhere) {
    pbf.writeVarintField(14, 1);
    return;
  }
  const { size = 0, isFloat } = typeOf(kind) ?? {};
  const view = new DataView(new ArrayBuffer(numbers.length * size));
  numbers.forEach((number, i) => {
    if (kind === 11) view.setFloat64(i * 8, number, true);
    else if (isFloat) view.setFloat32(i * 4, number, true);
    else if (kind === 7) view.setBigInt64(i * 8, BigInt(number), true);
    else if (kind === 6) view.setInt32(i * 4, number, true);
    else view.setUint8(i, number);
  });
  pbf.writeBytesField(9, new Uint8Array(view.buffer));
}
