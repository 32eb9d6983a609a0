import { type Refusal, refuse } from '../safetensors/refusal.ts';
import { type OnnxTensor, RAW } from './onnxTensor.ts';
import { Refused } from './refused.ts';
import {
  bytesOf,
  floatsInto,
  message,
  single,
  text,
  type Wire,
  whole,
  wholeInto,
  wireOf,
  within,
} from './wire.ts';

/*
 * What of an ONNX file matters here: the nodes of its graph and the tensors in it. Source of the numbers of the fields:
 * github.com/onnx/onnx, onnx/onnx.proto (IR version 3 and later).
 */

export interface OnnxNode {
  readonly op: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** As AttributeProto.AttributeType has them; `other`: one that is not read, or not what it says. */
export type AttributeType =
  | 'float'
  | 'int'
  | 'string'
  | 'tensor'
  | 'floats'
  | 'ints'
  | 'strings'
  | 'other';

export interface Attribute {
  readonly type: AttributeType;
  readonly float: number;
  readonly int: number;
  readonly string: string;
  readonly tensor: OnnxTensor | null;
  readonly floats: readonly number[];
  readonly ints: readonly number[];
  readonly strings: readonly string[];
}

/** What the caller of a graph gives it. */
export interface GraphInput {
  readonly name: string;
  /** A number of TensorProto.DataType; 0 where nothing is said. */
  readonly kind: number;
  /** Null for a length that is left open, or for all of them. */
  readonly shape: readonly (number | null)[] | null;
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly tensors: ReadonlyMap<string, OnnxTensor>;
  /** Those that do not stand in the file as tensors. */
  readonly inputs: readonly GraphInput[];
  readonly outputs: readonly string[];
  /** Of the set of operations: what some of them do depends on it. */
  readonly version: number;
}

/** Files of weights beside a model, by their names. */
export type Beside = ReadonlyMap<string, Uint8Array>;

/** Far more than layers, their head and the bending of shapes take, also where a layer is written out for each timestep. */
const MAX_NODES = 10_000;
const MAX_RANK = 8;

/**
 * Reads the graph of an ONNX file, with the files that are given beside it by their names. Takes any bytes, never throws,
 * and makes no room for what is only claimed.
 */
export function readOnnx(
  bytes: Uint8Array,
  beside: Beside = new Map(),
  wire = wireOf(bytes),
): OnnxGraph | Refusal {
  try {
    const graphs: Omit<OnnxGraph, 'version'>[] = [];
    // Without them a file says nothing; they stand behind the graph, and are missing where the file was cut off there.
    const versions: number[] = [];
    within(wire, bytes.length, (tag) => {
      if (tag === 7) graphs.push(graphIn(wire, beside));
      if (tag === 8) versions.push(...versionIn(wire));
      if (graphs.length > 1) throw new Refused('onnxTwice', 'graph');
    });
    const [graph] = graphs;
    const [version] = versions;
    if (!graph || version === undefined) return refuse('onnxUnreadable');
    if (versions.length > 1) return refuse('onnxTwice', `opset ${versions.join(', ')}`);
    return { ...graph, version };
  } catch (error) {
    return error instanceof Refused ? error.refusal : refuse('onnxUnreadable');
  }
}

/** The version of ONNX's own operations; those of another domain are refused by their names. */
function versionIn(wire: Wire): readonly number[] {
  let [domain, version] = ['', 0];
  message(wire, (tag) => {
    if (tag === 1) domain = text(wire);
    else if (tag === 2) version = whole(wire);
  });
  return isOwn(domain) ? [version] : [];
}

const isOwn = (domain: string) => domain === '' || domain === 'ai.onnx';

function graphIn(wire: Wire, beside: Beside): Omit<OnnxGraph, 'version'> {
  const nodes: OnnxNode[] = [];
  const tensors = new Map<string, OnnxTensor>();
  const inputs: GraphInput[] = [];
  const outputs: string[] = [];
  message(wire, (tag) => {
    if (tag === 1) nodes.push(nodeIn(wire, beside));
    else if (tag === 5) {
      const tensor = tensorIn(wire, beside);
      if (tensors.has(tensor.name)) throw new Refused('onnxTwice', tensor.name);
      tensors.set(tensor.name, tensor);
    } else if (tag === 11) inputs.push(inputIn(wire));
    else if (tag === 12) outputs.push(inputIn(wire).name);
    else if (tag === 15) throw new Refused('onnxOption', 'sparse_initializer');
    if (nodes.length > MAX_NODES || tensors.size > MAX_NODES)
      throw new Refused('tooLarge', `> ${MAX_NODES} nodes`);
  });
  return { nodes, tensors, inputs: inputs.filter(({ name }) => !tensors.has(name)), outputs };
}

/** A ValueInfoProto, down to the lengths of its axes. */
function inputIn(wire: Wire): GraphInput {
  let [name, kind] = ['', 0];
  let shape: (number | null)[] | null = null;
  const lengthIn = () => {
    let length: number | null = null;
    message(wire, (tag) => {
      if (tag === 1) length = whole(wire);
    });
    return length !== null && length > 0 ? length : null;
  };
  message(wire, (tag) => {
    if (tag === 1) name = text(wire);
    else if (tag === 2)
      message(wire, (typeTag) => {
        if (typeTag !== 1) throw new Refused('onnxInput', name);
        message(wire, (tensorTag) => {
          if (tensorTag === 1) kind = whole(wire);
          else if (tensorTag === 2) {
            const lengths: (number | null)[] = [];
            shape = lengths;
            message(wire, (axisTag) => {
              if (axisTag === 1) lengths.push(lengthIn());
              if (lengths.length > MAX_RANK) throw new Refused('wrongSize', name);
            });
          }
        });
      });
  });
  return { name, kind, shape };
}

function nodeIn(wire: Wire, beside: Beside): OnnxNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, Attribute>();
  let [op, name, domain, overload] = ['', '', '', ''];
  message(wire, (tag) => {
    if (tag === 1) inputs.push(text(wire));
    else if (tag === 2) outputs.push(text(wire));
    else if (tag === 3) name = text(wire);
    else if (tag === 4) op = text(wire);
    else if (tag === 5) {
      const [key, attribute] = attributeIn(wire, beside);
      if (attributes.has(key)) throw new Refused('onnxTwice', `${name || op}: ${key}`);
      attributes.set(key, attribute);
    } else if (tag === 7) domain = text(wire);
    else if (tag === 8) overload = text(wire);
  });
  const isPlain = isOwn(domain) && overload === '';
  return { op: isPlain ? op : `${domain}.${op}`, name, inputs, outputs, attributes };
}

/** The types of attributes by their numbers, and the field in which each stands. */
const ATTRIBUTES: ReadonlyMap<number, readonly [AttributeType, number]> = new Map([
  [1, ['float', 2]],
  [2, ['int', 3]],
  [3, ['string', 4]],
  [4, ['tensor', 5]],
  [6, ['floats', 7]],
  [7, ['ints', 8]],
  [8, ['strings', 9]],
]);

function attributeIn(wire: Wire, beside: Beside): readonly [string, Attribute] {
  const strings: string[] = [];
  const ints: number[] = [];
  const floats: number[] = [];
  const there = new Set<number>();
  let [name, said, float, int, string] = ['', 0, 0, 0, ''];
  let tensor: OnnxTensor | null = null;
  message(wire, (tag) => {
    if (tag === 1) name = text(wire);
    else if (tag === 20) said = whole(wire);
    // 13 is its documentation; whatever else there is must be what it says it is, and stand there once.
    else if (tag !== 13) there.add(tag === 5 && tensor ? -1 : tag);
    if (tag === 2) float = single(wire);
    else if (tag === 3) int = whole(wire);
    else if (tag === 4) string = text(wire);
    else if (tag === 5) tensor = tensorIn(wire, beside);
    else if (tag === 7) floatsInto(wire, floats);
    else if (tag === 8) wholeInto(wire, ints);
    else if (tag === 9) strings.push(text(wire));
  });
  // Files of the first years do not say the type; a zero, or an empty list, may stand there as nothing at all.
  const [type, field] = (said
    ? ATTRIBUTES.get(said)
    : [...ATTRIBUTES.values()].find(([, tag]) => there.has(tag))) ?? ['other', -1];
  const isAsSaid = [...there].every((tag) => tag === field);
  return [
    name,
    { type: isAsSaid ? type : 'other', float, int, string, tensor, floats, ints, strings },
  ];
}

/** Where a tensor may keep its numbers: floats, int32s, int64s, raw bytes, doubles, uint64s. */
const DATA = new Set([4, 5, 7, 9, 10, 11]);

function tensorIn(wire: Wire, beside: Beside): OnnxTensor {
  const shape: number[] = [];
  const chunks: { tag: number; bytes: Uint8Array }[] = [];
  const place = new Map<string, string>();
  let [name, kind, isElsewhere] = ['', 0, false];
  message(wire, (tag) => {
    if (tag === 1) wholeInto(wire, shape);
    else if (tag === 2) kind = whole(wire);
    else if (tag === 3) throw new Refused('onnxOption', 'segment');
    else if (tag === 8) name = text(wire);
    else if (DATA.has(tag)) chunks.push({ tag, bytes: bytesOf(wire) });
    else if (tag === 13) {
      isElsewhere = true;
      place.set(...entryIn(wire));
    } else if (tag === 14) isElsewhere ||= whole(wire) === 1;
    if (shape.length > MAX_RANK) throw new Refused('wrongSize', name);
  });
  if (shape.some((length) => length < 0)) throw new Refused('wrongSize', name);
  if (!isElsewhere) return { name, shape, kind, elsewhere: null, chunks };
  // It is a path from the folder of the model; files that are chosen together come without theirs.
  const file = (place.get('location') ?? '').replace(/^.*[\\/]/, '');
  const bytes = beside.get(file);
  if (!bytes) return { name, shape, kind, elsewhere: file, chunks: [] };
  const from = Number(place.get('offset') ?? 0);
  const length = Number(place.get('length') ?? bytes.length - from);
  const isThere = [from, length].every((number) => Number.isSafeInteger(number) && number >= 0);
  if (chunks.length > 0 || !isThere || from + length > bytes.length)
    throw new Refused('wrongLength', `${file}: ${name}`);
  const own = bytes.subarray(from, from + length);
  return { name, shape, kind, elsewhere: null, chunks: [{ tag: RAW, bytes: own }] };
}

/** A StringStringEntryProto. */
function entryIn(wire: Wire): readonly [key: string, value: string] {
  let [key, value] = ['', ''];
  message(wire, (tag) => {
    if (tag === 1) key = text(wire);
    else if (tag === 2) value = text(wire);
  });
  return [key, value];
}

/** The files of weights that an ONNX file names, which may be chosen with it. Takes any bytes and never throws. */
export function filesNamedIn(bytes: Uint8Array): readonly string[] {
  const graph = readOnnx(bytes);
  if ('ok' in graph) return [];
  const tensors = [
    ...graph.tensors.values(),
    ...graph.nodes.flatMap(({ attributes }) => [...attributes.values()].map((each) => each.tensor)),
  ];
  return [...new Set(tensors.flatMap((tensor) => tensor?.elsewhere || []))];
}
