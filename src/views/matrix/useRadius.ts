import { useEffect, useState } from 'react';
import { knownRadius, radiusOf } from './radius.ts';

/** Up to this size the radius is there in the frame in which the matrix changes; beyond, once it rests. */
const AT_ONCE = 48;
const REST = 120;

/** The spectral radius of a square parameter; null while a large one is still moving. */
export function useRadius(
  weights: Float64Array,
  parameter: string,
  matrix: Float64Array,
  size: number,
): number | null {
  const [later, setLater] = useState<{ weights: Float64Array; radius: number } | null>(null);
  const now =
    size <= AT_ONCE ? radiusOf(weights, parameter, matrix, size) : knownRadius(weights, parameter);
  useEffect(() => {
    if (now !== undefined) return;
    const timer = setTimeout(
      () => setLater({ weights, radius: radiusOf(weights, parameter, matrix, size) }),
      REST,
    );
    return () => clearTimeout(timer);
  }, [now, weights, parameter, matrix, size]);
  return now ?? (later?.weights === weights ? later.radius : null);
}
