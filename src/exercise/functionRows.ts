import { exp } from '../engine/activations/elementary.ts';
import { type ActivationId, activations } from '../engine/activations/table.ts';
import { vectorOf } from '../engine/declare/network.ts';
import { toGrid } from '../engine/learn/initial.ts';
import { createRandom } from '../engine/learn/random.ts';
import type { Trace } from '../engine/run/trace.ts';
import type { Ask } from '../scene/document/ask.ts';
import { type Asked, hiddenIn } from './asked.ts';

/** Values of a function, as a table on paper has them. */
export interface FunctionRows {
  readonly name: ActivationId | 'exp';
  readonly rows: readonly { readonly of: number; readonly value: number }[];
}

/** Rows beside those that are needed, so that the table does not tell which. */
const OTHERS = 4;

/**
 * The tables that some answers need: the functions on the way to them at just the values they are read at, rounded, and
 * at some others. Functions that need none (ReLU, the identity) have none.
 */
export function functionRowsOf(
  trace: Trace,
  ask: Ask,
  asked: readonly Asked[],
): readonly FunctionRows[] {
  if (ask.of !== 'value') return [];
  const needed = new Map<FunctionRows['name'], Set<number>>();
  for (const { value, unit } of asked)
    for (const name of hiddenIn(trace.network, ask, value)) {
      for (const { of, at } of readingsOf(trace, name, ask.t, unit)) {
        if (of === 'relu' || of === 'identity' || !Number.isFinite(at)) continue;
        needed.set(of, (needed.get(of) ?? new Set()).add(toGrid(at)));
      }
    }
  return [...needed].map(([name, values]) => ({ name, rows: rowsOf(name, values) }));
}

interface Reading {
  readonly of: FunctionRows['name'];
  readonly at: number;
}

/** Where the making of a value reads a function: an activation, exp, or of a share exp of all that it is a share of. */
function readingsOf(trace: Trace, name: string, t: number, unit: number): readonly Reading[] {
  const { operation } = vectorOf(trace.network, name);
  if (operation?.kind === 'apply')
    return [{ of: operation.activation, at: trace.at(operation.of.value, t)[unit] ?? Number.NaN }];
  if (operation?.kind === 'exponentiate')
    return [{ of: 'exp', at: trace.at(operation.of.value, t)[unit] ?? Number.NaN }];
  if (operation?.kind !== 'normalise') return [];
  const { size } = vectorOf(trace.network, operation.of.value);
  return Array.from({ length: size }, (_, i) => readingsOf(trace, operation.of.value, t, i)).flat();
}

function rowsOf(name: FunctionRows['name'], needed: ReadonlySet<number>): FunctionRows['rows'] {
  const f = name === 'exp' ? exp : activations[name].f;
  const values = new Set(needed);
  // The others follow from these, so that the table stays as it is.
  const random = createRandom(Math.round([...needed].reduce((sum, value) => sum + value * 100, 7)));
  for (const value of needed) values.add(-value || 0);
  for (let i = 0; i < OTHERS; i++) values.add(toGrid(4 * random() - 2));
  return [...values].sort((a, b) => a - b).map((of) => ({ of, value: f(of) }));
}
