import { useEffect, useState } from 'react';
import type { ParameterSlot } from '../../engine/declare/network.ts';
import { type Measure, measured } from '../../state/measureMessages.ts';
import { askMeasure } from '../../state/measures.ts';
import { knownMeasure, noteMeasure } from './measures.ts';

/** Up to so many entries a measure is there in the frame in which the matrix changes; beyond, once it rests. */
const AT_ONCE = 48 ** 2;
const REST = 120;

/** How large a parameter is; null while a large one is still moving. */
export function useMeasure(
  kind: Measure,
  weights: Float64Array,
  { name, rows, columns, offset }: ParameterSlot,
): number | null {
  const [, tellKnown] = useState(0);
  const isSmall = rows * columns <= AT_ONCE;
  const known = knownMeasure(weights, kind, name);
  const matrix = () => weights.subarray(offset, offset + rows * columns);
  const now = known ?? (isSmall ? measured({ kind, matrix: matrix(), rows, columns }) : null);
  if (known === undefined && now !== null) noteMeasure(weights, kind, name, now);
  useEffect(() => {
    if (now !== null) return;
    const timer = setTimeout(() => {
      const question = {
        kind,
        matrix: weights.slice(offset, offset + rows * columns),
        rows,
        columns,
      };
      askMeasure(question, (size) => {
        noteMeasure(weights, kind, name, size);
        tellKnown((n) => n + 1);
      });
    }, REST);
    return () => clearTimeout(timer);
  }, [now, kind, weights, name, rows, columns, offset]);
  return now;
}
