/*
 * WebAssembly, written as nested lists of bytes: a function here gives the code of an instruction from that of its
 * operands, so that a kernel reads as the formula it computes. Only what the engine's kernels need is here.
 * Source: WebAssembly Core Specification 2.0, section 5 (binary format).
 */

/** Bytes of instructions; nested, so that pieces need no joining. */
export type Code = number | readonly Code[];

export type Type = 'i32' | 'f64' | 'v128';

export const TYPES: Readonly<Record<Type, number>> = { i32: 0x7f, f64: 0x7c, v128: 0x7b };

/** A local variable of a function. */
export interface Local {
  readonly get: Code;
  readonly set: (value: Code) => Code;
}

/** What a function is built with. */
export interface Scope {
  readonly local: (type: Type) => Local;
  /** A double in both halves, read from memory: V8 is slower to make one of its bits. */
  readonly constant: (n: number) => Code;
}

/** A function of a module; `parameters` are the first locals that the body is given. */
export interface Func {
  readonly parameters: readonly Type[];
  readonly results: readonly Type[];
  readonly body: (scope: Scope, ...parameters: Local[]) => Code;
  /** The name under which it is exported, if it is. */
  readonly name?: string;
}

/** An unsigned integer in LEB128. */
export function unsigned(n: number): Code {
  const bytes: number[] = [];
  let rest = n;
  do {
    bytes.push((rest % 128) | (rest >= 128 ? 0x80 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return bytes;
}

/** A signed 32-bit integer in LEB128. */
function signed(n: number): Code {
  const bytes: number[] = [];
  for (let rest = n | 0; ; ) {
    const low = rest & 0x7f;
    rest >>= 7;
    const isLast = (rest === 0 && !(low & 0x40)) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(isLast ? low : low | 0x80);
    if (isLast) return bytes;
  }
}

export const eightBytes = (n: number): Code => [...new Uint8Array(Float64Array.of(n).buffer)];

/** An instruction of one byte, or of the vector instructions, after its operands. */
const scalar =
  (opcode: number) =>
  (...operands: Code[]): Code => [operands, opcode];
const vector =
  (opcode: number) =>
  (...operands: Code[]): Code => [operands, 0xfd, unsigned(opcode)];

/** Where a memory instruction reads or writes: an address, and bytes to be added to it. */
const at = (offset: number): Code => [0, unsigned(offset)];

export const i32 = {
  const: (n: number): Code => [0x41, signed(n)],
  add: scalar(0x6a),
  sub: scalar(0x6b),
  mul: scalar(0x6c),
  and: scalar(0x71),
  shiftLeft: scalar(0x74),
  eqz: scalar(0x45),
  lt: scalar(0x48),
  ge: scalar(0x4e),
  ltUnsigned: scalar(0x49),
  remainder: scalar(0x70),
  load: (address: Code, offset: number): Code => [address, 0x28, at(offset)],
} as const;

export const f64 = {
  const: (n: number): Code => [0x44, eightBytes(n)],
  add: scalar(0xa0),
  sub: scalar(0xa1),
  mul: scalar(0xa2),
  div: scalar(0xa3),
  max: scalar(0xa5),
  abs: scalar(0x99),
  eq: scalar(0x61),
  ne: scalar(0x62),
  gt: scalar(0x64),
  le: scalar(0x65),
  fromInt: scalar(0xb7),
  load: (address: Code, offset: number): Code => [address, 0x2b, at(offset)],
  store: (address: Code, offset: number, value: Code): Code => [address, value, 0x39, at(offset)],
} as const;

/** Two doubles at once. */
export const f64x2 = {
  const: (n: number): Code => [0xfd, unsigned(12), eightBytes(n), eightBytes(n)],
  splat: vector(20),
  first: (pair: Code): Code => [pair, 0xfd, unsigned(33), 0],
  second: (pair: Code): Code => [pair, 0xfd, unsigned(33), 1],
  withSecond: (pair: Code, value: Code): Code => [pair, value, 0xfd, unsigned(34), 1],
  ne: vector(72),
  lt: vector(73),
  gt: vector(74),
  le: vector(75),
  ge: vector(76),
  trunc: vector(0x7a),
  abs: vector(0xec),
  neg: vector(0xed),
  add: vector(0xf0),
  sub: vector(0xf1),
  mul: vector(0xf2),
  div: vector(0xf3),
  min: vector(0xf4),
  max: vector(0xf5),
} as const;

/** Two integers of 64 bits at once. */
export const i64x2 = {
  allTrue: vector(0xc3),
  shiftLeft: vector(0xcb),
} as const;

export const v128 = {
  and: vector(78),
  or: vector(80),
  /** The bits of `a` where the mask is 1, of `b` elsewhere. */
  select: (mask: Code, a: Code, b: Code): Code => [a, b, mask, 0xfd, unsigned(82)],
  load: (address: Code, offset: number): Code => [address, 0xfd, unsigned(0), at(offset)],
  /** One double, in both halves. */
  loadTwice: (address: Code, offset: number): Code => [address, 0xfd, unsigned(10), at(offset)],
  store: (address: Code, offset: number, value: Code): Code => [
    address,
    value,
    0xfd,
    unsigned(11),
    at(offset),
  ],
  storeFirst: (address: Code, offset: number, value: Code): Code => [
    address,
    value,
    0xfd,
    unsigned(91),
    at(offset),
    0,
  ],
} as const;

/** `a` where the condition holds, else `b`. */
export const choose = (condition: Code, a: Code, b: Code): Code => [a, b, condition, 0x1b];

export const call = (index: number, ...operands: Code[]): Code => [operands, 0x10, unsigned(index)];

export const when = (condition: Code, then: Code, otherwise: Code = []): Code => [
  condition,
  [0x04, 0x40],
  then,
  0x05,
  otherwise,
  0x0b,
];

/** Runs the body once, then again as long as the condition holds. */
export const repeat = (body: Code, condition: Code): Code => [
  [0x03, 0x40],
  body,
  condition,
  [0x0d, 0],
  0x0b,
];

/** Runs the body as long as the condition holds. */
export const loop = (condition: Code, body: Code): Code => when(condition, repeat(body, condition));

/** Moves bytes, or sets them to zero. */
export const memory = {
  copy: (to: Code, from: Code, bytes: Code): Code => [to, from, bytes, 0xfc, 10, 0, 0],
  clear: (from: Code, bytes: Code): Code => [from, i32.const(0), bytes, 0xfc, 11, 0],
} as const;

/** Adds to a variable that holds an address or a count. */
export const advance = (local: Local, by: number | Code): Code =>
  local.set(i32.add(local.get, typeof by === 'number' ? i32.const(by) : by));
