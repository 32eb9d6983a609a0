import { vectorOf } from '../../../engine/declare/network.ts';
import type { Read } from '../../../engine/declare/part.ts';
import { type Operation, readsOf } from '../../../engine/operations/table.ts';
import { isOwn } from '../edgesOf.ts';
import {
  BUS,
  type InsideBase,
  type InsideHeights,
  type InsideVector,
  isFarLeft,
  joinsOf,
  LANE,
} from './parts.ts';
import { RADIUS } from './placeCell.ts';

type Point = readonly [x: number, y: number];

/** A line along which a vector goes, and into what. */
export interface CellWire {
  readonly value: string;
  readonly isBefore: boolean;
  /** What is made of it; null where it leaves the cell. */
  readonly into: string | null;
  readonly points: readonly Point[];
  /** Whether an arrow head stands at its end. */
  readonly hasHead: boolean;
  /** Whether it leaves the cell upwards. */
  readonly leadsUp: boolean;
}

/** Every wire of the drawing: along the road, up from the columns, over and under them. */
export function createWires(
  base: InsideBase,
  heights: InsideHeights,
  vectors: readonly InsideVector[],
): { readonly all: readonly CellWire[]; readonly up: number } {
  const { drawing, cell, network, vector, isFull, scale } = base;
  const { top, road, values, sums, bottom, height } = heights;
  const wires: CellWire[] = [];
  const [radius, half] = [RADIUS * scale, vector / 2] as const;
  const middle = height / 2;
  const [roadY, valueY, sumY] = [road + middle, values + middle, sums + middle] as const;
  const operationOf = (value: string) => vectorOf(network, value).operation as Operation;
  const add = (read: Read, into: string | null, points: readonly Point[], hasHead = true) =>
    wires.push({
      value: read.value,
      isBefore: read.previous,
      into,
      points,
      hasHead,
      leadsUp: false,
    });
  const now = (value: string): Read => ({ value, previous: false });
  const before = (value: string): Read => ({ value, previous: true });
  const vectorAt = (value: string, isBefore = false) =>
    vectors.find((each) => each.value === value && each.isBefore === isBefore);
  const columnOf = (value: string) => cell.columns.find(({ column }) => column.value === value);

  // The road.
  let from = { read: drawing.road ? before(drawing.road) : null, x: vector };
  if (drawing.road)
    add(
      before(drawing.road),
      null,
      [
        [-24 * scale, roadY],
        [0, roadY],
      ],
      false,
    );
  for (const { value, join, sign, vector: left } of cell.crossings) {
    if (from.read)
      add(
        from.read,
        value,
        [
          [from.x, roadY],
          [sign - radius, roadY],
        ],
        false,
      );
    add(
      now(value),
      value,
      [
        [sign + radius, roadY],
        [left, roadY],
      ],
      false,
    );
    const under = join === null ? undefined : columnOf(join);
    if (under && join !== null) {
      const x = under.value + half;
      add(now(join), value, [
        [x, values],
        [x, roadY + radius],
        [sign, roadY + radius],
      ]);
    }
    from = { read: now(value), x: left + vector };
  }
  if (drawing.road && from.read) {
    add(
      now(drawing.road),
      null,
      [
        [from.x, roadY],
        [cell.width, roadY],
      ],
      false,
    );
  }

  // The lines along the foot, from where each vector is to where it is multiplied.
  const busY = (i: number) => sums + height + (8 + i * BUS) * scale;
  const sourceOf = (read: Read): readonly Point[] => {
    if (!read.previous && !isOwn(network, read.value)) return [[cell.width / 2, bottom]];
    const place = vectorAt(read.value, read.previous);
    if (!place) return [];
    if (place.y === sums && read.previous) return [[place.x + half, sums + height]];
    if (place.y === values) return [[place.x + half, values + height]];
    const x = place.x + vector + 8 * scale;
    return [[x, roadY]];
  };
  const busTo = (read: Read, into: string, x: number, end: number) => {
    const i = drawing.buses.findIndex(
      (bus) => bus.value === read.value && bus.previous === read.previous,
    );
    const source = sourceOf(read);
    const start = source[source.length - 1];
    if (i < 0 || !start) return;
    const entry = [...source, [start[0], busY(i)] as const];
    add(read, into, [...entry, [x, busY(i)], [x, end]]);
  };

  let lane = 0;
  cell.columns.forEach(({ column, value, sign, sum, terms, below }, i) => {
    const center = value + half;
    if (column.sum !== null && sum !== null) {
      add(
        now(column.sum),
        column.value,
        [
          [center, sums],
          [center, values + height],
        ],
        false,
      );
      column.terms.forEach((term, k) => {
        const x = isFull
          ? (terms[k] ?? 0) + half
          : sum + ((k + 1) * vector) / (column.terms.length + 1);
        for (const read of readsOf(operationOf(term)))
          busTo(read, isFull ? term : (column.sum as string), x, sums + height);
      });
      for (const join of joinsOf(network, drawing, column.sum)) {
        const at = columnOf(join);
        if (!at) continue;
        // Far enough before the sign of the sum for the arrow to be one.
        const end = isFull && terms.length > 0 ? (terms[0] ?? 0) - 13 * scale : sum;
        const x = Math.min(at.value + half, Math.max(at.value + 4 * scale, end - 16 * scale));
        add(now(join), column.sum, [
          [x, values + height],
          [x, sumY],
          [end, sumY],
        ]);
      }
      return;
    }
    if (sign === null) return;
    add(
      now(column.value),
      column.value,
      [
        [sign + radius, valueY],
        [value, valueY],
      ],
      false,
    );
    if (column.below !== null && below !== null) {
      for (const read of readsOf(operationOf(column.below)))
        busTo(read, column.below, below + half, sums + height);
      add(now(column.below), column.value, [
        [sign, sums],
        [sign, valueY + radius],
      ]);
    }
    for (const read of readsOf(operationOf(column.value))) {
      if (read.value === column.below) continue;
      if (read.previous) {
        busTo(read, column.value, sign, valueY + radius);
        continue;
      }
      const source = columnOf(read.value);
      if (!source) {
        add(read, column.value, [
          [sign, roadY],
          [sign, valueY - radius],
        ]);
      } else if (isFarLeft(cell.columns, read.value, i)) {
        const y = values - (9 + lane++ * LANE) * scale;
        const x = source.value + half + 5 * scale;
        add(read, column.value, [
          [x, values],
          [x, y],
          [sign, y],
          [sign, valueY - radius],
        ]);
      } else {
        add(read, column.value, [
          [source.value + vector, valueY],
          [sign - radius, valueY],
        ]);
      }
    }
  });

  // What goes on to the next timestep, and up to the head.
  const hidden = network.ports.state;
  const place = vectorAt(hidden);
  const isOnRoad = hidden === drawing.road;
  const up = (place?.x ?? 0) + (isOnRoad ? vector + 10 * scale : half);
  wires.push({
    value: hidden,
    isBefore: false,
    into: null,
    points: [
      [up, isOnRoad ? roadY : values],
      [up, top - 8 * scale],
    ],
    hasHead: false,
    leadsUp: true,
  });
  for (const state of network.states) {
    const at = vectorAt(state);
    if (state === drawing.road || !at) continue;
    const x = cell.width - 10 * scale;
    add(
      now(state),
      null,
      [
        [at.x + vector, valueY],
        [x, valueY],
        [x, sumY],
        [cell.width, sumY],
      ],
      false,
    );
    add(
      before(state),
      null,
      [
        [-24 * scale, sumY],
        [0, sumY],
      ],
      false,
    );
  }
  return { all: wires, up };
}
