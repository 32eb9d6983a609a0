import type { Role } from '../../engine/declare/network.ts';
import { readAddress } from '../../engine/explain/address.ts';
import { parameterNumbers } from '../../engine/run/trace.ts';
import { toneOf } from '../prose.ts';
import type { See } from '../see.ts';

/** A small picture of numbers of a run. */
export type Drawn =
  | { readonly kind: 'grids'; readonly grids: readonly DrawnGrid[]; readonly isChain: boolean }
  | { readonly kind: 'lines'; readonly lines: readonly DrawnLine[] }
  | { readonly kind: 'bars'; readonly bars: readonly DrawnBar[] };

/** A vector or a matrix. */
export interface DrawnGrid {
  /** What it is: a symbol as formulas write it, or words. */
  readonly name: string;
  readonly isSymbol: boolean;
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly numbers: readonly number[];
  readonly tone: Role | null;
}

/** A number for every timestep from 0, drawn by its size on a logarithmic axis. */
export interface DrawnLine {
  readonly name: string;
  readonly numbers: Float64Array;
}

export interface DrawnBar {
  readonly name: string;
  readonly value: number;
}

/** The vector or the matrix at an address, under its symbol, or under words. */
export function gridAt({ trace }: See, address: string, words?: string): DrawnGrid {
  const found = readAddress(address);
  const name = found?.name ?? '';
  const slot = trace.network.parameters.get(name);
  const value = trace.network.values.get(name);
  const tone = toneOf(trace, address);
  if (slot) {
    const { rows, columns, symbol } = slot;
    const numbers = [...parameterNumbers(trace.network, trace.weights, name)];
    return { name: symbol, isSymbol: true, rows, columns, numbers, tone };
  }
  if (!value || found?.kind !== 'value') throw new Error(`there is no ${address}`);
  const numbers = [...trace.at(name, found.t)];
  const symbol = value.symbol === null ? '' : `${value.symbol}_{${found.t}}`;
  return {
    name: words ?? symbol,
    isSymbol: words === undefined,
    rows: numbers.length,
    columns: 1,
    numbers,
    tone,
  };
}

export const grids = (found: readonly DrawnGrid[], isChain = false): Drawn => ({
  kind: 'grids',
  grids: found,
  isChain,
});
