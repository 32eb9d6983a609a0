import type { ActivationId } from '../../../engine/activations/table.ts';
import { type Network, vectorOf } from '../../../engine/declare/network.ts';
import type { Read } from '../../../engine/declare/part.ts';
import { valueTex } from '../../../engine/explain/tex.ts';
import { type Operation, type OperationKind, readsOf } from '../../../engine/operations/table.ts';
import { LEAST_TYPE, typeSize } from '../../../figures/typeSize.ts';
import {
  BUS,
  type InsideBase,
  type InsideHeights,
  type InsideVector,
  isFarLeft,
  joinsOf,
  LANE,
} from './parts.ts';
import { biasesWidth, type PlacedCell, placeCell } from './placeCell.ts';
import { type CellDrawing, readCell } from './readCell.ts';
import { type CellWire, createWires } from './wires.ts';

/** The sign of an operation: a circle for what is done unit by unit, a box for an activation, plain within a sum. */
export interface InsideSign {
  readonly value: string;
  readonly shape: 'circle' | 'box' | 'plain';
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface InsideLayout {
  /** Size of type and lines: less than that of the chain where the room is low. */
  readonly scale: number;
  readonly vectors: readonly InsideVector[];
  readonly signs: readonly InsideSign[];
  readonly wires: readonly CellWire[];
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly vectorWidth: number;
  readonly rowHeight: number;
  /** Where the hidden state leaves upwards. */
  readonly up: number;
}

export interface InsideRoom {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly scale: number;
  readonly hidden: number;
}

const WIDEST = 60;
const LEAST_READABLE = 30;
const LEAST = 7;
const MOST_SPREAD = 1.35;
const TALLEST_ROW = 26;
const LEAST_VECTOR = 16;
const SMALLEST = 0.4;
/** A lower vector has its symbol beside its middle, where the sign of what reads it stands. */
const LOW = 38;
/** From a vector to the middle of an arrow that comes down behind its symbol, at scale 1. */
const SYMBOL_BESIDE = 22;

/** The size of the digits in its vectors, in CSS pixels. */
export function digitsIn({
  rowHeight,
  vectorWidth,
  scale,
}: Pick<InsideLayout, 'rowHeight' | 'vectorWidth' | 'scale'>): number {
  const fit = Math.min(16 * scale, rowHeight * 0.86, vectorWidth * 0.3);
  return fit < LEAST_TYPE ? fit : typeSize(fit);
}

/** Lays out the inside of a network's cell in a room: from left to right as the values are made, the road on top. */
export function layOutInside(network: Network, room: InsideRoom): InsideLayout {
  const drawing = readCell(network);
  const { scale, hidden } = room;
  const fitted = (isLow: boolean) => {
    const wide = fitWidth(drawing, room, isLow);
    return { ...wide, ...fitHeight(network, drawing, wide.cell, room) };
  };
  const roomy = fitted(false);
  // The symbol beside a low vector needs a place of its own.
  const { cell, vector, isFull, rowHeight, roadSpace, between, activation, foot, fixed, tiers } =
    roomy.rowHeight * hidden < LOW * scale ? fitted(true) : roomy;
  const least = fixed + tiers * LEAST_VECTOR * scale;
  const share = (room.bottom - room.top) / least;
  // Where even the lowest vectors do not fit, everything is drawn smaller.
  if (share < 1 && scale > SMALLEST)
    return layOutInside(network, { ...room, scale: Math.max(SMALLEST, scale * share * 0.999) });
  const height = rowHeight * hidden;
  const slack = Math.max(0, room.bottom - room.top - fixed - tiers * height);
  const top = room.top + slack / 2;
  const road = top + roadSpace;
  const values = drawing.road ? road + height + between : road;
  const sums = values + height + activation;
  const bottom = sums + height + foot;
  const y = { top, road, values, sums, bottom, height };
  const base = { drawing, cell, network, vector, isFull, scale };
  const vectors = vectorsOf(base, y);
  const wires = createWires(base, y, vectors);
  return {
    scale,
    vectors,
    signs: signsOf(base, y),
    wires: wires.all,
    width: cell.width,
    top,
    bottom,
    vectorWidth: vector,
    rowHeight,
    up: wires.up,
  };
}

/** The highest rows that fit, and what stands over, between and under the vectors. */
function fitHeight(
  network: Network,
  drawing: CellDrawing,
  cell: PlacedCell,
  { top, bottom, scale, hidden }: InsideRoom,
) {
  const lanes = laneCount(network, cell);
  const roadSpace = drawing.road ? 22 * scale : 6 * scale;
  const between = (14 + lanes * LANE) * scale;
  // Names under the values and over the sums share this room.
  const hasBelow = drawing.columns.some(({ value }) => vectorOf(network, value).symbol === null);
  // The number of a layer stands over its letter, between the name and the vector over it.
  const isRaised = valueTex(network, network.ports.state, 0).includes('^');
  const activation = (hasBelow ? (isRaised ? 44 : 37) : 28) * scale;
  const foot = (8 + drawing.buses.length * BUS) * scale;
  const tiers = drawing.road ? 3 : 2;
  const fixed = roadSpace + (drawing.road ? between : 0) + activation + foot;
  const rowHeight = Math.min(
    TALLEST_ROW * scale,
    Math.max(LEAST_VECTOR * scale, (bottom - top - fixed) / tiers) / hidden,
  );
  return { rowHeight, roadSpace, between, activation, foot, fixed, tiers };
}

/** The widest vectors that fit; without the terms of the sums where these leave no room for digits. */
function fitWidth(drawing: CellDrawing, { width, scale }: InsideRoom, isLow: boolean) {
  const widest = (isFull: boolean) => {
    let [low, high] = [LEAST, WIDEST * scale];
    const placed = (vector: number) => placeCell(drawing, { vector, scale, isFull, isLow });
    const roomy = placed(high);
    if (roomy.width <= width) {
      // Where there is more room than the vectors need, they stand further apart.
      const spread = Math.min(MOST_SPREAD, width / roomy.width);
      return {
        cell: placeCell(drawing, { vector: high, scale: scale * spread ** 1.6, isFull, isLow }),
        vector: high,
        isFull,
      };
    }
    for (let i = 0; i < 10; i++) {
      const middle = (low + high) / 2;
      if (placed(middle).width <= width) low = middle;
      else high = middle;
    }
    // Where even the narrowest are too wide, everything moves together.
    let cell = placed(low);
    for (let closer = scale; cell.width > width && closer > scale / 4; closer *= 0.97)
      cell = placeCell(drawing, { vector: low, scale: closer, isFull, isLow });
    return { cell, vector: low, isFull };
  };
  const full = widest(true);
  return full.vector >= LEAST_READABLE * scale ? full : widest(false);
}

const isInCell = (network: Network, { value, previous }: Read) =>
  !previous && vectorOf(network, value).part === 'cell';

/** Values of columns further to the left that a column reads: each comes over the others in a lane of its own. */
function laneCount(network: Network, { columns }: PlacedCell): number {
  let count = 0;
  columns.forEach(({ column }, i) => {
    if (column.sum !== null) return;
    const { operation } = vectorOf(network, column.value);
    for (const read of operation ? readsOf(operation) : [])
      if (isInCell(network, read) && isFarLeft(columns, read.value, i)) count++;
  });
  return count;
}

function vectorsOf(
  { drawing, cell, network, vector, scale }: InsideBase,
  { road, values, sums }: InsideHeights,
): readonly InsideVector[] {
  const vectors: InsideVector[] = [];
  const add = (
    value: string,
    x: number,
    y: number,
    label: InsideVector['label'],
    isBefore = false,
  ) => vectors.push({ value, isBefore, x, y, label, side: 1, room: 0 });
  for (const state of network.states) {
    const isOnRoad = state === drawing.road;
    add(state, 0, isOnRoad ? road : sums, 'above', true);
  }
  for (const crossing of cell.crossings) add(crossing.value, crossing.vector, road, 'above');
  cell.columns.forEach(({ column, value, sum, terms, below }, i) => {
    // An expression is longer than the room between two columns.
    const isNamed = vectorOf(network, column.value).symbol !== null;
    const sign = cell.columns[i + 1]?.sign ?? Number.POSITIVE_INFINITY;
    // What comes down on the sign beside it would cross the symbol.
    const isClose = sign - (value + vector) < SYMBOL_BESIDE * scale;
    add(column.value, value, values, isNamed ? (isClose ? 'foot' : 'beside') : 'below');
    terms.forEach((x, i) => {
      add(column.terms[i] as string, x, sums, 'above');
    });
    if (column.sum !== null && sum !== null) add(column.sum, sum, sums, 'beside');
    if (column.below !== null && below !== null) add(column.below, below, sums, 'above');
  });
  return vectors.map((each) => {
    const behind = vectors.filter(({ x, y }) => y === each.y && x > each.x).map(({ x }) => x);
    return { ...each, room: Math.min(...behind) - each.x - vector };
  });
}

/** What stands in the circle of an operation; products with a matrix, and what no cell does, have none. */
const CIRCLES: Readonly<Record<OperationKind, string>> = {
  times: '',
  sum: '+',
  multiply: '\u00d7',
  complement: '1\u2212',
  apply: '',
  join: '',
  lookup: '',
  exponentiate: '',
  normalise: '',
  largest: '',
  threshold: '',
};

function signsOf(
  { drawing, cell, network, vector, isFull, scale }: InsideBase,
  { road, values, sums, height }: InsideHeights,
): readonly InsideSign[] {
  const signs: InsideSign[] = [];
  const operationOf = (value: string) => vectorOf(network, value).operation as Operation;
  const signOf = (value: string, x: number, y: number): InsideSign => {
    const operation = operationOf(value);
    if (operation.kind === 'apply')
      return { value, shape: 'box', text: SHORT[operation.activation], x, y };
    return { value, shape: 'circle', text: CIRCLES[operation.kind], x, y };
  };
  for (const { value, sign } of cell.crossings) signs.push(signOf(value, sign, road + height / 2));
  for (const { column, value, sign, sum, terms } of cell.columns) {
    if (sign !== null) signs.push(signOf(column.value, sign, values + height / 2));
    if (column.sum === null || sum === null) continue;
    signs.push(signOf(column.value, value + vector / 2, (values + height + sums) / 2));
    const hasJoin = joinsOf(network, drawing, column.sum).length > 0;
    if (!isFull) continue;
    terms.forEach((x, i) => {
      const text = i === 0 ? (hasJoin ? '+' : '') : '+';
      if (text)
        signs.push({
          value: column.sum as string,
          shape: 'plain',
          text,
          x: x - 7.5 * scale,
          y: sums + height / 2,
        });
    });
    signs.push({
      value: column.sum,
      shape: 'plain',
      text: `${column.biases.map((symbol) => `+${symbol}`).join('')}=`,
      x: sum - (7.5 + biasesWidth(column.biases) / 2) * scale,
      y: sums + height / 2,
    });
  }
  return signs;
}

/** The names that fit on a small box. */
const SHORT: Readonly<Record<ActivationId, string>> = {
  tanh: 'tanh',
  sigmoid: '\u03c3',
  relu: 'ReLU',
  identity: 'id',
};
