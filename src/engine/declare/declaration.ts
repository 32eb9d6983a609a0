import { cells } from '../cells/table.ts';
import { join } from '../operations/join.ts';
import { lookup } from '../operations/lookup.ts';
import type { Operation } from '../operations/table.ts';
import type { Head, HeadPorts } from './cell.ts';
import { heads } from './heads.ts';
import {
  type CellSpec,
  type Direction,
  directionsOf,
  layersOf,
  type NetworkSpec,
  optionsOf,
  suffixOf,
} from './layers.ts';
import {
  atFirst,
  type Dimension,
  INPUT,
  matrix,
  now,
  type Parameter,
  type Read,
  vector,
} from './part.ts';
import { renamed } from './renamed.ts';

/** The row of the embedding that is looked up: a vector for a symbol. */
const LOOKED_UP = 'v';

/** A state, and the weights that it begins with. */
export interface Start {
  readonly state: string;
  readonly parameter: Parameter;
}

/** A part of a network: an embedding, a layer in one direction, what joins two directions, a head. */
export interface DeclaredPart {
  readonly kind: 'embedding' | 'cell' | 'join' | 'head';
  /** From 1, the lowest; null where it belongs to none. */
  readonly layer: number | null;
  /** Null for what runs over all timesteps in no order. */
  readonly direction: Direction | null;
  /** Whether there is of it what it makes at the last timestep alone. */
  readonly isAtLast: boolean;
  /** What it carries on, the hidden state first. */
  readonly states: readonly string[];
  readonly starts: readonly Start[];
  readonly operations: readonly Operation[];
  /** How long the vectors are that its parameters speak of. */
  readonly sizes: Readonly<Record<Dimension, number>>;
}

/**
 * All that a network is derived from, as plain data: it can be kept, sent to a worker, and made by other means than the
 * cells of this program.
 */
export interface Declaration {
  /** In the order of computation. */
  readonly parts: readonly DeclaredPart[];
  /** What the head reads: the hidden state of the highest layer, or what its two directions made. */
  readonly state: string;
  readonly ports: HeadPorts | null;
  readonly otherLetters: Head['otherLetters'];
}

/** A part of no layer that hands nothing on. */
const STILL = { layer: null, direction: null, isAtLast: false, states: [], starts: [] };

/** What a spec stands for, with its options and activations filled in. */
export function declare(spec: NetworkSpec): Declaration {
  const parts: DeclaredPart[] = [];
  let below = { value: INPUT, size: spec.sizes.input };
  if (spec.embedding !== undefined) {
    parts.push(embeddingPart(spec.sizes.input, spec.embedding));
    below = { value: LOOKED_UP, size: spec.embedding };
  }
  for (const [i, layer] of layersOf(spec).entries()) {
    const number = i + 1;
    const { hidden } = layer;
    const sizes = { input: below.size, hidden, output: spec.sizes.output };
    const ways = directionsOf(layer).map((direction) =>
      cellPart(layer, {
        layer: number,
        direction,
        suffix: suffixOf(spec, number, direction),
        input: below.value,
        sizes,
      }),
    );
    parts.push(...ways);
    const outputs = ways.map(({ states }) => hiddenOf(states));
    const [first] = outputs as [string];
    below = { value: first, size: hidden };
    if (outputs.length > 1) {
      const joined = `${hiddenOf(cells[layer.cell].states)}${suffixOf(spec, number, null)}`;
      const isOfEnds = spec.head !== null && spec.answersAt === 'ends' && !layersOf(spec)[number];
      const read = outputs.map((value, k) => (isOfEnds && k > 0 ? atFirst(value) : now(value)));
      parts.push({ ...joinPart(number, joined, read, sizes), isAtLast: isOfEnds });
      below = { value: joined, size: hidden * outputs.length };
    }
  }
  const head: Head | null = spec.head && heads[spec.head];
  if (head)
    parts.push({
      ...STILL,
      kind: 'head',
      isAtLast: (spec.answersAt ?? 'every') !== 'every',
      operations: head.operations({ bias: spec.headBias, state: below.value }),
      sizes: { ...spec.sizes, hidden: below.size },
    });
  return {
    parts,
    state: below.value,
    ports: head?.ports ?? null,
    otherLetters: head?.otherLetters ?? {},
  };
}

const embeddingPart = (symbols: number, length: number): DeclaredPart => ({
  ...STILL,
  kind: 'embedding',
  operations: [lookup(LOOKED_UP, matrix('E', 'input', 'hidden'))],
  sizes: { input: symbols, hidden: length, output: length },
});

const joinPart = (
  layer: number,
  makes: string,
  of: readonly Read[],
  sizes: DeclaredPart['sizes'],
): DeclaredPart => ({
  ...STILL,
  kind: 'join',
  layer,
  operations: [
    { ...join(makes, of), symbol: letterOf(makes), phase: `join${makes.replace(/^[^.]*/, '')}` },
  ],
  sizes,
});

/** A cell's equations under the names of its layer. */
function cellPart(
  spec: CellSpec,
  {
    suffix,
    input,
    ...place
  }: Pick<DeclaredPart, 'layer' | 'direction' | 'sizes'> & { suffix: string; input: string },
): DeclaredPart {
  const { states, operations } = cells[spec.cell];
  const own = (name: string) => `${name}${suffix}`;
  const names = {
    value: (name: string) => (name === INPUT ? input : own(name)),
    parameter: own,
    phase: own,
  };
  return {
    kind: 'cell',
    ...place,
    isAtLast: false,
    states: states.map(own),
    starts: spec.hasStart
      ? states.map((state) => ({
          state: own(state),
          parameter: vector(own(`${state}_0`), 'hidden'),
        }))
      : [],
    operations: operations(optionsOf(spec)).map((operation) => renamed(operation, names)),
  };
}

function hiddenOf([hidden]: readonly string[]): string {
  if (hidden === undefined) throw new Error('a cell needs a hidden state');
  return hidden;
}

/** A name without what it says of its layer. */
export const letterOf = (name: string): string => name.replace(/\..*$/, '');
