import { readAddress } from '../engine/explain/address.ts';
import type { Term } from './glossary/term.ts';
import { termAddress } from './glossary.ts';
import type { See } from './see.ts';

/** The shape of a term in the network on the stage, such as `4 × 4`, or null for what has none. */
export function shapeOf(term: Term, { trace, scene }: See): string | null {
  const name = readAddress(termAddress(term.id, scene.cursor.t) ?? '')?.name ?? '';
  const slot = trace.network.parameters.get(name);
  if (slot) return `${slot.rows} × ${slot.columns}`;
  const value = trace.network.values.get(name);
  return value ? String(value.size) : null;
}
