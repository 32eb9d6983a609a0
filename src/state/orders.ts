import type { unitOrder as orderUnits, UnitOrder } from '../engine/measure/unitOrder.ts';
import type { Trace } from '../engine/run/trace.ts';
import { MAX_LAYERS } from '../scene/document/scene.ts';
import { remember } from '../scene/read/memo.ts';
import { fetchedLater } from './fetchedLater.ts';

/*
 * Orders of units. Those that have to be worked out come with their code, which few first views want; until it is there,
 * units stand in their own order.
 */

const fetched = fetchedLater(() => import('../engine/measure/unitOrder.ts'));

/** The same object for all runs, so that what is drawn of one in this order can be gone on with in the next. */
const ownOrder = remember(
  (size: number): Int32Array => Int32Array.from({ length: size }, (_, i) => i),
  2 * MAX_LAYERS,
);

const workedOut = remember(
  (unitOrder: typeof orderUnits, trace: Trace, value: string, order: UnitOrder): Int32Array =>
    unitOrder(trace, value, order),
  // Of each layer, of a run and one beside it.
  2 * MAX_LAYERS,
);

/** Which unit of a value stands in each row, from the top. */
export function unitsInOrder(trace: Trace, value: string, order: UnitOrder): Int32Array {
  const orders = order === 'index' ? null : fetched();
  return orders
    ? workedOut(orders.unitOrder, trace, value, order)
    : ownOrder(trace.network.values.get(value)?.size ?? 0);
}
