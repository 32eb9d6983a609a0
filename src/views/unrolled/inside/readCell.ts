import { type Network, parameterOf, vectorOf } from '../../../engine/declare/network.ts';
import type { Read } from '../../../engine/declare/part.ts';
import {
  isMatrix,
  isSum,
  meaningOf,
  type Operation,
  parametersOf,
  readsOf,
} from '../../../engine/operations/table.ts';

/*
 * A cell as it is usually drawn, read from its declaration: a road of a state that only pointwise operations touch,
 * and under it columns, each with the result of a gate on top and what that is the sum of below.
 */

/** A vector of the cell, and the column it stands in or over. */
export interface CellColumn {
  /** The value on top. */
  readonly value: string;
  /** Below it: the sum that its activation is taken of, and the terms of that; empty for what is made pointwise. */
  readonly sum: string | null;
  readonly terms: readonly string[];
  /** The symbols of the biases of the sum: they are named before its "=" and have no vector of their own. */
  readonly biases: readonly string[];
  /** A product with a matrix that goes into it without a sum. */
  readonly below: string | null;
  /** Whether it reads what the road has become. */
  readonly onRoad: boolean;
  /** Whether an activation makes it, whose name needs a box. */
  readonly hasBox: boolean;
}

/** A place where the road meets what comes up from a column. */
export interface Crossing {
  /** The value that the road carries from here on. */
  readonly value: string;
  /** The columns whose values join here; the last of them is right below. */
  readonly joins: readonly string[];
  /** How many columns stand before the crossing, those that lead to it among them. */
  readonly after: number;
}

export interface CellDrawing {
  /** The state on the road, or null where every state goes through a matrix. */
  readonly road: string | null;
  readonly crossings: readonly Crossing[];
  readonly columns: readonly CellColumn[];
  /** What goes into products with a matrix (or into a peephole), each once: a line along the foot of the cell. */
  readonly buses: readonly Read[];
}

/** Reads the drawing of a network's cell from its operations. */
export function readCell(network: Network): CellDrawing {
  const road = roadOf(network);
  const columns: CellColumn[] = [];
  const placed = new Set<string>(road?.values);
  const crossings: Crossing[] = [];

  const isInCell = ({ value, previous }: Read) =>
    !previous && vectorOf(network, value).part === 'cell';
  const operationOf = (value: string) => vectorOf(network, value).operation as Operation;

  /** Puts a value into a column of its own, and before it what it is made of. */
  function place(value: string): void {
    if (placed.has(value)) return;
    placed.add(value);
    const operation = operationOf(value);
    const argument =
      operation.kind === 'apply' && isInCell(operation.of) ? operation.of.value : null;
    const sum = argument !== null && isPrivate(network, argument, value) ? argument : null;
    if (sum !== null) {
      placed.add(sum);
      const terms = readsOf(operationOf(sum))
        .filter(isInCell)
        .map((read) => read.value);
      for (const term of terms) leaf(term) ? placed.add(term) : place(term);
      for (const term of terms) if (leaf(term)) for (const read of sourcesOf(term)) place(read);
      columns.push({
        value,
        sum,
        terms: terms.filter(leaf),
        biases: parametersOf(operationOf(sum)).map(({ name }) => parameterOf(network, name).symbol),
        below: null,
        onRoad: false,
        hasBox: true,
      });
      return;
    }
    const parts = readsOf(operation)
      .filter(isInCell)
      .map((read) => read.value);
    for (const part of parts) if (!leaf(part)) place(part);
    const below = parts.find(leaf) ?? null;
    if (below !== null) placed.add(below);
    const onRoad = parts.some((part) => part === road?.state);
    columns.push({
      value,
      sum: null,
      terms: [],
      biases: [],
      below,
      onRoad,
      hasBox: operation.kind === 'apply',
    });
  }

  /** Whether a value is a product of weights: with a matrix, or unit by unit. */
  const leaf = (value: string) => isWeighted(operationOf(value));
  const sourcesOf = (value: string) =>
    readsOf(operationOf(value))
      .filter(isInCell)
      .map((read) => read.value);

  for (const value of road?.values ?? []) {
    const joins = readsOf(operationOf(value))
      .filter((read) => isInCell(read) && !road?.values.includes(read.value))
      .map((read) => read.value);
    for (const join of joins) place(join);
    crossings.push({ value, joins, after: columns.length });
  }
  for (const state of network.states) if (state !== road?.state) place(state);
  return { road: road?.state ?? null, crossings, columns, buses: busesOf(network) };
}

/** Whether nothing but one value reads another. */
const isPrivate = (network: Network, value: string, reader: string): boolean =>
  operationsOf(network).every(
    (operation) =>
      operation.makes === reader || !readsOf(operation).some((read) => read.value === value),
  ) && vectorOf(network, value).operation?.kind === 'sum';

const operationsOf = (network: Network) =>
  network.operations.filter(({ makes }) => vectorOf(network, makes).part === 'cell');

const isWeighted = (operation: Operation): boolean =>
  isMatrix(operation) || (!isSum(operation) && parametersOf(operation).length > 0);

/** Whether a road may pass through it: unit by unit, and without an activation. */
const isOpenRoad = (operation: Operation): boolean =>
  meaningOf(operation).shape === 'units' && operation.kind !== 'apply' && !isWeighted(operation);

/** The first state that comes from its own past through pointwise operations alone, and what it becomes on the way. */
function roadOf(
  network: Network,
): { readonly state: string; readonly values: readonly string[] } | null {
  for (const state of network.states) {
    const values = wayTo(network, state, state);
    if (values) return { state, values };
  }
  return null;
}

function wayTo(network: Network, value: string, state: string): readonly string[] | null {
  const { operation } = vectorOf(network, value);
  if (!operation || !isOpenRoad(operation)) return null;
  for (const read of readsOf(operation)) {
    if (read.previous && read.value === state) return [value];
    const way = read.previous ? null : wayTo(network, read.value, state);
    if (way) return [...way, value];
  }
  return null;
}

/** What is multiplied by weights, the input first; a value of the cell itself (behind a reset gate) last. */
function busesOf(network: Network): readonly Read[] {
  const buses: Read[] = [];
  for (const operation of operationsOf(network)) {
    const isBus = isWeighted(operation);
    for (const read of readsOf(operation)) {
      const isOffRoad =
        read.previous && operation.kind === 'multiply' && !isOnRoad(network, operation.makes);
      if (!isBus && !isOffRoad) continue;
      if (!buses.some((bus) => bus.value === read.value && bus.previous === read.previous))
        buses.push(read);
    }
  }
  return buses;
}

const isOnRoad = (network: Network, value: string) =>
  roadOf(network)?.values.includes(value) ?? false;
