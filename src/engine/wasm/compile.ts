import { INPUT } from '../declare/part.ts';
import { isAnswer, isMatrix, meaningOf, type Operation, readsOf } from '../operations/table.ts';
import { type Buffers, bufferPlace, operandOf, runsOf } from '../run/kernel.ts';
import type { Numbers } from '../run/numbers.ts';
import { type Receiver, reaches, writeBack, writeForward } from '../run/unitwise.ts';
import type { Workspace } from '../run/workspace.ts';
import { answers } from './answers.ts';
import { type Code, type Func, i32, type Lanes, memory, type Scope } from './assembler.ts';
import { COMMON } from './functions.ts';
import { joinBack, joinForward } from './join.ts';
import { addToRow, pickRow, tableOf } from './lookup.ts';
import { siteOf, writerOf } from './operations.ts';
import { addOuterProducts } from './outerProducts.ts';
import { type Piece, recurrent, sideBySide } from './pieces.ts';
import { pack, packedLength } from './products.ts';
import { addToColumn, pickColumn, writeOneHot, writeSymbols } from './symbols.ts';
import { type Multiplication, multiply, multiplyAll, productOf } from './times.ts';
import { keepStates } from './truncation.ts';
import { eachUnit } from './units.ts';

type Groups = readonly (readonly Operation[])[];

/** What a plan's module is made from; the buffers are views of the module's memory. */
export interface Program
  extends Pick<Workspace<Numbers>, 'buffers' | 'stages' | 'truncation' | 'withBackward'> {
  readonly lanes: Lanes;
  /** Where the symbols of a one-hot input lie. */
  readonly symbols: number;
  /** The first of `scratchLength` numbers of its own. */
  readonly scratch: number;
}

/** An upper bound of the numbers that a program needs beside its buffers. */
export function scratchLength(
  { operations, states, values }: Buffers['network'],
  { count }: Lanes,
): number {
  const sizeOf = (name: string) => values.get(name)?.size ?? 0;
  const packed = operations
    .filter(isMatrix)
    .map(
      (operation) =>
        2 *
        (sizeOf(operation.makes) + 2 * count) *
        (sizeOf(readsOf(operation)[0]?.value ?? '') + 2 * count),
    );
  return [...packed, ...states.map(sizeOf)].reduce((total, n) => total + n, 0);
}

/**
 * The functions of a plan: `forward`, and of backpropagation `begin` (all gradients are zeros then), `head` and `rest`.
 * They compute what ../run/plan.ts computes, to the bit.
 */
export function functionsOf(program: Program): readonly Func[] {
  const claim = createClaim(program.scratch, program.lanes.bytes);
  const main = (name: string, body: (scope: Scope) => Code): Func => ({
    name,
    parameters: [],
    results: [],
    body,
  });
  const common = COMMON[program.lanes.format];
  const forward = main('forward', forwardOf(program, claim));
  if (!program.withBackward) return [...common, forward];
  const { begin, head, rest } = backwardOf(program, claim);
  return [...common, forward, main('begin', begin), main('head', head), main('rest', rest)];
}

/** Takes addresses of so many numbers, one after the other. */
type Claim = (length: number) => number;

function createClaim(from: number, bytes: number): Claim {
  let next = from;
  return (length) => {
    const address = next;
    next += length * bytes;
    return address;
  };
}

const isUnitwise = (operation: Operation) => meaningOf(operation).shape === 'units';

const sizeOf = ({ makes }: Operation, { places }: Buffers<Numbers>) =>
  bufferPlace(places, makes).size;

function forwardOf({ buffers, lanes, stages, symbols }: Program, claim: Claim) {
  const { steps, network } = buffers;
  const packs: ((scope: Scope) => Code)[] = [];

  function pieceOf(run: readonly Operation[]): Piece {
    const [first] = run as [Operation];
    if (isMatrix(first)) {
      const product = productOf(run, buffers);
      if (product.isOneHot)
        return { one: (scope, clock) => pickColumn(scope, clock, product, symbols) };
      const { rows, columns, matrix, source, result } = product;
      const packed = claim(packedLength(lanes, rows, columns));
      packs.push((scope) =>
        pack(scope, matrix, rows, columns, [columns * lanes.bytes, lanes.bytes], packed),
      );
      return multiplication({ packed, rows, columns, x: source, y: result, adds: false }, steps);
    }
    if (first.kind === 'join') return joinForward(first, buffers);
    if (first.kind === 'lookup') {
      const table = tableOf(first, buffers);
      return { one: (scope, clock) => pickRow(scope, clock, table, symbols) };
    }
    if (isAnswer(first))
      return {
        one: (scope, clock) =>
          answers[first.kind]({
            scope,
            clock,
            source: siteOf(operandOf(first.of, buffers)),
            result: siteOf(operandOf(first.makes, buffers)),
            size: sizeOf(first, buffers),
          }),
      };
    return {
      one: (scope, clock) =>
        eachUnit(scope, sizeOf(first, buffers), clock, (units) => {
          for (const operation of run) writeForward(operation, buffers, writerOf(scope, units));
        }),
    };
  }

  const piecesOf = (list: Groups) =>
    fused(
      list.flatMap((group) => runsOf(group, buffers, false)),
      buffers,
    ).map((runs) => pieceOf(runs.flat()));
  const all = stages.map(({ direction, items }) => ({ direction, pieces: piecesOf(items) }));
  const x = siteOf(operandOf(INPUT, buffers));
  return (scope: Scope): Code => [
    buffers.input.kind === 'vectors'
      ? []
      : network.spec.embedding === undefined
        ? writeOneHot(scope, steps, x, network.spec.sizes.input, symbols)
        : writeSymbols(scope, steps, x, symbols),
    packs.map((make) => make(scope)),
    all.map(({ direction, pieces }) =>
      direction === null
        ? sideBySide(scope, steps, 1, pieces)
        : recurrent(scope, steps, direction === 'forward' ? 1 : -1, pieces),
    ),
  ];
}

function backwardOf({ buffers, lanes, stages, symbols, truncation }: Program, claim: Claim) {
  const { steps } = buffers;
  const packs: ((scope: Scope) => Code)[] = [];
  const accumulates: Piece[] = [];

  function timesBack(run: readonly Operation[]): Piece[] {
    const product = productOf(run, buffers);
    const { rows, columns, matrix, source, matrixGradient } = product;
    const { sourceGradient, resultGradient } = product;
    accumulates.push(
      product.isOneHot
        ? { one: (scope, clock) => addToColumn(scope, clock, product, symbols) }
        : {
            all: (scope) =>
              addOuterProducts(scope, matrixGradient, rows, columns, resultGradient, source, steps),
          },
    );
    if (!product.needsSource) return [];
    const packed = claim(packedLength(lanes, columns, rows));
    packs.push((scope) =>
      pack(scope, matrix, columns, rows, [lanes.bytes, columns * lanes.bytes], packed),
    );
    const turned = { packed, rows: columns, columns: rows, x: resultGradient, y: sourceGradient };
    return [multiplication({ ...turned, adds: true }, steps)];
  }

  function unitsBack(runs: readonly (readonly Operation[])[]): Piece[] {
    const piece = (receiver: Receiver): Piece[] => {
      const [first] = runs.flat();
      const wanted = runs.filter((run) => reaches(run, buffers, receiver));
      if (!first || wanted.length === 0) return [];
      return [
        {
          one: (scope, clock) =>
            eachUnit(scope, sizeOf(first, buffers), clock, (units) => {
              for (const run of wanted) writeBack(run, buffers, writerOf(scope, units), receiver);
            }),
        },
      ];
    };
    accumulates.push(...piece('parameters'));
    return piece('values');
  }

  const piecesOf = (list: Groups): readonly Piece[] =>
    // In the order in which gradients run: the last operation first.
    fused(list.flatMap((group) => runsOf(group, buffers, true)).reverse(), buffers).flatMap(
      (runs) => {
        const [first] = runs.flat() as [Operation];
        if (isMatrix(first)) return timesBack(runs.flat());
        if (first.kind === 'join') return [joinBack(first, buffers)];
        if (first.kind === 'lookup') {
          const table = tableOf(first, buffers);
          accumulates.push({ one: (scope, clock) => addToRow(scope, clock, table, symbols) });
          return [];
        }
        return isUnitwise(first) ? unitsBack(runs) : [];
      },
    );
  const [head, ...others] = [...stages].reverse().map(({ direction, states, items }) => ({
    direction,
    states,
    pieces: piecesOf(items),
  }));
  const { gradients, valueGradients } = buffers;
  return {
    begin: (scope: Scope): Code => [
      [gradients, valueGradients].map(({ byteOffset, byteLength }) =>
        memory.clear(i32.const(byteOffset), i32.const(byteLength)),
      ),
      packs.map((make) => make(scope)),
    ],
    head: (scope: Scope): Code => sideBySide(scope, steps, -1, head?.pieces ?? []),
    rest: (scope: Scope): Code => [
      others.map(({ direction, states, pieces }) =>
        direction === null
          ? sideBySide(scope, steps, -1, pieces)
          : recurrent(
              scope,
              steps,
              direction === 'forward' ? -1 : 1,
              keepStates(pieces, states, buffers, truncation, claim),
            ),
      ),
      sideBySide(scope, steps, 1, accumulates),
    ],
  };
}

const multiplication = (product: Multiplication, steps: number): Piece => ({
  one: (scope, clock) => multiply(scope, clock, product),
  all: (scope) => multiplyAll(scope, steps, product),
});

/** Puts runs that follow each other, and compute vectors of one size unit by unit, together. */
function fused(
  runs: readonly (readonly Operation[])[],
  buffers: Buffers<Numbers>,
): readonly (readonly (readonly Operation[])[])[] {
  const all: (readonly Operation[])[][] = [];
  let size: number | null = null;
  for (const run of runs) {
    const [first] = run as [Operation];
    const own = isUnitwise(first) ? sizeOf(first, buffers) : null;
    if (own !== null && own === size) all[all.length - 1]?.push(run);
    else all.push([run]);
    size = own;
  }
  return all;
}
