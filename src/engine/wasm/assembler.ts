/*
 * WebAssembly, written as nested lists of bytes: a function here gives the code of an instruction from that of its
 * operands, so that a kernel reads as the formula it computes. Only what the engine's kernels need is here.
 * Source: WebAssembly Core Specification 2.0, section 5 (binary format).
 */

import type { NumberFormat } from '../run/numbers.ts';

/** Bytes of instructions; nested, so that pieces need no joining. */
export type Code = number | readonly Code[];

export type Type = 'i32' | 'f32' | 'f64' | 'v128';

export const TYPES: Readonly<Record<Type, number>> = {
  i32: 0x7f,
  f32: 0x7d,
  f64: 0x7c,
  v128: 0x7b,
};

/** A local variable of a function. */
export interface Local {
  readonly get: Code;
  readonly set: (value: Code) => Code;
}

/** What a function is built with. */
export interface Scope {
  /** The numbers that are computed with. */
  readonly lanes: Lanes;
  readonly local: (type: Type) => Local;
  /** A number in all lanes, read from memory: V8 is slower to make one of its bits. */
  readonly constant: (n: number) => Code;
  /** Calls a function of the module, by its place among those. */
  readonly call: (index: number, ...operands: Code[]) => Code;
}

/** Numbers of one format, and how many of them a vector register holds. */
export interface Lanes {
  readonly format: NumberFormat;
  /** Bytes of a number. */
  readonly bytes: number;
  readonly count: number;
  /** One alone. */
  readonly scalar: typeof f64;
  readonly type: Type;
  /** As many as a register holds. */
  readonly vector: typeof f64x2;
  readonly bytesOf: (n: number) => Code;
  readonly fromInt: (n: Code) => Code;
  /** One number of memory, in all lanes. */
  readonly loadInAll: (address: Code, offset: number) => Code;
  /** Stores the first of them, less than all: so many, or as many as some code says. */
  readonly storeFirst: (address: Code, offset: number, value: Code, count: number) => Code;
  readonly storeCounted: (address: Code, offset: number, value: Code, count: Code) => Code;
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

const eightBytes = (n: number): Code => [...new Uint8Array(Float64Array.of(n).buffer)];
const fourBytes = (n: number): Code => [...new Uint8Array(Float32Array.of(n).buffer)];

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

/** Arithmetic of single numbers; `first` is the code of their addition, `compare` that of their equality. */
const alone = (
  [first, compare, load, store]: readonly [number, number, number, number],
  constant: (n: number) => Code,
) => ({
  const: constant,
  add: scalar(first),
  sub: scalar(first + 1),
  mul: scalar(first + 2),
  div: scalar(first + 3),
  max: scalar(first + 5),
  abs: scalar(first - 7),
  eq: scalar(compare),
  ne: scalar(compare + 1),
  gt: scalar(compare + 3),
  le: scalar(compare + 4),
  load: (address: Code, offset: number): Code => [address, load, at(offset)],
  store: (address: Code, offset: number, value: Code): Code => [address, value, store, at(offset)],
});

export const f64 = alone([0xa0, 0x61, 0x2b, 0x39], (n) => [0x44, eightBytes(n)]);
const f32 = alone([0x92, 0x5b, 0x2a, 0x38], (n) => [0x43, fourBytes(n)]);

/**
 * Arithmetic of several at once; `first` is the code of their absolute value, `compare` that of their equality, and `filled`
 * gives the bytes of a register that is full of one number.
 */
const together = (
  [splat, compare, first]: readonly [number, number, number],
  filled: (n: number) => Code,
) => ({
  const: (n: number): Code => [0xfd, unsigned(12), filled(n)],
  splat: vector(splat),
  ne: vector(compare + 1),
  lt: vector(compare + 2),
  gt: vector(compare + 3),
  le: vector(compare + 4),
  ge: vector(compare + 5),
  abs: vector(first),
  neg: vector(first + 1),
  add: vector(first + 4),
  sub: vector(first + 5),
  mul: vector(first + 6),
  div: vector(first + 7),
  min: vector(first + 8),
  max: vector(first + 9),
  /** The lesser and the larger; where either is NaN, the first. */
  atMost: vector(first + 10),
  atLeast: vector(first + 11),
});

/** Two doubles at once. */
export const f64x2 = together([20, 71, 0xec], (n) => [eightBytes(n), eightBytes(n)]);

/** What only two doubles need. */
export const pair = {
  first: (of: Code): Code => [of, 0xfd, unsigned(33), 0],
  second: (of: Code): Code => [of, 0xfd, unsigned(33), 1],
  withSecond: (of: Code, value: Code): Code => [of, value, 0xfd, unsigned(34), 1],
  trunc: vector(0x7a),
} as const;

/** Four singles at once. */
const f32x4 = together([19, 65, 0xe0], (n) => Array.from({ length: 4 }, () => fourBytes(n)));

/** Two integers of 64 bits at once. */
export const i64x2 = {
  allTrue: vector(0xc3),
  shiftLeft: vector(0xcb),
} as const;

/** Each of four integers of 32 bits, moved to the left. */
export const shiftFourLeft = vector(0xab);

const loadVector =
  (opcode: number) =>
  (address: Code, offset: number): Code => [address, 0xfd, unsigned(opcode), at(offset)];

export const v128 = {
  and: vector(78),
  or: vector(80),
  /** The bits of `a` where the mask is 1, of `b` elsewhere. */
  select: (mask: Code, a: Code, b: Code): Code => [a, b, mask, 0xfd, unsigned(82)],
  load: loadVector(0),
  store: (address: Code, offset: number, value: Code): Code => [
    address,
    value,
    0xfd,
    unsigned(11),
    at(offset),
  ],
} as const;

const storeLane =
  (opcode: number) =>
  (address: Code, offset: number, value: Code, lane: number): Code => [
    address,
    value,
    0xfd,
    unsigned(opcode),
    at(offset),
    lane,
  ];
const [storeFour, storeEight] = [storeLane(90), storeLane(91)];

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

const doubles: Lanes = {
  format: 'float64',
  bytes: 8,
  count: 2,
  type: 'f64',
  scalar: f64,
  vector: f64x2,
  bytesOf: eightBytes,
  fromInt: scalar(0xb7),
  loadInAll: loadVector(10),
  storeFirst: (address, offset, value) => storeEight(address, offset, value, 0),
  storeCounted: (address, offset, value) => storeEight(address, offset, value, 0),
};

const singles: Lanes = {
  format: 'float32',
  bytes: 4,
  count: 4,
  type: 'f32',
  scalar: f32,
  vector: f32x4,
  bytesOf: fourBytes,
  fromInt: scalar(0xb2),
  loadInAll: loadVector(9),
  storeFirst: (address, offset, value, count) =>
    count === 1
      ? storeFour(address, offset, value, 0)
      : [
          storeEight(address, offset, value, 0),
          count === 3 ? storeFour(address, offset + 8, value, 2) : [],
        ],
  storeCounted: (address, offset, value, count) =>
    when(
      i32.and(count, i32.const(2)),
      [
        storeEight(address, offset, value, 0),
        when(i32.and(count, i32.const(1)), storeFour(address, offset + 8, value, 2)),
      ],
      storeFour(address, offset, value, 0),
    ),
};

export const lanesOf: Readonly<Record<NumberFormat, Lanes>> = {
  float64: doubles,
  float32: singles,
};
