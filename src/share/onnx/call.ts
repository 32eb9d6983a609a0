import type { AttributeType, OnnxGraph, OnnxNode } from './readModel.ts';
import { Refused } from './refused.ts';
import { type Account, expectRank, makeRoom, type OnnxValue, sizeOf } from './value.ts';
import type { Way } from './way.ts';

/** A node as a reader finds it in the file. */
export const called = ({ op, name }: OnnxNode) => (name ? `${op} ${name}` : op);

/** One node with the values that it reads. */
export interface Call {
  readonly node: OnnxNode;
  readonly graph: OnnxGraph;
  /** Null for one that is left out. */
  readonly inputs: readonly (OnnxValue | null)[];
  readonly account: Account;
  readonly way: Way;
}

/** What a node may say, and what becomes of what it reads. Whatever is not declared here is refused by its name. */
export interface OnnxOperation {
  /** How many inputs it has, at the least and at the most. */
  readonly inputs: readonly [number, number];
  readonly attributes: Readonly<Record<string, AttributeType>>;
  /** Its outputs, in their order; refused with a reason where that cannot be. */
  readonly run: (call: Call) => readonly OnnxValue[];
}

/** Holds a node against its declaration. */
export function expectDeclared({ node, inputs }: Call, operation: OnnxOperation): void {
  const [least, most] = operation.inputs;
  const isThere = inputs.slice(0, least).every((value) => value !== null);
  if (inputs.length < least || inputs.length > most || !isThere)
    throw new Refused('onnxOption', `${called(node)}: ${inputs.length} inputs`);
  for (const [name, { type }] of node.attributes) {
    const wanted = Object.hasOwn(operation.attributes, name) ? operation.attributes[name] : null;
    if (!wanted) throw new Refused('onnxOption', `${called(node)}: ${name}`);
    if (type !== wanted) throw new Refused('onnxOption', `${called(node)}: ${name} (${type})`);
  }
}

/** Refuses an option of a node, by its name and what it says. */
export const option = ({ node }: Call, says: string) =>
  new Refused('onnxOption', `${called(node)}: ${says}`);

export const operation = ({ node }: Call) => new Refused('onnxOperation', called(node));

export const intOf = ({ node }: Call, name: string, usual: number): number =>
  node.attributes.get(name)?.int ?? usual;

/** The first input; there is one. */
export function first(call: Call): OnnxValue {
  const [value] = call.inputs;
  if (!value) throw operation(call);
  return value;
}

/** Whole numbers that are an attribute in old files and an input in newer ones; null where they are neither. */
export function listOf(call: Call, name: string, at: number): readonly number[] | null {
  const attribute = call.node.attributes.get(name);
  const value = call.inputs[at] ?? null;
  if (attribute && value) throw option(call, name);
  if (attribute) return attribute.ints;
  if (!value) return null;
  if (value.stage !== 'whole' || value.shape.length > 1) throw option(call, name);
  return [...value.data];
}

/** An axis as a place from the front. */
export function axisOf(call: Call, axis: number, rank: number): number {
  const at = axis < 0 ? axis + rank : axis;
  if (!Number.isInteger(at) || at < 0 || at >= rank) throw option(call, `axis ${axis}`);
  return at;
}

/** The name of an output; possibly none. */
const outputName = ({ node }: Call, at = 0) => node.outputs[at] ?? '';

/** The same elements in another shape. */
export function reshaped(
  call: Call,
  value: OnnxValue,
  shape: readonly number[],
  at = 0,
): OnnxValue {
  expectRank(shape, called(call.node));
  if (sizeOf(shape) !== sizeOf(value.shape)) throw option(call, `[${shape.join(', ')}]`);
  return { ...value, name: outputName(call, at), shape };
}

/** Elements of a value, each found by the place of its own: one number for each axis. */
export function picked(
  call: Call,
  value: OnnxValue,
  shape: readonly number[],
  from: (places: readonly number[]) => number,
  at = 0,
): OnnxValue {
  const name = outputName(call, at);
  const data = makeRoom(call.account, shape, name || called(call.node));
  const places = shape.map(() => 0);
  for (let i = 0; i < data.length; i++) {
    data[i] = value.data[from(places)] ?? Number.NaN;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const place = (places[axis] ?? 0) + 1;
      places[axis] = place === shape[axis] ? 0 : place;
      if (place !== shape[axis]) break;
    }
  }
  return { ...value, name, shape, data };
}

/** How far apart neighbours of each axis lie. */
export const stridesOf = (shape: readonly number[]): readonly number[] =>
  shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));

/** A new value of known numbers. */
export function known(
  call: Call,
  stage: 'whole' | 'real',
  kind: number,
  shape: readonly number[],
  numberAt: (i: number) => number,
): OnnxValue {
  const name = outputName(call);
  const data = makeRoom(call.account, shape, name || called(call.node));
  for (let i = 0; i < data.length; i++) data[i] = numberAt(i);
  return { name, stage, kind, shape, data };
}
