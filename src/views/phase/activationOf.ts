import { activations } from '../../engine/activations.ts';
import type { Operation } from '../../engine/declare.ts';
import type { Network } from '../../engine/network.ts';

/** The activation that an operation applies: its own, or the one the reader chose. */
export const activationOf = (
  { activation }: Extract<Operation, { kind: 'apply' }>,
  network: Network,
) => activations[activation === 'f' ? network.spec.activation : activation];
