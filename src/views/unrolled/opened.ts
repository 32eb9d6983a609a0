import { type Network, vectorRead } from '../../engine/declare/network.ts';
import { INPUT } from '../../engine/declare/part.ts';
import { READING } from '../../engine/declare/phases.ts';
import { readsOf } from '../../engine/operations/table.ts';
import type { Trace } from '../../engine/run/trace.ts';
import type { ChainLayout } from './layout.ts';
import type { ColumnProgress, End } from './part.ts';

/** Whether the numbers of an end stand there: from near by themselves, where they are opened, and while a phase is about them. */
export function isOpen(
  end: End,
  trace: Trace,
  { isOpen: isNear }: Pick<ChainLayout, 'isOpen'>,
  progress: ColumnProgress,
  opened: End | null,
): boolean {
  const { network } = trace;
  if (end === 'x' && (isOneNumber(trace) || !isInputThere(network, progress))) return false;
  return (
    isNear || opened === end || (progress.kind === 'now' && isAbout(end, network, progress.phase))
  );
}

/** Whether the input is a single number: it stands there as it is, in place of a letter. */
export const isOneNumber = ({ input, network }: Trace): boolean =>
  input.kind !== 'symbols' && network.spec.sizes.input === 1;

/** Whether there is the vector that the lowest layer reads: what is read always is, a row has to be looked up. */
const isInputThere = (network: Network, progress: ColumnProgress): boolean =>
  vectorRead(network) === INPUT ||
  progress.kind === 'done' ||
  (progress.kind === 'now' && progress.phase !== READING);

/** Whether a phase reads the input, or makes something of the head. */
function isAbout(end: End, network: Network, phase: string): boolean {
  if (end === 'x' && phase === READING) return true;
  const input = [INPUT, vectorRead(network)];
  return network.operations.some(
    (operation) =>
      operation.phase === phase &&
      (end === 'y'
        ? network.values.get(operation.makes)?.part === 'head'
        : readsOf(operation).some(({ value }) => input.includes(value))),
  );
}
