import { PbfReader } from 'pbf';
import { numberTypes } from '../safetensors/numberTypes.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';

/*
 * What of an ONNX file matters here: the nodes of its graph and the tensors in it. Source of the numbers of the fields:
 * github.com/onnx/onnx, onnx/onnx.proto (IR version 3 and later).
 */

/** A tensor that stands in the file; null numbers: not floating ones, or in another file. */
export interface OnnxTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** As numberTypes has it, or the number of another type. */
  readonly type: string;
  readonly isElsewhere: boolean;
  readonly numbers: Float64Array | null;
}

export interface OnnxNode {
  readonly op: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, Attribute>;
}

export interface Attribute {
  readonly f: number | null;
  readonly i: number | null;
  readonly s: string | null;
  readonly t: OnnxTensor | null;
  readonly strings: readonly string[];
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly tensors: ReadonlyMap<string, OnnxTensor>;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** Far more than a layer, its head and the bending of shapes around them take. */
const MAX_NODES = 1000;
const MAX_RANK = 8;

/** Reads the graph of an ONNX file. Takes any bytes, never throws, and allocates no more than a few times their number. */
export function readOnnx(bytes: Uint8Array): OnnxGraph | Refusal {
  try {
    let graph: OnnxGraph | null = null;
    // Without it a file says nothing; it stands behind the graph, and is missing where the file was cut off there.
    let hasOperators = false;
    within(new PbfReader(bytes), bytes.length, (tag, pbf) => {
      if (tag === 7) graph = graphIn(pbf);
      if (tag === 8) hasOperators = true;
    });
    return (hasOperators && graph) || refuse('onnxUnreadable');
  } catch (error) {
    return error instanceof Refused ? error.refusal : refuse('onnxUnreadable');
  }
}

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** Reads the fields of a message that ends where it says; one that goes on after its file is none. */
function within(pbf: PbfReader, end: number, field: (tag: number, pbf: PbfReader) => void): void {
  if (end > pbf.length) throw new RangeError('the file ends before the message does');
  pbf.readFields((tag) => field(tag, pbf), null, end);
  if (pbf.pos !== end) throw new RangeError('the message is not as long as it says');
}

const message = (pbf: PbfReader, field: (tag: number, pbf: PbfReader) => void): void => {
  const length = pbf.readVarint();
  within(pbf, pbf.pos + length, field);
};

function bytesIn(pbf: PbfReader): Uint8Array {
  const length = pbf.readVarint();
  if (pbf.pos + length > pbf.length) throw new RangeError('the file ends before the bytes do');
  const bytes = pbf.buf.subarray(pbf.pos, pbf.pos + length);
  pbf.pos += length;
  return bytes;
}

const text = (pbf: PbfReader) => new TextDecoder('utf-8', { fatal: true }).decode(bytesIn(pbf));

function graphIn(pbf: PbfReader): OnnxGraph {
  const nodes: OnnxNode[] = [];
  const tensors = new Map<string, OnnxTensor>();
  const inputs: string[] = [];
  const outputs: string[] = [];
  message(pbf, (tag) => {
    if (tag === 1) nodes.push(nodeIn(pbf));
    else if (tag === 5) {
      const tensor = tensorIn(pbf);
      tensors.set(tensor.name, tensor);
    } else if (tag === 11) inputs.push(nameIn(pbf));
    else if (tag === 12) outputs.push(nameIn(pbf));
    if (nodes.length > MAX_NODES || tensors.size > MAX_NODES) throw new Refused(refuse('tooLarge'));
  });
  // A constant is a node too.
  for (const { op, outputs: made, attributes } of nodes) {
    const value = attributes.get('value')?.t;
    const [name] = made;
    if (op === 'Constant' && value && name !== undefined) tensors.set(name, { ...value, name });
  }
  return { nodes, tensors, inputs: inputs.filter((name) => !tensors.has(name)), outputs };
}

function nameIn(pbf: PbfReader): string {
  let name = '';
  message(pbf, (tag) => {
    if (tag === 1) name = text(pbf);
  });
  return name;
}

function nodeIn(pbf: PbfReader): OnnxNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, Attribute>();
  let [op, name, domain] = ['', '', ''];
  message(pbf, (tag) => {
    if (tag === 1) inputs.push(text(pbf));
    else if (tag === 2) outputs.push(text(pbf));
    else if (tag === 3) name = text(pbf);
    else if (tag === 4) op = text(pbf);
    else if (tag === 5) attributes.set(...attributeIn(pbf));
    else if (tag === 7) domain = text(pbf);
  });
  const isPlain = domain === '' || domain === 'ai.onnx';
  return { op: isPlain ? op : `${domain}.${op}`, name, inputs, outputs, attributes };
}

function attributeIn(pbf: PbfReader): [string, Attribute] {
  const strings: string[] = [];
  let name = '';
  let found: Omit<Attribute, 'strings'> = { f: null, i: null, s: null, t: null };
  message(pbf, (tag) => {
    if (tag === 1) name = text(pbf);
    else if (tag === 2) found = { ...found, f: pbf.readFloat() };
    else if (tag === 3) found = { ...found, i: pbf.readVarint(true) };
    else if (tag === 4) found = { ...found, s: text(pbf) };
    else if (tag === 5) found = { ...found, t: tensorIn(pbf) };
    else if (tag === 9) strings.push(text(pbf));
  });
  return [name, { ...found, strings }];
}

/** ONNX's types of floating numbers under the names they have elsewhere. */
const TYPES: Readonly<Record<number, 'F32' | 'F16' | 'F64' | 'BF16'>> = {
  1: 'F32',
  10: 'F16',
  11: 'F64',
  16: 'BF16',
};

function tensorIn(pbf: PbfReader): OnnxTensor {
  const shape: number[] = [];
  let [name, kind, isElsewhere] = ['', 0, false];
  let raw: Uint8Array | null = null;
  const listed: number[] = [];
  message(pbf, (tag) => {
    if (tag === 1) pbf.readPackedVarint(shape);
    else if (tag === 2) kind = pbf.readVarint();
    else if (tag === 4) pbf.readPackedFloat(listed);
    else if (tag === 5) pbf.readPackedVarint(listed);
    else if (tag === 8) name = text(pbf);
    else if (tag === 9) raw = bytesIn(pbf);
    else if (tag === 10) pbf.readPackedDouble(listed);
    else if (tag === 13) isElsewhere = true;
    else if (tag === 14) isElsewhere ||= pbf.readVarint() === 1;
    if (shape.length > MAX_RANK) throw new Refused(refuse('wrongSize', name));
  });
  const type = TYPES[kind];
  const tensor = { name, shape, type: type ?? `ONNX type ${kind}`, isElsewhere };
  if (!type || isElsewhere) return { ...tensor, numbers: null };
  const count = shape.reduce((product, length) => product * length, 1);
  return { ...tensor, numbers: numbersOf(name, type, count, raw, listed) };
}

function numbersOf(
  name: string,
  type: 'F32' | 'F16' | 'F64' | 'BF16',
  count: number,
  raw: Uint8Array | null,
  listed: readonly number[],
): Float64Array {
  const { size, read } = numberTypes[type] ?? {};
  const wrong = new Refused(refuse('wrongSize', name));
  if (!size || !read) throw wrong;
  if (raw) {
    if (raw.length !== count * size) throw wrong;
    const view = new DataView(raw.buffer, raw.byteOffset, raw.length);
    return Float64Array.from({ length: count }, (_, i) => read(view, i * size));
  }
  if (listed.length !== count) throw wrong;
  if (size > 2) return Float64Array.from(listed);
  // Halves stand in a list as their bits.
  const view = new DataView(new ArrayBuffer(2));
  return Float64Array.from(listed, (bits) => {
    view.setUint16(0, bits, true);
    return read(view, 0);
  });
}
