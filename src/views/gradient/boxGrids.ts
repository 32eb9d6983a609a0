import { parameterOf, type Role, vectorOf } from '../../engine/declare/network.ts';
import type { Read } from '../../engine/declare/part.ts';
import { readStep } from '../../engine/declare/readStep.ts';
import {
  type Address,
  unitAddress,
  vectorAddress,
  weightAddress,
} from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { gradientAddress } from '../../engine/explain/gradientAddress.ts';
import { slight } from '../../engine/explain/significant.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { parameterNumbers } from '../../engine/run/trace.ts';
import type { BackMoment } from '../../state/backMoment.ts';
import { symbolOf } from './phaseSymbol.ts';

/** A part of the equation in boxes: a sign, or a vector or matrix with its numbers. */
export type BoxItem =
  | { readonly kind: 'sign'; readonly text: string }
  | {
      readonly kind: 'grid';
      /** Its symbol. */
      readonly tex: string;
      readonly caption: string;
      readonly role: Role | null;
      readonly rows: number;
      readonly columns: number;
      /** Address of the whole. */
      readonly at: Address;
      readonly valueOf: (row: number, column: number) => number;
      readonly addressOf: (row: number, column: number) => Address;
      readonly write: (value: number) => string;
      /** What the step comes to. */
      readonly isNew: boolean;
      /** The row, or the column, that the written line reads. */
      readonly picked: 'row' | 'column' | null;
    };

export type GridItem = Extract<BoxItem, { kind: 'grid' }>;

/** The gradient of a vector at a timestep. */
export function gradientItem({ gradient }: BackMoment, value: string, t: number): GridItem {
  const { role, size } = vectorOf(gradient.trace.network, value);
  const numbers = gradient.at(value, t);
  const at = vectorAddress(value, t);
  return {
    kind: 'grid',
    tex: `d${indexed(gradient.trace.network, value, t)}`,
    caption: '',
    role,
    rows: size,
    columns: 1,
    at: gradientAddress(at),
    valueOf: (row) => numbers[row] ?? Number.NaN,
    addressOf: (row) => gradientAddress(unitAddress(value, t, row)),
    write: slight,
    isNew: false,
    picked: 'row',
  };
}

/** A vector of the way there. */
export function valueItem(
  { gradient }: BackMoment,
  { value, previous }: Read,
  step: number,
): GridItem {
  const t = readStep(gradient.trace.network, { value, previous }, step);
  const { role, size } = vectorOf(gradient.trace.network, value);
  const numbers = gradient.trace.at(value, t);
  return {
    kind: 'grid',
    tex: indexed(gradient.trace.network, value, t),
    caption: '',
    role,
    rows: size,
    columns: 1,
    at: vectorAddress(value, t),
    valueOf: (row) => numbers[row] ?? Number.NaN,
    addressOf: (row) => unitAddress(value, t, row),
    write: brief,
    isNew: false,
    picked: 'row',
  };
}

function indexed(network: BackMoment['gradient']['trace']['network'], value: string, t: number) {
  const tex = valueTex(network, value, t);
  return /[ (]/.test(tex) ? symbolOf(network, value) : tex;
}

/** A matrix on its side, as gradients go through it. */
export function transposed({ gradient }: BackMoment, name: string): GridItem {
  const { trace } = gradient;
  const { rows, columns, role, symbol } = parameterOf(trace.network, name);
  const numbers = parameterNumbers(trace.network, trace.weights, name);
  return {
    kind: 'grid',
    tex: `${symbol}\u1d40`,
    caption: `${columns} × ${rows}`,
    role,
    rows: columns,
    columns: rows,
    at: name,
    valueOf: (row, column) => numbers[column * columns + row] ?? Number.NaN,
    addressOf: (row, column) => weightAddress(name, column, row),
    write: brief,
    isNew: false,
    picked: 'row',
  };
}
